"""The layers of attribution put over each other: marks, prose, the whole document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.attribution.marks import Mark, marks
from index.attribution.prose import prose_sources
from index.attribution.shown import Shown, show
from index.attribution.whole import dateline, first_of, given_source, site_source
from index.documents import Attribution, AttributionKind, Block, Document, SourceRef
from index.sources import SourceRegistry

# Raised whenever the same text may be attributed differently than before; what is indexed
# is then attributed anew from the catalogue at the next sync.
ATTRIBUTION_VERSION = 1

Sources = tuple[SourceRef, ...]
_READ = ("paragraph", "item", "row")


@dataclass(frozen=True)
class _Read:
    """A sentence with what it says of its own sources."""

    shown: Shown
    marks: tuple[Mark, ...]
    prose: Sources


def attribute(
    document: Document, blocks: Sequence[Block], registry: SourceRegistry
) -> tuple[Attribution, ...]:
    """One attribution a sentence of `blocks`, in their order."""
    given, site = given_source(document, registry), site_source(document, registry)
    lines = [_dateline(document, block, registry) for block in blocks]
    current: Sources = next((sources for _, sources in lines if sources), ())
    found: list[Attribution] = []
    for block, (begin, sources) in zip(blocks, lines, strict=True):
        current = sources or current
        whole = first_of([given, current, site])
        found += _block(document, block, begin, registry, whole)
    return tuple(found)


def _dateline(document: Document, block: Block, registry: SourceRegistry) -> tuple[int, Sources]:
    if block.kind != "paragraph" or not block.sentences:
        return 0, ()
    return dateline(show(document.text, block.sentences[0]), registry)


def _block(
    document: Document, block: Block, begin: int, registry: SourceRegistry, whole: Sources
) -> Iterator[Attribution]:
    if block.kind not in _READ:
        for sentence in block.sentences:
            yield Attribution(sentence, "document" if whole else "none", whole)
        return
    read = []
    for number, sentence in enumerate(block.sentences):
        shown = show(document.text, sentence)
        first = 0 if number else begin
        read.append(
            _Read(shown, marks(shown, registry, {}, first), prose_sources(shown.text, registry))
        )
    for sentence, (kind, sources) in zip(block.sentences, _layers(read, whole), strict=True):
        yield Attribution(sentence, kind, sources)


def _layers(read: Sequence[_Read], whole: Sources) -> list[tuple[AttributionKind, Sources]]:
    """Kind and sources of each sentence of a block, read from its end."""
    reach: Sources = ()
    found: list[tuple[AttributionKind, Sources]] = []
    for sentence in reversed(read):
        own = tuple(dict.fromkeys(s for mark in sentence.marks for s in mark.sources))
        closing = bool(sentence.marks) and sentence.marks[-1].closing
        if own:
            found.append(("inline", own))
        elif sentence.prose:
            found.append(("prose", sentence.prose))
        elif reach:
            found.append(("inline", reach))
        else:
            found.append(("document" if whole else "none", whole))
        if own:
            reach = sentence.marks[0].sources if closing else ()
    return found[::-1]
