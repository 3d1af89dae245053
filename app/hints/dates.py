"""Dates and spans that a question names: "on 1 July", "last week", "before June 2024"; pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.hints.limits import PART, Days, limited
from app.hints.named_days import COUNT, Years, count_of, days_of, named_days, year_of
from app.hints.publishing import is_published
from index.periods import shifted
from index.sources import SourceRegistry

_EDGE = rf"(?:the\s+)?(?:(?:end|start|beginning|middle)\s+of\s+(?:the\s+)?)?(?:{PART}[ -]+)?"
_BETWEEN = re.compile(
    rf"\s*(?:,|,?\s*(?:-|–|—|\b(?:to|and|until|till|through|up to)\b))?\s*(?:{_EDGE})?",
    re.IGNORECASE,
)
_SPANNING = re.compile(rf"\b(?:between|from)\s+{_EDGE}$", re.IGNORECASE)
_THROUGH = re.compile(rf"\s*through\s+{_EDGE}", re.IGNORECASE)
# A date beside one of publishing is of publishing as well: "published in 2024 or 2025".
_BESIDE = re.compile(
    r"\s*(?:,|/|-|–|,?\s*\b(?:and|or)\b)\s*(?:(?:in|on|from|during)\s+)?", re.IGNORECASE
)
_WEEK = timedelta(weeks=1)
_NEAR = re.compile(
    rf"\b(?:the\s+)?(?:(?P<count>{COUNT})\s+)?(?P<unit>day|week|month|year)(?P<several>s)?"
    r"\s+(?P<side>before|after|following)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """Days, both included; None is open. `text` is the day or month as the question has it;
    `published`: the question means when it was published, and nothing else."""

    after: date | None
    before: date | None
    text: str = ""
    published: bool = False

    def __post_init__(self) -> None:
        if self.after is None and self.before is None:
            raise ValueError("a span of dates needs an end")

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return (self.after or date.min) <= day <= (self.before or date.max)


@dataclass(frozen=True, slots=True)
class _Atom:
    """A day, month or year, and what was matched; `dated`: with its own year."""

    start: int
    end: int
    first: date
    last: date
    match: re.Match[str]
    dated: bool


def find_dates(
    question: str,
    today: date,
    newest: date | None = None,
    registry: SourceRegistry | None = None,
) -> tuple[DateSpan, ...]:
    """The spans of days in a question, in its order.

    Relative ones count from `today`; "last week" is the calendar's, "the past week" and "within
    the last week" are counted back, as `index.dates` does in texts. A day or month without a
    year is of the year that the question gives elsewhere, or of its last occurrence up to
    `newest` (the day of the newest document, no later than today). The second end of a span is
    of the first year that puts it after the first. The `registry` tells the report of an outlet
    from any other; without one, any name may be an outlet's.
    """
    found = named_days(question)
    named = [year for match in found if (year := year_of(match, today)) is not None]
    years = Years(named[0] if named else None, min(today, newest) if newest else today)
    atoms = [atom for match in found if (atom := _atom(match, today, years))]
    return tuple(_spans(question, atoms, today, registry))


def _atom(match: re.Match[str], today: date, years: Years) -> _Atom | None:
    days = days_of(match, today, years)
    dated = year_of(match, today) is not None
    return _Atom(match.start(), match.end(), *days, match, dated) if days else None


def _spans(
    question: str, atoms: Sequence[_Atom], today: date, registry: SourceRegistry | None
) -> Iterator[DateSpan]:
    at, last_end, published = 0, 0, False
    while at < len(atoms):
        one = atoms[at]
        both = _ends(question, atoms[at : at + 2], today)
        end = both[1].end if both else one.end
        days = (both[0].first, both[1].last) if both else _limited(question, one)
        beside = published and _BESIDE.fullmatch(question, last_end, one.start)
        published = bool(beside) or is_published(question[: one.start], question[end:], registry)
        yield DateSpan(*days, question[one.start : end], published)
        at, last_end = at + (2 if both else 1), end


def _ends(question: str, atoms: Sequence[_Atom], today: date) -> tuple[_Atom, _Atom] | None:
    """The first and last end of a span: "from June to August", "June through August"; None where
    it is none."""
    if len(atoms) < 2:
        return None
    one, other = atoms
    spanning = _BETWEEN if _SPANNING.search(_words_before(question, one)) else _THROUGH
    if not spanning.fullmatch(question, one.end, other.start):
        return None
    if one.match["weekday"] and other.match["weekday"] and one.first > other.first:
        one = replace(one, first=one.first - _WEEK, last=one.last - _WEEK)
    if not other.dated:
        other = next(
            (late for late in _in_years(other, one.last.year, today, 1) if one.first <= late.last),
            other,
        )
    elif not one.dated:
        one = next(
            (
                early
                for early in _in_years(one, other.last.year, today, -1)
                if early.first <= other.last
            ),
            one,
        )
    return (one, other) if one.first <= other.last else None


def _in_years(atom: _Atom, year: int, today: date, step: int) -> Iterator[_Atom]:
    """It in this year, and in the next or last."""
    for given in (year, year + step):
        if moved := _atom(atom.match, today, Years(given, today)):
            yield replace(moved, dated=atom.dated)


def _limited(question: str, one: _Atom) -> Days:
    """The days that the words before and after a date make of it."""
    try:
        before, after = _words_before(question, one), question[one.end :]
        return (
            _near(before, one)
            or limited(before, after, one.first, one.last)
            or (one.first, one.last)
        )
    except (ValueError, OverflowError):  # before the first year, or after the last
        return one.first, one.last


def _words_before(question: str, one: _Atom) -> str:
    """A hundred characters, so that many dates are as quick as few."""
    return question[max(0, one.start - 100) : one.start]


def _near(before: str, one: _Atom) -> Days | None:
    """The week, or so many, before or after a date; "the weeks after" it have no end."""
    near = _NEAR.search(before)
    if near is None:
        return None
    unit, several = near["unit"].lower(), near["several"] and not near["count"]
    count = count_of(near["count"] or "one")
    if near["side"].lower() == "before":
        first = None if several else shifted(one.first, unit, -count)
        return first, one.first - timedelta(days=1)
    return one.last + timedelta(days=1), None if several else shifted(one.last, unit, count)
