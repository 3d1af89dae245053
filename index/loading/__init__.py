"""A file of the corpus to Documents, one module a format.

`find` lists the files, `load` reads one.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from index.documents import Document
from index.errors import LoadingError
from index.loading.docx import read_docx
from index.loading.facts import title_of
from index.loading.files import SUFFIXES, document_path, find, read_bytes
from index.loading.html import read_html
from index.loading.jsonl import read_lines
from index.loading.markdown import read_markdown, read_text
from index.loading.pdf import read_pdf
from index.loading.result import Content, Failure

__all__ = ["MAX_BYTES", "SUFFIXES", "Failure", "find", "load"]

MAX_BYTES = 20 * 1024 * 1024

_READERS: dict[str, Callable[[bytes], Content]] = {
    ".md": read_markdown,
    ".txt": read_text,
    ".html": read_html,
    ".pdf": read_pdf,
    ".docx": read_docx,
}


def load(path: Path, corpus: Path, max_bytes: int = MAX_BYTES) -> Iterator[Document | Failure]:
    """The documents of one file: one, or in `.jsonl` one a line.

    `max_bytes` bounds the file, in `.jsonl` each line, which is read on its own. A line
    that can't be read is a Failure, in its place among the others.

    Raises:
        LoadingError: the file can't be read as a document; the message, one line without
            the file's name, says why and what to do.
    """
    name = document_path(path, corpus)
    suffix = path.suffix.lower()
    if suffix == ".jsonl":
        yield from read_lines(path, name, max_bytes)
    elif reader := _READERS.get(suffix):
        yield _document(name, reader(read_bytes(path, max_bytes)))
    else:
        known = ", ".join(sorted(SUFFIXES))
        raise LoadingError(f"has a suffix that is not known; known: {known}")


def _document(name: str, content: Content) -> Document:
    if not content.text.strip():
        raise LoadingError("holds no text; fill it in, or remove it")
    facts = content.facts
    return Document(
        id=name,
        path=name,
        title=facts.title or content.heading or title_of(name),
        text=content.text,
        markup=content.markup,
        published=facts.published,
        source=facts.source,
        url=facts.url,
        page_starts=content.page_starts,
    )
