"""The sources of the index as every page needs them: to choose from, and in their colours.

Of the session: `palette` (the last one known, for while the API does not answer).
"""

import streamlit as st

from app.schemas import SourceInfo
from ui.client import Client, ClientError
from ui.generation import Generation
from ui.palette import HOME, Palette, corpus_palette


def sources(client: Client, generation: Generation) -> list[SourceInfo]:
    """The sources that report something, the busiest first.

    Raises:
        ClientError: the API does not say.
    """
    heard = [each for each in _sources(client, client.base_url, generation) if each.passages]
    return sorted(heard, key=lambda each: (-each.passages, each.id))


def palette(client: Client, generation: Generation) -> Palette:
    """The colours of all sources of a generation."""
    try:
        found = corpus_palette([each.id for each in sources(client, generation)])
    except ClientError:
        return last_palette()
    st.session_state.palette = found
    return found


def last_palette() -> Palette:
    """The colours as they were when the API last told its sources."""
    last: Palette = st.session_state.get("palette", HOME)
    return last


@st.cache_data(show_spinner=False, max_entries=4)
def _sources(_client: Client, address: str, generation: Generation) -> list[SourceInfo]:
    """The sources of a generation; they change with it."""
    return _client.sources()
