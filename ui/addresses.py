"""Where a place in a document is found: `?document=ID&at=OFFSET&end=OFFSET`; pure.

Offsets count code points of the document's text; the words from `at` to `end` are marked.
"""

from urllib.parse import urlencode


def address_of(document_id: str, start: int | None = None, end: int | None = None) -> str:
    """The address of a place in a document, relative to that of the chat."""
    return f"?{urlencode(place_of(document_id, start, end))}"


def place_of(document_id: str, start: int | None = None, end: int | None = None) -> dict[str, str]:
    """A place in a document as the parameters of its address."""
    offsets = {"at": start, "end": end}
    given = {name: str(value) for name, value in offsets.items() if value is not None}
    return {"document": document_id} | given
