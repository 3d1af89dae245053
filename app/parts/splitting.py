"""A question of more than one part, taken apart; pure."""

import re
from collections.abc import Collection, Iterator, Sequence

from app.parts.topics import (
    ASKING,
    AUXILIARY,
    OPENER,
    PRONOUN,
    SENTENCE_END,
    is_telling,
    names,
    said,
    speakers,
    with_topic,
)
from app.parts.words import filled, is_turned, with_noun
from app.reading.words import stems

# More parts than these are searched as one question.
MAX_PARTS = 4

_SUBJECT = r"(?:it|he|she|they|we|you|there|the|an?|any|this|that|these|those|his|her|its|their)"
# A new question in the same sentence: "…, and who …?", "…; did they …?".
_JOINT = re.compile(
    rf"(?:\s*[,;]\s*(?:(?:and|or|but)\s+)?|\s+(?:and|or|but)\s+)(?:also\s+|if so,?\s+)?"
    rf"(?={ASKING}\b|{AUXILIARY}\s+{_SUBJECT}\b)",
    re.IGNORECASE,
)
# "Where and when was he born?"
_PAIR = re.compile(
    rf"^(?P<first>{ASKING})\s*(?:,|and|&)\s+(?:and\s+)?(?P<second>{ASKING})\s+(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LEANING_OPENER = re.compile(rf"^(?:and|but|or|also|so)\b,?\s+(?={ASKING}|{AUXILIARY})", re.I)
_LIST_ENDS = re.compile(rf"\b(?:and|or)\s+{ASKING}\b", re.IGNORECASE)


def parts(question: str) -> list[str]:
    """The questions that a question is made of, each to stand alone; itself where it is one.

    "How many were killed and who claimed responsibility?" gives both; a bare "And when?"
    takes up the words of the question before it, as "how many were wounded" does the noun. A part
    that names nothing gets in brackets the names of the others, and with a pronoun what the part
    before it says. One that only asks for somebody's word ("and what did AP say?") gets what
    another part is about.
    """
    whole = " ".join(question.split())
    pieces = [piece for sentence in _sentences(whole) for piece in _clauses(sentence)]
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


def _clauses(sentence: str) -> list[str]:
    pair = _PAIR.match(sentence)
    if pair and len(pair["rest"].split()) > 1 and pair["first"].lower() != pair["second"].lower():
        return [f"{pair[name].capitalize()} {pair['rest']}" for name in ("first", "second")]
    if not re.search(rf"\b(?:{ASKING}|{AUXILIARY})\b", sentence, re.IGNORECASE):
        return [sentence]
    clauses, start = list[str](), 0
    for joint in _JOINT.finditer(sentence):
        before, after = sentence[start : joint.start()], sentence[joint.end() :]
        if _is_question(before) and not _is_relative(joint[0], before, after):
            clauses.append(before)
            start = joint.end()
    return [*clauses, sentence[start:]]


def _is_question(clause: str) -> bool:
    """Whether it asks something of its own: a question word or an auxiliary, and more."""
    asks = re.search(rf"\b{ASKING}\b|^{AUXILIARY}\b", clause, re.IGNORECASE)
    return bool(asks) and len(clause.split()) > 2


def _is_relative(joint: str, before: str, after: str) -> bool:
    """Whether the words after a joint go on with a clause ("the man who fled and who …",
    "Diboli, which lies …") and ask nothing."""
    opener = OPENER.match(after)
    if opener is None:
        return not re.match(AUXILIARY, before.strip(), re.IGNORECASE)
    word = opener[0].split()[0]
    if re.search(rf"\S\s+{word}\b", before, re.IGNORECASE):
        return True
    if re.search(r"\b(?:and|or|but)\b|;", joint, re.IGNORECASE):
        return False
    # A comma alone parts questions in a list of them: "how many died, who did it and why".
    return word.lower() in ("which", "where", "whose") or not _LIST_ENDS.search(after)


def _standing_alone(pieces: Sequence[str]) -> Iterator[str]:
    bare = [_LEANING_OPENER.sub("", piece.strip(" ,;")).rstrip("?!. ") for piece in pieces]
    whole = filled(bare)
    # "How many died, and how many in Kayes, according to AP": the first neither there nor there.
    apart = {name for piece in whole for name in speakers(piece)}
    apart |= {name for piece in bare if is_turned(piece) for name in names(piece)}
    antecedent = ""
    for at, piece in enumerate(whole):
        own = names(piece)
        leaning = at > 0 and not own and PRONOUN.search(piece) is not None
        if at and not (leaning and " " in antecedent):
            antecedent = said(whole[at - 1])
        topic = antecedent if leaning and not stems(antecedent) <= stems(piece) else ""
        text = with_noun(piece, whole[:at])
        if is_telling(piece):
            text, topic = with_topic(piece, whole[:at], whole[at + 1 :])
        others = [] if own else _others(whole, at, apart)
        added = (name for name in others if name not in f"{topic} {text}")
        brackets = ", ".join(filter(None, [topic, *added]))
        yield f"{text[:1].upper()}{text[1:]}{f' ({brackets})' if brackets else ''}?"


def _others(whole: Sequence[str], at: int, apart: Collection[str]) -> list[str]:
    """The names of the other parts. Of those kept `apart`, none goes to a part before it, nor to
    one that asks for the word of somebody else."""
    before = [] if is_telling(whole[at]) else [name for one in whole[:at] for name in names(one)]
    everyone = (name for one in whole for name in names(one))
    return list(dict.fromkeys(one for one in everyone if one not in apart or one in before))
