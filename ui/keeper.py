"""The conversations that this browser keeps, and no server does: list, search, open, delete.

The list lives in `ui/keeper.js`; the server sees a conversation only while it is shown.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from ui import announcing, wording
from ui.conversation import Exchange
from ui.export import title
from ui.kept import to_browser
from ui.session import held

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
    session = held()
    return {
        "session": session.name,
        "id": session.conversation_id,
        "stamp": session.stamp,
        "title": title(exchanges),
        "exchanges": to_browser(exchanges),
        "editing": session.editing,
        "labels": wording.KEEPER_LABELS,
    }


def forget() -> None:
    """Begins a new conversation."""
    held().forget()
    announcing.hush()


def _opened() -> None:
    kept = st.session_state[_KEY].opened
    held().show(kept)
    announcing.hush()


def _removed() -> None:
    conversation_id = st.session_state[_KEY].removed
    if held().drop(conversation_id):
        announcing.hush()


def _parted() -> None:
    conversation_id = st.session_state[_KEY].parted
    held().part(conversation_id)
