"""PDF: the text of its pages, with the offset at which each begins."""

import re
import struct
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import pairwise

from pypdf import Configuration, PdfReader, apply_configuration
from pypdf.errors import LimitReachedError, PyPdfError

from index.errors import LoadingError
from index.loading.facts import one_line
from index.loading.limits import Limits, too_much_text
from index.loading.pdf_pages import lines_of, whole_words, without_running
from index.loading.quiet import quiet
from index.loading.result import Content, Facts

# What pypdf lets through when a file is malformed: wrong types and missing keys where the
# format promises others, numbers out of range, objects that contain themselves.
_MALFORMED = (
    PyPdfError, ArithmeticError, AssertionError, AttributeError, EOFError, LookupError,
    RuntimeError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip

_PAGE_BREAK = "\n\n"
_IN_SENTENCE = "\n"
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_BULLET = re.compile(r"\s*[•▪●◦‣]\s*\S")
# These stand inside sentences too, where a line may break before them.
_DASH_OR_NUMBER = re.compile(r"\s*(?:[-*+–—]|\(?\d{1,3}[.)])\s+\S")
_CLAUSE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_BEGINS = re.compile(r"[\"'“‘«(]*[A-Z0-9À-ÞĀ-Ž\u0400-\u042f\u0600-\u06ff]")
_ITEM = re.compile(r"o\s|[a-z]{1,4}\)")
# Titles that programs write by themselves.
_NO_TITLE = re.compile(
    r"microsoft (?:word|powerpoint) - |untitled|slide \d|.*\.(?:docx?|pdf|indd|qxd|tex|rtf|odt)$",
    re.IGNORECASE,
)


def read_pdf(data: bytes, limits: Limits) -> Content:
    """A PDF file; its pages are parted by a blank line, save inside a sentence.

    Raises:
        LoadingError: it is damaged, needs a password, holds only pictures, has too many pages
            or unpacks to too much.
    """
    try:
        with quiet("pypdf"), apply_configuration(_bounds(limits)):
            reader = _opened(data)
            pages = list(_pages(reader, limits))
            title = _title(reader)
    except LimitReachedError as error:
        raise LoadingError(
            "unpacks to more, or is built deeper, than the limits of a document; save its text"
            " on its own"
        ) from error
    except _MALFORMED as error:
        raise LoadingError("is no PDF file that can be read; export it again") from error
    return _content(pages, title)


def _bounds(limits: Limits) -> Configuration:
    """The limits in the words of pypdf; what it bounds tighter by itself stays so."""
    own = Configuration()
    return own.with_overwrites(
        zlib_maximum_output_length=min(limits.unpacked, own.zlib_maximum_output_length),
        page_tree_maximum_depth=min(limits.nesting, own.page_tree_maximum_depth),
    )


def _pages(reader: PdfReader, limits: Limits) -> Iterator[str]:
    if (count := len(reader.pages)) > limits.pages:
        raise LoadingError(
            f"has {count:,} pages, and the limit is {limits.pages:,}; split it, or raise"
            " BYLINE_MAX_DOCUMENT_PAGES"
        )
    size = 0
    for page in reader.pages:
        text = page.extract_text()
        if (size := size + len(text)) > limits.size:
            raise too_much_text(size, limits)
        yield text


def _opened(data: bytes) -> PdfReader:
    reader = PdfReader(BytesIO(data))
    # Many files are encrypted with an empty password, only to forbid printing or copying.
    if reader.is_encrypted and not reader.decrypt(""):
        raise LoadingError("is encrypted; remove its password")
    return reader


def _title(reader: PdfReader) -> str | None:
    title = reader.metadata.title if reader.metadata else None
    shown = one_line(title) if isinstance(title, str) else None
    return None if shown is None or _NO_TITLE.match(shown) else shown


def _content(pages: Iterable[str], title: str | None) -> Content:
    lines = without_running([lines_of(page) for page in pages])
    width = _width(lines)
    texts = whole_words([_paragraphs(page, width) for page in lines])
    if not any(texts):
        raise LoadingError("holds no text that can be extracted; run OCR on it")
    text, starts = _joined(texts)
    return Content(text, "plain", Facts(title=title), page_starts=starts)


def _joined(pages: Iterable[str]) -> tuple[str, tuple[int, ...]]:
    """The pages as one text, and where each begins; one without text where the next does."""
    last = ""
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for page in pages:
        if page and length:
            parts.append(_IN_SENTENCE if _runs_on(last, page) else _PAGE_BREAK)
            length += len(parts[-1])
        last = page or last
        starts.append(length)
        parts.append(page)
        length += len(page)
    return "".join(parts), tuple(starts)


def _runs_on(page: str, following: str) -> bool:
    """Whether a sentence goes on behind a page: it has no end there, and what follows begins
    in lower case."""
    line = page[page.rfind("\n") + 1 :]
    whole = bool(_SENTENCE_END.search(line)) or line.endswith((":", ";"))
    begins_low = following[0].islower() and not _ITEM.match(following)
    return not whole and any(map(str.isalpha, line)) and begins_low


def _width(pages: Iterable[list[str]]) -> int:
    """How long a full line of this document is, in characters: the upper quartile."""
    lengths = sorted(len(line) for page in pages for line in page if line)
    return lengths[len(lengths) * 3 // 4] if lengths else 0


def _paragraphs(lines: list[str], width: int) -> str:
    """The lines, with a blank one wherever a paragraph ends; line ends within one are kept."""
    if not lines:
        return ""
    parts = [lines[0]]
    for line, following in pairwise(lines):
        parts.append("\n\n" if _parted(line, following, width) else "\n")
        parts.append(following)
    return re.sub(r"\n{3,}", "\n\n", "".join(parts)).strip()


def _parted(line: str, following: str, width: int) -> bool:
    if not line or not following:
        return False
    if _BULLET.match(following):
        return True
    if _DASH_OR_NUMBER.match(following):
        return len(line) < 0.8 * width or bool(_CLAUSE_END.search(line))
    if _SENTENCE_END.search(line):
        indented = following[0].isspace() and not line[0].isspace()
        return len(line) < 0.8 * width or indented
    # A heading: short, no stop, and what follows begins anew.
    heading = (
        len(line) < 0.6 * width and bool(_BEGINS.match(line)) and not line.endswith((",", ";"))
    )
    return heading and bool(_BEGINS.match(following))
