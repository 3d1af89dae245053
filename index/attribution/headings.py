"""Sources whose names are titles of what is below: a heading, a bold line, an item with others
under it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from index.attribution.marks import marks
from index.attribution.naming import named
from index.attribution.prose import prose_sources
from index.attribution.shown import Shown, show
from index.documents import Block, SourceRef, Span
from index.sources import SourceRegistry

Sources = tuple[SourceRef, ...]
# A path of titles, outermost first.
Path = tuple[str, ...]

_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})[.)]\s+")
# What a title says beside the name: "What Reuters says", "ISW assessment".
_FRAMED = re.compile(
    r"(?:(?:what|how)\s+(?P<asked>.{2,60}?)\s+(?:says?|said|reports?|reported|sees?)(?:\s+it)?"
    r"|(?P<owned>.{2,60}?)(?:'s?)?\s+(?:assessments?|reports?|reporting|account|version|coverage"
    r"|says|view))\??",
    re.IGNORECASE,
)
_BOLD = re.compile(r"(?P<sign>\*\*|__)(?P<title>[^*_\n]{2,80})(?P=sign):?")
_OPENED = re.compile(r"(?P<title>[^*_:\n]{2,80}):")
_BRACKET = re.compile(r"\s*\(([^()]{1,40})\)$")
_INDENT = re.compile(r"[ \t]*")


def headed(
    text: str, blocks: Sequence[Block], show_span: Callable[[Span], Shown], registry: SourceRegistry
) -> Mapping[int, Sources]:
    """The sources whose names stand as titles over a block, by where the block begins.

    One such title may be a subject like any other; several side by side say what each
    reports, unless a text below them is about the outlet itself.
    """
    placed = list(_placed(text, blocks))
    found: dict[Path, Sources] = {}
    for _, path, title in placed:
        if title and (sources := _titled(title, registry)):
            found[(*path, title)] = sources
    beside: dict[Path, set[Sources]] = {}
    for path, sources in found.items():
        beside.setdefault(path[:-1], set()).add(sources)
    found = {path: sources for path, sources in found.items() if len(beside[path[:-1]]) > 1}
    below: dict[int, Sources] = {}
    for block, path, title in placed if found else ():
        own = title is not None and (block.kind == "heading" or (*path, title) in found)
        if not own and (sources := _above(found, path)):
            below[block.span.start] = sources
            if any(_is_about(show_span(one), sources, registry) for one in block.sentences):
                return {}
    return below


def _placed(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Block, Path, str | None]]:
    """Each block with the titles above it, and its own words where it is a title."""
    heading: Path = ()
    line: Path = ()
    items: list[tuple[int, str]] = []
    for block in blocks:
        if block.kind == "heading" or block.heading != heading:
            heading, line = block.heading, ()
        if block.kind != "item":
            items = []
        if block.kind == "heading":
            yield block, block.heading, block.span.of(text).strip("*_ ")
            continue
        title = _lone(text, block)
        if block.kind != "item":
            line = (title,) if title else line
            yield block, block.heading if title else (*block.heading, *line), title
            continue
        indent = _indent(text, block)
        while items and items[-1][0] >= indent:
            items.pop()
        yield block, (*block.heading, *line, *(above for _, above in items)), title
        items += [(indent, title)] if title else []


def _lone(text: str, block: Block) -> str | None:
    """The words of a block that is a title: a bold line, or an item that ends in a colon."""
    if block.kind not in ("paragraph", "item") or block.span.end - block.span.start > 90:
        return None
    words = block.span.of(text).strip()
    found = _BOLD.fullmatch(words) or (_OPENED.fullmatch(words) if block.kind == "item" else None)
    return found["title"] if found else None


def _indent(text: str, block: Block) -> int:
    """How far the line of an item is indented."""
    begin = max(0, block.span.start - 80)
    begin = max(begin, text.rfind("\n", begin, block.span.start) + 1)
    found = _INDENT.match(text, begin, block.span.start)
    return len(found[0]) if found else 0


def _titled(title: str, registry: SourceRegistry) -> Sources:
    """The sources that a title names beside a number, a date or a frame."""
    shown = show(title, Span(0, len(title))).text.strip(" .:")
    shown = _NUMBERED.sub("", shown, count=1)
    frame = _FRAMED.fullmatch(shown)
    name = (frame["asked"] or frame["owned"]) if frame else shown
    # "Reuters (2 July)", but not "Reuters (founded in 1851)".
    name = _BRACKET.sub(r", \1", name)
    alone = Shown(name, ())
    first = next(registry.mentions(name), None)
    if first is None or first.source.common:
        return ()
    sources = named(alone, 0, len(name), registry, strangers=False)
    # "Reuters and JNIM" are two subjects.
    return sources if sources == named(alone, 0, len(name), registry) else ()


def _above(found: Mapping[Path, Sources], path: Path) -> Sources:
    """The sources of the innermost title of a path that names one."""
    lengths = range(len(path), 0, -1)
    return next((found[path[:end]] for end in lengths if path[:end] in found), ())


def _is_about(shown: Shown, sources: Sources, registry: SourceRegistry) -> bool:
    """Whether a sentence names one of the sources otherwise than as who reports."""
    if not any(mention.source.ref in sources for mention in registry.mentions(shown.text)):
        return False
    told = {ref for mark in marks(shown, registry, {}) for ref in mark.sources}
    return not told.union(prose_sources(shown.text, registry)) & set(sources)
