"""Work that outlives its request: syncs, one after the other, and how far each has come."""

import logging
import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal

from index.errors import BylineError, IndexBusy
from index.sync import Progress, Receipt

# Jobs that are remembered after they ended, the newest ones.
REMEMBERED = 200
Work = Callable[[Progress], Receipt]
log = logging.getLogger(__name__)


@dataclass(slots=True)
class Job:
    """One sync: `done` of `total` bytes of the corpus are dealt with."""

    id: str
    status: Literal["running", "done", "failed"] = "running"
    done: int = 0
    total: int = 0
    receipt: Receipt | None = None
    error: str | None = None


class Jobs:
    """Runs one job at a time, in the order in which they came."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._lock = threading.Lock()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sync")

    def start(self, work: Work, *, queue: bool = True) -> Job:
        """Starts a job, or queues it behind those that run.

        Raises:
            IndexBusy: one runs already, and `queue` is false.
        """
        with self._lock:
            if not queue and any(job.status == "running" for job in self._jobs.values()):
                raise IndexBusy("the index is being brought up to date already; wait for that job")
            job = Job(uuid.uuid4().hex)
            self._jobs[job.id] = job
            ended = [key for key, one in self._jobs.items() if one.status != "running"]
            for key in ended[:-REMEMBERED]:
                del self._jobs[key]
        self._worker.submit(self._run, job, work)
        return job

    def get(self, job_id: str) -> Job | None:
        return self._jobs.get(job_id)

    def close(self) -> None:
        """Waits for the running job; those queued behind it are dropped."""
        self._worker.shutdown(cancel_futures=True)

    def _run(self, job: Job, work: Work) -> None:
        def progress(done: int, total: int) -> None:
            job.done, job.total = done, total

        try:
            job.receipt = work(progress)
            job.status = "done"
        except BylineError as error:
            job.error, job.status = str(error), "failed"
        except BaseException:
            # A job must never be left "running"; the trace goes to the log, the error on.
            job.error, job.status = "an unexpected error; see the server's log", "failed"
            log.exception("job %s failed", job.id)
            raise
