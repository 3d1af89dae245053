"""What the session holds of the conversation, and that nothing of it is left half done."""

import pytest
import streamlit as st

from app.schemas import Citation
from tests.ui.pages import asked, shown
from ui import cited, kept, wording
from ui.asking import Asking
from ui.client import Client
from ui.connection import Condition
from ui.conversation import Exchange, Filters
from ui.excerpts import Excerpt
from ui.session import Session

STOPPED = Exchange("How many?", Filters(), trouble=wording.STOPPED)
KEPT = {"id": "x", "updated": 7, "exchanges": kept.to_browser([STOPPED])}


@pytest.fixture
def session() -> Session:
    """A session that shows a kept conversation, with a question on its way."""
    made = Session()
    made.show(KEPT)
    made.asking = Asking("And where?", Filters())
    made.editing = 0
    return made


def test_a_conversation_is_shown_with_the_stamp_it_was_stored_under(session: Session) -> None:
    assert (session.conversation_id, session.stamp) == ("x", 7)
    assert session.exchanges == [STOPPED]


def test_a_conversation_that_is_forgotten_leaves_nothing(session: Session) -> None:
    session.forget()
    assert session.conversation_id != "x"
    assert (session.exchanges, session.asking, session.editing, session.stamp) == (
        [],
        None,
        None,
        None,
    )


def test_a_conversation_that_makes_no_sense_is_not_shown_under_its_id(session: Session) -> None:
    session.show({"id": "y", "updated": 9, "exchanges": [{"odd": 1}]})
    assert session.unreadable
    assert (session.exchanges, session.stamp) == ([], None)
    assert session.conversation_id not in ("x", "y")


@pytest.mark.parametrize("shown", ["x", "y"])
def test_only_what_is_still_shown_is_dropped(session: Session, shown: str) -> None:
    """Said twice by the browser, the second time takes nothing of what has begun since."""
    assert session.drop(shown) == (shown == "x")
    assert (session.exchanges == []) == (shown == "x")
    assert (session.conversation_id == "x") == (shown != "x")


@pytest.mark.parametrize("shown", ["x", "y"])
def test_only_what_is_still_shown_is_parted_and_keeps_its_exchanges(
    session: Session, shown: str
) -> None:
    session.part(shown)
    assert (session.conversation_id == "x") == (shown != "x")
    assert session.stamp == (None if shown == "x" else 7)
    assert session.exchanges == [STOPPED]
    assert session.asking is not None


def test_a_question_that_is_stopped_is_kept_once(session: Session) -> None:
    assert session.stop()
    assert not session.stop()
    assert [each.question for each in session.exchanges] == ["How many?", "And where?"]
    assert session.asking is None


@pytest.mark.usefixtures("api")
def test_an_answer_is_kept_where_the_page_is_drawn_anew_as_it_comes_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As when another tab is heard of at that moment: Streamlit ends the script where it is."""
    drawn_anew: list[int] = []
    real = cited.excerpt

    def interrupted(client: Client, citation: Citation, condition: Condition) -> Excerpt:
        if not drawn_anew:
            drawn_anew.append(1)
            st.rerun()
        return real(client, citation, condition)

    monkeypatch.setattr(cited, "excerpt", interrupted)
    page = asked("How many?")
    assert drawn_anew == [1]
    assert [each.question for each in page.session_state.held.exchanges] == ["How many?"]
    assert shown(page).count('data-testid="claim"') == 1
