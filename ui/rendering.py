"""The small parts of what the chat draws, as safe HTML; pure.

What comes from a document passes through `ui.escaping`.
"""

from collections.abc import Sequence

from app.schemas import DocumentRef, SourceRef
from ui import wording
from ui.escaping import escaped
from ui.palette import HOME, UNATTRIBUTED, Colour, Palette


def badge(source: SourceRef, palette: Palette = HOME) -> str:
    """A source's name on its colour."""
    return _badge(source.name, palette.of(source.id))


def _badge(text: str, colour: Colour) -> str:
    style = f"background:{colour.background};color:{colour.text}"
    return (
        f'<span class="byline-badge" data-testid="source-badge" style="{style}">'
        f"{escaped(text)}</span>"
    )


def badges(
    sources: Sequence[SourceRef], palette: Palette, document: DocumentRef | None = None
) -> str:
    """One badge a source; without any, where the words stand."""
    if sources:
        return " ".join(badge(source, palette) for source in sources)
    if document is None:
        return _badge(wording.UNATTRIBUTED, UNATTRIBUTED)
    where = escaped(wording.IN_DOCUMENT.format(title=document.title))
    return f'{_badge(wording.UNATTRIBUTED, UNATTRIBUTED)} <span class="byline-note">{where}</span>'


def text_markup(text: str, testid: str) -> str:
    """Plain text, its line breaks kept."""
    return f'<div class="byline-text" data-testid="{testid}">{escaped(text)}</div>'


def note_markup(text: str, testid: str = "note") -> str:
    """A quiet line of text."""
    return f'<div class="byline-note" data-testid="{testid}">{escaped(text)}</div>'


def question_markup(text: str) -> str:
    """A question as the heading of what answers it."""
    return f'<h2 class="byline-question" data-testid="question">{escaped(text)}</h2>'


def chips_markup(chips: Sequence[str], said: str) -> str:
    """Short facts side by side, after the words that say what they are."""
    items = "".join(f"<li>{escaped(chip)}</li>" for chip in chips)
    return (
        f'<div class="byline-chips" data-testid="chips"><span>{escaped(said)}</span>'
        f"<ul>{items}</ul></div>"
    )


def understood_markup(text: str) -> str:
    """The question as it was searched, where that is more than its words."""
    return (
        f'<div class="byline-note" data-testid="understood">{wording.UNDERSTOOD_AS} '
        f"<em>{escaped(text)}</em></div>"
    )


def working_markup(text: str) -> str:
    """What is being done."""
    return (
        f'<div class="byline-working" data-testid="working">'
        f'<span class="byline-pulse" aria-hidden="true"></span>{escaped(text)}</div>'
    )


def copy_markup(text: str) -> str:
    """A button that puts `text` on the clipboard; `ui/keeper.js` listens to it."""
    return (
        f'<button type="button" class="byline-action" data-testid="copy" '
        f'data-byline-copy="{escaped(text)}" data-byline-done="{wording.COPIED}">'
        f"{wording.COPY}</button>"
    )


def header_markup(title: str, tagline: str) -> str:
    """The head of the page."""
    return f'<div class="byline-header"><h1>{title}</h1><p>{tagline}</p></div>'


def hidden_title_markup(title: str) -> str:
    """The heading of a page that shows none, for who goes by headings."""
    return f'<h1 class="byline-spoken">{escaped(title)}</h1>'


def section_markup(title: str, level: int = 3) -> str:
    """A small heading; inside an exchange of the third level, its question being of the second."""
    return f'<h{level} class="byline-section">{escaped(title)}</h{level}>'


def keys_markup(keys: Sequence[tuple[str, str]]) -> str:
    """What each key does."""
    rows = "".join(f"<dt><kbd>{key}</kbd></dt><dd>{escaped(what)}</dd>" for key, what in keys)
    return f'<dl class="byline-keys">{rows}</dl>'
