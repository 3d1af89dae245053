"""What a file of the corpus is now, read only when it may have changed."""

import time
from pathlib import Path

from index.catalogue import FileState
from index.checksums import sha256_of

# A file that was changed this shortly before it was read may change again within the
# resolution of its time stamp: its content is compared again at the next sync.
_RACY_NS = 2_000_000_000
_OVER = "over "


def is_text(name: str) -> bool:
    """Whether a file's name is valid UTF-8; others can't be a document's id."""
    return not any("\ud800" <= char <= "\udfff" for char in name)


def size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def state_of(path: Path, known: FileState | None, max_bytes: int) -> FileState:
    """What the file is now; its content is read only if its size or time differ.

    A file over the limit is known by its size and that limit alone: raising the limit reads
    it, and hashing 2 GB only to refuse it would serve nobody.
    """
    stat = path.stat()
    now = time.time_ns()
    if stat.st_size > max_bytes and path.suffix.lower() != ".jsonl":
        return FileState(f"{_OVER}{max_bytes}: {stat.st_size}", stat.st_size, stat.st_mtime_ns, 0)
    if known is not None and not known.hash.startswith(_OVER):
        settled = known.read_ns - known.modified_ns > _RACY_NS
        if settled and (known.size, known.modified_ns) == (stat.st_size, stat.st_mtime_ns):
            return known
    return FileState(sha256_of(path), stat.st_size, stat.st_mtime_ns, now)
