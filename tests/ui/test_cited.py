"""What has become of cited documents, and that two indexes of one number are told apart."""

import pytest
from streamlit.testing.v1 import AppTest

from app.schemas import DocumentBody
from tests.ui import canned
from tests.ui.canned import AP, ARMY, citation
from tests.ui.fake_api import FakeApi
from tests.ui.hostile import words
from tests.ui.pages import asked, document_at, opened, opened_at, shown
from ui import wording
from ui.client import ApiError, Client
from ui.conversation import Exchange, Filters
from ui.session import Session

FLAG = 'class="byline-flag"'


def holding(page: AppTest, **changes: object) -> AppTest:
    """The page once its conversation holds an answer that was kept."""
    answer = canned.answer(**changes)
    page.session_state.held = Session([Exchange(answer.question, Filters(), answer=answer)])
    page.run()
    assert not page.exception
    return page


@pytest.mark.usefixtures("api")
def test_an_answer_of_another_index_with_the_same_number_is_checked_too() -> None:
    old = ARMY.model_copy(update={"hash": "old"})
    page = shown(holding(opened(), citations=[citation(document=old)]))
    assert wording.DOCUMENT_CHANGED in page
    assert FLAG in page


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": "other.md"}, wording.DOCUMENT_GONE),
        ({"hash": "new"}, wording.DOCUMENT_CHANGED),
        ({"hash": "new", "text": "Nothing of it."}, wording.QUOTE_GONE),
    ],
)
def test_an_index_that_replaced_one_of_the_same_number_is_noticed(
    api: FakeApi, change: dict[str, str], said: str
) -> None:
    page = asked("How many?")
    assert 'data-testid="standing"' not in shown(page)
    api.chunks += 1
    api.body = api.body.model_copy(update=change)
    assert said in shown(page.run())


def test_each_cited_document_is_looked_up_once(api: FakeApi) -> None:
    page = holding(opened(), citations=[citation(), citation(number=2, start=0)])
    page.run()
    asked("How many?", page)
    assert api.opened == [ARMY.id]


def test_a_long_conversation_is_not_looked_up_again_whenever_it_is_drawn(api: FakeApi) -> None:
    named = [ARMY.model_copy(update={"id": f"{number}.md"}) for number in range(100)]
    cited = [citation(number=n, document=each) for n, each in enumerate(named, 1)]
    page = holding(opened(), citations=cited)
    page.run()
    assert api.opened == [each.id for each in named]
    assert shown(page).count(FLAG) == 100


@pytest.mark.usefixtures("api")
def test_a_document_that_could_not_be_checked_is_not_called_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reason = "The index (army-response.md) is being read; wait"

    def document(client: Client, document_id: str) -> DocumentBody:
        raise ApiError("busy", reason)

    monkeypatch.setattr(Client, "document", document)
    page = shown(holding(opened()))
    assert wording.NOT_CHECKED.format(reason=reason) in words(page)
    assert FLAG not in page


def test_the_sources_and_examples_of_another_index_of_the_same_number_are_its_own(
    api: FakeApi,
) -> None:
    page = opened()
    assert page.multiselect(key="sources").options == ["Reuters (3)", "AP (2)"]
    api.chunks += 1
    api.sources = [
        each.model_copy(update={"passages": 7}) for each in api.sources if each.id == AP.id
    ]
    api.examples = ["What does AP say?"]
    page.run()
    assert page.multiselect(key="sources").options == ["AP (7)"]
    assert page.button(key="suggestion_0").label == r"What does AP say\?"


def test_a_document_of_another_index_of_the_same_number_is_shown_as_it_is_there(
    api: FakeApi,
) -> None:
    page = document_at(document=ARMY.id)
    assert "Fighting went on until noon." in shown(page)
    api.chunks += 1
    api.body = api.body.model_copy(update={"text": "Another report.", "chunks": []})
    text = shown(page.run())
    assert "Another report." in text
    assert "Fighting went on" not in text


def test_the_passages_near_a_question_are_those_of_the_index_that_is_served(
    api: FakeApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    retrieve = Client.retrieve

    def counted(client: Client, question: str, k: int) -> object:
        looked.append(question)
        return retrieve(client, question, k)

    monkeypatch.setattr(Client, "retrieve", counted)
    page = holding(opened_at("coverage"))
    page.run()
    assert looked == ["How many attackers were killed?"]
    api.chunks += 1
    page.run()
    assert looked == ["How many attackers were killed?"] * 2
