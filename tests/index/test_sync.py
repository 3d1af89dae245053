"""The index follows the corpus: what changed is read and embedded, and nothing else."""

import os
from pathlib import Path

import pytest

from index.loading import Failure
from index.sync import SyncRequest, synchronise
from tests.fakes import FakeEmbedder
from tests.index.corpus_folder import CorpusFolder

DIBOLI = "Diboli was attacked on 1 July (Reuters)."
KAYES = "Kayes was calm, the army said."


@pytest.fixture
def folder(tmp_path: Path) -> CorpusFolder:
    return CorpusFolder(tmp_path)


def test_the_first_sync_embeds_every_document(folder: CorpusFolder) -> None:
    folder.write("a.md", f"# Attacks\n\n{DIBOLI}")
    folder.write("north/b.txt", KAYES)
    receipt = folder.sync()
    assert (receipt.generation, receipt.documents, receipt.chunks, receipt.embedded) == (1, 2, 2, 2)
    assert (receipt.added, receipt.changed, receipt.removed) == (("a.md", "north/b.txt"), (), ())
    assert (receipt.unchanged, receipt.failed) == (0, ())
    assert sorted(folder.newly_embedded()) == [f"\n{KAYES}", f"Attacks\n{DIBOLI}"]
    assert folder.contents() == {"a.md": [DIBOLI], "north/b.txt": [KAYES]}


def test_where_nothing_changed_nothing_is_done(folder: CorpusFolder) -> None:
    folder.write("a.md", DIBOLI)
    folder.sync()
    folder.newly_embedded()
    receipt = folder.sync()
    assert (receipt.generation, receipt.unchanged, receipt.embedded) == (1, 1, 0)
    assert (receipt.added, receipt.changed, receipt.removed) == ((), (), ())
    assert folder.newly_embedded() == []


def test_a_new_document_is_all_that_is_embedded(folder: CorpusFolder) -> None:
    folder.write("a.md", DIBOLI)
    folder.sync()
    folder.newly_embedded()
    folder.write("b.md", f"# One\n\n{KAYES}\n\n# Two\n\nBamako too.")
    receipt = folder.sync()
    assert (receipt.generation, receipt.added, receipt.unchanged) == (2, ("b.md",), 1)
    assert sorted(folder.newly_embedded()) == [f"One\n{KAYES}", "One - Two\nBamako too."]
    assert receipt.embedded == 2


def test_a_changed_document_takes_the_place_of_its_old_version(folder: CorpusFolder) -> None:
    folder.write("a.md", f"# One\n\n{DIBOLI}\n\n# Two\n\n{KAYES}")
    folder.sync()
    folder.newly_embedded()
    folder.write("a.md", "# One\n\nNothing happened.\n\n# Two\n\n" + KAYES)
    receipt = folder.sync()
    assert (receipt.changed, receipt.documents, receipt.embedded) == (("a.md",), 1, 1)
    assert folder.newly_embedded() == ["One\nNothing happened."]
    assert folder.contents() == {"a.md": ["Nothing happened.", KAYES]}


def test_a_removed_document_is_gone_from_every_answer(folder: CorpusFolder) -> None:
    path = folder.write("a.md", DIBOLI)
    folder.write("b.md", KAYES)
    folder.sync()
    path.unlink()
    receipt = folder.sync()
    assert (receipt.removed, receipt.documents, receipt.chunks) == (("a.md",), 1, 1)
    assert folder.nearest(DIBOLI) == KAYES
    snapshot = folder.snapshot()
    assert snapshot.matching(["diboli"], 5) == []
    assert list(snapshot.sources()) == []
    snapshot.close()


@pytest.mark.parametrize("front", ["", "---\ntitle: a\n---\n", "---\ntitle: other news\n---\n"])
@pytest.mark.parametrize("names", [("a.md", "b.md"), ("some-news.txt", "north/other_news.txt")])
def test_a_rename_embeds_nothing(folder: CorpusFolder, names: tuple[str, str], front: str) -> None:
    """Not even where the title of the document happens to be the file's old or new name."""
    old, new = names
    path = folder.write(old, front + DIBOLI)
    folder.sync()
    (folder.corpus / new).parent.mkdir(exist_ok=True)
    path.rename(folder.corpus / new)
    receipt = folder.sync()
    assert (receipt.added, receipt.removed, receipt.embedded) == ((new,), (old,), 0)
    assert folder.contents() == {new: [DIBOLI]}


