"""The catalogue's file: its tables, how it is opened, and what its errors mean."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import fields
from pathlib import Path
from typing import Any

from index.errors import BylineError, IndexBusy, IndexDamaged, IndexUnwritable
from index.manifest import Manifest

FILE_NAME = "catalogue.sqlite"

SCHEMA = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, hash TEXT NOT NULL, size INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL, read_ns INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS failures (
    path TEXT NOT NULL, file TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (path, file));
CREATE TABLE IF NOT EXISTS documents (
    key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, file TEXT NOT NULL,
    title TEXT NOT NULL, published TEXT, source TEXT, url TEXT, hash TEXT NOT NULL,
    markup TEXT NOT NULL, page_starts TEXT NOT NULL, text TEXT NOT NULL,
    source_ref TEXT, seal TEXT NOT NULL DEFAULT '', indexed_ns INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS documents_file ON documents (file);
CREATE TABLE IF NOT EXISTS sentences (
    document INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    block TEXT NOT NULL, kind TEXT NOT NULL, sources TEXT NOT NULL, claimant TEXT,
    PRIMARY KEY (document, start)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS chunks (
    key INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL,
    start INTEGER NOT NULL, end INTEGER NOT NULL, heading TEXT NOT NULL, digest BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS chunks_document ON chunks (document);
CREATE TABLE IF NOT EXISTS chunk_sources (
    chunk INTEGER NOT NULL, source TEXT NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (source, chunk)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS chunk_sources_chunk ON chunk_sources (chunk);
CREATE VIRTUAL TABLE IF NOT EXISTS chunk_text USING fts5 (
    context, text, tokenize = "porter unicode61 remove_diacritics 2");
COMMIT;
"""

Row = tuple[Any, ...]
Rows = Callable[..., list[Row]]
"""Runs a query with its values and gives all of its rows."""


def connect(path: Path, *, write: bool = False) -> sqlite3.Connection:
    """A connection to the SQLite file at `path`, in autocommit; a reader's changes nothing.

    A reader must not be able to write: SQLite would delete the log of a file that took the
    place of this one when it closes.

    Raises:
        IndexDamaged: the file is no database.
    """
    with translated(path):
        try:
            return _opened(path, "mode=rwc" if write else "mode=ro")
        except sqlite3.OperationalError:
            # In a folder that can't be written, SQLite has no place for its shared memory.
            # Where no log is left, the file alone is whole.
            if write or not path.is_file() or log_size(path):
                raise
            return _opened(path, "mode=ro&immutable=1")


def _opened(path: Path, options: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?{options}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=30,
    )
    with ExitStack() as on_failure:
        on_failure.callback(connection.close)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        on_failure.pop_all()
    return connection


def log_size(path: Path) -> int:
    """Bytes in the log of the SQLite file at `path`: what was committed since it was begun."""
    return _size(path.with_name(f"{path.name}-wal"))


def take_over_log(path: Path) -> None:
    """Copies what the log holds into the file, as far as no reader needs the file as it is;
    once nobody reads the log, the next writer begins it anew. Does nothing where it may not
    write."""
    with suppress(BylineError, sqlite3.OperationalError), closing(connect(path, write=True)) as db:
        db.execute("PRAGMA wal_checkpoint(PASSIVE)")


def inode_of(path: Path) -> int | None:
    """What tells the file at `path` from one that takes its place; None where there is none.

    Raises:
        IndexUnwritable: its folder may not be read.
    """
    try:
        return path.stat().st_ino
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise IndexUnwritable(
            f"{path} can't be read ({error.strerror}); mend the permissions of its folder"
        ) from error


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Has SQLite's errors with the file at `path` raised as ours."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        raise _meaning(path, error) from error


def _meaning(path: Path, error: sqlite3.Error) -> BylineError:
    code = getattr(error, "sqlite_errorcode", None)
    primary = None if code is None else code & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return IndexBusy(f"another program holds {path} ({error}); try again when it is done")
    if primary in _UNWRITABLE:
        return IndexUnwritable(
            f"{path} can't be read or written ({error}); free space on its disk, or mend the"
            " permissions of its folder"
        )
    return damaged(path, str(error))


def damaged(path: Path, what: str) -> IndexDamaged:
    """The error for a file of the index that is not as it was written."""
    return IndexDamaged(
        f"{path} is damaged ({what}); run `byline index`, which sets it aside and makes the"
        " index anew from the corpus"
    )


_UNWRITABLE = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
)


def read_manifest(rows: Rows) -> Manifest | None:
    """What made the index; None while there is none."""
    found = rows("SELECT value FROM meta WHERE key = 'manifest'")
    if not found:
        return None
    known = {field.name for field in fields(Manifest)}
    stored = json.loads(found[0][0])
    return Manifest(**{name: value for name, value in stored.items() if name in known})
