"""Documents and receipts to safe HTML; pure."""

from collections.abc import Sequence

from app.schemas import DocumentRef, Receipt
from ui import wording
from ui.escaping import escaped, web_address
from ui.palette import HOME, Palette
from ui.rendering import badge

# Names that a receipt has room for.
_NAMED = 20


def title_markup(title: str) -> str:
    """The heading of a page that is not the conversation."""
    return f'<h1 class="byline-page-title" data-testid="title">{escaped(title)}</h1>'


def facts_markup(document: DocumentRef, palette: Palette = HOME) -> str:
    """Outlet, date and file of a document, and where it was published."""
    outlet = f"{badge(document.source, palette)} " if document.source else ""
    day = document.published.isoformat() if document.published else wording.UNDATED
    facts = f"{escaped(day)} · {escaped(document.id)}{_link(document.url)}"
    return f'<div class="byline-facts" data-testid="facts">{outlet}<span>{facts}</span></div>'


def _link(url: str | None) -> str:
    address = web_address(url)
    if address is None:
        return ""
    return (
        f' · <a href="{escaped(address)}" target="_blank" rel="noopener noreferrer nofollow">'
        f"{wording.OPEN_ORIGINAL}</a>"
    )


def range_words(offset: int, shown: int, total: int) -> str:
    """Which documents of how many are shown."""
    if not total:
        return wording.FOUND_NONE
    return wording.FOUND_RANGE.format(first=offset + 1, last=offset + shown, total=f"{total:,}")


def _some(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    named = ", ".join(names[:_NAMED])
    left = len(names) - _NAMED
    return named if left <= 0 else wording.AND_MORE.format(names=named, number=f"{left:,}")


def receipt_markup(receipt: Receipt) -> str:
    """What an indexing run did, in words."""
    paths = {"added": receipt.added, "changed": receipt.changed, "removed": receipt.removed}
    lines = [
        f"{wording.RECEIPT_LINES[what]} {wording.counted(len(names), wording.DOCUMENT)}: "
        f"{_some(names)}"
        for what, names in paths.items()
        if names
    ]
    failures = [f"{wording.RECEIPT_FAILED}: {each.path}: {each.reason}" for each in receipt.failed]
    if not lines and not failures:
        lines = [wording.RECEIPT_NOTHING]
    total = wording.counted(receipt.documents, wording.DOCUMENT)
    closing = wording.RECEIPT_DONE.format(documents=total, seconds=receipt.seconds)
    said = "".join(f"<div>{escaped(line)}</div>" for line in [*lines, closing])
    failed = "".join(f'<div class="byline-failed">{escaped(line)}</div>' for line in failures)
    return f'<div class="byline-receipt" data-testid="receipt">{said}{failed}</div>'