def test_a_renamed_file_of_lines_without_ids_embeds_nothing(folder: CorpusFolder) -> None:
    path = folder.write_lines("old-news.jsonl", {"text": DIBOLI}, {"text": KAYES})
    folder.sync()
    path.rename(folder.corpus / "news.jsonl")
    receipt = folder.sync()
    assert receipt.added == ("news.jsonl#1", "news.jsonl#2")
    assert receipt.removed == ("old-news.jsonl#1", "old-news.jsonl#2")
    assert receipt.embedded == 0


def test_a_copy_embeds_nothing(folder: CorpusFolder) -> None:
    folder.write("a.md", DIBOLI)
    folder.sync()
    folder.write("copy.md", DIBOLI)
    receipt = folder.sync()
    assert (receipt.added, receipt.documents, receipt.embedded) == (("copy.md",), 2, 0)


def test_a_new_version_that_fails_leaves_the_last_good_one(folder: CorpusFolder) -> None:
    folder.write("a.md", DIBOLI)
    folder.write("b.md", KAYES)
    folder.sync()
    folder.write("a.md", "---\npublished: soon\n---\nNews.")
    for _ in range(2):
        receipt = folder.sync()
        assert [failure.path for failure in receipt.failed] == ["a.md"]
        assert "'soon'" in receipt.failed[0].reason
        assert folder.contents() == {"a.md": [DIBOLI], "b.md": [KAYES]}
    folder.write("a.md", "---\npublished: 2025-07-01\n---\nNews.")
    receipt = folder.sync()
    assert (receipt.failed, receipt.changed) == ((), ("a.md",))
    assert folder.contents() == {"a.md": ["News."], "b.md": [KAYES]}


def test_a_failed_file_that_is_taken_away_is_forgotten(folder: CorpusFolder) -> None:
    path = folder.write("a.md", "")
    assert folder.sync().failed == (Failure("a.md", "holds no text; fill it in, or remove it"),)
    path.unlink()
    assert folder.sync().failed == ()


def test_a_higher_limit_reads_what_was_too_large(folder: CorpusFolder) -> None:
    folder.write("a.md", DIBOLI * 30)
    small = folder.sync(max_bytes=1_000)
    assert [failure.path for failure in small.failed] == ["a.md"]
    assert small.documents == 0
    assert folder.sync(max_bytes=1_000).failed == small.failed
    assert folder.sync(max_bytes=1_100).failed[0].path == "a.md"
    large = folder.sync(max_bytes=2_000)
    assert (large.failed, large.added) == ((), ("a.md",))


def test_a_higher_limit_reads_a_line_that_was_too_long(folder: CorpusFolder) -> None:
    folder.write_lines("a.jsonl", {"text": DIBOLI * 30}, {"text": KAYES})
    small = folder.sync(max_bytes=1_000)
    assert [failure.path for failure in small.failed] == ["a.jsonl#1"]
    large = folder.sync(max_bytes=2_000)
    assert (large.failed, large.added, large.unchanged) == ((), ("a.jsonl#1",), 1)


def test_a_lower_limit_keeps_the_last_good_version(folder: CorpusFolder) -> None:
    folder.write("a.md", DIBOLI * 30)
    folder.sync()
    receipt = folder.sync(max_bytes=1_000)
    assert ([failure.path for failure in receipt.failed], receipt.documents) == (["a.md"], 1)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named_until_it_may(folder: CorpusFolder) -> None:
    path = folder.write("a.md", DIBOLI)
    never = folder.write("b.md", KAYES)
    never.chmod(0)
    folder.sync()
    path.chmod(0)
    os.utime(path, (1, 1))
    receipt = folder.sync()
    assert [failure.path for failure in receipt.failed] == ["a.md", "b.md"]
    assert folder.contents() == {"a.md": [DIBOLI]}
    path.chmod(0o600)
    never.unlink()
    receipt = folder.sync()
    assert (receipt.failed, receipt.unchanged) == ((), 1)


