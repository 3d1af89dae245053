"""Numbers that count nothing: times of day, and those that are part of a name; pure."""

from collections.abc import Sequence

from app.comparison.counted import counted
from app.comparison.dates import is_month
from app.comparison.numbers import number_at, word_at
from app.comparison.roles import AUXILIARIES
from app.comparison.terms import is_content
from app.comparison.tokens import Token
from app.comparison.vocabulary import FATES, MOVED, NEUTRAL, OUTCOMES

_HOURS = frozenset("am pm gmt utc cet".split())
_LONGEST = 4  # digits of "Agenda 2030"
_NO_NAMES = frozenset(OUTCOMES) | MOVED | NEUTRAL
_BEGINS_A_LIST_ITEM = frozenset((",", ";", "while"))


def is_hour(words: Sequence[Token], end: int) -> bool:
    """Whether the number before token `end` is a time: 3 a.m., 5 pm, 0300 GMT, six o'clock."""
    word = word_at(words, end)
    if word in ("a", "p"):
        return word_at(words, end + 1) == "." and word_at(words, end + 2) == "m"
    return word in _HOURS or (word == "o" and word_at(words, end + 2) == "clock")


def is_label(words: Sequence[Token], at: int) -> bool:
    """Whether the number at token `at` is part of the name before it: "a strike on Camp 12
    killed", "the Nikkei 225 fell". The capital that begins a sentence makes no name, and there are
    figures after names: "in Sumy 12 died", "Reuters said 31, AFP 27"."""
    if at < 2 or not words[at].word.isdigit() or len(words[at].word) > _LONGEST:
        return False
    name, after = words[at - 1], word_at(words, at + 1)
    if not name.capital or not is_content(name) or is_month(name) or name.word in _NO_NAMES:
        return False
    if _is_toll(words, at + 1) or _is_listed(words, at):
        return False
    noun = counted(words, at + 1).noun
    return after not in AUXILIARIES and (not noun or after in MOVED)


def _is_toll(words: Sequence[Token], end: int) -> bool:
    """Whether the number before token `end` is of those who died there: "in Sumy 12 died"; but "a
    strike on Camp 12 killed three"."""
    befell = OUTCOMES.get(word_at(words, end)) in FATES
    return befell and (end + 1 >= len(words) or number_at(words, end + 1) is None)


def _is_listed(words: Sequence[Token], at: int) -> bool:
    """Whether a name and the number at token `at` stand alone in a list: ", Conservatives 121"."""
    begin = at - 1
    while begin and words[begin - 1].capital:
        begin -= 1
    ends = at + 1 >= len(words) or not words[at + 1].word[0].isalnum()
    if word_at(words, at + 2) in MOVED:
        return False  # "the S&P 500, Nikkei 225, fell"
    return ends and word_at(words, begin - 1) in _BEGINS_A_LIST_ITEM
