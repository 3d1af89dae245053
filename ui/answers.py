"""Draws one exchange of the conversation: the question, the answer, its sources."""

from collections.abc import Mapping

import streamlit as st

from app.schemas import Answer
from ui import rendering, wording
from ui.asking import Asking
from ui.citations import Evidence, sources_markup
from ui.claims import answer_markup, claims_markup, source_ids
from ui.comparing import comparison_markup
from ui.conversation import Exchange, Filters, filters_of
from ui.escaping import label
from ui.palette import Palette
from ui.refusing import closest_markup, not_found_markup
from ui.spoken import CLOSEST_SHOWN


def draw(exchange: Exchange, number: int, notes: Mapping[int, str], palette: Palette) -> None:
    """One question and its answer; `notes` say what has become of cited documents since."""
    draw_question(exchange.question, exchange.filters)
    if exchange.answer is None:
        if exchange.claims:
            st.html(claims_markup(exchange.claims, palette))
        st.warning(label(exchange.trouble or ""))
        return
    _understanding(exchange.answer)
    seen = palette.among(source_ids(exchange.answer))
    evidence = Evidence(
        str(number), tuple(exchange.answer.citations), exchange.excerpts, notes, seen
    )
    _answer(exchange.answer, exchange.filters, evidence)


def draw_question(question: str, filters: Filters) -> None:
    """A question as asked, and the filters that went with it."""
    st.html(rendering.question_markup(question))
    if filters.chips():
        st.html(rendering.chips_markup(filters.chips(), wording.FILTERED))


def draw_coming(asking: Asking, palette: Palette) -> None:
    """What has come in so far, and what is being done."""
    if asking.resolved and asking.resolved.strip() != asking.question.strip():
        st.html(rendering.understood_markup(asking.resolved))
    if asking.claims:
        st.html(claims_markup(asking.claims, palette))
    if not asking.over:
        st.html(rendering.working_markup(asking.working()))


def _understanding(answer: Answer) -> None:
    """How the question was read, where that is more than its words."""
    if answer.resolved_question.strip() != answer.question.strip():
        st.html(rendering.understood_markup(answer.resolved_question))
    found = filters_of(answer.hints).chips()
    if found:
        st.html(rendering.chips_markup(found, wording.READ_FROM_QUESTION))


def _answer(answer: Answer, filters: Filters, evidence: Evidence) -> None:
    if answer.status == "reply":
        st.html(rendering.text_markup(answer.answer, "reply"))
        return
    if answer.status == "not_found":
        _not_found(answer, filters)
        return
    st.html(answer_markup(answer, evidence))
    if answer.comparison:
        st.html(comparison_markup(answer.comparison, answer.disagreement, evidence))
    if answer.citations:
        st.html(rendering.section_markup(wording.CITATIONS_HEADING) + sources_markup(evidence))


def _not_found(answer: Answer, filters: Filters) -> None:
    st.html(not_found_markup(answer, filters.chips()))
    if answer.closest:
        with st.expander(wording.CLOSEST_LABEL, icon=":material/travel_explore:"):
            passages = "".join(map(closest_markup, answer.closest[:CLOSEST_SHOWN]))
            st.html(rendering.note_markup(wording.CLOSEST_NOTE) + passages)
