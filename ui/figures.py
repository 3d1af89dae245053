"""Where a figure in its common form ("≥80", "3 barracks", "2025-07-01") stands in a sentence, and
which figures of a comparison differ; pure."""

import re
from collections.abc import Sequence
from datetime import date

from app.schemas import ComparisonRow

_BOUNDS = "≥≤~"
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = {"million": "m|mn", "billion": "bn|b"}
_DATE = re.compile(r"(?:(\d{4})-)?(\d{2})(?:-(\d{2}))?")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def places(sentence: str, figure: str) -> list[tuple[int, int]]:
    """The spans of `sentence` that say `figure`; none where it is worded out of reach."""
    pattern = _date_pattern(figure) or _number_pattern(figure.strip(_BOUNDS).strip())
    return [found.span() for found in re.finditer(pattern, sentence, re.IGNORECASE)]


def differing(rows: Sequence[ComparisonRow]) -> list[frozenset[str]]:
    """For each row its figures that another row of the same kind of figure does not give."""
    return [
        frozenset(
            figure
            for figure in row.figures
            if any(_contradicts(figure, other) for other in rows if other is not row)
        )
        for row in rows
    ]


def _contradicts(figure: str, other: ComparisonRow) -> bool:
    """Whether `other` counts in the same unit, and nowhere says this figure."""
    alike = [each for each in other.figures if kind(each) == kind(figure)]
    return bool(alike) and figure not in alike


def kind(figure: str) -> str:
    """What a figure counts: its unit, "date", or nothing for a bare number."""
    if _is_date(figure):
        return "date"
    return _NUMBER.sub("", figure.strip(_BOUNDS)).replace("–", "").strip().lower()


def _is_date(figure: str) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d{2}(-\d{2})?|\d{2}-\d{2}", figure))


def _date_pattern(figure: str) -> str | None:
    """A date as it may be written: "1 July 2025", "July 1, 2025", "2025-07-01"."""
    if not _is_date(figure):
        return None
    parts = figure.split("-")
    year = parts.pop(0) if len(parts[0]) == 4 else None
    month, day = int(parts[0]), int(parts[1]) if len(parts) > 1 else None
    if not 1 <= month <= 12:
        return None
    name = date(2000, month, 1).strftime("%B")
    names = rf"{name[:3]}(?:{name[3:]})?\.?" if name[3:] else name
    of_year = rf"(?:,?\s+{year})?" if year else ""
    if day is None:
        return rf"\b{names}{of_year}|{re.escape(figure)}"
    ordinal = rf"0?{day}(?:st|nd|rd|th)?"
    return (
        rf"\b{ordinal}\s+(?:of\s+)?{names}{of_year}|\b{names}\s+{ordinal}(?!\d){of_year}"
        rf"|\b{re.escape(figure)}\b"
    )


def _number_pattern(figure: str) -> str:
    """A number with its unit, in digits or in words; the two ends of a range in any words."""
    ends = _NUMBER.findall(figure)
    if not ends:
        return rf"(?<!\w){re.escape(figure)}(?!\w)"
    unit = figure[figure.rfind(ends[-1]) + len(ends[-1]) :].strip()
    scale = next((name for name in _SCALES if unit.startswith(name)), None)
    between = r"\s*(?:-|–|—|to|and)\s*"
    numbers = between.join(_one_number(end, scale) for end in ends)
    return rf"(?<![\w.,])(?:{numbers})(?!\w|[.,]\d)(?:\s?%)?"


def _one_number(digits: str, scale: str | None) -> str:
    value = digits.replace(",", "")
    ways = [re.escape(digits), re.escape(value)]
    if scale:
        ways = [rf"{way}\s*(?:{scale}|{_SCALES[scale]})" for way in ways]
    if value.isdigit():
        ways.append(f"{int(value):,}".replace(",", "[,. ]?"))
        ways += _in_words(int(value))
    return "(?:" + "|".join(dict.fromkeys(ways)) + ")"


def _in_words(value: int) -> list[str]:
    """ "three", "twenty-one", "a hundred"; nothing beyond."""
    if value < len(_ONES):
        return [_ONES[value]]
    if value < 100:
        tens, ones = _TENS[value // 10 - 2], value % 10
        return [tens if not ones else rf"{tens}[- ]{_ONES[ones]}"]
    return [r"(?:a|one)\s+hundred"] if value == 100 else []
