"""Finds the figures of a sentence and brings them to a common form; pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.comparison.counted import counted
from app.comparison.dates import date_at
from app.comparison.labels import is_hour, is_label
from app.comparison.numbers import LOOSE, Number, joined, number_at, word_at
from app.comparison.tokens import Token, tokens
from app.comparison.vocabulary import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    COUNTED_NOUNS,
    MEASURES,
    MOVED,
    SIGNS,
)
from app.comparison.years import is_year

Bound = Literal["exact", "at least", "at most", "about", "range"]
_BOUNDS: tuple[tuple[Bound, tuple[str, ...]], ...] = (
    ("about", ("just over", "just under")),
    ("at least", ("no fewer than", "no less than", "not less than", "not fewer than")),
    ("at most", ("no more than", "not more than")),
    ("at least", AT_LEAST),
    ("at most", AT_MOST),
    ("about", ABOUT),
)
_BOUND_WORDS: dict[str, list[tuple[Bound, tuple[str, ...]]]] = {}  # by the last word
for _bound, _phrases in _BOUNDS:
    for _phrase in _phrases:
        _split = tuple(_phrase.split())
        _BOUND_WORDS.setdefault(_split[-1], []).append((_bound, _split))
_NOT_ONE = frozenset("no any every each this that which the another only some day".split())
_SIGN_OF_BOUND: dict[Bound, str] = {"at least": "≥", "at most": "≤", "about": "~"}
_OF_DOLLARS = frozenset("us au ca nz hk c a".split())  # US$, A$
# "From 50 to 70", "rose by 12 to 63", "rose three to 12" are no ranges; "rose 5 to 7%" and "hit 5
# to 7 villages" are.
_MOVED_BY = (MOVED | {"from", "by"}) - frozenset("hit hits reach reached reaches topped".split())
# "Handed over 307 prisoners" are no more than 307.
_GIVEN_OVER = frozenset("hand hands handed handing turn turns turned turning".split())
_DASHES = ("-", "–", "—", "‑")
_AFTER: dict[str, Bound] = {
    "or more": "at least", "or so": "about", "or fewer": "at most", "or less": "at most",
}  # fmt: skip
ONE_SCALES = frozenset("hundred thousand million billion trillion".split())
_LOOSE = re.compile(rf"(?:{'|'.join(LOOSE)})\b(?: of (?:{'|'.join(LOOSE)})\b)?")
_QUAKES = frozenset("quake earthquake tremor aftershock".split())
_MEASURED, _NEAR = frozenset(("measured", "measuring")), 8
_LAST_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a sentence: `text` is `sentence[start:end]`.

    `unit` is the head noun in the singular ("militant"), a unit ("%", "USD", "km"), "" where
    nothing is named, or one of a date: "date", "month of a year", "day of the year" or "calendar
    year". A date that gives no year has the year 4. `upper` is the upper end of a range, whose
    lower one is `value`; `step` is what the last digit of a rounded number is worth ("1.5
    million": 100,000).
    """

    text: str
    start: int
    end: int
    value: float | date
    unit: str
    bound: Bound = "exact"
    upper: float | None = None
    step: float = 0.0

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or len(self.text) != self.end - self.start:
            raise ValueError(f"a figure needs its span; got {self.start}, {self.end}")
        if (self.bound == "range") != (self.upper is not None):
            raise ValueError("a figure has an upper end exactly when it is a range")

    @property
    def amount(self) -> float:
        """The value as a number; 0 for a date."""
        return self.value if isinstance(self.value, float) else 0.0


def figures(text: str) -> list[Figure]:
    """The figures of a sentence in order, none overlapping; marks of sources, footnotes and
    numbers of lists are none."""
    words, at = tokens(text), 0
    found: list[Figure] = []
    while at < len(words):
        figure, length = _read(text, words, at)
        if figure and (not found or found[-1].end <= figure.start):
            found.append(figure)
        at += length
    return found


