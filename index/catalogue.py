"""The catalogue: documents, sentences, chunks and full text in SQLite. The truth.

One transaction makes a generation: readers, each in a read transaction of its own (WAL),
see the old one or the new one, never something between. Vectors are derived: their file is
written before the commit that names it, and can be made again from `index.embeddings`.
"""

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from index.database import FILE_NAME, SCHEMA, Row, connect, read_manifest, translated
from index.documents import TITLES, Attribution, Block, Chunk, Document, SourceRef
from index.manifest import Manifest
from index.migrations import migrate
from index.records import read_record, seal_of
from index.soundness import ITSELF, SEARCHED, checksum_of_itself, checksum_of_searched

# Sentences of the chunk `c`: from the one that it begins in, else each chunk goes through all
# before; and those that are not headings.
_WITHIN = (
    "{0}.document = c.document AND {0}.start < c.end AND {0}.end > c.start"
    " AND {0}.start >= coalesce((SELECT max(start) FROM sentences"
    " WHERE document = c.document AND start <= c.start), 0)"
)
_TOLD = "{0}.block NOT IN (" + ", ".join(f"'{kind}'" for kind in sorted(TITLES)) + ")"


@dataclass(frozen=True, slots=True)
class FileState:
    """What is known of a file since it was last read; times in nanoseconds."""

    hash: str
    size: int
    modified_ns: int
    read_ns: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with all that the index derives from it. `digests` name the vectors of
    `chunks`, one each; `source` is the document's own, as the registry knows it."""

    document: Document
    blocks: tuple[Block, ...]
    attributions: tuple[Attribution, ...]
    source: SourceRef | None
    chunks: tuple[Chunk, ...]
    digests: tuple[bytes, ...]


