"""A question on its way: asked in a thread, so that the page goes on and can stop it."""

import threading
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from queue import Empty, Queue
from time import monotonic
from typing import Protocol

from app.schemas import Answer, AskRequest, Claim, Resolved
from ui import wording
from ui.client import ApiDown, ClientError
from ui.conversation import Exchange, Filters

Event = Resolved | Claim | Answer
# Seconds after which the page says that it takes long.
SLOW = 6.0


class Asks(Protocol):
    """What a question is asked of."""

    base_url: str

    def stream(self, request: AskRequest) -> Iterator[Event]: ...


@dataclass(slots=True)
class Asking:
    """What has come in for one question so far."""

    question: str
    filters: Filters
    resolved: str | None = None
    claims: list[Claim] = field(default_factory=list)
    answer: Answer | None = None
    trouble: str | None = None
    began: float = field(default_factory=monotonic)
    _events: Queue[Event | str] = field(default_factory=Queue)
    _left: threading.Event = field(default_factory=threading.Event)

    @property
    def over(self) -> bool:
        """Whether nothing more will come."""
        return self.answer is not None or self.trouble is not None

    def start(self, client: Asks, request: AskRequest) -> "Asking":
        """Asks, without waiting for the answer."""
        thread = threading.Thread(target=self._follow, args=(client, request), daemon=True)
        thread.start()
        return self

    def wait(self, seconds: float) -> bool:
        """Takes in what has come, waiting for it at most so long; whether there was anything."""
        try:
            self._take(self._events.get(timeout=seconds))
        except Empty:
            return False
        return True

    def working(self) -> str:
        """What is being done, in words."""
        slow = monotonic() - self.began > SLOW
        return wording.WORKING_SLOWLY if slow else wording.WORKING

    def leave(self) -> None:
        """Wants nothing more of it; the API hears so at its next event, and stops working."""
        self._left.set()

    def stopped(self) -> Exchange:
        """Leaves it; what there is by then."""
        self.leave()
        return Exchange(
            self.question,
            self.filters,
            trouble=wording.STOPPED,
            claims=tuple(self.claims),
            resolved=self.resolved,
        )

    def _follow(self, client: Asks, request: AskRequest) -> None:
        with closing(_events(client, request)) as events:
            for event in events:
                if self._left.is_set():
                    return
                self._events.put(event)

    def _take(self, event: Event | str) -> None:
        match event:
            case Resolved():
                self.resolved = event.resolved_question
            case Claim():
                self.claims.append(event)
            case Answer():
                self.answer = event
            case _:
                self.trouble = event


def _events(client: Asks, request: AskRequest) -> Generator[Event | str]:
    """The events of an answer; what goes wrong comes last, in words."""
    try:
        yield from client.stream(request)
    except ApiDown:
        yield wording.CONNECTION_LOST.format(address=client.base_url)
    except ClientError as error:
        yield str(error)
