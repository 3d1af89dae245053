"""How far a sync has come, on the terminal."""

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TaskProgressColumn, TextColumn
from rich.progress import TimeRemainingColumn as TimeLeft


class SyncProgress:
    """A bar with an estimate of the time left; called with bytes done and bytes in all."""

    def __init__(self, console: Console) -> None:
        self._bar = Progress(
            TextColumn("Indexing"),
            BarColumn(),
            TaskProgressColumn(),
            TimeLeft(compact=True),
            console=console,
            # Elsewhere it is printed once, at the end, and would not be with this.
            transient=console.is_terminal,
        )
        self._task: TaskID | None = None

    def __enter__(self) -> "SyncProgress":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._task is not None:
            self._bar.stop()

    def __call__(self, done: int, total: int) -> None:
        # Not before there is something to show: an error of one line stays one line.
        if self._task is None:
            self._bar.start()
            self._task = self._bar.add_task("", total=total)
        self._bar.update(self._task, completed=done, total=total)
