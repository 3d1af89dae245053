"""Dates as turns write them; pure."""

import re

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = re.compile(
    rf"(?:the )?(?:{_DAY} (?:of )?{MONTH}|{MONTH} {_DAY}|{MONTH})"
    r"(?:,? (?:1\d|20)\d\d| (?:last|this|next) year)?\b"
    r"|\b(?:1\d|20)\d\d(?:-\d\d-\d\d)?\b|\byesterday\b|\btoday\b"
    r"|\b(?:last|this|next) (?:week|month|year|night|summer|winter|spring|autumn)\b"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    re.IGNORECASE,
)
# These stand with no preposition before them, and are no names.
BARE_DATE = re.compile(r"yesterday|today|last |this |next ", re.IGNORECASE)
