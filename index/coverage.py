"""Who reported how much, and when; and the words of a search of the list of documents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from index.documents import SourceRef

Period = Literal["day", "month", "year"]
Rows = Callable[..., Sequence[Sequence[object]]]

# How much of an ISO date names the period.
_LENGTH: dict[Period, int] = {"day": 10, "month": 7, "year": 4}


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many documents and passages hold something that `source` reported.

    `source` is None for passages that nobody is named for; `period` (the beginning of an ISO
    date, such as `2025-07`) is None for documents without a date.
    """

    source: SourceRef | None
    period: str | None
    documents: int
    passages: int


def coverage_of(rows: Rows, by: Period) -> list[Coverage]:
    """The coverage of every source in every period in which it has any, oldest first."""
    found = rows(
        "SELECT cs.source, min(cs.name), substr(d.published, 1, ?) AS period,"
        " count(DISTINCT d.key), count(*)"
        " FROM chunks c JOIN documents d ON d.key = c.document"
        " LEFT JOIN chunk_sources cs ON cs.chunk = c.key"
        " GROUP BY cs.source, period ORDER BY period, cs.source",
        _LENGTH[by],
    )
    return [
        Coverage(
            SourceRef(str(source), str(name)) if source else None,
            str(period) if period else None,
            int(str(documents)),
            int(str(passages)),
        )
        for source, name, period, documents, passages in found
    ]


def matching(words: str) -> tuple[str, list[str]]:
    """The condition and values that keep documents whose title, id or source hold each word."""
    clause = "(title || ' ' || id || ' ' || coalesce(source_ref, '')) LIKE ? ESCAPE '\\'"
    patterns = [f"%{_literal(word)}%" for word in words.split()]
    return " AND ".join([clause] * len(patterns)) or "1", patterns


def _literal(word: str) -> str:
    for sign in "\\%_":
        word = word.replace(sign, f"\\{sign}")
    return word