class Catalogue:
    """The writer's side of the catalogue. Everything happens inside `transaction()`.

    Opening one that an earlier version made brings it forward.

    Raises:
        IndexDamaged: the file is not what was written, as far as opening it shows.
        IndexUnwritable: the disk is full, or permissions are missing.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._db = connect(self._path, write=True)
        with ExitStack() as on_failure, translated(self._path):
            on_failure.callback(self._db.close)
            self._prepare()
            on_failure.pop_all()

    def _prepare(self) -> None:
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        if not self.rows("SELECT 1 FROM sqlite_master WHERE name = 'chunk_text'"):
            self._db.executescript(SCHEMA)
        with self.transaction():
            migrate(self.rows)

    def close(self) -> None:
        self._db.close()

    def rows(self, query: str, *values: object) -> list[Row]:
        """All rows of a query."""
        return self._db.execute(query, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: an exception leaves the catalogue as it was."""
        with translated(self._path):
            self._db.execute("BEGIN IMMEDIATE")
            before = self._db.total_changes
            try:
                yield
                if self._db.total_changes != before:
                    self._write_checksums()
                self._db.execute("COMMIT")
            except BaseException:
                # A full disk has SQLite roll back by itself.
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def _write_checksums(self) -> None:
        self.write_meta(SEARCHED, checksum_of_searched(self.rows))
        self.write_meta(ITSELF, checksum_of_itself(self.rows))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever committed to it."""
        return not (self.rows("SELECT 1 FROM meta") or self.rows("SELECT 1 FROM documents"))

    def read_meta(self, key: str) -> str | None:
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def write_meta(self, key: str, value: str) -> None:
        if self.read_meta(key) != value:
            self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    @property
    def generation(self) -> int:
        return int(self.read_meta("generation") or 0)

    @property
    def manifest(self) -> Manifest | None:
        """What made this index; None while there is none."""
        return read_manifest(self.rows)

    @manifest.setter
    def manifest(self, manifest: Manifest) -> None:
        self.write_meta("manifest", json.dumps(asdict(manifest)))

    def clear(self) -> None:
        """Removes everything but the number of the generation."""
        for table in ("files", "failures", "documents", "sentences", "chunks", "chunk_sources"):
            self._db.execute(f"DELETE FROM {table}")
        self._db.execute("DELETE FROM chunk_text")
        self._db.execute("DELETE FROM meta WHERE key != 'generation'")

    def files(self) -> dict[str, FileState]:
        rows = self._db.execute("SELECT path, hash, size, modified_ns, read_ns FROM files")
        return {path: FileState(*state) for path, *state in rows}

    def put_file(self, path: str, state: FileState) -> None:
        row = (path, state.hash, state.size, state.modified_ns, state.read_ns)
        self._db.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)", row)

    def forget_file(self, path: str) -> None:
        self._db.execute("DELETE FROM files WHERE path = ?", (path,))
        self.put_failures(path, {})

    def failures(self) -> dict[str, str]:
        """Reason by path, for files and lines that could not be read."""
        return dict(self._db.execute("SELECT path, reason FROM failures ORDER BY path"))

    def failed_files(self) -> set[str]:
        """The files that could not be read, or have a line that could not."""
        return {row[0] for row in self._db.execute("SELECT DISTINCT file FROM failures")}

    def put_failures(self, file: str, reasons: dict[str, str]) -> None:
        """What failed in `file`, in place of what had failed there before."""
        before = self.rows("SELECT path, reason FROM failures WHERE file = ?", file)
        if dict(before) == reasons:
            return
        self._db.execute("DELETE FROM failures WHERE file = ?", (file,))
        rows = [(path, file, reason) for path, reason in reasons.items()]
        self._db.executemany("INSERT OR REPLACE INTO failures VALUES (?, ?, ?)", rows)

    def hashes(self, file: str) -> dict[str, str]:
        """Content hash by document id, for the documents of one file."""
        rows = self._db.execute("SELECT id, hash FROM documents WHERE file = ?", (file,))
        return dict(rows.fetchall())

    def counts(self) -> tuple[int, int]:
        """Documents and chunks."""
        row = self._db.execute(
            "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM chunks)"
        ).fetchone()
        return int(row[0]), int(row[1])

    def digests(self) -> dict[int, bytes]:
        """The digest of each chunk's vector, by the chunk's key."""
        return dict(self._db.execute("SELECT key, digest FROM chunks"))

    def remove(self, document_id: str) -> None:
        row = self._db.execute("SELECT key FROM documents WHERE id = ?", (document_id,)).fetchone()
        if row is None:
            return
        of_document = "(SELECT key FROM chunks WHERE document = ?)"
        self._db.execute(f"DELETE FROM chunk_text WHERE rowid IN {of_document}", row)
        self._db.execute(f"DELETE FROM chunk_sources WHERE chunk IN {of_document}", row)
        for table, column in (("chunks", "document"), ("sentences", "document")):
            self._db.execute(f"DELETE FROM {table} WHERE {column} = ?", row)
        self._db.execute("DELETE FROM documents WHERE key = ?", row)

    def put(self, entry: Entry) -> None:
        """Adds a document, in place of the one with its id."""
        document = entry.document
        self.remove(document.id)
        key = self._db.execute(
            "INSERT INTO documents (id, file, title, published, source, url, hash, markup,"
            " page_starts, text, indexed_ns) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                document.id,
                document.path,
                document.title,
                document.published and document.published.isoformat(),
                document.source,
                document.url,
                document.hash,
                document.markup,
                json.dumps(document.page_starts),
                document.text,
                time.time_ns(),
            ),
        ).lastrowid
        assert key is not None
        for one, digest in zip(entry.chunks, entry.digests, strict=True):
            self._put_chunk(key, one, digest)
        self._put_attributions(key, entry)

    def reattribute(self, entry: Entry) -> None:
        """Puts new attributions in place of a document's old ones."""
        row = self._db.execute(
            "SELECT key FROM documents WHERE id = ?", (entry.document.id,)
        ).fetchone()
        self._db.execute("DELETE FROM sentences WHERE document = ?", row)
        self._db.execute(
            "DELETE FROM chunk_sources WHERE chunk IN (SELECT key FROM chunks WHERE document = ?)",
            row,
        )
        self._put_attributions(row[0], entry)

    def documents(self) -> Iterator[Document]:
        """Every document, one at a time, in the order of their ids."""
        for (key,) in self.rows("SELECT key FROM documents ORDER BY id"):
            if (record := read_record(self.rows, key)) is not None:
                yield record.document

    def _put_chunk(self, document: int, one: Chunk, digest: bytes) -> None:
        key = self._db.execute(
            "INSERT INTO chunks (document, start, end, heading, digest) VALUES (?, ?, ?, ?, ?)",
            (document, one.span.start, one.span.end, json.dumps(one.heading), digest),
        ).lastrowid
        self._db.execute(
            "INSERT INTO chunk_text (rowid, context, text) VALUES (?, ?, ?)",
            (key, one.context, one.text),
        )

    def _put_attributions(self, document: int, entry: Entry) -> None:
        kinds = [block.kind for block in entry.blocks for _ in block.sentences]
        self._db.executemany(
            "INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    document,
                    at.span.start,
                    at.span.end,
                    kind,
                    at.kind,
                    _refs(at.sources),
                    at.claimant,
                )
                for kind, at in zip(kinds, entry.attributions, strict=True)
            ],
        )
        self._db.execute(
            "UPDATE documents SET source_ref = ? WHERE key = ?",
            (_refs([entry.source]) if entry.source else None, document),
        )
        self._db.execute(
            "INSERT OR IGNORE INTO chunk_sources"
            " SELECT c.key, json_extract(ref.value, '$[0]'), json_extract(ref.value, '$[1]')"
            f" FROM chunks c JOIN sentences s ON {_WITHIN.format('s')}"
            " JOIN json_each(s.sources) ref"
            # Of headings only where a chunk holds nothing else: as `Passage.sources` has it.
            f" WHERE c.document = ? AND ({_TOLD.format('s')} OR NOT EXISTS"
            f" (SELECT 1 FROM sentences t WHERE {_WITHIN.format('t')} AND {_TOLD.format('t')}))",
            (document,),
        )
        seal = seal_of(self.rows, document)
        self._db.execute("UPDATE documents SET seal = ? WHERE key = ?", (seal, document))


def _refs(sources: Sequence[SourceRef]) -> str:
    return json.dumps([[source.id, source.name] for source in sources], ensure_ascii=False)
