"""The words before a date that open its span, or bound it: "before", "since the end of"; pure."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

Days = tuple[date | None, date | None]
_Side = Literal["before", "until", "after", "since"]

PART = r"(?:early|mid|late)"
# Each with the words that say so; "no earlier than" is told before the "earlier than" in it.
_WORDS: Mapping[_Side, str] = {
    "since": r"on or after|not before|(?:no|not) (?:earlier|sooner) than|since|starting"
    r"|(?:effective|starting|beginning|valid|apply|applies|in force|in effect) as of",
    "until": r"on or before|not after|(?:no|not) later than|until|till|up to(?: and including)?|by"
    r"|as of|(?P<through>through(?!\s+(?:in|on)\b))",
    "before": r"before|prior to|earlier than|ahead of",
    "after": r"after|later than|following",
}
_LIMIT = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{side}>{words})' for side, words in _WORDS.items())}"
    r"|(?P<open>from|between))"
    r"\s+(?:the\s+)?(?:(?P<edge>end|start|beginning|middle)\s+of\s+(?:the\s+)?)?"
    rf"(?:(?:month|year)\s+(?:of\s+)?)?(?:in\s+|on\s+)?(?:(?P<part>{PART})[ -]+)?$",
    re.IGNORECASE,
)
# What goes on "all through July" is of July, and who lived through a year lived in it.
_LASTING = re.compile(
    r"\b(?:all|way|right|liv(?:e|es|ed|ing)|get|gets|got|getting|go|goes|going|went|gone|come|comes"
    r"|coming|came|pass(?:e[sd]|ing)?)\s+$",
    re.IGNORECASE,
)
_ONWARDS = re.compile(
    r"\s*(?:(?:on|onwards?|and after|or later)\b(?!\s+\w)"
    r"|(?:to|until|till|through|up to|and|-|–)\s*(?:now\b|the present\b|present\b|date\b))",
    re.IGNORECASE,
)
_DAY = timedelta(days=1)


def limited(before: str, after: str, first: date, last: date) -> Days | None:
    """The first and last day of the span that these words make of the days `first` to `last`
    between them, None where it is open; None as a whole where they make none of it.

    Raises:
        OverflowError: the day before the first of all days, or after the last.
    """
    limit = _LIMIT.search(before)
    side = _side(limit, after) if limit else None
    if limit is None or side is None:
        return None
    edge = (limit["edge"] or "").lower()
    part = "mid" if edge == "middle" else (limit["part"] or "").lower()
    if part:
        first, last = _part(part, first, last)
    elif edge:
        first, last = (last, last) if edge == "end" else (first, first)
    if side == "before":
        # What came before the end of June may have come on its last day.
        return None, last if edge == "end" else first - _DAY
    if side == "after":
        return first if edge in ("start", "beginning") else last + _DAY, None
    return (first, None) if side == "since" else (None, last)


def _part(part: str, first: date, last: date) -> tuple[date, date]:
    """The first, middle or last third of a year, in whole months, or of other days."""
    third = ((last - first).days + 1) // 3 * _DAY
    if not third:
        return first, last
    second, final = first + third, last - third + _DAY
    if (first.month, last.month, first.year) == (1, 12, last.year):
        second, final = first.replace(month=5), first.replace(month=9)
    if part == "early":
        return first, second - _DAY
    return (final, last) if part == "late" else (second, final - _DAY)


def _side(limit: re.Match[str], after: str) -> _Side | None:
    if limit["through"] and _LASTING.search(limit.string, 0, limit.start()):
        return None
    onwards = _ONWARDS.match(after)
    if limit["open"]:
        return "since" if onwards else None
    side = next(side for side in _WORDS if limit[side])
    # "As of 3 July" is up to it, "as of 3 July onwards" from it.
    return "since" if onwards and limit[side].lower() == "as of" else side
