"""Calendar years in a sentence, those that name an event with them: "the 2012 coup"; pure."""

from collections.abc import Sequence

from app.comparison.counted import counted, is_plural
from app.comparison.dates import year_at
from app.comparison.numbers import joined, word_at
from app.comparison.tokens import Token
from app.comparison.vocabulary import COUNTED_NOUNS, MEASURES, OUTCOMES, SIGNS

_BEFORE = frozenset(
    """in since until till by from during of late early mid before after around spring summer autumn
    winter fall end start election elections season""".split()
)
_OWNERS = frozenset("the a an its their his her our".split())
_HELD = frozenset("election olympic game summit riot flood protest".split())
_COUNTED = COUNTED_NOUNS | MEASURES | frozenset(("vote", "voter", "tonne", "dead"))


# What stands beside one event for a comparison, "up from 52% in the 2020 election", or tells of
# earlier times: "the junta, which took power in the 2020 coup".
_BESIDE = frozenset(
    """from than since after like unlike compared who which that behind over formed founded
    created""".split()
)
_FIRST, _NEAR = 1900, 6


def event_years(words: Sequence[Token]) -> frozenset[int]:
    """The years by which a statement names what it tells of."""
    return frozenset(
        int(token.word)
        for at, token in enumerate(words)
        if names_an_event(words, at)
        and not any(one.word in _BESIDE for one in words[max(0, at - _NEAR) : at])
    )


def is_year(words: Sequence[Token], at: int) -> bool:
    """Whether the number at token `at`, which has no bound, is a calendar year."""
    if not year_at(words, at) or (joined(words, at + 1) and word_at(words, at + 1).isalpha()):
        return False
    before = word_at(words, at - 1)
    if before in SIGNS or before in OUTCOMES:
        return False
    noun = counted(words, at + 1).noun
    return before in _BEFORE or not noun or names_an_event(words, at)


def names_an_event(words: Sequence[Token], at: int) -> bool:
    """Whether the year at token `at` stands before a noun that it does not count: "the 2012 coup",
    "Mali's 2024 gold output"."""
    year, found = year_at(words, at), counted(words, at + 1)
    if not year or year < _FIRST or not found.noun:
        return False
    round_number = year % 100 == 0 and found.noun not in _HELD
    if (found.noun in _COUNTED or round_number) and is_plural(word_at(words, at + found.length)):
        return False
    before = word_at(words, at - 1)
    if before in _OWNERS or (before == "s" and word_at(words, at - 2) == "'"):
        return True
    return not at and not is_plural(word_at(words, 1))
