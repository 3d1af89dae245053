"""A question of more than one part, taken apart; pure."""

import re
from collections.abc import Iterator, Sequence

from app.reading.words import content_words, stems
from index.letters import CAPITALS

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

# What a part may leave to the part before it.
_PRONOUN = re.compile(r"\b(?:it|its|he|him|his|she|her|they|them|their)\b", re.IGNORECASE)
# "In which town was the base": the town is asked for; in "which towns were struck" it is struck.
_ASKED_FOR = re.compile(
    rf"^.*?\b(?:in|at|on|from|to|by|for|with)\s+(?:which|what)\b.*?(?=\b{_AUXILIARY}\b)"
    rf"|^.*?{_OPENER.pattern}\s*",
    re.IGNORECASE,
)
_DOING = re.compile(r"\b(?:did|do|does)\s+", re.IGNORECASE)
_FRONTED = re.compile(rf"^(?:{_AUXILIARY}|and|but|or|so)\s+", re.IGNORECASE)
_PLURAL = r"(?:\w+[^\Ws]s|people|men|women|children|police|dead|wounded|personnel|staff)"
# "How many militants", with nothing said of them, and what the next part says of its own.
_COUNTED = re.compile(
    rf"^(?P<opener>how many|which|what)(?:\s+[^\W\d]+){{0,3}}?\s+{_PLURAL}(?=\s|$)", re.IGNORECASE
)


def parts(question: str) -> list[str]:
    """The questions that a question is made of, each to stand alone; itself where it is one.

    "How many were killed and who claimed responsibility?" gives both; a bare "And when?"
    takes up the words of the question before it. A part that names nothing gets in brackets
    the names of the others, and with a pronoun what the part before it says.
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
    for piece in _with_verbs(bare):
        leans = bool(whole) and _BARE.match(piece)
        whole.append(_substituted(piece, whole[0]) if leans else piece)
    names = [_names(piece) for piece in whole]
    others = dict.fromkeys(name for group in names for name in group)
    antecedent = ""
    for at, (piece, own) in enumerate(zip(whole, names, strict=True)):
        leaning = at > 0 and not own and _PRONOUN.search(piece) is not None
        if at and not (leaning and " " in antecedent):
            antecedent = _said(whole[at - 1])
        said = antecedent if leaning and not stems(antecedent) <= stems(piece) else ""
        added = [] if own else [said, *(name for name in others if name not in said)]
        brackets = ", ".join(filter(None, added))
        yield f"{piece[:1].upper()}{piece[1:]}{f' ({brackets})' if brackets else ''}?"


def _with_verbs(pieces: Sequence[str]) -> list[str]:
    """ "How many militants" and "how many soldiers were killed": each with what is said of both."""
    found = list(pieces)
    for at in range(len(found) - 2, -1, -1):
        one, following = _COUNTED.match(found[at]), _COUNTED.match(found[at + 1])
        if one and following and one.end() == len(found[at]):
            same = one["opener"].lower() == following["opener"].lower()
            found[at] += found[at + 1][following.end() :] if same else ""
    return found


def _said(question: str) -> str:
    """What a question says, less the words that ask: "people died in the crash". Where that is
    nothing but words like "did it", the statement before them; empty without one."""
    for sentence in reversed(_SENTENCE_END.split(question)):
        said = _FRONTED.sub("", _ASKED_FOR.sub("", sentence.strip(" .?!"), count=1))
        if len(content_words(said)) > (1 if _PRONOUN.search(said) else 0):
            return _DOING.sub("", said, count=1)
    return ""


def _substituted(asked: str, question: str) -> str:
    """`question` with what it asks put out of it and `asked` in its place."""
    opener = _OPENER.search(question)
    if opener is None or opener.start() > 0:
        return f"{asked}: {question}"
    return f"{asked}{question[opener.end() :]}"


def _names(question: str) -> list[str]:
    """Names and numbers, the word that opens the question left out."""
    first = re.match(r"\W*\w+", question)
    found = _NAME.findall(question, first.end() if first else 0)
    return [name for name in found if not re.fullmatch(_ASKING, name, re.IGNORECASE)]
