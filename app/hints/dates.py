"""Dates and spans that a question names: "on 1 July", "last week", "before June 2024"; pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.hints.limits import Days, limited
from app.hints.publishing import is_published
from index.periods import period, shifted

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_COUNTS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
} | {"a": 1, "an": 1, "few": 3, "couple of": 2}
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1\d|20)\d\d"
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
_TO = r"\s*(?:-|–|—|\bto\b|\band\b|\buntil\b|\btill\b|\bthrough\b)\s*"
# Words that make a bare month, year or weekday a date.
_AT = (
    r"\b(?:in|on|during|throughout|since|before|after|until|till|by|from|to|of|early|late|mid|last"
    r"|this|end|between|and|through|past|prior to)[ -]+(?:the (?:year|month) (?:of )?)?"
)
_ATOM = re.compile(
    rf"""
    \b(?P<iso>{_YEAR}-[01]\d-[0-3]\d)(?:T[\d:.+Z-]*)?(?![\w-])
  | \b(?P<from_day>{_DAY}){_TO}(?P<to_day>{_DAY})(?:\s+of)?\s+(?P<range_month>{_MONTH})
        (?:,?\s+(?P<range_year>{_YEAR}))?\b
  | \b(?P<month_of_range>{_MONTH})\s+(?P<first_day>{_DAY}){_TO}(?P<last_day>{_DAY})
        (?:,?\s+(?P<year_of_range>{_YEAR}))?\b(?!\s+{_MONTH})
  | \b(?P<day>{_DAY})(?:\s+of)?\s+(?P<month>{_MONTH})(?:,?\s+(?P<year>{_YEAR}))?\b
  | \b(?P<us_month>{_MONTH})\s+(?P<us_day>{_DAY})(?:,?\s+(?P<us_year>{_YEAR}))?\b(?![\d%,.]*\d)
  | \b(?P<of_month>{_MONTH}),?\s+(?:of\s+)?(?P<of_year>{_YEAR})\b
  | (?<=[ -])(?P<bare_month>{_MONTH})\b(?!['’]s|[.]?\s+(?-i:[A-Z][a-z]))
  | (?<=\s)(?P<bare_year>{_YEAR})\b(?![\d,.%]*\d|\s+(?-i:[a-z]+s|men|women|people)\b)
  | \b(?P<ago>{_COUNT})\s+(?P<ago_unit>day|week|month|year)s?\s+ago\b
  | \b(?:last|past|previous)\s+(?P<past>{_COUNT})\s+(?P<past_unit>day|week|month|year)s?\b
  | \b(?P<which>this|last|past|previous)\s+(?P<unit>week|weekend|month|year)\b
  | \b(?P<today>today|tonight|this\s+(?:morning|afternoon|evening))\b
  | \b(?P<before_yesterday>day\s+before\s+yesterday)\b
  | \b(?P<yesterday>yesterday|last\s+night)\b
  | (?<=\s)(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b
        (?!,?\s+(?:the\s+)?(?:{_DAY}|{_MONTH})\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLACED = re.compile(f"{_AT}$", re.IGNORECASE)
_BETWEEN = re.compile(r"^\s*(?:,|-|–|—|to|and|until|till|through|up to)?\s*$", re.IGNORECASE)
_SPANNING = re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.IGNORECASE)
# "Within the last week" is the past seven days; a bare "last week" the calendar's.
_WITHIN = re.compile(r"\b(?:in|over|within|during|throughout|for)\s+the\s+$", re.IGNORECASE)
_NEAR = re.compile(
    rf"\b(?:the\s+)?(?:(?P<count>{_COUNT})\s+)?(?P<unit>day|week|month|year)s?"
    r"\s+(?P<side>before|after|following)\s+$",
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
    start: int
    end: int
    first: date
    last: date


def find_dates(question: str, today: date, newest: date | None = None) -> tuple[DateSpan, ...]:
    """The spans of days in a question, in its order.

    Relative ones count from `today`; "last week" is the calendar's, "the past week" and "within
    the last week" are counted back, as `index.dates` does in texts. A day or month without a
    year is of the year that the question gives elsewhere, or of its last occurrence up to
    `newest` (the day of the newest document, no later than today).
    """
    anchor = min(today, newest) if newest else today
    found = [match for match in _ATOM.finditer(question) if _is_date(question, match)]
    years = [year for match in found if (year := _year_of(match)) is not None]
    atoms = []
    for match in found:
        days = _days(match, today, _Years(years[0] if years else None, anchor))
        if days:
            atoms.append(_Atom(match.start(), match.end(), *days))
    return tuple(_spans(question, atoms))


def _is_date(question: str, match: re.Match[str]) -> bool:
    """Whether a bare month, year or weekday stands where a date does: "may" and "march" are
    words, "April" is a name."""
    if re.search(r"\b(?:may|march)\b", match[0]) and _year_of(match) is None:
        return bool(_PLACED.search(question, 0, match.start()))
    if match["bare_month"]:
        long = len(match["bare_month"].rstrip(".")) > 3 or match["bare_month"].lower() == "may"
        return long and bool(_PLACED.search(question, 0, match.start()))
    if match["bare_year"]:
        return bool(_PLACED.search(question, 0, match.start()))
    if match["unit"] and match["which"].lower() in ("last", "previous"):
        # "In the last week of June" is none counted from today.
        return not re.match(r"\s+of\b", question[match.end() :])
    return True


def _year_of(match: re.Match[str]) -> int | None:
    names = ("range_year", "year_of_range", "year", "us_year", "of_year", "bare_year")
    given = next((match[name] for name in names if match[name]), None)
    given = given or (match["iso"] and match["iso"][:4])
    return int(given) if given else None


@dataclass(frozen=True, slots=True)
class _Years:
    """How a date without a year gets one."""

    given: int | None
    anchor: date

    def of(self, month: int, day: int) -> int:
        if self.given is not None:
            return self.given
        return self.anchor.year - ((month, day) > (self.anchor.month, self.anchor.day))


def _days(match: re.Match[str], today: date, years: _Years) -> tuple[date, date] | None:
    """The first and last day of what was matched; None where the calendar has no such day."""
    try:
        return _absolute(match, years) or _relative(match, today)
    except (ValueError, OverflowError):
        return None


def _absolute(match: re.Match[str], years: _Years) -> tuple[date, date] | None:
    if match["iso"]:
        day = date.fromisoformat(match["iso"])
        return day, day
    for month, first, last in (
        ("range_month", "from_day", "to_day"),
        ("month_of_range", "first_day", "last_day"),
        ("month", "day", "day"),
        ("us_month", "us_day", "us_day"),
    ):
        if match[month]:
            number, begin = _month(match[month]), _day(match[first])
            year = _year_of(match) or years.of(number, begin)
            return date(year, number, begin), date(year, number, _day(match[last]))
    if match["of_month"] or match["bare_month"]:
        number = _month(match["of_month"] or match["bare_month"])
        return period(date(_year_of(match) or years.of(number, 1), number, 1), "month")
    if match["bare_year"]:
        return period(date(int(match["bare_year"]), 1, 1), "year")
    return None


def _relative(match: re.Match[str], today: date) -> tuple[date, date] | None:
    day = timedelta(days=1)
    if match["today"]:
        return today, today
    if match["yesterday"] or match["before_yesterday"]:
        then = today - (day if match["yesterday"] else 2 * day)
        return then, then
    if match["weekday"]:
        back = (today.weekday() - _WEEKDAYS.index(match["weekday"].lower())) % 7
        then = today - (back or 7) * day
        return then, then
    if match["ago"]:
        unit = match["ago_unit"].lower()
        return period(shifted(today, unit, -_count(match["ago"])), unit)
    if match["past"]:
        return shifted(today, match["past_unit"].lower(), -_count(match["past"])), today
    if match["unit"] is None:
        return None
    which, unit = match["which"].lower(), match["unit"].lower()
    if _is_counted_back(match):
        return shifted(today, unit, -1), today
    return _calendar(which, unit, today)


def _is_counted_back(match: re.Match[str]) -> bool:
    """Whether "the past week" and the like end today; a weekend is always the calendar's."""
    which = match["which"].lower()
    if which == "this" or match["unit"].lower() == "weekend":
        return False
    return which == "past" or bool(_WITHIN.search(match.string, 0, match.start()))


def _calendar(which: str, unit: str, today: date) -> tuple[date, date]:
    """This or the last week, weekend, month or year; on a Saturday, the last weekend is on."""
    ahead = unit == "weekend" and today.weekday() >= 5 and which != "this"
    return period(today if which == "this" or ahead else shifted(today, unit, -1), unit)


def _spans(question: str, atoms: Sequence[_Atom]) -> Iterator[DateSpan]:
    at = 0
    while at < len(atoms):
        one = atoms[at]
        following = atoms[at + 1] if at + 1 < len(atoms) else None
        if following and _is_span(question, one, following) and one.first <= following.last:
            yield _span(question, one.start, following.end, (one.first, following.last))
            at += 2
            continue
        try:
            days = _limited(question, one)
        except (ValueError, OverflowError):  # before the first year, or after the last
            days = one.first, one.last
        yield _span(question, one.start, one.end, days)
        at += 1


def _span(question: str, start: int, end: int, days: Days) -> DateSpan:
    published = is_published(question[:start], question[end:])
    return DateSpan(*days, question[start:end], published)


def _is_span(question: str, one: _Atom, following: _Atom) -> bool:
    joint = question[one.end : following.start]
    return bool(_SPANNING.search(question, 0, one.start) and _BETWEEN.match(joint))


def _limited(question: str, one: _Atom) -> Days:
    """The days that the words before and after a date make of it."""
    before, after = question[: one.start], question[one.end :]
    if near := _NEAR.search(before):
        count = _count(near["count"] or "one")
        if near["side"].lower() == "before":
            first = shifted(one.first, near["unit"].lower(), -count)
            return first, one.first - timedelta(days=1)
        return one.last + timedelta(days=1), shifted(one.last, near["unit"].lower(), count)
    return limited(before, after, one.first, one.last) or (one.first, one.last)


def _month(name: str) -> int:
    short = name.lower()[:3]
    return next(number for number, one in enumerate(_MONTHS, 1) if one.startswith(short))


def _day(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _count(text: str) -> int:
    return int(text) if text.isdigit() else _COUNTS[text.lower()]
