"""One writer at a time: a lock that frees itself when its process dies."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from index.errors import IndexBusy

_LOCK, _NOTE = "writer.lock", "writer.json"


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Holds the index in `folder` for writing.

    Raises:
        IndexBusy: another process, or thread, is writing; it says which and since when.
    """
    lock, note = FileLock(folder / _LOCK), folder / _NOTE
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise _busy(folder) from None
    try:
        since = datetime.now(UTC).isoformat(timespec="seconds")
        note.write_text(json.dumps({"pid": os.getpid(), "since": since}), "utf-8")
        yield
    finally:
        note.unlink(missing_ok=True)
        lock.release()


def refuse_second(folder: Path) -> None:
    """Raises IndexBusy where another process, or thread, is writing the index in `folder`; what
    else keeps an index from being written is told by whoever writes."""
    if not (folder / _LOCK).is_file():
        return
    lock = FileLock(folder / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise _busy(folder) from None
    except OSError:
        return
    lock.release()


def _busy(folder: Path) -> IndexBusy:
    who = _writer(folder / _NOTE)
    return IndexBusy(
        f"process {who.get('pid', 'unknown')} has been writing this index since"
        f" {who.get('since', 'a moment ago')}; wait until it is done"
    )


def _writer(note: Path) -> dict[str, object]:
    """What the writer noted of itself; it may be about to, or be gone again."""
    try:
        return dict(json.loads(note.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return {}
