"""When a statement says that something happened, reckoned from the day it was published; pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.comparison.dates import NO_YEAR
from app.comparison.figures import Figure
from app.comparison.numbers import number_at, word_at
from app.comparison.tokens import Token
from app.comparison.vocabulary import (
    DAYS_OF_WEEK,
    FATES,
    MOVED,
    OUTCOMES,
    REVISED,
    SPEECH,
    WEEKDAYS,
)

# From and to, in days from the year 1; "overnight" is the night before the day of publication.
Span = tuple[float, float]
_SO_FAR = frozenset("by until till since".split())
_AHEAD = frozenset("will would shall due scheduled planned expected upcoming".split())
_PAST, _PARTS_OF_A_DAY = frozenset(("past", "last", "previous")), frozenset("hour hours".split())
_THIS_DAY = frozenset("morning afternoon evening".split())
_MARKETS = frozenset(
    """brent wti crude oil gold silver copper bullion futures shares stock stocks nasdaq dow nikkei
    ftse dax bitcoin ether yields""".split()
)
# What is dug, sold or shipped is counted over longer times than a day of trading.
_NOT_TRADED = frozenset(
    "output production exports imports reserves sales demand supply supplies deliveries".split()
)
_PERIODS = frozenset("year years month months quarter quarters week weeks since annual".split())
_DEFINITE = frozenset("the that this of s".split())
_NEAR, _A_WEEK, _LONGEST_WINDOW = 5, 7, 31


@dataclass(frozen=True, slots=True)
class Times:
    """`recent`: the spans of "overnight", "on Thursday" and the like; `dated`: of whole dates."""

    recent: tuple[Span, ...] = ()
    dated: tuple[Span, ...] = ()

    def apart(self, other: "Times") -> bool:
        """Whether the two never meet, of which one at least is told from its day: dates alone
        may be what two sources disagree on."""
        if not (self.recent or other.recent):
            return False
        mine, theirs = self.recent + self.dated, other.recent + other.dated
        if not (mine and theirs):
            return False
        return not any(
            max(low, begin) < min(high, end) for low, high in mine for begin, end in theirs
        )


def times(words: Sequence[Token], dates: Sequence[Figure], published: date | None) -> Times:
    """The times that a statement names; none without the day of its publication."""
    if not published:
        return Times()
    recent = tuple(_recent(words, published)) or _day_of_a_market(words, published)
    return Times(recent, tuple(_dated(dates, published)))


def of_report(words: Sequence[Token], at: int) -> bool:
    """Whether a day is when something was said or counted: "said on 2 July", "by Sunday",
    "rose to 63 on Wednesday"."""
    near, before = words[max(0, at - 2) : at], words[max(0, at - _NEAR) : at]
    if any(token.word in SPEECH | _SO_FAR for token in near):
        return True
    return any(token.word in REVISED for token in before)


def _recent(words: Sequence[Token], published: date) -> Iterator[Span]:
    ahead = any(token.word in _AHEAD for token in words)
    for at, token in enumerate(words):
        if token.word in WEEKDAYS:
            spans = () if ahead else _weekday(words, at, published)
        else:
            spans = _spoken(words, at, published)
        if spans and not of_report(words, at):
            yield from spans


def _spoken(words: Sequence[Token], at: int, published: date) -> tuple[Span, ...]:
    """The span of "overnight", "last night", "yesterday", "in the past 24 hours"."""
    day, word, after = float(published.toordinal()), words[at].word, word_at(words, at + 1)
    if (word == "overnight" and not _is_known(words, at)) or (word == "last" and after == "night"):
        return ((day - 0.25, day + 0.25),)
    if word == "today" or (word == "this" and after in _THIS_DAY):
        return ((day, day + 1),)
    if word == "yesterday":
        return ((day - 1, day),)
    length = _window(words, at + 1) if word in _PAST else 0.0
    # What was counted at some hour of that day and of the next does not overlap.
    return ((day + 0.5 - length, day + 0.5),) if 0 < length <= _LONGEST_WINDOW else ()


def _is_known(words: Sequence[Token], at: int) -> bool:
    """Whether "overnight" says which of the known events it is, of whatever night: "the overnight
    strike", "the toll from an overnight strike"."""
    if word_at(words, at - 1) in _DEFINITE:
        return True
    return any(token.word == "toll" for token in words[max(0, at - _NEAR) : at])


def _window(words: Sequence[Token], at: int) -> float:
    """The days of "24 hours", "day", "three days", "week" after "past"; 0 where none are named."""
    number = number_at(words, at) if at < len(words) else None
    many, unit = (number.value, at + number.length) if number else (1.0, at)
    name = word_at(words, unit)
    if name in _PARTS_OF_A_DAY:
        return many / 24
    if name in ("day", "days"):
        # "The last day" is one of several, "last week" the one before this.
        return many if number or word_at(words, at - 1) == "past" else 0.0
    weeks = name in ("week", "weeks") and (number or word_at(words, at - 1) == "past")
    return many * _A_WEEK if weeks else 0.0


def _weekday(words: Sequence[Token], at: int, published: date) -> tuple[Span, ...]:
    """The latest such day; "last Thursday" may be the one before it too, "Thursday last week" is
    that of the week before."""
    before = word_at(words, at - 1)
    if before == "next":
        return ()
    back = (published.weekday() - DAYS_OF_WEEK.index(words[at].word)) % _A_WEEK
    day = float(published.toordinal() - back)
    if word_at(words, at + 1) == "last" and word_at(words, at + 2) == "week":
        monday = published.toordinal() - published.weekday()
        day = min(day, float(monday - _A_WEEK + DAYS_OF_WEEK.index(words[at].word)))
    latest = (day, day + 1)
    return (latest, (day - _A_WEEK, day - _A_WEEK + 1)) if before == "last" else (latest,)


def _day_of_a_market(words: Sequence[Token], published: date) -> tuple[Span, ...]:
    """Prices of a market that moved did so that day, or in the night of its time zone."""
    said = {token.word for token in words}
    if not said & _MARKETS or not said & MOVED or said & (_PERIODS | _NOT_TRADED):
        return ()
    if any(OUTCOMES.get(word) in FATES for word in said):
        return ()  # a gold mine that collapsed, an oil depot that was hit
    day = float(published.toordinal())
    return ((day - 0.5, day + 0.5),)


def _dated(dates: Sequence[Figure], published: date) -> Iterator[Span]:
    """The days of whole dates, those without a year as near to the publication as can be."""
    for figure in dates:
        if isinstance(figure.value, date) and figure.unit != "month of a year":
            day = float(_nearest(figure.value, published).toordinal())
            yield day, day + 1


def _nearest(day: date, published: date) -> date:
    if day.year != NO_YEAR:
        return day
    # 29 February is not in every year.
    known = day.replace(day=min(day.day, 28 if day.month == 2 else 31))
    years = (published.year - 1, published.year, min(published.year + 1, date.max.year))
    return min(
        (known.replace(year=max(1, year)) for year in years), key=lambda one: abs(one - published)
    )
