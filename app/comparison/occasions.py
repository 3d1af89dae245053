"""Whether two statements name one day, month or place, or several; every test here but that of
a month is symmetric."""

from datetime import date

from app.comparison.dates import NO_YEAR
from app.comparison.facts import Facts
from app.comparison.figures import Figure
from app.comparison.places import may_be_one


def apart(one: Facts, other: Facts) -> bool:
    """Whether the statements name other days or places, and so other events."""
    if one.times.apart(other.times) or _is_older(one, other) or _is_older(other, one):
        return True
    if dates_differ(one, other) or _months_differ(one, other) or places_differ(one, other):
        return True
    return bool(one.weekdays and other.weekdays and not one.weekdays & other.weekdays)


def same_occasion(one: Facts, other: Facts) -> bool:
    """Whether two statements name a day, month or place in common."""
    if {mine.name for mine in one.places} & {theirs.name for theirs in other.places}:
        return True
    if _months(one) & _months(other):
        return True
    return any(_same_date(mine, theirs) for mine in one.dates for theirs in other.dates)


def in_month_of(one: Facts, day: date) -> bool:
    """Whether a statement names the month that `day` lies in, or a day of it."""
    whole = any(
        _parts(figure)[0] in (day.year, None) and _parts(figure)[1] == day.month
        for figure in one.dates
    )
    return whole or day.month in one.months


def places_differ(one: Facts, other: Facts) -> bool:
    return bool(one.places and other.places) and not any(
        may_be_one(mine, theirs) for mine in one.places for theirs in other.places
    )


def dates_differ(one: Facts, other: Facts) -> bool:
    return bool(one.dates and other.dates) and not any(
        _same_date(mine, theirs) for mine in one.dates for theirs in other.dates
    )


def _is_older(one: Facts, other: Facts) -> bool:
    """Whether one tells of the event of a year, and the other, which names no time, is of what
    was published years later."""
    if not one.years or other.dates or not other.published:
        return False
    return max(one.years) < other.published.year - 1


def _months_differ(one: Facts, other: Facts) -> bool:
    """Whether one has a month without a year or day, and the other another month."""
    if not (one.months or other.months):
        return False  # Of whole dates more is known than their months.
    mine, theirs = _months(one), _months(other)
    return bool(mine and theirs and not mine & theirs)


def _months(one: Facts) -> frozenset[int]:
    return one.months | {month for figure in one.dates if (month := _parts(figure)[1])}


def _same_date(one: Figure, other: Figure) -> bool:
    """Whether two dates agree as far as both are given: July 2025 and 1 July."""
    return all(
        mine == theirs or mine is None or theirs is None
        for mine, theirs in zip(_parts(one), _parts(other), strict=True)
    )


def _parts(figure: Figure) -> tuple[int | None, int | None, int | None]:
    value = figure.value
    if isinstance(value, float):
        return int(value), None, None
    year = None if value.year == NO_YEAR else value.year
    return year, value.month, None if figure.unit == "month of a year" else value.day
