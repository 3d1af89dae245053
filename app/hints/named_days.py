"""Days, months and years as a question names them, and which they are; pure."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from index.periods import Period, period, shifted

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
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1\d|20)\d\d"
# The year of a day or month: "1 July 2023", "July last year".
_ITS_YEAR = rf"(?:{_YEAR}|(?:of\s+)?(?:last|this)\s+year)"
_NUMBERS = "|".join(sorted(_COUNTS, key=len, reverse=True)).replace(" ", r"\s+")
COUNT = rf"(?:\d{{1,3}}|{_NUMBERS})"
_TO = r"\s*(?:-|–|—|\bto\b|\band\b|\buntil\b|\btill\b|\bthrough\b)\s*"
# Words that make a bare month, year or weekday a date.
_AT = (
    r"\b(?:in|on|during|throughout|since|before|after|until|till|by|from|to|of|early|late|mid|last"
    r"|next|this|end|between|and|through|past|prior to|(?:later|earlier|sooner) than)"
    r"[ -]+(?:the (?:year|month) (?:of )?)?"
)
_NAMED = re.compile(
    rf"""
    \b(?P<iso>{_YEAR}(?P<mark>[-/.])[01]\d(?P=mark)[0-3]\d)(?:T[\d:.+Z-]*)?(?![\w-])
  | (?<![\d.])(?P<dotted>[0-3]?\d\.[01]?\d\.{_YEAR})(?![\w-])
  | (?<=\s)(?P<iso_month>{_YEAR}-(?:0[1-9]|1[0-2]))(?![\w-])
  | \b(?P<from_day>{_DAY}){_TO}(?P<to_day>{_DAY})(?:\s+of)?\s+(?P<range_month>{MONTH})
        (?:,?\s+(?P<range_year>{_ITS_YEAR}))?\b
  | \b(?P<month_of_range>{MONTH})\s+(?P<first_day>{_DAY}){_TO}(?P<last_day>{_DAY})
        (?:,?\s+(?P<year_of_range>{_ITS_YEAR}))?\b(?!\s+{MONTH})
  | \b(?P<day>{_DAY})(?:\s+of)?\s+(?P<month>{MONTH})(?:,?\s+(?P<year>{_ITS_YEAR}))?\b
  | \b(?P<us_month>{MONTH})\s+(?P<us_day>{_DAY})(?:,?\s+(?P<us_year>{_ITS_YEAR}))?\b
        (?![\d%,.]*\d)
  | \b(?P<of_month>{MONTH}),?\s+(?:of\s+)?(?P<of_year>{_ITS_YEAR})\b
  | (?<=[ -])(?P<bare_month>{MONTH})\b(?!['’]s|[.]?\s+(?-i:[A-Z][a-z]))
  | (?<=[\s–-])(?P<bare_year>{_YEAR})\b(?![\d,.%]*\d)
  | \b(?P<ago>{COUNT})\s+(?P<ago_unit>day|week|month|year)s?\s+ago\b
  | \b(?:last|past|previous)\s+(?P<past>{COUNT})\s+(?P<past_unit>hour|day|week|month|year)s?\b
  | \b(?P<which>this|last|past|previous)\s+(?P<unit>week|weekend|month|year)\b
  | (?:(?<=start\ of\ )|(?<=beginning\ of\ ))the\s+(?P<begun>week|month|year)\b
        (?!\s+(?:of|in|before|after|that|when|\d))
  | \b(?:over|at|on|during)\s+the\s+(?P<the_weekend>weekend)\b(?!\s+(?:of|before|after)\b)
  | \b(?P<today>today|tonight|this\s+(?:morning|afternoon|evening))\b
  | \b(?P<before_yesterday>day\s+before\s+yesterday)\b
  | \b(?P<yesterday>yesterday|last\s+night)\b
  | (?<=\s)(?P<weekday>{_WEEKDAY})(?:\s+(?:of\s+)?(?P<its_week>last|this)\s+week)?\b
        (?!,?\s+(?:the\s+)?(?:{_DAY}|{MONTH})\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLACED = re.compile(f"{_AT}$", re.IGNORECASE)
# What makes a month or year a date where one stands before it: "in June, July and August".
_ANOTHER = re.compile(
    r"\s*(?:(?P<comma>,)|[/–-]|,?\s*\b(?:and|or|than|vs\.?|versus)\b)\s*", re.IGNORECASE
)
_AND = re.compile(r"\s*(?:,|\b(?:and|or)\b)", re.IGNORECASE)
# "2000 soldiers" are counted where no word for a time is before them: "by", but not "since".
_COUNTED = re.compile(
    r"\s+(?:(?!(?:is|was|has|does|as|vs|versus|its|his|this|across|towards)\b)[a-z]+s"
    r"|men|women|people)\b"
)
# So are places where something is, though "in" is before them: "cut in 1200 towns on 3 July", but
# not "In 2024 schools were closed".
_PLACES = re.compile(
    r"\s+(?:villages|towns|cities|places|homes|houses|schools|camps|countries|cases|hospitals"
    r"|households)(?=\s*(?:[?.,;!]|$)|\s+(?:in|on|at|across|of|and|or|after|before|near|around|by"
    r"|during|when|since|by|across)\b)"
)
_INSIDE = re.compile(r"\w\s+in\s+$", re.IGNORECASE)
_TIME = re.compile(
    r"\b(?:in|since|during|throughout)\s+(?:the year (?:of )?|(?:early|mid|late)[ -])?$",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+of\b", re.IGNORECASE)
# "Or may it have been": no month.
_SUBJECT = re.compile(r"\s+(?:it|he|she|they|we|you|there|this|that|these|those)\b", re.IGNORECASE)
_NEXT = re.compile(r"\bnext\s+$", re.IGNORECASE)
# "Within the last week" is the past seven days; a bare "last week" the calendar's.
_WITHIN = re.compile(r"\b(?:in|over|within|during|throughout|for)\s+the\s+$", re.IGNORECASE)
_YEAR_NAMES = ("range_year", "year_of_range", "year", "us_year", "of_year", "bare_year")
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Years:
    """How a date without a year gets one: the year given elsewhere, or that of its last
    occurrence up to the `anchor`."""

    given: int | None
    anchor: date

    def of(self, month: int, day: int) -> int:
        """The year of this day and month."""
        if self.given is not None:
            return self.given
        return self.anchor.year - ((month, day) > (self.anchor.month, self.anchor.day))


def named_days(question: str) -> list[re.Match[str]]:
    """Where a question names days, months or years, in its order; `days_of` says which."""
    found: list[re.Match[str]] = []
    at = 0
    while match := _NAMED.search(question, at):
        date_there = _is_date(question, match, found[-1] if found else None)
        if date_there:
            found.append(match)
        # Of "march this year" the year is a date, even where the month is none.
        at = match.end() if date_there else match.start() + 1
    return found


def _is_date(question: str, match: re.Match[str], last: re.Match[str] | None) -> bool:
    """Whether a bare month, year or weekday stands where a date does: "may" and "march" are
    words, "April" is a name."""
    named = _stands_after(_PLACED, match)
    placed = named or _is_another(question, match, last)
    if re.search(r"\b(?:may|march)\b", match[0]) and not re.search(r"\d{4}", match[0]):
        if named:
            return not _stands_after(_NEXT, match)  # "the next march"
        return placed and not _SUBJECT.match(question, match.end())
    if match["bare_month"]:
        long = len(match["bare_month"].rstrip(".")) > 3 or match["bare_month"].lower() == "may"
        return long and placed
    if match["bare_year"]:
        counted = _COUNTED.match(question, match.end()) and not _stands_after(_TIME, match)
        places = _PLACES.match(question, match.end()) and _stands_after(_INSIDE, match)
        return placed and not (counted or places)
    if match["iso_month"]:
        return placed
    if match["unit"] and match["which"].lower() in ("last", "previous"):
        # "In the last week of June" is none counted from today.
        return not _OF.match(question, match.end())
    return True


def _stands_after(words: re.Pattern[str], match: re.Match[str]) -> bool:
    """Whether these words stand right before what was matched; a few characters are looked at,
    so that many dates are as quick as few."""
    return bool(words.search(match.string, max(0, match.start() - 40), match.start()))


def _is_another(question: str, match: re.Match[str], last: re.Match[str] | None) -> bool:
    """Whether it goes on with what the last one began: "June, July and August"."""
    if last is None or bool(match["bare_year"]) != bool(last["bare_year"]):
        return False
    joint = _ANOTHER.fullmatch(question, last.end(), match.start())
    return bool(joint and not (joint["comma"] and not _AND.match(question, match.end())))


def year_of(match: re.Match[str], today: date) -> int | None:
    """The year that was named with a day or month, or alone; None without one."""
    given = next((match[name] for name in _YEAR_NAMES if match[name]), None)
    given = given or match["iso"] or match["iso_month"]
    if given is None and match["dotted"]:
        given = match["dotted"][-4:]
    if given is None:
        return None
    if given.lower().endswith("year"):
        return today.year - ("last" in given.lower())
    return int(given[:4])


def days_of(match: re.Match[str], today: date, years: Years) -> Period | None:
    """The first and last day of what was named; None where the calendar has no such day."""
    try:
        return _absolute(match, today, years) or _relative(match, today)
    except (ValueError, OverflowError):
        return None


def _absolute(match: re.Match[str], today: date, years: Years) -> Period | None:
    if match["iso"] or match["dotted"]:
        numbers = [int(one) for one in re.split(r"\D", match["iso"] or match["dotted"])]
        year, month, number = numbers if match["iso"] else reversed(numbers)
        return date(year, month, number), date(year, month, number)
    if match["iso_month"]:
        year, month = (int(one) for one in match["iso_month"].split("-"))
        if month == (year + 1) % 100:  # the season 2011-12
            return date(year, 1, 1), date(year + 1, 12, 31)
        return period(date(year, month, 1), "month")
    for name, first, last in (
        ("range_month", "from_day", "to_day"),
        ("month_of_range", "first_day", "last_day"),
        ("month", "day", "day"),
        ("us_month", "us_day", "us_day"),
    ):
        if match[name]:
            month, begin = _month(match[name]), _day(match[first])
            year = year_of(match, today) or years.of(month, begin)
            return date(year, month, begin), date(year, month, _day(match[last]))
    if match["of_month"] or match["bare_month"]:
        month = _month(match["of_month"] or match["bare_month"])
        if _stands_after(_NEXT, match):
            return period(date(today.year + (month <= today.month), month, 1), "month")
        return period(date(year_of(match, today) or years.of(month, 1), month, 1), "month")
    if match["bare_year"]:
        return period(date(int(match["bare_year"]), 1, 1), "year")
    return None


def _relative(match: re.Match[str], today: date) -> Period | None:
    if match["today"]:
        return today, today
    if match["yesterday"] or match["before_yesterday"]:
        then = today - (_ONE_DAY if match["yesterday"] else 2 * _ONE_DAY)
        return then, then
    if match["weekday"]:
        then = _weekday(match, today)
        return then, then
    if match["ago"]:
        unit = match["ago_unit"].lower()
        return period(shifted(today, unit, -count_of(match["ago"])), unit)
    if match["past"]:
        return _back(today, match["past_unit"].lower(), count_of(match["past"])), today
    if match["begun"]:
        return period(today, match["begun"].lower())
    if match["the_weekend"]:
        return _calendar("last", "weekend", today)
    if match["unit"] is None:
        return None
    which, unit = match["which"].lower(), match["unit"].lower()
    if _is_counted_back(match):
        return shifted(today, unit, -1), today
    return _calendar(which, unit, today)


def _weekday(match: re.Match[str], today: date) -> date:
    """The last such day before today; the coming one, or that of a week, where it says so."""
    number = _WEEKDAYS.index(match["weekday"].lower())
    if match["its_week"]:
        return _calendar(match["its_week"].lower(), "week", today)[0] + number * _ONE_DAY
    if _stands_after(_NEXT, match):
        return today + ((number - today.weekday()) % 7 or 7) * _ONE_DAY
    return today - ((today.weekday() - number) % 7 or 7) * _ONE_DAY


def _back(today: date, unit: str, count: int) -> date:
    """So many units before today; hours are rounded up to days."""
    return shifted(today, "day", -count // 24) if unit == "hour" else shifted(today, unit, -count)


def _is_counted_back(match: re.Match[str]) -> bool:
    """Whether "the past week" and the like end today; a weekend is always the calendar's."""
    which = match["which"].lower()
    if which == "this" or match["unit"].lower() == "weekend":
        return False
    return which == "past" or _stands_after(_WITHIN, match)


def _calendar(which: str, unit: str, today: date) -> Period:
    """This or the last week, weekend, month or year; on a Saturday, the last weekend is on."""
    ahead = unit == "weekend" and today.weekday() >= 5 and which != "this"
    return period(today if which == "this" or ahead else shifted(today, unit, -1), unit)


def count_of(text: str) -> int:
    """The number that the text, a `COUNT`, has in digits or words."""
    return int(text) if text.isdigit() else _COUNTS[" ".join(text.lower().split())]


def _month(name: str) -> int:
    short = name.lower()[:3]
    return next(number for number, one in enumerate(_MONTHS, 1) if one.startswith(short))


def _day(text: str) -> int:
    return int(re.sub(r"\D", "", text))
