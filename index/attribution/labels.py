"""Sources that stand over what follows: "Reuters: ..." over its block, "## Reuters" over more."""

import re
from collections.abc import Callable, Mapping, Sequence

from index.attribution.marks import marks
from index.attribution.naming import named
from index.attribution.prose import is_profile, prose_sources
from index.attribution.shown import Shown
from index.documents import Block, SourceRef, Span
from index.sources import SourceRegistry

Sources = tuple[SourceRef, ...]
# A path of headings, outermost first.
Path = tuple[str, ...]

_NAMES = r"\s*(?:the\s+)?(?P<names>(?:[^:—\"()\[\]]|\s\([^()]{1,40}\)){2,120}?)"
_LABEL = re.compile(rf"{_NAMES}:(?=\s|$)", re.IGNORECASE)
_DASHED = re.compile(rf"{_NAMES}\s*(?:—| - )\s*(?=\S)", re.IGNORECASE)
# "Reuters reported:" holds for its own sentence.
_SPOKEN = re.compile(r"\b(?:says|said|reported)\s*$")


def label(shown: Shown, registry: SourceRegistry, *, dashed: bool = False) -> Sources:
    """The sources with whose names a sentence begins, as those of all that follows."""
    found = _LABEL.match(shown.text)
    if dashed and shown.text.rstrip(" \"')]").endswith((".", "!", "?")):
        # Behind a dash only a sentence: "- Reuters — 2,500 journalists" is about Reuters.
        found = found or _DASHED.match(shown.text)
    if found is None or _SPOKEN.search(found["names"]) or is_profile(shown.text, found.end()):
        return ()
    first = next(registry.mentions(found["names"]), None)
    if first is None or first.start or first.source.common:
        return ()
    return named(shown, found.start("names"), found.end("names"), registry, strangers=False)


def headed(
    text: str, blocks: Sequence[Block], show: Callable[[Span], Shown], registry: SourceRegistry
) -> Mapping[Path, Sources]:
    """The sources whose names are headings, by the path of headings that ends in the name.

    One such heading may be a subject like any other; several side by side say what each
    reports, unless a text below them is about the outlet itself.
    """
    found: dict[Path, Sources] = {}
    for block in blocks:
        title = show(block.span).text.strip(" .:") if block.kind == "heading" else ""
        source = registry.find(title) if title else None
        if source and not source.common:
            found[(*block.heading, block.span.of(text).strip("*_ "))] = (source.ref,)
    beside: dict[Path, set[Sources]] = {}
    for path, sources in found.items():
        beside.setdefault(path[:-1], set()).add(sources)
    found = {path: sources for path, sources in found.items() if len(beside[path[:-1]]) > 1}
    for block in blocks if found else ():
        sources = () if block.kind == "heading" else above(found, block.heading)
        if any(_is_about(show(one), sources, registry) for one in block.sentences if sources):
            return {}
    return found


def above(found: Mapping[Path, Sources], path: Path) -> Sources:
    """The sources of the innermost heading of a path that names one."""
    lengths = range(len(path), 0, -1) if found else ()
    return next((found[path[:end]] for end in lengths if path[:end] in found), ())


def _is_about(shown: Shown, sources: Sources, registry: SourceRegistry) -> bool:
    """Whether a sentence names one of the sources otherwise than as who reports."""
    if not any(mention.source.ref in sources for mention in registry.mentions(shown.text)):
        return False
    told = {ref for mark in marks(shown, registry, {}) for ref in mark.sources}
    return not told.union(prose_sources(shown.text, registry)) & set(sources)
