"""The conversation, driven by Streamlit's own AppTest against a small real server."""

import json
from datetime import date

import pytest

from tests.ui import canned
from tests.ui.fake_api import FakeApi
from tests.ui.pages import asked, button, opened, shown
from ui import wording


def test_an_empty_conversation_offers_what_the_corpus_answers(api: FakeApi) -> None:
    page = opened()
    labels = [page.button(key=f"suggestion_{number}").label for number in range(2)]
    assert labels == [r"Who reported it\?", r"What is in here\?"]
    assert api.asked == []


def test_a_clicked_example_is_asked_and_answered_with_its_citation(api: FakeApi) -> None:
    page = button(opened(), "suggestion_0")
    assert [each.question for each in api.asked] == ["Who reported it?"]
    assert api.asked[0].stream
    page_text = shown(page)
    assert 'data-testid="citation-quote">Military spokespeople' in page_text
    assert "<strong>80</strong>" in page_text
    assert "Response › Losses" in page_text
    assert "Fighting went on until noon." in page_text
    assert "An unrelated end." not in page_text
    assert "The army&#x27;s response · by AP · published 2025-07-02" in page_text
    assert "claimed by military spokespeople" in page_text


def test_the_next_questions_of_an_answer_can_be_clicked(api: FakeApi) -> None:
    page = asked("How many?")
    assert page.button(key="suggestion_0").label == r"What does AP report\?"
    button(page, "suggestion_0")
    assert [each.question for each in api.asked] == ["How many?", "What does AP report?"]


def test_earlier_turns_go_with_the_next_question_ten_at_most(api: FakeApi) -> None:
    page = opened()
    for number in range(7):
        asked(f"Question {number}?", page)
    assert api.asked[0].history == []
    assert [each.role for each in api.asked[1].history] == ["user", "assistant"]
    assert api.asked[1].history[1].content == api.reply.answer
    assert len(api.asked[6].history) == 10
    assert api.asked[6].history[0].content == "Question 1?"


def test_the_question_as_understood_is_shown(api: FakeApi) -> None:
    api.resolved = "How many of the army's soldiers were killed?"
    page = shown(asked("And of its own?"))
    assert f"{wording.UNDERSTOOD_AS} <em>How many of the army&#x27;s soldiers" in page


def test_the_understood_question_is_edited_with_one_click_and_asked_as_it_stands(
    api: FakeApi,
) -> None:
    api.resolved = "How many soldiers were killed?"
    page = button(asked("And of its own?", asked("How many attackers?")), "edit_1")
    assert page.text_area(key="edited").value == "How many soldiers were killed?"
    page.text_area(key="edited").set_value("How many soldiers were wounded?")
    button(page, "ask_edited")
    assert api.asked[-1].question == "How many soldiers were wounded?"
    assert api.asked[-1].history == []
    assert "text_area" not in [each.type for each in page.main]


def test_not_found_says_what_was_looked_for_and_keeps_the_nearest_closed(api: FakeApi) -> None:
    api.reply = canned.not_found()
    page = asked("Who won the cup?")
    text = shown(page)
    assert 'byline-lead">The documents do not say.' in text
    assert f"<span>{wording.LOOKED_FOR}</span><ul><li>cup</li></ul>" in text
    assert f"<span>{wording.MISSING}</span><ul><li>cup</li></ul>" in text
    nearest = page.main.expander[0]
    assert nearest.label == wording.CLOSEST_LABEL
    assert not nearest.proto.expanded
    assert "Seven towns were struck." in text
    assert "It names towns and no winner." in text
    assert 'data-testid="claim"' not in text
    assert wording.ANSWERED_INSTEAD in text
    assert page.button(key="suggestion_0").label == r"Which towns were struck\?"


def test_a_reply_is_shown_as_its_text(api: FakeApi) -> None:
    api.reply = canned.reply()
    page = asked("Hello")
    assert 'data-testid="reply">Hello. Ask about the news.' in shown(page)
    assert not page.main.expander


