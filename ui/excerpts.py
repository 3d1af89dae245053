"""The passage around a citation, cut from its document; pure."""

from dataclasses import dataclass

from app.schemas import Citation, DocumentBody
from ui import wording


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Text in which `text[start:end]` is the quote; `note` says what is missing, if anything."""

    text: str
    start: int
    end: int
    heading: tuple[str, ...] = ()
    note: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end <= len(self.text):
            raise ValueError("the quote of an excerpt lies inside it")


def cut(citation: Citation, document: DocumentBody) -> Excerpt:
    """The chunk behind a citation, or its paragraph where the index has been cut anew."""
    if document.text[citation.start : citation.end] != citation.quote:
        return bare(citation, wording.CHANGED_SINCE)
    start, end, heading = _chunk_around(citation, document) or _paragraph_around(citation, document)
    return Excerpt(
        text=document.text[start:end],
        start=citation.start - start,
        end=citation.end - start,
        heading=heading,
    )


def bare(citation: Citation, note: str) -> Excerpt:
    """The quote alone, and why there is no more."""
    return Excerpt(citation.quote, 0, len(citation.quote), note=note)


_Place = tuple[int, int, tuple[str, ...]]


def _chunk_around(citation: Citation, document: DocumentBody) -> _Place | None:
    for chunk in document.chunks:
        inside = chunk.start <= citation.start and citation.end <= chunk.end
        if chunk.id == citation.passage_id and inside:
            return chunk.start, chunk.end, tuple(chunk.heading)
    return None


def _paragraph_around(citation: Citation, document: DocumentBody) -> _Place:
    before = document.text.rfind("\n\n", 0, citation.start)
    after = document.text.find("\n\n", citation.end)
    start = 0 if before < 0 else before + 2
    return min(start, citation.start), len(document.text) if after < 0 else after, ()


def near(excerpt: Excerpt, around: int) -> Excerpt:
    """The excerpt with at most `around` characters on each side of its quote, whole words."""
    start = _word_start(excerpt.text, max(0, excerpt.start - around), excerpt.start)
    end = _word_end(excerpt.text, min(len(excerpt.text), excerpt.end + around), excerpt.end)
    before, after = "… " if start else "", " …" if end < len(excerpt.text) else ""
    return Excerpt(
        text=f"{before}{excerpt.text[start:end]}{after}",
        start=excerpt.start - start + len(before),
        end=excerpt.end - start + len(before),
        heading=excerpt.heading,
        note=excerpt.note,
    )


def _word_start(text: str, position: int, stop: int) -> int:
    """The start of the first whole word at or behind `position`, before `stop`."""
    while 0 < position < stop and not text[position - 1].isspace():
        position += 1
    return position


def _word_end(text: str, position: int, stop: int) -> int:
    """The end of the last whole word at or before `position`, behind `stop`."""
    while stop < position < len(text) and not text[position].isspace():
        position -= 1
    return position
