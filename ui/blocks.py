"""The shape of a document's text as a reader sees it: headings, lists, tables, paragraphs; pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Kind = Literal["heading", "item", "table", "quoted", "paragraph"]
_PARAGRAPHS = re.compile(r"\n(?:[ \t]*\n)+")
_STARTS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("heading", re.compile(r"#{1,6}[ \t]+\S")),
    ("item", re.compile(r"[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+\S")),
    ("table", re.compile(r"[ \t]*\|.*\|[ \t]*$", re.MULTILINE)),
    ("quoted", re.compile(r"[ \t]*>")),
)
_RULE = re.compile(r"[ \t]*\|[-:| \t]+\|[ \t]*")


@dataclass(frozen=True, slots=True)
class Block:
    """`text[start:end]`; of a table, `rows` are the spans of its cells."""

    kind: Kind
    start: int
    end: int
    rows: tuple[tuple[tuple[int, int], ...], ...] = ()


def blocks(text: str, start: int, end: int) -> Iterator[Block]:
    """The blocks of `text[start:end]` in order; between them is white space only."""
    position = start
    while position < end:
        found = _PARAGRAPHS.search(text, position, end)
        stop = found.start() if found else end
        yield from _parts(text, position, stop)
        position = found.end() if found else end


def _parts(text: str, start: int, end: int) -> Iterator[Block]:
    """One paragraph cut where a line begins something else."""
    opening: tuple[Kind, int] | None = None
    for line, stop in _lines(text, start, end):
        kind = _kind(text, line, stop)
        if opening and _goes_on(opening[0], kind):
            continue
        if opening:
            yield _block(text, opening, line)
        opening = (kind, line)
    if opening:
        yield _block(text, opening, end)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            yield start, stop
        start = stop + 1


def _kind(text: str, start: int, end: int) -> Kind:
    line = text[start:end]
    return next((kind for kind, sign in _STARTS if sign.match(line)), "paragraph")


def _goes_on(kind: Kind, following: Kind) -> bool:
    """Whether a line of the second kind belongs to a block of the first."""
    if kind in ("table", "quoted"):
        return following == kind
    return following == "paragraph" and kind != "heading"


def _block(text: str, opening: tuple[Kind, int], end: int) -> Block:
    kind, start = opening
    if kind != "table":
        return Block(kind, start, end)
    lines = [line for line in _lines(text, start, end) if not _RULE.fullmatch(text, *line)]
    return Block(kind, start, end, tuple(_cells(text, *line) for line in lines))


def _cells(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The spans between the bars of a table's line, without the space around them."""
    bars = [at.start() for at in re.finditer(r"(?<!\\)\|", text[start:end])]
    spans = [(start + one + 1, start + other) for one, other in pairwise(bars)]
    return tuple(_trimmed(text, one, other) for one, other in spans) or ((start, end),)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return start + left, max(start + left, start + len(words.rstrip()))
