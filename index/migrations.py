"""Indexes that an earlier version made, brought forward: one numbered step a change.

A step may read and write any table; nothing is embedded again. It runs in the transaction of
the writer that opens the index, so that it is done whole or not at all.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace

from index.database import Rows, read_manifest
from index.errors import IndexDamaged
from index.manifest import SCHEMA_VERSION
from index.records import read_record, seal_of


def migrate(rows: Rows) -> None:
    """Takes the tables from the schema that the manifest names to the present one.

    Raises:
        IndexMismatch: a newer Byline made the index.
        IndexDamaged: a document is not what was written.
    """
    try:
        manifest = read_manifest(rows)
    except (ValueError, TypeError) as error:
        raise IndexDamaged("what the index says of itself can't be read") from error
    if manifest is None or manifest.schema == SCHEMA_VERSION:
        return
    if manifest.schema not in STEPS:
        manifest.check_schema()
    for schema in range(manifest.schema, SCHEMA_VERSION):
        STEPS[schema](rows)
    brought = asdict(replace(manifest, schema=SCHEMA_VERSION))
    rows("UPDATE meta SET value = ? WHERE key = 'manifest'", json.dumps(brought))


def _add_seals(rows: Rows) -> None:
    """Schema 2: the rows of each document carry a hash."""
    rows("ALTER TABLE documents ADD COLUMN seal TEXT NOT NULL DEFAULT ''")
    for (key,) in rows("SELECT key FROM documents"):
        rows("UPDATE documents SET seal = ? WHERE key = ?", seal_of(rows, key), key)
        read_record(rows, key)  # refuses a text that is not what its hash says


def _add_dates_of_indexing(rows: Rows) -> None:
    """Schema 3: each document carries when it was indexed; of the earlier ones it is not known."""
    rows("ALTER TABLE documents ADD COLUMN indexed_ns INTEGER NOT NULL DEFAULT 0")


STEPS: Mapping[int, Callable[[Rows], None]] = {1: _add_seals, 2: _add_dates_of_indexing}
"""From each schema to the one after it."""
