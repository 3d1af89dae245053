"""What a number counts: the noun after it, in the singular."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.comparison.numbers import NUMBER_WORDS, joined, word_at
from app.comparison.tokens import Token
from app.comparison.vocabulary import (
    COUNTED_NOUNS,
    METRIC,
    OUTCOMES,
    PLURALS,
    POWERS,
    SINGULARS_IN_S,
    STOPS,
    UNITS,
)

_LONGEST = 6
_SKIPPED = frozenset("of the more other others additional further new own its their about".split())


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted noun and how many tokens follow the number up to its end."""

    noun: str
    length: int


def counted(words: Sequence[Token], at: int) -> Counted:
    """The noun that the number ending before token `at` counts; "" where it names none."""
    if word_at(words, at) in ("-", "‑") and joined(words, at) and joined(words, at + 1):
        return _hyphened(words, at)
    first = word_at(words, at)
    if first == "per" and word_at(words, at + 1) == "cent":
        return Counted("%", 2)
    if first in POWERS and word_at(words, at + 1):
        return Counted(_power(first, singular(word_at(words, at + 1))), 2)
    if first in UNITS and not (first == "m" and not joined(words, at)):
        return Counted(UNITS[first], 1)
    if first in ("year", "years") and word_at(words, at + 1) == "old":
        return Counted("year old", 2)
    start = at
    while word_at(words, start) in _SKIPPED and start < at + 3:
        start += 1
    if word_at(words, start) == "them":
        start += 1
    return _head(words, at, start)


def _power(power: str, noun: str) -> str:
    """km² and m³; "square mile", which has no sign."""
    name, sign = POWERS[power]
    unit = UNITS.get(noun, noun)
    return unit + sign if unit in METRIC else f"{name} {unit}"


def singular(word: str) -> str:
    """The singular of an English noun, by its ending."""
    if word in PLURALS:
        return PLURALS[word]
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether an English noun looks like a plural."""
    if word in PLURALS:
        return True
    ends_so = word.endswith("s") and not word.endswith(("ss", "us", "is", "ous", "'s"))
    return ends_so and len(word) > 3 and word not in SINGULARS_IN_S


def _head(words: Sequence[Token], at: int, start: int) -> Counted:
    """The first plural of the run of words from `start`, else its last word."""
    last = start
    for place in range(start, min(len(words), start + _LONGEST)):
        token = words[place]
        if _ends_the_run(token, place > start):
            break
        if _owns(words, place):
            return Counted("", 0)
        last = place + 1
        named = token.capital and place + 1 < len(words) and _goes_on(words[place + 1])
        if is_plural(token.word) and not named:
            return _noun(token.word, last - at)
    if last == start:
        return Counted("", 0)
    return _noun(words[last - 1].word, last - at)


def _owns(words: Sequence[Token], at: int) -> bool:
    """Whether the word there owns what is counted, as in "two of Mali's 12 soldiers"."""
    return word_at(words, at + 1) == "'" and word_at(words, at + 2) == "s"


def _ends_the_run(token: Token, begun: bool) -> bool:
    word = token.word
    if not word[0].isalpha():
        return word != "-"
    verb = word in OUTCOMES and word.endswith(("ed", "ing", "hit", "ck", "dead", "ain"))
    return word in STOPS or word in NUMBER_WORDS or (verb and (begun or word not in COUNTED_NOUNS))


def _goes_on(token: Token) -> bool:
    return token.word.isalpha() and not _ends_the_run(token, True)


def _noun(word: str, length: int) -> Counted:
    noun = singular(word)
    return Counted(UNITS.get(noun, noun), length)


def _hyphened(words: Sequence[Token], at: int) -> Counted:
    """a 40-kilometre convoy, a three-day visit, a 22-year-old man."""
    word = word_at(words, at + 1)
    if word == "year" and word_at(words, at + 3) == "old":
        return Counted("year old", 4)
    if not word.isalpha() or word == "strong":
        return Counted("", 0)
    return Counted(UNITS.get(word, singular(word)), 2)
