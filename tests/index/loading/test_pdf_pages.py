"""PDF: running heads, page numbers, ligatures and cut words are no part of the text."""

from pathlib import Path

import pytest

from index.loading.pdf_pages import lines_of, whole_words, without_running
from tests.index.loading.reading import load_one
from tests.index.loading.test_pdf import make_pdf

BODIES = (["It rained.", "Eighty", "men", "of Goma"], ["died.", "Snow", "fell", "on"],
          ["Kayes.", "It was", "calm", "in"], ["Ansongo", "for", "a", "week."])  # fmt: skip


@pytest.mark.parametrize(
    ("heads", "feet"),
    [
        ("", "{page}"),
        ("", "\n- {page} -"),
        ("", "{later}"),
        ("", "Page {page} of 4"),
        ("", "{page}/4"),
        ("", "Edge News, 5 July 2025\nedge.example | {page}"),
        ("Edge News", ""),
        ("Edge  News\n{page}", "Edge"),
        ("Africa Report {later}", ""),
        ("{page} Edge News", "{page} | Edge"),
    ],
    ids=["bare", "dashes", "of an excerpt", "words", "slash", "two lines", "head", "both ends",
         "report", "number before"],
)  # fmt: skip
def test_lines_that_run_through_a_document_are_left_out(heads: str, feet: str) -> None:
    """Here there is a title page without a head."""
    framed = [
        [*written(heads, page if page > 1 else 0), *body, *written(feet, page)]
        for page, body in enumerate(BODIES, 1)
    ]
    assert without_running(framed) == list(BODIES)


def written(lines: str, page: int) -> list[str]:
    """The lines as they stand on that page; none on page 0."""
    return lines.format(page=page, later=page + 44).split("\n") if lines and page else []


@pytest.mark.parametrize(
    "pages",
    [
        [["Edge News", "a"]],
        [["Edge News", "a"], ["b", "c"], ["Edge News", "d"]],
        [["7"], ["men died."]],
        [["Edge News"], ["Edge News"], ["Edge News"]],
        [["a", "45"], ["b", "80"], ["c", "12"]],
        [["a", "Total 1 2"], ["b", "Total 3 4"], ["c", "Total 5 9"]],
        [["2 July 2025", "a"], ["3 July 2025", "b"], ["4 July 2025", "c"]],
        [["July 2", "a"], ["July 3", "b"], ["July 4", "c"]],
        [["2 juillet 2025", "a"], ["3 juillet 2025", "b"], ["4 juillet 2025", "c"]],
        [["2025-07-02", "a"], ["2025-07-03", "b"], ["2025-07-04", "c"]],
        [["Week 1", "a"], ["Week 2", "b"], ["Week 3", "c"]],
        [["a", "1 Reuters"], ["b", "2 Reuters"], ["c", "3 Reuters"]],
        [["a", "Source: AP"], ["b", "Source: AP"], ["c", "Source: AP"]],
        [["a", "(AFP)"], ["b", "(AFP)"], ["c", "(AFP)"]],
        [["a 1 b", "d"], ["a 2 b", "e"], ["a 3 b", "f"]],
        [],
        [[], ["", "a", "", "b"], []],
    ],
    ids=["one page", "two of three", "nothing else", "nothing at all", "figures", "rows of a table",
         "dates", "American dates", "French dates", "ISO dates", "weeks", "notes",
         "sources", "bracketed sources", "inside", "no page", "blank"],
)  # fmt: skip
def test_other_lines_at_the_edges_of_pages_stay(pages: list[list[str]]) -> None:
    assert [[line for line in page if line] for page in without_running(pages)] == [
        [line for line in page if line] for page in pages
    ]


def test_the_head_of_the_first_page_stays_as_it_may_be_the_title() -> None:
    pages = without_running([["Edge News", *body] for body in BODIES])
    assert pages == [["Edge News", *BODIES[0]], *BODIES[1:]]


def test_a_sentence_that_runs_over_a_numbered_page_is_one(tmp_path: Path) -> None:
    document = load_one(
        tmp_path,
        "a.pdf",
        make_pdf(
            "Edge News\nThe army said on Monday that eighty\n1",
            "Edge News\nmilitants had died in the raid.\n2",
        ),
    )
    assert document.text == (
        "Edge News\n\nThe army said on Monday that eighty\nmilitants had died in the raid."
    )
    assert document.page_of(document.text.index("eighty")) == 1
    assert document.page_of(document.text.index("militants")) == 2


def test_ligatures_are_their_letters() -> None:
    assert lines_of("a\ufb00 \ufb01 \ufb02 \ufb03 \ufb04 \ufb05 \ufb06") == [
        "aff fi fl ffi ffl st st"
    ]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("the mili-\ntants fled", "the militants fled"),
        ("the mili\u00ad\ntants fled", "the militants fled"),
        ("“Mili-\ntants fled", "“Militants fled"),
        ("the well-\nknown man", "the well-\nknown man"),
        ("the Mili-\nTants", "the Mili-\nTants"),
        ("https://a.example/mili-\ntants", "https://a.example/mili-\ntants"),
        ("2-\nmilitants", "2-\nmilitants"),
        ("mili- \ntants", "mili- \ntants"),
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_whole_where_it_is_elsewhere(
    text: str, joined: str
) -> None:
    elsewhere = "Some militants came; they are well known."
    assert whole_words([text, elsewhere]) == [joined, elsewhere]
