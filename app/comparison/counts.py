"""What a statement counts: its figures with the thing counted, what befell it, and of whom."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.comparison.extents import Extent, extent
from app.comparison.figures import Figure
from app.comparison.numbers import word_at
from app.comparison.outcomes import outcome_at, outcome_in, words_after
from app.comparison.qualifiers import RATES, directed, kinds, names, owner, qualified
from app.comparison.roles import AUXILIARIES, CLAUSE_ENDS, Role, role
from app.comparison.terms import thing_of
from app.comparison.tokens import Token
from app.comparison.vocabulary import (
    FATES,
    MEASURES,
    MOVED,
    OUTCOMES,
    REVISED,
    SAME_THING,
)

DATED = ("date", "month of a year", "day of the year", "calendar year")
CASUALTY = "casualty"
_MAX_COUNTS = 40
_PRIOR = frozenset("from earlier previous previously initial initially".split())
# A rate that rose is no toll that rose: of rates and money only these say that one is revised.
_REVISED_RATE = frozenset("revised revises updated now corrected".split())
_OF_THE_SUBJECT = frozenset(("lost", "won"))
_NEW = frozenset("updated revised new latest corrected final definitive".split())
_COUNTS = frozenset("toll count tally figure figures number numbers".split())
_EXCEPT = (
    "except", "except for", "excepting", "excluding", "all but", "everyone but", "everybody but",
    "apart from", "aside from", "save for", "other than", "with the exception of",
)  # fmt: skip
_EXCEPTIONS = tuple(tuple(phrase.split()) for phrase in _EXCEPT)
_PART_OF = frozenset("of the those these its their all".split())
# Between a share and what it is a share of: "three of the five", "two of Mali's 12".
_OF_A_WHOLE = frozenset("the these those its their his her all ' s".split())
_BRINGING = frozenset("bring bringing brings brought pushing taking".split())
_SINCE_THEN = frozenset("up down earlier previous previously".split())
_COORDINATES = frozenset("and or as well both".split())
_ONE = frozenset(("a", "an"))
_ATTACKERS = frozenset("gunman attacker assailant bomber shooter perpetrator".split())
_MUNITIONS = frozenset("drone missile rocket".split())
# "Sought 12 missing miners" has them, "sought the release of 12" has not yet.
_NO_FATES_SOUGHT = FATES - {"freed", "rescued"}
_NEAR, _LOOK_BACK = 5, 8


@dataclass(frozen=True, slots=True)
class Count:
    """A figure, the thing it counts, what befell that ("" where nothing is said), whether it is
    said to be a revised one, the word for how it stands to an earlier one ("15, up from 12"), the
    words that qualify it ("for health"), the beginnings of the names that say whose it is ("40
    Russian soldiers", "40 soldiers of Mali's army"), what the words around it say it is of, those
    that narrow the thing ("civilian casualties"), where a measure goes to or comes from ("on EU
    goods"), how far it reaches, and how many are counted beside it ("a commander and four of his
    men") or in it ("six, including the gunman": -1)."""

    figure: Figure
    thing: str
    outcome: str
    revised: bool
    since: str
    qualified: frozenset[str]
    named: frozenset[str]
    role: Role
    kinds: frozenset[str]
    directed: frozenset[str]
    extent: Extent
    beside: int

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
        room = (last, stop)
        known = role(words, (begin, end), room, figure.unit, known)
        last = end
        if place not in left_out and not _is_prior(words, begin):
            one = _count(words, found, place, starts, known)
            if one.extent == "one event":
                reach = extent(words, (begin, end), room, figure.unit)
                one = replace(one, extent=reach)
            kept.append(one)
        if len(kept) == _MAX_COUNTS:
            break
    return tuple(_with_the_dead(_coordinated(words, kept, starts)))


def _with_the_dead(kept: Sequence[Count]) -> Iterator[Count]:
    """The counts, in which "another 30" beside those of another fate adds to none before: "killed
    12 people and wounded another 30"."""
    fates = [one.outcome for one in kept if one.outcome in FATES]
    for count in kept:
        alone = count.outcome in FATES and fates.count(count.outcome) == 1 < len(fates)
        # "Another three died and 20 were wounded" adds three to the dead.
        beside = alone and (count.outcome != "killed" or fates[0] != "killed")
        added = count.extent == "added"
        yield replace(count, extent="one event") if added and beside else count


def _coordinated(
    words: Sequence[Token], kept: Sequence[Count], starts: Sequence[int]
) -> tuple[Count, ...]:
    """The counts, with one verb for all that it is said of: "40 civilians and 11 soldiers were
    killed"."""
    done: list[Count] = []
    for count in reversed(kept):
        after = done[-1] if done else count
        between = words[
            bisect_left(starts, count.figure.end) : bisect_left(starts, after.figure.start)
        ]
        joined = between and all(token.word in _COORDINATES for token in between)
        people = {count.thing, after.thing}.isdisjoint(MEASURES | {""})
        if joined and people and not count.outcome and not count.role.verb:
            count = replace(count, outcome=after.outcome)
        done.append(count)
    return tuple(reversed(done))


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
    before = bisect_left(starts, found[place - 1].end) if place else 0
    # Of "three of the five hostages were freed" the first has the noun and the verb; of "three of
    # the 12 killed were children" the second has.
    last = place + 1 if _is_share(words, found, place, starts) else place
    figure, noun = found[place], found[last]
    begin, end = bisect_left(starts, figure.start), bisect_left(starts, noun.end)
    inside = words[bisect_left(starts, noun.start) : end]
    ahead = words_after(words, found, last, starts)
    befallen = word_at(ahead, 0) in OUTCOMES and word_at(ahead, 1) in AUXILIARIES
    whole = place > 0 and _is_share(words, found, place - 1, starts) and not befallen
    outcome = (
        ""
        if whole
        else outcome_in(inside)
        if noun.unit in OUTCOMES and noun.unit not in SAME_THING
        else outcome_at(words, (before, begin), ahead)
    )
    named = names(inside[1:])
    if not named and outcome in _OF_THE_SUBJECT:
        named = names(words[max(before, begin - _NEAR) : begin])
    if not named and outcome in FATES:
        named = names(owner(ahead))
    # "24 Palestinians": people, whose name is told apart beside.
    people = len(inside) > 1 and inside[-1].capital and noun.unit not in MEASURES
    thing = "person" if people else thing_of(figure.unit or noun.unit)
    if thing in _MUNITIONS:
        outcome = _of_munitions(outcome, word_at(words, begin - 1))
    if thing == CASUALTY and figure.value == 0:
        outcome = ""  # whatever else befell something there
    return Count(
        figure,
        thing,
        outcome,
        _is_revised(words, figure, (begin, end), ahead),
        _since_then(words, end),
        qualified(figure.unit, ahead),
        named,
        replace(told, sought=told.sought and outcome not in _NO_FATES_SOUGHT),
        kinds(inside, ahead),
        directed(figure.unit, ahead),
        "part" if last > place and befallen else "whole" if whole else "one event",
        _beside(words, begin, ahead),
    )


def _of_munitions(outcome: str, before: str) -> str:
    """ "Attacked with 145 drones" launched them, and what destroyed them shot them down."""
    if outcome == "attacked" and before == "with":
        return "launched"
    return "downed" if outcome == "destroyed" else outcome


def _is_share(
    words: Sequence[Token], found: Sequence[Figure], place: int, starts: Sequence[int]
) -> bool:
    """Whether a figure is a share of the next one: "241 of the 242 people on board"."""
    if place + 1 == len(found) or found[place].unit not in ("", "%"):
        return False
    end = bisect_left(starts, found[place].end)
    between = words[end : bisect_left(starts, found[place + 1].start)]
    if not between or between[0].word != "of" or found[place + 1].unit in DATED:
        return False
    return all(token.capital or token.word in _OF_A_WHOLE for token in between[1:])


def _is_revised(
    words: Sequence[Token], figure: Figure, span: tuple[int, int], ahead: Sequence[Token]
) -> bool:
    """Whether a figure is said to be a new one: by the words near it, by "bringing it to", or by
    what it stood at before: "15, up from 12"."""
    begin, end = span
    back = words[max(0, begin - _LOOK_BACK) : begin]
    rate = figure.unit in RATES
    wording = _REVISED_RATE if rate else REVISED
    if _says_revised(words) or any(token.word in wording for token in [*back, *ahead[:3]]):
        return True
    if rate:
        return False
    if _since_then(words, end):
        return True
    return word_at(words, begin - 1) == "to" and any(
        token.word in _BRINGING | MOVED for token in back
    )


def _since_then(words: Sequence[Token], end: int) -> str:
    """The "up" of "15, up from 12", or what else says that a count is another since."""
    near = words[end : end + _LOOK_BACK]
    return next(
        (
            one.word
            for at, one in enumerate(near)
            if one.word in _SINCE_THEN and word_at(near, at + 1) in _PRIOR
        ),
        "",
    )


def _beside(words: Sequence[Token], begin: int, ahead: Sequence[Token]) -> int:
    """How many are named beside a figure: 1 in "a commander and four of his men", -1 where the
    figure holds one whom others leave out: "six, including the gunman"."""
    if word_at(words, begin - 1) == "and" and word_at(words, begin - 3) in _ONE:
        return 1
    including = next((at for at, one in enumerate(ahead) if one.word == "including"), None)
    if including is None:
        return 0
    return -any(one.word in _ATTACKERS for one in ahead[including : including + _NEAR])


def _says_revised(words: Sequence[Token]) -> bool:
    """Whether a count is called a new one anywhere: "in an updated toll"."""
    return any(
        token.word in _NEW and {one.word for one in words[place + 1 : place + 4]} & _COUNTS
        for place, token in enumerate(words)
    )


def _is_prior(words: Sequence[Token], at: int) -> bool:
    """Whether the figure is what a count stood at before: "from 60", "an earlier toll of 60"; but
    not the 80 of "from 60 to 80"."""
    return word_at(words, at - 1) != "to" and any(
        token.word in _PRIOR for token in words[max(0, at - 3) : at]
    )
