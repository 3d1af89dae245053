"""One document: what is known of it, and its text with every attribution coloured."""

import streamlit as st

from app.schemas import DocumentBody
from ui import connection, known, library, listing, preview, rendering, wording
from ui.client import Client, ClientError
from ui.escaping import label
from ui.generation import Generation
from ui.palette import Palette
from ui.places import Place, page_named

# Constant: nothing of a document ever becomes part of it.
_SCROLL = """<script>
document.querySelector(".byline-here")?.scrollIntoView({block: "center"});
</script>"""


def draw(client: Client, place: Place) -> None:
    """The document at the place that the address names."""
    st.page_link(page_named("documents"), label=wording.ALL_DOCUMENTS, icon=":material/arrow_back:")
    condition = connection.ready(client)
    if condition is None:
        return
    library.follow(client)
    try:
        body = _body(client, client.base_url, place.document, condition.generation)
    except ClientError as error:
        st.warning(label(str(error)))
        st.button(wording.RETRY, key="retry")
        return
    palette = preview.palette_for(body, known.palette(client, condition.generation))
    _head(client, body, palette)
    _text(body, preview.place_named(body, place.at, place.end), palette)


# Not `cache_data`, which would copy a long document at every turn of a page.
@st.cache_resource(show_spinner=False, max_entries=16)
def _body(_client: Client, address: str, document_id: str, generation: Generation) -> DocumentBody:
    """A document with its text; kept for as long as its generation is served."""
    return _client.document(document_id)


def _head(client: Client, body: DocumentBody, palette: Palette) -> None:
    st.html(listing.title_markup(body.title))
    st.html(listing.facts_markup(body, palette))
    st.html(preview.legend_markup(body, palette))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.toggle(wording.NAMES_LABEL, value=True, key="names")
        if st.button(
            wording.DELETE_BUTTON,
            key="delete",
            icon=":material/delete:",
            type="tertiary",
            disabled=library.busy(),
        ):
            library.ask_to_delete(client, body)


def _text(body: DocumentBody, here: preview.Place | None, palette: Palette) -> None:
    spans = preview.page_spans(body.text)
    shown = _page_shown(body, spans, here)
    _pager(shown, len(spans), "above")
    named = "" if st.session_state.get("names", True) else " byline-unnamed"
    view = preview.View(body, *spans[shown], here, palette)
    st.html(f'<div class="byline-sheet{named}">{preview.preview_markup(view)}</div>')
    _pager(shown, len(spans), "below")
    if here is not None and _first_sight(body, here):
        st.html(_SCROLL, unsafe_allow_javascript=True)


def _page_shown(body: DocumentBody, spans: list[preview.Place], here: preview.Place | None) -> int:
    """The page turned to; at first that of the place that the address names."""
    visit = (body.id, body.hash, here)
    if st.session_state.get("visit") != visit:
        st.session_state.visit = visit
        at = here[0] if here else 0
        st.session_state.preview_page = next(
            number for number, (start, end) in enumerate(spans) if start <= at < max(end, 1)
        )
    return min(int(st.session_state.preview_page), len(spans) - 1)


def _first_sight(body: DocumentBody, here: preview.Place) -> bool:
    """Whether the place has not been scrolled to yet."""
    visit = (body.id, body.hash, here)
    seen = st.session_state.get("scrolled") == visit
    st.session_state.scrolled = visit
    return not seen


def _pager(shown: int, total: int, where: str) -> None:
    if total == 1:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            wording.PREVIOUS,
            key=f"previous_{where}",
            disabled=shown == 0,
            on_click=_turn,
            args=(-1,),
        )
        said = wording.PART.format(number=shown + 1, total=total)
        st.html(rendering.note_markup(said, "part"), width="content")
        st.button(
            wording.NEXT,
            key=f"next_{where}",
            disabled=shown == total - 1,
            on_click=_turn,
            args=(1,),
        )


def _turn(by: int) -> None:
    st.session_state.preview_page += by
