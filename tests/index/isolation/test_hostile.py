"""Hostile and heavy files: one line of the receipt each, and the others are indexed."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.catalogue import Entry
from index.isolation import IsolatedReader
from index.loading import Failure, Limits
from index.sources import SourceRegistry
from index.sync import Receipt, SyncRequest, synchronise
from tests.fakes import FakeEmbedder
from tests.index.corpus_folder import CorpusFolder
from tests.index.isolation import bombs

NEWS = "Diboli was attacked on 1 July (Reuters)."
MEGABYTE = 2**20
LIMITS = Limits(seconds=10, memory=500 * MEGABYTE)


class Reading:
    """A corpus with one good document, read by a process of its own."""

    def __init__(self, folder: CorpusFolder, reader: IsolatedReader) -> None:
        self.folder = folder
        self.reader = reader
        folder.write("news.md", NEWS)

    def sync(self, limits: Limits = LIMITS) -> Receipt:
        request = SyncRequest(
            self.folder.corpus, self.folder.index, FakeEmbedder(), limits, reader=self.read
        )
        return synchronise(request)

    def read(
        self, path: Path, corpus: Path, limits: Limits, registry: SourceRegistry
    ) -> Iterator[Entry | Failure]:
        if path.name.startswith("vanishing"):
            path.unlink()
        return self.reader(path, corpus, limits, registry)

    def refusal(self, name: str, limits: Limits = LIMITS) -> str:
        """Why `name`, and nothing else, was refused; the good document is indexed."""
        receipt = self.sync(limits)
        assert self.folder.contents() == {"news.md": [NEWS]}
        (failure,) = receipt.failed
        assert failure.path == name
        assert "\n" not in failure.reason
        return failure.reason


@pytest.fixture(scope="module")
def reader() -> Iterator[IsolatedReader]:
    with IsolatedReader() as reader:
        yield reader


@pytest.fixture
def reading(tmp_path: Path, reader: IsolatedReader) -> Reading:
    return Reading(CorpusFolder(tmp_path), reader)


def test_a_pdf_that_unpacks_to_too_much(reading: Reading) -> None:
    data = bombs.inflating_pdf(100 * MEGABYTE)
    assert len(data) < MEGABYTE
    reading.folder.write("bomb.pdf", data)
    assert reading.refusal("bomb.pdf").startswith("unpacks to more, or is built deeper, than")


def test_a_pdf_whose_pages_hold_themselves(reading: Reading) -> None:
    reading.folder.write("circle.pdf", bombs.circular_pdf())
    assert reading.refusal("circle.pdf").startswith("is no PDF file that can be read")


def test_a_pdf_of_too_many_pages(reading: Reading) -> None:
    reading.folder.write("long.pdf", bombs.many_pages_pdf(3_000))
    assert reading.refusal("long.pdf") == (
        "has 3,000 pages, and the limit is 2,000; split it, or raise BYLINE_MAX_DOCUMENT_PAGES"
    )


def test_a_word_file_that_unpacks_to_too_much(reading: Reading) -> None:
    data = bombs.word_file(" " * 210 * MEGABYTE)
    assert len(data) < MEGABYTE
    reading.folder.write("bomb.docx", data)
    assert reading.refusal("bomb.docx").startswith("unpacks to 210.")


def test_a_word_file_that_takes_too_much_memory(reading: Reading) -> None:
    """Within the limit of what it may unpack to, but of very many elements."""
    data = bombs.word_file("<w:p/>" * 8_000_000)
    assert len(data) < MEGABYTE
    reading.folder.write("bomb.docx", data)
    assert reading.refusal("bomb.docx").startswith("takes more than 500 MB of memory to read")


def test_a_word_file_nested_too_deep(reading: Reading) -> None:
    inside = "<w:sdt><w:sdtContent>" * 110 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 110
    reading.folder.write("deep.docx", bombs.word_file(inside))
    assert reading.refusal("deep.docx").startswith("is nested deeper than 200 elements")


@pytest.mark.parametrize("depth", [200, 300, 100_000])
def test_a_page_nested_too_deep(reading: Reading, depth: int) -> None:
    reading.folder.write("deep.html", bombs.nested_page(depth))
    assert reading.refusal("deep.html").startswith("is nested deeper than 200 elements")


def test_a_page_nested_as_deep_as_is_allowed(reading: Reading) -> None:
    reading.folder.write("deep.html", bombs.nested_page(190))
    assert reading.sync().failed == ()


def test_markdown_that_takes_too_long(reading: Reading) -> None:
    reading.folder.write("slow.md", bombs.brackets(200_000))
    assert reading.refusal("slow.md", Limits(seconds=2)).startswith("takes longer than 2 seconds")


@pytest.mark.parametrize("name", ["large.md", "large.pdf"])
def test_a_file_of_two_gigabytes(reading: Reading, name: str) -> None:
    os.truncate(reading.folder.write(name, NEWS), 2**31)
    assert reading.refusal(name) == (
        "is 2048 MB, and the limit is 20 MB; split it, or raise BYLINE_MAX_DOCUMENT_MB"
    )


def test_a_line_of_a_hundred_megabytes_between_others(reading: Reading) -> None:
    path = reading.folder.write("lines.jsonl", '{"text": "One."}\n')
    os.truncate(path, 100 * MEGABYTE)
    with path.open("ab") as file:
        file.write(b'\n{"text": "Three."}')
    (failure,) = reading.sync().failed
    assert failure.path == "lines.jsonl#2"
    assert failure.reason.startswith("the line is 99.99")
    assert list(reading.folder.contents()) == ["lines.jsonl#1", "lines.jsonl#3", "news.md"]


@pytest.mark.parametrize("name", ["two\nlines.md", "red\x1b[31m.md", "gpj.\u202edm.md"])
def test_a_name_that_is_not_one_line_of_text(reading: Reading, name: str) -> None:
    reading.folder.write(name, NEWS)
    reason = "its name has a line break or another control character; rename it"
    assert reading.refusal(name) == reason
    assert reading.refusal(name) == reason


def test_a_file_that_vanishes_while_it_is_read(reading: Reading) -> None:
    reading.folder.write("vanishing.md", NEWS)
    assert reading.refusal("vanishing.md") == "is gone; index again"
    assert reading.sync().failed == ()


def test_a_pipe(reading: Reading) -> None:
    os.mkfifo(reading.folder.corpus / "pipe.md")
    assert reading.refusal("pipe.md") == "is no regular file; move it out of the corpus"


def test_a_socket(reading: Reading) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(reading.folder.corpus)  # the path of a socket is short
        try:
            listening.bind("socket.txt")
        finally:
            os.chdir(here)
        assert reading.refusal("socket.txt") == "is no regular file; move it out of the corpus"


def test_links_out_of_the_corpus_and_in_circles_are_not_followed(reading: Reading) -> None:
    corpus, secret = reading.folder.corpus, reading.folder.root / "secret.md"
    secret.write_text("A secret.")
    (corpus / "out.md").symlink_to(secret)
    (corpus / "folder").symlink_to(reading.folder.root)
    (corpus / "circle.md").symlink_to("circle.md")
    (corpus / "device.md").symlink_to("/dev/zero")
    assert reading.sync().failed == ()
    assert reading.folder.contents() == {"news.md": [NEWS]}
