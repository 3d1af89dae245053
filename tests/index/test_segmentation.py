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


@pytest.mark.parametrize(
    "text",
    [
        "The curfew begins at 9 p.m. Friday, the army said.",
        "The curfew ended at 12:30 a.m. July 1, the army said.",
        "Talks resume at 10 a.m. GMT, AP reported.",
        "Talks resume at 5:30 P.M. Eastern time, AP reported.",
        "Talks resume at 9 p.m. Eastern, AP reported.",
        "J.D. Vance said so.",
        "He met J.D. Vance there.",
        "**J.D. Vance** said so.",
        "Troops near Ft. Bragg said so.",
        "He met Ms. Bragg there.",
        "Govs. Abbott and Pritzker met.",
        "It cost approx. 3 million dollars.",
        "They left at approx. noon.",
        "It grew by est. 3 percent.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_cut_it(text: str) -> None:
    """Neither at the beginning of a text nor behind another sentence."""
    assert _sentences(text) == [text]
    assert _sentences(f"Rain fell. {text} Snow fell.") == ["Rain fell.", text, "Snow fell."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It began at 5 a.m.", "The army left."),
        ("It began at 5 p.m.", "On Monday it ended."),
        ("It began at 5 a.m.", "AP reported nothing."),
        ("It began at 5 p.m.", "This time nobody left."),
        ("It began at 5 p.m.", "Scheduled time for it was noon."),
        ("It was plan A.B.", "The army left."),
        ("He has an M.A.", "Yale has none."),
        ("He lives in the U.S.", "The army left."),
        ("He is 6 ft.", "The army left."),
        ("He has a Ph.D.", "Vance has none."),
        ("The hotel is the best.", "3 people died."),
    ],
)
def test_a_stop_that_ends_a_sentence_cuts_it(first: str, second: str) -> None:
    """Also behind a time of day and capital letters."""
    assert _sentences(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "mark",
    [
        "¹",
        "¹²",
        "¹ ²",
        "¹,²",
        "<sup>1</sup>",
        "<sup>1</sup><sup>2</sup>",
        "<sup>[1](#fn1)</sup>",
        '<sup><a href="#fn1">1</a></sup>',
    ],
)
@pytest.mark.parametrize("markup", ["markdown", "plain"])
def test_the_raised_number_of_a_note_stays_with_its_sentence(mark: str, markup: Markup) -> None:
    """Before the stop, behind it and behind a closing quote."""
    for first in (f"Rain fell.{mark}", f"Rain fell{mark}.", f"“Rain fell.”{mark}"):
        found = _sentences(f"{first} Snow fell.{mark}", markup)
        assert found == [first, f"Snow fell.{mark}"]


def test_a_raised_number_at_the_beginning_of_a_line_labels_what_follows() -> None:
    """It is the note, not its mark; nor is a power a mark."""
    text = "Rain fell.\n¹ AP, 2 July.\n² Reuters."
    assert _sentences(text) == ["Rain fell.", "¹ AP, 2 July.", "² Reuters."]
    assert _sentences("It is 5 km² wide. Snow fell.") == ["It is 5 km² wide.", "Snow fell."]


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


@pytest.mark.parametrize("line", ["---", "===", "-", "  ----------"])
@pytest.mark.parametrize(
    "paragraph",
    [
        "The army said that 80 militants were killed. JNIM denied it.",
        "The army said that 80 militants\nwere killed",
        "JNIM denied it. (AFP)",
        "“JNIM denied it.”",
        "Who denied it?",
    ],
)
def test_a_line_below_a_paragraph_makes_no_heading_of_it(paragraph: str, line: str) -> None:
    """Though CommonMark reads one; what follows stays under the heading above."""
    blocks = segment(text := f"# Mali\n\n{paragraph}\n{line}\nKayes was calm.")
    assert _blocks(text)[1:] == [("paragraph", paragraph), ("paragraph", "Kayes was calm.")]
    assert [block.heading for block in blocks] == [(), ("Mali",), ("Mali",)]


@pytest.mark.parametrize("line", ["---", "==="])
@pytest.mark.parametrize("title", ["Attack on Kayes", "The dead: 80", "**Mali** (AFP)"])
def test_a_line_below_a_title_makes_a_heading_of_it(title: str, line: str) -> None:
    assert _blocks(f"{title}\n{line}\n\nRain.") == [("heading", title), ("paragraph", "Rain.")]


@pytest.mark.parametrize("title", ["Who denied it?", "JNIM denied it."])
def test_a_heading_with_its_sign_may_end_in_a_stop(title: str) -> None:
    assert _blocks(f"# {title}\n\nRain.") == [("heading", title), ("paragraph", "Rain.")]


def test_a_paragraph_of_an_item_with_a_line_below_it_is_an_item() -> None:
    assert _blocks("- Rain fell.\n  ---\n- Snow") == [("item", "Rain fell."), ("item", "Snow")]


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
    alphabet=st.sampled_from("aB1. !?\n-*#|>()[]\r`\"'“”—\u00a0\u00ad:é¹"), max_size=120
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
