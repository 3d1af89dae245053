"""JSON lines: one document a line, read line by line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from index.documents import Document
from index.errors import LoadingError
from index.loading.encoding import as_lines, decode
from index.loading.facts import facts_of, first_heading, one_line, title_of
from index.loading.files import opened, too_large
from index.loading.result import Failure

_PIECE = 1024 * 1024


def read_lines(path: Path, name: str, max_bytes: int) -> Iterator[Document | Failure]:
    """The documents of a `.jsonl` file; `name` is its path relative to the corpus.

    Blank lines are passed over. A line that can't be read, or whose id was seen before, is
    a Failure, and the others go on. It goes by its own id where that can be told, so that the
    last good version of the line is known.

    Raises:
        LoadingError: the file can't be read.
    """
    seen: set[str] = set()
    failed: set[str] = set()
    with opened(path) as file:
        _refuse_utf_16(file)
        for number, line in enumerate(_lines(file, max_bytes), 1):
            if isinstance(line, bytes) and not line.strip(b"\xef\xbb\xbf \t\r\n"):
                continue
            try:
                document = _document(line, name, number)
                _refuse_twice(document, seen, line)
            except LoadingError as error:
                document_id = f"{name}#{_told_id(line) or number}"
                if document_id in seen | failed:
                    document_id = f"{name}#{number}"
                failed.add(document_id)
                yield Failure(document_id, str(error))
            else:
                yield document


def _refuse_utf_16(file: BinaryIO) -> None:
    # Its line ends are two bytes each, so that it can't be read line by line.
    if file.read(2) in (b"\xff\xfe", b"\xfe\xff"):
        raise LoadingError("is in UTF-16; save it as UTF-8")
    file.seek(0)


def _lines(file: BinaryIO, max_bytes: int) -> Iterator[bytes | LoadingError]:
    """The lines; of one that is too long, only the error, and never more than a piece of it
    is held."""
    while line := file.readline(max_bytes + 2):
        if len(line.rstrip(b"\r\n")) <= max_bytes:
            yield line
            continue
        size, last = len(line), line
        while not last.endswith(b"\n") and (last := file.readline(_PIECE)):
            size += len(last)
        yield too_large("the line ", size, max_bytes)


def _document(line: bytes | LoadingError, name: str, number: int) -> Document:
    if isinstance(line, LoadingError):
        raise line
    values = _object(line)
    text = _text(values)
    own_id = _own_id(values)
    facts = facts_of(values)
    fallback = one_line(own_id) if own_id else f"{title_of(name)} {number}"
    stated = facts.title or first_heading(text)
    return Document(
        id=f"{name}#{own_id or number}",
        path=name,
        title=stated or fallback or str(number),
        text=text,
        published=facts.published,
        source=facts.source,
        url=facts.url,
        titled=bool(stated),
    )


def _told_id(line: bytes | LoadingError) -> str | None:
    """The id of a line that can't be taken up; None where there is none to be read."""
    try:
        return _own_id(_object(line)) if isinstance(line, bytes) else None
    except LoadingError:
        return None


def _object(line: bytes) -> dict[str, Any]:
    try:
        values = json.loads(decode(line).strip())
    except json.JSONDecodeError as error:
        raise LoadingError(
            f"is not valid JSON: {error.msg} at character {error.pos + 1}; mend the line"
        ) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits; deep nesting
        raise LoadingError("is not JSON that can be read; mend the line") from error
    if not isinstance(values, dict):
        raise LoadingError('is not a JSON object; write {"text": "..."}')
    return values


def _text(values: dict[str, Any]) -> str:
    text = values.get("text")
    if not isinstance(text, str):
        raise LoadingError('has no "text"; give it one, a string')
    if not text.strip():
        raise LoadingError("holds no text; fill in or remove the line")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise LoadingError("has half a surrogate pair in its text; mend the \\u escape") from error
    return as_lines(text)


def _own_id(values: dict[str, Any]) -> str | None:
    own_id = values.get("id")
    if own_id in (None, ""):
        return None
    if isinstance(own_id, bool) or not isinstance(own_id, str | int):
        raise LoadingError("has an id that is neither text nor a whole number; change it")
    if (shown := str(own_id)) != one_line(shown):
        raise LoadingError("has an id that is blank, over 300 characters, or has odd white space;"
                           " change it")  # fmt: skip
    return shown


def _refuse_twice(document: Document, seen: set[str], line: bytes | LoadingError) -> None:
    if document.id in seen:
        if own_id := _told_id(line):
            raise LoadingError(f"has the id {own_id!r} of an earlier line; give each its own")
        raise LoadingError("has no id, and its number is the id of an earlier line; give it one")
    seen.add(document.id)
