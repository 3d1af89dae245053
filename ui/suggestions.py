"""Questions to click: to begin with, and those that the last answer leads to."""

from collections.abc import Callable, Sequence

import streamlit as st

from ui import rendering, wording
from ui.client import Client, ClientError
from ui.conversation import Exchange, Filters, request_of
from ui.escaping import label
from ui.generation import Generation

_SHOWN = 4
Ask = Callable[[str], None]


def draw(client: Client, exchanges: Sequence[Exchange], generation: Generation, ask: Ask) -> None:
    """Questions that have an answer, and nothing where there are none."""
    if not exchanges:
        try:
            examples = _examples(client, client.base_url, generation)
        except ClientError:  # the page goes without, and tries again when it is next drawn
            examples = []
        _buttons(rendering.section_markup(wording.EXAMPLES_HEADING, 2), examples, ask)
        return
    last = exchanges[-1].answer
    if last and last.next_questions:
        not_found = last.status == "not_found"
        heading = wording.ANSWERED_INSTEAD if not_found else wording.NEXT_HEADING
        _buttons(rendering.section_markup(heading), last.next_questions[:_SHOWN], ask)


def _buttons(heading: str, questions: Sequence[str], ask: Ask) -> None:
    if not questions:
        return
    st.html(heading)
    with st.container(gap="xsmall", key="suggestions"):
        for number, question in enumerate(questions):
            st.button(
                label(question),
                icon=":material/arrow_outward:",
                key=f"suggestion_{number}",
                on_click=ask,
                args=(question,),
                wrap=True,
            )


@st.cache_data(show_spinner=False, max_entries=4)
def _examples(_client: Client, address: str, generation: Generation) -> list[str]:
    """Questions to begin with: what the corpus offers, and what is in it; a failure is raised,
    and thereby not kept."""
    reply = _client.ask(request_of(wording.WHAT_IS_HERE, Filters(), ()))
    return [*reply.next_questions[:_SHOWN], wording.WHAT_IS_HERE]
