"""What stands between the reader and an answer: each has its plain message, and mends itself."""

import pytest

from tests.ui import canned
from tests.ui.fake_api import FakeApi
from tests.ui.pages import asked, button, document_at, opened, opened_at, shown
from ui import wording

NOWHERE = "http://127.0.0.1:9"


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYLINE_API_URL", NOWHERE)


@pytest.mark.parametrize("name", ["documents", "coverage"])
def test_the_other_pages_say_it_too_and_mend_themselves(
    api: FakeApi, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    page = opened_at(name)
    monkeypatch.setenv("BYLINE_API_URL", NOWHERE)
    page.run()
    assert wording.API_DOWN_COMMAND in page.code[0].value
    assert page.button(key="retry")
    monkeypatch.setenv("BYLINE_API_URL", api.url)
    assert not page.run().error


@pytest.mark.usefixtures("nowhere")
def test_an_address_of_a_document_waits_for_the_api_too() -> None:
    page = document_at(document="army-response.md")
    assert page.code[0].value == wording.API_DOWN_COMMAND
    assert page.page_link[0].label == wording.ALL_DOCUMENTS


@pytest.mark.usefixtures("nowhere")
def test_an_api_that_is_down_is_said_with_its_address_and_the_way_to_start_it() -> None:
    page = opened()
    assert "127" in page.error[0].value
    assert page.code[0].value == "byline serve"
    assert page.chat_input[0].disabled
    assert button(page, "retry").error


def test_the_page_finds_an_api_that_has_come_up(
    api: FakeApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BYLINE_API_URL", NOWHERE)
    page = opened()
    monkeypatch.setenv("BYLINE_API_URL", api.url)
    page.run()
    assert not page.error
    assert not page.chat_input[0].disabled


def test_an_empty_index_leads_to_the_upload_and_is_no_error(api: FakeApi) -> None:
    api.indexed = False
    page = opened()
    assert page.info[0].value == wording.EMPTY
    assert not page.error
    offered = set(page.main.file_uploader[0].proto.type)
    assert offered >= {".md", ".txt", ".html", ".pdf", ".docx", ".jsonl"}


def test_an_index_being_built_is_said_and_the_questions_open_when_it_is_done(api: FakeApi) -> None:
    api.indexed = False
    api.jobs = [canned.running(1, 4), canned.running(2, 4), canned.finished()]
    page = button(opened(), "reindex")
    assert wording.INDEX_BEING_BUILT in [each.value for each in page.info]
    assert page.chat_input[0].disabled
    page.run()
    page.run()
    assert not page.info
    assert not page.chat_input[0].disabled


def test_a_model_that_is_loading_is_said_and_is_no_error(api: FakeApi) -> None:
    api.indexed, api.unready = False, ("loading", "the embedding model is being loaded")
    page = opened()
    assert page.info[0].value == wording.MODEL_LOADING
    assert not page.error
    api.indexed = True
    assert not page.run().chat_input[0].disabled


def test_an_index_that_cannot_be_served_says_why(api: FakeApi) -> None:
    api.indexed, api.unready = False, ("index_mismatch", "Run byline index --rebuild")
    page = opened()
    assert page.error[0].value == r"Run byline index \-\-rebuild"
    assert page.button(key="retry")


def test_a_question_that_the_api_refuses_shows_its_words_and_can_be_asked_again(
    api: FakeApi,
) -> None:
    api.refusal = (429, "too_many", "Too many questions; wait 5 s.")
    page = asked("How many?")
    assert page.warning[0].value == r"Too many questions\; wait 5 s\."
    api.refusal = None
    button(page, "again_0")
    assert [each.question for each in api.asked] == ["How many?", "How many?"]
    assert api.asked[1].history == []


def test_an_answer_that_breaks_off_keeps_what_had_come(api: FakeApi) -> None:
    api.breaks_off = True
    page = asked("How many?")
    assert "broke off" in page.warning[0].value
    assert 'data-testid="claim"' in shown(page)
    assert page.button(key="again_0")


def test_the_first_key_is_sent(api: FakeApi, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BYLINE_API_KEYS", "first, second")
    opened()
    assert api.authorization == "Bearer first"


def test_a_kept_conversation_of_another_version_is_said_to_be_unreadable(api: FakeApi) -> None:
    page = opened()
    page.session_state.held.show({"id": "x", "exchanges": [{"odd": 1}]})
    page.run()
    assert [each.value for each in page.warning] == [wording.UNREADABLE]
    assert page.session_state.held.exchanges == []
    assert not page.run().warning
    assert api.asked == []
