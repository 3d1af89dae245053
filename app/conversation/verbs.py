"""Verbs of news in their forms, by what is done to whom; pure."""

_IRREGULAR = {"hit": "hit", "lead": "led", "strike": "struck", "retake": "retook",
              "overthrow": "overthrew", "shoot": "shot"}  # fmt: skip
_DOUBLED = frozenset("hit kidnap".split())
_TO_PLACES = """assault attack besiege blockade bomb bombard capture encircle enter evacuate hit
invade liberate loot occupy raid ransack recapture retake seize shell strike target""".split()
_TO_PEOPLE = "abduct arrest assassinate detain injure kidnap kill murder wound".split()
_VIOLENT = """abduct ambush assassinate assault attack bomb bombard explode hit kidnap kill
massacre murder raid shell shoot storm strike wound""".split()


def _third(base: str) -> str:
    """ "strikes", "ambushes", "occupies"."""
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x")) else f"{base}s"


def _past(base: str) -> str:
    if base in _IRREGULAR:
        return _IRREGULAR[base]
    if base in _DOUBLED:
        return f"{base}{base[-1]}ed"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ied"
    return f"{base}d" if base.endswith("e") else f"{base}ed"


def _going_on(base: str) -> str:
    """ "striking", "hitting"."""
    if base in _DOUBLED:
        return f"{base}{base[-1]}ing"
    return f"{base.removesuffix('e')}ing"


def _forms(bases: list[str]) -> frozenset[str]:
    made = (_third, _past, _going_on)
    return frozenset(bases) | {make(base) for make in made for base in bases}


# Who leads is a leader; "head" and "rule" themselves are nouns too often.
LEADING = frozenset(
    "lead leads led leading heads headed rules ruled governs governed commands".split()
)
TO_PLACES = _forms(_TO_PLACES)
TO_PEOPLE = _forms(_TO_PEOPLE)
BASES = frozenset([*_TO_PLACES, *_TO_PEOPLE, "ambush", "lead", "overthrow"])
PASTS = frozenset(_past(base) for base in BASES) | {"headed", "ruled", "governed"}
NEWS = _forms(sorted(BASES)) | LEADING
# What somebody can claim responsibility for, verbs and nouns.
ATTACKS = _forms(_VIOLENT) | frozenset(
    "ambushes attackers blast blasts explosion explosions killings bombings shootings".split()
)
