"""Every source that an index knows: the registered, and those that only documents name."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from index.documents import SourceRef
from index.sources import Source, SourceRegistry

Rows = Callable[..., Sequence[Sequence[object]]]

# What parts an outlet's name from its section or slogan: "FOX News - Health",
# "Cnbc | World Business News Leader", "Live Science: The Most Interesting Articles".
_SECTION = re.compile(r"\s+[|–—-]\s+|\s*:\s+")
# The names are read one by one from the index of the table, not row by row.
_REPORTING = """
WITH RECURSIVE found (source) AS (
    SELECT min(source) FROM chunk_sources
    UNION ALL
    SELECT (SELECT min(source) FROM chunk_sources WHERE source > found.source)
    FROM found WHERE found.source IS NOT NULL)
SELECT source, (SELECT name FROM chunk_sources c WHERE c.source = found.source LIMIT 1)
FROM found WHERE source IS NOT NULL
"""
_OF_DOCUMENTS = """
SELECT DISTINCT json_extract(source_ref, '$[0][0]'), json_extract(source_ref, '$[0][1]'), source
FROM documents WHERE source_ref IS NOT NULL
"""


@dataclass(frozen=True)
class KnownSources:
    """Sources by every name they go by in the index. `present` are the ids of those that
    report something in it and are registered, or published one of its documents."""

    registry: SourceRegistry
    present: frozenset[str]


def known_sources(rows: Rows, registry: SourceRegistry) -> KnownSources:
    """The sources that `registry` or a document names, with the names that documents use.

    `rows` runs a query on the catalogue.
    """
    by_id = {source.id: source for source in registry.sources}
    reporting = [SourceRef(str(identity), str(name)) for identity, name in rows(_REPORTING)]
    present = {ref.id for ref in reporting if ref.id in by_id}
    for ref in reporting:
        by_id.setdefault(ref.id, _stranger(ref))
    published = rows(_OF_DOCUMENTS)
    owners: dict[str, set[object]] = {}
    for identity, _, given in published:
        for short in _names(str(given or "")):
            owners.setdefault(short, set()).add(identity)
    for identity, name, given in published:
        ref = SourceRef(str(identity), str(name))
        present.add(ref.id)
        source = by_id.get(ref.id) or _stranger(ref)
        # "FOX News" is no name of one of its sections where the index has several.
        own = [one for one in _names(str(given or "")) if len(owners[one]) == 1]
        names = dict.fromkeys((*source.names, *own))
        by_id[ref.id] = replace(source, aliases=tuple(names)[1:])
    return KnownSources(SourceRegistry(tuple(by_id.values())), frozenset(present))


def _stranger(ref: SourceRef) -> Source:
    """A source that is not registered. One word can be any word, so its case must fit."""
    words = ref.name.removeprefix("The ").split()
    return Source(ref.id, ref.name, common=len(words) == 1)


def _names(given: str) -> list[str]:
    """The name a document gives its source, and the part of it before its section."""
    whole = " ".join(given.split())
    return [name for name in (whole, _SECTION.split(whole, maxsplit=1)[0]) if name]
