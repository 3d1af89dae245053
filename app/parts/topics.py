"""What a part of a question leaves to the others: names, what they say, whose word; pure."""

import re
from collections.abc import Iterator, Sequence

from app.hints.cores import REPORTING
from app.reading.words import content_words
from index.letters import CAPITALS

ASKING = r"(?:who|whom|whose|what|when|where|why|which|how)"
AUXILIARY = (
    r"(?:did|do|does|is|are|was|were|has|have|had|can|could|will|would|should|may|might|must)"
)
PLACING = (
    r"(?:in|at|on|near|from|by|during|after|before|since|around|outside|inside|under|across|into"
    r"|for|among|between)"
)
ARTICLE = r"(?:the|an?|any|its|his|her|their|this|that|these|those)"
SUBJECT = rf"(?:it|he|she|they|we|you|there|{ARTICLE})"
COUNTING = r"(?:many|much|long|often|far|old|big|large)"
OPENER = re.compile(rf"(?:{ASKING}(?:\s+{COUNTING})?)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[?.!])[\"'’”)]*\s+(?=\S)")
NAME = re.compile(
    rf"\b(?:[{CAPITALS}][\w'’.-]*\w|[{CAPITALS}]|\d[\d.,]*\d|\d)"
    rf"(?:\s+(?:[{CAPITALS}][\w'’-]*\w|\d+))*"
)
PRONOUN = re.compile(r"\b(?:it|its|he|him|his|she|her|they|them|their)\b", re.IGNORECASE)
# Up to the next place or day: "according to the army", but not "in Kayes" after it.
ACCORDING = re.compile(
    rf",?\s*\baccording to\s+(?P<speakers>.+?)"
    rf"(?=\s*,|\s+(?:{PLACING}|{ASKING}|{AUXILIARY})\b|$)",
    re.IGNORECASE,
)

# "In which town was the base": the town is asked for; in "which towns were struck" it is struck.
# "Was", "Did Niger" where a sentence begins; May, Will and Can begin names as well, and IS is one.
_BEGINNING = re.compile(
    rf"^(?=(?-i:[A-Z][a-z]))(?!(?:may|will|can)\b){AUXILIARY}\b\s*", re.IGNORECASE
)
_ASKED_FOR = re.compile(
    rf"^.*?\b(?:in|at|on|from|to|by|for|with)\s+(?:which|what)\b.*?(?=\b{AUXILIARY}\b)"
    rf"|^.*?{OPENER.pattern}(?:['’](?:s|re|d)\b)?\s*",
    re.IGNORECASE,
)
_DOING = re.compile(r"\b(?:did|do|does)\s+", re.IGNORECASE)
_FRONTED = re.compile(rf"^(?:{AUXILIARY}|and|but|or|so)\s+", re.IGNORECASE)

