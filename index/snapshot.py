"""One generation of the index, as a question sees it from beginning to end."""

import json
import math
import re
import threading
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date, datetime
from functools import cached_property, lru_cache, partial
from pathlib import Path

from index import vector_files
from index.coverage import Coverage, Period, coverage_of, matching
from index.database import FILE_NAME, Row, connect, inode_of, read_manifest, translated
from index.documents import (
    Attribution,
    Document,
    SourceRef,
)
from index.embedding import Vectors
from index.embeddings import EmbeddingStore
from index.errors import IndexDamaged, IndexMissing
from index.file_states import DocumentTimes, moment
from index.known_sources import KnownSources, known_sources
from index.manifest import Manifest
from index.newest import newest_day
from index.passages import DocumentHead, Filters, Passage
from index.records import HEADS, Record, head_of, not_as_written, read_record
from index.soundness import check_opening, problems_in_depth
from index.sources import registry_from_json
from index.vectors import VectorIndex

_NOTHING = "nothing is indexed yet; run `byline index`"
# How many documents are kept at hand.
_RECORDS = 128
_WORD = re.compile(r"\w+")


class Snapshot:
    """Reads one generation; safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        if inode_of(self._path) is None:
            raise IndexMissing(_NOTHING)
        self._db = connect(self._path)
        self._lock = threading.Lock()
        with ExitStack() as on_failure:
            on_failure.callback(self.close)
            self._read(folder)
            on_failure.pop_all()

    def _read(self, folder: Path) -> None:
        self._db.execute("BEGIN")
        if not self._is_committed():
            raise IndexMissing(_NOTHING)
        self.manifest = self._checked()
        self.generation = int(self._meta("generation") or 0)
        self.registry = registry_from_json(self._meta("registry") or "[]")
        self._vectors = self._load_vectors(folder)
        self.documents, self.chunks = self._counts()
        # Checked as they are read, and read once: a question comes back to the same few.
        self._record = lru_cache(maxsize=_RECORDS)(partial(read_record, self._rows))
        # Inverse passage frequency of a word, as BM25 defines it: above 0, rarer is higher.
        self.rarity = lru_cache(maxsize=4_096)(self._rarity)

    def _is_committed(self) -> bool:
        """Whether there is a generation; before the first, its tables may be there already."""
        made = self._rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not made or made == [("meta",)]:
            return False
        return bool(self._rows("SELECT 1 FROM meta") or self._rows("SELECT 1 FROM documents"))

    def _checked(self) -> Manifest:
        """What made the index, once it is certain that it is as it was written."""
        try:
            manifest = read_manifest(self._rows)
        except (ValueError, TypeError) as error:
            raise not_as_written("what the index says of itself") from error
        if manifest is None:
            raise not_as_written("what the index says of itself")
        # An earlier schema has no checksums.
        manifest.check_schema()
        check_opening(self._rows)
        return manifest

    def close(self) -> None:
        self._db.close()

    def _load_vectors(self, folder: Path) -> VectorIndex:
        try:
            return vector_files.load(folder, self._meta("vectors"), self.manifest.dimension)
        except IndexDamaged:
            store = EmbeddingStore(folder, self.manifest.dimension)
            digests: dict[int, bytes] = dict(self._rows("SELECT key, digest FROM chunks"))
            try:
                return vector_files.rebuild(digests, store, self.manifest.dimension)
            finally:
                store.close()

    def _counts(self) -> tuple[int, int]:
        (row,) = self._rows(
            "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM chunks)"
        )
        return int(row[0]), int(row[1])

    def _meta(self, key: str) -> str | None:
        rows = self._rows("SELECT value FROM meta WHERE key = ?", key)
        return str(rows[0][0]) if rows else None

    def _rows(self, query: str, *values: object) -> list[Row]:
        with self._lock, translated(self._path):
            return self._db.execute(query, values).fetchall()

    def integrity(self) -> list[str]:
        """What a full check finds wrong: every row, every vector."""
        digests: dict[int, bytes] = dict(self._rows("SELECT key, digest FROM chunks"))
        return [
            *problems_in_depth(self._rows),
            *vector_files.problems_in_depth(self._path.parent, digests, self._vectors),
        ]

    def failures(self) -> dict[str, str]:
        """Reason by path, for what could not be read at the last sync."""
        return dict(self._rows("SELECT path, reason FROM failures ORDER BY path"))

    def sources(self) -> dict[SourceRef, tuple[int, int]]:
        """Passages and documents in which each source reports something."""
        rows = self._rows(
            "SELECT cs.source, cs.name, count(DISTINCT cs.chunk), count(DISTINCT c.document)"
            " FROM chunk_sources cs JOIN chunks c ON c.key = cs.chunk"
            " GROUP BY cs.source ORDER BY 3 DESC, 1"
        )
        return {SourceRef(row[0], row[1]): (row[2], row[3]) for row in rows}

    @cached_property
    def known_sources(self) -> KnownSources:
        """Every source that is registered or that a document names, by all of its names."""
        return known_sources(self._rows, self.registry)

    @cached_property
    def newest(self) -> date | None:
        """The last day on which a document was published, or that undated ones name."""
        return newest_day(self._rows, date.today())

    @cached_property
    def indexed(self) -> datetime | None:
        """When a document was last taken up, in UTC; None where none was, or it is not known."""
        return moment(self._rows("SELECT max(indexed_ns) FROM documents")[0][0])

    def document(self, document_id: str) -> Document | None:
        record = self._record_of(document_id)
        return record.document if record else None

    def times(self, document_id: str) -> DocumentTimes | None:
        """When a document's file was changed and read, and when it was indexed; None where
        there is no such document."""
        rows = self._rows(
            "SELECT modified_ns, read_ns, indexed_ns FROM documents LEFT JOIN files"
            " ON path = file WHERE id = ?",
            document_id,
        )
        return DocumentTimes.of(*rows[0]) if rows else None

    def heads(
        self, offset: int = 0, limit: int = -1, words: str = "", *, newest: bool = False
    ) -> list[DocumentHead]:
        """Documents whose title, id or source hold each of the words, in the order of their
        ids or the newest first."""
        condition, values = matching(words)
        order = "published DESC, id" if newest else "id"
        query = f"{HEADS} WHERE {condition} ORDER BY {order} LIMIT ? OFFSET ?"
        return [head_of(row) for row in self._rows(query, *values, limit, offset)]

    def count(self, words: str) -> int:
        """How many documents `heads` would give for these words."""
        condition, values = matching(words)
        return int(self._rows(f"SELECT count(*) FROM documents WHERE {condition}", *values)[0][0])

    def coverage(self, by: Period = "month") -> list[Coverage]:
        """Who reported how much in each period, the oldest first."""
        return coverage_of(self._rows, by)

    def head(self, document_id: str) -> DocumentHead | None:
        record = self._record_of(document_id)
        return record.head if record else None

    def passages_of(self, document_id: str) -> list[Passage]:
        """The passages of one document, in order."""
        record = self._record_of(document_id)
        return list(record.passages()) if record else []

    def sentences_of(self, head: DocumentHead) -> list[Attribution]:
        """The attribution of every sentence of a document, headings included."""
        record = self._record(head.key)
        return [attribution for _, attribution in record.sentences] if record else []

    def _record_of(self, document_id: str) -> Record | None:
        rows = self._rows("SELECT key FROM documents WHERE id = ?", document_id)
        record = self._record(rows[0][0]) if rows else None
        if record is not None and record.document.id != document_id:
            raise not_as_written(f"the place of {document_id}")
        return record

    def allowed(self, filters: Filters) -> list[int] | None:
        """Keys of the passages that pass the filters; None when there is none to pass."""
        if not filters:
            return None
        query, values = "SELECT c.key FROM chunks c", list[object]()
        if filters.after or filters.before:
            query += " JOIN documents d ON d.key = c.document AND d.published BETWEEN ? AND ?"
            values += [str(filters.after or date.min), str(filters.before or date.max)]
        if filters.sources:
            query += (
                " WHERE c.key IN (SELECT chunk FROM chunk_sources WHERE source IN"
                " (SELECT value FROM json_each(?)))"
            )
            values.append(json.dumps(sorted(filters.sources)))
        return [row[0] for row in self._rows(query, *values)]

    def nearest(
        self, vector: Vectors, k: int, allowed: Sequence[int] | None = None
    ) -> list[tuple[int, float]]:
        """Keys and cosines of the `k` passages nearest to a unit vector, best first."""
        with self._lock:
            return self._vectors.search(vector, k, allowed)

    def vectors(self, keys: Sequence[int]) -> Vectors:
        """The vectors of these passages; shape (len(keys), dimension)."""
        with self._lock:
            return self._vectors.of(keys)

    def documents_of(self, keys: Sequence[int]) -> dict[int, int]:
        """The key of the document that each of these passages is in."""
        query = "SELECT key, document FROM chunks WHERE key IN (SELECT value FROM json_each(?))"
        return dict(self._rows(query, json.dumps(list(keys))))

    def texts(self, keys: Sequence[int]) -> list[str]:
        """Title, headings and text of these passages, in no order."""
        query = (
            "SELECT context || ' ' || text FROM chunk_text"
            " WHERE rowid IN (SELECT value FROM json_each(?))"
        )
        return [str(row[0]) for row in self._rows(query, json.dumps(list(keys)))]

    def matching(
        self, words: Sequence[str], k: int, allowed: Sequence[int] | None = None
    ) -> list[tuple[int, float]]:
        """Keys and BM25 scores (higher is better) of passages that hold any of the words.

        BM25 as SQLite's FTS5 computes it (k1 1.2, b 0.75), over stemmed words; title and
        headings count as the text does.
        """
        if not words:
            return []
        query = "SELECT rowid, -bm25(chunk_text) FROM chunk_text WHERE chunk_text MATCH ?"
        values: list[object] = [" OR ".join(_quoted(word) for word in words)]
        if allowed is not None:
            query += " AND rowid IN (SELECT value FROM json_each(?))"
            values.append(json.dumps(list(allowed)))
        rows = self._rows(f"{query} ORDER BY 2 DESC, 1 LIMIT ?", *values, k)
        return [(int(key), float(score)) for key, score in rows]

    def frequency(self, word: str) -> int:
        """How many passages hold the word, stemmed as the full text is."""
        if not _WORD.fullmatch(word):
            return 0
        query = "SELECT count(*) FROM chunk_text WHERE chunk_text MATCH ?"
        return int(self._rows(query, f'"{word}"')[0][0])

    def _rarity(self, word: str) -> float:
        holding = self.frequency(word)
        return math.log(1 + (self.chunks - holding + 0.5) / (holding + 0.5))

    def passages(self, keys: Sequence[int]) -> list[Passage]:
        """The passages with these keys, in the order asked for."""
        found = {key: self._passage(key) for key in keys}
        return [passage for key in keys if (passage := found[key]) is not None]

    def _passage(self, key: int) -> Passage | None:
        rows = self._rows("SELECT document FROM chunks WHERE key = ?", key)
        if not rows:
            return None
        record = self._record(rows[0][0])
        if record is None or key not in record.chunks:
            raise not_as_written(f"passage {key}")
        return record.passage(key)


def _quoted(word: str) -> str:
    """A word as full-text search takes it, whatever marks are in it."""
    return '"' + word.replace('"', " ").replace("\0", " ") + '"'
