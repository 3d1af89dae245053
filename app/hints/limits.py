"""The words before a date that open its span, or bound it: "before", "since the end of"; pure."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

Days = tuple[date | None, date | None]
_Side = Literal["before", "until", "after", "since"]

# Each with the words that say so; "no earlier than" is told before the "earlier than" in it.
_WORDS: Mapping[_Side, str] = {
    "since": r"on or after|not before|(?:no|not) (?:earlier|sooner) than|since|starting"
    r"|(?:effective|starting|beginning|valid|apply|applies|in force|in effect) as of",
    "until": r"on or before|not after|(?:no|not) later than|until|till|up to(?: and including)?|by"
    r"|as of",
    "before": r"before|prior to|earlier than",
    "after": r"after|later than|following",
}
_LIMIT = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{side}>{words})' for side, words in _WORDS.items())}|(?P<open>from))"
    r"\s+(?:the\s+)?(?:(?P<edge>end|start|beginning)\s+of\s+(?:the\s+)?)?"
    r"(?:(?:month|year)\s+(?:of\s+)?)?(?:in\s+|on\s+)?$",
    re.IGNORECASE,
)
_ONWARDS = re.compile(r"\s*(?:on|onwards?|and after|or later)\b(?!\s+\w)", re.IGNORECASE)
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
    if edge:
        first, last = (last, last) if edge == "end" else (first, first)
    if side == "before":
        # What came before the end of June may have come on its last day.
        return None, last if edge == "end" else first - _DAY
    if side == "after":
        return first if edge in ("start", "beginning") else last + _DAY, None
    return (first, None) if side == "since" else (None, last)


def _side(limit: re.Match[str], after: str) -> _Side | None:
    onwards = _ONWARDS.match(after)
    if limit["open"]:
        return "since" if onwards else None
    side = next(side for side in _WORDS if limit[side])
    # "As of 3 July" is up to it, "as of 3 July onwards" from it.
    return "since" if onwards and limit[side].lower() == "as of" else side
