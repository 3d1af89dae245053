"""A file on which the reading process breaks down is one line of the receipt, and no more."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.catalogue import Entry
from index.entries import read_entries
from index.errors import LoadingError, Unreadable
from index.isolation import IsolatedReader
from index.loading import Limits, find
from index.sources import SourceRegistry, load_registry
from index.sync import SyncRequest, synchronise
from tests.fakes import FakeEmbedder
from tests.index.corpus_folder import CorpusFolder

LIMITS = Limits(seconds=3, memory=400 * 2**20)
NEWS = "Diboli was attacked on 1 July (Reuters). The army said that 80 were killed."
REGISTRY = load_registry()


@pytest.fixture
def folder(tmp_path: Path) -> CorpusFolder:
    return CorpusFolder(tmp_path)


@pytest.fixture
def breaking() -> Iterator[IsolatedReader]:
    with IsolatedReader("tests.index.isolation.breaking_worker") as reader:
        yield reader


def refusal(reader: IsolatedReader, path: Path, limits: Limits = LIMITS) -> LoadingError:
    with pytest.raises(LoadingError) as refused:
        list(reader(path, path.parent, limits, REGISTRY))
    return refused.value


def test_what_comes_back_is_what_is_read_here(folder: CorpusFolder) -> None:
    folder.write("a.md", f"---\npublished: 2025-07-01\nsource: AP\n---\n# One\n\n- {NEWS}\n")
    folder.write("b.txt", "Größe: ½ \U0001f600.")
    folder.write_lines("c.jsonl", {"text": NEWS}, "{", {"text": NEWS, "url": "https://a.example"})
    with IsolatedReader() as reader:
        for path in find(folder.corpus):
            task = (path, folder.corpus, LIMITS, REGISTRY)
            assert list(reader(*task)) == list(read_entries(*task))


def test_what_is_refused_is_refused_in_the_same_words(folder: CorpusFolder) -> None:
    with IsolatedReader() as reader:
        assert str(refusal(reader, folder.write("a.md", " "))) == (
            "holds no text; fill it in, or remove it"
        )
        gone = refusal(reader, folder.corpus / "gone.md")
        assert (type(gone), str(gone)) == (Unreadable, "is gone; index again")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("hangs.md", "takes longer than 3 seconds to read, the limit; split it, or raise"
                     " BYLINE_MAX_DOCUMENT_SECONDS"),
        ("eats.md", "takes more than 400 MB of memory to read, the limit; split it, or raise"
                    " BYLINE_MAX_DOCUMENT_MEMORY_MB"),
        ("raises.md", "broke the program that reads it (KeyError); save it again"),
        ("crashes.md", "broke the program that reads it (exit status -11); save it again"),
        ("is_killed.md", "had its reading ended by the system, perhaps for want of memory; index"
                         " again"),
    ],
)  # fmt: skip
def test_each_breakdown_is_said_in_a_line_and_the_next_file_is_read(
    folder: CorpusFolder, breaking: IsolatedReader, name: str, reason: str
) -> None:
    error = refusal(breaking, folder.write(name, NEWS))
    assert str(error) == reason
    assert isinstance(error, Unreadable) == (name == "is_killed.md")
    (entry,) = breaking(folder.write("a.md", NEWS), folder.corpus, LIMITS, REGISTRY)
    assert entry == next(read_entries(folder.corpus / "a.md", folder.corpus, LIMITS, REGISTRY))


def test_a_limit_of_size_beyond_the_memory_costs_a_small_file_nothing(folder: CorpusFolder) -> None:
    path = folder.write("a.md", NEWS)
    roomy = Limits(size=2**40, memory=LIMITS.memory)
    with IsolatedReader() as reader:
        (entry,) = reader(path, folder.corpus, roomy, REGISTRY)
    assert entry == next(read_entries(path, folder.corpus, LIMITS, REGISTRY))


def test_what_a_library_prints_does_not_disturb(
    folder: CorpusFolder, breaking: IsolatedReader, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("prints.md", "a.md"):
        path = folder.write(name, NEWS)
        assert len(list(breaking(path, folder.corpus, LIMITS, REGISTRY))) == 1
    assert capfd.readouterr() == ("", "")


def test_a_file_that_is_left_in_the_middle_does_not_run_into_the_next(
    folder: CorpusFolder,
) -> None:
    lines = folder.write_lines("a.jsonl", {"text": "One."}, {"text": "Two."})
    other = folder.write("b.md", NEWS)
    with IsolatedReader() as reader:
        next(reader(lines, folder.corpus, LIMITS, REGISTRY))
        (entry,) = reader(other, folder.corpus, LIMITS, REGISTRY)
        assert entry == next(read_entries(other, folder.corpus, LIMITS, REGISTRY))


def test_other_limits_and_other_sources_hold_from_the_next_file_on(folder: CorpusFolder) -> None:
    path = folder.write("a.md", NEWS)
    with IsolatedReader() as reader:
        list(reader(path, folder.corpus, LIMITS, REGISTRY))
        assert "the limit is" in str(refusal(reader, path, Limits(size=10)))
        (entry,) = reader(path, folder.corpus, LIMITS, SourceRegistry(()))
        assert entry == next(read_entries(path, folder.corpus, LIMITS, SourceRegistry(())))


def test_a_sync_names_what_broke_down_and_indexes_the_rest(
    folder: CorpusFolder, breaking: IsolatedReader
) -> None:
    for name in ("a.md", "crashes.md", "eats.md", "raises.md", "z.md"):
        folder.write(name, NEWS)
    request = SyncRequest(folder.corpus, folder.index, FakeEmbedder(), LIMITS, reader=breaking)
    receipt = synchronise(request)
    assert [one.path for one in receipt.failed] == [
        "crashes.md", "eats.md", "raises.md",
    ]  # fmt: skip
    assert [name for name, texts in folder.contents().items() if texts == [NEWS]] == [
        "a.md", "z.md",
    ]  # fmt: skip


def test_a_line_on_which_it_breaks_down_keeps_its_last_version_and_costs_no_other(
    folder: CorpusFolder, breaking: IsolatedReader
) -> None:
    """In one sync after the other, with two such lines in a row and with one at the end."""
    request = SyncRequest(folder.corpus, folder.index, FakeEmbedder(), LIMITS, reader=breaking)
    news = [{"id": name, "text": f"{name} news."} for name in "abcde"]
    folder.write_lines("n.jsonl", *news)
    synchronise(request)
    for at in (1, 2, 4):
        news[at]["text"] = "Crash here."
    news[3]["text"] = "New news."
    folder.write_lines("n.jsonl", *news)
    receipt = synchronise(request)
    assert [one.path for one in receipt.failed] == ["n.jsonl#b", "n.jsonl#c", "n.jsonl#e"]
    assert {one.reason for one in receipt.failed} == {
        "broke the program that reads it (exit status -11); save it again"
    }
    assert (receipt.changed, receipt.removed) == (("n.jsonl#d",), ())
    assert folder.contents() == {
        "n.jsonl#a": ["a news."],
        "n.jsonl#b": ["b news."],
        "n.jsonl#c": ["c news."],
        "n.jsonl#d": ["New news."],
        "n.jsonl#e": ["e news."],
    }


KILLED = """
import os, signal, sys
from pathlib import Path
from index.isolation import IsolatedReader
from index.loading import Limits
from index.sources import SourceRegistry

