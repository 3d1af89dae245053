"""One statement taken apart for comparison: what it counts, when, where, and what it denies."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from app.comparison.dates import is_month, month_of
from app.comparison.figures import Figure, figures
from app.comparison.tokens import Token, tokens
from app.comparison.vocabulary import (
    DENIALS,
    MEASURES,
    OUTCOMES,
    REVISED,
    SAME_THING,
    SPEECH,
    UNKNOWING,
    WEEKDAYS,
)
from app.reading.words import STOP_WORDS, stem

DATED = ("date", "month of a year", "day of the year", "calendar year")
MAX_CHARACTERS, MAX_COUNTS = 4_000, 40
_MONTH_BEFORE = frozenset("in of since during from until through early late mid last".split())
_PRIOR = frozenset("from earlier previous previously initial initially".split())
_CLAUSE_ENDS = frozenset(", ; : . and while but whereas although".split())
_PLACE_BEFORE = frozenset("in at near on around outside".split())
_EVENT_BEFORE = frozenset("hurricane typhoon cyclone storm flight operation".split())
_EVENT_AFTER = frozenset("attack raid blast crash ambush bombing quake earthquake".split())
_NOT = frozenset("not never without neither nor none".split())
_SHORT_NOT = frozenset("didn doesn isn wasn weren hasn haven hadn couldn wouldn don aren".split())
_NEGATING_VERBS = frozenset("failed fails refused refuses declined unable".split())
_QUALIFIES = frozenset(("for", "of", "per"))
_RATES = frozenset(("%", "USD", "EUR", "GBP", "JPY", "CNY", "RUB", "INR"))
# A rate that rose is no toll that rose: of rates and money only these say that one is revised.
_REVISED_RATE = frozenset("revised revises updated now corrected".split())
_SO_FAR = frozenset("by until till since".split())
_OF_THE_SUBJECT, _STEM = frozenset(("lost", "won")), 5
_NEW = frozenset("updated revised new latest corrected".split())
_COUNTS = frozenset("toll count tally figure figures number numbers".split())
_NEAR, _LOOK_BACK, _LOOK_AHEAD = 5, 8, 10


@dataclass(frozen=True, slots=True)
class Count:
    """A figure, the thing it counts, what befell that ("" where nothing is said), whether it is
    said to be a revised one, the words that qualify it ("for health"), and the beginnings of
    the names that say whose it is ("40 Russian soldiers", "Ukraine lost 40 soldiers")."""

    figure: Figure
    thing: str
    outcome: str
    revised: bool
    qualified: frozenset[str]
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Facts:
    """What a statement says, in sets that can be laid beside another's. `stems` are its content
    words, synonyms as one; `denied` those that it denies."""

    counts: tuple[Count, ...]
    dates: tuple[Figure, ...]
    weekdays: frozenset[str]
    months: frozenset[int]
    places: frozenset[str]
    stems: frozenset[str]
    denied: frozenset[str]


def facts(text: str) -> Facts:
    """Takes a statement apart; what stands beyond its first 4,000 characters is not read."""
    text = text[:MAX_CHARACTERS]
    words, found = tokens(text), figures(text)
    starts = [token.start for token in words]
    at = {one: bisect_left(starts, one.start) for one in found}
    counts = [
        _count(words, found, place, starts)
        for place, one in enumerate(found)
        if one.unit not in DATED and not _is_prior(words, at[one])
    ]
    return Facts(
        tuple(counts[:MAX_COUNTS]),
        tuple(one for one in found if one.unit in DATED and not _of_report(words, at[one])),
        frozenset(
            token.word
            for place, token in enumerate(words)
            if token.word in WEEKDAYS and not _of_report(words, place)
        ),
        _bare_months(words, found),
        _places(words),
        _stems(words, found, starts),
        _denied(words),
    )


def canonical(token: Token) -> str:
    """One word for all that mean the same here."""
    singular = token.word.removesuffix("s")
    same = SAME_THING.get(token.word) or SAME_THING.get(singular)
    return OUTCOMES.get(token.word) or same or stem(token.word)


def thing_of(unit: str) -> str:
    """The name of the line of synonyms that a counted noun is in; "" for deaths and the like."""
    return "" if unit in OUTCOMES and unit not in SAME_THING else SAME_THING.get(unit, unit)


def is_content(token: Token) -> bool:
    """Whether a token is a word that carries meaning."""
    word = token.word
    return word[0].isalpha() and word not in STOP_WORDS and word not in SPEECH | WEEKDAYS


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
        canonical(token)
        for place, token in enumerate(words)
        if place not in measures and is_content(token)
    )


def _count(
    words: Sequence[Token], found: Sequence[Figure], place: int, starts: Sequence[int]
) -> Count:
    figure = found[place]
    before = bisect_left(starts, found[place - 1].end) if place else 0
    begin, end = bisect_left(starts, figure.start), bisect_left(starts, figure.end)
    after = bisect_left(starts, found[place + 1].start) if place + 1 < len(found) else len(words)
    ahead = words[end : min(after, end + _LOOK_AHEAD)]
    back = words[max(0, begin - _LOOK_BACK) : begin]
    wording = _REVISED_RATE if figure.unit in _RATES else REVISED
    revised = _says_revised(words) or any(t.word in wording for t in [*back, *ahead[:3]])
    outcome = (
        _outcome(words[begin:end])
        if figure.unit in OUTCOMES and figure.unit not in SAME_THING
        else _active(words[max(before, begin - _NEAR) : begin])
        or _outcome(_clause(ahead))
        or _outcome(tuple(reversed(words[max(0, begin - 2 * _LOOK_BACK) : begin])))
        or _outcome(ahead)
    )
    named = _named(words[begin + 1 : end])
    if not named and outcome in _OF_THE_SUBJECT:
        named = _named(words[max(before, begin - _NEAR) : begin])
    # "24 Palestinians": people, whose name is told apart beside.
    people = end - begin > 1 and words[end - 1].capital and figure.unit not in MEASURES
    thing = "person" if people else thing_of(figure.unit)
    return Count(figure, thing, outcome, revised, _qualified(figure, ahead), named)


def _named(words: Sequence[Token]) -> frozenset[str]:
    """The beginnings of names, so that "Russia" and "Russian" are one."""
    names = (t.word for t in words if t.capital and t.word not in STOP_WORDS | WEEKDAYS)
    return frozenset(name[:_STEM] for name in names)


def _says_revised(words: Sequence[Token]) -> bool:
    """Whether a count is called a new one anywhere: "in an updated toll"."""
    return any(
        token.word in _NEW and {one.word for one in words[place + 1 : place + 4]} & _COUNTS
        for place, token in enumerate(words)
    )


def _active(back: Sequence[Token]) -> str:
    """The outcome just before a figure, as in "killed some 80", "a death toll of 80"."""
    for token in reversed(back):
        if token.word in _CLAUSE_ENDS:
            return ""
        if token.word in OUTCOMES:
            return OUTCOMES[token.word]
    return ""


def _outcome(words: Sequence[Token]) -> str:
    return next((OUTCOMES[token.word] for token in words if token.word in OUTCOMES), "")


def _clause(words: Sequence[Token]) -> Sequence[Token]:
    ends = (place for place, token in enumerate(words) if token.word in _CLAUSE_ENDS)
    return words[: next(ends, len(words))]


def _qualified(figure: Figure, ahead: Sequence[Token]) -> frozenset[str]:
    """The words of "for health", "of homes", and of a measure also "in March"."""
    clause = _clause(ahead)
    qualifies = _QUALIFIES | {"in"} if figure.unit in MEASURES else _QUALIFIES
    if not clause or clause[0].word not in qualifies:
        return frozenset()
    return frozenset(canonical(token) for token in clause if is_content(token) or is_month(token))


def _is_prior(words: Sequence[Token], at: int) -> bool:
    """Whether the figure is what a count stood at before: "from 60", "an earlier toll of 60"."""
    return any(token.word in _PRIOR for token in words[max(0, at - 3) : at])


def _of_report(words: Sequence[Token], at: int) -> bool:
    """Whether a day is when something was said or counted: "said on 2 July", "by Sunday",
    "rose to 63 on Wednesday"."""
    near, before = words[max(0, at - 2) : at], words[max(0, at - _NEAR) : at]
    if any(token.word in SPEECH | _SO_FAR for token in near):
        return True
    return any(token.word in REVISED for token in before)


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
        and not _of_report(words, place)
    )


def _places(words: Sequence[Token]) -> frozenset[str]:
    """Names after "in", "at" and the like, and names of events."""
    found = set()
    for place, token in enumerate(words):
        if not token.capital or token.word in WEEKDAYS or token.word in STOP_WORDS:
            continue
        before = words[place - 1].word if place else ""
        if words[place - 1 : place] and before == "the" and place > 1:
            before = words[place - 2].word
        after = words[place + 1].word if place + 1 < len(words) else ""
        located = before in _PLACE_BEFORE and not is_month(token)
        if located or before in _EVENT_BEFORE or (after in _EVENT_AFTER and place):
            found.add(token.word)
    return frozenset(found)


def _denied(words: Sequence[Token]) -> frozenset[str]:
    found: set[str] = set()
    for place, token in enumerate(words):
        following = words[place + 1 : place + 1 + _LOOK_AHEAD]
        if token.word in DENIALS:
            found.update(canonical(one) for one in following if is_content(one))
        elif _negates(words, place):
            first = next((one for one in following if is_content(one) and one.word != "t"), None)
            if first and first.word not in UNKNOWING:
                found.add(canonical(first))
    return frozenset(found)


def _negates(words: Sequence[Token], at: int) -> bool:
    word, after = words[at].word, words[at + 1].word if at + 1 < len(words) else ""
    if word == "no" or word == "not":
        return after not in ("more", "less", "fewer", "only")
    return word in _NOT or word in _NEGATING_VERBS or (word in _SHORT_NOT and after == "'")
