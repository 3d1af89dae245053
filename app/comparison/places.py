"""The places that a statement names, and events named after one; pure."""

from collections.abc import Sequence

from app.comparison.dates import is_month
from app.comparison.numbers import word_at
from app.comparison.tokens import Token
from app.comparison.vocabulary import WEEKDAYS
from app.reading.words import STOP_WORDS

_BEFORE = frozenset("in at near on around outside across throughout".split())
_EVENT_BEFORE = frozenset("hurricane typhoon cyclone storm flight operation".split())
_EVENT_AFTER = frozenset("attack raid blast crash ambush bombing quake earthquake".split())
# "Kerr" and "Kerr County" are one place, "Gaza" and "Gaza City" are two.
_KINDS = frozenset(
    """strip province county region state district governorate prefecture oblast island islands
    peninsula village town camp base""".split()
)
# All of a country or state, and so not what is counted in a part of it.
_WHOLE = frozenset("nationwide countrywide statewide".split())


def places(words: Sequence[Token]) -> frozenset[str]:
    """The names after "in", "at" and the like, and those of events, each as a whole."""
    found, at = set(), 0
    while at < len(words):
        end = at
        while end < len(words) and _is_name(words[end]):
            end += 1
        if words[at].word in _WHOLE:
            found.add(words[at].word)
        elif end > at and _is_place(words, at, end):
            found.add(_plain([token.word for token in words[at:end]]))
        at = max(end, at + 1)
    return frozenset(found)


def _is_name(token: Token) -> bool:
    named = token.capital and token.word not in WEEKDAYS and token.word not in STOP_WORDS
    return named and not is_month(token)


def _is_place(words: Sequence[Token], at: int, end: int) -> bool:
    before = word_at(words, at - 1)
    if before == "the":
        before = word_at(words, at - 2)
    if before in _BEFORE | _EVENT_BEFORE or words[at].word in _EVENT_BEFORE:
        return True
    return word_at(words, end) in _EVENT_AFTER and at > 0


def _plain(name: Sequence[str]) -> str:
    """A name without what kind of place or event it is of: "kerr", "ada"."""
    while len(name) > 1 and name[-1] in _KINDS:
        name = name[:-1]
    return " ".join(name[1:] if len(name) > 1 and name[0] in _EVENT_BEFORE else name)
