"""Where sources disagree, and which statement brings which up to date; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from app.comparison.clashes import Clash, clashing_counts, dates_clash, denies
from app.comparison.facts import Facts, facts


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence quoted for a question, the ids of its sources, and when it was published."""

    text: str
    sources: tuple[str, ...] = ()
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """`pairs` are the indices of statements that disagree, the lower first; `updates` has for
    each statement the index of the one whose figure it brings up to date, or None."""

    pairs: tuple[tuple[int, int], ...]
    updates: tuple[int | None, ...]

    @property
    def disagreement(self) -> bool:
        """Whether any two sources disagree."""
        return bool(self.pairs)


def compare(statements: Sequence[Statement]) -> Comparison:
    """Lays every two statements side by side.

    Two disagree when both name sources and share none, and they give figures for the same thing
    that cannot both hold, or one denies what the other says. A later figure is an update
    instead when it is worded as one or comes from the same source.
    """
    taken = [facts(statement.text) for statement in statements]
    pairs: list[tuple[int, int]] = []
    updates: list[int | None] = [None] * len(statements)
    for one, other in combinations(range(len(statements)), 2):
        clashes = clashing_counts(taken[one], taken[other])
        order = _order(statements, one, other, clashes)
        if order:
            older, newer = order
            updates[newer] = _latest(statements, updates[newer], older)
        elif _disagree(statements[one], statements[other], taken[one], taken[other], clashes):
            pairs.append((one, other))
    return Comparison(tuple(pairs), tuple(updates))


def _disagree(
    one: Statement, other: Statement, mine: Facts, theirs: Facts, clashes: Sequence[Clash]
) -> bool:
    if not one.sources or not other.sources or set(one.sources) & set(other.sources):
        return False
    return bool(clashes) or dates_clash(mine, theirs) or denies(mine, theirs)


def _order(
    statements: Sequence[Statement], one: int, other: int, clashes: Sequence[Clash]
) -> tuple[int, int] | None:
    """The older and the newer of two statements where the newer updates the older, else None.

    Without dates, the one worded as an update is the newer.
    """
    if not clashes:
        return None
    first, second = statements[one], statements[other]
    revised = tuple(any(clash[side].revised for clash in clashes) for side in (0, 1))
    same_source = bool(set(first.sources) & set(second.sources))
    if first.published and second.published and first.published != second.published:
        older, newer = (one, other) if first.published < second.published else (other, one)
        return (older, newer) if same_source or revised[newer == other] else None
    if revised[0] == revised[1]:
        return None
    return (one, other) if revised[1] else (other, one)


def _latest(statements: Sequence[Statement], known: int | None, older: int) -> int:
    """Of two statements that one brings up to date, the later; the first where none is."""
    if known is None:
        return older
    before, after = statements[known].published, statements[older].published
    return older if before and after and after > before else known
