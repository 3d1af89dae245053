"""What each source says on one question: the rows of the comparison."""

from collections.abc import Sequence
from dataclasses import dataclass

from app import schemas, wire
from app.comparison import Statement, common_form, compare, figures
from app.evidence import SHARE_OF_BEST, Evidence
from index.documents import SourceRef

MAX_ROWS = 8


@dataclass(frozen=True, slots=True)
class Voices:
    """`cited`: the evidence to cite, that of the claims first, then what only the rows quote;
    numbered from 1 in this order. `rows`: one a source, none unless several answer."""

    cited: tuple[Evidence, ...]
    rows: tuple[schemas.ComparisonRow, ...] = ()
    disagreement: bool = False


def compare_sources(
    evidence: Sequence[Evidence], chosen: Sequence[Evidence], threshold: float
) -> Voices:
    """Sets the best sentence of each source beside those of the others.

    `evidence` is ordered, best first, and holds `chosen`, which is not empty.
    """
    floor = max(threshold, chosen[0].confidence * SHARE_OF_BEST)
    best: dict[SourceRef, Evidence] = {}
    for one in [*chosen, *(one for one in evidence if one.confidence >= floor)]:
        for source in one.sentence.attribution.sources:
            best.setdefault(source, one)
    if len(best) < 2:
        return Voices(tuple(chosen))
    cited = list(chosen)
    cited += (one for one in dict.fromkeys(best.values()) if one not in cited)
    spoken = list(best.items())[:MAX_ROWS]
    compared = compare([_statement(source, one) for source, one in spoken])
    numbers = [cited.index(one) + 1 for _, one in spoken]
    rows = tuple(
        schemas.ComparisonRow(
            source=wire.source_ref(source),
            quote=one.sentence.text,
            citation=number,
            figures=[common_form(figure) for figure in figures(one.sentence.text)],
            updates=None if earlier is None else numbers[earlier],
        )
        for (source, one), number, earlier in zip(spoken, numbers, compared.updates, strict=True)
    )
    return Voices(tuple(cited), rows, compared.disagreement)


def _statement(source: SourceRef, one: Evidence) -> Statement:
    return Statement(one.sentence.text, (source.id,), one.passage.document.published)
