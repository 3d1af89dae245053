"""An answer as server-sent events, while it comes about."""

from collections.abc import AsyncIterator, Generator

from anyio import CancelScope
from fastapi.concurrency import iterate_in_threadpool, run_in_threadpool
from fastapi.sse import format_sse_event

from app import schemas
from app.answering import Event

_NAMES: dict[type[Event], str] = {
    schemas.Resolved: "resolved",
    schemas.Claim: "claim",
    schemas.Answer: "done",
}


async def sent(first: Event, rest: Generator[Event, None, None]) -> AsyncIterator[bytes]:
    """The events as they are sent; `rest` is closed when the client leaves.

    Left to the garbage collector, it would give its snapshot back at any moment: also in a
    thread that is just taking one, which would then wait for itself for ever.
    """
    try:
        yield _line(first)
        async for event in iterate_in_threadpool(rest):
            yield _line(event)
    finally:
        with CancelScope(shield=True):
            await run_in_threadpool(rest.close)


def _line(event: Event) -> bytes:
    return format_sse_event(event=_NAMES[type(event)], data_str=event.model_dump_json())
