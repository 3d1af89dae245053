"""The pages of the chat and which of them is shown.

A document has an address of its own, which opens it from any page: see `ui.addresses`.
"""

from collections.abc import Callable
from functools import partial

import streamlit as st

from ui import documents, pictures, sheet, wording
from ui.client import Client


def run(client: Client, conversation: Callable[[], None]) -> None:
    """Draws the page that is asked for; the way between pages keeps the session."""
    pages = {
        "conversation": st.Page(
            conversation,
            title=wording.CONVERSATION_PAGE,
            icon=":material/forum:",
            url_path="conversation",
            default=True,
        ),
        "documents": st.Page(
            partial(documents.draw, client),
            title=wording.DOCUMENTS_HEADING,
            icon=":material/description:",
            url_path="documents",
        ),
        "coverage": st.Page(
            partial(pictures.draw, client),
            title=wording.COVERAGE_HEADING,
            icon=":material/bar_chart:",
            url_path="coverage",
        ),
    }
    st.html(sheet.STYLE)
    st.session_state.pages = pages
    page = st.navigation(list(pages.values()), position="top")
    if "document" in st.query_params and page is not pages["documents"]:
        st.switch_page(pages["documents"], query_params=dict(st.query_params))
    page.run()
