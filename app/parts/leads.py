"""What stands before a question: statements, courtesies, and of when or where it is asked; pure."""

import re
from dataclasses import dataclass

from app.parts.topics import ASKING, AUXILIARY, PLACING, SENTENCE_END, SUBJECT
from app.reading.words import content_words
from app.request_kinds import kind_of
from index.letters import CAPITALS

_TELLING_ME = (
    r"(?:(?:(?:can|could|would|will)\s+you\s+)?(?:please\s+|kindly\s+)?(?:tell|show|remind)"
    r"\s+(?:me|us)|(?:do|does)\s+(?:you|we|anyone|anybody)\s+know|is\s+it\s+(?:known|clear)"
    r"|i(?:['’]d|\s+would)?\s+(?:want|like|need)\s+to\s+know),?\s+"
)
_COURTESY = re.compile(
    r"(?:(?:hi|hello|hey|ok|okay|well|so|now|then|also|thanks|thank you|please)\b[,!:;]*\s+)+",
    re.IGNORECASE,
)
# "In Kayes, who …?", "When the army came, who …?"; but not "In which town, …?", "When did …?".
_FRONT = re.compile(
    rf"(?:(?:{PLACING}|according\s+to|within|following|despite|amid|with|until|over|of|as|if|while"
    rf"|because)\s+(?!{ASKING}\b|(?:so|example|fact|course|the way)\b)"
    rf"|(?:when|where)\s+(?={SUBJECT}\b|(?-i:[{CAPITALS}])|[^\W\d_]+(?:ed|[^\Wsu]s)\b)"
    rf"(?!{AUXILIARY}\b))[^?!]{{1,120}}?,\s+(?=(?:{_TELLING_ME})?(?:{ASKING}|{AUXILIARY})\b)",
    re.IGNORECASE,
)
_TELL = re.compile(_TELLING_ME + rf"(?={ASKING}\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence: its `text` asks, with or without "tell me" before it.

    `opening` are the words before the first part of a sentence, as they stand there. `front` are
    those that hold for all of its parts ("In Kayes,"), and `statement` is what is told before.
    """

    text: str
    opening: str = ""
    front: str = ""
    statement: str = ""

    @property
    def before(self) -> str:
        """The words that its question is to begin with."""
        return self.opening or self.front


def opened(sentence: str) -> Piece:
    """A sentence with the statements before it, parted from what stands before its question."""
    start, statement = 0, ""
    for end in SENTENCE_END.finditer(sentence):
        told = sentence[start : end.start()]
        if re.search(rf"\b{ASKING}\b", told, re.IGNORECASE) or told.endswith("?"):
            break
        start = end.end()
        statement = told.rstrip(" .!") if _tells(told) else statement
    if courtesy := _COURTESY.match(sentence, start):
        start = courtesy.end()
    front = _FRONT.match(sentence, start)
    text = front.end() if front else start
    return Piece(
        sentence[text:], sentence[:text].strip(), front[0].strip() if front else "", statement
    )


def told_to_tell(text: str) -> str:
    """A question without "tell me" before it."""
    return _TELL.sub("", text, count=1) if _TELL.match(text) else text


def _tells(sentence: str) -> bool:
    return len(content_words(sentence)) > 1 and kind_of(sentence) is None
