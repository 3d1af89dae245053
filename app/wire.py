"""From the nouns of the index to the wire models."""

from app import schemas
from app.hints import Hints
from index.documents import Attribution, SourceRef
from index.passages import DocumentHead, Passage
from index.sync import Receipt


def source_ref(source: SourceRef) -> schemas.SourceRef:
    return schemas.SourceRef(id=source.id, name=source.name)


def hints(found: Hints) -> schemas.Hints:
    return schemas.Hints(
        sources=[source_ref(source) for source in found.sources],
        restrict=found.restrict,
        after=found.after,
        before=found.before,
    )


def document_ref(head: DocumentHead) -> schemas.DocumentRef:
    return schemas.DocumentRef(
        id=head.id,
        title=head.title,
        published=head.published,
        source=source_ref(head.source) if head.source else None,
        url=head.url,
        hash=head.hash,
    )


def attribution(one: Attribution) -> schemas.Attribution:
    return schemas.Attribution(
        start=one.span.start,
        end=one.span.end,
        sources=[source_ref(source) for source in one.sources],
        kind=one.kind,
        claimant=one.claimant,
    )


def passage(found: Passage, score: float) -> schemas.Passage:
    return schemas.Passage(
        id=found.id,
        document=document_ref(found.document),
        heading=list(found.heading),
        text=found.text,
        start=found.span.start,
        end=found.span.end,
        page=found.page_of(found.span.start),
        sources=[source_ref(source) for source in found.sources],
        attributions=[attribution(one.attribution) for one in found.sentences],
        score=round(score, 6),
    )


def receipt(done: Receipt) -> schemas.Receipt:
    return schemas.Receipt(
        generation=done.generation,
        added=list(done.added),
        changed=list(done.changed),
        removed=list(done.removed),
        unchanged=done.unchanged,
        failed=[schemas.Failure(path=one.path, reason=one.reason) for one in done.failed],
        documents=done.documents,
        chunks=done.chunks,
        embedded=done.embedded,
        seconds=done.seconds,
    )
