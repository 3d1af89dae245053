"""Has the index follow the corpus: a sync soon after files change, and one now and then."""

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from watchfiles import Change, watch

from index.loading import SUFFIXES

log = logging.getLogger(__name__)

# A burst is waited out until nothing has changed for a while, or for so long at most.
_QUIET_MS = 300
_BURST_MS = 1_000
# How often a watch looks up from waiting.
_TICK_MS = 250


@dataclass(frozen=True, slots=True)
class Pace:
    """When to sync without having been told of a change: after `scan_s`, since news of
    changes gets lost on network drives and when there are too many; after a sync that
    failed, in `retry_s`."""

    scan_s: float = 60
    retry_s: float = 2


def follow(
    corpus: Path, index: Path, sync: Callable[[], bool], stop: Event, pace: Pace | None = None
) -> None:
    """Calls `sync` once the corpus is watched, and whenever it may have changed, until `stop`.

    `sync` says whether it succeeded. A corpus folder that goes away is waited for.
    """
    pace = pace or Pace()
    while not stop.is_set():
        due = 0.0
        for changed in _batches(corpus, index, stop):
            if changed or time.monotonic() >= due:
                wait = pace.scan_s if sync() else pace.retry_s
                due = time.monotonic() + wait
        if not stop.wait(pace.retry_s):
            sync()


def _batches(corpus: Path, index: Path, stop: Event) -> Iterator[bool]:
    """Whether something changed, at each tick; ends when the folder is not there any more."""
    watched = _inode(corpus)
    if watched is None:
        return
    batches = watch(
        corpus.absolute(),
        watch_filter=_Relevant(corpus.absolute(), index.absolute()),
        debounce=_BURST_MS,
        step=_QUIET_MS,
        rust_timeout=_TICK_MS,
        yield_on_timeout=True,
        stop_event=stop,
        ignore_permission_denied=True,
    )
    try:
        for batch in batches:
            yield bool(batch)
            if _inode(corpus) != watched:
                return
    except (OSError, RuntimeError) as error:
        # Most often the system's limit on watched folders.
        log.warning("the corpus can't be watched (%s); it is looked through instead", error)
        while not stop.wait(_TICK_MS / 1_000) and _inode(corpus) == watched:
            yield False


class _Relevant:
    """Whether a change may be one of the corpus: no hidden file, no word processor's lock, no
    file of the index, nothing reached through a link."""

    def __init__(self, corpus: Path, index: Path) -> None:
        self._corpus = corpus
        self._index = index

    def __call__(self, change: Change, name: str) -> bool:
        path = Path(name)
        if path.is_relative_to(self._index) or not path.is_relative_to(self._corpus):
            return False
        parts = path.relative_to(self._corpus).parts
        if any(part.startswith((".", "~$")) for part in parts):
            return False
        folder = self._corpus
        for part in parts[:-1]:
            folder /= part
            if folder.is_symlink():
                return False
        # A folder that was moved away can't be told from a file any more.
        is_document = path.suffix.lower() in SUFFIXES or path.name == "sources.toml"
        return is_document or path.is_dir() or change is Change.deleted


def _inode(folder: Path) -> int | None:
    try:
        return folder.stat().st_ino if folder.is_dir() else None
    except OSError:
        return None
