"""Statements, reports and posts, and who stands behind one: "leaked army memo" is the army's."""

import re

from index.attribution.nouns import COLLECTIVES, FIGURES, GIVEN, PAPERS, are_people
from index.attribution.phrases import DETERMINERS, TIME

_FIGURES_OF = re.compile(
    rf"(?:[\w-]+ ){{0,3}}?{FIGURES} (?:{GIVEN} )?(?:by|(?P<origin>from))(?: the| an?)?"
    r" (?P<owner>.+)",
    re.IGNORECASE,
)
_FIGURES = re.compile(FIGURES, re.IGNORECASE)
# A body named before these has made them: "army count", but not "party figures" or "court data".
_COUNTS = re.compile(r"(?:estimates?|tolls?|tall(?:y|ies)|counts?|updates?)", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z]{2,6}")
# Letters for what is counted: "GDP estimates".
_COUNTED = frozenset("AI AIDS COVID CPI DNA GDP GNP HIV PMI PPI TV".split())
# Who figures may come from beside names and people: "data from satellites" is nobody's.
_GIVERS = COLLECTIVES | frozenset("authorities groups hospitals intelligence monitors".split())
_BARE = re.compile(rf"{PAPERS}|{FIGURES}")
_OWNED = re.compile(
    rf"(?:[\w-]+ ){{0,2}}?{PAPERS}"
    rf" (?:{GIVEN} )?"
    r"(?:by|from|of|in)(?: the| an?)? (?P<owner>.+)",
    re.IGNORECASE,
)
# A copy says what the paper says, and is nobody.
_COPY = re.compile(r"(?:[\w-]+ ){0,2}?cop(?:y|ies) of (?:(?:the|an?) )?", re.IGNORECASE)
# What kind of paper it is, and no part of the owner's name: "leaked army memo".
_QUALITIES = frozenset(
    "joint written separate brief short new latest recent final official draft annual preliminary"
    " interim initial provisional early later earlier same previous internal confidential"
    " classified declassified leaked published unpublished signed unsigned undated updated detailed"
    " purported alleged so-called damning scathing lengthy rare periodic televised emailed recorded"
    " pre-recorded handwritten unverified unconfirmed several many two three another other".split()
)
# Words that tell its kind right before it, but begin other names: "public prosecutor".
_KINDS = frozenset(
    "public special secret first second third daily weekly monthly quarterly press news video audio"
    " situation incident progress status earnings budget forensic autopsy monitoring medical"
    " health witness eyewitness survivor".split()
)
# With a capital these may begin a name: "New York", "Joint Chiefs".
_BEGINS_NAMES = frozenset(("new", "joint"))
_MEASURED = re.compile(r"\w+-(?:page|word|paragraph|line|second|minute|hour|day|week|month|year)")
# A capital makes the paper a part of a name: "The Washington Post", "Fox News report".
_OWNS = re.compile(
    r"(?P<owner>.+?)(?:'s?(?: own)?(?: [\w-]+)?"
    rf"|(?: (?:{'|'.join(sorted(_QUALITIES | _KINDS))}))*"
    rf"(?: (?:Facebook|Instagram|Telegram|Twitter|WhatsApp|X|YouTube))?) {PAPERS}"
)


def owner(text: str) -> str:
    """Who stands behind a paper: "army" for "statement by the army", nobody for "joint
    statement" or "copy of a letter"; the text itself where it names no paper."""
    if copy := _COPY.match(text):
        original = text[copy.end() :]
        behind = owner(original)
        return "" if behind == original else behind
    if _BARE.fullmatch(text):
        return ""
    if found := _OWNED.fullmatch(text):
        return found["owner"].removesuffix("'s")
    if found := _FIGURES_OF.fullmatch(text):
        given = not found["origin"] or _gives(found["owner"])
        return found["owner"].removesuffix("'s") if given else ""
    if giver := _giver(text.split(" ")):
        return giver
    if found := _OWNS.fullmatch(text):
        return _unqualified(found["owner"].removesuffix("'s").split(" "))
    return text


def _gives(owner: str) -> bool:
    """Whether figures from somebody are his: a name, or a body, but no things."""
    return owner[0].isupper() or _is_giver(owner.rsplit(" ", 1)[-1])


def _is_giver(word: str) -> bool:
    return word.lower() in _GIVERS or are_people(word.lower())


def _giver(words: list[str]) -> str:
    """Who gives the figures with which words end: "hospital" for "hospital's latest figures",
    "UN" for "UN estimates"; empty where they are nobody's, such as "Gaza's death toll"."""
    figures, names = words[-1], words[:-1]
    if not _FIGURES.fullmatch(figures):
        return ""
    while names and (names[-1].lower() in _QUALITIES or names[-1].lower() == "own"):
        names = names[:-1]
    owner = _unqualified(names)
    if not owner:
        return ""
    last = owner.rsplit(" ", 1)[-1].removesuffix("'s").removesuffix("'")
    if owner.endswith(("'s", "s'")):
        named = last[0].isupper() and last.lower() not in TIME
        return owner.removesuffix("'s").removesuffix("'") if named or _is_giver(last) else ""
    possessed = any(name.endswith(("'s", "s'")) for name in names)
    if (possessed and figures.lower() in ("figures", "data")) or _COUNTS.fullmatch(figures):
        letters = not possessed and _LETTERS.fullmatch(last) and last not in _COUNTED
        return owner if letters or last.lower() in _GIVERS else ""
    return ""


def _unqualified(names: list[str]) -> str:
    """An owner without what is said of the paper: "army" for "leaked army"; may be empty."""
    while names and _is_quality(names[0], names[1] if len(names) > 1 else ""):
        names = names[1:]
    nobody = _KINDS | DETERMINERS | {"media", "own", "social"}
    return "" if all(name.lower() in nobody for name in names) else " ".join(names)


def _is_quality(name: str, following: str) -> bool:
    low = name.lower()
    if low in _BEGINS_NAMES and name[0].isupper() and following[:1].isupper():
        return following.isupper()
    return low in _QUALITIES or _MEASURED.fullmatch(low) is not None
