"""One statement taken apart for comparison: what it counts, when, where, and what it denies."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.comparison.counts import DATED, Count, counts
from app.comparison.dates import is_month, month_of
from app.comparison.events import Event, event
from app.comparison.figures import Figure, figures
from app.comparison.negation import denied, spared
from app.comparison.numbers import NUMBER_WORDS
from app.comparison.places import Place, places
from app.comparison.roles import ordinals, subject, told
from app.comparison.terms import OPPOSABLE, canonical, is_content
from app.comparison.times import Times, of_report, times
from app.comparison.tokens import Token, tokens
from app.comparison.vocabulary import (
    MEASURES,
    WEEKDAYS,
)
from app.comparison.years import event_years

MAX_CHARACTERS = 4_000
_MONTH_BEFORE = frozenset("in of since during from until through early late mid last".split())


@dataclass(frozen=True, slots=True)
class Facts:
    """What a statement says, in sets that can be laid beside another's. `stems` are its content
    words, synonyms as one; `denied` those that it denies, `spared` what befell nobody; `subjects`
    has, for each word that has an opposite, the words for what it is said of; `told` is `stems`
    without numbers and without who says it, `event` what of that tells one event from another,
    `times` when it was, as far as that can be reckoned from the day of publication, and `years`
    those that name an event: "the 2012 coup"."""

    counts: tuple[Count, ...]
    dates: tuple[Figure, ...]
    weekdays: frozenset[str]
    months: frozenset[int]
    places: frozenset[Place]
    stems: frozenset[str]
    denied: frozenset[str]
    spared: frozenset[str]
    ordinals: frozenset[str]
    subjects: tuple[tuple[str, frozenset[str]], ...]
    told: frozenset[str]
    event: Event
    times: Times
    years: frozenset[int]
    published: date | None


def facts(text: str, published: date | None = None) -> Facts:
    """Takes a statement apart; what stands beyond its first 4,000 characters is not read."""
    text = text[:MAX_CHARACTERS]
    words, found = tokens(text), figures(text)
    starts, unspoken = [token.start for token in words], told(words)
    dates = tuple(
        one
        for one in found
        if one.unit in DATED and not of_report(words, bisect_left(starts, one.start))
    )
    return Facts(
        counts(words, found, starts),
        dates,
        frozenset(
            token.word
            for place, token in enumerate(words)
            if token.word in WEEKDAYS and not of_report(words, place)
        ),
        _bare_months(words, found),
        places(words),
        _stems(words, found, starts),
        denied(words),
        spared(words),
        ordinals(words),
        _subjects(words),
        frozenset(
            canonical(token.word)
            for token in unspoken
            if is_content(token) and token.word not in NUMBER_WORDS
        ),
        event(unspoken),
        times(words, dates, published),
        event_years(words),
        published,
    )


def _stems(
    words: Sequence[Token], found: Sequence[Figure], starts: Sequence[int]
) -> frozenset[str]:
    """The content words, those of a measure ("year-old", "km") left out."""
    measures = {
        place
        for one in found
        if one.unit in MEASURES
        for place in range(bisect_left(starts, one.start), bisect_left(starts, one.end))
    }
    return frozenset(
        canonical(token.word)
        for place, token in enumerate(words)
        if place not in measures and is_content(token)
    )


def _subjects(words: Sequence[Token]) -> tuple[tuple[str, frozenset[str]], ...]:
    found: dict[str, frozenset[str]] = {}
    for place, token in enumerate(words):
        word = canonical(token.word)
        if word in OPPOSABLE and word not in found:
            found[word] = subject(words[:place])
    return tuple(found.items())


def _bare_months(words: Sequence[Token], found: Sequence[Figure]) -> frozenset[int]:
    """Months that stand alone, as in "in April"; 1 to 12."""
    dated = [(one.start, one.end) for one in found if one.unit in DATED]
    return frozenset(
        month_of(token)
        for place, token in enumerate(words)
        if place
        and is_month(token)
        and words[place - 1].word in _MONTH_BEFORE
        and not any(start <= token.start < end for start, end in dated)
        and not of_report(words, place)
    )
