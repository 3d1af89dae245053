"""A server's view of the index: the newest generation for each question, whole to its end."""

import sqlite3
from pathlib import Path

import pytest

from index.current import CurrentSnapshot
from index.database import FILE_NAME, log_size
from index.errors import IndexMismatch, IndexMissing
from index.manifest import Manifest
from index.snapshot import Snapshot
from index.sync import manifest_of
from tests.fakes import FakeEmbedder
from tests.index.corpus_folder import CorpusFolder


@pytest.fixture
def folder(tmp_path: Path) -> CorpusFolder:
    made = CorpusFolder(tmp_path)
    made.write("a.md", "Diboli was attacked.")
    return made


def current_of(folder: CorpusFolder) -> CurrentSnapshot:
    def wanted() -> Manifest:
        return manifest_of(folder.corpus, folder.embedder)

    return CurrentSnapshot(folder.index, wanted)


def ids(snapshot: Snapshot) -> list[str]:
    return [head.id for head in snapshot.heads()]


def is_closed(snapshot: Snapshot) -> bool:
    try:
        snapshot.heads()
    except sqlite3.ProgrammingError:
        return True
    return False


def test_before_the_first_sync_nothing_is_indexed(folder: CorpusFolder) -> None:
    current = current_of(folder)
    with pytest.raises(IndexMissing), current.use():
        pass
    folder.index.mkdir()
    (folder.index / FILE_NAME).touch()
    with pytest.raises(IndexMissing), current.use():
        pass
    folder.sync()
    with current.use() as snapshot:
        assert ids(snapshot) == ["a.md"]
    current.close()


def test_the_same_generation_is_shared(folder: CorpusFolder) -> None:
    folder.sync()
    current = current_of(folder)
    with current.use() as one, current.use() as other:
        assert one is other
    with current.use() as later:
        assert later is one
    current.close()
    assert is_closed(one)


def test_a_new_generation_is_taken_up_and_the_old_one_kept_to_its_end(
    folder: CorpusFolder,
) -> None:
    folder.sync()
    current = current_of(folder)
    with current.use() as old:
        (folder.corpus / "a.md").unlink()
        folder.write("b.md", "Kayes was calm.")
        folder.sync()
        with current.use() as new:
            assert (old.generation, ids(old)) == (1, ["a.md"])
            assert (new.generation, ids(new)) == (2, ["b.md"])
            (vector,) = FakeEmbedder().embed(["Kayes was calm."])
            ((key, _),) = old.nearest(vector, 1)
            assert old.passages([key])[0].text == "Diboli was attacked."
        assert not is_closed(old)
    assert is_closed(old)
    assert not is_closed(new)
    current.close()
    assert is_closed(new)


def test_an_overtaken_generation_nobody_uses_is_closed(folder: CorpusFolder) -> None:
    folder.sync()
    current = current_of(folder)
    with current.use() as old:
        pass
    folder.write("b.md", "Kayes was calm.")
    folder.sync()
    assert not is_closed(old)
    with current.use() as new:
        assert (is_closed(old), ids(new)) == (True, ["a.md", "b.md"])
    current.close()


def test_a_question_that_fails_lets_go_of_its_generation(folder: CorpusFolder) -> None:
    folder.sync()
    current = current_of(folder)
    with pytest.raises(ZeroDivisionError), current.use() as old:
        _ = 1 // 0
    folder.write("b.md", "Kayes was calm.")
    folder.sync()
    with current.use():
        assert is_closed(old)
    current.close()


def test_an_index_of_another_model_is_refused_until_it_is_made_anew(folder: CorpusFolder) -> None:
    folder.sync(embedder=FakeEmbedder(fingerprint="e" * 64))
    current = current_of(folder)
    with pytest.raises(IndexMismatch, match="byline index --rebuild"), current.use():
        pass
    folder.sync(rebuild=True)
    with current.use() as snapshot:
        assert ids(snapshot) == ["a.md"]
    current.close()


def test_the_log_does_not_grow_with_every_sync_while_a_generation_is_held(
    folder: CorpusFolder,
) -> None:
    folder.sync()
    current = current_of(folder)
    sizes = []
    for number in range(12):
        with current.use() as held:
            assert held.generation == number + 1
        current.tidy(log_limit=0, pause_s=0)
        folder.write("a.md", f"Diboli was attacked {number} times.")
        folder.sync()
        sizes.append(log_size(folder.index / FILE_NAME))
    assert sizes[-1] <= max(sizes[:4])
    with current.use() as last:
        assert last.generation == 13
    current.close()


def test_a_generation_in_use_is_not_taken_from_under_its_user(folder: CorpusFolder) -> None:
    folder.sync()
    current = current_of(folder)
    with current.use() as held:
        current.tidy(log_limit=0, pause_s=0)
        assert ids(held) == ["a.md"]
    current.close()
