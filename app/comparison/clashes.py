"""Whether two statements, taken apart, can both hold; every test here is symmetric."""

from collections.abc import Sequence

from app.comparison.counts import CASUALTY, Count
from app.comparison.events import two_events
from app.comparison.facts import Facts
from app.comparison.figures import Figure
from app.comparison.occasions import apart, dates_differ, places_differ
from app.comparison.terms import OPPOSED, canonical, disjoint
from app.comparison.vocabulary import FATES, MEASURES

ABOUT = 0.1  # "about 80" and 82 agree
ROUNDED = 0.15  # "$1 billion" may be rounded, but not from $600 million
ALIKE = 0.5  # share of the shorter statement's words that two must have in common
Clash = tuple[Count, Count]
_HURT = ("killed", "wounded")
_NO_CASUALTIES = canonical("casualties")


def clashing_counts(one: Facts, other: Facts) -> list[Clash]:
    """Counts of the same thing that cannot both hold, where neither agrees with any other."""
    same = _pairs(one, other)
    agreed = {
        id(count)
        for pair in same
        if _agree(pair[0].figure, pair[1].figure) or _adds_up(*pair, one, other)
        for count in pair
    }
    return [pair for pair in same if id(pair[0]) not in agreed and id(pair[1]) not in agreed]


def same_counts(one: Facts, other: Facts) -> bool:
    """Whether both count the same thing, of one event as far as they say."""
    return bool(_pairs(one, other))


def _pairs(one: Facts, other: Facts) -> list[Clash]:
    """Counts of the same thing, none where the statements are on different events."""
    akin = _akin_pairs(one, other)
    of_two = bool(akin) and two_events(one.event, other.event)
    return [
        (mine, theirs)
        for mine, theirs in akin
        if not (of_two and _is_fate(mine, theirs)) and _of_one_group(mine, theirs, one, other)
    ]


def _is_fate(mine: Count, theirs: Count) -> bool:
    """Whether two counts of a kind are of those whom something befell."""
    return CASUALTY in (mine.thing, theirs.thing) or mine.outcome == theirs.outcome in FATES


def _akin_pairs(one: Facts, other: Facts) -> list[Clash]:
    """Counts of the same kind of thing: of one group, or of two that are told apart."""
    if apart(one, other):
        return []
    return [
        (mine, theirs)
        for mine in one.counts
        for theirs in other.counts
        if _akin(mine, theirs, one, other)
    ]


def changed_counts(one: Facts, other: Facts) -> list[Clash]:
    """Counts of the same thing with other values, whether or not both can hold: "at least 41"
    may stand beside 63, and 63 still brings it up to date."""
    same = _pairs(one, other)
    return _changed([pair for pair in same if not _adds_up(*pair, one, other)])


def _changed(same: list[Clash]) -> list[Clash]:
    kept = {id(count) for pair in same if not _moved(*pair) for count in pair}
    return [pair for pair in same if id(pair[0]) not in kept and id(pair[1]) not in kept]


def at_odds(one: Facts, other: Facts) -> bool:
    """Whether one of two statements in much the same words has another figure, of the same group
    or of another, or denies what the other says."""
    return bool(_changed(_akin_pairs(one, other))) or one.denied != other.denied


def _moved(mine: Count, theirs: Count) -> bool:
    one, other = mine.figure, theirs.figure
    return one.value != other.value and one.upper is None and other.upper is None


def dates_clash(one: Facts, other: Facts) -> bool:
    """Whether two statements that say the same give other dates for it."""
    if one.counts or other.counts or places_differ(one, other) or not dates_differ(one, other):
        return False
    if one.years and other.years and not one.years & other.years:
        return False  # two events, each named by its year
    return _alike(one, other, frozenset())


def denies(one: Facts, other: Facts) -> bool:
    """Whether one denies what the other says, or says the opposite."""
    if apart(one, other) or _of_other_groups(one, other):
        return False
    of_two = two_events(one.event, other.event)
    for first, second in ((one, other), (other, one)):
        said = first.denied & second.stems - second.denied
        if of_two:
            said -= FATES
        if any(_alike(one, other, {word}) for word in said):
            return True
        if not of_two and _nobody_against_some(first, second):
            return True
    return not (one.counts and other.counts) and _opposed(one, other)


