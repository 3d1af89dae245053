"""A question that got no answer: asked again as it was, edited as it was understood."""

from datetime import date

import pytest

from tests.ui.canned import AP, REUTERS
from tests.ui.fake_api import FakeApi
from tests.ui.pages import asked, button, opened
from ui import kept, wording
from ui.conversation import Exchange, Filters

STOPPED = Exchange("And its own?", Filters((AP,)), trouble=wording.STOPPED, resolved="How many?")
REFUSED = (429, "too_many", "Too many questions; wait 5 s.")


def test_a_question_is_asked_again_with_the_filters_it_had(api: FakeApi) -> None:
    api.refusal = REFUSED
    page = opened()
    page.multiselect(key="sources").select("reuters")
    page.date_input(key="after").set_value(date(2025, 7, 1)).run()
    asked("How many?", page)
    button(page, "chip_sources_reuters")
    page.date_input(key="after").set_value(date(2025, 8, 1)).run()
    api.refusal = None
    button(page, "again_0")
    assert [(each.sources, each.after) for each in api.asked] == [
        (["reuters"], date(2025, 7, 1)),
        (["reuters"], date(2025, 7, 1)),
    ]
    filters = [each.filters for each in page.session_state.held.exchanges]
    assert filters == [Filters((REUTERS,), date(2025, 7, 1))] * 2
    asked("And then?", page)
    assert (api.asked[2].sources, api.asked[2].after) == ([], date(2025, 8, 1))


def test_a_question_without_filters_is_asked_again_without(api: FakeApi) -> None:
    api.refusal = REFUSED
    page = asked("How many?")
    page.multiselect(key="sources").select("reuters").run()
    api.refusal = None
    button(page, "again_0")
    assert [each.sources for each in api.asked] == [[], []]


def test_a_follow_up_that_broke_off_is_edited_as_it_was_understood(api: FakeApi) -> None:
    page = asked("How many attackers?")
    api.resolved, api.breaks_off = "How many soldiers were killed?", True
    asked("And of its own?", page)
    button(page, "edit_1")
    assert page.text_area(key="edited").value == "How many soldiers were killed?"
    api.resolved, api.breaks_off = None, False
    button(page, "ask_edited")
    assert api.asked[-1].question == "How many soldiers were killed?"
    assert api.asked[-1].history == []


def test_a_follow_up_that_nobody_understood_is_edited_as_asked_and_goes_with_its_history(
    api: FakeApi,
) -> None:
    page = asked("How many attackers?")
    api.refusal = REFUSED
    asked("And of its own?", page)
    button(page, "edit_1")
    assert page.text_area(key="edited").value == "And of its own?"
    api.refusal = None
    button(page, "ask_edited")
    assert api.asked[-1].question == "And of its own?"
    assert [each.content for each in api.asked[-1].history] == [
        "How many attackers?",
        api.reply.answer,
    ]


def test_what_was_understood_is_kept_and_an_earlier_version_kept_nothing_of_it() -> None:
    stored = kept.to_browser([STOPPED])
    assert kept.from_browser(stored) == [STOPPED]
    del stored[0]["resolved"]
    (earlier,) = kept.from_browser(stored)
    assert (earlier.question, earlier.filters) == (STOPPED.question, STOPPED.filters)
    assert (STOPPED.understood, earlier.understood) == ("How many?", None)


@pytest.mark.usefixtures("api")
def test_what_an_answer_understood_is_in_the_answer() -> None:
    page = asked("How many?")
    (exchange,) = page.session_state.held.exchanges
    assert (exchange.understood, exchange.resolved) == ("How many?", None)
