"""A file of the corpus to Documents, by the reader of its format."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from index.documents import Document
from index.errors import LoadingError
from index.loading.facts import title_of
from index.loading.files import SUFFIXES, document_path, read_bytes
from index.loading.limits import DEFAULT_LIMITS, Limits, too_much_text
from index.loading.result import Content, Failure

_Reader = Callable[[bytes, Limits], Content]

# Imported when the first file of a format comes: trafilatura alone takes half a second, which
# a folder of Markdown need not wait for.
_READERS = {
    ".md": ("index.loading.markdown", "read_markdown"),
    ".txt": ("index.loading.markdown", "read_text"),
    ".html": ("index.loading.html", "read_html"),
    ".pdf": ("index.loading.pdf", "read_pdf"),
    ".docx": ("index.loading.docx", "read_docx"),
}


def load(path: Path, corpus: Path, limits: Limits = DEFAULT_LIMITS) -> Iterator[Document | Failure]:
    """The documents of one file: one, or in `.jsonl` one a line.

    The limits of size bound the file, in `.jsonl` each line, which is read on its own. A line
    that can't be read is a Failure, in its place among the others. Time and memory are
    bounded by `index.isolation` alone.

    Raises:
        LoadingError: the file can't be read as a document; the message, one line without
            the file's name, says why and what to do.
    """
    name = document_path(path, corpus)
    suffix = path.suffix.lower()
    if suffix == ".jsonl":
        yield from import_module("index.loading.jsonl").read_lines(path, name, limits.size)
    elif suffix in _READERS:
        module, function = _READERS[suffix]
        reader: _Reader = getattr(import_module(module), function)
        yield _document(name, reader(read_bytes(path, limits.size), limits), limits)
    else:
        known = ", ".join(sorted(SUFFIXES))
        raise LoadingError(f"has a suffix that is not known; known: {known}")


def _document(name: str, content: Content, limits: Limits) -> Document:
    if not content.text.strip():
        raise LoadingError("holds no text; fill it in, or remove it")
    if len(content.text) > limits.size:
        raise too_much_text(len(content.text), limits)
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
        titled=bool(facts.title or content.heading),
    )
