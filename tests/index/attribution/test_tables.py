"""Tables with a column an outlet."""

from tests.index.attribution.reading import sources


def test_outlets_that_head_columns_report_what_their_cells_say() -> None:
    """Those of a row that are filled; one outlet alone may be a subject."""
    rows = "|---|---|---|---|\n| Toll | 80 | 70 | |\n| Hurt | n/a | 5 | 6 |"
    table = "| Measure | {} | {} | BBC |\n" + rows
    assert sources(table.format("Reuters", "AP")) == [[], ["reuters", "ap"], ["ap", "bbc"]]
    assert sources(table.format("Reuters", "Source")) == [[], [], []]
    assert sources("| Measure | Reuters |\n|---|---|\n| Staff | 80 |") == [[], []]
