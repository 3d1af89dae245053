"""Documents and receipts to safe HTML; pure."""

from collections.abc import Sequence

from app.schemas import DocumentRef, Receipt
from ui import wording
from ui.escaping import escaped


def documents_markup(documents: Sequence[DocumentRef]) -> str:
    """The documents as a list: title, outlet, date."""
    items = "".join(f"<li>{_document(document)}</li>" for document in documents)
    return f'<ul class="byline-documents" data-testid="documents">{items}</ul>'


def _document(document: DocumentRef) -> str:
    facts = [document.source.name if document.source else None]
    facts.append(document.published.isoformat() if document.published else wording.UNDATED)
    return (
        f"<div>{escaped(document.title)}</div>"
        f'<div class="byline-note">{escaped(" · ".join(fact for fact in facts if fact))}</div>'
    )


def receipt_markup(receipt: Receipt) -> str:
    """What an indexing run did, in words."""
    paths = {"added": receipt.added, "changed": receipt.changed, "removed": receipt.removed}
    lines = [
        f"{wording.RECEIPT_LINES[what]} {wording.counted(len(names), 'document')}: "
        f"{', '.join(names)}"
        for what, names in paths.items()
        if names
    ]
    failures = [f"{wording.RECEIPT_FAILED}: {each.path}: {each.reason}" for each in receipt.failed]
    if not lines and not failures:
        lines = [wording.RECEIPT_NOTHING]
    total = wording.counted(receipt.documents, "document")
    closing = wording.RECEIPT_DONE.format(documents=total, seconds=receipt.seconds)
    said = "".join(f"<div>{escaped(line)}</div>" for line in [*lines, closing])
    failed = "".join(f'<div class="byline-failed">{escaped(line)}</div>' for line in failures)
    return f'<div class="byline-receipt" data-testid="receipt">{said}{failed}</div>'
