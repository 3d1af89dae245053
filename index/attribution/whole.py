"""The source of a whole document: its front matter, its dateline, its address."""

import re

from index.attribution.naming import named
from index.attribution.shown import Shown
from index.documents import Document, SourceRef
from index.sources import SourceRegistry

_DATELINE = re.compile(
    r"\s*(?P<place>[^()\n\"]{0,80}?)\s*\((?P<names>[^()]{1,60})\)\s*(?:—|--?|:)\s*(?=\S|$)"
)
_PLACE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'/-]{2,}(?:[,—].{0,60})?|")
_SITE = re.compile(r"\s+[|—-]\s+|\s*:\s+")


def given_source(document: Document, registry: SourceRegistry) -> tuple[SourceRef, ...]:
    """The sources that the document's own head names."""
    value = (document.source or "").strip()
    if not value:
        return ()
    if found := registry.find(value) or registry.by_url(value):
        return (found.ref,)
    shown = Shown(value, ())
    if several := named(shown, 0, len(value), registry, strangers=False):
        return several
    section = registry.find(_SITE.split(value, maxsplit=1)[0])
    return (section.ref if section else registry.resolve(value),)


def dateline(shown: Shown, registry: SourceRegistry) -> tuple[int, tuple[SourceRef, ...]]:
    """The sources of the dateline with which a paragraph begins, and where it ends."""
    found = _DATELINE.match(shown.text)
    if found is None or not _PLACE.fullmatch(found["place"]):
        return 0, ()
    sources = named(shown, found.start("names"), found.end("names"), registry)
    return (found.end(), sources) if sources else (0, ())


def site_source(document: Document, registry: SourceRegistry) -> tuple[SourceRef, ...]:
    """The source whose site the document was taken from."""
    found = registry.by_url(document.url) if document.url else None
    return (found.ref,) if found else ()
