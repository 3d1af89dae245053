"""A question of more than one part, taken apart; pure."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from app.hints.named_days import named_days
from app.parts.leads import Piece, opened, told_to_tell
from app.parts.topics import (
    ACCORDING,
    ARTICLE,
    ASKING,
    AUXILIARY,
    COUNTING,
    NAME,
    PLACING,
    PRONOUN,
    SENTENCE_END,
    SUBJECT,
    is_telling,
    names,
    said,
    speakers,
    with_topic,
)
from app.parts.words import BARE, FROM, filled, is_turned, with_noun
from app.reading.words import stems
from index.letters import CAPITALS

# More parts than these are searched as one question.
MAX_PARTS = 4

_AND = r"(?:and|or|but|&|as well as)"
# A name as the subject of an auxiliary has a verb after it: "did Hamas confirm it".
_NAMED = rf"(?-i:[{CAPITALS}])[\w'’.-]*(?:\s+(?:(?:and|of|the)\s+)*(?-i:[{CAPITALS}])[\w'’.-]*)*"
# A new question in the same sentence: "…, and who …?", "…; did they …?".
_JOINT = re.compile(
    rf"(?:\s*[,;]\s*(?:{_AND}\s+)?|\s+{_AND}\s+)(?:also\s+|if so,?\s+)?"
    rf"(?=(?:{FROM}\s+)?{ASKING}\b|{AUXILIARY}\s+(?:{SUBJECT}\b|{_NAMED}\s+(?-i:[a-z])))",
    re.IGNORECASE,
)
# "Where and when was he born?"
_PAIR = re.compile(
    rf"^(?P<first>{ASKING})\s*(?:,|and|&)\s+(?:and\s+)?(?P<second>{ASKING})"
    rf"\s+(?!(?:{COUNTING}|and|or)\b)(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
# "In which year and in which city was he born?"
_UNFINISHED = re.compile(rf"^{FROM}\s+(?:which|what|whose)(?:\s+[\w'’-]+){{1,2}}$", re.IGNORECASE)
_LEANING_OPENER = re.compile(
    rf"^(?:and|but|or|also|so)\b,?\s+(?=(?:{FROM}\s+)?{ASKING}|{AUXILIARY})", re.I
)
_LIST_ENDS = re.compile(rf"\b(?:and|or)\s+(?:{FROM}\s+)?{ASKING}\b", re.IGNORECASE)
_NEXT = re.compile(rf"(?P<placed>{FROM}\s+)?(?P<word>{ASKING})\b", re.IGNORECASE)
# "…, when, and how many died", "…, where and why?"
_NEXT_BARE = re.compile(
    rf"(?:{FROM}\s+)?{ASKING}\s*(?:[,;&?!.]|$|(?:and|or)\s+(?:{FROM}\s+)?{ASKING}\b)", re.I
)
# Where one thing is named after "between", the "and" that follows is its own.
_BETWEEN = re.compile(
    r"\bbetween\s+(?!(?:the\s+|both\s+|these\s+)?(?:two|them|both|us)\b)"
    r"(?:(?!\b(?:and|between)\b|\b(?-i:[a-z]+[^\Wsu]s)\b).)+$",
    re.IGNORECASE,
)
# No relative clause begins so: "when did …", "by whom was …", "in which towns did …".
_INVERTED = re.compile(
    rf"(?:how|what|when|where|why)\b(?:\s+{COUNTING}\b)?\s+(?:did|does|do)\b"
    rf"|{FROM}\s+(?:whom\s*(?:{AUXILIARY}\b|[,;?!.]|$)"
    rf"|(?:which|whose)\s+(?!{SUBJECT}\b)(?:[\w'’-]+\s+){{1,3}}?{AUXILIARY}\b)",
    re.IGNORECASE,
)
# Auxiliary and subject, where "had it published" and "did it again" have an object.
_POLAR = re.compile(
    rf"{AUXILIARY}\s+(?:he|she|they|we|there)\b"
    r"|(?:is|are|was|were|will|would|can|could|should|may|might|must|does)\s+it\b"
    rf"|(?:did|do|does)\s+{_NAMED}",
    re.IGNORECASE,
)
_POLAR_AFTER_INVERSION = re.compile(rf"(?:did|does)\s+(?:it|{ARTICLE})\b", re.IGNORECASE)
# "Did JNIM claim it": what another part is about; but not "did JNIM say it would", "lose its base".
_OBJECT = re.compile(
    rf"^{AUXILIARY}\s+{_NAMED}\s.*?\b(?:(?:it|him|them)\b(?!\s+{AUXILIARY}\b)|her$)", re.IGNORECASE
)
# "In Kayes", "before 2 July"; no place comes after "by" or "for".
_PLACED = re.compile(
    rf"\b(?:(?P<place>in|at|near|outside|inside|around|across)|{PLACING})"
    rf"\s+(?:(?:the\s+)?(?-i:{NAME.pattern})"
    r"|the\s+(?:(?:north|south|east|west)[\w-]*|cent(?:re|er)|capital))$",
    re.IGNORECASE,
)
_ASKS_BESIDES = re.compile(rf"(?:how|when|where|why)\b|what\s+{AUXILIARY}\b", re.IGNORECASE)


def parts(question: str) -> list[str]:
    """The questions that a question is made of, each to stand alone; itself where it is one.

    "How many were killed and who claimed responsibility?" gives both; a bare "And when?"
    takes up the words of the question before it, as "how many were wounded" does the noun. Words
    in front ("In Kayes, …") stand before every part of the sentence. A part that names nothing
    gets in brackets the names of the others, and with a pronoun what the part before it says. One
    that only asks for somebody's word ("and what did AP say?") gets what another part is about.
    """
    whole = " ".join(question.split())
    pieces = [piece for sentence in _sentences(whole) for piece in _pieces(sentence)]
    if not 1 < len(pieces) <= MAX_PARTS:
        return [question]
    return list(dict.fromkeys(_standing_alone(pieces)))


def _sentences(text: str) -> Iterator[str]:
    """Questions, each with the statements before it; statements at the end go with the last."""
    held = ""
    found: list[str] = []
    for sentence in SENTENCE_END.split(text):
        held = f"{held} {sentence}".strip()
        if sentence.rstrip("\"'’”)").endswith("?"):
            found.append(held)
            held = ""
    if held:
        found[-1:] = [f"{found[-1]} {held}"] if found else [held]
    return iter(found)


def _pieces(sentence: str) -> Iterator[Piece]:
    whole = opened(_LEANING_OPENER.sub("", sentence.strip(" ,;")))
    for at, clause in enumerate(_clauses(whole.text)):
        text = _LEANING_OPENER.sub("", clause.strip(" ,;")).rstrip("?!. ")
        yield replace(whole, text=text, opening="" if at else whole.opening)


def _clauses(sentence: str) -> list[str]:
    clauses, start = list[str](), 0
    quoted = [found.span() for found in re.finditer(r"[\"“][^\"“”]*[\"”]", sentence)]
    for joint in _JOINT.finditer(sentence):
        before, after = sentence[start : joint.start()], sentence[joint.end() :]
        within = any(first < joint.start() < last for first, last in quoted)
        bare = bool(clauses and BARE.match(before)) and not _PAIR.match(sentence[start:])
        if bare or (_is_question(before) and not (within or _goes_on(joint[0], before, after))):
            clauses.append(before)
            start = joint.end()
    return [one for clause in (*clauses, sentence[start:]) for one in _paired(clause)]


def _paired(clause: str) -> list[str]:
    pair = _PAIR.match(clause)
    if pair and len(pair["rest"].split()) > 1 and pair["first"].lower() != pair["second"].lower():
        return [f"{pair[name]} {pair['rest']}" for name in ("first", "second")]
    return [clause]


def _is_question(clause: str) -> bool:
    """Whether it asks something of its own: a question word or an auxiliary, and more."""
    if _UNFINISHED.match(clause):
        return False
    asks = re.search(rf"\b{ASKING}\b|^{AUXILIARY}\b", clause, re.IGNORECASE)
    return bool(asks) and len(re.sub(r"['’](?:s|re|d)\b", " is", clause).split()) > 2


def _goes_on(joint: str, before: str, after: str) -> bool:
    """Whether the words after a joint go on with a clause ("the man who fled and who …",
    "Diboli, which lies …") and ask nothing of their own."""
    joined = re.search(rf"\b{_AND}\b|[;&]", joint, re.IGNORECASE) is not None
    if joined and _BETWEEN.search(before):
        return True
    following = _NEXT.match(after)
    if following is None:
        return not _asks_yes_or_no(before, after, joined=joined)
    word = following["word"].lower()
    inverted = _INVERTED.match(after) is not None
    if re.search(rf"\S\s+{word}\b", told_to_tell(before), re.IGNORECASE) and not inverted:
        return True
    if following["placed"] and word in ("which", "whom", "whose") and not inverted:
        return True
    # A comma alone parts questions in a list of them: "how many died, who did it and why".
    if joined or _NEXT_BARE.match(after):
        return False
    return word in ("which", "where", "whose") or not _LIST_ENDS.search(after)


def _asks_yes_or_no(before: str, after: str, *, joined: bool) -> bool:
    """Whether an auxiliary after a joint has a subject of its own: "and are they alive"."""
    if re.match(AUXILIARY, before.strip(), re.IGNORECASE):
        return True
    besides = _ASKS_BESIDES.match(before) and _POLAR_AFTER_INVERSION.match(after)
    return joined and bool(besides or _POLAR.match(after))


def _standing_alone(pieces: Sequence[Piece]) -> Iterator[str]:
    bare = [piece.text for piece in pieces]
    texts = filled(bare)
    pieces = [_unless_told_by_others(*one) for one in zip(pieces, texts, strict=True)]
    whole = [f"{one.opening} {text}".strip() for one, text in zip(pieces, texts, strict=True)]
    # "How many died, and how many in Kayes, according to AP": the first neither there nor there.
    apart = {name for one in whole for name in speakers(one)}
    apart |= {
        name
        for before, one in zip(texts, bare[1:], strict=False)
        if is_turned(one, before)
        for name in names(one)
    }
    antecedent = ""
    for at, (piece, text) in enumerate(zip(pieces, texts, strict=True)):
        own = names(whole[at])
        leaning = at > 0 and (_OBJECT.match(text) if own else PRONOUN.search(text)) is not None
        if at and not (leaning and " " in antecedent):
            antecedent = _fuller(said(texts[at - 1]), pieces[at - 1])
        topic = antecedent if leaning and not stems(antecedent) <= stems(text) else ""
        asked = with_noun(text, texts[:at])
        if is_telling(text):
            asked, topic = with_topic(text, texts[:at], texts[at + 1 :])
            topic = _fuller(topic, piece) if asked == text else topic
        if not (piece.opening or own or topic):
            topic = piece.statement
        asked = f"{piece.before} {asked}".strip()
        others = [] if own else _others(whole, at, apart)
        added = (name for name in others if name not in f"{topic} {asked}")
        brackets = ", ".join(filter(None, [topic, *added]))
        yield f"{asked[:1].upper()}{asked[1:]}{f' ({brackets})' if brackets else ''}?"


def _unless_told_by_others(piece: Piece, text: str) -> Piece:
    """Without "according to AP" before a later part that asks for the word of somebody else, or
    "in Kayes" before one that ends with a place of its own, as "on 1 July" before another day."""
    if piece.opening or not piece.front:
        return piece
    told = ACCORDING.search(piece.front) and (is_telling(text) or any(speakers(text)))
    return replace(piece, front="") if told or _is_elsewhere(piece) else piece


def _is_elsewhere(piece: Piece) -> bool:
    """Whether it ends with a place or day of its own, and has no more than one in front of it."""
    placed = _PLACED.search(piece.text)
    fronted = _PLACED.fullmatch(piece.front.replace(",", "").strip())
    if placed is None or fronted is None:
        return False
    dated = [bool(named_days(found[0])) for found in (placed, fronted)]
    return all(dated) or bool(placed["place"] and fronted["place"] and not any(dated))


def _fuller(found: str, piece: Piece) -> str:
    """What was said; of a single word ("died") the statement before it, or nothing where the
    words in front of the question say more."""
    if " " in found or not found.islower():
        return found or piece.statement
    return piece.statement or ("" if piece.front else found)


def _others(whole: Sequence[str], at: int, apart: Collection[str]) -> list[str]:
    """The names of the other parts. Of those kept `apart`, none goes to a part before it, nor to
    one that asks for the word of somebody else."""
    before = [] if is_telling(whole[at]) else [name for one in whole[:at] for name in names(one)]
    everyone = (name for one in whole for name in names(one))
    return list(dict.fromkeys(one for one in everyone if one not in apart or one in before))
