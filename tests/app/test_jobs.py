"""Jobs: one at a time, in order, and what becomes of those that fail."""

import logging
import threading
from collections.abc import Iterator

import pytest

from app.jobs import REMEMBERED, Job, Jobs, Work
from index.errors import CorpusError, IndexBusy
from index.sync import Progress, Receipt

PATIENCE_S = 10
RECEIPT = Receipt(1, ("a.md",), (), (), 0, (), 1, 1, 1, 0.1)


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    started = Jobs()
    yield started
    started.close()


class Held:
    """Work that begins, then waits until it is let go."""

    def __init__(self) -> None:
        self.began = threading.Event()
        self.go = threading.Event()

    def __call__(self, progress: Progress) -> Receipt:
        self.began.set()
        assert self.go.wait(PATIENCE_S)
        return RECEIPT


def finish(jobs: Jobs) -> None:
    """Waits until all that was started before is done."""
    done = threading.Event()

    def last(progress: Progress) -> Receipt:
        done.set()
        return RECEIPT

    jobs.start(last)
    assert done.wait(PATIENCE_S)


def failing(error: BaseException) -> Work:
    def work(progress: Progress) -> Receipt:
        raise error

    return work


def test_a_job_runs_and_keeps_its_receipt(jobs: Jobs) -> None:
    job = jobs.start(lambda progress: RECEIPT)
    finish(jobs)
    assert jobs.get(job.id) is job
    assert job == Job(job.id, "done", 0, 0, RECEIPT, None)


def test_a_job_tells_how_far_it_has_come(jobs: Jobs) -> None:
    def work(progress: Progress) -> Receipt:
        progress(3, 10)
        return RECEIPT

    job = jobs.start(work)
    finish(jobs)
    assert (job.done, job.total) == (3, 10)


def test_jobs_run_one_at_a_time_in_their_order(jobs: Jobs) -> None:
    order: list[int] = []
    first = Held()
    held = jobs.start(first)

    def note(number: int) -> Work:
        def work(progress: Progress) -> Receipt:
            order.append(number)
            return RECEIPT

        return work

    waiting = [jobs.start(note(number)) for number in range(5)]
    assert first.began.wait(PATIENCE_S)
    assert order == []
    assert {job.status for job in (held, *waiting)} == {"running"}
    first.go.set()
    finish(jobs)
    assert order == [0, 1, 2, 3, 4]
    assert {job.status for job in (held, *waiting)} == {"done"}


def test_a_job_that_may_not_wait_is_refused_while_one_runs(jobs: Jobs) -> None:
    first = Held()
    jobs.start(first)
    with pytest.raises(IndexBusy, match="already; wait for that job"):
        jobs.start(lambda progress: RECEIPT, queue=False)
    first.go.set()


def test_a_job_that_may_not_wait_is_taken_when_none_runs(jobs: Jobs) -> None:
    jobs.start(lambda progress: RECEIPT)
    jobs.close()  # waits for it
    fresh = Jobs()
    job = fresh.start(lambda progress: RECEIPT, queue=False)
    fresh.close()
    assert job.status == "done"


def test_a_job_that_fails_keeps_the_line_that_says_why(jobs: Jobs) -> None:
    job = jobs.start(failing(CorpusError("there is no corpus folder; make it")))
    finish(jobs)
    assert (job.status, job.receipt) == ("failed", None)
    assert job.error == "there is no corpus folder; make it"


def test_an_unexpected_error_is_logged_and_not_shown(
    jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        job = jobs.start(failing(ZeroDivisionError("secret inside")))
        finish(jobs)
    assert (job.status, job.error) == ("failed", "an unexpected error; see the server's log")
    assert "secret inside" in caplog.text


def test_jobs_go_on_after_one_failed(jobs: Jobs) -> None:
    jobs.start(failing(CorpusError("no")))
    after = jobs.start(lambda progress: RECEIPT)
    finish(jobs)
    assert after.status == "done"


def test_an_unknown_job_is_none(jobs: Jobs) -> None:
    assert jobs.get("0" * 32) is None


def test_jobs_that_ended_are_forgotten_the_oldest_first(jobs: Jobs) -> None:
    started = [jobs.start(lambda progress: RECEIPT) for _ in range(REMEMBERED + 1)]
    finish(jobs)
    jobs.start(lambda progress: RECEIPT)
    assert jobs.get(started[0].id) is None
    assert jobs.get(started[-1].id) is started[-1]


def test_a_running_job_is_never_forgotten(jobs: Jobs) -> None:
    """Else a second sync would be let in beside it, and its id answer 404."""
    first = Held()
    running = jobs.start(first)
    for _ in range(REMEMBERED + 1):
        jobs.start(lambda progress: RECEIPT)
    assert jobs.get(running.id) is running
    first.go.set()


def test_closing_waits_for_the_job_that_runs_and_drops_the_others() -> None:
    jobs = Jobs()
    first, later = Held(), Held()
    running, dropped = jobs.start(first), jobs.start(later)
    assert first.began.wait(PATIENCE_S)
    closing = threading.Thread(target=jobs.close)
    closing.start()
    first.go.set()
    closing.join(PATIENCE_S)
    assert running.status == "done"
    assert not later.began.is_set()
    assert dropped.receipt is None
