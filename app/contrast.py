"""Where sources differ and which brings which up to date, in a sentence each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.comparison import Comparison, Figure
from app.framing import listed
from index.documents import SourceRef


@dataclass(frozen=True, slots=True)
class Row:
    """Who says it, when it was published, and the number of the citation that quotes it."""

    source: SourceRef
    published: date | None
    citation: int


def contrast(rows: Sequence[Row], compared: Comparison) -> tuple[str, ...]:
    """The sentences to end an answer with: none where all agree."""
    said = [
        _updates(rows, compared, at, earlier)
        for at, earlier in enumerate(compared.updates)
        if earlier is not None
    ]
    return (*_differ(rows, compared), *_contradict(rows, compared.denials), *said)


def update_note(rows: Sequence[Row], compared: Comparison, at: int, earlier: int) -> str:
    """What a row updates, with both dates: "88 people (6 March 2025), after 41 people ..."."""
    newer, older = compared.figures[at, earlier]
    return (
        f"{_plain(newer)}{_dated(rows[at])}, after {_plain(older)} from"
        f" {rows[earlier].source.name}{_dated(rows[earlier])}"
    )


def _updates(rows: Sequence[Row], compared: Comparison, at: int, earlier: int) -> str:
    same = rows[at].source == rows[earlier].source
    whom = "its own earlier figure" if same else f"the figure of {rows[earlier].source.name}"
    newer, older = compared.figures[at, earlier]
    return (
        f"{rows[at].source.name} updates {whom}: {_plain(newer)}{_dated(rows[at])}, after"
        f" {_plain(older)}{_dated(rows[earlier])} [{rows[at].citation}][{rows[earlier].citation}]."
    )


def _differ(rows: Sequence[Row], compared: Comparison) -> Iterator[str]:
    """ "The sources differ — Reuters: 80 militants [1]; AP: 120 [2].": a sentence for each thing
    that they differ on, each source once in it."""
    for number, given in enumerate(compared.differences):
        together: dict[tuple[int, str], list[str]] = {}
        for at, figure in sorted(given.items()):
            key = (rows[at].citation, _plain(figure))
            together.setdefault(key, []).append(rows[at].source.name)
        parts = [f"{listed(names)}: {text} [{n}]" for (n, text), names in together.items()]
        yield f"{'They also differ' if number else 'The sources differ'} — {'; '.join(parts)}."


def _contradict(rows: Sequence[Row], pairs: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """ "The sources contradict each other: AFP [1] and Reuters [2]." """
    names: dict[int, list[str]] = {}
    for at in sorted({at for pair in pairs for at in pair}):
        known = names.setdefault(rows[at].citation, [])
        known.append(rows[at].source.name)
    parts = [f"{listed(known)} [{number}]" for number, known in names.items()]
    return (f"The sources contradict each other: {listed(parts)}.",) if parts else ()


def _plain(figure: Figure) -> str:
    """A figure as the sentence has it, for the middle of another sentence."""
    return figure.text[:1].lower() + figure.text[1:]


def _dated(row: Row) -> str:
    day = row.published
    return f" ({day.day} {day:%B} {day.year})" if day else ""
