"""The numbers behind the pictures: coverage over time, who speaks, who agrees on figures; pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal

from app.schemas import Answer, ComparisonRow, CoverageRow, Passage, SourceRef
from ui import wording
from ui.claims import source_ids
from ui.escaping import cleaned
from ui.figures import differing, kind
from ui.palette import HOME, UNATTRIBUTED, Palette

Measure = Literal["documents", "passages"]
MEASURES: tuple[Measure, ...] = ("documents", "passages")
Relation = Literal["same", "differ", "apart"]
# More rows than this are no picture any more; the table has them all.
MOST_SOURCES = 12
# Months that the corpus may span and still be drawn by days, or by months.
_BY_DAY, _BY_MONTH = 2, 72


@dataclass(frozen=True, slots=True)
class Point:
    """How much a source reports in a period: the ISO date of its first day, and its name."""

    source: str
    colour: str
    ink: str
    period: str
    named: str
    documents: int
    passages: int


@dataclass(frozen=True, slots=True)
class Voice:
    """How often a source is heard on a question."""

    source: str
    colour: str
    ink: str
    quoted: int
    near: int


@dataclass(frozen=True, slots=True)
class Pair:
    """What two sources give as figures for the same thing."""

    one: str
    other: str
    relation: Relation
    figures: str


def name_of(source: SourceRef | None) -> str:
    """A source's name as pictures and tables show it."""
    return cleaned(source.name) if source else wording.UNATTRIBUTED


def _colours(source: SourceRef | None, palette: Palette) -> tuple[str, str]:
    """The colour of a source and that of words on it."""
    colour = palette.of(source.id) if source else UNATTRIBUTED
    return colour.background, colour.text


def points(rows: Sequence[CoverageRow], palette: Palette = HOME) -> list[Point]:
    """The rows that carry a date, of the sources that report most."""
    dated = [row for row in rows if row.period]
    totals = Counter[str]()
    for row in dated:
        totals[name_of(row.source)] += row.passages
    kept = [name for name, _ in totals.most_common(MOST_SOURCES)]
    ids = {name_of(row.source): row.source.id for row in dated if row.source}
    seen = palette.among(ids[name] for name in kept if name in ids)
    return [
        Point(
            name,
            *_colours(row.source, seen),
            period=first_day(row.period),
            named=row.period,
            documents=row.documents,
            passages=row.passages,
        )
        for row in dated
        if row.period and (name := name_of(row.source)) in kept
    ]


def first_day(period: str) -> str:
    """The first day of a year, month or day: `2025-07-01` of `2025-07`."""
    return period + "0000-01-01"[len(period) :]


def fitting_period(rows: Sequence[CoverageRow]) -> Literal["day", "month", "year"]:
    """How fine the picture is to be, from the rows by month."""
    months = sorted(row.period for row in rows if row.period)
    if not months:
        return "month"
    first, last = (date.fromisoformat(f"{month}-01") for month in (months[0], months[-1]))
    span = (last.year - first.year) * 12 + last.month - first.month + 1
    if span <= _BY_DAY:
        return "day"
    return "month" if span <= _BY_MONTH else "year"


def undated(rows: Sequence[CoverageRow]) -> int:
    """How many passages stand in documents without a date."""
    return sum(row.passages for row in rows if row.period is None)


def voices(answer: Answer, near: Sequence[Passage], palette: Palette = HOME) -> list[Voice]:
    """The sources that the answer quotes or that report in passages near it, the loudest first."""
    refs: dict[str, SourceRef | None] = {}
    quoted = _counted((citation.sources for citation in answer.citations), refs)
    found = _counted((passage.sources for passage in near), refs)
    named = source_ids(answer)
    # The answer's own stay as they are beside it.
    seen = palette.among(named).among([*named, *(ref.id for ref in refs.values() if ref)])
    heard = [
        Voice(name, *_colours(ref, seen), quoted=quoted[name], near=found[name])
        for name, ref in refs.items()
        if ref is not None or quoted[name]
    ]
    return sorted(heard, key=lambda one: (-one.quoted, -one.near, one.source))[:MOST_SOURCES]


def _counted(
    groups: Iterable[Sequence[SourceRef]], refs: dict[str, SourceRef | None]
) -> Counter[str]:
    """How many of the groups hold each source; one without any counts as unattributed."""
    counts = Counter[str]()
    for group in groups:
        for source in group or (None,):
            refs.setdefault(name_of(source), source)
            counts[name_of(source)] += 1
    return counts


def figures_of(rows: Sequence[ComparisonRow]) -> dict[str, list[str]]:
    """The figures of a comparison by the source that gives them."""
    given: dict[str, list[str]] = {}
    for row in rows:
        known = given.setdefault(name_of(row.source), [])
        known += [cleaned(figure) for figure in row.figures if cleaned(figure) not in known]
    return {name: figures for name, figures in given.items() if figures}


def pairs(rows: Sequence[ComparisonRow], disagreement: bool) -> list[Pair]:
    """Every two sources of a comparison that give figures, and whether these are the same."""
    given = figures_of(rows)
    clashing = {figure for each in differing(rows) for figure in each} if disagreement else set()
    return [
        Pair(
            one,
            other,
            _relation(given[one], given[other], clashing),
            " | ".join(", ".join(given[name]) for name in (one, other)),
        )
        for one, other in combinations(given, 2)
    ]


def _relation(one: Sequence[str], other: Sequence[str], clashing: set[str]) -> Relation:
    if set(one) & set(other):
        return "same"
    kinds = {kind(figure) for figure in other if figure in clashing}
    return "differ" if any(kind(each) in kinds for each in one if each in clashing) else "apart"
