"""One writer at a time: a lock that frees itself when its process dies."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from index.errors import IndexBusy


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Holds the index in `folder` for writing.

    Raises:
        IndexBusy: another process, or thread, is writing; it says which and since when.
    """
    lock, note = FileLock(folder / "writer.lock"), folder / "writer.json"
    try:
        lock.acquire(timeout=0)
    except Timeout:
        who = _writer(note)
        raise IndexBusy(
            f"process {who.get('pid', 'unknown')} has been writing this index since"
            f" {who.get('since', 'a moment ago')}; wait until it is done"
        ) from None
    try:
        since = datetime.now(UTC).isoformat(timespec="seconds")
        note.write_text(json.dumps({"pid": os.getpid(), "since": since}), "utf-8")
        yield
    finally:
        note.unlink(missing_ok=True)
        lock.release()


def _writer(note: Path) -> dict[str, object]:
    """What the writer noted of itself; it may be about to, or be gone again."""
    try:
        return dict(json.loads(note.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return {}
