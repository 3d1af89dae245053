"""Dates at a place in a list of tokens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.comparison.numbers import joined, word_at
from app.comparison.tokens import Token
from app.comparison.vocabulary import MONTHS

DateUnit = Literal["date", "month of a year", "day of the year"]
NO_YEAR = 4  # stands for a year that is not given; a leap year, so that 29 February can be said
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_DASHES = frozenset("- – —".split())
_LINKS = _DASHES | {"and", "to"}
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_DAY = re.compile(r"[0-3]?\d")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date, how much of it is given, and how many tokens it takes."""

    value: date
    unit: DateUnit
    length: int


def date_at(words: Sequence[Token], at: int) -> FoundDate | None:
    """The date that begins at token `at`: 1 July 2025, July 1, 2025-07-01, July 2025, the 3 of
    "3 and 5 July"; or None."""
    return (
        _iso_at(words, at)
        or _day_first_at(words, at)
        or _month_first_at(words, at)
        or _first_of_two(words, at)
    )


def year_at(words: Sequence[Token], at: int) -> int | None:
    """The year at token `at`, as in 2025."""
    word = word_at(words, at)
    return int(word) if _YEAR.fullmatch(word) else None


def is_month(token: Token) -> bool:
    """Whether the token names a month; "may" and "march" need a capital."""
    return token.word in MONTHS and token.capital


def month_of(token: Token) -> int:
    """The number of the month that the token names, 1 to 12."""
    return MONTHS[token.word]


def _iso_at(words: Sequence[Token], at: int) -> FoundDate | None:
    parts = words[at : at + 5]
    if len(parts) < 5 or parts[1].word != "-" or parts[3].word != "-" or not year_at(words, at):
        return None
    month, day = parts[2].word, parts[4].word
    if not (_DAY.fullmatch(month) and _DAY.fullmatch(day)) or not joined(words, at + 4):
        return None
    return _dated(int(parts[0].word), int(month), int(day), 5)


def _day_first_at(words: Sequence[Token], at: int) -> FoundDate | None:
    day = _day(words, at)
    if not day:
        return None
    place = at + 1
    if word_at(words, place) in _ORDINALS and joined(words, place):
        place += 1
    if word_at(words, place) == "of":
        place += 1
    if place >= len(words) or not is_month(words[place]):
        return None
    month, place = MONTHS[words[place].word], place + 1
    year, length = _year_after(words, place)
    return _dated(year, month, day, place - at + length)


def _first_of_two(words: Sequence[Token], at: int) -> FoundDate | None:
    """The first day of "3 and 5 July", "3 to 5 July 2025", "3-5 July"."""
    day, last = _day(words, at), _day_first_at(words, at + 2)
    if not day or not last or word_at(words, at + 1) not in _LINKS or day >= last.value.day:
        return None
    return FoundDate(last.value.replace(day=day), last.unit, 1)


def _month_first_at(words: Sequence[Token], at: int) -> FoundDate | None:
    if not is_month(words[at]):
        return None
    month, place = MONTHS[words[at].word], at + 1
    if word_at(words, place) == "." and len(words[at].word) <= 4:
        place += 1
    day = _day(words, place)
    if day:
        place += 1
        if word_at(words, place) in _ORDINALS and joined(words, place):
            place += 1
        if word_at(words, place) in _DASHES and joined(words, place) and _day(words, place + 1):
            place += 2  # "July 3-5"
        year, length = _year_after(words, place)
        return _dated(year, month, day, place - at + length)
    year, length = _year_after(words, place)
    if year == NO_YEAR:
        return None
    return FoundDate(date(year, month, 1), "month of a year", place - at + length)


def _year_after(words: Sequence[Token], at: int) -> tuple[int, int]:
    """The year at `at`, a comma before it or not, and how many tokens that takes."""
    skipped = 1 if word_at(words, at) in (",", "of") else 0
    year = year_at(words, at + skipped)
    return (year, skipped + 1) if year else (NO_YEAR, 0)


def _day(words: Sequence[Token], at: int) -> int | None:
    word = word_at(words, at)
    return int(word) if _DAY.fullmatch(word) else None


def _dated(year: int, month: int, day: int, length: int) -> FoundDate | None:
    try:
        value = date(year, month, day)
    except ValueError:
        return None
    return FoundDate(value, "day of the year" if year == NO_YEAR else "date", length)
