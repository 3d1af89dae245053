"""The catalogue's file: its tables, how it is opened, and what writer and readers both read."""

import json
import sqlite3
from datetime import date
from pathlib import Path

from index.documents import Document
from index.errors import IndexDamaged
from index.manifest import Manifest

FILE_NAME = "catalogue.sqlite"

SCHEMA = """
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
    source_ref TEXT);
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
"""


def connect(folder: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection to the catalogue in `folder`, in autocommit.

    Raises:
        IndexDamaged: the file is no catalogue of ours.
    """
    path = folder / FILE_NAME
    mode = "ro" if read_only else "rwc"
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=30,
        )
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise IndexDamaged(
            f"{path} can't be opened ({error}); move it away and run `byline index`"
        ) from error
    return connection


def read_manifest(db: sqlite3.Connection) -> Manifest | None:
    row = db.execute("SELECT value FROM meta WHERE key = 'manifest'").fetchone()
    return Manifest(**json.loads(row[0])) if row else None


def read_document(db: sqlite3.Connection, document_id: str) -> Document | None:
    """The document with this id, as it was indexed."""
    row = db.execute(
        "SELECT id, file, title, text, markup, published, source, url, page_starts"
        " FROM documents WHERE id = ?",
        (document_id,),
    ).fetchone()
    if row is None:
        return None
    found_id, file, title, text, markup, published, source, url, pages = row
    return Document(
        found_id,
        file,
        title,
        text,
        markup,
        date.fromisoformat(published) if published else None,
        source,
        url,
        tuple(json.loads(pages)),
    )
