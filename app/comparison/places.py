"""The places that a statement names, and events named after one; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.comparison.dates import is_month
from app.comparison.numbers import joined, word_at
from app.comparison.tokens import Token
from app.comparison.vocabulary import WEEKDAYS
from app.reading.words import STOP_WORDS

_BEFORE = frozenset("in at near on around outside across throughout".split())
_EVENT_BEFORE = frozenset("hurricane typhoon cyclone storm flight operation".split())
_EVENT_AFTER = frozenset("attack raid blast crash ambush bombing quake earthquake".split())
# "Kerr" and "Kerr County" are one place.
_REGIONS = frozenset(
    "strip province county region state district governorate prefecture oblast".split()
)
_KINDS = _REGIONS | frozenset("island islands peninsula village town camp base".split())
_ALL_OVER = frozenset(("across", "throughout"))
# All of a country or state, and so not what is counted in a part of it.
_WHOLE = {"nationwide": "nationwide", "countrywide": "nationwide", "statewide": "statewide"}
_HYPHENS = ("-", "‑")
_LONG_NAME = 5  # letters, of which one may be spelled otherwise


@dataclass(frozen=True, slots=True)
class Place:
    """A name in words, without what kind of place or event it is of ("kerr", "ada"); and
    whether it is a region, or all of what is called so: "Kerr County", "across Gaza"."""

    name: tuple[str, ...]
    region: bool = False


def places(words: Sequence[Token]) -> frozenset[Place]:
    """The names after "in", "at" and the like, and those of events, each as a whole."""
    found, at = set(), 0
    while at < len(words):
        end = _end_of_name(words, at)
        if words[at].word in _WHOLE:
            whole = _WHOLE[words[at].word]
            found.add(Place((whole,), region=whole == "statewide"))
        elif end > at and _is_place(words, at, end):
            name = [token.word for token in words[at:end] if token.word not in _HYPHENS]
            wide = name[-1] in _REGIONS or word_at(words, at - 1) in _ALL_OVER
            found.add(Place(_plain(name), wide))
        at = max(end, at + 1)
    return frozenset(found)


def may_be_one(one: Place, other: Place) -> bool:
    """Whether two names may be of one place: the words of one begin the other ("Nasser
    Hospital", "Nasser hospital"). All of Gaza is more than Gaza City, and all of a country is
    more than a county."""
    if one.name == other.name:
        return True
    for mine, theirs in ((one, other), (other, one)):
        if mine.name[0] in _WHOLE:
            return not (mine.region or theirs.region or theirs.name[-1] == "city")
    short, long = sorted((one, other), key=lambda place: len(place.name))
    if short.region and long.name[len(short.name) :] == ("city",):
        return False
    return all(
        mine == theirs or (at > 0 and _spelled_alike(mine, theirs))
        for at, (mine, theirs) in enumerate(zip(short.name, long.name, strict=False))
    )


def _spelled_alike(one: str, other: str) -> bool:
    """Whether two words are the same but for one later letter: Younis, Yunis."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LONG_NAME or len(long) - len(short) > 1 or short[0] != long[0]:
        return False
    at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


def _end_of_name(words: Sequence[Token], at: int) -> int:
    """The end of the name that begins at token `at`, itself where none does: "Al-Mawasi"."""
    end = at
    while end < len(words) and _is_name(words[end], end > at):
        end += 1
        if word_at(words, end) in _HYPHENS and joined(words, end) and joined(words, end + 1):
            end += end + 1 < len(words) and _is_name(words[end + 1])
    return end


def _is_name(token: Token, begun: bool = False) -> bool:
    """Whether a word is one of a name; one that has begun may go on with any: "Port Said"."""
    if not token.capital or token.word in WEEKDAYS or is_month(token):
        return False
    return begun or token.word not in STOP_WORDS


def _is_place(words: Sequence[Token], at: int, end: int) -> bool:
    before = word_at(words, at - 1)
    if before == "the":
        before = word_at(words, at - 2)
    if before in _BEFORE | _EVENT_BEFORE or words[at].word in _EVENT_BEFORE:
        return True
    return word_at(words, end) in _EVENT_AFTER and at > 0


def _plain(name: Sequence[str]) -> tuple[str, ...]:
    while len(name) > 1 and name[-1] in _KINDS:
        name = name[:-1]
    return tuple(name[1:] if len(name) > 1 and name[0] in _EVENT_BEFORE else name)
