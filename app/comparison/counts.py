"""What a statement counts: its figures with the thing counted, what befell it, and of whom."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from app.comparison.dates import is_month
from app.comparison.figures import Figure
from app.comparison.numbers import NUMBER_WORDS, word_at
from app.comparison.roles import AUXILIARIES, CLAUSE_ENDS, Role, role
from app.comparison.terms import canonical, is_content, thing_of
from app.comparison.tokens import Token
from app.comparison.vocabulary import (
    FATES,
    MEASURES,
    OUTCOMES,
    REVISED,
    SAME_THING,
    WEEKDAYS,
)
from app.reading.words import STOP_WORDS

DATED = ("date", "month of a year", "day of the year", "calendar year")
CASUALTY = "casualty"
_MAX_COUNTS = 40
_PRIOR = frozenset("from earlier previous previously initial initially".split())
_QUALIFIES = frozenset(("for", "of", "per"))
_RATES = frozenset(("%", "USD", "EUR", "GBP", "JPY", "CNY", "RUB", "INR"))
# A rate that rose is no toll that rose: of rates and money only these say that one is revised.
_REVISED_RATE = frozenset("revised revises updated now corrected".split())
# Four letters, so that "China" and "Chinese" are one.
_OF_THE_SUBJECT, _STEM = frozenset(("lost", "won")), 4
_OWNER_AFTER, _BESIDE_A_NAME = frozenset(("of", "from")), frozenset("a an the ' s".split())
_BRACKETS = frozenset(", ( ) – — -".split())
_ASIDE = frozenset("including among mostly all most both many".split())
_OF_WHOM = frozenset(("them", "whom"))
_LONGEST_ASIDE = 20
_FULL_STOPS = frozenset(". ; :".split())
_NEW = frozenset("updated revised new latest corrected final definitive".split())
_COUNTS = frozenset("toll count tally figure figures number numbers".split())
_EXCEPT = (
    "except", "except for", "excepting", "excluding", "all but", "everyone but", "everybody but",
    "apart from", "aside from", "save for", "other than", "with the exception of",
)  # fmt: skip
_EXCEPTIONS = tuple(tuple(phrase.split()) for phrase in _EXCEPT)
_PART_OF = frozenset("of the those these its their all".split())
_OTHER_EVENT = frozenset("when where after before as".split())
_NEAR, _LOOK_BACK, _LOOK_AHEAD = 5, 8, 10


@dataclass(frozen=True, slots=True)
class Count:
    """A figure, the thing it counts, what befell that ("" where nothing is said), whether it is
    said to be a revised one, the words that qualify it ("for health"), the beginnings of the
    names that say whose it is ("40 Russian soldiers", "40 soldiers of Mali's army"), what the
    words around it say it is of, and those that narrow the thing ("civilian casualties")."""

    figure: Figure
    thing: str
    outcome: str
    revised: bool
    qualified: frozenset[str]
    named: frozenset[str]
    role: Role
    kinds: frozenset[str]

    @property
    def none_hurt(self) -> bool:
        """Whether it says that there were no casualties."""
        return self.thing == CASUALTY and self.figure.value == 0


def counts(
    words: Sequence[Token], found: Sequence[Figure], starts: Sequence[int]
) -> tuple[Count, ...]:
    """The counts among the figures of a statement, the first 40; `starts` are those of its words.
    What a count stood at before is none, nor are exceptions and what they are taken from."""
    kept: list[Count] = []
    left_out = _left_out(words, found, starts)
    known, last = Role(), 0
    for place, figure in enumerate(found):
        if figure.unit in DATED:
            continue
        begin, end = bisect_left(starts, figure.start), bisect_left(starts, figure.end)
        stop = next((one.start for one in found[place + 1 :] if one.unit not in DATED), None)
        stop = len(words) if stop is None else bisect_left(starts, stop)
        known = role(words, (begin, end), (last, stop), figure.unit, known)
        last = end
        if place not in left_out and not _is_prior(words, begin):
            kept.append(_count(words, found, place, starts, known))
        if len(kept) == _MAX_COUNTS:
            break
    return tuple(kept)


def _left_out(
    words: Sequence[Token], found: Sequence[Figure], starts: Sequence[int]
) -> frozenset[int]:
    """The figures that are exceptions, with those they are taken from: "all 181 except two",
    "all but two of the 181". Neither is how many something befell."""
    places: set[int] = set()
    for place, figure in enumerate(found):
        begin, end = bisect_left(starts, figure.start), bisect_left(starts, figure.end)
        if not _is_exception(words, begin):
            continue
        places.add(place)
        if place:
            between = words[bisect_left(starts, found[place - 1].end) : begin]
            if not any(token.word in CLAUSE_ENDS - {",", "but"} for token in between):
                places.add(place - 1)
        if place + 1 < len(found):
            between = words[end : bisect_left(starts, found[place + 1].start)]
            if between and all(token.word in _PART_OF for token in between):
                places.add(place + 1)
    return frozenset(places)


def _is_exception(words: Sequence[Token], at: int) -> bool:
    return any(
        tuple(word_at(words, place) for place in range(at - len(phrase), at)) == phrase
        for phrase in _EXCEPTIONS
    )


def _count(
    words: Sequence[Token],
    found: Sequence[Figure],
    place: int,
    starts: Sequence[int],
    told: Role,
) -> Count:
    figure = found[place]
    before = bisect_left(starts, found[place - 1].end) if place else 0
    begin, end = bisect_left(starts, figure.start), bisect_left(starts, figure.end)
    ahead = _ahead(words, found, place, starts, end)
    back = words[max(0, begin - _LOOK_BACK) : begin]
    wording = _REVISED_RATE if figure.unit in _RATES else REVISED
    revised = _says_revised(words) or any(t.word in wording for t in [*back, *ahead[:3]])
    outcome = (
        _outcome(words[begin:end])
        if figure.unit in OUTCOMES and figure.unit not in SAME_THING
        else _active(words[max(before, begin - _NEAR) : begin])
        or _outcome(_clause(ahead))
        or _outcome(tuple(reversed(words[max(0, begin - 2 * _LOOK_BACK) : begin])))
        or _outcome(_until(ahead, _OTHER_EVENT))
    )
    named = _named(words[begin + 1 : end])
    if not named and outcome in _OF_THE_SUBJECT:
        named = _named(words[max(before, begin - _NEAR) : begin])
    if not named and outcome in FATES:
        named = _named(_owner(ahead))
    # "24 Palestinians": people, whose name is told apart beside.
    people = end - begin > 1 and words[end - 1].capital and figure.unit not in MEASURES
    thing = "person" if people else thing_of(figure.unit)
    if thing == CASUALTY and figure.value == 0:
        outcome = ""  # whatever else befell something there
    kinds = _kinds(words[begin:end], ahead)
    return Count(figure, thing, outcome, revised, _qualified(figure, ahead), named, told, kinds)


def _ahead(
    words: Sequence[Token],
    found: Sequence[Figure],
    place: int,
    starts: Sequence[int],
    end: int,
) -> Sequence[Token]:
    """The words after a figure up to the next; what stands aside between them and the verb,
    with its figures, is left out: "six people, including two children, were killed"."""
    later = [bisect_left(starts, one.start) for one in found[place + 1 : place + _LONGEST_ASIDE]]
    near = words[end : min([*later[:1], end + _LOOK_AHEAD])]
    aside = end + len(_until(near, CLAUSE_ENDS | _BRACKETS))
    past = _past_aside(words, aside)
    if past == aside:
        return near
    after = next((start for start in later if start >= past), len(words))
    return [*words[end:aside], *words[past : min(after, past + _LOOK_AHEAD)]]


def _past_aside(words: Sequence[Token], at: int) -> int:
    """The verb behind ", including two children," at token `at`; `at` where none is there."""
    if word_at(words, at) not in _BRACKETS:
        return at
    for place in range(at + 2, min(len(words), at + _LONGEST_ASIDE)):
        if words[place].word not in CLAUSE_ENDS | _BRACKETS:
            continue
        after = word_at(words, place + 1)
        if words[place].word in _BRACKETS and (after in AUXILIARIES or after in OUTCOMES):
            return place + 1 if _is_aside(words[at + 1 : place]) else at
        if words[place].word in _FULL_STOPS:
            return at
    return at


def _is_aside(inside: Sequence[Token]) -> bool:
    """Whether words between two commas are on a part of those counted, or on all by kinds: "three
    men and three women". Numbers with commas may be those of another clause."""
    first = inside[0]
    if first.word in _ASIDE:
        return True
    number = first.numeric or first.word in NUMBER_WORDS
    part = number or any(one.word in _OF_WHOM for one in inside)
    return part and not any(one.word in _BRACKETS for one in inside)


