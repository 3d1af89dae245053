"""Periods of the calendar: first day and last, inclusive."""

from calendar import monthrange
from datetime import date, timedelta

Period = tuple[date, date]


def period(day: date, unit: str) -> Period:
    """The day, week (from Monday), weekend, month or year that `day` is in."""
    monday = day - timedelta(days=day.weekday())
    if unit == "week":
        return monday, monday + timedelta(days=6)
    if unit == "weekend":
        return monday + timedelta(days=5), monday + timedelta(days=6)
    if unit == "month":
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    if unit == "year":
        return day.replace(month=1, day=1), day.replace(month=12, day=31)
    return day, day


def shifted(day: date, unit: str, count: int) -> date:
    """`day`, so many units later; the last of a month that has no such day."""
    if unit in ("month", "year"):
        months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    return day + timedelta(days=count * (1 if unit == "day" else 7))


def in_order(one: date, other: date) -> Period:
    """The period between two days, whichever is first."""
    return min(one, other), max(one, other)
