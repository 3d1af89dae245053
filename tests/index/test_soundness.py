"""What is changed in an index behind its back is never answered from, and is made good."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.settings import Settings
from app.status import status_of
from index.current import CurrentSnapshot, newest
from index.database import FILE_NAME
from index.embeddings import FILE_NAME as EMBEDDINGS
from index.errors import IndexDamaged
from index.suspicion import is_suspect
from index.sync import manifest_of
from tests.index.corpus_folder import CorpusFolder

DIBOLI = "Diboli was attacked on 1 July (Reuters)."
KAYES = "Kayes was calm (AP)."


@pytest.fixture
def folder(tmp_path: Path) -> CorpusFolder:
    made = CorpusFolder(tmp_path)
    made.write("a.md", DIBOLI)
    made.write("b.md", KAYES)
    made.write("empty.md", "")
    made.sync()
    made.newly_embedded()
    return made


def change(folder: CorpusFolder, statement: str, file: str = FILE_NAME) -> None:
    with closing(sqlite3.connect(folder.index / file)) as db:
        assert db.execute(statement).rowcount > 0
        db.commit()


# Seen when the generation is opened.
OPENING = [
    "UPDATE documents SET id = 'c.md' WHERE id = 'a.md'",
    "UPDATE documents SET title = 'Other'",
    'UPDATE documents SET source_ref = \'[["bbc", "BBC"]]\'',
    "UPDATE meta SET value = replace(value, 'Reuters', 'Routers') WHERE key = 'registry'",
    "UPDATE meta SET value = '7' WHERE key = 'generation'",
    "UPDATE meta SET value = '{' WHERE key = 'manifest'",
    "DELETE FROM meta WHERE key = 'checksum'",
    "DELETE FROM meta",
    "UPDATE files SET modified_ns = 'no number'",
    "UPDATE failures SET reason = 'other'",
    "UPDATE chunk_sources SET name = 'BBC'",
    "UPDATE chunk_text_docsize SET sz = x'00'",
    "DELETE FROM chunk_text_data WHERE id = 10",
]
# Seen when what was changed is read.
READING = [
    "UPDATE documents SET text = replace(text, 'Diboli', 'Bamako')",
    "UPDATE documents SET text = CAST(text AS BLOB)",
    "UPDATE documents SET text = x'ff'",
    "UPDATE documents SET text = CAST(x'ff' AS TEXT)",
    'UPDATE sentences SET sources = \'[["bbc", "BBC"]]\'',
    "UPDATE sentences SET start = start + 1",
    "UPDATE chunks SET end = end - 1",
    "UPDATE chunks SET document = 3 - document",
]


@pytest.mark.parametrize("statement", OPENING)
def test_what_is_wrong_with_the_whole_is_seen_at_opening(
    folder: CorpusFolder, statement: str
) -> None:
    change(folder, statement)
    with pytest.raises(IndexDamaged, match="run `byline index`"):
        folder.snapshot()


@pytest.mark.parametrize("statement", READING)
def test_what_is_wrong_with_a_document_is_seen_when_it_is_read(
    folder: CorpusFolder, statement: str
) -> None:
    change(folder, statement)
    current = CurrentSnapshot(folder.index, lambda: manifest_of(folder.corpus, folder.embedder))
    with (
        closing(current),
        pytest.raises(IndexDamaged, match="run `byline index`"),
        current.use() as snapshot,
    ):
        snapshot.passages(sorted(key for key, _ in snapshot.matching(["attacked", "calm"], 5)))
    assert is_suspect(folder.index)


@pytest.mark.parametrize("statement", [*OPENING, *READING])
def test_the_next_sync_sets_the_catalogue_aside_and_embeds_nothing(
    folder: CorpusFolder, statement: str, caplog: pytest.LogCaptureFixture
) -> None:
    change(folder, statement)
    damaged = (folder.index / FILE_NAME).read_bytes()
    status = status_of(Settings(corpus_dir=folder.corpus, index_dir=folder.index), deep=True)
    assert not status.sound
    receipt = folder.sync()
    assert (receipt.generation, receipt.added, receipt.embedded) == (2, ("a.md", "b.md"), 0)
    (aside,) = folder.index.glob("catalogue.sqlite.damaged-*")
    assert aside.read_bytes() == damaged
    assert f"it was set aside as {aside.name}" in caplog.text
    assert folder.contents() == {"a.md": [DIBOLI], "b.md": [KAYES]}
    assert folder.newly_embedded() == []
    assert not is_suspect(folder.index)
    with closing(newest(folder.index)) as snapshot:
        assert snapshot.integrity() == []


def test_a_server_takes_up_what_took_the_place_of_a_damaged_index(folder: CorpusFolder) -> None:
    """It answers from what it has open until then, whatever number the new one has."""
    current = CurrentSnapshot(folder.index, lambda: manifest_of(folder.corpus, folder.embedder))
    with closing(current):
        with current.use() as before:
            assert before.generation == 1
        (folder.index / FILE_NAME).rename(folder.index / "away")
        with current.use() as meanwhile:
            assert meanwhile is before
        (folder.index / "vectors-1.faiss").unlink()
        folder.write("c.md", "Niono too.")
        assert folder.sync().generation == 1
        with current.use() as after:
            assert [head.id for head in after.heads()] == ["a.md", "b.md", "c.md"]


def test_a_wrong_vector_in_the_store_is_found_and_made_good(folder: CorpusFolder) -> None:
    change(folder, "UPDATE embeddings SET vector = zeroblob(length(vector))", EMBEDDINGS)
    with closing(newest(folder.index)) as snapshot:
        (problem,) = snapshot.integrity()
    assert "2 vectors are wrong" in problem
    assert folder.sync().embedded == 0
    with closing(newest(folder.index)) as snapshot:
        assert snapshot.integrity() == []


def test_a_sound_index_is_checked_in_depth_without_complaint(folder: CorpusFolder) -> None:
    with closing(newest(folder.index)) as snapshot:
        assert snapshot.integrity() == []
    assert not is_suspect(folder.index)
