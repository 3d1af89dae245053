"""What a session of the chat holds, in one place and changed in one go.

Streamlit may end the script at every access of its session state, in a callback too, and calls no
callback twice: what is done in two such accesses may be left half done, and an answer lost. So the
session state has one object for all of it; it is taken out once, then changed without Streamlit.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import streamlit as st

from ui.asking import Asking
from ui.conversation import Exchange
from ui.kept import NotReadable, from_browser


def _new_id() -> str:
    return uuid4().hex


@dataclass(slots=True)
class Session:
    """The conversation shown, the question on its way, and what the browser needs to keep them.

    `editing` is the place of the exchange whose question is being edited; `stamp` is when the
    browser had last stored what was opened (milliseconds), by which it knows whether it has since;
    `unreadable` says that a kept conversation made no sense; `name` tells a new session, as after
    a reload.
    """

    exchanges: list[Exchange] = field(default_factory=list)
    asking: Asking | None = None
    editing: int | None = None
    unreadable: bool = False
    conversation_id: str = field(default_factory=_new_id)
    stamp: float | None = None
    name: str = field(default_factory=_new_id)

    def forget(self) -> None:
        """Begins a new conversation; of a question on its way nothing more is wanted."""
        if self.asking is not None:
            self.asking.leave()
        self.exchanges, self.asking, self.editing = [], None, None
        self._rename()

    def show(self, kept: Mapping[str, Any]) -> None:
        """Shows a conversation that the browser had kept."""
        self.forget()
        try:
            exchanges, conversation_id = from_browser(kept["exchanges"]), str(kept["id"])
        except (NotReadable, KeyError, TypeError):
            self.unreadable = True
        else:
            self.exchanges, self.conversation_id = exchanges, conversation_id
            self.stamp = kept.get("updated")

    def drop(self, conversation_id: str) -> bool:
        """Shows a conversation no longer that was deleted, if it still is shown; whether it was.

        The browser says so as long as it is, so more than once where the page is drawn in between.
        """
        shown = conversation_id == self.conversation_id
        if shown:
            self.forget()
        return shown

    def part(self, conversation_id: str) -> None:
        """Keeps the conversation apart from the one it was, with which another tab went on.

        A question on its way stays so; said more than once, as with `drop`.
        """
        if conversation_id == self.conversation_id:
            self._rename()

    def stop(self) -> bool:
        """Keeps what there is of a question on its way, and leaves it; whether there was one."""
        if self.asking is None:
            return False
        self.finish(self.asking.stopped())
        return True

    def finish(self, exchange: Exchange) -> None:
        """Keeps what has become of the question that was on its way."""
        self.exchanges.append(exchange)
        self.asking = None

    def _rename(self) -> None:
        self.conversation_id, self.stamp = _new_id(), None


def held() -> Session:
    """The session's object: one access of the session state, at which the script may end."""
    found: Session = st.session_state.setdefault("held", Session())
    return found
