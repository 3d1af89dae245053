"""Sources with whose names a block begins: "Reuters: ..."."""

import re

from index.attribution.naming import named
from index.attribution.prose import is_profile
from index.attribution.shown import Shown
from index.documents import SourceRef
from index.sources import SourceRegistry

_NAMES = r"\s*(?:the\s+)?(?P<names>(?:[^:—\"()\[\]]|\s\([^()]{1,40}\)){2,120}?)"
_LABEL = re.compile(rf"{_NAMES}:(?=\s|$)", re.IGNORECASE)
_DASHED = re.compile(rf"{_NAMES}\s*(?:—| - )\s*(?=\S)", re.IGNORECASE)
# "Reuters reported:" holds for its own sentence.
_SPOKEN = re.compile(r"\b(?:says|said|reported)\s*$")


def label(shown: Shown, registry: SourceRegistry, *, dashed: bool = False) -> tuple[SourceRef, ...]:
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
