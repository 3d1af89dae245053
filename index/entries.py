"""A file to entries of the catalogue: read, cut into sentences, attributed; not yet embedded."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from index.attribution import attribute, given_source
from index.catalogue import Entry
from index.documents import Document, SourceRef
from index.loading import Failure, Limits
from index.loading.readers import load
from index.segmentation import segment
from index.sources import SourceRegistry

# What reads a file of the corpus. Here and now, or in a process of its own (index.isolation).
Reader = Callable[[Path, Path, Limits, SourceRegistry], Iterator[Entry | Failure]]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Where reading a file broke down: at its document number `at` (from 0), and why."""

    at: int
    reason: str


def read_entries(
    path: Path,
    corpus: Path,
    limits: Limits,
    registry: SourceRegistry,
    after: Breakdown | None = None,
) -> Iterator[Entry | Failure]:
    """The entries of one file, without chunks; a line that can't be read is a Failure.

    `after` goes on behind an earlier breakdown: what came before it is left out, and the
    document that it came at is a Failure.

    Raises:
        LoadingError: the file can't be read as a document.
    """
    for number, loaded in enumerate(load(path, corpus, limits)):
        if after is not None and number <= after.at:
            if number == after.at:
                yield Failure(_id_of(loaded), after.reason)
        else:
            yield loaded if isinstance(loaded, Failure) else entry_of(loaded, registry)


def _id_of(loaded: Document | Failure) -> str:
    return loaded.path if isinstance(loaded, Failure) else loaded.id


def entry_of(document: Document, registry: SourceRegistry) -> Entry:
    """The document with its sentences and who reported each; without chunks."""
    blocks = segment(document.text, document.markup)
    attributions = attribute(document, blocks, registry)
    return Entry(document, blocks, attributions, _source_of(document, registry), (), ())


def _source_of(document: Document, registry: SourceRegistry) -> SourceRef | None:
    """Who published the whole document, as far as it says so itself; the first of several."""
    if given := given_source(document, registry):
        return given[0]
    known = registry.by_url(document.url) if document.url else None
    return known.ref if known else None
