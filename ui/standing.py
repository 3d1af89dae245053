"""Whether what an earlier answer quoted still stands in its document; pure."""

from app.schemas import Citation, DocumentBody
from ui import wording

_CHANGES = (wording.DOCUMENT_GONE, wording.DOCUMENT_CHANGED, wording.QUOTE_GONE)


def standing(citation: Citation, document: DocumentBody | None) -> str | None:
    """What has become of a cited document since: None where nothing, else one sentence.

    `document` is the document as it is indexed now, None where it is indexed no longer.
    """
    if document is None:
        return wording.DOCUMENT_GONE
    if document.hash == citation.document.hash:
        return None
    if citation.quote in document.text:
        return wording.DOCUMENT_CHANGED
    return wording.QUOTE_GONE


def tells_of_change(note: str | None) -> bool:
    """Whether a note is one of `standing`; that it could not be checked is no change."""
    return note in _CHANGES
