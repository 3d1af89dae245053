"""Dates that a text names, in full or relative to the day on which it was published.

For retrieval only: "on Tuesday" in a text published on 3 July 2025 is 1 July 2025. What is
shown or quoted is the text as it stands.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple

from index.documents import Span
from index.periods import Period, in_order, period, shifted


class DateMention(NamedTuple):
    """A date or period in a text: where it stands, its first day and its last, inclusive."""

    span: Span
    first: date
    last: date


def dates_in(text: str, published: date | None) -> list[DateMention]:
    """The dates and periods that `text` names, in order, without overlap.

    Dates with their year ("1 July 2025", "September 2024", "in 2012") stand for themselves.
    All others need `published`, and are left out when it is None:

    - a weekday is the latest one up to that day, as news has it; after "will", "scheduled"
      and the like, and with "next", the coming one
    - a day or month without its year is the latest one up to two months ahead; announced, the
      coming one
    - "last week" is the week before (Monday to Sunday), "last month" and "last year" the
      calendar's; "the last week", "the past two weeks" are counted back from `published`
    - "three days ago" is that day, "two months ago" that month
    """
    covered: set[int] = set()
    kept: list[DateMention] = []
    for one in _mentions(text, published):
        places = range(one.span.start, one.span.end)
        if covered.isdisjoint(places):
            covered.update(places)
            kept.append(one)
    return sorted(kept)


_Found = re.Match[str]
_Resolver = Callable[[_Found, date], Period | None]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_COUNTS = {word: number for number, word in enumerate(_NUMBERS, 1)} | {"a": 1, "an": 1}
_NEAR_DAYS = {
    "the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1,
    "the day after tomorrow": 2,
}  # fmt: skip
# "Good Friday" and "every Friday" are not the Friday before.
_NO_WEEKDAY_AFTER = frozenset(
    "every each most ash bank black bloody cyber easter fat good holy maundy palm shrove super"
    " whit".split()
)
# What is announced: "will meet on Friday". With a verb of speech or a comma in between, the
# day is that of the statement.
_AHEAD = re.compile(
    r"\b(?:will|shall|due|scheduled|planned|plans|expected|set|upcoming|is to|are to|until)\b"
    r"(?:(?!\b(?:said|says|told|reported|announced)\b)[^.,;:!?\n])*$",
    re.IGNORECASE,
)
_AHEAD_WITHIN = 60
# A day or month without its year lies at most this far ahead, unless it is announced.
_SOON = timedelta(days=60)
_YEARS_AROUND = 8  # from one 29 February to the next, where a century has none


def _mentions(text: str, published: date | None) -> Iterator[DateMention]:
    """All that the patterns find, the more telling of two that overlap first."""
    for pattern, resolve in _PATTERNS:
        for found in pattern.finditer(text):
            if published is None and not _given(found, "year"):
                continue
            try:
                resolved = resolve(found, published or date.min)
            except (ValueError, OverflowError):  # 31 June; before the year 1, or after 9999
                continue
            if resolved is not None:
                yield DateMention(Span(*found.span()), *resolved)


def _given(found: _Found, name: str) -> str:
    """What a group matched, in lower case, with single spaces; empty where nothing did."""
    return " ".join((found.groupdict().get(name) or "").lower().split())


def _days(found: _Found, published: date) -> Period | None:
    """A day of a month, or a run of days, with its year or without it."""
    month, day = _month(found), int(found["day"])
    year = int(_given(found, "year") or _likely_year(found, published, month, day))
    last = int(_given(found, "last") or day)
    return in_order(date(year, month, day), date(year, month, last))


def _whole_month(found: _Found, published: date) -> Period | None:
    month, year, which = _month(found), _given(found, "year"), _given(found, "which")
    if not (year or which or _given(found, "lead")):
        return None  # a name on its own may be a person's
    likely = {
        "this": published.year,
        "last": published.year - (month >= published.month),
        "next": published.year + (month <= published.month),
    }
    begun = published.replace(day=1)
    chosen = int(year) if year else likely.get(which) or _likely_year(found, begun, month, 1)
    return period(date(chosen, month, 1), "month")


def _whole_year(found: _Found, published: date) -> Period | None:
    del published
    return period(date(int(found["year"]), 1, 1), "year")


def _weekday(found: _Found, published: date) -> Period | None:
    words = found.string[max(0, found.start() - 20) : found.start()].split()
    if words and words[-1].lower() in _NO_WEEKDAY_AFTER:
        return None
    number, which = _WEEKDAYS.index(found["weekday"]), _given(found, "which")
    back = (published.weekday() - number) % 7
    shift = (7 - back) % 7 if _is_ahead(found) else -back
    if found["week"]:
        shift = number - published.weekday() - 7
    elif which in ("last", "this past"):
        shift = -(back or 7)
    elif which == "next":
        shift = 7 - back
    elif which in ("this", "coming"):
        shift = (7 - back) % 7
    return period(published + timedelta(days=shift), "day")


def _near_day(found: _Found, published: date) -> Period | None:
    shift = _NEAR_DAYS.get(_given(found, "near"), 0)
    return period(published + timedelta(days=shift), "day")


def _calendar(found: _Found, published: date) -> Period | None:
    """ "last week", "earlier this month", "next year"; "the past week" counts back."""
    which, unit, part = _given(found, "which"), _given(found, "unit"), _given(found, "part")
    steps = {"this": 0, "next": 1, "coming": 1}.get(which, -1)
    if which in ("past", "coming") or (found["the"] and which == "last" and unit != "weekend"):
        return in_order(published, shifted(published, unit, steps))
    if found["the"]:
        return None  # "the next week" counts from what was told before
    first, last = period(shifted(published, unit, steps), unit)
    if part == "earlier":
        return first, max(first, min(last, published))
    return (min(last, max(first, published)), last) if part == "later" else (first, last)


def _weekend(found: _Found, published: date) -> Period | None:
    """The latest that has begun, as in "over the weekend"."""
    del found
    return period(published - timedelta(days=(published.weekday() - 5) % 7), "weekend")


def _counted_back(found: _Found, published: date) -> Period | None:
    return shifted(published, _given(found, "unit"), -_count(found)), published


def _ago(found: _Found, published: date) -> Period | None:
    unit = _given(found, "unit")
    return period(shifted(published, unit, -_count(found)), unit)


def _month(found: _Found) -> int:
    return _MONTHS.index(found["month"][:3].lower()) + 1


def _count(found: _Found) -> int:
    word = _given(found, "count")
    return _COUNTS[word] if word in _COUNTS else int(word)


def _likely_year(found: _Found, published: date, month: int, day: int) -> int:
    """The year that a day without one is of.

    Raises:
        ValueError: there is no such day.
    """
    first, last = published.year - _YEARS_AROUND, published.year + _YEARS_AROUND
    years = range(max(1, first), min(MAXYEAR, last) + 1)
    days = [date(year, month, day) for year in years if day <= monthrange(year, month)[1]]
    if _is_ahead(found):
        fitting = [one for one in days if one >= published][:1]
    else:
        fitting = [one for one in days if one - published <= _SOON][-1:]
    if not fitting:
        raise ValueError(f"no year near {published.year} has a day {day} of month {month}")
    return fitting[0].year


def _is_ahead(found: _Found) -> bool:
    start = found.start()
    return bool(_AHEAD.search(found.string, max(0, start - _AHEAD_WITHIN), start))


_MONTH_NAMES = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
# "May" and "March" are words too, so that a month is told by its capital.
_MONTH = rf"(?P<month>{_MONTH_NAMES}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_TO_DAY = r"(?:\s?[-–]\s?|\s(?:to|and)\s)(?P<last>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)\b"
_LEAD = r"in|since|by|until|during|from|of|early|late|mid"
_ON = rf"(?:(?:{'|'.join(_WEEKDAYS)}),?\s(?:the\s)?)?"
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(_COUNTS)})"
_UNITS = r"(?P<unit>day|week|month|year)s?"
_PAPERS = "Times|Telegraph|Mirror|Express|Mail|Post|World|Independent|Tribune|Mass"

_FORMS: tuple[tuple[str, _Resolver], ...] = (
    (r"(?<![\d-])(?P<year>\d{4})-(?P<month_number>\d\d)-(?P<day>\d\d)(?![\d-])",
     lambda found, _: period(date.fromisoformat(found[0]), "day")),
    (rf"\b{_ON}{_DAY}(?:{_TO_DAY})?\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?(?!\w)", _days),
    # "in July 12 people died" names no day.
    (rf"(?<!\b[Ii]n )\b{_ON}{_MONTH}\s{_DAY}\b(?!,\d)(?:{_TO_DAY}\b)?(?:,?\s{_YEAR})?", _days),
    (rf"\b{_MONTH}(?:,|\sof)?\s{_YEAR}", _whole_month),
    (rf"\b(?:(?P<lead>(?i:{_LEAD}))[\s-])?(?:(?P<which>(?i:last|this|next))\s)?"
     rf"(?P<month>{_MONTH_NAMES})\b", _whole_month),
    (rf"\b(?i:{_LEAD})[\s-]{_YEAR}(?![-,.]\d)", _whole_year),
    (rf"\b(?:(?P<which>(?i:last|this past|next|this|coming))\s)?(?P<weekday>{'|'.join(_WEEKDAYS)})"
     rf"\b(?!\s(?:{_PAPERS})\b)(?P<week>\s(?:of\s)?last\sweek\b)?", _weekday),
    (r"\b(?P<near>(?i:the\sday\sbefore\syesterday|the\sday\safter\stomorrow|yesterday|tomorrow"
     r"|tonight|last\snight|today(?!['’]s)|this\s(?:morning|afternoon|evening)))\b", _near_day),
    (r"\b(?i:(?:(?P<part>earlier|later)\s)?(?P<the>the\s)?(?P<which>last|past|this|next|coming)\s"
     r"(?P<unit>week(?:end)?|month|year))\b(?!\sof\b)", _calendar),
    (r"\b(?i:(?:over|at|during|on)\sthe\sweekend)\b", _weekend),
    (rf"\b(?i:(?:last|past)\s{_COUNT}\s{_UNITS})\b", _counted_back),
    (rf"\b(?i:{_COUNT}\s{_UNITS}\sago)\b", _ago),
)  # fmt: skip
_PATTERNS = [(re.compile(pattern), resolve) for pattern, resolve in _FORMS]
