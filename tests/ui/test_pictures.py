"""The page of pictures, driven by Streamlit's own AppTest against a small real server."""

import pytest
from streamlit.testing.v1 import AppTest

from app.schemas import CoverageList
from tests.ui import canned
from tests.ui.fake_api import FakeApi
from tests.ui.pages import opened_at, shown
from ui import wording
from ui.conversation import Exchange, Filters
from ui.session import Session


def with_answer(page: AppTest, **changes: object) -> AppTest:
    """The page once the conversation holds an answered question."""
    answer = canned.answer(**changes)
    page.session_state.held = Session([Exchange(answer.question, Filters(), answer=answer)])
    page.run()
    assert not page.exception
    return page


def charts(page: AppTest) -> int:
    return len(page.get("arrow_vega_lite_chart")) + len(page.get("vega_lite_chart"))


@pytest.mark.usefixtures("api")
def test_the_timeline_comes_with_its_numbers_as_a_table() -> None:
    page = opened_at("coverage")
    assert charts(page) == 1
    assert page.expander[0].label == wording.NUMBERS_LABEL
    assert not page.expander[0].proto.expanded
    assert "<td>2025-07</td><td>Reuters</td><td>2</td><td>3</td>" in shown(page)
    assert "<td>undated</td><td>Reuters</td><td>1</td><td>1</td>" in shown(page)
    assert "1 passage in documents without a date" in shown(page)
    assert wording.NO_QUESTION in shown(page)


def test_a_corpus_without_dates_has_its_numbers_and_no_timeline(api: FakeApi) -> None:
    rows = [row for row in canned.coverage().rows if row.period is None]
    api.coverage = CoverageList(generation=1, rows=rows)
    page = opened_at("coverage")
    assert charts(page) == 0
    assert wording.NO_DATES in shown(page)
    assert "<td>undated</td><td>Reuters</td>" in shown(page)


@pytest.mark.usefixtures("api")
def test_the_sources_on_the_last_question_are_drawn_with_their_numbers() -> None:
    page = with_answer(opened_at("coverage"))
    assert charts(page) == 2
    assert page.selectbox[0].options == ["How many attackers were killed?"]
    assert "<td>Reuters</td><td>1</td><td>0</td>" in shown(page)
    assert wording.NO_FIGURES in shown(page)


@pytest.mark.usefixtures("api")
def test_who_agrees_with_whom_is_drawn_where_two_give_figures() -> None:
    page = with_answer(opened_at("coverage"), comparison=canned.comparison(), disagreement=True)
    assert charts(page) == 3
    assert "<td>Reuters</td><td>AP</td><td>80 | 60</td><td>give different figures</td>" in shown(
        page
    )


def test_an_empty_index_leads_to_the_upload(api: FakeApi) -> None:
    api.indexed = False
    page = opened_at("coverage")
    assert page.info[0].value == wording.EMPTY
    assert page.main.file_uploader
    assert not page.error
