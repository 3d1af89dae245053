"""Draws the conversation: questions, answers, citations."""

import streamlit as st

from app.schemas import Answer, Hints
from ui import rendering, wording
from ui.conversation import Exchange, Filters
from ui.escaping import label
from ui.excerpts import bare


def draw(exchange: Exchange) -> None:
    """One question and its answer."""
    draw_question(exchange.question, exchange.filters)
    with st.chat_message("assistant", avatar=":material/newspaper:"):
        if exchange.answer is None:
            st.warning(label(exchange.trouble or ""))
        else:
            _answer(exchange.answer, exchange)


def draw_question(question: str, filters: Filters) -> None:
    """A question as asked, and the filters that went with it."""
    with st.chat_message("user", avatar=":material/person:"):
        st.html(rendering.text_markup(question, "question"))
        if filters.words():
            said = wording.FILTERED.format(filters=filters.words())
            st.html(rendering.note_markup(said, "filters"))


def _answer(answer: Answer, exchange: Exchange) -> None:
    if answer.status == "reply":
        st.html(rendering.text_markup(answer.answer, "reply"))
    elif answer.status == "not_found":
        _not_found(answer)
    else:
        st.html(rendering.answer_markup(answer))
        _comparison(answer)
        _citations(answer, exchange)
    _understanding(answer)


def _not_found(answer: Answer) -> None:
    st.html(rendering.text_markup(answer.answer or wording.NOT_FOUND, "not-found"))
    if answer.closest:
        with st.expander(wording.CLOSEST_LABEL):
            st.html(rendering.note_markup(wording.CLOSEST_NOTE))
            for passage in answer.closest:
                st.html(rendering.closest_markup(passage))


def _comparison(answer: Answer) -> None:
    if answer.comparison:
        st.html(rendering.section_markup(wording.COMPARISON_HEADING))
        st.html(rendering.comparison_markup(answer.comparison, answer.disagreement))


def _citations(answer: Answer, exchange: Exchange) -> None:
    if answer.citations:
        st.html(rendering.section_markup(wording.CITATIONS_HEADING))
    for citation in answer.citations:
        excerpt = exchange.excerpts.get(citation.number) or bare(citation, wording.ONLY_QUOTE)
        with st.expander(rendering.citation_label(citation)):
            st.html(rendering.citation_markup(citation, excerpt))


def _understanding(answer: Answer) -> None:
    """How the question was read, where that is more than its words."""
    if answer.resolved_question.strip() != answer.question.strip():
        said = wording.UNDERSTOOD_AS.format(question=answer.resolved_question)
        st.html(rendering.note_markup(said, "understood"))
    found = _filters_of(answer.hints).words()
    if found:
        said = wording.READ_FROM_QUESTION.format(filters=found)
        st.html(rendering.note_markup(said, "hints"))


def _filters_of(hints: Hints) -> Filters:
    """What the question itself restricts; a source merely named restricts nothing."""
    sources = tuple(hints.sources) if hints.restrict else ()
    return Filters(sources, hints.after, hints.before)
