"""The documents that answers cite, as they are now: the passage around a citation, and what has
become of it since."""

from contextlib import suppress

import streamlit as st

from app.schemas import Citation, DocumentBody
from ui import wording
from ui.client import ApiError, Client, ClientError
from ui.connection import Condition
from ui.conversation import Exchange
from ui.excerpts import Excerpt, bare, cut
from ui.generation import Generation
from ui.standing import standing


def excerpt(client: Client, citation: Citation, condition: Condition) -> Excerpt:
    """The passage around a citation; where its document can't be had, its words alone."""
    document = None
    if condition.kind == "ready":
        with suppress(ClientError):
            document = _document(
                client, client.base_url, citation.document.id, condition.generation
            )
    return cut(citation, document) if document else bare(citation, wording.ONLY_QUOTE)


def notes(client: Client, exchange: Exchange, condition: Condition) -> dict[int, str]:
    """What has become of the documents that an answer cites, by citation.

    The number of the answer's generation tells nothing: another index may have come to it too.
    """
    answer = exchange.answer
    if answer is None or condition.kind != "ready":
        return {}
    found = {each.number: _note(client, each, condition) for each in answer.citations}
    return {number: note for number, note in found.items() if note}


def _note(client: Client, citation: Citation, condition: Condition) -> str | None:
    try:
        return _standing(client, client.base_url, citation, condition.generation)
    except ClientError as error:
        return wording.NOT_CHECKED.format(reason=str(error))


# One sentence each, so that there is room for all citations of long conversations: whichever
# was not kept would be looked up again whenever the page is drawn.
@st.cache_data(show_spinner=False, max_entries=4096)
def _standing(
    _client: Client, address: str, citation: Citation, generation: Generation
) -> str | None:
    """What has become of a cited document by a generation; a failure is raised, and not kept."""
    return standing(citation, _document(_client, address, citation.document.id, generation))


@st.cache_data(show_spinner=False, max_entries=64)
def _document(
    _client: Client, address: str, document_id: str, generation: Generation
) -> DocumentBody | None:
    """A document as it is in a generation; None where that has none of this name."""
    try:
        return _client.document(document_id)
    except ApiError as error:
        if error.code == "not_found":
            return None
        raise
