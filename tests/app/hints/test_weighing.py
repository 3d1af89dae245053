"""How much more a passage counts for the hints of a question."""

from datetime import date

import pytest

from app.hints import Hints
from app.hints.dates import DateSpan
from app.hints.weighing import DATE, OUTLET, PHRASE, weight
from index.documents import Attribution, SourceRef, Span
from index.passages import DocumentHead, Passage, Sentence

AP = SourceRef("ap", "AP")
TEXT = "Gunmen struck seven towns on 1 July 2025."
JULY = DateSpan(date(2025, 7, 1), date(2025, 7, 1))


def passage(published: date | None = None, text: str = TEXT) -> Passage:
    head = DocumentHead(1, "mali.md", "Attacks in Mali", published, None, None, "0")
    span = Span(0, len(text))
    sentence = Sentence(Attribution(span, "inline", (AP,)), "paragraph", text)
    return Passage(1, head, span, text, ("The towns",), (), (sentence,))


def test_without_a_hint_nothing_is_added() -> None:
    assert weight(passage(date(2025, 7, 1)), Hints()) == 0


def test_what_a_named_outlet_reports_counts_more() -> None:
    assert weight(passage(), Hints(sources=(AP,))) == OUTLET
    assert weight(passage(), Hints(sources=(SourceRef("isw", "ISW"),))) == 0


@pytest.mark.parametrize(
    ("published", "text", "added"),
    [
        (date(2025, 7, 1), "Rice is dearer.", DATE),
        (date(2025, 7, 3), "Rice is dearer.", DATE),
        (date(2025, 7, 9), "Rice is dearer.", 0),
        (date(2025, 6, 30), "Rice is dearer.", 0),
        (None, "Rice is dearer.", 0),
        (None, TEXT, DATE),
        (date(2025, 7, 9), "It happened on 1 July.", DATE),
    ],
)
def test_what_was_published_then_or_names_the_day_counts_more(
    published: date | None, text: str, added: float
) -> None:
    assert weight(passage(published, text), Hints(dates=(JULY,))) == added


@pytest.mark.parametrize(
    ("phrase", "added"),
    [
        ("seven towns", PHRASE),
        ("attacks in Mali!", PHRASE),
        ("the towns", PHRASE),
        ("even towns", 0),
        ("eight towns", 0),
    ],
)
def test_what_is_quoted_counts_more_in_text_title_or_heading(phrase: str, added: float) -> None:
    assert weight(passage(), Hints(phrases=(phrase,))) == added


def test_hints_add_up() -> None:
    hints = Hints(sources=(AP,), dates=(JULY,), phrases=("seven towns",))
    assert weight(passage(), hints) == pytest.approx(OUTLET + DATE + PHRASE)
