"""What a file of the corpus is now, read only when it may have changed."""

import time
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from index.catalogue import FileState
from index.checksums import sha256_of
from index.loading import Limits
from index.loading.files import file_status, reading

# A file that was changed this shortly before it was read may change again within the
# resolution of its time stamp: its content is compared again at the next sync.
_RACY_NS = 2_000_000_000
_OVER = "over "
# Line breaks and other control characters, and those that turn the direction of writing.
_NOT_IN_NAMES = ("Cc", "Zl", "Zp")
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class DocumentTimes:
    """When a document's file was last changed and last read, and when this version of the
    document was indexed; in UTC, None where it is not known.

    None of them is the date of what is in it: a document without one has none.
    """

    file_modified: datetime | None
    file_read: datetime | None
    indexed: datetime | None

    @classmethod
    def of(cls, *nanoseconds: int | None) -> "DocumentTimes":
        """From nanoseconds since 1970, in the order of the fields; 0 where not known."""
        modified, read, indexed = map(moment, nanoseconds)
        return cls(modified, read, indexed)


def moment(nanoseconds: int | None) -> datetime | None:
    """So many nanoseconds after 1970, to the second and in UTC; None where not known (0)."""
    return datetime.fromtimestamp(nanoseconds // 10**9, UTC) if nanoseconds else None


def refused_name(name: str) -> str | None:
    """Why a file of this name is no document; None where nothing is wrong with it."""
    if any("\ud800" <= char <= "\udfff" for char in name):
        return "its name is not UTF-8; rename it"
    if any(char in _TURNING or unicodedata.category(char) in _NOT_IN_NAMES for char in name):
        return "its name has a line break or another control character; rename it"
    return None


def shown_name(name: str) -> str:
    """The name in valid Unicode, bytes that are none as escapes."""
    return name.encode("utf-8", "backslashreplace").decode()


def size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def state_of(path: Path, known: FileState | None, limits: Limits) -> FileState:
    """What the file is now; its content is read only if its size or time differ.

    A file over the limit is known by its size and that limit alone: raising the limit reads
    it, and hashing 2 GB only to refuse it would serve nobody.

    Raises:
        LoadingError: it is no regular file.
        Unreadable: it is gone, or may not be read.
    """
    status = file_status(path)
    size, modified = status.st_size, status.st_mtime_ns
    if size > limits.size and path.suffix.lower() != ".jsonl":
        return FileState(f"{_OVER}{limits.size}: {size}", size, modified, 0)
    if known is not None and not known.hash.startswith(_OVER):
        settled = known.read_ns - known.modified_ns > _RACY_NS
        if settled and (known.size, known.modified_ns) == (size, modified):
            return known
    now = time.time_ns()
    with reading():
        return FileState(sha256_of(path), size, modified, now)
