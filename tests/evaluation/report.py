"""The document that the measures end in."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from string import Template

from tests.evaluation.setting import SEED, Row
from tests.evaluation.squad2 import Curve

_TEMPLATE = Path(__file__).with_name("report.md")


def document(rows: Iterable[Row], curve: Curve, day: date, articles: Iterable[str]) -> str:
    """The report as Markdown."""
    table = "".join(
        f"| {r.measure} | {r.on} | {r.ours} | {r.baseline} | {r.published} | {r.goal} |\n"
        for r in rows
    )
    points = "".join(
        f"| {p.threshold:.2f} | {p.answered_right:.3f} | {p.answered_wrong:.3f}"
        f" | {p.refused:.3f} | {p.precision:.3f} |\n"
        for p in curve.points
    )
    return Template(_TEMPLATE.read_text("utf-8")).substitute(
        day=day.isoformat(),
        seed=SEED,
        rows=table,
        default=f"{curve.default:.2f}",
        points=points,
        articles=", ".join(articles),
    )
