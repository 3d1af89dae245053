"""Statements, reports and posts, and who stands behind one: "leaked army memo" is the army's."""

import re

from index.attribution.phrases import COLLECTIVES, DETERMINERS, TIME

# An owner stands behind these: "a statement by the army" is the army's.
PAPERS = (
    r"(?:statement|communiqué|communique|message|press release|tweet|post|letter|video|claim"
    r"|account|report|testimony|note|memo|briefing|declaration|announcement|editorial|article|speech|filing)s?"
)
# Counts, and what they are made of; "a number of people" is none.
FIGURES = (
    r"(?:figures|data|numbers|tolls?|tall(?:y|ies)|counts?|information|updates?|estimates?"
    r"|documents?)"
)
GIVEN = (
    r"(?:issued|released|posted|published|made|signed|sent|aired|given|provided|compiled|collected"
    r"|gathered|supplied|shared)"
)
_FIGURES_OF = re.compile(
    rf"(?:[\w-]+ ){{0,3}}?{FIGURES} (?:{GIVEN} )?(?:by|(?P<origin>from))(?: the| an?)?"
    r" (?P<owner>.+)",
    re.IGNORECASE,
)
_FIGURES_OWNED = re.compile(rf"(?P<owner>.+?)'s?(?: [\w-]+){{0,2}} {FIGURES}", re.IGNORECASE)
# Who figures may come from beside names: "data from satellites" is nobody's.
_GIVERS = COLLECTIVES | frozenset(
    "officials authorities police activists rescuers residents medics doctors prosecutors"
    " observers groups hospitals monitors".split()
)
_BARE = re.compile(rf"{PAPERS}|{FIGURES}")
_OWNED = re.compile(rf"(?P<owner>.+?)(?P<own>'s?)?(?: [\w-]+){{0,2}}? {FIGURES}", re.IGNORECASE)
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
    " interim initial later earlier same previous internal confidential classified declassified"
    " leaked published unpublished signed unsigned undated updated detailed purported alleged"
    " so-called damning scathing lengthy rare periodic televised emailed recorded pre-recorded"
    " handwritten unverified unconfirmed several many two three another other".split()
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
    if (found := _FIGURES_OWNED.fullmatch(text)) and found["owner"].lower() not in TIME:
        return found["owner"]
    if found := _OWNS.fullmatch(text):
        return _unqualified(found["owner"].removesuffix("'s").split(" "))
    return text


def _gives(owner: str) -> bool:
    """Whether figures from somebody are his: a name, or a body, but no things."""
    return owner[0].isupper() or owner.rsplit(" ", 1)[-1].lower() in _GIVERS


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
