"""The page of pictures: how the corpus is covered, and who speaks on the question."""

import streamlit as st

from ui import wording
from ui.client import Client


def draw(client: Client) -> None:
    """The timeline of the corpus, then the sources on the question asked last."""
    st.subheader(wording.COVERAGE_HEADING, anchor=False)
