"""Rows of a table: the marks in their cells, and whose statements they are."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from index.attribution.claimants import cell_claimant
from index.attribution.marks import Notes, marks
from index.attribution.naming import named
from index.attribution.shown import Shown
from index.documents import SourceRef
from index.sources import SourceRegistry

_SOURCES = re.compile(
    r"\s*(?:sources?|outlets?|reported by|reporting|agency|media|publisher|publication|via"
    r"|reporter|news organi[sz]ation|references?|citations?|attribution|according to)\b",
    re.IGNORECASE,
)
_CLAIMANTS = re.compile(
    r"\s*(?:claimants?|claimed by|who (?:says|said)|said by|stated by|speaker"
    r"|statement (?:by|of))\s*",
    re.IGNORECASE,
)
# Names who says it beside a column of what is said, else what is said: "Outlet | Says".
_SAYS = re.compile(r"\s*(?:says|said)\s*", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:n[/.]?a\.?|none|nobody|no one|unknown|unclear|unattributed|unspecified|unnamed|tb[acd]"
    r"|not (?:available|clear|given|known|named|reported|specified|stated))\W*",
    re.IGNORECASE,
)
# What outlets report and no outlet has, beside which their columns stand: "Killed | Reuters | AP"
# tells of an event, but "Staff | Reuters | AP" of the agencies.
_REPORTED = re.compile(
    r"(?!.*\b(?:employees|journalists?|reporters?|staff)\b)"
    r".*\b(?:tolls?|dead|deaths?|died|killed|injur(?:ed|ies)|wounded|hurt|missing|displaced|detained"
    r"|arrested|captured|casualties|victims|fatalities|prisoners|hostages|attacks?|strikes?|blasts?"
    r"|explosions?|bombings?|raids?|clash(?:es)?|claims?|says|said|reported|versions?|events?"
    r"|incidents?|findings?|questions?|what|when|where|who|why)\b",
    re.IGNORECASE,
)

_ARTICLE = re.compile(r"\A\s*(?:(?:the|an?)\s+)?", re.IGNORECASE)


@dataclass(frozen=True)
class Columns:
    """Which columns of a table name sources, and which claimants; empty where none does."""

    sources: frozenset[int] = frozenset()
    claimants: frozenset[int] = frozenset()
    # The sources in whose columns the cells say what each reports.
    outlets: Mapping[int, tuple[SourceRef, ...]] = field(default_factory=dict)
    # Whether the first cell says that all rows are of what is reported.
    reported: bool = False


def columns(header: Shown, registry: SourceRegistry) -> Columns:
    """What the first row of a table says of its columns."""
    cells = header.text.split("|")
    sources = frozenset(at for at, cell in enumerate(cells) if _SOURCES.match(cell))
    claimants = frozenset(at for at, cell in enumerate(cells) if _CLAIMANTS.fullmatch(cell))
    says = frozenset(at for at, cell in enumerate(cells) if _SAYS.fullmatch(cell))
    if any(cell.strip() and at not in sources | claimants | says for at, cell in enumerate(cells)):
        claimants |= says
    reported = _REPORTED.match(cells[0]) is not None
    return Columns(sources, claimants, {} if sources else _outlets(header, registry), reported)


def _outlets(header: Shown, registry: SourceRegistry) -> dict[int, tuple[SourceRef, ...]]:
    """The columns that sources stand over, where several do; one alone may be a subject."""
    found = {
        at: named(header, start, end, registry, strangers=False)
        for at, (start, end) in enumerate(_cells(header.text))
        if at
    }
    found = {at: sources for at, sources in found.items() if sources}
    return found if len(set(found.values())) > 1 else {}


def row_sources(
    row: Shown, kinds: Columns, registry: SourceRegistry, notes: Notes
) -> tuple[SourceRef, ...]:
    """The sources that the cells of a row name, or carry marks of."""
    found: list[SourceRef] = []
    reported = kinds.reported or _REPORTED.match(row.text) is not None
    for at, (start, end) in enumerate(_cells(row.text)):
        if at in kinds.outlets and reported and _is_filled(row.text[start:end]):
            found += kinds.outlets[at]
        elif not kinds.sources or at in kinds.sources:
            found += named(row, start, end, registry, strangers=at in kinds.sources)
        for mark in marks(row.part(start, end), registry, notes):
            found += mark.sources
    return tuple(dict.fromkeys(found))


def _is_filled(cell: str) -> bool:
    return any(map(str.isalnum, cell)) and not _NOBODY.fullmatch(cell.strip())


def row_claimant(row: Shown, kinds: Columns) -> tuple[int, int] | None:
    """Where a row names whose statement it is: "Claim of JNIM", or a column of claimants."""
    for at, (start, end) in enumerate(_cells(row.text)):
        cell = row.text[start:end]
        if at in kinds.claimants and any(char.isalpha() for char in cell):
            bare = _ARTICLE.sub("", cell, count=1)
            if not _NOBODY.fullmatch(bare):
                return end - len(bare), start + len(cell.rstrip())
        if found := cell_claimant(cell):
            return start + found[0], start + found[1]
    return None


def _cells(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for bar in re.finditer(r"\|", text):
        yield start, bar.start()
        start = bar.end()
    yield start, len(text)
