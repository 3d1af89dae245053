"""The process that waits for the one that reads documents, and replaces it."""

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from index.catalogue import Entry
from index.entries import Breakdown
from index.errors import BylineError, LoadingError, Unreadable
from index.isolation.messages import Message, Task, receive, send, to_entry
from index.loading import Failure, Limits
from index.loading.limits import megabytes
from index.sources import SourceRegistry

# What a parser leaks goes with its process.
FILES_PER_PROCESS = 500
_START_SECONDS = 120
_ROOT = Path(__file__).parents[2]
# Nothing of the working directory is imported (-P): it may be anybody's. Where this code is not
# installed it is found last.
_COMMAND = (
    "import sys; from importlib import import_module; sys.path.append(sys.argv[1]);"
    " import_module(sys.argv[2]).main()"
)


class ReaderFailed(BylineError):
    """The process that reads documents can't be started."""


class BrokeDown(LoadingError):
    """The process came to its end, or to its limits, over a document."""


class IsolatedReader:
    """Reads files in another process, which is started when the first one comes.

    A context manager; the process ends with it. Not for several threads at once. `worker` is
    the module whose `main` the process runs.
    """

    def __init__(self, worker: str = "index.isolation.worker") -> None:
        self._worker = worker
        self._process: _Process | None = None

    def __call__(
        self, path: Path, corpus: Path, limits: Limits, registry: SourceRegistry
    ) -> Iterator[Entry | Failure]:
        """The entries of one file, as `index.entries.read_entries` gives them; a line of a
        `.jsonl` that costs more than the limits is a Failure like any other.

        Raises:
            LoadingError: the file can't be read as a document, or costs more than the limits.
            ReaderFailed: the process did not start.
        """
        task, known, after = Task(corpus, limits, registry), 0, None
        while True:
            try:
                for one in self._ready(task).read(path, after):
                    known += 1
                    yield one
            except BrokeDown as error:
                # Only the lines of `.jsonl` are read one by one; and one at which it breaks
                # down twice can't be passed over.
                stuck = after is not None and known == after.at
                if path.suffix.lower() != ".jsonl" or stuck:
                    raise
                after = Breakdown(known, str(error))
            else:
                return

    def close(self) -> None:
        """Ends the process; the next file starts another."""
        if self._process is not None:
            self._process.end()
            self._process = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _ready(self, task: Task) -> "_Process":
        if self._process is not None and not self._process.serves(task):
            self.close()
        if self._process is None:
            self._process = _Process(task, self._worker)
        return self._process


class _Process:
    """One process and the conversation with it."""

    def __init__(self, task: Task, worker: str) -> None:
        self._task = task
        self._files = 0
        self._late = False
        # False in the middle of a file, whose rest must not be taken for the next one's.
        self._between_files = True
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _COMMAND, str(_ROOT), worker],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._requests, self._replies = self._process.stdin, self._process.stdout
        if self._ask(task.to_message(), _START_SECONDS) is None:
            self.end()
            raise ReaderFailed(
                "the process that reads documents did not start; free memory, or raise"
                " BYLINE_MAX_DOCUMENT_MEMORY_MB"
            )

    def serves(self, task: Task) -> bool:
        """Whether it may be given one more file of this task."""
        usable = self._between_files and not self._late and self._process.poll() is None
        return usable and self._files < FILES_PER_PROCESS and task == self._task

    def read(self, path: Path, after: Breakdown | None = None) -> Iterator[Entry | Failure]:
        """What the process reads in the file, behind a breakdown if there was one.

        Raises:
            BrokeDown: it costs more than the limits.
            LoadingError: the file is refused.
        """
        self._files, self._between_files = self._files + 1, False
        passed = [after.at, after.reason] if after else None
        reply = self._ask({"path": str(path), "after": passed}, self._task.limits.seconds)
        while reply is not None and ("entry" in reply or "failure" in reply):
            yield Failure(*reply["failure"]) if "failure" in reply else to_entry(reply["entry"])
            reply = self._next(self._task.limits.seconds)
        if reply is None or "last" not in reply:
            raise self._breakdown(reply)
        self._between_files = not reply["last"]
        if "refused" in reply:
            kind = Unreadable if reply["unreadable"] else LoadingError
            raise kind(reply["refused"])

    def end(self) -> None:
        """Kills the process and waits for its end."""
        self._process.kill()
        self._process.communicate()

    def _ask(self, message: Message, seconds: float) -> Message | None:
        with suppress(OSError):  # it is dead; its last words are read
            send(self._requests, message)
        return self._next(seconds)

    def _next(self, seconds: float) -> Message | None:
        """Its next reply; None where it died or was killed for being late."""
        timer = threading.Timer(seconds, self._kill_late)
        timer.start()
        try:
            return receive(self._replies)
        finally:
            timer.cancel()

    def _kill_late(self) -> None:
        self._late = True
        self._process.kill()

    def _breakdown(self, reply: Message | None) -> LoadingError:
        limits = self._task.limits
        if reply is None and self._late:
            return BrokeDown(
                f"takes longer than {limits.seconds:g} seconds to read, the limit; split it, or"
                " raise BYLINE_MAX_DOCUMENT_SECONDS"
            )
        if reply is not None and "memory" in reply:
            return BrokeDown(
                f"takes more than {megabytes(limits.memory)} MB of memory to read, the limit;"
                " split it, or raise BYLINE_MAX_DOCUMENT_MEMORY_MB"
            )
        status = self._process.wait()
        if status == -getattr(signal, "SIGKILL", 0):
            return Unreadable(
                "had its reading ended by the system, perhaps for want of memory; index again"
            )
        cause = reply["broken"] if reply else f"exit status {status}"
        return BrokeDown(f"broke the program that reads it ({cause}); save it again")
