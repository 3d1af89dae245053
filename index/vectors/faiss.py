"""The exact FAISS index: every vector compared, no approximation, nothing to train."""

import os
from collections.abc import Sequence
from pathlib import Path

import faiss
import numpy as np

from index.embedding import Vectors
from index.errors import IndexDamaged, IndexUnwritable


class FaissVectors:
    """`IndexFlatIP` under ids of our own (`IndexIDMap2`)."""

    def __init__(self, dimension: int) -> None:
        self._dimension = dimension
        self._index = faiss.IndexIDMap2(faiss.IndexFlatIP(dimension))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def ids(self) -> set[int]:
        return set(faiss.vector_to_array(self._index.id_map).tolist())

    def add(self, ids: Sequence[int], vectors: Vectors) -> None:
        if vectors.shape != (len(ids), self._dimension):
            raise ValueError(
                f"vectors of shape {(len(ids), self._dimension)} expected, {vectors.shape} given"
            )
        if ids:
            self._index.add_with_ids(np.ascontiguousarray(vectors), np.asarray(ids, np.int64))

    def remove(self, ids: Sequence[int]) -> None:
        if ids:
            self._index.remove_ids(faiss.IDSelectorBatch(np.asarray(ids, np.int64)))

    def of(self, ids: Sequence[int]) -> Vectors:
        """The vectors of these ids, which are all there; shape (len(ids), dimension)."""
        if not ids:
            return np.zeros((0, self._dimension), np.float32)
        found: Vectors = self._index.reconstruct_batch(np.asarray(ids, np.int64))
        return found

    def search(
        self, vector: Vectors, k: int, allowed: Sequence[int] | None = None
    ) -> list[tuple[int, float]]:
        count = min(k, len(self) if allowed is None else len(allowed))
        if count < 1:
            return []
        params = None
        if allowed is not None:
            selector = faiss.IDSelectorBatch(np.asarray(allowed, np.int64))
            params = faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]
        query = np.ascontiguousarray(vector.reshape(1, -1))
        scores, ids = self._index.search(query, count, params=params)
        return [(int(i), float(s)) for i, s in zip(ids[0], scores[0], strict=True) if i >= 0]

    def save(self, path: Path) -> None:
        try:
            faiss.write_index(self._index, str(path))
        except RuntimeError as error:
            raise IndexUnwritable(
                f"{path} can't be written; free space on its disk, or mend its permissions"
            ) from error
        with path.open("rb") as file:
            os.fsync(file.fileno())

    @classmethod
    def load(cls, path: Path, dimension: int) -> "FaissVectors":
        """The index saved at `path`.

        Raises:
            IndexDamaged: there is none, or it isn't one of this dimension.
        """
        try:
            index = faiss.read_index(str(path))
        except RuntimeError as error:
            raise IndexDamaged(f"{path.name} can't be read; run `byline index`") from error
        if not isinstance(index, faiss.IndexIDMap2) or index.d != dimension:
            raise IndexDamaged(f"{path.name} holds something else than vectors of {dimension}")
        loaded = cls(dimension)
        loaded._index = index
        return loaded