def common_form(figure: Figure) -> str:
    """A figure as a table shows it.

    A date is ISO, as far as it is given ("2025-07-01", "2025-07", "07-01"). A number is written
    in digits after its bound ("≥80", "≤80", "~80", "50–70"), with "%" or the unit of a measure
    ("7.2%", "1.5 million USD", "12 km"). A count in digits stands alone, so that it reads as in
    the sentence; one in words is followed by what it counts ("3 barracks", "7 towns"). A loose
    word stays as it is: "dozens".
    """
    if isinstance(figure.value, date):
        return _date_form(figure.value, figure.unit)
    if figure.unit == "calendar year":
        return str(int(figure.value))
    loose = _LOOSE.match(figure.text.lower())
    if loose:
        return loose[0]
    ends = [figure.value] if figure.upper is None else [figure.value, figure.upper]
    number = _SIGN_OF_BOUND.get(figure.bound, "") + "–".join(map(_plain_number, ends))
    return number + _shown_unit(figure)


def _plain_number(value: float) -> str:
    """80.0 as "80", 7.25 as "7.25", 1,500,000 as "1.5 million"."""
    for name, scale in (("billion", 1e9), ("million", 1e6)):
        if value >= scale and round(value / scale, 3) == value / scale:
            return f"{value / scale:,g} {name}"
    return f"{int(value):,}" if value == int(value) else f"{value:,.10g}"


def _date_form(value: date, unit: str) -> str:
    shapes = {"month of a year": "%m", "day of the year": "%m-%d"}
    form = value.strftime(shapes.get(unit, "%m-%d"))
    return form if unit == "day of the year" else f"{value.year:04d}-{form}"


def _shown_unit(figure: Figure) -> str:
    if figure.unit == "%":
        return "%"
    if figure.unit in ("year old", "magnitude"):
        return " years old" if figure.unit == "year old" else " magnitude"
    if figure.unit.endswith(("²", "³")):
        return f" {figure.unit}"
    if figure.unit in MEASURES and figure.unit.islower() and len(figure.unit) > 2:
        return f" {figure.unit}" + ("" if figure.value == 1 else "s")
    if figure.unit in MEASURES:
        return f" {figure.unit}"
    in_digits = any(map(str.isdigit, figure.text))
    if in_digits or not figure.unit:
        return ""
    return f" {_LAST_WORD.findall(figure.text)[-1].lower()}"


def _read(text: str, words: Sequence[Token], at: int) -> tuple[Figure | None, int]:
    """The figure that begins at token `at`, or None; and how many tokens it takes, at least 1."""
    dated = date_at(words, at)
    if dated:
        start, end = words[at].start, words[at + dated.length - 1].end
        return Figure(text[start:end], start, end, dated.value, dated.unit), dated.length
    if is_year(words, at) and not _bound_before(words, at)[1]:
        start, end = words[at].start, words[at].end
        return Figure(text[start:end], start, end, float(words[at].word), "calendar year"), 1
    number = _number(words, at)
    return _numbered(text, words, at, number) if number else (None, 1)


def _number(words: Sequence[Token], at: int) -> Number | None:
    """The number at token `at`; "no soldiers" is 0, and "one" without a noun is a pronoun."""
    word = words[at].word
    if word == "no":
        noun = counted(words, at + 1).noun
        return Number(0.0, 1) if noun in COUNTED_NOUNS else None
    if word == "one" and (
        word_at(words, at - 1) in _NOT_ONE
        or word_at(words, at + 1) in ("of", "another", "day")
        or (word_at(words, at + 1) not in ONE_SCALES and not counted(words, at + 1).noun)
    ):
        return None
    named = is_label(words, at) and not _bound_before(words, at)[1]
    return None if named else number_at(words, at)


def _numbered(
    text: str, words: Sequence[Token], at: int, number: Number
) -> tuple[Figure | None, int]:
    last = _range_end(words, at, number)
    length = last[1] if last else number.length
    if is_hour(words, at + length):
        return None, length
    lower, upper = number.value, last[0].value if last else number.upper
    if last and number.scale == 1 < last[0].scale:
        lower *= last[0].scale
    if upper is not None and lower >= upper:
        return None, length  # a score of a match
    bound, begin = _bound_before(words, at)
    unit, end = _unit(words, at, at + length, number.share)
    bound, end = _bound_after(words, end, bound)
    if upper is not None:
        bound = "range"
    first = at - begin - (word_at(words, at - 1 - begin) in SIGNS)
    start, stop = words[first].start, words[end - 1].end
    step = last[0].step if last else number.step
    return Figure(text[start:stop], start, stop, lower, unit, bound, upper, step), end - at


