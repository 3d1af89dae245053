"""Files that are uploaded into the corpus, or deleted from it."""

import os
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from index.errors import BylineError, RequestError
from index.loading import SUFFIXES

_CHUNK = 2**20


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


def store(corpus: Path, uploads: Sequence[Upload], max_bytes: int, *, replace: bool) -> None:
    """Writes all the uploads into the corpus folder, or none of them.

    Raises:
        RequestError: a name that is no document's.
        FileExists: a file is there already, and `replace` is false.
        FileTooLarge: one is over `max_bytes`.
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


def remove(corpus: Path, document_id: str, file: str) -> None:
    """Deletes the file of a document from the corpus; gone already is no error.

    Raises:
        NotRemovable: the document is one line of a `.jsonl` file.
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
    size = 0
    with ExitStack() as on_failure:
        on_failure.callback(temporary.unlink, missing_ok=True)
        with os.fdopen(handle, "wb") as file:
            while part := upload.content.read(_CHUNK):
                size += len(part)
                if size > max_bytes:
                    raise FileTooLarge(
                        f"{name} is over the limit of {max_bytes / 2**20:g} MB"
                        " (BYLINE_MAX_DOCUMENT_MB); split it or raise the limit"
                    )
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        on_failure.pop_all()
    return temporary
