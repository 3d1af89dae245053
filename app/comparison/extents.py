"""How far a count reaches: over one event, all of whom it befell a share, a part of those it
befell, those added to an earlier count, all of a longer time, or what a toll stands at, be it of
one event or of a longer time; pure."""

from collections.abc import Sequence
from typing import Literal

from app.comparison.dates import is_month, year_at
from app.comparison.events import event
from app.comparison.numbers import number_at, word_at
from app.comparison.outcomes import clause
from app.comparison.roles import AUXILIARIES, CLAUSE_ENDS, after_last
from app.comparison.terms import is_content
from app.comparison.tokens import Token
from app.comparison.vocabulary import MEASURES, MOVED, OUTCOMES, WEEKDAYS

Extent = Literal["one event", "whole", "part", "added", "total", "toll"]
_ADDED = frozenset("another further additional".split())
_THE = frozenset("the those".split())
_BEFALLEN = frozenset(
    """dead killed slain deceased victims casualties fatalities deaths wounded injured arrested
    detained missing""".split()
)
_RELATIVE = frozenset("who that were was had have been died all".split())
_WARS = frozenset("war wars conflict insurgency uprising genocide".split())
_BEFORE_WAR = frozenset("the this - ' s".split())
_DURING = frozenset("during in throughout".split())
_LONG_TIMES = frozenset("weeks months years decade decades".split())
_LONG_TIME = _LONG_TIMES | frozenset(("month", "year"))
_PAST, _A_NUMBER = frozenset(("past", "last")), 3
_OPENS = frozenset("since in over during".split())
_SUPERLATIVES = frozenset("first most worst".split())
# "Since Monday", "since the rains began": as long as one event lasts.
_SHORT_TIMES = WEEKDAYS | frozenset(
    """dawn noon midday midnight night morning evening yesterday overnight week protest protests
    unrest riots demonstrations rain rains flood floods flooding storm storms monsoon earthquake
    quake eruption""".split()
)
_DAYS = WEEKDAYS | frozenset("today yesterday overnight".split())
_STANDS = frozenset("at is stands".split())
_NEAR = 6


def extent(
    words: Sequence[Token], span: tuple[int, int], room: tuple[int, int], unit: str
) -> Extent:
    """The extent of the figure at the tokens `span`; `room` is what lies between the figures
    before and after it."""
    (begin, end), (start, stop) = span, room
    if _is_part(words, begin, end):
        return "part"
    if _is_added(words, begin, end, unit):
        return "added"
    if word_at(words, stop - 1) in _PAST:
        stop += _A_NUMBER  # "in the past two years", whose two is the next figure
    back, ahead = after_last(words[start:begin], CLAUSE_ENDS), clause(words[end:stop])
    opening = clause(words[:begin]) if words[0].word in _OPENS else ()
    if _is_subject(back) or any(_spans_long(side) for side in (opening, back, ahead)):
        return "total"
    return "toll" if _stands(words, back) else "one event"


def _is_part(words: Sequence[Token], begin: int, end: int) -> bool:
    """ "Three of the dead", "two of those who were killed"; but "dozens of dead" are all."""
    of = next((at for at in range(begin + 1, end + 1) if word_at(words, at) == "of"), None)
    if of is None or word_at(words, of + 1) not in _THE:
        return False
    at = of + 2
    while word_at(words, at) in _RELATIVE and at < of + _NEAR:
        at += 1
    return word_at(words, at) in _BEFALLEN or word_at(words, at - 1) == "died"


def _is_added(words: Sequence[Token], begin: int, end: int, unit: str) -> bool:
    """ "Another three", "three more bodies", and of counts "rose by three", "rose three to 12"."""
    before, after = word_at(words, begin - 1), word_at(words, end)
    if before in _ADDED or any(_says_more(words, at) for at in range(begin + 1, end + 1)):
        return True
    if unit in MEASURES:
        return False
    on_to = after == "to" and end + 1 < len(words) and number_at(words, end + 1) is not None
    return (before == "by" and word_at(words, begin - 2) in MOVED) or (before in MOVED and on_to)


def _says_more(words: Sequence[Token], at: int) -> bool:
    word = word_at(words, at)
    if word == "more":
        return word_at(words, at + 1) != "than" and word_at(words, at - 1) not in ("or", "no")
    return word in _ADDED


def _is_subject(back: Sequence[Token]) -> bool:
    """Whether it is a war that killed so many: "the war in Ukraine has killed"."""
    near = back[-_NEAR - 1 :]
    for at, token in enumerate(near[:-1]):
        after = near[at + 1]
        if token.word in _WARS and not (is_content(after) and after.word not in OUTCOMES):
            return after.word not in ("'", "-") and _has_verb(near[at + 1 :])
    return False


def _has_verb(words: Sequence[Token]) -> bool:
    return any(one.word in OUTCOMES or one.word in AUXILIARIES for one in words)


def _spans_long(words: Sequence[Token]) -> bool:
    return any(
        _since(words, at) or _period(words, at) or _war(words, at) for at in range(len(words))
    )


def _since(words: Sequence[Token], at: int) -> bool:
    """ "Since October 2023"; not of "the deadliest since" nor "since Monday"."""
    before = words[max(0, at - _NEAR) : at]
    if words[at].word != "since" or any(
        one.word in _SUPERLATIVES or one.word.endswith("est") for one in before
    ):
        return False
    after = clause(words[at + 1 : at + 1 + _NEAR])
    long = any(
        one.word in _WARS or is_month(one) or year_at(after, place)
        for place, one in enumerate(after)
    )
    return long or not any(one.word in _SHORT_TIMES for one in after)


def _stands(words: Sequence[Token], back: Sequence[Token]) -> bool:
    """Whether a toll of no named day or event stands at a figure: "the death toll in Gaza stands
    at", "put the death toll at"."""
    if not back or back[-1].word not in _STANDS or all(one.word != "toll" for one in back):
        return False
    return not event(words).causes and not any(one.word in _DAYS for one in words)


def _period(words: Sequence[Token], at: int) -> bool:
    """ "This year", "in the past two months"."""
    word, after = words[at].word, word_at(words, at + 1)
    if word == "this" and after == "year":
        return word_at(words, at + 2) != "'"
    if word == "past" and after in _LONG_TIME:
        return True
    if word not in _PAST or at + 1 >= len(words):
        return False
    number = number_at(words, at + 1)
    return number is not None and word_at(words, at + 1 + number.length) in _LONG_TIMES


def _war(words: Sequence[Token], at: int) -> bool:
    """ "In the war in Ukraine", "during the 12-day war"."""
    if words[at].word not in _DURING:
        return False
    for place in range(at + 1, min(len(words), at + _NEAR)):
        word = words[place].word
        if word in _WARS:
            return word_at(words, place + 1) not in ("'", "-")
        if not (is_content(words[place]) or word in _BEFORE_WAR or words[place].numeric):
            return False
    return False