def test_one_changed_line_embeds_that_line_only(folder: CorpusFolder) -> None:
    folder.write_lines("a.jsonl", {"id": "x", "text": DIBOLI}, {"id": "y", "text": KAYES})
    assert folder.sync().added == ("a.jsonl#x", "a.jsonl#y")
    folder.newly_embedded()
    folder.write_lines("a.jsonl", {"id": "x", "text": "All quiet."}, {"id": "y", "text": KAYES})
    receipt = folder.sync()
    assert (receipt.changed, receipt.unchanged) == (("a.jsonl#x",), 1)
    assert folder.newly_embedded() == ["\nAll quiet."]


def test_lines_that_move_or_go_are_followed_by_their_id(folder: CorpusFolder) -> None:
    folder.write_lines("a.jsonl", {"id": "x", "text": DIBOLI}, {"id": "y", "text": KAYES})
    folder.sync()
    folder.write_lines("a.jsonl", {"id": "z", "text": "New."}, {"id": "y", "text": KAYES})
    receipt = folder.sync()
    assert (receipt.added, receipt.removed) == (("a.jsonl#z",), ("a.jsonl#x",))
    assert (receipt.unchanged, receipt.embedded) == (1, 1)


def test_a_bad_line_is_named_and_the_others_are_indexed(folder: CorpusFolder) -> None:
    folder.write_lines("a.jsonl", {"text": DIBOLI}, "{", {"text": KAYES})
    for _ in range(2):
        receipt = folder.sync()
        assert [failure.path for failure in receipt.failed] == ["a.jsonl#2"]
        assert "is not valid JSON" in receipt.failed[0].reason
        assert folder.contents() == {"a.jsonl#1": [DIBOLI], "a.jsonl#3": [KAYES]}


def test_half_a_surrogate_pair_in_an_address_stops_nothing(folder: CorpusFolder) -> None:
    folder.write_lines("a.jsonl", {"text": DIBOLI, "url": "http://a.example/\ud800x"})
    assert folder.sync().failed == ()
    snapshot = folder.snapshot()
    assert [head.url for head in snapshot.heads()] == ["http://a.example/x"]
    snapshot.close()


def test_an_empty_corpus_gives_an_empty_index(folder: CorpusFolder) -> None:
    receipt = folder.sync()
    assert (receipt.generation, receipt.documents, receipt.chunks) == (1, 0, 0)
    assert folder.contents() == {}
    snapshot = folder.snapshot()
    assert snapshot.nearest(FakeEmbedder().embed(["anything"])[0], 5) == []
    snapshot.close()
    assert folder.sync().generation == 1


def test_an_edit_of_equal_size_and_time_is_seen(folder: CorpusFolder) -> None:
    path = folder.write("a.md", "80 were killed.")
    time = path.stat().st_mtime_ns
    folder.sync()
    path.write_text("90 were killed.")
    os.utime(path, ns=(time, time))
    assert folder.sync().changed == ("a.md",)
    assert folder.contents() == {"a.md": ["90 were killed."]}


def test_a_file_touched_but_not_changed_is_unchanged(folder: CorpusFolder) -> None:
    path = folder.write("a.md", DIBOLI)
    folder.sync()
    os.utime(path, (1, 1))
    assert folder.sync().generation == 1


def test_progress_ends_with_everything_done(folder: CorpusFolder) -> None:
    folder.write("a.md", DIBOLI)
    folder.write("b.md", KAYES)
    told: list[tuple[int, int]] = []
    synchronise(
        SyncRequest(
            folder.corpus,
            folder.index,
            folder.embedder,
            progress=lambda done, total: told.append((done, total)),
        )
    )
    total = len(DIBOLI) + len(KAYES)
    assert told == [(len(DIBOLI), total), (total, total)]
