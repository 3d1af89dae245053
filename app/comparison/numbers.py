"""Numbers at a place in a list of tokens, in digits or written out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.comparison.tokens import Token
from app.comparison.vocabulary import LABELS, PLURALS, SAME_THING

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?")
_SMALL = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen""".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_SCALES = {
    "dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9,
    "trillion": 1e12, "k": 1e3, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12,
}  # fmt: skip
_ARTICLE_SCALES = frozenset("dozen hundred thousand million billion trillion".split())
_PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}
# Loose words and what a reader takes them for: at least, at most.
LOOSE = {
    "tens": (15.0, 99.0), "dozens": (20.0, 99.0), "scores": (30.0, 199.0),
    "hundreds": (150.0, 999.0), "thousands": (1_500.0, 9_999.0), "millions": (1.5e6, 9.99e6),
    "billions": (1.5e9, 9.99e9),
}  # fmt: skip
_LOOSE_SCALES = {"thousands": 1e3, "millions": 1e6, "billions": 1e9}
_ATTACHED = frozenset("km kg m mm cm ft mw gw".split()) | frozenset(_SCALES)
NUMBER_WORDS = frozenset(_SMALL) | frozenset(_TENS) | _ARTICLE_SCALES
_MANY = frozenset(SAME_THING) | frozenset(
    "vote voter user dose barrel tonne ton euro dollar household passenger tourist visitor".split()
)
_MOST_SCALES = 3
_ROUNDING = 0.1  # "half a million" is good to a tenth of a million


@dataclass(frozen=True, slots=True)
class Number:
    """A number and how many tokens it takes; `step` is what its last digit is worth where it is
    rounded to a scale ("1.5 million": 100,000), else 0."""

    value: float
    length: int
    step: float = 0.0
    upper: float | None = None  # of a loose word
    share: bool = False  # of a whole, in percent
    scale: float = 1.0  # "million" as written after it


def number_at(words: Sequence[Token], at: int) -> Number | None:
    """The number that begins at token `at`, or None."""
    found = _number_at(words, at)
    halved = found and found.upper is None and not found.share
    return _and_a_half(words, at, found) if found and halved else found


def _number_at(words: Sequence[Token], at: int) -> Number | None:
    token = words[at]
    if token.numeric:
        return _digits_at(words, at)
    if token.word in LOOSE:
        return _loose_at(words, at)
    if token.word in ("half", "a", "an", "three", "two", "one"):
        found = _part_at(words, at) or _article_at(words, at)
        if found:
            return found
    return _written_at(words, at)


def _and_a_half(words: Sequence[Token], at: int, number: Number) -> Number:
    """The number, with a half where one is added: "two and a half years"."""
    end = at + number.length
    if tuple(word_at(words, place) for place in range(end, end + 3)) != ("and", "a", "half"):
        return number
    half = Number(number.value + 0.5, number.length + 3, _ROUNDING)
    return _scaled(words, at, half) if number.scale == 1 else number


def word_at(words: Sequence[Token], at: int) -> str:
    """The word at `at`, or nothing beyond the ends."""
    return words[at].word if 0 <= at < len(words) else ""


def joined(words: Sequence[Token], at: int) -> bool:
    """Whether token `at` follows the one before it without a space."""
    return 0 < at < len(words) and words[at - 1].end == words[at].start


def _digits_at(words: Sequence[Token], at: int) -> Number | None:
    digits = words[at].word
    if not _DIGITS.fullmatch(digits) or _in_a_code(words, at):
        return None
    step = 10.0 ** -len(digits.partition(".")[2])
    return _scaled(words, at, Number(float(digits.replace(",", "")), 1, step))


def _in_a_code(words: Sequence[Token], at: int) -> bool:
    """AK-47, COVID-19, Flight 370, 3rd, 1990s, 10:30, 24/7, 4x4 are no numbers of something."""
    after, before = word_at(words, at + 1), word_at(words, at - 1)
    if joined(words, at + 1) and (
        (after[0].isalpha() and after not in _ATTACHED)
        or (after in (":", "/") and joined(words, at + 2))
    ):
        return True
    if before in (":", "/") and joined(words, at) and joined(words, at - 1):
        return True
    label = at - 2 if before == "." else at - 1
    if word_at(words, label) in LABELS and words[label].capital:
        return True
    hyphened = before in ("-", "‑") and joined(words, at) and joined(words, at - 1)
    return hyphened and word_at(words, at - 2)[-1:].isalpha() and words[at - 2].capital


