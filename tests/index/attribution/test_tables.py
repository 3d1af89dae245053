"""Tables with a column an outlet."""

import pytest

from tests.index.attribution.reading import sources


def test_outlets_that_head_columns_report_what_their_cells_say() -> None:
    """Those of a row that are filled; one outlet alone may be a subject."""
    rows = "|---|---|---|---|\n| Toll | 80 | 70 | |\n| Hurt | n/a | 5 | 6 |"
    table = "| Measure | {} | {} | BBC |\n" + rows
    assert sources(table.format("Reuters", "AP")) == [[], ["reuters", "ap"], ["ap", "bbc"]]
    assert sources(table.format("Reuters", "Source")) == [[], [], []]
    assert sources("| Measure | Reuters |\n|---|---|\n| Staff | 80 |") == [[], []]


@pytest.mark.parametrize(
    ("first", "row", "expected"),
    [
        ("Town", "Killed in Gao", ["reuters", "ap"]),
        ("Killed", "Gao", ["reuters", "ap"]),
        ("What happened", "Gao", ["reuters", "ap"]),
        ("Year", "2020", []),
        ("Measure", "Audience share", []),
        ("Founded", "In London", []),
        ("Measure", "Staff killed", []),
    ],
)
def test_columns_of_outlets_say_what_happened(first: str, row: str, expected: list[str]) -> None:
    """Where it is no table of the outlets' own years, staff or shares."""
    table = f"| {first} | Reuters | AP |\n|---|---|---|\n| {row} | 12 | 30 |"
    assert sources(table)[-1] == expected
