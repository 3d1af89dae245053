"""Evidence as tests need it: a sentence of a passage, from whom, of what day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.evidence import Evidence
from index.documents import Attribution, AttributionKind, BlockKind, SourceRef, Span
from index.passages import DocumentHead, Passage, Sentence

REUTERS, AP = SourceRef("reuters", "Reuters"), SourceRef("ap", "AP")
AFP, ISW = SourceRef("afp", "AFP"), SourceRef("isw", "ISW")
GUARDIAN, LE_MONDE = SourceRef("guardian", "The Guardian"), SourceRef("le-monde", "Le Monde")


@dataclass(frozen=True)
class Said:
    """What may be said of a sentence beside its sources."""

    claimant: str | None = None
    kind: AttributionKind = "document"
    block: BlockKind = "paragraph"
    day: int | None = None
    passage: str = ""
    header: str = ""
    confidence: float = 0.8


_PLAIN = Said()


def evidence(
    quote: str, sources: Sequence[SourceRef] = (), said: Said = _PLAIN, key: int = 1
) -> Evidence:
    """The sentence `quote`, in document `key`.md, which is published on `said.day` of July."""
    text = said.passage or (f"{said.header}\n{quote}" if said.header else quote)
    published = date(2025, 7, said.day) if said.day else None
    first = sources[0] if sources else None
    head = DocumentHead(key, f"{key}.md", f"Story {key}", published, first, None, "h")
    start = text.index(quote)
    kind: AttributionKind = said.kind if sources else "none"
    at = Attribution(Span(start, start + len(quote)), kind, tuple(sources), said.claimant)
    sentence = Sentence(at, said.block, quote)
    above = Attribution(Span(0, max(1, start)), "none")
    sentences = (Sentence(above, "header", said.header),) if said.header else ()
    passage = Passage(key, head, Span(0, len(text)), text, (), (), (*sentences, sentence))
    return Evidence(passage, sentence, said.confidence)