def _unit(words: Sequence[Token], at: int, end: int, share: bool) -> tuple[str, int]:
    """The unit and the token after it."""
    if share:
        return "%", end
    for place in (at - 1, at - 2):  # "$5", "US$5"
        if word_at(words, place) in SIGNS:
            return SIGNS[words[place].word], end
    if _is_magnitude(words, at):
        return "magnitude", end
    found = counted(words, end)
    if not found.noun and word_at(words, at - 1) in _MEASURED:
        near = words[max(0, at - _NEAR) : at]
        return ("magnitude" if any(one.word in _QUAKES for one in near) else ""), end
    return found.noun, end + found.length


def _is_magnitude(words: Sequence[Token], at: int) -> bool:
    """A magnitude of 6.4, a magnitude 6.4 quake, a magnitude-6.4 quake."""
    before = at - 1 - (word_at(words, at - 1) in ("of", "-"))
    return word_at(words, before) == "magnitude"


def _range_end(words: Sequence[Token], at: int, number: Number) -> tuple[Number, int] | None:
    """The upper end of "50-70", "50 to 70", "between 50 and 70", "between $5 and $7", "between
    5% and 7%", and the tokens of the whole."""
    before, place = _before_sign(words, at), at + number.length
    between = before == "between"
    unit = counted(words, place)
    if unit.noun in MEASURES and (between or word_at(words, place + unit.length) in _DASHES):
        last = _number_from(words, place + unit.length + 1)
        same = last and counted(words, last[1]).noun == unit.noun
        place += unit.length if same else 0
    link, place = word_at(words, place), place + 1
    dash = link in _DASHES and joined(words, place)
    last = _number_from(words, place)
    rate = last and counted(words, last[1]).noun == "%" and before in MOVED
    to = link == "to" and (rate or before not in _MOVED_BY)
    if not (dash or to or (link == "and" and between)):
        return None
    return (last[0], last[1] - at) if last and last[0].upper is None else None


def _number_from(words: Sequence[Token], at: int) -> tuple[Number, int] | None:
    """The number at token `at`, or after a sign there, and the token after it."""
    place = at + (word_at(words, at) in _OF_DOLLARS and word_at(words, at + 1) in SIGNS)
    place += word_at(words, place) in SIGNS
    number = number_at(words, place) if place < len(words) else None
    return (number, place + number.length) if number else None


def _before_sign(words: Sequence[Token], at: int) -> str:
    """The word before the number at token `at` and its sign, if it has one: $, US$."""
    place = at - (word_at(words, at - 1) in SIGNS)
    place -= place < at and word_at(words, place - 1) in _OF_DOLLARS
    return word_at(words, place - 1)


def _bound_before(words: Sequence[Token], at: int) -> tuple[Bound, int]:
    """The bound that stands before the number at token `at`, and how many tokens it takes."""
    sign = 1 if word_at(words, at - 1) in SIGNS else 0
    for bound, phrase in _BOUND_WORDS.get(word_at(words, at - sign - 1), ()):
        begin = at - sign - len(phrase)
        if phrase == ("over",) and word_at(words, begin - 1) in _GIVEN_OVER:
            continue
        if begin >= 0 and tuple(one.word for one in words[begin : at - sign]) == phrase:
            return bound, len(phrase) + sign
    return "exact", 0


def _bound_after(words: Sequence[Token], end: int, bound: Bound) -> tuple[Bound, int]:
    """80+, 80 or more, 80 or so, 80 or fewer."""
    following = " ".join(word_at(words, place) for place in (end, end + 1))
    for phrase, meant in _AFTER.items():
        if following == phrase:
            return meant, end + 2
    if following.startswith("+") and words[end - 1].numeric:
        return "at least", end + 1
    return bound, end
