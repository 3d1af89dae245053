"""The index follows the corpus: soon, in few steps, and past whatever goes wrong."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.settings import Settings
from app.watching import Follower
from index.errors import BylineError
from index.sync import Receipt
from index.watching import Pace
from tests.app.builders import service_of, write_corpus
from tests.durability.processes import command

PATIENCE_S = 30
NEWS = "Kayes was calm (AP).\n"


class Watched:
    """A watched corpus: what was told of it, and waiting for what is told next."""

    def __init__(self, folder: Path) -> None:
        self.corpus = write_corpus(folder)
        self.service = service_of(folder)
        self.receipts: list[Receipt] = []
        self.warnings: list[str] = []
        self.syncs = 0

    def follower(self, folder: Path) -> Follower:
        settings = Settings(corpus_dir=self.corpus, index_dir=folder / "index")
        pace = Pace(scan_s=600, retry_s=0.2)
        return Follower(settings, self._sync, self.receipts.append, self.warnings.append, pace=pace)

    def _sync(self) -> Receipt:
        self.syncs += 1
        return self.service.synchronise(lambda done, total: None)

    def until(self, holds: Callable[[], object]) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not holds():
            assert time.monotonic() < deadline, (self.receipts, self.warnings)
            time.sleep(0.02)

    def quiet(self) -> None:
        """Waits until no more syncs come."""
        seen = -1
        while seen != self.syncs:
            seen = self.syncs
            time.sleep(1.5)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    made = Watched(tmp_path)
    with closing(made.service), made.follower(tmp_path).in_background():
        made.until(lambda: made.receipts)
        yield made


def test_a_new_file_a_change_and_a_removal_are_followed(watched: Watched) -> None:
    path = watched.corpus / "new.md"
    path.write_text(NEWS, "utf-8")
    watched.until(lambda: len(watched.receipts) == 2)
    path.write_text(NEWS.replace("calm", "tense"), "utf-8")
    watched.until(lambda: len(watched.receipts) == 3)
    path.unlink()
    watched.until(lambda: len(watched.receipts) == 4)
    assert [one.added for one in watched.receipts[1:]] == [("new.md",), (), ()]
    assert watched.receipts[2].changed == ("new.md",)
    assert watched.receipts[3].removed == ("new.md",)


def test_a_burst_of_files_makes_a_few_syncs(watched: Watched) -> None:
    for number in range(300):
        (watched.corpus / f"{number}.txt").write_text(f"Report {number} (AP).", "utf-8")
    watched.until(lambda: watched.receipts[-1].documents == 303)
    assert len(watched.receipts) <= 10


def test_an_editors_way_of_saving_is_one_change(watched: Watched) -> None:
    """A backup, a temporary file, a rename over the old one."""
    path = watched.corpus / "undated.txt"
    (watched.corpus / ".undated.txt.swp").write_text("swap")
    (watched.corpus / "4913").write_text("probe")
    (watched.corpus / "4913").unlink()
    path.rename(watched.corpus / "undated.txt~")
    temporary = watched.corpus / "undated.txt.tmp"
    temporary.write_text(NEWS, "utf-8")
    temporary.rename(path)
    (watched.corpus / "undated.txt~").unlink()
    watched.until(lambda: len(watched.receipts) == 2)
    watched.quiet()
    (receipt,) = watched.receipts[1:]
    assert (receipt.added, receipt.changed, receipt.removed) == ((), ("undated.txt",), ())


def test_links_out_of_the_corpus_are_not_followed(watched: Watched, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.md").write_text(NEWS, "utf-8")
    (watched.corpus / "link").symlink_to(outside)
    (watched.corpus / "b.md").symlink_to(outside / "a.md")
    watched.quiet()
    (outside / "c.md").write_text(NEWS, "utf-8")
    watched.quiet()
    assert len(watched.receipts) == 1


def test_a_folder_moved_in_and_out_is_followed(watched: Watched, tmp_path: Path) -> None:
    (tmp_path / "2025.07").mkdir()
    (tmp_path / "2025.07/a.md").write_text(NEWS, "utf-8")
    (tmp_path / "2025.07").rename(watched.corpus / "2025.07")
    watched.until(lambda: watched.receipts[-1].added == ("2025.07/a.md",))
    (watched.corpus / "2025.07").rename(tmp_path / "gone")
    watched.until(lambda: watched.receipts[-1].removed == ("2025.07/a.md",))


def test_a_corpus_that_goes_away_is_told_once_and_waited_for(
    watched: Watched, tmp_path: Path
) -> None:
    watched.corpus.rename(tmp_path / "away")
    watched.until(lambda: watched.warnings)
    seen = watched.syncs
    watched.until(lambda: watched.syncs > seen + 1)
    assert watched.warnings == [
        f"there is no corpus folder {watched.corpus}; make it, or name another"
    ]
    assert len(watched.receipts) == 1
    (tmp_path / "away").rename(watched.corpus)
    (watched.corpus / "new.md").write_text(NEWS, "utf-8")
    watched.until(lambda: watched.receipts[-1].added == ("new.md",))


def test_what_was_not_told_of_is_found_by_the_next_scan(tmp_path: Path) -> None:
    """A scan finds it, though nothing tells of it: as on a network drive."""
    watched = Watched(tmp_path)
    follower = replace(watched.follower(tmp_path), pace=Pace(scan_s=0.2))
    with closing(watched.service), follower.in_background():
        watched.until(lambda: watched.syncs > 3)
    assert len(watched.receipts) == 1


def test_a_sync_that_fails_is_tried_again(tmp_path: Path) -> None:
    watched = Watched(tmp_path)
    failing = iter([True, True, False])

    def sync() -> Receipt:
        if next(failing, False):
            raise BylineError("another process is writing")
        return watched._sync()

    follower = replace(watched.follower(tmp_path), synchronise=sync)
    with closing(watched.service), follower.in_background():
        watched.until(lambda: watched.receipts)
    assert watched.warnings == ["another process is writing"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_prints_a_line_a_sync_and_ends_when_told(
    tmp_path: Path, number: signal.Signals
) -> None:
    write_corpus(tmp_path)
    process = command("index", "--watch", "--json", folder=tmp_path)
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(1)
    (tmp_path / "corpus/new.md").write_text(NEWS, "utf-8")
    second = process.stdout.readline()
    os.kill(process.pid, number)
    rest, errors = process.communicate(timeout=PATIENCE_S)
    assert '"added":["mali.md","undated.txt","west/senegal.md"]' in first
    assert '"added":["new.md"]' in second
    assert (process.returncode, rest) == (0, "")
    assert "Traceback" not in errors


def test_what_the_file_system_says_is_told_once_and_tried_again(tmp_path: Path) -> None:
    """A folder that can't be read for a while must not end the watch."""
    made = Watched(tmp_path)
    fails = iter([PermissionError(13, "Permission denied", "corpus")] * 2)

    def synchronise() -> Receipt:
        if error := next(fails, None):
            raise error
        return made._sync()

    follower = replace(made.follower(tmp_path), synchronise=synchronise)
    with closing(made.service), follower.in_background():
        made.until(lambda: made.receipts)
    assert made.warnings == ["[Errno 13] Permission denied: 'corpus'"]
    assert made.receipts[0].documents == 3
