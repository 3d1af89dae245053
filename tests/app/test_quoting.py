"""What of a sentence an answer quotes."""

import pytest

from app.framing import frame
from app.quoting import quote_of, quote_span
from index.sources import load_registry
from tests.app.evidence_of import ISW, evidence


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The army retook Bara.[2]", "The army retook Bara."),
        ("Local sources disputed that.[3][4]", "Local sources disputed that."),
        ("Truckers paid.[^2] ", "Truckers paid."),
        ("Some 5,000 fled to Ann [1, 3].", "Some 5,000 fled to Ann"),
        ("The town fell. [1–4]", "The town fell."),
        ("The army [2] retook Bara.", "The army [2] retook Bara."),
        ("It fell [sic].", "It fell [sic]."),
        ("It is [2024].", "It is"),
        ("[1]", "[1]"),
        ("Rain fell.", "Rain fell."),
    ],
)
def test_the_notes_at_the_end_are_not_quoted(sentence: str, quote: str) -> None:
    """The span is that of the quote; a note within stays, for the quote is to the character."""
    one = evidence(sentence)
    assert quote_of(one.sentence) == quote
    span = quote_span(one.sentence)
    assert one.passage.text[span.start : span.end] == quote


def test_the_only_number_behind_a_quote_is_that_of_its_citation() -> None:
    one = evidence("The army retook Bara.[2]", [ISW])
    assert frame([one], load_registry()) == "ISW reports: “The army retook Bara.” [1]"
