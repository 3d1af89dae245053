"""The page of the conversation: layout and session state.
 Of the session: `exchanges` (the conversation), `pending` (a question
that a button asked), `job` and `outcome` (see `ui.library`).
"""

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from app.schemas import Citation, DocumentBody, SourceRef
from ui import answers, library, rendering, wording
from ui.client import ApiDown, Client, ClientError, NothingIndexed
from ui.conversation import Exchange, Filters, request_of
from ui.escaping import label
from ui.excerpts import Excerpt, bare, cut

State = Literal["ready", "empty", "down", "refused"]


def page(client: Client) -> None:
    """Draws the page once; Streamlit calls it again after every action."""
    st.html(rendering.header_markup(wording.PAGE_TITLE, wording.TAGLINE))
    state, trouble = _state(client)
    filters = _sidebar(client, state)
    exchanges: list[Exchange] = st.session_state.setdefault("exchanges", [])
    for exchange in exchanges:
        answers.draw(exchange)
    _notice(client, state, trouble)
    typed = st.chat_input(wording.ASK_HERE, max_chars=2_000, disabled=state != "ready")
    question = typed or st.session_state.pop("pending", None)
    if question and question.strip():
        _ask(client, question.strip(), filters)
    elif state == "ready":
        _suggestions(exchanges)


def _state(client: Client) -> tuple[State, str]:
    """Whether questions can be asked, and what the API says if not."""
    try:
        health = client.health()
    except ApiDown as error:
        return "down", str(error)
    except NothingIndexed as error:
        return "empty", str(error)
    except ClientError as error:
        return "refused", str(error)
    return ("ready" if health.documents else "empty"), ""


def _sidebar(client: Client, state: State) -> Filters:
    with st.sidebar:
        filters = _filters(client) if state == "ready" else Filters()
        if st.session_state.get("exchanges"):
            st.button(wording.NEW_CONVERSATION, on_click=_forget, key="new")
    return filters


def _forget() -> None:
    st.session_state.exchanges = []


def _filters(client: Client) -> Filters:
    st.subheader(wording.FILTERS_HEADING, anchor=False)
    try:
        listed = {source.id: source for source in client.sources() if source.passages}
    except ClientError as error:
        st.warning(label(str(error)))
        listed = {}
    chosen = st.multiselect(
        wording.SOURCES_LABEL,
        sorted(listed, key=lambda each: -listed[each].passages),
        format_func=lambda each: wording.SOURCE_OPTION.format(
            name=listed[each].name, passages=listed[each].passages
        ),
        placeholder=wording.SOURCES_PLACEHOLDER,
        key="sources",
    )
    after = st.date_input(wording.AFTER_LABEL, value=None, key="after", format="YYYY-MM-DD")
    before = st.date_input(wording.BEFORE_LABEL, value=None, key="before", format="YYYY-MM-DD")
    if after and before and after > before:
        st.html(rendering.note_markup(wording.DATES_CROSSED))
    elif after or before:
        st.html(rendering.note_markup(wording.DATES_NOTE))
    refs = tuple(SourceRef(id=each, name=listed[each].name) for each in chosen)
    return Filters(refs, after, before)


def _notice(client: Client, state: State, trouble: str) -> None:
    """What stands between the reader and an answer, and the way past it."""
    if state == "empty":
        st.info(wording.EMPTY)
        library.draw(client, expanded=True)
    elif state == "down":
        st.error(label(wording.API_DOWN.format(address=client.base_url)))
        st.write(wording.API_DOWN_HELP)
        st.code(wording.API_DOWN_COMMAND, language="bash")
    elif state == "refused":
        st.error(label(trouble))
    if state in ("down", "refused"):
        st.button(wording.RETRY, key="retry")


def _suggestions(exchanges: list[Exchange]) -> None:
    """Questions to click: examples at first, then what the last answer leads to."""
    if not exchanges:
        _buttons(wording.EXAMPLES_HEADING, wording.EXAMPLES)
        return
    last = exchanges[-1]
    if last.answer is None:
        st.button(wording.RETRY, key="again", on_click=_queue, args=(last.question,))
    elif last.answer.next_questions:
        _buttons(wording.NEXT_HEADING, last.answer.next_questions)


def _buttons(heading: str, questions: Sequence[str]) -> None:
    st.html(rendering.section_markup(heading))
    with st.container(horizontal=True):
        for number, question in enumerate(questions):
            key = f"suggestion_{number}"
            st.button(label(question), key=key, on_click=_queue, args=(question,))


def _queue(question: str) -> None:
    st.session_state.pending = question


def _ask(client: Client, question: str, filters: Filters) -> None:
    """Asks, keeps what comes of it, and draws the page anew with it."""
    answers.draw_question(question, filters)
    with (
        st.chat_message("assistant", avatar=":material/newspaper:"),
        st.spinner(wording.WORKING),
    ):
        exchange = _exchange(client, question, filters)
    st.session_state.exchanges.append(exchange)
    st.rerun()


def _exchange(client: Client, question: str, filters: Filters) -> Exchange:
    request = request_of(question, filters, st.session_state.exchanges)
    try:
        answer = client.ask(request)
    except ApiDown:
        trouble = wording.API_DOWN.format(address=client.base_url)
        return Exchange(question, filters, trouble=trouble)
    except ClientError as error:
        return Exchange(question, filters, trouble=str(error))
    excerpts = {each.number: _excerpt(client, each) for each in answer.citations}
    return Exchange(question, filters, answer=answer, excerpts=excerpts)


def _excerpt(client: Client, citation: Citation) -> Excerpt:
    try:
        document = _document(client, client.base_url, citation.document.id, citation.document.hash)
    except ClientError:
        return bare(citation, wording.ONLY_QUOTE)
    return cut(citation, document)


@st.cache_data(show_spinner=False, max_entries=64)
def _document(_client: Client, address: str, document_id: str, content_hash: str) -> DocumentBody:
    """A document's text; kept by its hash, which changes with it."""
    return _client.document(document_id)