def _scaled(words: Sequence[Token], at: int, number: Number) -> Number:
    scale, length = 1.0, number.length
    while word_at(words, at + length) in _SCALES and length < number.length + _MOST_SCALES:
        scale, length = scale * _SCALES[words[at + length].word], length + 1
    million = _after_money(words, at) or _counts_many(words, at + length + 1)
    if scale == 1 and word_at(words, at + length) == "m" and million:
        scale, length = 1e6, length + 1
    step = number.step * scale if scale > 1 else 0.0
    return Number(number.value * scale, length, step, scale=scale)


def _after_money(words: Sequence[Token], at: int) -> bool:
    return word_at(words, at - 1) in ("$", "€", "£", "¥") and joined(words, at)


def _counts_many(words: Sequence[Token], at: int) -> bool:
    """Whether what can be counted in millions, and not measured in metres, is at token `at`."""
    word = word_at(words, at)
    return joined(words, at - 1) and (word in PLURALS or word.removesuffix("s") in _MANY)


def _loose_at(words: Sequence[Token], at: int) -> Number | None:
    """dozens, hundreds of thousands; "tens" and "scores" only with "of" after them."""
    low, high = LOOSE[words[at].word]
    of = word_at(words, at + 1) == "of"
    scale = _LOOSE_SCALES.get(word_at(words, at + 2)) if of else None
    if scale:
        return Number(low * scale, 3, upper=high * scale)
    if words[at].word == "tens" or (words[at].word == "scores" and not of):
        return None
    return Number(low, 1, upper=high)


def _article_at(words: Sequence[Token], at: int) -> Number | None:
    """a dozen, a hundred, half a million, half a dozen, a couple of."""
    if words[at].word == "half":
        begin = at + 1 if word_at(words, at + 1) in ("a", "an") else at
        part, first = 0.5, begin + (begin > at)
    elif words[at].word in ("a", "an"):
        part, first = 1.0, at + 1
    else:
        return None
    if word_at(words, first) == "couple" and word_at(words, first + 1) == "of" and part == 1:
        return Number(2.0, first + 2 - at)
    if word_at(words, first) not in _ARTICLE_SCALES:
        return None
    found = _scaled(words, first, Number(part, 0, _ROUNDING))
    if part == 1 and found.length == 1:
        rest = _written_at(words, first + 2) if word_at(words, first + 1) == "and" else None
        if rest:
            return Number(found.value + rest.value, first - at + 2 + rest.length)
    step = found.step if found.value >= 1e5 else 0.0
    return Number(found.value, first - at + found.length, step)


def _part_at(words: Sequence[Token], at: int) -> Number | None:
    """half of, a third of, two-thirds of, three quarters of: in percent."""
    many = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}.get(words[at].word)
    place = at
    if many:
        place = at + 2 if word_at(words, at + 1) == "-" else at + 1
    name = word_at(words, place).removesuffix("s") if many else words[at].word
    if name not in _PARTS or (name == "half" and (many or 1) > 1):
        return None
    if word_at(words, place + 1) not in ("of", "the", "its", "their", "all"):
        return None
    value = round(100 * (many or 1) * _PARTS[name], 1)
    return Number(value, place + 1 - at, step=1.0, share=True)


def _written_at(words: Sequence[Token], at: int) -> Number | None:
    """twenty-five, two hundred and seven, seven, two dozen."""
    total, group, place, seen = 0.0, 0.0, at, 0
    while place < len(words) and seen < 12:
        word = words[place].word
        if word in _SMALL and not (group % 10) and (group % 100 == 0 or _SMALL[word] < 10):
            group += _SMALL[word]
        elif word in _TENS and group % 100 == 0:
            group += _TENS[word]
        elif word in ("hundred", "dozen") and 0 < group < 100:
            group *= _SCALES[word]
        elif word in ("thousand", "million", "billion", "trillion") and group:
            total, group = total + group * _SCALES[word], 0.0
        elif place > at and word in ("-", "and") and _goes_on(words, place):
            pass
        else:
            break
        place, seen = place + 1, seen + 1
    return Number(total + group, place - at) if place > at else None


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Whether "-" or "and" at `at` ties two parts of one number: twenty-five, hundred and one."""
    before, after = word_at(words, at - 1), word_at(words, at + 1)
    if words[at].word == "and":
        return before in ("hundred", "thousand", "million") and after in _SMALL | _TENS
    return before in _TENS and 0 < _SMALL.get(after, 0) < 10 and joined(words, at)
