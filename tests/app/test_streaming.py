"""An answer that is sent while it comes about, and clients that leave before its end."""

import asyncio
from collections.abc import Generator

from app import schemas
from app.answering import Event
from app.api.streaming import sent


class Answering:
    """Events that say whether they were closed, and how many were asked for."""

    def __init__(self) -> None:
        self.closed = 0
        self.given = 0

    def events(self) -> Generator[Event, None, None]:
        try:
            for number in range(3):
                self.given += 1
                yield schemas.Resolved(resolved_question=f"Who? {number}", generation=7)
        finally:
            self.closed += 1


def lines(answering: Answering, count: int) -> list[bytes]:
    """The first `count` lines, after which the client leaves."""

    async def read() -> list[bytes]:
        events = answering.events()
        sending = sent(next(events), events)
        found = [await anext(sending) for _ in range(count)]
        await sending.aclose()  # type: ignore[attr-defined]
        return found

    return asyncio.run(read())


def test_every_event_is_sent_in_order_under_its_name() -> None:
    found = lines(Answering(), 3)
    assert [line.split(b"\n")[0] for line in found] == [b"event: resolved"] * 3
    assert [b"Who? %d" % at in line for at, line in enumerate(found)] == [True] * 3


def test_a_client_that_leaves_closes_the_answer_which_is_read_no_further() -> None:
    for count in (1, 2):
        answering = Answering()
        lines(answering, count)
        assert (answering.closed, answering.given) == (1, count)


def test_a_reader_cut_off_in_the_middle_closes_the_answer() -> None:
    answering = Answering()

    async def leave() -> None:
        events = answering.events()
        async for _ in sent(next(events), events):
            await asyncio.sleep(60)

    async def cut_off() -> None:
        task = asyncio.create_task(leave())
        await asyncio.sleep(0.05)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        async with asyncio.timeout(10):
            while not answering.closed:  # the loop closes what nobody holds any more
                await asyncio.sleep(0.01)

    asyncio.run(cut_off())
    assert answering.closed == 1
