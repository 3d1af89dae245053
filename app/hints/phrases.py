"""Words that a question puts in quotation marks: a title, or a quote; pure."""

import re

from index.sources import SourceRegistry

_QUOTED = re.compile(
    r"“([^“”]{2,200})”|\"([^\"]{2,200})\"|‘([^‘’]{2,200})’|(?<!\w)'([^']{2,200})'(?!\w)"
)
_WORD = re.compile(r"[^\W_]+")


def quoted_phrases(question: str, registry: SourceRegistry) -> tuple[str, ...]:
    """What a question quotes, in its order; the quoted name of an outlet left out."""
    quoted = (next(filter(None, one.groups())).strip() for one in _QUOTED.finditer(question))
    phrases = (text for text in quoted if _WORD.search(text) and registry.find(text) is None)
    return tuple(dict.fromkeys(phrases))
