"""What the session holds of the conversation that the browser keeps."""

import pytest
from streamlit.testing.v1 import AppTest

from ui import kept, wording
from ui.conversation import Exchange, Filters

KEPT = {
    "id": "x",
    "updated": 7,
    "exchanges": kept.to_browser([Exchange("How many?", Filters(), trouble=wording.STOPPED)]),
}
SCRIPT = "from ui import keeper\n"
SHOWN = f"{SCRIPT}keeper.show({KEPT!r})\n"


def ran(script: str) -> AppTest:
    page = AppTest.from_string(script).run()
    assert not page.exception
    return page


def test_a_conversation_is_shown_with_the_stamp_it_was_stored_under() -> None:
    state = ran(SHOWN).session_state
    assert (state.conversation_id, state.stamp) == ("x", 7)
    assert [each.question for each in state.exchanges] == ["How many?"]


def test_a_conversation_that_is_shown_no_longer_leaves_no_stamp() -> None:
    state = ran(f"{SHOWN}keeper.forget()").session_state
    assert state.conversation_id != "x"
    assert "stamp" not in state


@pytest.mark.parametrize("shown", ["x", "y"])
def test_only_what_is_still_shown_is_dropped(shown: str) -> None:
    """Said twice by the browser, the second time takes nothing of what has begun since."""
    state = ran(f"{SHOWN}keeper.drop({shown!r})").session_state
    assert (state.exchanges == []) == (shown == "x")
    assert (state.conversation_id == "x") == (shown != "x")


@pytest.mark.parametrize("shown", ["x", "y"])
def test_only_what_is_still_shown_is_parted_and_keeps_its_exchanges(shown: str) -> None:
    state = ran(f"{SHOWN}keeper.part({shown!r})").session_state
    assert (state.conversation_id == "x") == (shown != "x")
    assert ("stamp" in state) == (shown != "x")
    assert [each.question for each in state.exchanges] == ["How many?"]
