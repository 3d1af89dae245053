"""Word files: headings, paragraphs, lists, tables in order, and notes, as Markdown."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from index.errors import LoadingError
from index.loading.docx_notes import Notes
from index.loading.facts import first_heading, one_line
from index.loading.limits import Limits, megabytes
from index.loading.nesting import refuse_deep
from index.loading.quiet import quiet
from index.loading.result import Content, Facts

_OLE = b"\xd0\xcf\x11\xe0"
# What python-docx, zipfile and lxml let through when a file is malformed: missing parts and
# relationships, unknown compression, encrypted members, bad XML (a SyntaxError of lxml).
_MALFORMED = (
    OpcError, zipfile.BadZipFile, zlib.error, AttributeError, EOFError, LookupError,
    RuntimeError, SyntaxError, TypeError, ValueError,
)  # fmt: skip

# By which libxml2 says, in a syntax error, that it got no memory (XML_ERR_NO_MEMORY).
_XML_NO_MEMORY = 2

_HEADING = re.compile(r"heading (\d)$", re.IGNORECASE)
_TEXT = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011"}
_P, _TBL, _TR, _TC, _T = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc", "t"))
_BOX = qn("w:txbxContent")
# What holds paragraphs or runs but is none: content controls, tracked insertions, smart tags.
_WRAPPERS = frozenset(
    qn(f"w:{tag}") for tag in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml",
                               "fldSimple", "r")
)  # fmt: skip

# What stands in the file and is not shown: the older form of what is there in a newer one, and
# what tracked changes took away.
_NOT_SHOWN = (
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    qn("w:del"), qn("w:moveFrom"),
)  # fmt: skip

# What begins a block of Markdown at the beginning of a line: a quote, a list, a heading, the
# line under one, code, a definition of a link; and the number of a list, escaped behind it.
_BLOCK = re.compile(r"\A(?=>|[-+*](?: |$)|#{1,6}(?: |$)|(?:-+|=+)$|```|~~~|\[[^\[\]]{1,100}\]:)")
_NUMBERED = re.compile(r"\A(\d{1,9})(?=[.)](?: |$))")
_RULE = re.compile(r"([-*_])(?: ?\1){2,}")  # "* * *" on its own parts paragraphs


@dataclass(frozen=True, slots=True)
class _Reading:
    """The file that is read; `part` is the one of its parts by which links go."""

    word: WordDocument
    part: Any
    notes: Notes


def read_docx(data: bytes, limits: Limits) -> Content:
    """A Word file as Markdown: `#` headings, `-` items, tables with pipes, links, footnotes.

    Raises:
        LoadingError: it is damaged, needs a password, unpacks to too much, or is nested too
            deep.
        MemoryError: it takes more memory than there is.
    """
    if data.startswith(_OLE):
        raise LoadingError("has a password or is an old .doc; save it as .docx without password")
    try:
        with quiet("docx"):
            _refuse_bomb(data, limits)
            word = docx.Document(BytesIO(data))
            refuse_deep(word.element, limits)
            text = _text(_Reading(word, word.part, Notes(word.part, limits)))
            title = one_line(word.core_properties.title or "")
    except _MALFORMED as error:
        if getattr(error, "code", None) == _XML_NO_MEMORY:
            raise MemoryError from error
        raise LoadingError("is no Word file that can be read; save it as .docx again") from error
    return Content(text, "markdown", Facts(title=title), first_heading(text))


def _refuse_bomb(data: bytes, limits: Limits) -> None:
    # zipfile gives no more of a member than the size that it states.
    with zipfile.ZipFile(BytesIO(data)) as archive:
        size = sum(member.file_size for member in archive.infolist())
    if size > limits.unpacked:
        raise LoadingError(
            f"unpacks to {megabytes(size)} MB, and the limit is {megabytes(limits.unpacked)} MB;"
            " save its text on its own, or raise BYLINE_MAX_DOCUMENT_UNPACKED_MB"
        )


def _text(reading: _Reading) -> str:
    blocks: list[str] = []
    was_item = False
    for element in _blocks(reading.word.element.body):
        block = _table(element, reading) if element.tag == _TBL else _paragraph(element, reading)
        if not block:
            continue
        is_item = block.lstrip().startswith("- ") and element.tag == _P
        if blocks:
            blocks.append("\n" if is_item and was_item else "\n\n")
        blocks.append(block)
        was_item = is_item
    notes = reading.notes.written(lambda note, part: _line(note, replace(reading, part=part)))
    return "\n\n".join(["".join(blocks), *notes])


def _line(element: Any, reading: _Reading) -> str:
    """All paragraphs inside the element on one line."""
    shown = filter(_is_shown, element.iter(_P))
    return " ".join(" ".join("".join(_inline(one, reading)) for one in shown).split())


def _blocks(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables in order, those inside content controls among them, and those of
    a text box behind the paragraph that it is tied to."""
    for child in parent.iterchildren():
        if child.tag in (_P, _TBL):
            yield child
        if child.tag == _P:
            for box in child.iter(_BOX):
                if next(box.iterancestors(_P)) is child and _is_shown(box):
                    yield from _blocks(box)
        elif child.tag in _WRAPPERS:
            yield from _blocks(child)


