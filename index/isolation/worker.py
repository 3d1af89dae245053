"""The process that reads documents: told of files on its standard input, one a line.

It ends with its input, so that it does not outlive what started it.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO

from index.catalogue import Entry
from index.entries import Breakdown, read_entries
from index.errors import LoadingError, Unreadable
from index.isolation.messages import Message, Task, from_entry, receive, send
from index.loading import Failure, Limits
from index.sources import SourceRegistry

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

# After the limit of time, by which the process that waits should have ended this one: so long
# it may go on if that process is dead.
_GRACE_SECONDS = 10


Read = Callable[[Path, Path, Limits, SourceRegistry, Breakdown | None], Iterator[Entry | Failure]]
"""What reads a file, from behind an earlier breakdown if there was one."""


def main() -> None:
    """What the process runs."""
    run(read_entries)


def run(read: Read) -> None:
    """Reads files until there are no more, or memory runs out."""
    requests, replies = sys.stdin.buffer, _own_output()
    _report_breakdown(replies)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that waits
    first = receive(requests)
    if first is None:
        return
    task = Task.from_message(first)
    _limit_memory(task.limits.memory)
    send(replies, {"ready": True})
    last = False
    while not last and (request := receive(requests)) is not None:
        try:
            ending = _read_file(read, request, task, replies)
        except MemoryError:
            send(replies, {"memory": True})
            return
        _light_fuse(None)
        last = _is_full(task.limits.memory)
        send(replies, ending | {"last": last})


def _read_file(read: Read, request: Message, task: Task, replies: IO[bytes]) -> Message:
    """Sends what is in a file, and gives the message that it ends with."""
    after = Breakdown(*request["after"]) if request["after"] else None
    _light_fuse(task.limits.seconds)
    try:
        for one in read(Path(request["path"]), task.corpus, task.limits, task.registry, after):
            # Who waits may be busy, and the pipe full: that is no time of the document's.
            _light_fuse(None)
            send(replies, _failure(one) if isinstance(one, Failure) else _entry(one))
            _light_fuse(task.limits.seconds)
    except LoadingError as error:
        return {"refused": str(error), "unreadable": isinstance(error, Unreadable)}
    return {"done": True}


def _entry(entry: Entry) -> Message:
    return {"entry": from_entry(entry)}


def _failure(failure: Failure) -> Message:
    return {"failure": [failure.path, failure.reason]}


def _own_output() -> IO[bytes]:
    """The standard output, out of the reach of libraries that print."""
    own = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return own


def _report_breakdown(replies: IO[bytes]) -> None:
    """Has an error that nobody foresaw sent by its name before it ends the process."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        del error, trace
        send(replies, {"broken": kind.__name__})

    sys.excepthook = hook


def _limit_memory(limit: int) -> None:
    if resource is not None and sys.platform == "linux":  # others do not hold to it
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _is_full(limit: int) -> bool:
    """Whether what parsers left behind takes so much that it could fail an innocent file."""
    if sys.platform != "linux":
        return False
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    return pages * os.sysconf("SC_PAGE_SIZE") > limit // 2


def _light_fuse(seconds: float | None) -> None:
    """Has the system end this process after the time, whatever it is caught in."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE_SECONDS if seconds else 0)