def test_a_comparison_is_a_table_that_says_that_sources_differ(api: FakeApi) -> None:
    api.reply = canned.answer(comparison=canned.comparison(), disagreement=True)
    page = shown(asked("How many?"))
    assert 'data-testid="disagreement">The sources differ.' in page
    assert "some <strong>60</strong> died" in page


def test_filters_go_with_the_question_and_are_shown_as_chips(api: FakeApi) -> None:
    page = opened()
    assert page.multiselect(key="sources").options == ["Reuters (3)", "AP (2)"]
    page.multiselect(key="sources").select("reuters")
    page.date_input(key="after").set_value(date(2025, 7, 1))
    page.run()
    assert page.button(key="chip_sources_reuters").label == "only Reuters"
    asked("How many?", page)
    assert api.asked[0].sources == ["reuters"]
    assert (api.asked[0].after, api.asked[0].before) == (date(2025, 7, 1), None)
    assert "<li>only Reuters</li><li>from 2025-07-01</li>" in shown(page)


def test_a_chip_takes_its_filter_off(api: FakeApi) -> None:
    page = opened()
    page.multiselect(key="sources").select("reuters")
    page.date_input(key="before").set_value(date(2025, 7, 1)).run()
    button(page, "chip_sources_reuters")
    button(page, "chip_before_")
    asked("How many?", page)
    assert (api.asked[0].sources, api.asked[0].before) == ([], None)
    assert [each.key for each in page.button if (each.key or "").startswith("chip_")] == []


@pytest.mark.usefixtures("api")
def test_dates_that_cross_are_pointed_out() -> None:
    page = opened()
    page.date_input(key="after").set_value(date(2025, 7, 2))
    page.date_input(key="before").set_value(date(2025, 7, 1)).run()
    assert wording.DATES_CROSSED in shown(page)


def test_a_document_of_one_generation_is_fetched_once(api: FakeApi) -> None:
    page = asked("How many?")
    asked("And then?", page)
    assert api.opened == ["army-response.md"]


def test_a_document_that_cannot_be_opened_leaves_the_quote(api: FakeApi) -> None:
    gone = canned.citation(document=canned.TOWNS)
    api.reply = canned.answer(citations=[gone])
    page = shown(asked("How many?"))
    assert wording.ONLY_QUOTE in page
    assert 'data-testid="citation-quote">Military spokespeople' in page


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": "other.md"}, wording.DOCUMENT_GONE),
        ({"hash": "new"}, wording.DOCUMENT_CHANGED),
        ({"hash": "new", "text": "Nothing of it."}, wording.QUOTE_GONE),
        ({}, None),
    ],
)
def test_a_citation_says_what_has_become_of_its_document(
    api: FakeApi, change: dict[str, str], said: str | None
) -> None:
    """Checked once the index has a new generation; the passage stays as it was."""
    page = asked("How many?")
    api.generation = 2
    api.body = api.body.model_copy(update=change)
    text = shown(page.run())
    assert ('data-testid="standing"' in text) == (said is not None)
    assert (said or "") in text
    assert "Fighting went on until noon." in text


def test_a_question_with_markup_stays_text(api: FakeApi) -> None:
    page = asked("<img src=x onerror=alert(1)> [a](http://b)")
    assert "&lt;img src=x onerror=alert(1)&gt; [a](http://b)" in shown(page)
    assert "<img" not in shown(page)
    assert json.dumps(api.asked[0].question) == '"<img src=x onerror=alert(1)> [a](http://b)"'


@pytest.mark.usefixtures("api")
def test_a_new_conversation_begins_with_the_examples() -> None:
    page = asked("How many?")
    before = page.session_state.held.conversation_id
    button(page, "new")
    assert page.session_state.held.exchanges == []
    assert page.session_state.held.conversation_id != before
    assert page.button(key="suggestion_0").label == r"Who reported it\?"
