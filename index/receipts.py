"""What a sync did, as it is told."""

from dataclasses import dataclass, field

from index.catalogue import Catalogue
from index.loading import Failure


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one sync did. Paths are document ids (for `.jsonl`: path, `#`, id of the line)."""

    generation: int
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    failed: tuple[Failure, ...]
    documents: int
    chunks: int
    embedded: int
    seconds: float


@dataclass
class Changes:
    """What a sync has done so far, by document id."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    embedded: int = 0
    reattributed: bool = False

    def any(self) -> bool:
        return bool(self.added or self.changed or self.removed or self.reattributed)


def receipt_of(changes: Changes, catalogue: Catalogue, seconds: float) -> Receipt:
    """What was done, and what the catalogue holds after it."""
    documents, chunks = catalogue.counts()
    return Receipt(
        catalogue.generation,
        tuple(changes.added),
        tuple(changes.changed),
        tuple(changes.removed),
        documents - len(changes.added) - len(changes.changed),
        tuple(Failure(*one) for one in catalogue.failures().items()),
        documents,
        chunks,
        changes.embedded,
        round(seconds, 3),
    )
