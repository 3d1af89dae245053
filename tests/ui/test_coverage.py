"""The numbers behind the pictures, and what the charts make of them."""

from typing import Any

import pytest

from app.schemas import ComparisonRow, CoverageRow, SourceRef
from tests.ui import canned
from tests.ui.canned import AP, REUTERS
from ui import charts, wording
from ui.coverage import (
    Pair,
    first_day,
    fitting_period,
    name_of,
    pairs,
    points,
    undated,
    voices,
)
from ui.numbers import table_markup
from ui.palette import HOME

ISW = SourceRef(id="isw", name="ISW")


def row(period: str | None, source: SourceRef | None = AP, passages: int = 1) -> CoverageRow:
    return CoverageRow(source=source, period=period, documents=1, passages=passages)


def said(source: SourceRef, *figures: str) -> ComparisonRow:
    return ComparisonRow(source=source, quote="…", citation=1, figures=list(figures))


def test_points_are_what_carries_a_date_in_the_colour_of_its_source() -> None:
    found = points(canned.coverage().rows)
    assert [(one.source, one.period, one.documents, one.passages) for one in found] == [
        ("AP", "2025-06-01", 1, 2),
        ("Reuters", "2025-07-01", 2, 3),
        (wording.UNATTRIBUTED, "2025-07-01", 1, 4),
    ]
    assert found[0].colour == HOME.of("ap").background
    assert undated(canned.coverage().rows) == 1


def test_the_sources_that_report_least_are_left_to_the_table() -> None:
    many = [row("2025-07", SourceRef(id=str(n), name=f"Outlet {n}"), n) for n in range(1, 21)]
    names = {one.source for one in points(many)}
    assert len(names) == 12
    assert "Outlet 20" in names
    assert "Outlet 8" not in names


@pytest.mark.parametrize(
    ("months", "period"),
    [
        ([], "month"),
        (["2025-07"], "day"),
        (["2025-06", "2025-07"], "day"),
        (["2025-05", "2025-07"], "month"),
        (["2020-01", "2025-12"], "month"),
        (["2020-01", "2026-01"], "year"),
    ],
)
def test_the_timeline_is_as_fine_as_the_corpus_is_long(months: list[str], period: str) -> None:
    assert fitting_period([row(month) for month in [*months, None]]) == period


def test_the_first_day_of_a_period() -> None:
    assert [first_day(each) for each in ("2025", "2025-07", "2025-07-03")] == [
        "2025-01-01",
        "2025-07-01",
        "2025-07-03",
    ]


def test_a_name_from_a_document_cannot_turn_what_is_read_around() -> None:
    assert name_of(SourceRef(id="x", name="evil\u202e\x1b[31mname")) == "evilname"


def test_voices_are_counted_in_quotes_and_in_passages_near() -> None:
    near = canned.passage().model_copy(update={"sources": [AP, REUTERS]})
    heard = voices(canned.answer(), [near, near, canned.passage()])
    assert [(one.source, one.quoted, one.near) for one in heard] == [
        ("Reuters", 1, 2),
        ("AP", 0, 2),
    ]


def test_two_sources_agree_differ_or_speak_of_other_things() -> None:
    rows = [said(AP, "80"), said(REUTERS, "80"), said(ISW, "60"), said(canned.REUTERS, "3 towns")]
    other = SourceRef(id="bbc", name="BBC")
    found = pairs([*rows[:3], said(other, "3 towns")], disagreement=True)
    assert {(one.one, one.other): one.relation for one in found} == {
        ("AP", "Reuters"): "same",
        ("AP", "ISW"): "differ",
        ("Reuters", "ISW"): "differ",
        ("AP", "BBC"): "apart",
        ("Reuters", "BBC"): "apart",
        ("ISW", "BBC"): "apart",
    }
    assert found[1].figures == "80 | 60"


def test_figures_differ_only_where_the_answer_says_that_sources_disagree() -> None:
    """The API knows whether two figures count the same thing; the picture adds no quarrel."""
    (only,) = pairs([said(AP, "80"), said(REUTERS, "60")], disagreement=False)
    assert only.relation == "apart"


def test_one_source_alone_agrees_with_nobody() -> None:
    assert pairs([said(AP, "80"), said(AP, "60"), said(REUTERS)], disagreement=True) == []


def layers(chart: Any) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """A chart as Vega-Lite reads it, and its rows."""
    drawn: dict[str, Any] = chart.to_dict()
    values = drawn.get("data", drawn["layer"][0].get("data"))
    rows = values.get("values") or drawn["datasets"][values["name"]]
    return drawn, rows


def test_the_timeline_has_a_row_for_each_source_and_describes_itself() -> None:
    drawn, rows = layers(charts.timeline(points(canned.coverage().rows), "passages", "month"))
    assert [one["passages"] for one in rows] == [2, 3, 4]
    assert drawn["layer"][0]["encoding"]["y"]["sort"] == [wording.UNATTRIBUTED, "Reuters", "AP"]
    assert drawn["description"] == (
        "Timeline: passages in which each of 3 sources reports something"
    )


def test_a_timeline_of_one_day_can_be_drawn() -> None:
    chart = charts.timeline(points([row("2025-07-01")]), "documents", "day")
    assert layers(chart)[0]["layer"][0]["encoding"]["x"]["axis"]["tickCount"] == {
        "interval": "day",
        "step": 1,
    }


def test_the_grid_of_agreement_is_the_same_on_both_sides_of_its_diagonal() -> None:
    pair = Pair("AP", "ISW", "differ", "80 | 60")
    _, rows = layers(charts.agreement([pair], {"AP": ["80"], "ISW": ["60"]}, "#000000"))
    assert {(one["one"], one["other"]): one["sign"] for one in rows} == {
        ("AP", "ISW"): "≠",
        ("ISW", "AP"): "≠",
        ("AP", "AP"): "80",
        ("ISW", "ISW"): "60",
    }


def test_bars_are_ordered_by_how_much_is_quoted() -> None:
    drawn, rows = layers(charts.speaking(voices(canned.answer(), [])))
    assert [one["source"] for one in rows] == ["Reuters"]
    assert drawn["layer"][0]["encoding"]["y"]["sort"] == ["Reuters"]


def test_the_numbers_are_a_table_of_plain_text() -> None:
    markup = table_markup("Who", ("Source", "Passages"), [("<b>AP</b>", 2)])
    assert "<caption>Who</caption>" in markup
    assert '<th scope="col">Source</th>' in markup
    assert "<td>&lt;b&gt;AP&lt;/b&gt;</td><td>2</td>" in markup