path, reader = Path(sys.argv[1]), IsolatedReader()
list(reader(path, path.parent, Limits(), SourceRegistry(())))
print(Path(f"/proc/self/task/{os.getpid()}/children").read_text(), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks in /proc")
def test_the_process_ends_when_the_one_that_waits_is_killed(folder: CorpusFolder) -> None:
    path = folder.write("a.md", NEWS)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == -9
    (worker,) = done.stdout.split()
    deadline = time.monotonic() + 20
    while is_running(worker) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_running(worker)


def is_running(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_the_time_in_which_nobody_takes_what_was_read_is_not_the_documents(
    folder: CorpusFolder,
) -> None:
    """Embedding may take longer than a document may; what waits fills the pipe."""
    path = folder.write_lines("news.jsonl", *({"text": f"{NEWS} " * 30} for _ in range(20)))
    limits = Limits(seconds=3, memory=LIMITS.memory)
    with IsolatedReader("tests.index.isolation.impatient_worker") as reader:
        entries = reader(path, folder.corpus, limits, REGISTRY)
        first = next(entries)
        time.sleep(4)
        rest = list(entries)
    assert [one.document.id for one in (first, *rest) if isinstance(one, Entry)] == [
        f"news.jsonl#{number}" for number in range(1, 21)
    ]
