"""The page, driven by Streamlit's own AppTest against a small real server."""

import json
from datetime import date

import pytest

from tests.ui import canned
from tests.ui.fake_api import FakeApi
from tests.ui.pages import asked, body, button, opened, shown
from ui import wording


@pytest.mark.usefixtures("api")
def test_an_empty_conversation_offers_examples() -> None:
    labels = [each.label for each in opened().main.button]
    assert [each.replace("\\", "") for each in labels] == list(wording.EXAMPLES)


def test_a_clicked_example_is_asked_and_answered_with_its_citation(api: FakeApi) -> None:
    page = button(opened(), "suggestion_0")
    assert [each.question for each in api.asked] == ["How many attackers were killed?"]
    assert page.main.expander[0].label == r"\[1\] The army\'s response · Reuters"
    inside = body(page.main.expander[0].get("html")[0])
    assert '<mark data-testid="citation-quote">Military spokespeople' in inside
    assert "<strong>80</strong>" in inside
    assert "Response › Losses" in inside
    assert "Fighting went on until noon." in inside
    assert "An unrelated end." not in inside
    assert "The army&#x27;s response · by AP · published 2025-07-02" in inside
    assert "claimed by military spokespeople" in shown(page)


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


def test_not_found_is_said_plainly_and_the_nearest_passages_stay_closed(api: FakeApi) -> None:
    api.reply = canned.not_found()
    page = asked("Who won the cup?")
    assert 'data-testid="not-found">The documents do not say.' in shown(page)
    nearest = page.main.expander[0]
    assert nearest.label == wording.CLOSEST_LABEL
    assert not nearest.proto.expanded
    assert "Seven towns were struck." in body(nearest.get("html")[1])
    assert 'data-testid="claim"' not in shown(page)


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


def test_filters_go_with_the_question_and_are_shown_beside_it(api: FakeApi) -> None:
    page = opened()
    assert page.multiselect(key="sources").options == ["Reuters (3)", "AP (2)"]
    page.multiselect(key="sources").select("reuters")
    page.date_input(key="after").set_value(date(2025, 7, 1))
    page.run()
    asked("How many?", page)
    assert api.asked[0].sources == ["reuters"]
    assert (api.asked[0].after, api.asked[0].before) == (date(2025, 7, 1), None)
    assert "Filtered: only Reuters, from 2025-07-01" in shown(page)


@pytest.mark.usefixtures("api")
def test_dates_that_cross_are_pointed_out() -> None:
    page = opened()
    page.date_input(key="after").set_value(date(2025, 7, 2))
    page.date_input(key="before").set_value(date(2025, 7, 1)).run()
    assert wording.DATES_CROSSED in shown(page)


def test_an_api_that_is_down_is_said_with_its_address_and_the_way_to_start_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BYLINE_API_URL", "http://127.0.0.1:9")
    page = opened()
    assert "127" in page.error[0].value
    assert "9" in page.error[0].value
    assert page.code[0].value == "byline serve"
    assert page.chat_input[0].disabled
    button(page, "retry")
    assert page.error


def test_retry_finds_an_api_that_has_come_up(api: FakeApi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYLINE_API_URL", "http://127.0.0.1:9")
    page = opened()
    monkeypatch.setenv("BYLINE_API_URL", api.url)
    button(page, "retry")
    assert not page.error
    assert not page.chat_input[0].disabled


def test_an_empty_index_leads_to_the_upload_and_is_no_error(api: FakeApi) -> None:
    api.indexed = False
    page = opened()
    assert page.info[0].value == wording.EMPTY
    assert not page.error
    offered = set(page.main.file_uploader[0].proto.type)
    assert offered >= {".md", ".txt", ".html", ".pdf", ".docx", ".jsonl"}


def test_a_question_that_the_api_refuses_shows_its_words_and_can_be_asked_again(
    api: FakeApi,
) -> None:
    api.refusal = (429, "too_many", "Too many questions; wait 5 s.")
    page = asked("How many?")
    assert page.warning[0].value == r"Too many questions\; wait 5 s\."
    api.refusal = None
    button(page, "again")
    assert [each.question for each in api.asked] == ["How many?", "How many?"]
    assert api.asked[1].history == []


def test_the_first_key_is_sent(api: FakeApi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYLINE_API_KEYS", "first, second")
    opened()
    assert api.authorization == "Bearer first"


def test_a_document_of_the_same_hash_is_fetched_once(api: FakeApi) -> None:
    page = asked("How many?")
    asked("And then?", page)
    assert api.opened == ["army-response.md"]


def test_a_document_that_cannot_be_opened_leaves_the_quote(api: FakeApi) -> None:
    gone = canned.citation(document=canned.TOWNS)
    api.reply = canned.answer(citations=[gone])
    page = asked("How many?")
    assert wording.ONLY_QUOTE in shown(page)
    assert "Military spokespeople" in body(page.main.expander[0].get("html")[0])


def test_a_question_with_markup_stays_text(api: FakeApi) -> None:
    page = asked("<img src=x onerror=alert(1)> [a](http://b)")
    assert "&lt;img src=x onerror=alert(1)&gt; [a](http://b)" in shown(page)
    assert "<img" not in shown(page)
    assert json.dumps(api.asked[0].question) == '"<img src=x onerror=alert(1)> [a](http://b)"'


@pytest.mark.usefixtures("api")
def test_a_new_conversation_begins_with_the_examples() -> None:
    page = button(asked("How many?"), "new")
    assert page.button(key="suggestion_3").label == r"Which towns were attacked\?"