def _owner(ahead: Sequence[Token]) -> Sequence[Token]:
    """The words of "of Mali's army", "from Niger" right after a figure."""
    if not ahead or ahead[0].word not in _OWNER_AFTER:
        return ()
    return list(
        takewhile(
            lambda one: one.word in _BESIDE_A_NAME or (is_content(one) and not is_month(one)),
            ahead[1:],
        )
    )


def _kinds(inside: Sequence[Token], ahead: Sequence[Token]) -> frozenset[str]:
    """The words that narrow what is counted: "civilian casualties", "among the troops"."""
    group = _clause(ahead) if ahead and ahead[0].word == "among" else ()
    narrowing = [one for one in [*inside[:-1], *group[1:]] if is_content(one)]
    return frozenset(canonical(one.word) for one in narrowing if one.word not in NUMBER_WORDS)


def _named(words: Sequence[Token]) -> frozenset[str]:
    """The beginnings of names, so that "Russia" and "Russian" are one; and the initials of names
    of several words, so that "Rapid Support Forces" and "RSF" are."""
    runs = (list(run) for is_name, run in groupby(words, _is_name) if is_name)
    initials = ("".join(one.word[0] for one in run) for run in runs)
    names = (one.word for one in words if _is_name(one))
    return frozenset(name[:_STEM] for name in [*names, *initials] if len(name) > 1)


