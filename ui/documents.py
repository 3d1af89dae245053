"""The page of documents: the list with its search; `ui.document` has one document."""

import streamlit as st

from app.schemas import DocumentList, DocumentRef
from ui import connection, document, known, library, listing, rendering, wording
from ui.addresses import place_of
from ui.client import Client, ClientError
from ui.escaping import label
from ui.palette import Palette
from ui.places import page_named, place_in

_SHOWN = 25
_KEYS = ("search", "order")


def draw(client: Client) -> None:
    """The document that the address names, or the list of all."""
    # The search outlives a look at one document, where its widgets are not drawn.
    for key in _KEYS:
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]
    place = place_in(st.query_params.to_dict())
    if place is not None:
        document.draw(client, place)
        return
    st.html(listing.title_markup(wording.DOCUMENTS_HEADING))
    condition = connection.ready(client)
    if condition is not None:
        library.draw(client, expanded=False)
        _list(client, known.palette(client, condition.generation))


def _list(client: Client, palette: Palette) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.text_input(
            wording.SEARCH_LABEL,
            placeholder=wording.SEARCH_HINT,
            key="search",
            max_chars=200,
            icon=":material/search:",
        )
        order = st.segmented_control(
            wording.ORDER_LABEL,
            wording.ORDERS,
            default=wording.ORDERS[0],
            key="order",
        )
    try:
        found = _found(client, words or "", order != wording.ORDERS[1])
    except ClientError as error:
        st.error(label(str(error)))
        return
    first = st.session_state.list_page * _SHOWN
    st.html(
        rendering.note_markup(
            listing.range_words(first, len(found.documents), found.total), "found"
        )
    )
    for number, each in enumerate(found.documents):
        _row(client, number, each, palette)
    _pager(found.total)


def _found(client: Client, search: str, newest: bool) -> DocumentList:
    """The page of the list that is shown: the first of another search, and the last where
    documents have gone since."""
    if st.session_state.get("listed_for") != (search, newest):
        st.session_state.listed_for, st.session_state.list_page = (search, newest), 0
    shown: int = st.session_state.list_page
    found = client.documents(shown * _SHOWN, _SHOWN, search=search, newest=newest)
    if shown > _last(found.total):
        st.session_state.list_page = shown = _last(found.total)
        found = client.documents(shown * _SHOWN, _SHOWN, search=search, newest=newest)
    return found


def _last(total: int) -> int:
    return max(0, total - 1) // _SHOWN


def _row(client: Client, number: int, each: DocumentRef, palette: Palette) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"row_{number}"):
        with st.container(gap=None):
            st.page_link(
                page_named("documents"),
                label=label(each.title),
                icon="",
                query_params=place_of(each.id),
            )
            st.html(listing.facts_markup(each, palette))
        if st.button(
            wording.DELETE_BUTTON,
            key=f"delete_{number}",
            type="tertiary",
            icon=":material/delete:",
            help=wording.DELETE_HELP,
            disabled=library.busy(),
        ):
            library.ask_to_delete(client, each)


def _pager(total: int) -> None:
    last = _last(total)
    if not last:
        return
    shown = st.session_state.list_page
    with st.container(horizontal=True):
        st.button(wording.PREVIOUS, key="previous", disabled=shown == 0, on_click=_turn, args=(-1,))
        st.button(wording.NEXT, key="next", disabled=shown >= last, on_click=_turn, args=(1,))


def _turn(by: int) -> None:
    st.session_state.list_page += by
