"""Syncs that follow the corpus, each told of when it did something."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event

from app.settings import Settings
from index.errors import BylineError
from index.sync import Receipt
from index.watching import Pace, follow

# How long the end of a server waits for a sync; cut off, it leaves the old generation.
_PATIENCE_S = 5


@dataclass
class Follower:
    """Brings the index in step with the corpus until `stop`.

    `told` is given the receipt of each sync that did something, `warned` what went wrong;
    neither hears the same twice in a row. `last` is the receipt that was told before.
    """

    settings: Settings
    synchronise: Callable[[], Receipt]
    told: Callable[[Receipt], None]
    warned: Callable[[str], None]
    last: Receipt | None = None
    pace: Pace = field(default_factory=Pace)
    _complaint: str | None = None

    def run(self, stop: Event) -> None:
        """Returns once `stop` is set."""
        follow(self.settings.corpus_dir, self.settings.index_dir, self._sync, stop, self.pace)

    @contextmanager
    def in_background(self) -> Iterator[None]:
        """Runs in a thread for the length of the `with`."""
        stop = Event()
        thread = threading.Thread(target=self.run, args=(stop,), name="watch", daemon=True)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join(_PATIENCE_S)

    def _sync(self) -> bool:
        try:
            receipt = self.synchronise()
        except (BylineError, OSError) as error:
            if str(error) != self._complaint:
                self.warned(str(error))
            self._complaint = str(error)
            return False
        self._complaint = None
        if self._is_news(receipt):
            self.told(receipt)
        self.last = receipt
        return True

    def _is_news(self, receipt: Receipt) -> bool:
        before = self.last
        return before is None or (before.generation, before.failed) != (
            receipt.generation,
            receipt.failed,
        )
