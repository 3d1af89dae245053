"""Documents as they are read back, each compared with the hash that was stored with it.

A flipped bit on the disk may not change what is quoted, or whose it is: what a citation is
made of comes from a `Record`, and a record that is not as it was written is an error.
"""

import hashlib
import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from index.database import Row, Rows
from index.documents import Attribution, BlockKind, Document, SourceRef, Span
from index.errors import IndexDamaged
from index.passages import DocumentHead, Passage, Sentence

HEADS = "SELECT key, id, title, published, source_ref, url, hash FROM documents"
_DOCUMENT = (
    "SELECT id, file, title, text, markup, published, source, url, page_starts, source_ref,"
    " hash, seal FROM documents WHERE key = ?"
)
_SENTENCES = (
    "SELECT start, end, block, kind, sources, claimant FROM sentences WHERE document = ?"
    " ORDER BY start"
)
_CHUNKS = (
    "SELECT key, start, end, heading, digest FROM chunks WHERE document = ? ORDER BY start, key"
)


@dataclass(frozen=True, slots=True)
class Record:
    """A document with its sentences and its chunks (place and headings by key)."""

    head: DocumentHead
    document: Document
    sentences: tuple[tuple[BlockKind, Attribution], ...]
    chunks: Mapping[int, tuple[Span, tuple[str, ...]]]

    def passages(self) -> Iterator[Passage]:
        """The document's passages, in order."""
        return (self.passage(key) for key in self.chunks)

    def passage(self, key: int) -> Passage:
        """The chunk with this key, which is one of the document's."""
        span, heading = self.chunks[key]
        pages = self.document.page_starts
        sentences = tuple(self._sentences(span))
        text = span.of(self.document.text)
        return Passage(key, self.head, span, text, heading, pages, sentences)

    def _sentences(self, span: Span) -> Iterator[Sentence]:
        # A chunk of part of a very long sentence still knows who reported it.
        first = bisect_left(self.sentences, span.start + 1, key=lambda one: one[1].span.end)
        for block, at in self.sentences[first:]:
            if at.span.start >= span.end:
                return
            within = Span(max(at.span.start, span.start), min(at.span.end, span.end))
            cut = Attribution(within, at.kind, at.sources, at.claimant)
            yield Sentence(cut, block, within.of(self.document.text))


def read_record(rows: Rows, key: int) -> Record | None:
    """The document with this key.

    Raises:
        IndexDamaged: it is not what was written.
    """
    found, sentences, chunks = rows(_DOCUMENT, key), rows(_SENTENCES, key), rows(_CHUNKS, key)
    if not found:
        return None
    row = found[0]
    if row[-1] != _hash_of(key, row[0], row[1], row[-3], row[-2], sentences, chunks):
        raise not_as_written(f"document {key}")
    document = _document(row)
    return Record(
        head_of((key, document.id, document.title, row[5], row[-3], row[7], row[-2])),
        document,
        tuple((one[2], _attribution(one)) for one in sentences),
        {one[0]: (Span(one[1], one[2]), tuple(json.loads(one[3]))) for one in chunks},
    )


def seal_of(rows: Rows, key: int) -> str:
    """The hash of a document's rows as they are now; its text enters by its own hash."""
    ((document_id, file, *_, source, content, _),) = rows(_DOCUMENT, key)
    return _hash_of(
        key, document_id, file, source, content, rows(_SENTENCES, key), rows(_CHUNKS, key)
    )


def head_of(row: Row) -> DocumentHead:
    """What `HEADS` selects, as a DocumentHead."""
    key, document_id, title, published, source, url, content = row
    return DocumentHead(
        key,
        document_id,
        title,
        date.fromisoformat(published) if published else None,
        _source_refs(source)[0] if source else None,
        url or None,
        content,
    )


def not_as_written(what: str) -> IndexDamaged:
    """The error for a part of the catalogue that is not what its hash says."""
    return IndexDamaged(
        f"{what} is not as it was written in the catalogue; run `byline index`, which sets the"
        " damaged catalogue aside and makes the index anew from the corpus"
    )


def _hash_of(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _document(row: Row) -> Document:
    document_id, file, title, text, markup, published, source, url, pages, _, content, _ = row
    try:
        day = date.fromisoformat(published) if published else None
        starts = tuple(json.loads(pages))
        document = Document(document_id, file, title, text, markup, day, source, url, starts)
        if document.hash == content:
            return document
    # In a damaged page a value may have turned into one of any type.
    except (ValueError, TypeError, AttributeError) as error:
        raise not_as_written(f"the text of {document_id}") from error
    raise not_as_written(f"the text of {document_id}")


def _attribution(row: Sequence[object]) -> Attribution:
    start, end, _, kind, sources, claimant = row
    return Attribution(
        Span(int(str(start)), int(str(end))),
        kind,  # type: ignore[arg-type]
        _source_refs(str(sources)),
        str(claimant) if claimant else None,
    )


def _source_refs(stored: str) -> tuple[SourceRef, ...]:
    return tuple(SourceRef(*ref) for ref in json.loads(stored))
