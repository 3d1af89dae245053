"""The layers of attribution put over each other: marks, prose, the whole document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.attribution.claimants import claimants
from index.attribution.headings import headed
from index.attribution.labels import label
from index.attribution.marks import Mark, Notes, marks
from index.attribution.notes import addresses, read_notes
from index.attribution.prose import prose_sources
from index.attribution.shown import Shown, show
from index.attribution.speakers import Said
from index.attribution.tables import Columns, columns, row_claimant, row_sources
from index.attribution.whole import dateline, given_source, site_source
from index.documents import Attribution, AttributionKind, Block, Document, SourceRef, Span
from index.sources import SourceRegistry

# Raised whenever the same text may be attributed differently than before; what is indexed
# is then attributed anew from the catalogue at the next sync.
ATTRIBUTION_VERSION = 10

Sources = tuple[SourceRef, ...]
Layer = tuple[AttributionKind, Sources]


@dataclass(frozen=True)
class _Read:
    """A sentence with what it says of its own sources."""

    shown: Shown
    marks: tuple[Mark, ...]
    prose: Sources
    # Of the label before it in its block.
    label: Sources


def attribute(
    document: Document, blocks: Sequence[Block], registry: SourceRegistry
) -> tuple[Attribution, ...]:
    """One attribution a sentence of `blocks`, in their order."""
    reader = _Reader(document, blocks, registry)
    return tuple(found for block in blocks for found in reader.block(block))


class _Reader:
    """Reads the blocks of one document in their order."""

    def __init__(
        self, document: Document, blocks: Sequence[Block], registry: SourceRegistry
    ) -> None:
        self._text, self._registry = document.text, registry
        self._addresses = addresses(document.text)
        self._notes: Notes = read_notes(document, blocks, registry)
        self._given = given_source(document, registry)
        # By one that is known: a digest under a title of its own quotes what others say.
        self._authored = any(registry.is_known(source) for source in self._given)
        self._site = site_source(document, registry)
        self._headed = headed(document.text, blocks, self._show, registry)
        self._columns = Columns()
        # Of the line that ends in a colon above the items of a list.
        self._above_items: Sources = ()
        # What stands before the first dateline, a by-line or a summary, belongs to it too.
        lines = (self._dateline(block)[1] for block in blocks)
        self._current: Sources = next((sources for sources in lines if sources), ())

    def block(self, block: Block) -> Iterator[Attribution]:
        """The attributions of the sentences of the next block."""
        begin, sources = self._dateline(block)
        self._current = sources or self._current
        if block.kind != "item":
            self._above_items = ()
        if block.kind == "header":
            self._columns = columns(self._show(block.span), self._registry)
        if block.kind == "row":
            yield from (self._row(sentence, block) for sentence in block.sentences)
        elif block.kind in ("paragraph", "item"):
            yield from self._prose(block, begin)
        else:
            yield from (self._made(one, self._whole, None) for one in block.sentences)

    @property
    def _whole(self) -> Layer:
        sources = self._given or self._current or self._site
        return ("document" if sources else "none", sources)

    def _below(self, block: Block) -> Layer:
        """Where a sentence of the block says nothing of its sources: "prose" where a heading
        or the line above its list does, as the text names them, and not who published it."""
        sources = self._above_items or self._headed.get(block.span.start, ())
        return ("prose", sources) if sources else self._whole

    def _show(self, span: Span) -> Shown:
        return show(self._text, span, self._addresses)

    def _dateline(self, block: Block) -> tuple[int, Sources]:
        if block.kind != "paragraph" or not block.sentences:
            return 0, ()
        return dateline(self._show(block.sentences[0]), self._registry)

    def _row(self, sentence: Span, block: Block) -> Attribution:
        shown = self._show(sentence)
        own = row_sources(shown, self._columns, self._registry, self._notes)
        who = row_claimant(shown, self._columns)
        claimant = shown.original(self._text, *who) if who else None
        return self._made(sentence, ("inline", own) if own else self._below(block), claimant)

    def _prose(self, block: Block, begin: int) -> Iterator[Attribution]:
        read = list(self._sentences(block, begin))
        found = claimants([Said(one.shown.text, one.prose) for one in read], self._registry)
        layers = _layers(read, self._below(block), authored=self._authored)
        if block.kind == "paragraph" and read and read[-1].shown.text.rstrip(" *_").endswith(":"):
            self._above_items = layers[-1][1] if layers[-1][0] == "prose" else ()
        for span, layer, who in zip(block.sentences, layers, found, strict=True):
            claimant = read[who[0]].shown.original(self._text, *who[1:]) if who else None
            yield self._made(span, layer, claimant)

    def _sentences(self, block: Block, begin: int) -> Iterator[_Read]:
        labelled: Sources = ()
        for at, sentence in enumerate(block.sentences):
            shown = self._show(sentence)
            own = marks(shown, self._registry, self._notes, 0 if at else begin)
            prose = prose_sources(shown.text, self._registry)
            dashed = block.kind == "item" and not at
            new = label(shown, self._registry, dashed=dashed)
            others = {*prose, *(source for mark in own for source in mark.sources)}
            # Behind a sentence from somebody else nobody knows who goes on.
            goes_on = others <= {*(new or labelled)} and all(mark.sources for mark in own)
            labelled = labelled if goes_on and not new else ()
            yield _Read(shown, own, prose, new or labelled)
            labelled = new if goes_on and new else labelled

    def _made(self, sentence: Span, layer: Layer, claimant: str | None) -> Attribution:
        return Attribution(sentence, *layer, claimant or None)


def _layers(read: Sequence[_Read], whole: Layer, *, authored: bool) -> list[Layer]:
    """Kind and sources of each sentence of a block, read from its end."""
    reach: Sources = ()
    found: list[Layer] = []
    for sentence in reversed(read):
        own = tuple(dict.fromkeys(s for mark in sentence.marks for s in mark.sources))
        if own:
            found.append(("inline", own))
            reach = (
                sentence.marks[0].sources
                if _reaches_back(sentence.marks, authored=authored)
                else ()
            )
            continue
        reach = () if sentence.marks else reach
        if sentence.prose or sentence.label:
            found.append(("prose", sentence.prose or sentence.label))
        else:
            found.append(("inline", reach) if reach else whole)
    return found[::-1]


def _reaches_back(marks: Sequence[Mark], *, authored: bool) -> bool:
    """Whether marks speak for the sentences before theirs, too: at the end of a paragraph they
    do, but what the author of an assessment leaves without a note is the author's own."""
    return marks[-1].closing and not (marks[-1].note and authored)
