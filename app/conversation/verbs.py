"""Verbs of news in their forms, by what is done to whom; pure."""

from app.inflection import past, present_participle, third_person

_IRREGULAR = {"hit": "hit", "lead": "led", "strike": "struck", "retake": "retook",
              "overthrow": "overthrew", "shoot": "shot"}  # fmt: skip
_TO_PLACES = """assault attack besiege blockade bomb bombard capture encircle enter evacuate hit
invade liberate loot occupy raid ransack recapture retake seize shell strike target""".split()
# What is done to a country or a town, and to nothing that happens in one.
_TO_LANDS = """annex besiege blockade bombard capture encircle invade liberate occupy recapture
retake shell""".split()
_TO_PEOPLE = "abduct arrest assassinate detain injure kidnap kill murder wound".split()
_VIOLENT = """abduct ambush assassinate assault attack bomb bombard explode hit kidnap kill
massacre murder raid shell shoot storm strike wound""".split()


def _past(base: str) -> str:
    return _IRREGULAR.get(base) or past(base)


def _forms(bases: list[str]) -> frozenset[str]:
    made = (third_person, _past, present_participle)
    return frozenset(bases) | {make(base) for make in made for base in bases}


# Who leads is a leader; "head" and "rule" themselves are nouns too often.
LEADING = frozenset(
    "lead leads led leading heads headed rules ruled governs governed commands".split()
)
TO_PLACES = _forms(_TO_PLACES)
TO_LANDS = _forms(_TO_LANDS)
TO_PEOPLE = _forms(_TO_PEOPLE)
BASES = frozenset([*_TO_PLACES, *_TO_PEOPLE, "ambush", "lead", "overthrow"])
PASTS = frozenset(_past(base) for base in BASES) | {"headed", "ruled", "governed"}
NEWS = _forms(sorted(BASES)) | LEADING
# What somebody can claim responsibility for, verbs and nouns.
ATTACKS = _forms(_VIOLENT) | frozenset(
    "ambushes attackers blast blasts explosion explosions killings bombings shootings".split()
)
