"""The conversations that this browser keeps, and no server does: list, search, open, delete.

The list lives in `ui/keeper.js`; the server sees a conversation only while it is shown.
Of the session: `session` (tells a new session, as after a reload), `conversation_id`, `stamp` (of
what was opened: when the browser had last stored it, by which it knows whether it has since).
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

import streamlit as st

from ui import announcing, wording
from ui.asking import Asking
from ui.conversation import Exchange
from ui.export import title
from ui.kept import NotReadable, from_browser, to_browser

_HERE = Path(__file__).parent
_KEY = "keeper"
_HTML = '<div class="keeper"><input type="search" hidden><ul></ul><p></p></div>'
_component = st.components.v2.component(
    "byline_keeper",
    html=_HTML,
    css=(_HERE / "keeper.css").read_text("utf-8"),
    js=(_HERE / "keeper.js").read_text("utf-8"),
)


def draw(exchanges: Sequence[Exchange]) -> None:
    """The list; the conversation shown is kept as it is now."""
    _component(
        key=_KEY,
        data=data_of(exchanges),
        height="content",
        on_opened_change=_opened,
        on_removed_change=_removed,
        on_parted_change=_parted,
    )


def data_of(exchanges: Sequence[Exchange]) -> dict[str, Any]:
    """What the browser is told."""
    return {
        "session": st.session_state.setdefault("session", uuid4().hex),
        "id": st.session_state.setdefault("conversation_id", uuid4().hex),
        "stamp": st.session_state.get("stamp"),
        "title": title(exchanges),
        "exchanges": to_browser(exchanges),
        "editing": st.session_state.get("editing"),
        "labels": wording.KEEPER_LABELS,
    }


def forget() -> None:
    """Begins a new conversation."""
    st.session_state.exchanges = []
    announcing.hush()
    _rename()
    asking: Asking | None = st.session_state.pop("asking", None)
    if asking is not None:
        asking.leave()
    st.session_state.pop("editing", None)


def _rename() -> None:
    st.session_state.conversation_id = uuid4().hex
    st.session_state.pop("stamp", None)


def _opened() -> None:
    show(st.session_state[_KEY].opened)


def _removed() -> None:
    drop(st.session_state[_KEY].removed)


def _parted() -> None:
    part(st.session_state[_KEY].parted)


def show(kept: Any) -> None:
    """Shows a conversation that the browser had kept."""
    forget()
    try:
        st.session_state.exchanges = from_browser(kept["exchanges"])
        st.session_state.conversation_id = str(kept["id"])
    except (NotReadable, KeyError, TypeError):
        st.session_state.unreadable = True
    else:
        st.session_state.stamp = kept.get("updated")


def drop(conversation_id: str) -> None:
    """Shows a conversation no longer that was deleted, if it still is shown.

    The browser says so as long as it is, so more than once where the page is drawn in between.
    """
    if conversation_id == st.session_state.conversation_id:
        forget()


def part(conversation_id: str) -> None:
    """Keeps the conversation apart from the one it was, with which another tab went on.

    A question on its way stays so; said more than once, as with `drop`.
    """
    if conversation_id == st.session_state.conversation_id:
        _rename()
