"""The comparison of what sources say as a table of safe HTML; pure."""

from collections.abc import Sequence

from app.schemas import ComparisonRow
from ui import wording
from ui.citations import Evidence, mark_markup
from ui.escaping import emphasised, escaped, unwrapped
from ui.figures import differing, places
from ui.rendering import badge


def comparison_markup(rows: Sequence[ComparisonRow], disagreement: bool, evidence: Evidence) -> str:
    """Who says what; where the sources disagree, the figures that differ are marked.

    The roles are told: on a phone the style makes blocks of the parts, and a browser would take
    them for a table no longer.
    """
    titles = wording.COMPARISON_COLUMNS
    head = "".join(f'<th scope="col" role="columnheader">{escaped(title)}</th>' for title in titles)
    marked = differing(rows) if disagreement else [frozenset[str]()] * len(rows)
    body = "".join(_row(row, marks, evidence) for row, marks in zip(rows, marked, strict=True))
    differ = (
        f'<div class="byline-differ" data-testid="disagreement">{wording.DISAGREEMENT}</div>'
        if disagreement
        else ""
    )
    return (
        f'<div class="byline-comparison" data-testid="comparison">{differ}'
        f'<table role="table"><caption>{wording.COMPARISON_HEADING}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></div>'
    )


def _row(row: ComparisonRow, differ: frozenset[str], evidence: Evidence) -> str:
    quote = unwrapped(row.quote)
    spans = [span for figure in row.figures if figure for span in places(quote, figure)]
    figures = " ".join(_figure(figure, figure in differ) for figure in row.figures if figure)
    updates = ""
    if row.updates is not None:
        said = escaped(row.update or wording.UPDATES.format(number=row.updates))
        updates = f'<div class="byline-note">{said}</div>'
    return (
        f'<tr role="row"><th scope="row" role="rowheader">'
        f"{badge(row.source, evidence.palette)}</th>"
        f'<td role="cell" data-label="{escaped(wording.COMPARISON_COLUMNS[1])}">'
        f"{emphasised(quote, spans)}{mark_markup(row.citation, evidence)}{updates}</td>"
        f'<td role="cell" data-label="{escaped(wording.COMPARISON_COLUMNS[2])}">{figures}</td>'
        "</tr>"
    )


def _figure(figure: str, differs: bool) -> str:
    """A figure in its common form; one that differs says so by its sign, not by colour alone."""
    if not differs:
        return f'<span class="byline-figure">{escaped(figure)}</span>'
    spoken = f'<span class="byline-spoken">{wording.DIFFERS}</span>'
    return (
        f'<span class="byline-figure byline-differs" data-testid="differs">'
        f'<span aria-hidden="true">≠</span>{spoken} {escaped(figure)}</span>'
    )
