"""A question word alone, put to the question before it: "Why?", "When?", "Who said so?"; pure."""

import re

from app.conversation.wording import body, capitalised

_BARE = re.compile(
    r"(?:(?:and|but|so|ok|okay)[\s,]+)?(?:"
    r"(?P<word>why not|why|when|where|how|who|since when|how long)(?: exactly| so| come)?"
    r"(?:\s+(?:is|was|are|were) (?:that|this|so)"
    r"|\s+(?:did|does|has) (?:that|this|it) (?:happen|happened|occur))?"
    r"|(?P<who>who) did (?:it|that|this)|(?P<many>how many|how much)(?: exactly)?)[\s?!.]*",
    re.IGNORECASE,
)
_WHO_SAID = re.compile(
    r"(?:(?:and|but|so)[\s,]+)?(?:who (?:says|said|reports|reported|claims|claimed|told|confirmed)"
    r"(?: (?:so|that|this|it|them|these))?|says who|according to who(?:m)?"
    r"|(?:what(?:['’]s| is) (?:the|your) )?sources?"
    r"|where does (?:this|that|it) come from)[\s?!.]*",
    re.IGNORECASE,
)
_AUXILIARY = r"(?P<aux>is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must)\b"
_POLAR = re.compile(rf"{_AUXILIARY}\s+(?P<rest>.+)", re.IGNORECASE)
_ADVERB = re.compile(rf"(?:why|when|where|how)\s+{_AUXILIARY}\s+(?P<rest>.+)", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:how many|how much|which|what)\s+(?P<noun>\w+(?: \w+){0,4}?)\s+"
    rf"{_AUXILIARY}\s+(?P<rest>.+)",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r", according to [^,]{1,60}$", re.IGNORECASE)
_PUT_BEFORE = re.compile(r"^(?:[A-Z][a-z]+(?: \w+)? (?:is|was) that|Who said so): ")
_INVERTED = re.compile(r"(?:who|wh\w+|how)(?: \w+){0,5}? (?:do|does|did|can|will)\b", re.IGNORECASE)
_BE = frozenset("is are was were has have had".split())
_THEN = {
    "why": "is", "why not": "is", "when": "was", "where": "was", "how": "was", "who": "was",
    "since when": "is", "how long": "was",
}  # fmt: skip


def without_inquiry(question: str) -> str:
    """A question without the inquiry that was put before it: "Why is that: …?"."""
    return capitalised(_PUT_BEFORE.sub("", question))


def asked_why(turn: str, question: str) -> str | None:
    """The question before with another question word: "Did A attack B?", "Why?" is "Why did A
    attack B?"; None where the turn is no question word alone."""
    found = _BARE.fullmatch(turn)
    if found is None:
        return None
    before = body(question)
    if found["many"]:
        return _counted(found["many"].capitalize(), before)
    word = (found["word"] or found["who"]).lower()
    if word != "who":
        if same := _POLAR.fullmatch(before) or _ADVERB.fullmatch(before):
            return f"{capitalised(word)} {same['aux'].lower()} {same['rest']}?"
        counted = _COUNTED.fullmatch(before)
        if counted and counted["aux"].lower() in _BE:
            aux, rest = counted["aux"].lower(), counted["rest"]
            return f"{capitalised(word)} {aux} {counted['noun']} {rest}?"
    return f"{capitalised(word)} {_THEN[word]} that: {_lowered(before)}?"


def _counted(word: str, before: str) -> str:
    counted = _COUNTED.fullmatch(before)
    if counted:
        return f"{word} {counted['noun']} {counted['aux'].lower()} {counted['rest']}?"
    return f"{word}: {_lowered(before)}?"


def asked_who_said(turn: str, question: str) -> str | None:
    """The question before as what somebody said; None where the turn does not ask for that."""
    if _WHO_SAID.fullmatch(turn) is None:
        return None
    before = _lowered(body(_ACCORDING.sub("", body(question))))
    inverted = _POLAR.match(before) or _INVERTED.match(before)
    return f"Who said so: {before}?" if inverted else f"Who said {before}?"


def _lowered(question: str) -> str:
    """A question inside another: its first word loses its capital, save it is a name."""
    first = question.split(" ", 1)[0]
    plain = first.lower() in _OPENERS
    return question[:1].lower() + question[1:] if plain else question


_OPENERS = frozenset(
    """who whom whose which what when where why how is are was were do does did has have had can
    could will would should must tell describe explain name list give in on at according and
    the""".split()
)
