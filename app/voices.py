"""What each source says on one question: the rows of the comparison, and in words where they
differ and which brings which up to date."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app import schemas, wire
from app.comparison import (
    Comparison,
    Statement,
    common_form,
    compare,
    contradicts,
    counts_the_same,
    figures,
)
from app.contrast import Row, contrast, update_note
from app.evidence import Evidence
from app.quoting import quote_of
from index.documents import SourceRef

MAX_ROWS = 8
# A sentence too doubtful to answer by itself is heard beside a claim that it denies, or whose
# figure it gives too, if it is at least this sure, as a share of the threshold.
SHARE_OF_THRESHOLD, SHARE_WITH_A_FIGURE = 0.2, 0.5


@dataclass(frozen=True, slots=True)
class Voices:
    """`cited`: the evidence to cite, that of the claims first, then what only the rows quote;
    numbered from 1 in this order. `rows`: one a source, none unless several answer. `summary`:
    sentences on where they differ, and on what brings what up to date; often none."""

    cited: tuple[Evidence, ...]
    rows: tuple[schemas.ComparisonRow, ...] = ()
    disagreement: bool = False
    summary: tuple[str, ...] = ()


def compare_sources(
    evidence: Sequence[Evidence],
    chosen: Sequence[Evidence],
    threshold: float,
    cited: Sequence[Evidence] = (),
) -> Voices:
    """Sets the best sentence of each source beside those of the others.

    `evidence` is ordered, best first, and holds `chosen`, which is not empty. `cited` is what
    has its number already, `chosen` with it.
    """
    best: dict[SourceRef, Evidence] = {}
    for one in [*chosen, *_others(evidence, chosen[0], threshold)]:
        for source in one.sentence.attribution.sources:
            best[source] = _newer(best.get(source, one), one, source)
    cited = list(cited or chosen)
    if len(best) < 2:
        return Voices(tuple(cited), summary=_own_updates(chosen, cited))
    spoken = list(best.items())[:MAX_ROWS]
    cited += dict.fromkeys(one for _, one in spoken if one not in cited)
    compared = compare([_statement(one, source) for source, one in spoken])
    rows = [
        Row(source, one.passage.document.published, cited.index(one) + 1) for source, one in spoken
    ]
    return Voices(
        tuple(cited),
        tuple(_shown(spoken, rows, compared, at) for at in range(len(rows))),
        compared.disagreement,
        contrast(rows, compared),
    )


def _newer(known: Evidence, one: Evidence, source: SourceRef) -> Evidence:
    """What stands for a source: what was heard first, till a figure brings it up to date."""
    updates = compare([_statement(known, source), _statement(one, source)]).updates
    return one if updates == (None, 0) else known


def _own_updates(chosen: Sequence[Evidence], cited: Sequence[Evidence]) -> tuple[str, ...]:
    """Where one source alone answers: how its figures grew."""
    told = [(source, one) for one in chosen for source in one.sentence.attribution.sources]
    compared = compare([_statement(one, source) for source, one in told])
    rows = [
        Row(source, one.passage.document.published, cited.index(one) + 1) for source, one in told
    ]
    return contrast(rows, compared)


def _others(evidence: Sequence[Evidence], claim: Evidence, threshold: float) -> list[Evidence]:
    """What else is heard: first the sentences that can be laid beside the best claim, then all
    that could answer alone."""
    beside = [one for one in evidence if _stands_beside(claim, one, threshold)]
    return [*beside, *(one for one in evidence if one.confidence >= threshold)]


def _stands_beside(claim: Evidence, one: Evidence, threshold: float) -> bool:
    if one.confidence < threshold * SHARE_OF_THRESHOLD:
        return False
    said, told = _told(claim), _told(one)
    if contradicts(said, told):
        return True
    sure = one.confidence >= threshold * SHARE_WITH_A_FIGURE
    return sure and counts_the_same(said, told)


def _shown(
    spoken: Sequence[tuple[SourceRef, Evidence]],
    rows: Sequence[Row],
    compared: Comparison,
    at: int,
) -> schemas.ComparisonRow:
    (source, one), earlier = spoken[at], compared.updates[at]
    return schemas.ComparisonRow(
        source=wire.source_ref(source),
        quote=quote_of(one.sentence),
        citation=rows[at].citation,
        figures=[common_form(figure) for figure in figures(one.sentence.text)],
        published=rows[at].published,
        updates=None if earlier is None else rows[earlier].citation,
        update=None if earlier is None else update_note(rows, compared, at, earlier),
    )


def _statement(one: Evidence, source: SourceRef) -> Statement:
    return replace(_told(one), sources=(source.id,))


def _told(one: Evidence) -> Statement:
    claimant = one.sentence.attribution.claimant
    return Statement(one.sentence.text, published=one.passage.document.published, claimant=claimant)