def _nobody_against_some(nobody: Facts, some: Facts) -> bool:
    """Whether "no one was killed, officials said" and "two people were killed" are of the same."""
    hurt = [one for one in some.counts if one.outcome in nobody.spared and one.figure.value]
    beside = nobody.spared | {count.thing for count in hurt}
    return bool(hurt) and _alike_or_bare(nobody, some, beside)


def _of_other_groups(one: Facts, other: Facts) -> bool:
    """Whether one speaks of the first and the other of the second, or of those for and those
    against."""
    if one.ordinals and other.ordinals and not one.ordinals & other.ordinals:
        return True
    return any(
        mine.thing == theirs.thing and mine.role.set_apart(theirs.role)
        for mine in one.counts
        for theirs in other.counts
    )


def _opposed(one: Facts, other: Facts) -> bool:
    """Whether one says accepted and the other refused, and the like, of the same. Who tells of
    a survivor and of the dead says neither."""
    for left, right in OPPOSED:
        for first, second in ((one, other), (other, one)):
            said, opposed = first.stems & left, second.stems & right
            if not said or not opposed or first.stems & right or second.stems & left:
                continue
            if not (first.denied & said or second.denied & opposed):
                return _alike(one, other, said | opposed) and _said_of_one(
                    first, second, said, opposed
                )
    return False


def _said_of_one(
    first: Facts, second: Facts, said: frozenset[str], opposed: frozenset[str]
) -> bool:
    """Whether two opposites can be said of the same: the subject of one stands in the other,
    and where one is that somebody died, those of both."""
    mine = frozenset[str]().union(*(who for word, who in first.subjects if word in said))
    theirs = frozenset[str]().union(*(who for word, who in second.subjects if word in opposed))
    if mine and theirs and (mine <= theirs or theirs <= mine):
        return True
    known = (mine <= second.stems, theirs <= first.stems)
    return all(known) if FATES & (said | opposed) else any(known)


def _akin(mine: Count, theirs: Count, one: Facts, other: Facts) -> bool:
    """Whether two count the same kind of thing, whoever's it is."""
    if mine.outcome and theirs.outcome and mine.outcome != theirs.outcome:
        return False
    if mine.qualified and theirs.qualified and not mine.qualified & theirs.qualified:
        return False
    if mine.thing in MEASURES or theirs.thing in MEASURES:
        return mine.thing == theirs.thing and _alike(one, other, {mine.thing})
    if _none_against_some(mine, theirs, one, other) or _none_against_some(theirs, mine, one, other):
        return True
    if mine.outcome != theirs.outcome and (mine.outcome in FATES or theirs.outcome in FATES):
        return False  # those who died are not those who were aboard
    both = mine.outcome and mine.outcome == theirs.outcome
    if mine.thing == theirs.thing:
        return bool(both) or bool((one.stems & other.stems) - {mine.thing})
    things = {mine.thing, theirs.thing}
    return bool(both) and ("" in things or things == {"person", "civilian"})


def _none_against_some(none: Count, some: Count, one: Facts, other: Facts) -> bool:
    """Whether "no casualties" and "three soldiers were killed" are of the same."""
    if not none.none_hurt or some.outcome not in _HURT:
        return False
    if none.kinds and some.thing not in none.kinds:
        return False
    beside = {_NO_CASUALTIES, some.outcome, some.thing} | none.kinds
    return _alike_or_bare(one, other, beside)


