"""A question of more than one part, taken apart; pure."""

import re
from collections.abc import Iterator, Sequence

from app.reading.words import CAPITALS

# More parts than these are searched as one question.
MAX_PARTS = 4

_ASKING = r"(?:who|whom|whose|what|when|where|why|which|how)"
_AUXILIARY = (
    r"(?:did|do|does|is|are|was|were|has|have|had|can|could|will|would|should|may|might|must)"
)
_SUBJECT = r"(?:it|he|she|they|we|you|there|the|an?|any|this|that|these|those|his|her|its|their)"
_SENTENCE_END = re.compile(r"(?<=[?.!])[\"'’”)]*\s+(?=\S)")
# A new question in the same sentence: "…, and who …?", "…; did they …?".
_JOINT = re.compile(
    rf"(?:\s*[,;]\s*(?:(?:and|or|but)\s+)?|\s+(?:and|or|but)\s+)(?:also\s+|if so,?\s+)?"
    rf"(?={_ASKING}\b|{_AUXILIARY}\s+{_SUBJECT}\b)",
    re.IGNORECASE,
)
_OPENER = re.compile(
    rf"(?:{_ASKING}(?:\s+(?:many|much|long|often|far|old|big|large))?)\b", re.IGNORECASE
)
# "Where and when was he born?"
_PAIR = re.compile(
    rf"^(?P<first>{_ASKING})\s*(?:,|and|&)\s+(?:and\s+)?(?P<second>{_ASKING})\s+(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LEANING_OPENER = re.compile(rf"^(?:and|but|or|also|so)\b,?\s+(?={_ASKING}|{_AUXILIARY})", re.I)
_LIST_ENDS = re.compile(rf"\b(?:and|or)\s+{_ASKING}\b", re.IGNORECASE)
_BARE = re.compile(rf"^(?:(?:at|in|by|to|for|with|from)\s+)?{_ASKING}(?:\s+(?:else|so))?$", re.I)
_NAME = re.compile(
    rf"\b(?:[{CAPITALS}][\w'’.-]*\w|[{CAPITALS}]|\d[\d.,]*\d|\d)"
    rf"(?:\s+(?:[{CAPITALS}][\w'’-]*\w|\d+))*"
)


def parts(question: str) -> list[str]:
    """The questions that a question is made of, each to stand alone; itself where it is one.

    "How many were killed and who claimed responsibility?" gives both; a bare "And when?"
    takes up the words of the question before it; a part that names nothing gets the names
    of the others, in brackets.
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
    for sentence in _SENTENCE_END.split(text):
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
    if not re.search(rf"\b(?:{_ASKING}|{_AUXILIARY})\b", sentence, re.IGNORECASE):
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
    asks = re.search(rf"\b{_ASKING}\b|^{_AUXILIARY}\b", clause, re.IGNORECASE)
    return bool(asks) and len(clause.split()) > 2


def _is_relative(joint: str, before: str, after: str) -> bool:
    """Whether the words after a joint go on with a clause ("the man who fled and who …",
    "Diboli, which lies …") and ask nothing."""
    opener = _OPENER.match(after)
    if opener is None:
        return not re.match(_AUXILIARY, before.strip(), re.IGNORECASE)
    word = opener[0].split()[0]
    if re.search(rf"\S\s+{word}\b", before, re.IGNORECASE):
        return True
    if re.search(r"\b(?:and|or|but)\b|;", joint, re.IGNORECASE):
        return False
    # A comma alone parts questions in a list of them: "how many died, who did it and why".
    return word.lower() in ("which", "where", "whose") or not _LIST_ENDS.search(after)


def _standing_alone(pieces: Sequence[str]) -> Iterator[str]:
    bare = [_LEANING_OPENER.sub("", piece.strip(" ,;")).rstrip("?!. ") for piece in pieces]
    whole: list[str] = []
    for piece in bare:
        leans = bool(whole) and _BARE.match(piece)
        whole.append(_substituted(piece, whole[0]) if leans else piece)
    names = [_names(piece) for piece in whole]
    for piece, own in zip(whole, names, strict=True):
        others = dict.fromkeys(name for group in names for name in group)
        added = "" if own or not others else f" ({', '.join(others)})"
        yield f"{piece[:1].upper()}{piece[1:]}{added}?"


def _substituted(asked: str, question: str) -> str:
    """`question` with what it asks put out of it and `asked` in its place."""
    opener = _OPENER.search(question)
    if opener is None or opener.start() > 0:
        return f"{asked}: {question}"
    return f"{asked}{question[opener.end() :]}"


def _names(question: str) -> list[str]:
    """Names and numbers, the word that opens the question left out."""
    first = re.match(r"\W*\w+", question)
    return _NAME.findall(question, first.end() if first else 0)
