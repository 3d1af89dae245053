"""Vectors by the digest of what was embedded, kept in a SQLite file of their own.

They are stored as they are made, outside the transaction of a sync: a sync that is cut off
embeds nothing twice, and a file that was renamed or copied embeds nothing at all.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from index.database import connect, damaged, translated
from index.embedding import Vectors

FILE_NAME = "embeddings.sqlite"
_BATCH = 500
_SUM_BYTES = 8
# Raised when the form of a row changes; kept in the file's own header.
_FORM = 1


def digest(fingerprint: str, text: str) -> bytes:
    """Names the vector that the model with these weights makes of `text`."""
    return hashlib.sha256(f"{fingerprint}\n{text}".encode("utf-8", "surrogatepass")).digest()


class EmbeddingStore:
    """Vectors of one dimension under their digests. Each row ends in a checksum: one that is
    not as it was written counts as missing.

    Raises:
        IndexDamaged: the file is no store of ours.
        IndexUnwritable: the disk is full, or permissions are missing.
    """

    def __init__(self, folder: Path, dimension: int, *, write: bool = False) -> None:
        self._path = folder / FILE_NAME
        self._dimension = dimension
        if not write and not self._path.is_file():
            raise damaged(self._path, "it is missing")
        self._db = connect(self._path, write=write)
        if not write:
            return
        with ExitStack() as on_failure, translated(self._path):
            on_failure.callback(self._db.close)
            self._prepare()
            on_failure.pop_all()

    def _prepare(self) -> None:
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS embeddings (digest BLOB PRIMARY KEY, vector BLOB NOT NULL)"
            " WITHOUT ROWID"
        )
        (form,) = self._db.execute("PRAGMA user_version").fetchone()
        if form != _FORM:
            self._add_checksums()

    def _add_checksums(self) -> None:
        """Form 1: the first one had none. Rows of any other form count as missing."""
        plain = 4 * self._dimension
        rows = self._db.execute(
            "SELECT digest, vector FROM embeddings WHERE length(vector) = ?", (plain,)
        ).fetchall()
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany(
            "UPDATE embeddings SET vector = ? WHERE digest = ?",
            [(_with_sum(key, blob), key) for key, blob in rows],
        )
        self._db.execute(f"PRAGMA user_version = {_FORM}")
        self._db.execute("COMMIT")

    def close(self) -> None:
        self._db.close()

    def __len__(self) -> int:
        with translated(self._path):
            return int(self._db.execute("SELECT count(*) FROM embeddings").fetchone()[0])

    def check(self) -> None:
        """Compares every row with its checksum, and the file's structure with itself.

        Raises:
            IndexDamaged: one is not as it was written.
        """
        with translated(self._path):
            ((found,),) = self._db.execute("PRAGMA integrity_check(1)").fetchall()
            rows = self._db.execute("SELECT digest, vector FROM embeddings")
            wrong = sum(self._content(key, blob) is None for key, blob in rows)
        if found != "ok" or wrong:
            raise damaged(self._path, found if found != "ok" else f"{wrong} vectors are wrong")

    def missing(self, digests: Iterable[bytes]) -> set[bytes]:
        """Those of `digests` that have no vector yet."""
        wanted = list(dict.fromkeys(digests))
        return set(wanted) - {found for found, _ in self._rows(wanted)}

    def put(self, digests: Sequence[bytes], vectors: Vectors) -> None:
        rows = [
            (key, _with_sum(key, vector.astype("<f4").tobytes()))
            for key, vector in zip(digests, vectors, strict=True)
        ]
        with translated(self._path):
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

    def keep_only(self, digests: Collection[bytes]) -> None:
        """Drops the vectors of texts that are no longer in the index."""
        with translated(self._path):
            stored = {row[0] for row in self._db.execute("SELECT digest FROM embeddings")}
            gone = [(key,) for key in stored - set(digests)]
            if not gone:
                return
            self._db.execute("BEGIN IMMEDIATE")
            self._db.executemany("DELETE FROM embeddings WHERE digest = ?", gone)
            self._db.execute("COMMIT")

    def _rows(self, digests: Sequence[bytes]) -> Iterator[tuple[bytes, bytes]]:
        for part in _batches(digests):
            marks = ",".join("?" * len(part))
            query = f"SELECT digest, vector FROM embeddings WHERE digest IN ({marks})"
            with translated(self._path):
                rows = self._db.execute(query, part).fetchall()
            for key, blob in rows:
                if (content := self._content(key, blob)) is not None:
                    yield key, content

    def _content(self, key: object, blob: object) -> bytes | None:
        """A stored vector's bytes without their checksum; None if they are not what it says."""
        # In a damaged page a value may have turned into one of any type.
        if not (isinstance(key, bytes) and isinstance(blob, bytes)):
            return None
        content = blob[:-_SUM_BYTES]
        sound = len(content) == 4 * self._dimension and _with_sum(key, content) == blob
        return content if sound else None


def _with_sum(key: bytes, content: bytes) -> bytes:
    return content + hashlib.blake2b(key + content, digest_size=_SUM_BYTES).digest()


def _batches(items: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(items), _BATCH):
        yield items[start : start + _BATCH]
