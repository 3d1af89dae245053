"""What stops a sync leaves the index as it was: refusals, other writers, a machine switched off."""

import json
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from filelock import FileLock

from index.catalogue import Catalogue
from index.embedding import Vectors
from index.errors import CorpusError, IndexBusy, IndexMismatch, RegistryError
from index.sync import EMBEDDING_BATCH, SyncRequest, synchronise
from tests.fakes import FakeEmbedder
from tests.index.corpus_folder import CorpusFolder

DIBOLI = "Diboli was attacked on 1 July (Reuters)."
KAYES = "Kayes was calm, the army said."


@pytest.fixture
def folder(tmp_path: Path) -> CorpusFolder:
    return CorpusFolder(tmp_path)


class BreakingEmbedder(FakeEmbedder):
    """Embeds so many texts and then breaks, as a machine that is switched off."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self._left = after

    def embed(self, texts: Sequence[str]) -> Vectors:
        if len(texts) > self._left:
            raise KeyboardInterrupt
        self._left -= len(texts)
        return super().embed(texts)


def test_a_missing_corpus_changes_nothing(folder: CorpusFolder) -> None:
    folder.write("a.md", DIBOLI)
    folder.sync()
    folder.corpus.rename(folder.root / "elsewhere")
    with pytest.raises(CorpusError, match="there is no corpus folder"):
        folder.sync()
    assert folder.contents() == {"a.md": [DIBOLI]}


def test_a_missing_corpus_makes_no_index(tmp_path: Path) -> None:
    request = SyncRequest(tmp_path / "none", tmp_path / "index", FakeEmbedder())
    with pytest.raises(CorpusError):
        synchronise(request)
    assert not (tmp_path / "index").exists()


def test_a_corpus_that_is_not_mounted_removes_nothing(folder: CorpusFolder) -> None:
    """The empty folder that is left of it lies on another disk."""
    path = folder.write("a.md", DIBOLI)
    folder.sync()
    with closing(Catalogue(folder.index)) as catalogue, catalogue.transaction():
        catalogue.write_meta("device", "another disk")
    path.unlink()
    with pytest.raises(CorpusError, match="is empty, and on another disk"):
        folder.sync()
    assert folder.contents() == {"a.md": [DIBOLI]}
    assert folder.sync(rebuild=True).documents == 0


def test_an_index_of_another_corpus_is_taken_over_by_a_rebuild_only(
    folder: CorpusFolder, tmp_path: Path
) -> None:
    folder.write("a.md", DIBOLI)
    folder.sync()
    other = CorpusFolder(tmp_path / "other")
    other.write("b.md", KAYES)
    request = SyncRequest(other.corpus, folder.index, folder.embedder)
    with pytest.raises(IndexMismatch, match="belongs to the corpus") as refused:
        synchronise(request)
    assert str(folder.corpus) in str(refused.value)
    assert folder.contents() == {"a.md": [DIBOLI]}
    taken = synchronise(SyncRequest(other.corpus, folder.index, folder.embedder, rebuild=True))
    assert (taken.generation, taken.documents) == (2, 1)
    assert folder.contents() == {"b.md": [KAYES]}


def test_another_model_is_refused_by_the_name_of_what_differs(folder: CorpusFolder) -> None:
    folder.write("a.md", DIBOLI)
    folder.sync()
    other = FakeEmbedder(dimension=32, fingerprint="e" * 64)
    with pytest.raises(IndexMismatch) as refused:
        folder.sync(embedder=other)
    message = str(refused.value)
    assert f"weights {'f' * 64} (now {'e' * 64})" in message
    assert "dimension 64 (now 32)" in message
    assert "--rebuild" in message
    assert (other.embedded, folder.contents()) == ([], {"a.md": [DIBOLI]})
    assert folder.sync(embedder=other, rebuild=True).embedded == 1


def test_a_rebuild_embeds_everything_once(folder: CorpusFolder) -> None:
    folder.write("a.md", DIBOLI)
    folder.write("copy.md", DIBOLI)
    folder.write("b.md", KAYES)
    folder.sync()
    folder.newly_embedded()
    receipt = folder.sync(rebuild=True)
    assert (receipt.generation, receipt.embedded) == (2, 2)
    assert sorted(folder.newly_embedded()) == [f"\n{DIBOLI}", f"\n{KAYES}"]


def many(count: int) -> str:
    return "\n\n".join(f"# Part {number}\n\nReport {number} came in." for number in range(count))


def test_a_sync_cut_off_leaves_the_old_generation_and_keeps_its_work(
    folder: CorpusFolder,
) -> None:
    folder.write("a.md", DIBOLI)
    folder.sync()
    folder.write("a.md", many(EMBEDDING_BATCH + 50))
    breaking = BreakingEmbedder(after=EMBEDDING_BATCH)
    with pytest.raises(KeyboardInterrupt):
        folder.sync(embedder=breaking)
    assert folder.contents() == {"a.md": [DIBOLI]}
    assert folder.nearest("Report 7") == DIBOLI
    receipt = folder.sync()
    assert (receipt.generation, receipt.chunks) == (2, EMBEDDING_BATCH + 50)
    assert (len(breaking.embedded), receipt.embedded) == (EMBEDDING_BATCH, 50)


def test_a_rebuild_cut_off_leaves_an_index_that_goes_on(folder: CorpusFolder) -> None:
    folder.write("a.md", DIBOLI)
    folder.write("b.md", KAYES)
    folder.sync()
    with pytest.raises(KeyboardInterrupt):
        folder.sync(embedder=BreakingEmbedder(after=0), rebuild=True)
    folder.write("c.md", "Bamako too.")
    receipt = folder.sync()
    assert (receipt.generation, receipt.embedded) == (2, 1)
    assert folder.nearest("Diboli attacked") == DIBOLI


def test_a_changed_registry_attributes_anew_and_embeds_nothing(folder: CorpusFolder) -> None:
    folder.write("a.md", "Diboli was attacked (Sahel Wire).")
    folder.sync()
    folder.newly_embedded()
    folder.write("sources.toml", '[sources.sahel-wire]\nname = "Sahel Wire"\n')
    receipt = folder.sync()
    assert (receipt.generation, receipt.changed, receipt.embedded) == (2, (), 0)
    assert folder.newly_embedded() == []
    snapshot = folder.snapshot()
    assert [ref.id for ref in snapshot.sources()] == ["sahel-wire"]
    assert snapshot.registry.find("sahel wire") is not None
    snapshot.close()
    assert folder.sync().generation == 2


def test_a_registry_that_is_not_valid_changes_nothing(folder: CorpusFolder) -> None:
    folder.write("a.md", DIBOLI)
    folder.sync()
    folder.write("sources.toml", "[sources")
    folder.write("b.md", KAYES)
    with pytest.raises(RegistryError):
        folder.sync()
    assert folder.contents() == {"a.md": [DIBOLI]}


def test_a_second_writer_is_told_who_writes(folder: CorpusFolder) -> None:
    folder.index.mkdir()
    since = "2025-07-01T06:00:00+00:00"
    (folder.index / "writer.json").write_text(json.dumps({"pid": 4711, "since": since}))
    with FileLock(folder.index / "writer.lock"), pytest.raises(IndexBusy) as busy:
        folder.sync()
    assert "process 4711 has been writing" in str(busy.value)
    assert since in str(busy.value)


@pytest.mark.parametrize("note", ["", "{", None])
def test_a_writer_that_has_not_said_who_it_is_keeps_others_out(
    folder: CorpusFolder, note: str | None
) -> None:
    folder.index.mkdir()
    if note is not None:
        (folder.index / "writer.json").write_text(note)
    with FileLock(folder.index / "writer.lock"), pytest.raises(IndexBusy, match="unknown"):
        folder.sync()


def test_the_lock_of_a_dead_writer_holds_nobody_up(folder: CorpusFolder) -> None:
    folder.index.mkdir()
    (folder.index / "writer.lock").touch()
    (folder.index / "writer.json").write_text('{"pid": 1}')
    assert folder.sync().generation == 1


def test_vectors_that_were_damaged_are_mended_by_the_next_sync(folder: CorpusFolder) -> None:
    folder.write("a.md", DIBOLI)
    folder.sync()
    (folder.index / "vectors-1.faiss").write_bytes(b"?")
    receipt = folder.sync()
    assert (receipt.generation, receipt.embedded) == (2, 0)
    assert [path.name for path in folder.index.glob("*.faiss")] == ["vectors-2.faiss"]
    assert folder.nearest("Diboli") == DIBOLI
