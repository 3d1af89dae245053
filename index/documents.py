"""The nouns of the index: Document, Sentence, Block, Chunk, Attribution.

All offsets count Unicode code points of `Document.text` and are half-open:
a span is `text[start:end]`.
"""

import hashlib
import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Markup = Literal["markdown", "plain"]
BlockKind = Literal["heading", "header", "paragraph", "item", "row", "code"]
# They stand over what is reported and report nothing themselves, where anything stands below.
TITLES: frozenset[BlockKind] = frozenset(("heading", "header"))
AttributionKind = Literal["inline", "prose", "document", "none"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open run of characters, `text[start:end]`; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end; got {self.start}, {self.end}")

    def of(self, text: str) -> str:
        """The characters of this span in `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source as citations carry it: the registry's id and the name to show."""

    id: str
    name: str

    def __post_init__(self) -> None:
        if not self.id or not self.name:
            raise ValueError("a source needs an id and a name")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who reported one sentence (`sources`) and whose statement it reports (`claimant`)."""

    span: Span
    kind: AttributionKind
    sources: tuple[SourceRef, ...] = ()
    claimant: str | None = None

    def __post_init__(self) -> None:
        if (self.kind == "none") != (not self.sources):
            raise ValueError("an attribution has sources exactly when its kind is not 'none'")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table row or code block, cut into sentences.

    A `header` is the first row of a table, which names its columns.

    `heading` is the path of headings above the block, outermost first (for a heading:
    those above it, itself left out). `sentences` lie inside the block, in order, without
    overlap, trimmed of white space; code has one, a table row has one.
    """

    kind: BlockKind
    span: Span
    heading: tuple[str, ...]
    sentences: tuple[Span, ...]

    def __post_init__(self) -> None:
        end = self.span.start
        for sentence in self.sentences:
            if sentence.start < end or sentence.end > self.span.end:
                raise ValueError("sentences lie inside their block, in order, without overlap")
            end = sentence.end


def page_at(starts: Sequence[int], offset: int) -> int | None:
    """The page (from 1) that holds `offset`, given where each begins; None without pages."""
    return max(1, bisect_right(starts, offset)) if starts else None


@dataclass(frozen=True, slots=True)
class Document:
    """One document as read from the corpus.

    `id` is the path relative to the corpus (for a line of `.jsonl`: path, `#`, line id);
    `path` the file it came from; `source` the outlet's name as the file gives it;
    `page_starts` the offset at which each page begins (empty where there are no pages);
    `titled`: it states its title, which was not made of the path or the line's id.
    """

    id: str
    path: str
    title: str
    text: str
    markup: Markup = "markdown"
    published: date | None = None
    source: str | None = None
    url: str | None = None
    page_starts: tuple[int, ...] = ()
    titled: bool = field(default=True, compare=False)

    def __post_init__(self) -> None:
        if not self.id or not self.path or not self.title:
            raise ValueError("a document needs an id, a path and a title")
        if list(self.page_starts) != sorted(self.page_starts):
            raise ValueError("pages begin in ascending order")

    @property
    def hash(self) -> str:
        """SHA-256 (hex) of everything in the document that can show in an answer."""
        facts = [self.title, self.text, self.markup, str(self.published), self.source, self.url]
        content = json.dumps([*facts, self.page_starts], ensure_ascii=False)
        return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()

    def page_of(self, offset: int) -> int | None:
        """The page (from 1) that holds the character at `offset`; None without pages."""
        return page_at(self.page_starts, offset)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of whole sentences of one document, as it is embedded and searched.

    `text` is `document.text[span.start:span.end]`; `heading` the headings above it.
    `title` is the document's, embedded and searched together with the text.
    """

    span: Span
    text: str
    heading: tuple[str, ...]
    title: str

    def __post_init__(self) -> None:
        if len(self.text) != self.span.end - self.span.start:
            raise ValueError("a chunk's text is as long as its span")

    @property
    def context(self) -> str:
        """Title and headings, which a passage needs to be understood on its own."""
        parts = [self.title, *(part for part in self.heading if part != self.title)]
        return " - ".join(part for part in parts if part)

    @property
    def embedded_text(self) -> str:
        """What the embedding model reads: the context, a line break, the text."""
        return f"{self.context}\n{self.text}"
