"""What the address of the page names: a document and words in it; and the pages to link to."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

# Digits of an offset; a longer number lies beyond any document.
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Place:
    """A document, and words in it from `at` to `end`, where the address gives them."""

    document: str
    at: int | None = None
    end: int | None = None


def place_in(parameters: Mapping[str, str]) -> Place | None:
    """The place that the parameters of an address name; None where they name no document."""
    document = parameters.get("document")
    if not document:
        return None
    return Place(document, _offset(parameters.get("at")), _offset(parameters.get("end")))


def _offset(text: str | None) -> int | None:
    plain = text is not None and text.isascii() and text.isdigit() and len(text) <= _DIGITS
    return int(text) if text and plain else None


def page_named(name: str) -> st.Page:
    """One of the pages that `ui.pages` set up: "conversation", "documents", "coverage"."""
    page: st.Page = st.session_state.pages[name]
    return page
