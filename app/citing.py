"""Evidence as the claims and citations of an answer."""

from app import schemas, wire
from app.evidence import Evidence
from app.reading import short_answer
from index.sources import SourceRegistry


def claim(number: int, one: Evidence) -> schemas.Claim:
    """A quoted sentence as a claim, borne out by the citation of this number."""
    attribution = one.sentence.attribution
    return schemas.Claim(
        text=one.sentence.text,
        citations=[number],
        sources=[wire.source_ref(source) for source in attribution.sources],
        claimant=attribution.claimant,
        confidence=round(one.confidence, 4),
    )


def citation(
    number: int, one: Evidence, question: str, registry: SourceRegistry
) -> schemas.Citation:
    """Where a sentence stands, with the short answer to the question inside it."""
    # The outlet that reports it is not the answer: "According to AP, seven towns …".
    found = short_answer(question, one.sentence.text)
    highlight = [span for span in found if registry.find(one.sentence.text[slice(*span)]) is None]
    span, attribution = one.sentence.span, one.sentence.attribution
    return schemas.Citation(
        number=number,
        passage_id=one.passage.id,
        document=wire.document_ref(one.passage.document),
        quote=one.sentence.text,
        start=span.start,
        end=span.end,
        page=one.passage.page_of(span.start),
        sources=[wire.source_ref(source) for source in attribution.sources],
        attribution=attribution.kind,
        highlight=highlight,
        reprints=[wire.document_ref(copy) for copy in one.reprints],
    )