def _of_one_group(mine: Count, theirs: Count, one: Facts, other: Facts) -> bool:
    """Whether two counts of a kind are of the same group or quantity, as far as the words around
    them say. Of what befell people, the outcome alone tells enough."""
    if not _of_one_extent(mine, theirs):
        return False
    of_place = one.places and other.places
    if {mine.extent, theirs.extent} == {"toll", "total"} and not of_place:
        return False
    if mine.role.set_apart(theirs.role):
        return False
    if disjoint(mine.named, theirs.named) or disjoint(mine.directed, theirs.directed):
        return False
    if _is_fate(mine, theirs):
        return True
    if not _enough(one.told - {mine.thing}, other.told - {theirs.thing}):
        return False
    measures = mine.thing in MEASURES
    return mine.role.fits(theirs.role) if measures or not mine.outcome else True


def _of_one_extent(mine: Count, theirs: Count) -> bool:
    """Whether both are of one event, or both totals, which what a toll stands at may be either
    of; the whole of which something befell a share is no count of whom it befell."""
    for whole, other in ((mine, theirs), (theirs, mine)):
        if whole.extent == "whole":
            return not other.outcome and other.extent in ("whole", "one event")
    if "toll" in (mine.extent, theirs.extent):
        return {mine.extent, theirs.extent} <= {"toll", "one event", "total"}
    return mine.extent == theirs.extent != "part"


def _alike(one: Facts, other: Facts, beside: frozenset[str] | set[str]) -> bool:
    """Whether two statements share enough words beside those that are compared."""
    return _enough(one.stems - beside, other.stems - beside)


def _alike_or_bare(one: Facts, other: Facts, beside: frozenset[str] | set[str]) -> bool:
    """Whether two statements share enough words, or one says nothing beside what is compared."""
    mine, theirs = one.told - beside, other.told - beside
    return not (mine and theirs) or _enough(mine, theirs)


def _enough(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= 1 and shared >= ALIKE * min(len(one), len(other))


def _adds_up(mine: Count, theirs: Count, one: Facts, other: Facts) -> bool:
    """Whether one of two counts is the sum of what the other statement counts by kinds: "12
    soldiers and eight civilians" are twenty people."""
    return _is_sum(mine, theirs, one, other) or _is_sum(theirs, mine, other, one)


def _is_sum(part: Count, whole: Count, parts: Facts, other: Facts) -> bool:
    if part.outcome not in FATES:
        return False
    if part.beside and part.figure.amount + part.beside == whole.figure.amount:
        return True
    fates = [one for one in parts.counts if one.outcome in FATES and one.extent == part.extent]
    at = fates.index(part)
    begins = [(at - many + 1 + step, many) for many in (2, 3) for step in range(many)]
    runs = [fates[max(0, begin) : begin + many] for begin, many in begins]
    return any(
        part in run
        and sum(count.figure.amount for count in run) == whole.figure.amount
        and _are_kinds(run, whole, other)
        for run in runs
    )


def _are_kinds(run: Sequence[Count], whole: Count, other: Facts) -> bool:
    """Whether counts are of several kinds of what `whole` counts, or of fates that `other` counts
    together; "six people, two of them children" are not, nor are militants kinds of soldiers."""
    outcomes = [count.outcome for count in run]
    if len(set(outcomes)) == len(run):
        by_itself = sum(count.outcome in outcomes for count in other.counts) == 1
        return other.stems.issuperset(outcomes) and by_itself
    return {count.thing for count in run}.isdisjoint(("person", "", whole.thing))


def _agree(one: Figure, other: Figure) -> bool:
    """Whether two figures can both hold: their intervals meet."""
    (low, high), (other_low, other_high) = _interval(one), _interval(other)
    return max(low, other_low) <= min(high, other_high)


def _interval(figure: Figure) -> tuple[float, float]:
    """The values that a reader takes a figure to allow. "At least 80" stretches to its double
    and "up to 80" down to its half: beyond that the figures tell different stories."""
    value = figure.amount
    rounding = min(0.49 * figure.step, ROUNDED * value)
    if figure.bound == "range":
        return value - rounding, (figure.upper or value) + rounding
    if figure.bound == "at least":
        return value, 2 * value + 2
    if figure.bound == "at most":
        return value / 2 - 2, value
    slack = ABOUT * value if figure.bound == "about" else rounding
    return value - slack, value + slack
