"""What a search finds: passages with their sentences, and the filters they pass."""

from dataclasses import dataclass
from datetime import date

from index.documents import TITLES, Attribution, BlockKind, SourceRef, Span, page_at


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """What a citation says of its document."""

    key: int
    id: str
    title: str
    published: date | None
    source: SourceRef | None
    url: str | None
    hash: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with who reported it and who said it; `block` is what it stands in."""

    attribution: Attribution
    block: BlockKind
    text: str

    @property
    def span(self) -> Span:
        return self.attribution.span


@dataclass(frozen=True, slots=True)
class Passage:
    """A chunk as it is found: `text` is `document.text[span.start:span.end]`."""

    key: int
    document: DocumentHead
    span: Span
    text: str
    heading: tuple[str, ...]
    page_starts: tuple[int, ...]
    sentences: tuple[Sentence, ...]

    @property
    def id(self) -> str:
        return f"{self.document.id}@{self.span.start}-{self.span.end}"

    def page_of(self, offset: int) -> int | None:
        """The page (from 1) that holds the character at `offset`; None without pages."""
        return page_at(self.page_starts, offset)

    @property
    def sources(self) -> tuple[SourceRef, ...]:
        """Who reported sentences of this passage, in their order; its headings only where there
        is nothing else."""
        told = [one for one in self.sentences if one.block not in TITLES] or self.sentences
        refs = (ref for one in told for ref in one.attribution.sources)
        return tuple(dict.fromkeys(refs))


@dataclass(frozen=True, slots=True)
class Filters:
    """`sources` are ids: passages with a sentence one of them reported. `after` and
    `before` are inclusive; while one is given, documents without a date are left out."""

    sources: frozenset[str] = frozenset()
    after: date | None = None
    before: date | None = None

    def __bool__(self) -> bool:
        return bool(self.sources or self.after or self.before)
