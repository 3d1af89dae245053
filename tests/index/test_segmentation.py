"""Segmentation: blocks and sentences with exact offsets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.documents import Markup
from index.segmentation import MAX_SENTENCE, segment


def _sentences(text: str, markup: Markup = "markdown") -> list[str]:
    return [one.of(text) for block in segment(text, markup) for one in block.sentences]


def _blocks(text: str, markup: Markup = "markdown") -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(text)) for block in segment(text, markup)]


@pytest.mark.parametrize(
    "mark",
    ["(Reuters)", "[1]", "[^1]", "**(AP)**", "([AP](https://apnews.com/a))", "[[1]](https://a.b)"],
)
def test_a_mark_stays_with_the_sentence_before_it(mark: str) -> None:
    """Also where the full stop stands before the mark."""
    assert _sentences(f"Rain fell. {mark} Snow fell.") == [f"Rain fell. {mark}", "Snow fell."]
    assert _sentences(f"Rain fell {mark}. Snow fell.") == [f"Rain fell {mark}.", "Snow fell."]


def test_a_sentence_in_brackets_stays_its_own() -> None:
    """It is no mark."""
    assert _sentences("Rain fell. (The army denied it.) Snow fell.")[0] == "Rain fell."


@pytest.mark.parametrize(
    "text",
    [
        "The U.N. sent tents at 5 p.m. on Monday.",
        "Gen. Musa Bako left the U.S. base.",
        "It cost 3.5 million at https://a.b/c.d today.",
        "“The worst is over,” said the mayor.",
    ],
)
def test_abbreviations_and_numbers_end_no_sentence(text: str) -> None:
    """One sentence each."""
    assert _sentences(text) == [text]


def test_markdown_is_cut_into_its_blocks() -> None:
    """Headings, paragraphs, items, rows and code, without their signs."""
    text = "# One\n\nRain. Snow.\n\n- Hail\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n    code\n"
    assert _blocks(text) == [
        ("heading", "One"),
        ("paragraph", "Rain. Snow."),
        ("item", "Hail"),
        ("header", "A | B"),
        ("row", "1 | 2"),
        ("code", "code"),
    ]


def test_blocks_know_the_headings_above_them() -> None:
    """The path, outermost first; a heading leaves itself out."""
    text = "# One\n\n## Two\n\nRain.\n\n# Three\n\nSnow."
    assert [block.heading for block in segment(text)] == [
        (),
        ("One",),
        ("One", "Two"),
        (),
        ("Three",),
    ]


def test_plain_text_is_cut_at_blank_lines_and_bullets() -> None:
    """Signs of Markdown mean nothing in it."""
    text = "# Rain\nfell.\n\nList:\n- one\n- two"
    assert _blocks(text, "plain") == [
        ("paragraph", "# Rain\nfell."),
        ("paragraph", "List:"),
        ("item", "one"),
        ("item", "two"),
    ]


def test_what_has_no_stops_is_cut_at_white_space() -> None:
    """No sentence is longer than the limit, and nothing is lost."""
    text = "word " * 1_000
    found = _sentences(text)
    assert max(map(len, found)) <= MAX_SENTENCE
    assert " ".join(found) == text.strip()


_texts = st.text(
    alphabet=st.sampled_from("aB1. !?\n-*#|>()[]\r`\"'“”—\u00a0\u00ad:é"), max_size=120
)


@given(_texts, st.sampled_from(("markdown", "plain")))
@settings(deadline=None)
def test_blocks_and_sentences_lie_in_order_and_without_overlap(text: str, markup: Markup) -> None:
    """Trimmed, inside the text, each no longer than the limit."""
    end = 0
    for block in segment(text, markup):
        assert block.span.start >= end
        end = block.span.end
        for sentence in block.sentences:
            assert sentence.of(text) == sentence.of(text).strip()
            assert sentence.end <= len(text)


@given(_texts)
@settings(deadline=None)
def test_nothing_of_a_plain_text_is_lost(text: str) -> None:
    """Every letter and digit stands in a sentence, save the numbers of a list."""
    kept = "".join(_sentences(text, "plain"))
    letters = [char for char in text if char.isalpha()]
    assert [char for char in kept if char.isalpha()] == letters
