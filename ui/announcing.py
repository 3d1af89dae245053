"""What screen readers are told as it happens: a question on its way, its answer, a job's end.

Streamlit draws the page anew after every action, so a live region among its elements would come
with its words already in it: read out by some screen readers again, by others never. The words go
to one region beside them (`ui/announcer.js`), which says each of them once. Of the session: `said`.
Trouble is not said here: the messages that Streamlit draws for it are alerts by themselves.
"""

from pathlib import Path
from uuid import uuid4

import streamlit as st

_component = st.components.v2.component(
    "byline_announcer", js=Path(__file__).with_name("announcer.js").read_text("utf-8")
)
_SILENCE: dict[str, object] = {"id": "", "words": "", "later": []}


def say(words: str, later: tuple[str, float] | None = None) -> None:
    """Has `words` read out when the page is drawn next.

    `later`: words for so many seconds after that, if nothing else was said or hushed by then.
    """
    waiting = [{"words": later[0], "seconds": later[1]}] if later else []
    st.session_state.said = {"id": uuid4().hex, "words": words, "later": waiting}


def hush() -> None:
    """Takes back what was said last, once it holds no longer."""
    st.session_state.pop("said", None)


def draw() -> None:
    """The region, and in it what was said last; before what waits for an answer."""
    with st.container(key="unseen_announcer"):
        _component(key="said_aloud", data=st.session_state.get("said", _SILENCE))
