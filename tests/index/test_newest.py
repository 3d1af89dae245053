"""The day up to which an index knows anything, as of 1 December 2025."""

import sqlite3
from collections.abc import Sequence
from datetime import date

import pytest

from index.newest import newest_day

TODAY = date(2025, 12, 1)


def newest(*documents: tuple[str | None, str]) -> date | None:
    """Of documents with a day of publishing and a text."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE documents (published TEXT, text TEXT)")
    db.executemany("INSERT INTO documents VALUES (?, ?)", documents)

    def rows(query: str, *values: object) -> Sequence[Sequence[object]]:
        return db.execute(query, values).fetchall()

    found = newest_day(rows, TODAY)
    db.close()
    return found


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ([], None),
        ([(None, "Rice is dearer.")], None),
        ([("2025-07-02", "x"), ("2025-06-01", "x"), (None, "On 3 August 2025.")], "2025-07-02"),
        ([("2026-01-01", "x"), ("2025-06-01", "x")], "2025-06-01"),
        ([(None, "On 1 July 2025, after June 2025."), (None, "On 3 May 2024.")], "2025-07-01"),
        ([(None, "Due on 1 July 2030; agreed on 2 May 2024.")], "2024-05-02"),
    ],
)
def test_published_days_count_first_then_those_that_texts_name(
    documents: list[tuple[str | None, str]], expected: str | None
) -> None:
    assert newest(*documents) == (date.fromisoformat(expected) if expected else None)
