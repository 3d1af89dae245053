"""The comparison as a table, and where its figures stand."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Browser, expect

from app.schemas import ComparisonRow
from tests.ui.canned import AP, REUTERS, citation, comparison
from tests.ui.chat_server import ask
from tests.ui.fake_api import FakeApi
from tests.ui.hostile import HOSTILE, words
from tests.ui.walk import differing
from ui import figures, wording
from ui.citations import Evidence
from ui.comparing import comparison_markup

NONE = Evidence("0", ())


def row(quote: str, *found: str) -> ComparisonRow:
    return ComparisonRow(source=AP, quote=quote, citation=1, figures=list(found))


@pytest.mark.parametrize(
    ("sentence", "figure", "said"),
    [
        ("Some 80 died.", "~80", "80"),
        ("At least 80 were killed.", "≥80", "80"),
        ("Eighty were killed.", "80", "Eighty"),
        ("They took three barracks.", "3 barracks", "three"),
        ("Of 1,200 men few came.", "1,200", "1,200"),
        ("It cost 1.5 million dollars.", "1.5 million USD", "1.5 million"),
        ("It cost $1.5m then.", "1.5 million USD", "1.5m"),
        ("Between 50 and 70 fell.", "50–70", "50 and 70"),
        ("It rose by 7.2% in May.", "7.2%", "7.2%"),
        ("On 1 July 2025 it began.", "2025-07-01", "1 July 2025"),
        ("On July 1 it began.", "07-01", "July 1"),
        ("In June 2025 it began.", "2025-06", "June 2025"),
        ("Dozens of posts fell.", "dozens", "Dozens"),
        ("It has twenty-one rooms.", "21 rooms", "twenty-one"),
    ],
)
def test_a_figure_is_found_by_its_common_form(sentence: str, figure: str, said: str) -> None:
    assert [sentence[start:end] for start, end in figures.places(sentence, figure)] == [said]


@pytest.mark.parametrize(
    ("sentence", "figure"), [("180 fell.", "80"), ("It is 80.5 m.", "80"), ("It fell.", "99-99")]
)
def test_a_figure_is_found_only_as_a_whole(sentence: str, figure: str) -> None:
    assert figures.places(sentence, figure) == []


def test_figures_differ_where_another_source_gives_another_of_the_same_kind() -> None:
    rows = [row("", "80", "2025-07-01"), row("", "≥60"), row("", "7.2%", "2025-07-01")]
    assert figures.differing(rows) == [frozenset({"80"}), frozenset({"≥60"}), frozenset()]


def test_a_comparison_says_which_row_updates_which() -> None:
    markup = comparison_markup(comparison(), True, NONE)
    assert words(markup) == (
        "The sources differ. Who says what Source In its words Figures "
        "Reuters 80 were killed 1 ≠ differs: 80 "
        "AP some 60 died 2 brings [1] up to date ≠ differs: 60"
    )
    assert "<strong>60</strong>" in markup


def test_the_api_may_say_in_words_what_is_updated() -> None:
    said = comparison()[1].model_copy(update={"update": "On 3 July AP raised it to 60."})
    assert "On 3 July AP raised it to 60." in words(comparison_markup([said], True, NONE))


def test_sources_that_agree_have_nothing_marked() -> None:
    markup = comparison_markup(comparison(), False, NONE)
    assert wording.DISAGREEMENT not in markup
    assert "byline-differs" not in markup


def test_a_row_has_the_card_of_its_citation() -> None:
    markup = comparison_markup(comparison(), True, Evidence("0", (citation(),)))
    assert 'data-citation="1"' in markup


def test_what_makes_it_a_table_is_told_whatever_the_style_makes_of_it() -> None:
    markup = comparison_markup(comparison(), True, NONE)
    roles = Counter(re.findall(r'<(table|thead|tbody|tr|th|td)\b[^>]* role="(\w+)"', markup))
    assert roles == {
        ("table", "table"): 1,
        ("thead", "rowgroup"): 1,
        ("tbody", "rowgroup"): 1,
        ("tr", "row"): 3,
        ("th", "columnheader"): 3,
        ("th", "rowheader"): 2,
        ("td", "cell"): 4,
    }


@pytest.mark.browser
def test_on_a_phone_each_cell_names_its_column_and_readers_keep_the_headers(
    browser: Browser, serving: tuple[FakeApi, str], fake: FakeApi
) -> None:
    fake.reply = differing()
    page = browser.new_page(base_url=serving[1], viewport={"width": 390, "height": 844})
    page.goto("/")
    ask(page, "How many?")
    table = page.get_by_role("table", name=wording.COMPARISON_HEADING)
    expect(table.get_by_role("row").nth(1).get_by_role("cell")).to_have_count(2)
    expect(table.get_by_role("columnheader")).to_have_text(wording.COMPARISON_COLUMNS)
    head = table.locator("thead").bounding_box()
    assert head is not None
    assert (head["width"], head["height"]) == (1, 1)
    named = table.get_by_role("cell").evaluate_all(
        "cells => cells.map(one => getComputedStyle(one, '::before').content)"
    )
    # What follows the stroke is read out in its place: nothing, since the headers are.
    assert named == [f'"{title}" / ""' for title in wording.COMPARISON_COLUMNS[1:]] * 2
    page.close()


def test_hostile_text_is_never_markup() -> None:
    hostile = ComparisonRow(source=REUTERS, quote=HOSTILE, citation=1, figures=[HOSTILE])
    markup = comparison_markup([hostile], False, NONE)
    assert "<script" not in markup
    assert "&lt;script&gt;" in markup
