"""The newest generation, for a server that answers while the index moves on."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from index.database import FILE_NAME, connect
from index.errors import IndexMismatch
from index.manifest import Manifest
from index.snapshot import Snapshot


class CurrentSnapshot:
    """Hands out the newest generation, one snapshot shared by all who ask meanwhile.

    A snapshot that has been overtaken is closed when its last user is done with it.
    """

    def __init__(self, folder: Path, wanted: Callable[[], Manifest]) -> None:
        """`wanted` says what must have made the index."""
        self._folder = folder
        self._wanted = wanted
        self._lock = threading.Lock()
        self._current: Snapshot | None = None
        self._users: dict[Snapshot, int] = {}

    @contextmanager
    def use(self) -> Iterator[Snapshot]:
        """The newest generation, held for the length of the `with`.

        Raises:
            IndexMissing: nothing is indexed yet.
            IndexMismatch: it was made of another corpus, or by another model.
        """
        snapshot = self._take()
        try:
            yield snapshot
        finally:
            self._release(snapshot)

    def _take(self) -> Snapshot:
        with self._lock:
            newest = _generation(self._folder)
            if self._current is None or self._current.generation != newest:
                opened, overtaken = self._open(), self._current
                self._current = opened
                self._users[opened] = 0
                if overtaken is not None and not self._users[overtaken]:
                    self._close(overtaken)
            self._users[self._current] += 1
            return self._current

    def _open(self) -> Snapshot:
        snapshot = Snapshot(self._folder)
        try:
            snapshot.manifest.check(self._wanted())
        except IndexMismatch:
            snapshot.close()
            raise
        return snapshot

    def close(self) -> None:
        """Closes what is open; nobody may be using it."""
        with self._lock:
            for snapshot in list(self._users):
                self._close(snapshot)
            self._current = None

    def _release(self, snapshot: Snapshot) -> None:
        with self._lock:
            self._users[snapshot] -= 1
            if not self._users[snapshot] and snapshot is not self._current:
                self._close(snapshot)

    def _close(self, snapshot: Snapshot) -> None:
        del self._users[snapshot]
        snapshot.close()


def _generation(folder: Path) -> int:
    """The number of the generation that is current in the catalogue now."""
    if not (folder / FILE_NAME).is_file():
        return 0
    db = connect(folder)
    try:
        row = db.execute("SELECT value FROM meta WHERE key = 'generation'").fetchone()
    except sqlite3.OperationalError:
        return 0  # the first sync has not made its tables yet
    finally:
        db.close()
    return int(row[0]) if row else 0
