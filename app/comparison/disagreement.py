"""Where sources disagree, and which statement brings which up to date; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from app.comparison.clashes import (
    Clash,
    changed_counts,
    clashing_counts,
    dates_clash,
    denies,
    same_counts,
)
from app.comparison.counts import Count
from app.comparison.facts import Facts, facts
from app.comparison.figures import Figure
from app.comparison.occasions import in_month_of, same_occasion

# What was published further apart is of one event only where the text says so.
ONE_EVENT = timedelta(days=30)
_TOLLS = frozenset(("killed", "wounded", "missing"))
_CIVIL = frozenset(
    """police governor mayor officials official authorities ministry minister president hospital
    hospitals doctors doctor medics health rescuers rescue emergency firefighters civil coroner
    residents witnesses""".split()
)
_ARMED = frozenset("defence defense army military".split())


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence quoted for a question, the ids of its sources, when it was published, and
    whose statement it reports."""

    text: str
    sources: tuple[str, ...] = ()
    published: date | None = None
    claimant: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """`pairs` are the indices of statements that disagree, the lower first; `updates` has for
    each statement the index of the one whose figure it brings up to date, or None. `figures`
    has for a pair (one, other), or (older, newer), the first figures that stand against each
    other; a denial has none. `differences` has, for each thing or fate whose figures differ, the
    figures of the statements that disagree on it."""

    pairs: tuple[tuple[int, int], ...]
    updates: tuple[int | None, ...]
    figures: dict[tuple[int, int], tuple[Figure, Figure]]
    differences: tuple[dict[int, Figure], ...] = ()

    @property
    def disagreement(self) -> bool:
        """Whether any two sources disagree."""
        return bool(self.pairs)

    @property
    def denials(self) -> tuple[tuple[int, int], ...]:
        """The pairs that disagree without figures that stand against each other."""
        return tuple(pair for pair in self.pairs if pair not in self.figures)


def compare(statements: Sequence[Statement]) -> Comparison:
    """Lays every two statements side by side.

    Two disagree when both name sources and share none, and they give figures for the same thing
    that cannot both hold, or one denies what the other says. A later figure is an update
    instead when it is worded as one, comes from the same source or the same claimant, or raises
    what the earlier one called "at least". What was published months apart is neither, unless
    it names a date or place in common or is worded as revised.
    """
    taken = [facts(statement.text, statement.published) for statement in statements]
    pairs: list[tuple[int, int]] = []
    updates: list[int | None] = [None] * len(statements)
    figures: dict[tuple[int, int], tuple[Figure, Figure]] = {}
    differences: dict[str, dict[int, Figure]] = {}
    for one, other in combinations(range(len(statements)), 2):
        if _of_other_times(statements[one], statements[other], taken[one], taken[other]):
            continue
        clashes = clashing_counts(taken[one], taken[other])
        changes = clashes or changed_counts(taken[one], taken[other])
        order = _order(statements, one, other, changes, bool(clashes))
        if order:
            older, newer = order
            updates[newer] = _latest(statements, updates[newer], older)
        elif _disagree(statements[one], statements[other], taken[one], taken[other], clashes):
            pairs.append((one, other))
            changes = clashes
            for mine, theirs in sorted(clashes, key=_unnamed):
                given = differences.setdefault(_measured(mine, theirs), {})
                given.setdefault(one, mine.figure)
                given.setdefault(other, theirs.figure)
        if changes:
            mine, theirs = min(changes, key=_unnamed)
            there = mine.figure, theirs.figure
            figures |= {(one, other): there, (other, one): there[::-1]}
    return Comparison(tuple(pairs), tuple(updates), figures, tuple(differences.values()))


def counts_the_same(one: Statement, other: Statement) -> bool:
    """Whether two statements give figures for the same thing."""
    mine, theirs = facts(one.text, one.published), facts(other.text, other.published)
    return same_counts(mine, theirs) and not _of_other_times(one, other, mine, theirs)


def contradicts(one: Statement, other: Statement) -> bool:
    """Whether one of two statements denies what the other says."""
    mine, theirs = facts(one.text, one.published), facts(other.text, other.published)
    return denies(mine, theirs) and not _of_other_times(one, other, mine, theirs)


