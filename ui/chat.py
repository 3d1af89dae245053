"""The chat's script: `streamlit run ui/chat.py`, which `byline chat` does.

The frame around the pages: title, style, the client of the API, and which page is shown.
"""

import os
from functools import partial

import streamlit as st

from ui import announcing, conversing, pages, wording
from ui.client import Client
from ui.look import ICON, STYLE


def main() -> None:
    """Draws the page once; Streamlit calls it again after every action."""
    st.set_page_config(page_title=wording.PAGE_TITLE, page_icon=ICON)
    st.html(STYLE)
    announcing.draw()
    client = _client(_address(), _key())
    pages.run(client, partial(conversing.page, client))


def _address() -> str:
    return os.environ.get("BYLINE_API_URL") or "http://127.0.0.1:8000"


def _key() -> str | None:
    return os.environ.get("BYLINE_API_KEYS", "").split(",")[0].strip() or None


@st.cache_resource(show_spinner=False, on_release=Client.close)
def _client(address: str, key: str | None) -> Client:
    return Client(address, key)


if __name__ == "__main__":
    main()