_HELPING = r"(?:do|does|did|has|have|had)"
_BEING = r"(?:is|are|was|were)"
_SPEAKERS = (
    rf"(?:{ARTICLE}\s+)?(?!(?:{ARTICLE}|it|he|she|they|we|you|there)\b)[\w'’.-]+"
    r"(?:,?\s+[\w'’.-]+){0,5}?"
)
_ADMITTING = (
    r"(?:confirm(?:s|ed)?|den(?:y|ies|ied)|announce[sd]?|acknowledge[sd]?|admit(?:s|ted)?"
    r"|condemn(?:s|ed)?)"
)
_ACTING = r"(?:do|done|respond(?:ed)?|react(?:ed)?|reply|replied)"
# "What did the army say", "How does AP describe it", "Does AP agree": of what, another part says.
_TELLING = re.compile(
    rf"^(?P<asked>(?:what|how)\s+(?:else\s+)?"
    rf"(?:{_HELPING}\s+{_SPEAKERS}\s+(?:(?P<about>say|said|report(?:ed)?|write|written|think)"
    rf"|{REPORTING}|{_ADMITTING}|{_ACTING})"
    rf"|{_BEING}\s+{_SPEAKERS}\s+(?P<going_on>saying|reporting))"
    rf"|{_HELPING}\s+{_SPEAKERS}\s+(?:(?:dis)?agree|{_ADMITTING}))"
    r"(?P<object>(?:\s+(?:about|of|on|to|regarding))?\s+(?:it|this|that|them|these|those))?"
    r"(?P<rest>\s+(?:so far|too|then|instead|yet|now))?$",
    re.IGNORECASE,
)
# The toll, of "What does Reuters say about the toll"; the attack, of "Did the army confirm the
# attack".
_THING = re.compile(
    rf"^(?:(?:what|how|when|why|where)\s+(?:else\s+)?)?(?:{_HELPING}|{_BEING})\s+{_SPEAKERS}\s+"
    r"(?:(?:say|said|saying|write|written|think)\s+(?:about|of|regarding|concerning)"
    rf"|(?:(?!say|said|think|believe|suggest){REPORTING}|{_ADMITTING})(?:\s+(?:about|on))?)\s+"
    rf"(?!(?:{REPORTING}|{PLACING}|that|whether|if|{ASKING})\b|{PRONOUN.pattern}|\d)"
    rf"(?P<thing>(?:(?!\b{AUXILIARY}\b).)+)$",
    re.IGNORECASE,
)
_SPEAKING = re.compile(
    rf"\b(?:{_HELPING}|{_BEING}|what|as)\s+(?P<speakers>{_SPEAKERS})"
    rf"\s+(?:{REPORTING}|{_ADMITTING}|{_ACTING}|saying|reporting)\b",
    re.IGNORECASE,
)


def said(question: str) -> str:
    """What a question says, less the words that ask: "people died in the crash". Where that is
    nothing but words like "did it", the statement before them; empty without one."""
    for sentence in reversed(SENTENCE_END.split(question)):
        found = _FRONTED.sub("", _ASKED_FOR.sub("", sentence.strip(" .?!"), count=1))
        if len(content_words(found)) > (1 if PRONOUN.search(found) else 0):
            return _DOING.sub("", found, count=1)
    return ""


def names(question: str) -> list[str]:
    """Names and numbers, the word that opens the question left out."""
    first = re.match(r"\W*\w+", question)
    found = NAME.findall(question, first.end() if first else 0)
    begun = (_BEGINNING.sub("", name) for name in found)
    return [name for name in begun if name and not re.fullmatch(ASKING, name, re.IGNORECASE)]


def speakers(question: str) -> Iterator[str]:
    """Those of its names whose word it asks for: "What did JNIM say", "according to AP"."""
    for pattern in (_SPEAKING, ACCORDING):
        for found in pattern.finditer(question):
            yield from NAME.findall(found["speakers"])


def is_telling(piece: str) -> bool:
    """Whether it asks for somebody's word or doing, and does not say of what."""
    return _TELLING.match(piece) is not None


def with_topic(piece: str, before: Sequence[str], after: Sequence[str]) -> tuple[str, str]:
    """A part that `is_telling` with the thing that the nearest other part is about; and what is
    to go in brackets where that is no thing: "the toll", but "towns were struck"."""
    for one in reversed(before):
        if thing := _thing(one):
            return _with_thing(piece, thing)
        topic = "" if is_telling(one) else ACCORDING.sub("", said(one)).strip(" ,")
        if topic:
            return piece, topic
    later = next(filter(None, map(_thing, after)), "")
    return _with_thing(piece, later) if later else (piece, "")


def _thing(question: str) -> str:
    found = _THING.match(question)
    return ACCORDING.sub("", found["thing"]) if found else ""


def _with_thing(piece: str, thing: str) -> tuple[str, str]:
    telling = _TELLING.match(piece)
    if telling and (telling["object"] or telling["about"] or telling["going_on"]):
        joint = telling["object"].split()[:-1] if telling["object"] else ["about"]
        return " ".join([telling["asked"], *joint, thing]) + (telling["rest"] or ""), ""
    return piece, thing