def _of_other_times(one: Statement, other: Statement, mine: Facts, theirs: Facts) -> bool:
    """Whether two statements were published so far apart, with nothing that ties them, that
    they are on two events of a kind: two attacks, the unemployment of two months."""
    if not one.published or not other.published:
        return False
    if abs(one.published - other.published) <= ONE_EVENT or same_occasion(mine, theirs):
        return False
    if any(count.revised for count in (*mine.counts, *theirs.counts)):
        return False
    return not (in_month_of(mine, other.published) or in_month_of(theirs, one.published))


def _disagree(
    one: Statement, other: Statement, mine: Facts, theirs: Facts, clashes: Sequence[Clash]
) -> bool:
    if not one.sources or not other.sources or set(one.sources) & set(other.sources):
        return False
    return bool(clashes) or dates_clash(mine, theirs) or denies(mine, theirs)


def _order(
    statements: Sequence[Statement],
    one: int,
    other: int,
    changes: Sequence[Clash],
    clash: bool,
) -> tuple[int, int] | None:
    """The older and the newer of two statements where the newer updates the older, else None.

    Without dates, the one worded as an update is the newer, if the figures clash.
    """
    if not changes:
        return None
    first, second = statements[one], statements[other]
    revised = tuple(any(_revises(change, side) for change in changes) for side in (0, 1))
    if first.published and second.published and first.published != second.published:
        turned = first.published > second.published
        older, newer = (other, one) if turned else (one, other)
        follows = _one_voice(first, second) or revised[newer == other]
        follows = follows or _outgrown(changes, turned) or _grown(first, second, changes, turned)
        return (older, newer) if follows else None
    if not clash or revised[0] == revised[1]:
        return None
    return (one, other) if revised[1] else (other, one)


def _revises(change: Clash, side: int) -> bool:
    """Whether the count on that side is a revised one, and of the other too: "15, up from 12" is
    no new count of 30."""
    count, other = change[side], change[1 - side]
    higher = other.figure.amount > count.figure.amount
    return count.revised and not (count.since == "up" and higher)


def _one_voice(one: Statement, other: Statement) -> bool:
    """Whether both report what the same actor said, or the same outlet reports both and doesn't
    give them as the words of two."""
    mine, theirs = _actor(one), _actor(other)
    if mine and theirs:
        shared = bool(set(one.sources) & set(other.sources))
        return mine == theirs or (shared and (mine <= theirs or theirs <= mine))
    return bool(set(one.sources) & set(other.sources))


def _actor(statement: Statement) -> frozenset[str]:
    """The words of the name, so that "the army" of an outlet may be its "Mali's army"."""
    return frozenset((statement.claimant or "").casefold().split()) - {"the"}


def _outgrown(changes: Sequence[Clash], turned: bool) -> bool:
    """Whether the earlier figures were said to be the least, and the later ones are higher."""
    ordered = [change[::-1] if turned else change for change in changes]
    return all(
        earlier.figure.bound == "at least" and later.figure.amount > earlier.figure.amount
        for earlier, later in ordered
    )


def _grown(one: Statement, other: Statement, changes: Sequence[Clash], turned: bool) -> bool:
    """Whether one outlet reports a toll and then a higher one, be it in the words of two
    officials; the two parties to a fight only disagree."""
    if not set(one.sources) & set(other.sources) or not (_is_civil(one) or _is_civil(other)):
        return False
    ordered = [change[::-1] if turned else change for change in changes]
    return all(
        later.outcome in _TOLLS and later.figure.amount > earlier.figure.amount
        for earlier, later in ordered
    )


def _is_civil(statement: Statement) -> bool:
    """Whether it is told by those who count the dead of a fight or a disaster."""
    actor = _actor(statement)
    return bool(actor & _CIVIL) and not actor & _ARMED


def _unnamed(clash: Clash) -> int:
    """How many of two counts don't name what they count: those that do tell more."""
    return sum(not count.figure.unit for count in clash)


def _measured(mine: Count, theirs: Count) -> str:
    """What two counts are of, by one name: the fate, else the thing."""
    return mine.outcome or theirs.outcome or mine.thing or theirs.thing


def _latest(statements: Sequence[Statement], known: int | None, older: int) -> int:
    """Of two statements that one brings up to date, the later; the first where none is."""
    if known is None:
        return older
    before, after = statements[known].published, statements[older].published
    return older if before and after and after > before else known
