"""The corpus folder: which files are documents, what they are called, and their bytes."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from index.errors import CorpusError, LoadingError, Unreadable
from index.loading.limits import megabytes

SUFFIXES = frozenset({".md", ".txt", ".html", ".pdf", ".docx", ".jsonl"})
_PIECE = 1024 * 1024
_NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def find(corpus: Path) -> Iterator[Path]:
    """The documents of the corpus folder, ordered by their path in it.

    Left out: hidden files and folders, the lock files of word processors (`~$...`), files
    of other formats, and whatever is reached through a link to a folder or to a place
    outside the corpus.

    Raises:
        CorpusError: the folder, or one inside it, can't be read.
    """
    if not corpus.is_dir():
        raise CorpusError(f"there is no corpus folder {corpus}; make it, or name another one")
    root = corpus.resolve()
    found = [path for path in _walk(corpus) if _is_document(path, root)]
    yield from sorted(found, key=lambda path: path.relative_to(corpus).as_posix())


def _walk(folder: Path) -> Iterator[Path]:
    folders = [folder]
    while folders:
        for entry in _entries(folders.pop()):
            if entry.name.startswith((".", "~$")):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            elif Path(entry.name).suffix.lower() in SUFFIXES:
                yield Path(entry.path)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except FileNotFoundError:  # gone since its parent was listed
        return []
    except OSError as error:
        # Going on without it would look as if its documents had been deleted.
        reason = error.strerror or "unknown error"
        raise CorpusError(f"can't read the folder {folder}: {reason}; mend it") from error


def _is_document(path: Path, root: Path) -> bool:
    """Whether it may be a document: no link, or one to a regular file of the corpus.

    A pipe or a device is left for `opened` to refuse, so that its user hears of it.
    """
    if not path.is_symlink():
        return True
    try:
        target = path.resolve(strict=True)
        return target.is_relative_to(root) and target.is_file()
    except (OSError, RuntimeError):  # it leads nowhere, in a circle, or where none may look
        return False


def document_path(path: Path, corpus: Path) -> str:
    """The POSIX path of a file relative to the corpus, as documents are named by it.

    Raises:
        LoadingError: the name isn't Unicode, so that it can't be stored or sent.
    """
    name = path.relative_to(corpus).as_posix()
    try:
        name.encode("utf-8")
    except UnicodeEncodeError as error:
        raise LoadingError("has a name that is not UTF-8; rename it") from error
    return name


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file, for reading bytes.

    Raises:
        LoadingError: it is no regular file.
        Unreadable: it is gone, or may not be read now.
    """
    # A pipe that took the place of a file would be waited for without end.
    with reading(), open(os.open(path, os.O_RDONLY | _NO_WAITING), "rb") as file:
        check_regular(os.fstat(file.fileno()))
        yield file


def file_status(path: Path) -> os.stat_result:
    """Size and times of a file; errors as in `opened`."""
    with reading():
        status = path.stat()
    check_regular(status)
    return status


def check_regular(status: os.stat_result) -> None:
    """Raises LoadingError for a pipe, a socket, a device or a folder."""
    if not stat.S_ISREG(status.st_mode):
        raise LoadingError("is no regular file; move it out of the corpus")


@contextmanager
def reading() -> Iterator[None]:
    """Says what goes wrong with a file while it is read as an Unreadable."""
    try:
        yield
    except FileNotFoundError as error:
        raise Unreadable("is gone; index again") from error
    except PermissionError as error:
        raise Unreadable("can't be read: permission denied; mend its permissions") from error
    except OSError as error:
        reason = error.strerror or "unknown error"
        raise Unreadable(f"can't be read: {reason}; check the disk") from error


def read_bytes(path: Path, max_bytes: int) -> bytes:
    """The bytes of a file of at most `max_bytes`.

    Raises:
        LoadingError: it is larger, or can't be read.
    """
    data = bytearray()
    with opened(path) as file:
        # Piece by piece: to read takes as much memory as is asked for, even of a small file.
        while piece := file.read(min(_PIECE, max_bytes + 1 - len(data))):
            data += piece
        if len(data) > max_bytes:
            raise too_large("", max(path.stat().st_size, len(data)), max_bytes)
    return bytes(data)


def too_large(what: str, size: int, max_bytes: int) -> LoadingError:
    """The error for a file or a line of `size` bytes; `what` it is comes first."""
    return LoadingError(
        f"{what}is {megabytes(size)} MB, and the limit is {megabytes(max_bytes)} MB;"
        " split it, or raise BYLINE_MAX_DOCUMENT_MB"
    )
