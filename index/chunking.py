"""A document's blocks to chunks that the embedding model reads whole; pure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePosixPath

from index.documents import Block, Chunk, Document, Span

# Raised whenever the same document may be cut otherwise than before.
CHUNKING_VERSION = 1
# [CLS], [SEP] and the line break between context and text.
_OVERHEAD = 3

CountTokens = Callable[[Sequence[str]], list[int]]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence to be packed: its span, its word pieces, and whether a block begins with it."""

    span: Span
    tokens: int
    opens_block: bool


def chunk(
    document: Document, blocks: Sequence[Block], count_tokens: CountTokens, max_tokens: int
) -> tuple[Chunk, ...]:
    """Chunks of whole sentences, none across a heading, none over `max_tokens` word pieces.

    A sentence is cut only when it is too long for a chunk of its own. Headings are carried
    as each chunk's context; they are chunks themselves only where there is nothing else.
    """
    body = [block for block in blocks if block.kind != "heading"] or list(blocks)
    chunks: list[Chunk] = []
    for heading, section in groupby(body, key=lambda block: block.heading):
        empty = Chunk(Span(0, 1), document.text[:1], heading, context_title(document))
        budget = max_tokens - _OVERHEAD - count_tokens([empty.context])[0]
        units = _units(document.text, list(section), count_tokens, budget)
        chunks += (
            Chunk(span, span.of(document.text), heading, context_title(document))
            for span in _pack(units, budget)
        )
    return tuple(chunks)


def context_title(document: Document) -> str:
    """The title where the document states one. One made from the path or the line's id stays
    out of what is embedded, or a rename would embed everything again."""
    stem = PurePosixPath(document.path).stem
    made_up = {stem, " ".join(stem.replace("-", " ").replace("_", " ").split())}
    made_up.add(document.id.rpartition("#")[2])
    return "" if document.title in made_up else document.title


def _units(
    text: str, blocks: Sequence[Block], count_tokens: CountTokens, budget: int
) -> list[_Unit]:
    spans = [(span, at == 0) for block in blocks for at, span in enumerate(block.sentences)]
    if not spans:
        return []
    # What stands between two sentences (bullets, pipes, quote marks) is read by the model too.
    starts = [spans[0][0].start, *(span.end for span, _ in spans[:-1])]
    counts = count_tokens(
        [text[start : span.end] for start, (span, _) in zip(starts, spans, strict=True)]
    )
    return [
        unit
        for (span, opens), tokens in zip(spans, counts, strict=True)
        for unit in _fitting(text, _Unit(span, tokens, opens), count_tokens, budget)
    ]


def _fitting(text: str, unit: _Unit, count_tokens: CountTokens, budget: int) -> Iterator[_Unit]:
    """`unit`, or the halves of it that fit, cut at white space where there is some."""
    length = unit.span.end - unit.span.start
    if unit.tokens <= budget or length < 2:
        yield unit
        return
    middle = unit.span.start + length // 2
    space = text.rfind(" ", unit.span.start + 1, middle)
    cut = space if space > unit.span.start else middle
    for start, end in ((unit.span.start, cut), (cut, unit.span.end)):
        part = Span(start, end)
        count = count_tokens([part.of(text)])[0]
        opens = unit.opens_block and start == unit.span.start
        yield from _fitting(text, _Unit(part, count, opens), count_tokens, budget)


def _pack(units: Sequence[_Unit], budget: int) -> Iterator[Span]:
    """Runs of units within the budget, which end at the end of a block where that leaves
    them at least half full."""
    run: list[_Unit] = []
    for at, unit in enumerate(units):
        used = sum(one.tokens for one in run)
        block = _block_tokens(units, at) if unit.opens_block else unit.tokens
        full = used + unit.tokens > budget
        if run and (full or (2 * used >= budget and used + block > budget)):
            yield Span(run[0].span.start, run[-1].span.end)
            run = []
        run.append(unit)
    if run:
        yield Span(run[0].span.start, run[-1].span.end)


def _block_tokens(units: Sequence[_Unit], start: int) -> int:
    tokens = units[start].tokens
    for unit in units[start + 1 :]:
        if unit.opens_block:
            break
        tokens += unit.tokens
    return tokens