def _is_name(token: Token) -> bool:
    return token.capital and token.word not in STOP_WORDS | WEEKDAYS


def _says_revised(words: Sequence[Token]) -> bool:
    """Whether a count is called a new one anywhere: "in an updated toll"."""
    return any(
        token.word in _NEW and {one.word for one in words[place + 1 : place + 4]} & _COUNTS
        for place, token in enumerate(words)
    )


def _active(back: Sequence[Token]) -> str:
    """The outcome just before a figure, as in "killed some 80", "a death toll of 80"."""
    for at in reversed(range(len(back))):
        if back[at].word in CLAUSE_ENDS:
            return ""
        if outcome := _outcome_at(back, at):
            return outcome
    return ""


def _outcome(words: Sequence[Token]) -> str:
    return next(filter(None, (_outcome_at(words, at) for at in range(len(words)))), "")


def _outcome_at(words: Sequence[Token], at: int) -> str:
    """What the word there says befell them; "shot" alone, "shot dead" don't say "shot down"."""
    if words[at].word == "shot" and "down" not in {
        one.word for one in words[max(0, at - 1) : at + 2]
    }:
        return ""
    return OUTCOMES.get(words[at].word, "")


def _clause(words: Sequence[Token]) -> Sequence[Token]:
    return _until(words, CLAUSE_ENDS)


def _until(words: Sequence[Token], ends: frozenset[str]) -> Sequence[Token]:
    return words[: next((at for at, token in enumerate(words) if token.word in ends), len(words))]


def _qualified(figure: Figure, ahead: Sequence[Token]) -> frozenset[str]:
    """The words of "for health", "of homes", of a measure also "in March", of money "on arms"."""
    clause = _clause(ahead)
    qualifies = _QUALIFIES | {"in"} if figure.unit in MEASURES else _QUALIFIES
    if figure.unit in _RATES - {"%"}:
        qualifies |= {"on", "to"}
    if not clause or clause[0].word not in qualifies:
        return frozenset()
    return frozenset(
        canonical(token.word) for token in clause if is_content(token) or is_month(token)
    )


def _is_prior(words: Sequence[Token], at: int) -> bool:
    """Whether the figure is what a count stood at before: "from 60", "an earlier toll of 60"."""
    return any(token.word in _PRIOR for token in words[max(0, at - 3) : at])
