"""The page of pictures: how the corpus is covered, and who speaks on a question."""

from collections.abc import Sequence

import altair as alt
import streamlit as st

from app.schemas import Answer, CoverageRow, Passage
from ui import charts, connection, coverage, known, library, listing, rendering, wording
from ui.client import Client, ClientError
from ui.escaping import cleaned, label
from ui.generation import Generation
from ui.numbers import table_markup
from ui.palette import Palette
from ui.places import page_named
from ui.session import held

# Passages that a question is looked up with; what lies further off is rarely about it.
_NEAR = 12
_INK = {"light": "#22252a", "dark": "#e8e6e1"}


def draw(client: Client) -> None:
    """The timeline of the corpus, then the sources on a question of the conversation."""
    st.html(listing.title_markup(wording.COVERAGE_HEADING))
    condition = connection.ready(client)
    if condition is None:
        return
    library.follow(client)
    palette = known.palette(client, condition.generation)
    try:
        _corpus(client, palette)
        _question(client, condition.generation, palette)
    except ClientError as error:
        st.error(label(str(error)))
        st.button(wording.RETRY, key="retry")


def _corpus(client: Client, palette: Palette) -> None:
    rows = client.coverage("month").rows
    by = coverage.fitting_period(rows)
    if by != "month":
        rows = client.coverage(by).rows
    st.html(rendering.section_markup(wording.TIMELINE_HEADING, 2))
    points = coverage.points(rows, palette)
    if points:
        measure = st.segmented_control(
            wording.MEASURE_LABEL,
            coverage.MEASURES,
            default=coverage.MEASURES[0],
            format_func=wording.MEASURES.__getitem__,
            key="measure",
            label_visibility="collapsed",
        )
        _chart(charts.timeline(points, measure or coverage.MEASURES[0], by), "timeline")
    else:
        st.html(rendering.note_markup(wording.NO_DATES, "no-dates"))
    left = coverage.undated(rows)
    if points and left:
        passages = wording.counted(left, wording.PASSAGE)
        st.html(rendering.note_markup(wording.SOME_UNDATED.format(passages=passages), "undated"))
    _numbers(wording.TIMELINE_HEADING, wording.COVERAGE_COLUMNS, _coverage_rows(rows))


def _coverage_rows(rows: Sequence[CoverageRow]) -> list[tuple[object, ...]]:
    return [
        (row.period or wording.UNDATED, coverage.name_of(row.source), row.documents, row.passages)
        for row in rows
    ]


def _question(client: Client, generation: Generation, palette: Palette) -> None:
    st.html(rendering.section_markup(wording.QUESTION_HEADING, 2))
    answered = [each.answer for each in held().exchanges if each.answer and each.answer.citations]
    if not answered:
        st.html(rendering.note_markup(wording.NO_QUESTION, "no-question"))
        st.page_link(page_named("conversation"), label=wording.TO_CONVERSATION)
        return
    chosen = st.selectbox(
        wording.QUESTION_LABEL,
        range(len(answered)),
        index=len(answered) - 1,
        format_func=lambda each: cleaned(answered[each].resolved_question),
    )
    answer = answered[chosen]
    near = _near(client, client.base_url, answer.resolved_question, generation)
    _voices(answer, near, palette)
    _figures(answer)


@st.cache_data(show_spinner=False, max_entries=32)
def _near(_client: Client, address: str, question: str, generation: Generation) -> list[Passage]:
    """The passages nearest to a question; kept for as long as its generation is served."""
    return _client.retrieve(question, _NEAR).passages


def _voices(answer: Answer, near: Sequence[Passage], palette: Palette) -> None:
    heard = coverage.voices(answer, near, palette)
    if not heard:
        st.html(rendering.note_markup(wording.NOBODY_SPEAKS, "nobody-speaks"))
        return
    _chart(charts.speaking(heard), "speaking")
    st.html(rendering.note_markup(wording.SPEAKING_NOTE.format(number=len(near))))
    rows = [(one.source, one.quoted, one.near) for one in heard]
    _numbers(wording.QUESTION_HEADING, wording.SPEAKING_COLUMNS, rows)


def _figures(answer: Answer) -> None:
    st.html(rendering.section_markup(wording.FIGURES_HEADING))
    given = coverage.figures_of(answer.comparison)
    pairs = coverage.pairs(answer.comparison, answer.disagreement)
    if not pairs:
        st.html(rendering.note_markup(wording.NO_FIGURES, "no-figures"))
        return
    _chart(charts.agreement(pairs, given, _ink()), "agreement")
    rows = [(one.one, one.other, one.figures, wording.RELATIONS[one.relation]) for one in pairs]
    _numbers(wording.FIGURES_HEADING, wording.FIGURES_COLUMNS, rows)


def _chart(chart: alt.LayerChart, key: str) -> None:
    st.altair_chart(charts.inked(chart, _ink()), width="stretch", key=f"chart_{key}")


def _ink() -> str:
    """The colour of words in the theme; Streamlit's own grey for labels is too faint."""
    return _INK["dark" if st.context.theme.type == "dark" else "light"]


def _numbers(caption: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    with st.expander(wording.NUMBERS_LABEL, icon=":material/table_rows:"):
        st.html(table_markup(caption, columns, rows))
