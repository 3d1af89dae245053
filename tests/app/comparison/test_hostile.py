"""Long hostile texts are read to the end: a pattern that is worse than linear would not end."""

import pytest

from app.comparison import Statement, compare, figures, reprint_groups

SIZE = 100_000
HOSTILE = [
    "9", "9,", "9 ", "seven ", "hundred ", "twenty-", "half a ", "dozens of ", "a-", "(9", "](",
    "1 July ", "between 1 and ", "$", "killed 9 not ", "at least ", "Reuters (", "http://",
    "\n1. ", " ", "999 ", "all but 9 ", "the 1st ", "said 9 ",
]  # fmt: skip


@pytest.mark.parametrize("part", HOSTILE)
def test_a_hundred_thousand_characters_are_read(part: str) -> None:
    """Spans hold in a text made of one part over and over, and two such texts compare."""
    text = (part * SIZE)[:SIZE]
    assert all(text[one.start : one.end] == one.text for one in figures(text))
    assert not compare([Statement(text, ("a",)), Statement(text, ("b",))]).disagreement
    assert len(reprint_groups([text, text])) in (1, 2)
