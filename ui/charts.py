"""The pictures as Altair charts; pure.

Sources are named beside their marks and counts stand in them, so that nothing rests on colour
alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from math import ceil
from typing import Any, Literal

import altair as alt

from ui import wording
from ui.coverage import Measure, Pair, Point, Voice

Period = Literal["day", "month", "year"]
_ROW = 38
_FORMATS: dict[Period, str] = {"day": "%-d %b %Y", "month": "%b %Y", "year": "%Y"}
_DAYS: dict[Period, int] = {"day": 1, "month": 30, "year": 365}
_LABELS = 8  # along the axis of time, at most
_EDGE = "#7a7f87"  # around discs, so that pale ones stand out from a pale page
# Colour, the colour of a sign on it, and the sign.
_SHAPES = {
    "same": ("#0072b2", "#ffffff", "="),
    "differ": ("#d55e00", "#111111", "≠"),
    "apart": ("#e4e4e7", "#111111", "·"),
}


def timeline(points: Sequence[Point], measure: Measure, by: Period) -> alt.LayerChart:
    """A row for each source and a disc for each period: the larger, the more it reports."""
    order = _loudest([(point.source, getattr(point, measure)) for point in points])
    base = _chart([asdict(each) for each in points]).encode(
        x=alt.X(
            "period:T",
            title=None,
            scale=alt.Scale(type="utc", padding=36),
            axis=alt.Axis(format=_FORMATS[by], grid=True, tickCount=_ticks(points, by)),
        ),
        y=alt.Y("source:N", title=None, sort=order, axis=_names()),
        tooltip=[
            alt.Tooltip("source:N", title=wording.SOURCE),
            alt.Tooltip("named:N", title=wording.PERIOD),
            alt.Tooltip("documents:Q", title=wording.MEASURES["documents"]),
            alt.Tooltip("passages:Q", title=wording.MEASURES["passages"]),
        ],
    )
    discs = base.mark_circle(opacity=1, stroke=_EDGE, strokeWidth=0.75).encode(
        size=alt.Size(f"{measure}:Q", legend=None, scale=alt.Scale(range=[250, 950])),
        color=_as_given("colour"),
    )
    counts = _sign(base, f"{measure}:Q", "ink")
    said = wording.TIMELINE_SAID.format(
        measure=wording.MEASURES[measure].lower(), sources=len(order)
    )
    picture: alt.LayerChart = (discs + counts).properties(
        height=_ROW * len(order) + 30, description=said
    )
    return picture


def speaking(voices: Sequence[Voice]) -> alt.LayerChart:
    """A bar for each source: what is quoted of it, before a pale one of what came near."""
    order = [voice.source for voice in voices]
    base = _chart([asdict(each) for each in voices]).encode(
        y=alt.Y("source:N", title=None, sort=order, axis=_names()),
        tooltip=[
            alt.Tooltip("source:N", title=wording.SOURCE),
            alt.Tooltip("quoted:Q", title=wording.QUOTED),
            alt.Tooltip("near:Q", title=wording.NEAR),
        ],
    )
    axis = alt.Axis(tickMinStep=1, format="d", title=wording.NEAR)
    near = base.mark_bar(fillOpacity=0.35, height=24, stroke=_EDGE, strokeWidth=0.75).encode(
        x=alt.X("near:Q", axis=axis), color=_as_given("colour")
    )
    quoted = base.mark_bar(height=12).encode(x="quoted:Q", color=_as_given("colour"))
    said = wording.SPEAKING_SAID.format(sources=len(order))
    picture: alt.LayerChart = (near + quoted).properties(
        height=_ROW * len(order) + 40, description=said
    )
    return picture


def agreement(
    pairs: Sequence[Pair], given: Mapping[str, Sequence[str]], ink: str
) -> alt.LayerChart:
    """A grid of sources: `=` where two give the same figure, `≠` where they differ, and on the
    diagonal what each gives, in the colour `ink`."""
    names = list(given)
    cells = [_cell(pair, turned) for pair in pairs for turned in (False, True)]
    gaps = alt.Scale(padding=0.05)
    cells += [_own(name, ", ".join(figures), ink) for name, figures in given.items()]
    base = _chart(cells).encode(
        x=alt.X(
            "one:N", title=None, sort=names, scale=gaps, axis=_names(labelAngle=0, orient="top")
        ),
        y=alt.Y("other:N", title=None, sort=names, scale=gaps, axis=_names()),
        tooltip=[
            alt.Tooltip("relation:N", title=wording.FIGURES_COLUMNS[3]),
            alt.Tooltip("figures:N", title=wording.FIGURES_COLUMNS[2]),
        ],
    )
    squares = base.mark_rect(cornerRadius=4).encode(color=_as_given("colour"))
    said = wording.FIGURES_SAID.format(sources=len(names))
    height = 52 * len(names) + 30
    picture: alt.LayerChart = (squares + _sign(base, "sign:N", "ink", 18)).properties(
        height=height, description=said
    )
    return picture


def _cell(pair: Pair, turned: bool) -> dict[str, str]:
    colour, ink, sign = _SHAPES[pair.relation]
    one, other = (pair.other, pair.one) if turned else (pair.one, pair.other)
    shape = {"colour": colour, "ink": ink, "sign": sign}
    relation = wording.RELATIONS[pair.relation]
    return {"one": one, "other": other, "relation": relation, "figures": pair.figures} | shape


def _own(name: str, figures: str, ink: str) -> dict[str, str]:
    shape = {"colour": "transparent", "ink": ink, "sign": figures}
    return {"one": name, "other": name, "relation": "", "figures": figures} | shape


def inked(chart: alt.LayerChart, ink: str) -> alt.LayerChart:
    """The chart with its words in a colour that can be read on the page."""
    picture: alt.LayerChart = chart.configure_axis(labelColor=ink, titleColor=ink)
    return picture


def _sign(base: alt.Chart, text: str, ink: str, size: int = 12) -> alt.Chart:
    signs: alt.Chart = base.mark_text(fontSize=size, fontWeight=600).encode(
        text=text, color=_as_given(ink)
    )
    return signs


def _ticks(points: Sequence[Point], by: Period) -> Any:
    """A tick at the beginning of every period, or of every so many of them."""
    days = sorted(date.fromisoformat(point.period) for point in points)
    periods = (days[-1] - days[0]).days // _DAYS[by]
    return {"interval": by, "step": max(1, ceil(periods / _LABELS))}


def _as_given(field: str) -> alt.Color:
    """The colour that the data itself holds."""
    return alt.Color(f"{field}:N", scale=None)


def _names(**options: Any) -> alt.Axis:
    return alt.Axis(labelLimit=200, labelFontSize=13, domain=False, ticks=False, **options)


def _loudest(counts: Sequence[tuple[str, int]]) -> list[str]:
    totals: dict[str, int] = {}
    for name, count in counts:
        totals[name] = totals.get(name, 0) + count
    return sorted(totals, key=lambda name: (-totals[name], name))


def _chart(rows: Sequence[dict[str, Any]]) -> alt.Chart:
    values: Any = {"values": list(rows)}
    return alt.Chart(values)
