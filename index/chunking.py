"""A document's blocks to chunks that the embedding model reads whole; pure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from index.documents import Block, Chunk, Document, Span

# Raised whenever the same document may be cut otherwise than before.
CHUNKING_VERSION = 3
# [CLS], [SEP] and the line break between context and text.
_OVERHEAD = 3

CountTokens = Callable[[Sequence[str]], list[int]]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence to be packed: its span, its word pieces, and those of what stands between
    the sentence before and it (bullets, rules, quote marks), which a chunk of both holds."""

    span: Span
    tokens: int
    gap: int
    opens_block: bool


def chunk(
    document: Document, blocks: Sequence[Block], count_tokens: CountTokens, max_tokens: int
) -> tuple[Chunk, ...]:
    """Chunks of whole sentences, none across a heading, none over `max_tokens` word pieces.

    A sentence is cut only when it is too long for a chunk of its own. Headings are carried
    as each chunk's context; they are chunks themselves only where nothing stands below them.
    """
    chunks: list[Chunk] = []
    for path, section in _sections(blocks):
        title, heading = _context(context_title(document), path, count_tokens, max_tokens)
        empty = Chunk(Span(0, 1), document.text[:1], heading, title)
        budget = max(1, max_tokens - _OVERHEAD - count_tokens([empty.context])[0])
        units = _units(document.text, section, count_tokens, budget)
        chunks += (
            Chunk(span, span.of(document.text), heading, title) for span in _pack(units, budget)
        )
    return tuple(chunks)


def context_title(document: Document) -> str:
    """The title where the document states one. One made from the path or the line's id stays
    out of what is embedded, or a rename would embed everything again."""
    return document.title if document.titled else ""


def _sections(blocks: Sequence[Block]) -> Iterator[tuple[tuple[str, ...], list[Block]]]:
    """Runs of blocks without a heading among them, each with the headings above it; between
    them, each on its own, the headings that stand above nothing."""
    only_headings = all(block.kind == "heading" for block in blocks)
    runs = groupby(enumerate(blocks), key=_section)
    for (path, at), run in runs:
        if at is None or only_headings or _is_bare(blocks, at):
            yield path, [block for _, block in run]


def _section(numbered: tuple[int, Block]) -> tuple[tuple[str, ...], int | None]:
    """What the blocks of a section share; of a heading also its place, which is its own."""
    at, block = numbered
    return block.heading, at if block.kind == "heading" else None


def _is_bare(blocks: Sequence[Block], at: int) -> bool:
    """Whether nothing stands below a heading, as in a list of headlines: what does is below
    more headings than the heading itself."""
    below = blocks[at + 1].heading if at + 1 < len(blocks) else ()
    return len(below) <= len(blocks[at].heading)


def _context(
    title: str, heading: tuple[str, ...], count_tokens: CountTokens, max_tokens: int
) -> tuple[str, tuple[str, ...]]:
    """Title and headings, of which half a chunk is enough: the outermost go first."""
    parts = [title, *heading]
    counts = count_tokens(parts)
    for at in range(len(parts) - 1):
        # One more each for the mark between two of them.
        if sum(counts) + len(parts) <= max_tokens // 2:
            break
        parts[at], counts[at] = "", 0
    while count_tokens(parts[-1:])[0] > max_tokens // 2:
        parts[-1] = parts[-1][: len(parts[-1]) // 2]
    return parts[0], tuple(part for part in parts[1:] if part)


def _units(
    text: str, blocks: Sequence[Block], count_tokens: CountTokens, budget: int
) -> list[_Unit]:
    spans = [(span, at == 0) for block in blocks for at, span in enumerate(block.sentences)]
    counts = count_tokens([span.of(text) for span, _ in spans])
    between = [text[one.end : following.start] for (one, _), (following, _) in pairwise(spans)]
    gaps = [0, *count_tokens(between)]
    return [
        unit
        for (span, opens), tokens, gap in zip(spans, counts, gaps, strict=bool(spans))
        for unit in _fitting(text, _Unit(span, tokens, gap, opens), count_tokens, budget)
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
    first, second = Span(unit.span.start, cut), Span(cut, unit.span.end)
    counts = count_tokens([first.of(text), second.of(text)])
    for part in (
        _Unit(first, counts[0], unit.gap, unit.opens_block),
        _Unit(second, counts[1], 0, False),
    ):
        yield from _fitting(text, part, count_tokens, budget)


def _pack(units: Sequence[_Unit], budget: int) -> Iterator[Span]:
    """Runs of units within the budget, which end at the end of a block where that leaves
    them at least half full."""
    run: list[_Unit] = []
    used = 0
    for at, unit in enumerate(units):
        block = _block_tokens(units, at) if unit.opens_block else unit.tokens
        full = used + unit.gap + unit.tokens > budget
        if run and (full or (2 * used >= budget and used + unit.gap + block > budget)):
            yield Span(run[0].span.start, run[-1].span.end)
            run, used = [], 0
        used += unit.tokens + (unit.gap if run else 0)
        run.append(unit)
    if run:
        yield Span(run[0].span.start, run[-1].span.end)


def _block_tokens(units: Sequence[_Unit], start: int) -> int:
    tokens = units[start].tokens
    for at in range(start + 1, len(units)):
        if units[at].opens_block:
            break
        tokens += units[at].gap + units[at].tokens
    return tokens
