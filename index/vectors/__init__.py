"""Nearest neighbours: the protocol. One module an engine."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from index.embedding import Vectors


class VectorIndex(Protocol):
    """Unit vectors under integer ids, searched by inner product (the cosine)."""

    def __len__(self) -> int: ...

    @property
    def ids(self) -> set[int]:
        """The ids that are held."""

    def add(self, ids: Sequence[int], vectors: Vectors) -> None:
        """Adds one vector an id; shape (len(ids), dimension)."""

    def remove(self, ids: Sequence[int]) -> None:
        """Removes these ids; those that aren't there are no error."""

    def of(self, ids: Sequence[int]) -> Vectors:
        """The vectors of these ids, which are all there; shape (len(ids), dimension)."""

    def search(
        self, vector: Vectors, k: int, allowed: Sequence[int] | None = None
    ) -> list[tuple[int, float]]:
        """The `k` nearest ids and their cosines, best first; of `allowed` only, if given."""

    def save(self, path: Path) -> None:
        """Writes the index to `path`, flushed to the disk."""
