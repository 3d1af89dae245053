"""A document that fails is listed at every sync, and tried again only when something changed."""

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from index.catalogue import Catalogue, Entry
from index.entries import read_entries
from index.errors import Unreadable
from index.loading import DEFAULT_LIMITS, Failure, Limits
from index.sources import SourceRegistry
from index.sync import SyncRequest, synchronise
from tests.fakes import FakeEmbedder
from tests.index.corpus_folder import CorpusFolder

DIBOLI = "Diboli was attacked on 1 July (Reuters)."
BAD = "---\npublished: soon\n---\nNews."


class CountingReader:
    """Reads as ever, and remembers what it was asked to read; `locked` can't be opened."""

    def __init__(self, folder: CorpusFolder) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.locked = ""

    def __call__(
        self, path: Path, corpus: Path, limits: Limits, registry: SourceRegistry
    ) -> Iterator[Entry | Failure]:
        self.asked.append(path.name)
        if path.name == self.locked:
            raise Unreadable("can't be read: permission denied; mend its permissions")
        return read_entries(path, corpus, limits, registry)

    def sync(self, limits: Limits = DEFAULT_LIMITS) -> tuple[list[str], list[str]]:
        """What was read in a sync, and what is listed as failed."""
        self.asked = []
        request = SyncRequest(
            self.folder.corpus, self.folder.index, FakeEmbedder(), limits, reader=self
        )
        failed = synchronise(request).failed
        return self.asked, [one.path for one in failed]


@pytest.fixture
def reader(tmp_path: Path) -> CountingReader:
    return CountingReader(CorpusFolder(tmp_path))


def test_what_failed_is_listed_and_not_read_again(reader: CountingReader) -> None:
    reader.folder.write("bad.md", BAD)
    reader.folder.write("good.md", DIBOLI)
    assert reader.sync() == (["bad.md", "good.md"], ["bad.md"])
    assert reader.sync() == ([], ["bad.md"])


def test_a_file_of_lines_one_of_which_failed_is_not_read_again(reader: CountingReader) -> None:
    reader.folder.write_lines("a.jsonl", {"text": DIBOLI}, "{")
    assert reader.sync() == (["a.jsonl"], ["a.jsonl#2"])
    assert reader.sync() == ([], ["a.jsonl#2"])


def test_a_touch_alone_does_not_have_it_read_again(reader: CountingReader) -> None:
    path = reader.folder.write("bad.md", BAD)
    reader.sync()
    os.utime(path, (1, 1))
    assert reader.sync() == ([], ["bad.md"])


def test_a_change_of_its_content_has_it_read_again(reader: CountingReader) -> None:
    reader.folder.write("bad.md", BAD)
    reader.sync()
    reader.folder.write("bad.md", BAD + " More.")
    assert reader.sync() == (["bad.md"], ["bad.md"])
    reader.folder.write("bad.md", DIBOLI)
    assert reader.sync() == (["bad.md"], [])


def test_a_change_of_any_limit_has_it_read_again_and_nothing_else(reader: CountingReader) -> None:
    reader.folder.write("bad.md", BAD)
    reader.folder.write("good.md", DIBOLI)
    reader.sync()
    for limits in (Limits(seconds=90), Limits(memory=2**31), Limits(pages=9), Limits(nesting=9)):
        assert reader.sync(limits) == (["bad.md"], ["bad.md"])
        assert reader.sync(limits) == ([], ["bad.md"])


def test_the_last_good_version_outlives_every_sync_until_it_is_mended(
    reader: CountingReader,
) -> None:
    reader.folder.write("a.md", DIBOLI)
    reader.sync()
    reader.folder.write("a.md", BAD)
    for asked in (["a.md"], [], []):
        assert reader.sync() == (asked, ["a.md"])
        assert reader.folder.contents() == {"a.md": [DIBOLI]}


def test_a_file_back_at_its_last_good_version_is_no_longer_listed(reader: CountingReader) -> None:
    reader.folder.write("a.md", DIBOLI)
    reader.sync()
    reader.folder.write("a.md", BAD)
    reader.sync()
    reader.folder.write("a.md", DIBOLI)
    assert reader.sync() == (["a.md"], [])


def test_what_could_not_be_opened_is_tried_at_every_sync(reader: CountingReader) -> None:
    reader.folder.write("a.md", DIBOLI)
    reader.sync()
    reader.folder.write("a.md", DIBOLI + " Again.")
    reader.locked = "a.md"
    for _ in range(2):
        assert reader.sync() == (["a.md"], ["a.md"])
        assert reader.folder.contents() == {"a.md": [DIBOLI]}
    reader.locked = ""
    assert reader.sync() == (["a.md"], [])
    assert reader.folder.contents() == {"a.md": [DIBOLI + " Again."]}


def test_a_changed_way_of_reading_reads_every_file_again(reader: CountingReader) -> None:
    """What comes out as it was is not changed, nor its date of indexing."""
    reader.folder.write("a.md", DIBOLI)
    reader.folder.write("b.md", BAD)
    reader.sync()
    indexed = _indexed(reader.folder)
    with closing(Catalogue(reader.folder.index)) as catalogue, catalogue.transaction():
        catalogue.write_meta("tried", f"earlier {DEFAULT_LIMITS.fingerprint}")
    assert reader.sync() == (["a.md", "b.md"], ["b.md"])
    assert reader.sync() == ([], ["b.md"])
    assert _indexed(reader.folder) == indexed


def test_a_changed_document_was_indexed_when_it_changed(reader: CountingReader) -> None:
    reader.folder.write("a.md", DIBOLI)
    reader.sync()
    before, changing = _indexed(reader.folder), datetime.now(UTC).replace(microsecond=0)
    reader.folder.write("a.md", DIBOLI + " Again.")
    reader.sync()
    assert before <= changing <= _indexed(reader.folder)


def _indexed(folder: CorpusFolder) -> datetime:
    with closing(folder.snapshot()) as snapshot:
        times = snapshot.times("a.md")
    assert times is not None
    assert times.indexed is not None
    return times.indexed
