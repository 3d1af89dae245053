"""The newest generation, for a server that answers while the index moves on."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from index.database import FILE_NAME, connect, inode_of, log_size, take_over_log, translated
from index.errors import BylineError, IndexDamaged, IndexMismatch
from index.manifest import Manifest
from index.snapshot import Snapshot
from index.suspicion import suspect

_TRIES = 20
# Bytes of the catalogue's log that a server bears, and how often it mends that.
LOG_LIMIT = 16 * 2**20
_TIDY_S = 60
# The catalogue's file (its inode), and the number of the generation in it.
_Mark = tuple[int, str]


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
        self._marked: _Mark | None = None
        self._tidied = 0.0
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
        except IndexDamaged:
            suspect(self._folder)
            raise
        finally:
            self._release(snapshot)

    def _take(self) -> Snapshot:
        with self._lock:
            mark = _mark(self._folder)
            # Where an index is made anew, the generation at hand serves until it is there.
            if self._current is None or mark not in (self._marked, None):
                opened, overtaken = self._open(), self._current
                self._current, self._marked = opened, mark
                self._users[opened] = 0
                if overtaken is not None and not self._users[overtaken]:
                    self._close(overtaken)
            self._users[self._current] += 1
            return self._current

    def _open(self) -> Snapshot:
        snapshot = newest(self._folder)
        try:
            snapshot.manifest.check(self._wanted())
        except IndexMismatch:
            snapshot.close()
            raise
        return snapshot

    def tidy(self, log_limit: int = LOG_LIMIT, pause_s: float = _TIDY_S) -> None:
        """Opens the generation at hand again if the log behind it has grown over the limit;
        after a pause only, since a log that was begun anew keeps its size.

        SQLite begins its log anew when nobody reads it, and a server reads something all the
        time: it would grow with each sync.
        """
        with self._lock:
            current = self._current
            path, due = self._folder / FILE_NAME, self._tidied + pause_s
            if current is None or self._users[current] or time.monotonic() < due:
                return
            if log_size(path) <= log_limit:
                return
            self._close(current)
            self._current = None
            take_over_log(path)
            self._tidied = time.monotonic()
        with suppress(BylineError), self.use():
            pass

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


def newest(folder: Path) -> Snapshot:
    """The newest generation of the index in `folder`.

    Raises:
        IndexMissing: nothing is indexed yet.
        IndexMismatch: an earlier or later version made the index.
        IndexDamaged: it is not what was written, nor was it overtaken meanwhile.
    """
    for _ in range(_TRIES):
        before = _mark(folder)
        try:
            return Snapshot(folder)
        except IndexDamaged:
            # A sync that ends at this moment takes the old generation's vectors away.
            if _mark(folder) == before:
                suspect(folder)
                raise
    return Snapshot(folder)


def _mark(folder: Path) -> _Mark | None:
    """What tells the current generation from every other, those of a file that was set aside
    included; None while there is none."""
    path = folder / FILE_NAME
    place = inode_of(path)
    if place is None:
        return None
    with closing(connect(path)) as db, translated(path):
        if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone():
            return None
        row = db.execute("SELECT value FROM meta WHERE key = 'generation'").fetchone()
    return (place, str(row[0])) if row else None
