"""The page of the conversation: layout, and what its buttons do to the session."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from ui import (
    announcing,
    answers,
    cited,
    connection,
    export,
    filters,
    keeper,
    known,
    library,
    rendering,
    suggestions,
    wording,
)
from ui.asking import SLOW, Asking
from ui.client import Client
from ui.connection import Condition
from ui.conversation import Exchange, Filters, request_of
from ui.palette import Palette
from ui.references import plain_text
from ui.session import held
from ui.spoken import answer_words

# Seconds between two looks for what has come in; a stop is heard in between.
_STEP = 0.2


def page(client: Client) -> None:
    """Draws the page once; Streamlit calls it again after every action."""
    session = held()
    exchanges = session.exchanges
    filters.keep()
    condition = connection.look(client)
    _sidebar(client, condition, exchanges)
    if not exchanges and session.asking is None:
        st.html(rendering.header_markup(wording.PAGE_TITLE, wording.TAGLINE))
    else:
        with st.container(key="unseen_title"):
            st.html(rendering.hidden_title_markup(wording.CONVERSATION_PAGE))
    if session.unreadable:
        st.warning(wording.UNREADABLE)
        session.unreadable = False
    ready = condition.kind == "ready"
    palette = known.palette(client, condition.generation) if ready else known.last_palette()
    for number, exchange in enumerate(exchanges):
        answers.draw(exchange, number, cited.notes(client, exchange, condition), palette)
        _actions(client, exchange, number)
    with st.bottom:
        if condition.kind == "ready":
            filters.chips(filters.chosen())
        st.chat_input(
            wording.ASK_HERE,
            key="question",
            max_chars=2_000,
            disabled=condition.kind != "ready",
            on_submit=partial(_submitted, client),
        )
    connection.draw(client, condition)
    if session.asking is not None:
        _follow(client, session.asking, palette)
    elif condition.kind == "ready":
        suggestions.draw(client, exchanges, condition.generation, partial(ask, client))


def _sidebar(client: Client, condition: Condition, exchanges: Sequence[Exchange]) -> None:
    with st.sidebar:
        st.button(
            wording.NEW_CONVERSATION,
            icon=":material/edit_square:",
            on_click=keeper.forget,
            key="new",
            width="stretch",
            disabled=not exchanges,
        )
        st.html(rendering.section_markup(wording.CONVERSATIONS_HEADING, 2))
        keeper.draw([*exchanges, *_on_its_way()])
        if exchanges:
            _exports(exchanges)
        if condition.kind == "ready":
            library.follow(client)
            filters.draw(client, condition.generation)
        with st.expander(wording.KEYS_HEADING, icon=":material/keyboard:"):
            st.html(rendering.keys_markup(wording.KEYS))


def _on_its_way() -> list[Exchange]:
    """The question being asked, as a reload would find it."""
    asking = held().asking
    if asking is None:
        return []
    return [
        Exchange(
            asking.question, asking.filters, trouble=wording.INTERRUPTED, resolved=asking.resolved
        )
    ]


def _exports(exchanges: Sequence[Exchange]) -> None:
    with st.popover(wording.EXPORT, icon=":material/download:", width="stretch"):
        for key, words, write, mime in (
            ("md", wording.EXPORT_MARKDOWN, export.markdown, "text/markdown"),
            ("html", wording.EXPORT_HTML, export.web_page, "text/html"),
        ):
            st.download_button(
                words,
                write(exchanges),
                file_name=export.file_name(exchanges, key),
                mime=mime,
                key=f"export_{key}",
                on_click="ignore",
                width="stretch",
            )


def _actions(client: Client, exchange: Exchange, number: int) -> None:
    """What can be done with an exchange: edit its question, ask it again."""
    if held().editing == number:
        _editor(client, exchange, number)
        return
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key=f"actions_{number}"
    ):
        if exchange.answer and exchange.answer.status == "answered":
            st.html(rendering.copy_markup(plain_text(exchange.answer)), width="content")
        st.button(
            wording.EDIT,
            icon=":material/edit:",
            type="tertiary",
            key=f"edit_{number}",
            help=wording.EDIT_HELP,
            on_click=_edit,
            args=(number,),
        )
        if exchange.answer is None:
            st.button(
                wording.ASK_AGAIN,
                icon=":material/refresh:",
                type="tertiary",
                key=f"again_{number}",
                on_click=ask,
                args=(client, exchange.question),
                kwargs={"within": exchange.filters},
            )


def _edit(number: int) -> None:
    held().editing = number


def _editor(client: Client, exchange: Exchange, number: int) -> None:
    """The question as it was understood, to be changed and asked as it then stands; where that
    is not known, as it was asked, to be understood by what came before it."""
    understood = exchange.understood
    with st.form(f"editor_{number}"):
        offered = understood or exchange.question
        st.text_area(wording.EDIT_LABEL, offered, key="edited", max_chars=2_000, height=80)
        with st.container(horizontal=True):
            st.form_submit_button(
                wording.ASK,
                type="primary",
                key="ask_edited",
                on_click=_edited,
                args=(client, bool(understood)),
            )
            st.form_submit_button(wording.CANCEL, key="cancel", on_click=_edit, args=(None,))


def _edited(client: Client, as_it_stands: bool) -> None:
    question = st.session_state.edited
    held().editing = None
    ask(client, question, as_it_stands)


def _submitted(client: Client) -> None:
    ask(client, st.session_state.question or "")


def ask(
    client: Client, question: str, as_it_stands: bool = False, within: Filters | None = None
) -> None:
    """Sends a question on its way, with the filters that are on or those of `within`; one that
    still was, is stopped."""
    if not question.strip():
        return
    chosen = filters.chosen() if within is None else within
    session = held()
    session.stop()
    before = [] if as_it_stands else session.exchanges
    request = request_of(question.strip(), chosen, before)
    session.asking = Asking(question.strip(), chosen).start(client, request)
    announcing.say(wording.WORKING, later=(wording.WORKING_SLOWLY, SLOW))


def _stop() -> None:
    if held().stop():
        announcing.hush()


def _follow(client: Client, asking: Asking, palette: Palette) -> None:
    """Shows what comes in until it is over, then keeps it and draws the page anew."""
    answers.draw_question(asking.question, asking.filters)
    place = st.empty()
    st.button(
        wording.STOP, icon=":material/stop_circle:", shortcut="Esc", key="stop", on_click=_stop
    )
    while True:
        with place.container():
            answers.draw_coming(asking, palette)
        if asking.over:
            break
        asking.wait(_STEP)
    exchange = _exchange(client, asking)
    held().finish(exchange)
    if asking.answer:
        announcing.say(answer_words(asking.answer))
    else:
        announcing.hush()
    st.rerun()


def _exchange(client: Client, asking: Asking) -> Exchange:
    if asking.answer is None:
        return Exchange(
            asking.question,
            asking.filters,
            trouble=asking.trouble,
            claims=tuple(asking.claims),
            resolved=asking.resolved,
        )
    answer = asking.answer
    # Looked at anew: the index may have become another since the page was drawn.
    condition = connection.look(client)
    excerpts = {each.number: cited.excerpt(client, each, condition) for each in answer.citations}
    return Exchange(asking.question, asking.filters, answer=answer, excerpts=excerpts)
