"""A question on its way: what comes in, what goes wrong, and that it is left when nobody waits."""

import threading
from collections.abc import Callable, Iterator

import pytest

from app.schemas import Answer, AskRequest, Claim, Resolved
from tests.ui.canned import answer, claim
from ui import wording
from ui.asking import SLOW, Asking
from ui.client import ApiDown, ApiError
from ui.conversation import Filters

REQUEST = AskRequest(question="How many?")
Events = Iterator[Resolved | Claim | Answer]


class Asks:
    """Streams what a test gives it, and remembers whether it was closed before its end."""

    base_url = "http://api.test"

    def __init__(self, stream: Callable[[], Events]) -> None:
        self.made = stream
        self.closed = threading.Event()

    def stream(self, request: AskRequest) -> Events:
        assert request == REQUEST
        try:
            yield from self.made()
        except GeneratorExit:
            self.closed.set()
            raise


def asked(stream: Callable[[], Events]) -> tuple[Asking, Asks]:
    client = Asks(stream)
    return Asking("How many?", Filters()).start(client, REQUEST), client


def whole() -> Events:
    yield Resolved(resolved_question="How many attackers?", generation=1)
    yield claim()
    yield answer()


def test_what_comes_in_is_taken_in_one_by_one() -> None:
    asking, _ = asked(whole)
    assert asking.wait(5)
    assert (asking.resolved, asking.claims, asking.over) == ("How many attackers?", [], False)
    assert asking.wait(5)
    assert (asking.claims, asking.over) == ([claim()], False)
    assert asking.wait(5)
    assert (asking.answer, asking.over) == (answer(), True)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ApiDown("http://api.test"), wording.CONNECTION_LOST.format(address="http://api.test")),
        (ApiError("busy", "Wait a little."), "Wait a little."),
    ],
)
def test_what_goes_wrong_ends_it_in_words_and_keeps_the_claims(error: Exception, said: str) -> None:
    def broken() -> Events:
        yield claim()
        raise error

    asking, _ = asked(broken)
    assert asking.wait(5)
    assert asking.wait(5)
    assert (asking.trouble, asking.claims, asking.over) == (said, [claim()], True)


def test_an_answer_that_takes_long_is_said_to() -> None:
    asking = Asking("How many?", Filters())
    assert asking.working() == wording.WORKING
    asking.began -= SLOW + 1
    assert asking.working() == wording.WORKING_SLOWLY


def test_a_question_that_is_stopped_keeps_how_it_was_understood() -> None:
    asking, _ = asked(whole)
    assert asking.stopped().resolved is None
    assert asking.wait(5)
    assert asking.stopped().resolved == "How many attackers?"


def test_a_question_that_is_stopped_keeps_what_had_come_and_is_left() -> None:
    goes_on = threading.Event()

    def long() -> Events:
        yield claim()
        goes_on.wait(5)
        yield from whole()

    asking, client = asked(long)
    assert asking.wait(5)
    exchange = asking.stopped()
    assert (exchange.trouble, exchange.claims) == (wording.STOPPED, (claim(),))
    goes_on.set()
    assert client.closed.wait(5)
    assert not asking.wait(0.1)
