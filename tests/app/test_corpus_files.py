"""Uploads into the corpus and deletions from it: all or none, and never outside it."""

import errno
import io
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.corpus_files import (
    FileExists,
    FileTooLarge,
    NotRemovable,
    Upload,
    file_of,
    remove,
    store,
)
from index.errors import CorpusError, RequestError
from index.loading import find

LIMIT = 10


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


def upload(name: str, content: bytes = b"rain") -> Upload:
    return Upload(name, io.BytesIO(content))


def refused(*args: object, **options: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def listing(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too, with its content."""
    files: Iterator[Path] = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_uploads_are_stored_under_their_names(corpus: Path) -> None:
    store(corpus, [upload("a.md"), upload("Été.TXT", b"sun")], LIMIT, replace=False)
    assert listing(corpus) == {"a.md": b"rain", "Été.TXT": b"sun"}
    assert (corpus / "a.md").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize(
    "name",
    ["../../a.md", "/etc/a.md", "..\\..\\a.md", "C:\\news\\a.md", "west/a.md", "file:///a.md"],
)
def test_a_path_in_a_name_leads_nowhere(tmp_path: Path, corpus: Path, name: str) -> None:
    store(corpus, [upload(name)], LIMIT, replace=False)
    assert listing(tmp_path) == {"corpus/a.md": b"rain"}


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "a/..",
        ".hidden.md",
        "west/.md",
        "a\nb.md",
        "a\x00.md",
        "a\u202etxt.md",
        f"{'a' * 300}.md",
        "lone\udc80.md",
    ],
)
def test_a_name_that_is_no_documents_is_refused(tmp_path: Path, corpus: Path, name: str) -> None:
    with pytest.raises(RequestError, match=r"no name for a document; rename"):
        store(corpus, [upload("good.md"), upload(name)], LIMIT, replace=True)
    assert listing(tmp_path) == {}


def test_a_name_that_the_index_would_pass_over_is_refused(corpus: Path) -> None:
    with pytest.raises(RequestError, match=r"no name for a document"):
        store(corpus, [upload("~$draft.docx")], LIMIT, replace=False)


@pytest.mark.parametrize("name", ["a.exe", "a", "a.md.zip", "sources.toml"])
def test_a_format_that_is_not_known_is_refused_with_those_that_are(corpus: Path, name: str) -> None:
    with pytest.raises(
        RequestError,
        match=r"no known format; known are \.docx, \.html, \.jsonl, \.md, \.pdf, \.txt$",
    ):
        store(corpus, [upload(name)], LIMIT, replace=True)
    assert listing(corpus) == {}


def test_a_file_at_the_limit_is_stored(corpus: Path) -> None:
    store(corpus, [upload("a.md", b"x" * LIMIT)], LIMIT, replace=False)
    assert listing(corpus) == {"a.md": b"x" * LIMIT}


def test_a_file_over_the_limit_leaves_nothing_behind_nor_do_those_beside_it(corpus: Path) -> None:
    with pytest.raises(FileTooLarge, match=r"^b\.md is over the limit of .*BYLINE_MAX_DOCUMENT_MB"):
        store(corpus, [upload("a.md"), upload("b.md", b"x" * (LIMIT + 1))], LIMIT, replace=False)
    assert listing(corpus) == {}


def test_a_jsonl_holds_many_documents_and_may_be_larger_than_one(corpus: Path) -> None:
    content = b"x" * (50 * LIMIT)
    store(corpus, [upload("wire.JSONL", content)], LIMIT, replace=False)
    assert listing(corpus) == {"wire.JSONL": content}
    with pytest.raises(FileTooLarge, match=r"MB \(50 times BYLINE_MAX_DOCUMENT_MB\); split it"):
        store(corpus, [upload("b.jsonl", content + b"x")], LIMIT, replace=False)
    assert listing(corpus) == {"wire.JSONL": content}


def test_a_file_that_is_there_stays_as_it_was(corpus: Path) -> None:
    (corpus / "b.md").write_bytes(b"old")
    with pytest.raises(FileExists, match=r"^b\.md is in the corpus already; send replace=true"):
        store(corpus, [upload("a.md"), upload("b.md")], LIMIT, replace=False)
    assert listing(corpus) == {"b.md": b"old"}


def test_a_file_is_replaced_when_that_is_asked_for(corpus: Path) -> None:
    (corpus / "b.md").write_bytes(b"old")
    store(corpus, [upload("b.md", b"new")], LIMIT, replace=True)
    assert listing(corpus) == {"b.md": b"new"}


def test_a_failed_replacement_keeps_the_old_file(corpus: Path) -> None:
    (corpus / "b.md").write_bytes(b"old")
    with pytest.raises(FileTooLarge):
        store(corpus, [upload("b.md", b"x" * 99)], LIMIT, replace=True)
    assert listing(corpus) == {"b.md": b"old"}


@pytest.mark.parametrize(
    ("place", "name"), [(tempfile, "mkstemp"), (os, "fsync"), (Path, "replace")]
)
def test_a_disk_that_takes_no_more_leaves_all_as_it_was(
    monkeypatch: pytest.MonkeyPatch, corpus: Path, place: object, name: str
) -> None:
    (corpus / "b.md").write_bytes(b"old")
    monkeypatch.setattr(place, name, refused)
    with pytest.raises(CorpusError, match=r"can't be written \(No space left on device\); free"):
        store(corpus, [upload("a.md"), upload("b.md", b"new")], LIMIT, replace=True)
    assert listing(corpus) == {"b.md": b"old"}


def test_a_folder_of_that_name_is_not_replaced(corpus: Path) -> None:
    (corpus / "b.md").mkdir()
    with pytest.raises(FileExists, match=r"^b\.md is a folder"):
        store(corpus, [upload("a.md"), upload("b.md")], LIMIT, replace=True)
    assert listing(corpus) == {}


def test_a_link_out_of_the_corpus_is_replaced_not_written_through(
    tmp_path: Path, corpus: Path
) -> None:
    outside = tmp_path / "outside.md"
    outside.write_bytes(b"mine")
    (corpus / "a.md").symlink_to(outside)
    store(corpus, [upload("a.md", b"new")], LIMIT, replace=True)
    assert outside.read_bytes() == b"mine"
    assert (corpus / "a.md").read_bytes() == b"new"


@pytest.mark.parametrize("names", [("a.md", "a.md"), ("a.md", "west/a.md")])
def test_two_files_of_one_name_are_refused(corpus: Path, names: tuple[str, str]) -> None:
    with pytest.raises(RequestError, match="two of the files have one name"):
        store(corpus, [upload(name) for name in names], LIMIT, replace=True)
    assert listing(corpus) == {}


class BrokenUpload(io.BytesIO):
    """A connection that ends in the middle: the index must not see half a file meanwhile."""

    def __init__(self, corpus: Path) -> None:
        super().__init__()
        self._corpus = corpus
        self._parts = [b"half"]
        self.seen: list[Path] = []

    def read(self, size: int | None = -1, /) -> bytes:
        del size
        self.seen += find(self._corpus)
        if self._parts:
            return self._parts.pop()
        raise ConnectionError


def test_an_upload_is_no_document_until_it_is_whole(corpus: Path) -> None:
    broken = BrokenUpload(corpus)
    with pytest.raises(ConnectionError):
        store(corpus, [Upload("a.md", broken)], LIMIT, replace=False)
    assert broken.seen == []
    assert listing(corpus) == {}


def test_a_document_is_deleted_with_its_file(corpus: Path) -> None:
    (corpus / "west").mkdir()
    (corpus / "west/a.md").write_bytes(b"rain")
    (corpus / "b.md").write_bytes(b"sun")
    remove(corpus, "west/a.md", "west/a.md")
    assert listing(corpus) == {"b.md": b"sun"}


def test_what_may_not_be_deleted_stays(monkeypatch: pytest.MonkeyPatch, corpus: Path) -> None:
    (corpus / "a.md").write_bytes(b"rain")
    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(CorpusError, match=r"can't be written \(No space left on device\)"):
        remove(corpus, "a.md", "a.md")
    assert listing(corpus) == {"a.md": b"rain"}


def test_deleting_what_is_gone_is_no_error(corpus: Path) -> None:
    remove(corpus, "a.md", "a.md")
    assert listing(corpus) == {}


def test_a_line_of_a_file_is_the_users_to_edit(corpus: Path) -> None:
    (corpus / "wire.jsonl").write_bytes(b"{}")
    with pytest.raises(NotRemovable, match=r"^wire\.jsonl#1 is a line of wire\.jsonl; edit"):
        remove(corpus, "wire.jsonl#1", "wire.jsonl")
    assert listing(corpus) == {"wire.jsonl": b"{}"}


def test_what_could_not_be_read_is_a_file_or_a_line_of_one(corpus: Path) -> None:
    (corpus / "a#1.pdf").write_bytes(b"no pdf")
    (corpus / "wire.jsonl").write_bytes(b"{")
    assert file_of(corpus, "a#1.pdf") == "a#1.pdf"
    assert file_of(corpus, "wire.jsonl#1") == "wire.jsonl"
    assert file_of(corpus, "gone.pdf") == "gone.pdf"


def test_nothing_outside_the_corpus_is_deleted(tmp_path: Path, corpus: Path) -> None:
    (tmp_path / "mine.md").write_bytes(b"mine")
    remove(corpus, "../mine.md", "../mine.md")
    assert listing(tmp_path) == {"mine.md": b"mine"}
