"""An index that an earlier version made opens after one sync, which embeds nothing."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from index.catalogue import Catalogue
from index.database import FILE_NAME
from index.embeddings import FILE_NAME as EMBEDDINGS
from index.errors import IndexMismatch
from index.manifest import SCHEMA_VERSION
from index.migrations import STEPS
from tests.index.corpus_folder import CorpusFolder

DIBOLI = "Diboli was attacked on 1 July (Reuters)."
KAYES = "Kayes was calm (AP)."
# Turns an index of today into one of the schema that is named.
BACK_TO = {
    1: """
        ALTER TABLE documents DROP COLUMN seal;
        DELETE FROM meta WHERE key IN ('checksum', 'searched', 'tried');
        UPDATE meta SET value = json_remove(json_set(value, '$.schema', 1), '$.byline')
            WHERE key = 'manifest';
        """,
    2: """
        ALTER TABLE documents DROP COLUMN indexed_ns;
        DELETE FROM meta WHERE key IN ('checksum', 'searched');
        UPDATE meta SET value = json_set(value, '$.schema', 2) WHERE key = 'manifest';
        """,
}


def index_of_schema(folder: CorpusFolder, schema: int) -> None:
    folder.write("a.md", DIBOLI)
    folder.write("b.md", KAYES)
    folder.sync()
    folder.newly_embedded()
    with closing(sqlite3.connect(folder.index / FILE_NAME)) as db:
        for back in range(SCHEMA_VERSION - 1, schema - 1, -1):
            db.executescript(BACK_TO[back])
    if schema == 1:
        _without_checksums_of_vectors(folder.index / EMBEDDINGS)


def _without_checksums_of_vectors(path: Path) -> None:
    """As they were stored until schema 2."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE embeddings SET vector = substr(vector, 1, length(vector) - 8)")
        db.execute("PRAGMA user_version = 0")
        db.commit()


def test_there_is_a_step_from_each_schema_and_a_way_back_for_its_test() -> None:
    assert sorted(STEPS) == sorted(BACK_TO) == list(range(1, SCHEMA_VERSION))


@pytest.mark.parametrize("schema", sorted(STEPS))
def test_an_earlier_index_is_brought_forward(tmp_path: Path, schema: int) -> None:
    folder = CorpusFolder(tmp_path)
    index_of_schema(folder, schema)
    with pytest.raises(IndexMismatch, match=rf"schema {schema}, now \d.*run `byline index`"):
        folder.snapshot()
    receipt = folder.sync()
    assert (receipt.generation, receipt.unchanged, receipt.embedded) == (1, 2, 0)
    assert folder.contents() == {"a.md": [DIBOLI], "b.md": [KAYES]}
    with closing(folder.snapshot()) as snapshot:
        assert snapshot.integrity() == []
        assert snapshot.manifest.schema == SCHEMA_VERSION
        times = snapshot.times("a.md")
    assert times is not None
    assert (times.file_read is not None, times.indexed) == (True, None)


def test_a_document_that_was_damaged_before_is_not_sealed(tmp_path: Path) -> None:
    folder = CorpusFolder(tmp_path)
    index_of_schema(folder, 1)
    with closing(sqlite3.connect(folder.index / FILE_NAME)) as db:
        db.execute("UPDATE documents SET text = replace(text, 'Diboli', 'Bamako')")
        db.commit()
    assert folder.sync().added == ("a.md", "b.md")
    assert folder.contents() == {"a.md": [DIBOLI], "b.md": [KAYES]}


def test_an_index_of_a_later_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    folder = CorpusFolder(tmp_path)
    folder.write("a.md", DIBOLI)
    folder.sync()
    with closing(Catalogue(folder.index)) as catalogue, catalogue.transaction():
        manifest = json.loads(catalogue.read_meta("manifest") or "")
        later = manifest | {"schema": 99, "byline": "9.9", "unheard_of": 1}
        catalogue.write_meta("manifest", json.dumps(later))
    before = (folder.index / FILE_NAME).read_bytes()
    with pytest.raises(IndexMismatch, match=r"a newer Byline \(9.9\) made this index"):
        folder.sync()
    with pytest.raises(IndexMismatch, match="newer"):
        folder.snapshot()
    assert (folder.index / FILE_NAME).read_bytes() == before
