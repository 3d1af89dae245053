"""The filters: chosen in the sidebar, shown as chips at the question while they are on."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from app.schemas import SourceInfo, SourceRef
from ui import known, rendering, wording
from ui.client import Client, ClientError
from ui.conversation import Filters
from ui.escaping import cleaned, label
from ui.generation import Generation

_KEYS = ("sources", "after", "before")
# Unless told, Streamlit takes no date more than ten years from today.
_FIRST, _LAST = date(1900, 1, 1), date(2100, 12, 31)


def chosen() -> Filters:
    """The filters of this session."""
    named: dict[str, SourceRef] = st.session_state.get("named_sources", {})
    picked: Sequence[str] = st.session_state.get("sources") or ()
    refs = tuple(named[each] for each in picked if each in named)
    return Filters(refs, st.session_state.get("after"), st.session_state.get("before"))


def keep() -> None:
    """Has the filters outlive a look at another page, where their widgets are not drawn."""
    for key in _KEYS:
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]


def draw(client: Client, generation: Generation) -> None:
    """The widgets."""
    st.html(rendering.section_markup(wording.FILTERS_HEADING, 2))
    try:
        listed = known.sources(client, generation)
    except ClientError as error:
        # What is chosen stays on: that it can't be listed just now takes no filter off.
        st.warning(label(str(error)))
    else:
        _sources(listed)
    _dates()


def _sources(listed: Sequence[SourceInfo]) -> None:
    counted = {source.id: source for source in listed}
    st.session_state.named_sources = {
        each.id: SourceRef(id=each.id, name=each.name) for each in counted.values()
    }
    gone = [each for each in st.session_state.get("sources", []) if each not in counted]
    if gone:
        st.session_state.sources = [each for each in st.session_state.sources if each in counted]
    st.multiselect(
        wording.SOURCES_LABEL,
        list(counted),
        format_func=lambda each: wording.SOURCE_OPTION.format(
            name=cleaned(counted[each].name), passages=counted[each].passages
        ),
        placeholder=wording.SOURCES_PLACEHOLDER,
        key="sources",
    )


def _dates() -> None:
    after, before = _date(wording.AFTER_LABEL, "after"), _date(wording.BEFORE_LABEL, "before")
    if after and before and after > before:
        st.html(rendering.note_markup(wording.DATES_CROSSED))
    elif after or before:
        st.html(rendering.note_markup(wording.DATES_NOTE))


def _date(words: str, key: str) -> date | None:
    return st.date_input(
        words, value=None, min_value=_FIRST, max_value=_LAST, key=key, format="YYYY-MM-DD"
    )


def chips(filters: Filters) -> None:
    """The filters that are on, each with the way to take it off."""
    words = filters.chips()
    if not words:
        return
    removals = [("sources", source.id) for source in filters.sources]
    removals += [(key, "") for key in ("after", "before") if getattr(filters, key)]
    with st.container(horizontal=True, gap="xsmall", key="chips"):
        for word, (key, value) in zip(words, removals, strict=True):
            st.button(
                label(word),
                icon=":material/close:",
                icon_position="right",
                key=f"chip_{key}_{value}",
                help=wording.CHIP_HELP,
                on_click=_take_off,
                args=(key, value),
            )


def _take_off(key: str, value: str) -> None:
    if key == "sources":
        st.session_state.sources = [each for each in st.session_state.sources if each != value]
    else:
        st.session_state[key] = None
