"""Evidence as the claims and citations of an answer."""

from app import schemas, wire
from app.evidence import Evidence
from app.quoting import quote_of, quote_span
from app.reading import short_answer
from index.sources import SourceRegistry


def claim(number: int, one: Evidence) -> schemas.Claim:
    """A quoted sentence as a claim, borne out by the citation of this number."""
    attribution = one.sentence.attribution
    return schemas.Claim(
        text=quote_of(one.sentence),
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
    quote, span = quote_of(one.sentence), quote_span(one.sentence)
    found = short_answer(question, quote)
    highlight = [place for place in found if registry.find(quote[slice(*place)]) is None]
    attribution = one.sentence.attribution
    return schemas.Citation(
        number=number,
        passage_id=one.passage.id,
        document=wire.document_ref(one.passage.document),
        quote=quote,
        start=span.start,
        end=span.end,
        page=one.passage.page_of(span.start),
        sources=[wire.source_ref(source) for source in attribution.sources],
        attribution=attribution.kind,
        highlight=highlight,
        reprints=[wire.document_ref(copy) for copy in one.reprints],
    )
