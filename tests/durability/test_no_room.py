"""Where the index can't be written, the sync says so and the old generation goes on serving."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.current import newest
from index.errors import IndexUnwritable
from index.snapshot import Snapshot
from index.sync import SyncRequest, synchronise
from tests.durability.contents import contents_of, write_stories
from tests.durability.processes import ended
from tests.durability.run_index import Confinement
from tests.fakes import FakeEmbedder

STORIES = 20


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that everybody may read, with an index and a corpus that moved on."""
    folder = Path(tempfile.mkdtemp(prefix="byline-"))
    folder.chmod(0o755)
    write_stories(folder / "corpus", 2, "morning")
    synchronise(SyncRequest(folder / "corpus", folder / "index", FakeEmbedder()))
    write_stories(folder / "corpus", STORIES, "evening")
    yield folder
    (folder / "index").chmod(0o755)
    shutil.rmtree(folder)


def index(place: Path, confinement: Confinement) -> tuple[int | None, str]:
    arguments = ("index", "--corpus", str(place / "corpus"), "--index", str(place / "index"))
    return ended(*arguments, output=place / "output", confinement=confinement)


def lines_of(output: str) -> list[str]:
    """Those of an error; how far the sync had come is not one."""
    return [line for line in output.splitlines() if line.startswith("byline: ")]


@pytest.mark.parametrize("kilobytes", [1, 16, 48, 80, 100])
def test_a_disk_that_is_full_at_any_moment_leaves_the_old_generation(
    place: Path, kilobytes: int
) -> None:
    """Files may not grow beyond some size: the sync breaks off at another one each time."""
    before = contents_of(place / "index")
    status, output = index(place, Confinement(file_bytes=kilobytes * 1_024))
    assert status == 1, output
    assert "Traceback" not in output
    (line,) = lines_of(output)
    assert "free space on its disk" in line
    assert contents_of(place / "index") == before
    receipt = synchronise(SyncRequest(place / "corpus", place / "index", FakeEmbedder()))
    assert len(receipt.added) == STORIES


def read_only(folder: Path) -> None:
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)


def ask(place: Path) -> tuple[int | None, str]:
    arguments = ("ask", "Gunmen of group morning1 struck Kayes, killing how many people?")
    folders = ("--corpus", str(place / "corpus"), "--index", str(place / "index"))
    nobody = Confinement(unprivileged=True)
    return ended(*arguments, *folders, output=place / "output", confinement=nobody)


def test_a_read_only_folder_is_answered_from_and_not_written(place: Path) -> None:
    before = contents_of(place / "index")
    for left in place.glob("index/*.sqlite-*"):
        left.unlink()
    read_only(place / "index")
    status, output = ask(place)
    assert (status, "killing 1 people" in output) == (0, True), output
    status, output = index(place, Confinement(unprivileged=True))
    assert status == 1, output
    (line,) = lines_of(output)
    assert "can't be written (Permission denied)" in line
    (place / "index").chmod(0o755)
    assert contents_of(place / "index") == before


def test_an_interrupted_index_in_a_read_only_folder_is_one_clear_line(place: Path) -> None:
    """Its log was never taken over; SQLite needs to write for that."""
    (place / "index/catalogue.sqlite-shm").unlink(missing_ok=True)
    (place / "index/catalogue.sqlite-wal").write_bytes(b"left over")
    read_only(place / "index")
    status, output = ask(place)
    assert status == 1, output
    (line,) = lines_of(output)
    assert "mend the permissions" in line


def test_without_permission_the_index_is_one_clear_line(place: Path) -> None:
    (place / "index").chmod(0o700)
    if os.geteuid() != 0:
        (place / "index").chmod(0)
    status, output = ask(place)
    (place / "index").chmod(0o755)
    assert status == 1, output
    assert "Traceback" not in output
    assert len(lines_of(output)) == 1


def test_an_index_that_can_not_be_made_is_one_clear_error(tmp_path: Path) -> None:
    write_stories(tmp_path / "corpus", 1, "morning")
    (tmp_path / "index").write_text("a file")
    with pytest.raises(IndexUnwritable, match="can't be written"):
        synchronise(SyncRequest(tmp_path / "corpus", tmp_path / "index", FakeEmbedder()))


def test_a_reader_holds_its_generation_while_the_disk_is_full(place: Path) -> None:
    with closing(newest(place / "index")) as snapshot:
        index(place, Confinement(file_bytes=33 * 1_024))
        assert [head.id for head in snapshot.heads()] == ["morning0/0.md", "morning0/1.md"]
        assert snapshot.passages_of("morning0/0.md")
    with closing(Snapshot(place / "index")) as again:
        assert again.generation == 1