def _is_shown(element: Any) -> bool:
    return next(element.iterancestors(*_NOT_SHOWN), None) is None


def _paragraph(element: Any, reading: _Reading) -> str:
    text = "".join(_inline(element, reading))
    lines = [" ".join(line.split()) for line in text.split("\n")]
    lines = [line for line in lines if line]
    if not lines:
        return ""
    paragraph = Paragraph(element, reading.word)
    if level := _heading_level(paragraph):
        return f"{'#' * level} {' '.join(lines)}"
    depth = _list_depth(paragraph)
    if depth is None:
        return lines[0] if _RULE.fullmatch("\n".join(lines)) else "\n".join(map(_escaped, lines))
    return "  " * depth + "- " + _escaped(" ".join(lines))


def _escaped(line: str) -> str:
    """The line as Markdown that shows it as it is: "> 500 people were killed" is no quote."""
    return _NUMBERED.sub(r"\1\\", _BLOCK.sub(r"\\", line))


def _inline(element: Any, reading: _Reading) -> Iterator[str]:
    """The text of a paragraph as it reads once tracked changes are taken, with its links."""
    for child in element.iterchildren():
        if child.tag == _T:
            yield child.text or ""
        elif child.tag in _TEXT:
            yield _TEXT[child.tag]
        elif child.tag == qn("w:hyperlink"):
            yield _link(child, reading)
        elif child.tag in _WRAPPERS:
            yield from _inline(child, reading)
        else:
            yield reading.notes.mark(child)


def _link(element: Any, reading: _Reading) -> str:
    text = "".join(_inline(element, reading))
    relation = reading.part.rels.get(element.get(qn("r:id")) or "")
    target = relation.target_ref if relation is not None and relation.is_external else ""
    is_web = target.startswith(("http://", "https://")) and not re.search(r"[\s()<>]", target)
    if not is_web or not text.strip():
        return text
    # White space at its edges, which may be all that parts it from the words around, goes out.
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}[{text.strip()}]({target}){after}"


def _heading_level(paragraph: Paragraph) -> int | None:
    for name in _style_names(paragraph):
        if name == "Title":
            return 1
        if found := _HEADING.match(name):
            return min(int(found[1]) or 1, 6)
    return None


def _list_depth(paragraph: Paragraph) -> int | None:
    """How deep in a list the paragraph is, from 0; None outside lists."""
    properties: Any = paragraph._p.pPr
    numbering = properties.numPr if properties is not None else None
    if numbering is not None and numbering.numId is not None and numbering.numId.val != 0:
        return int(numbering.ilvl.val) if numbering.ilvl is not None else 0
    for name in _style_names(paragraph):
        if found := re.match(r"List (?:Bullet|Number)(?: (\d))?$", name):
            return int(found[1] or 1) - 1
    return None


def _style_names(paragraph: Paragraph) -> Iterator[str]:
    """The name of the paragraph's style, then of those it is based on."""
    style: Any = paragraph.style
    for _ in range(10):  # a style may be based on itself in a damaged file
        if style is None:
            return
        yield style.name or ""
        style = style.base_style


def _table(element: Any, reading: _Reading) -> str:
    """A Markdown table, its first row the header."""
    rows = [_row(row, reading) for row in element.iter(_TR) if _table_of(row) is element]
    rows = [row for row in rows if any(row)]
    width = max((len(row) for row in rows), default=0)
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
    return "\n".join([*lines[:1], "|" + " --- |" * width, *lines[1:]]) if lines else ""


def _table_of(row: Any) -> Any:
    """The table a row stands in: the nearest above it."""
    return next(row.iterancestors(_TBL), None)


def _row(row: Any, reading: _Reading) -> list[str]:
    cells = []
    for cell in _cells(row):
        text = _line(cell, reading)
        span = cell.tcPr.gridSpan if cell.tcPr is not None else None
        cells += [text.replace("|", "\\|"), *[""] * ((span.val if span is not None else 1) - 1)]
    return cells


def _cells(row: Any) -> Iterator[Any]:
    """The cells of a row, those inside content controls among them."""
    for child in row.iterchildren():
        if child.tag == _TC:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _cells(child)
