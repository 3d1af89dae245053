"""Whether a catalogue is as it was written: what is checked at opening, and in depth.

The rows of a document carry a hash of their own (`index.records`), compared whenever they
are read. The rest has two checksums, compared when a generation is opened: one of what it
says of itself, and one of what is searched.
"""

import hashlib

from index.database import Rows
from index.errors import IndexDamaged
from index.records import not_as_written, read_record

ITSELF, SEARCHED = "checksum", "searched"

_ITSELF = (
    f"SELECT key, value FROM meta WHERE key != '{ITSELF}' ORDER BY key",
    "SELECT path, file, reason FROM failures ORDER BY path, file",
    "SELECT path, hash, size, modified_ns, read_ns FROM files ORDER BY path",
    "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name",
)
_SEARCHED = (
    "SELECT key, id, file, title, published, source, url, hash, markup, page_starts, source_ref,"
    " seal, indexed_ns FROM documents ORDER BY key",
    "SELECT chunk, source, name FROM chunk_sources ORDER BY source, chunk",
    "SELECT id, block FROM chunk_text_data ORDER BY id",
    "SELECT segid, term, pgno FROM chunk_text_idx ORDER BY segid, term",
    "SELECT id, sz FROM chunk_text_docsize ORDER BY id",
    "SELECT k, v FROM chunk_text_config ORDER BY k",
)
_TEXTS = (
    "SELECT rowid, text FROM chunk_text WHERE rowid IN (SELECT key FROM chunks WHERE document = ?)"
)


def checksum_of_itself(rows: Rows) -> str:
    """Covers the manifest, the registry, what is known of files, and the tables' form."""
    return _checksum(rows, _ITSELF)


def checksum_of_searched(rows: Rows) -> str:
    """Covers the full text's index, the sources of chunks and the heads of documents."""
    return _checksum(rows, _SEARCHED)


def check_opening(rows: Rows) -> None:
    """Compares both checksums.

    Raises:
        IndexDamaged: one of them is not what was written.
    """
    stored: dict[str, str] = dict(rows("SELECT key, value FROM meta"))
    if stored.get(ITSELF) != checksum_of_itself(rows):
        raise not_as_written("what the index says of itself")
    if stored.get(SEARCHED) != checksum_of_searched(rows):
        raise not_as_written("the full text")


def problems_in_depth(rows: Rows) -> list[str]:
    """What a full check finds wrong: the file's structure, checksums, every document's rows."""
    problems = [str(row[0]) for row in rows("PRAGMA integrity_check") if row[0] != "ok"]
    try:
        check_opening(rows)
        for (key,) in rows("SELECT key FROM documents"):
            _check_document(rows, key)
    except IndexDamaged as error:
        problems.append(str(error))
    ((stray,),) = rows(
        "SELECT (SELECT count(*) FROM chunks WHERE document NOT IN (SELECT key FROM documents))"
        " + (SELECT count(*) FROM chunk_text_docsize WHERE id NOT IN (SELECT key FROM chunks))"
    )
    if stray:
        problems.append(f"{stray} chunks belong to no document or have no text")
    return problems


def _check_document(rows: Rows, key: int) -> None:
    record = read_record(rows, key)
    assert record is not None
    searched: dict[int, str] = dict(rows(_TEXTS, key))
    for one in record.passages():
        if searched.get(one.key) != one.text:
            raise not_as_written(f"the full text of {one.id}")


def _checksum(rows: Rows, queries: tuple[str, ...]) -> str:
    total = hashlib.blake2b(digest_size=16)
    for query in queries:
        for row in rows(query):
            total.update(repr(row).encode("utf-8", "surrogatepass"))
    return total.hexdigest()
