"""Vectors by the digest of what was embedded, kept in a SQLite file of their own.

They are stored as they are made, outside the transaction of a sync: a sync that is cut off
embeds nothing twice, and a file that was renamed or copied embeds nothing at all.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from index.embedding import Vectors
from index.errors import IndexDamaged

FILE_NAME = "embeddings.sqlite"
_BATCH = 500


def digest(fingerprint: str, text: str) -> bytes:
    """Names the vector that the model with these weights makes of `text`."""
    return hashlib.sha256(f"{fingerprint}\n{text}".encode("utf-8", "surrogatepass")).digest()


class EmbeddingStore:
    """Vectors of one dimension under their digests.

    Raises:
        IndexDamaged: the file is no store of ours.
    """

    def __init__(self, folder: Path, dimension: int) -> None:
        self._dimension = dimension
        self._db = sqlite3.connect(folder / FILE_NAME, isolation_level=None, timeout=30)
        try:
            self._prepare()
        except sqlite3.DatabaseError as error:
            self._db.close()
            raise IndexDamaged(
                f"{folder / FILE_NAME} can't be opened ({error}); move it away and run"
                " `byline index --rebuild`"
            ) from error

    def _prepare(self) -> None:
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS embeddings (digest BLOB PRIMARY KEY, vector BLOB NOT NULL)"
            " WITHOUT ROWID"
        )

    def close(self) -> None:
        self._db.close()

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM embeddings").fetchone()[0])

    def missing(self, digests: Iterable[bytes]) -> set[bytes]:
        """Those of `digests` that have no vector yet."""
        wanted = list(dict.fromkeys(digests))
        return set(wanted) - {found for found, _ in self._rows(wanted)}

    def put(self, digests: Sequence[bytes], vectors: Vectors) -> None:
        rows = [(d, v.astype("<f4").tobytes()) for d, v in zip(digests, vectors, strict=True)]
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany("INSERT OR REPLACE INTO embeddings VALUES (?, ?)", rows)
        self._db.execute("COMMIT")

    def get(self, digests: Sequence[bytes]) -> Vectors:
        """Their vectors, shape (len(digests), dimension).

        Raises:
            KeyError: one of them has no vector.
        """
        found = {key: np.frombuffer(blob, "<f4") for key, blob in self._rows(digests)}
        vectors = [found[key] for key in digests]
        empty = np.zeros((0, self._dimension), np.float32)
        return np.stack(vectors).astype(np.float32) if vectors else empty

    def keep_only(self, digests: Iterable[bytes]) -> None:
        """Drops the vectors of texts that are no longer in the index."""
        stored = {row[0] for row in self._db.execute("SELECT digest FROM embeddings")}
        gone = [(key,) for key in stored - set(digests)]
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany("DELETE FROM embeddings WHERE digest = ?", gone)
        self._db.execute("COMMIT")

    def _rows(self, digests: Sequence[bytes]) -> Iterator[tuple[bytes, bytes]]:
        for part in _batches(digests):
            marks = ",".join("?" * len(part))
            yield from self._db.execute(
                f"SELECT digest, vector FROM embeddings WHERE digest IN ({marks})", part
            )


def _batches(items: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(items), _BATCH):
        yield items[start : start + _BATCH]
