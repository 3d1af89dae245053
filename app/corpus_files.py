"""Files that are uploaded into the corpus, or deleted from it."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from index.errors import BylineError, CorpusError, RequestError
from index.loading import SUFFIXES

_CHUNK = 2**20
# A `.jsonl` may be as large as so many of the largest documents: its lines are held to the limit
# of one when they are read, and the file to this only lest it fill the disk.
_DOCUMENTS_OF_A_JSONL = 50


class FileExists(BylineError):
    """A file of that name is in the corpus already."""


class FileTooLarge(BylineError):
    """An upload is over the limit of a document's size."""


class NotRemovable(BylineError):
    """A document that is a line of a file: the file is the user's to edit."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it arrives: its name, and its content to read from."""

    name: str
    content: BinaryIO


@contextmanager
def _written() -> Iterator[None]:
    """Says what the file system refuses as a CorpusError."""
    try:
        yield
    except ConnectionError:  # of who sends the upload
        raise
    except OSError as error:
        reason = error.strerror or "unknown error"
        raise CorpusError(
            f"the corpus can't be written ({reason}); free space on its disk, or mend its"
            " permissions"
        ) from error


@_written()
def store(corpus: Path, uploads: Sequence[Upload], max_bytes: int, *, replace: bool) -> None:
    """Writes all the uploads into the corpus folder, or none of them.

    Raises:
        RequestError: a name that is no document's.
        FileExists: a file is there already, and `replace` is false.
        FileTooLarge: one is over `max_bytes`, the limit of a document.
        CorpusError: the disk is full, or permissions are missing.
    """
    names = [_checked(upload.name) for upload in uploads]
    if len(set(names)) < len(names):
        raise RequestError("two of the files have one name; rename one")
    for name in names:
        if (corpus / name).is_dir():
            raise FileExists(f"{name} is a folder of the corpus; rename the file")
        if (corpus / name).exists() and not replace:
            raise FileExists(f"{name} is in the corpus already; send replace=true to overwrite it")
    staged: list[tuple[Path, Path]] = []
    try:
        for name, upload in zip(names, uploads, strict=True):
            staged.append((_stage(corpus, name, upload, max_bytes), corpus / name))
        for temporary, target in staged:
            temporary.replace(target)
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)


def file_of(corpus: Path, failed: str) -> str:
    """The file of what could not be read: itself, or the `.jsonl` that it is a line of."""
    return failed if (corpus / failed).is_file() else failed.partition("#")[0]


@_written()
def remove(corpus: Path, document_id: str, file: str) -> None:
    """Deletes the file of a document from the corpus; gone already is no error.

    Raises:
        NotRemovable: the document is one line of a `.jsonl` file.
        CorpusError: permissions are missing.
    """
    if document_id != file:
        raise NotRemovable(f"{document_id} is a line of {file}; edit that file and re-index")
    target = corpus / file
    if target.resolve().is_relative_to(corpus.resolve()):
        target.unlink(missing_ok=True)


def _checked(name: str) -> str:
    """The bare file name of an upload."""
    bare = PurePosixPath(name.replace("\\", "/")).name
    if (
        not bare
        or bare.startswith((".", "~$"))
        or not bare.isprintable()
        or len(bare.encode()) > 240
    ):
        raise RequestError(f"{name[:80]!r} is no name for a document; rename the file")
    if PurePosixPath(bare).suffix.lower() not in SUFFIXES:
        known = ", ".join(sorted(SUFFIXES))
        raise RequestError(f"{bare} is of no known format; known are {known}")
    return bare


def _stage(corpus: Path, name: str, upload: Upload, max_bytes: int) -> Path:
    """The upload's content in a hidden file, which no sync takes for a document."""
    handle, path = tempfile.mkstemp(dir=corpus, prefix=".upload-")
    temporary = Path(path)
    is_one = PurePosixPath(name).suffix.lower() != ".jsonl"
    limit = max_bytes if is_one else max_bytes * _DOCUMENTS_OF_A_JSONL
    size = 0
    with ExitStack() as on_failure:
        on_failure.callback(temporary.unlink, missing_ok=True)
        with os.fdopen(handle, "wb") as file:
            while part := upload.content.read(_CHUNK):
                size += len(part)
                if size > limit:
                    times = "" if is_one else f"{_DOCUMENTS_OF_A_JSONL} times "
                    raise FileTooLarge(
                        f"{name} is over the limit of {limit / 2**20:g} MB"
                        f" ({times}BYLINE_MAX_DOCUMENT_MB); split it or raise the limit"
                    )
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        on_failure.pop_all()
    return temporary
