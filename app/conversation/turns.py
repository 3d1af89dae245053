"""What of a history is looked at: its user's turns, and what was said to them; pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.conversation.fronted import settled
from app.schemas import Turn

_LATEST = 12
# Characters: an earlier question is looked at up to here, and a longer one needs no history.
LONGEST = 500
_REPLY = 2_000


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and what was said to it; the question is blank where nothing was asked."""

    question: str
    reply: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """Earlier exchanges, oldest first."""

    exchanges: tuple[Exchange, ...] = ()

    @property
    def questions(self) -> tuple[str, ...]:
        return tuple(one.question for one in self.exchanges if one.question)

    @property
    def last(self) -> Exchange:
        return self.exchanges[-1] if self.exchanges else Exchange("")

    @property
    def before(self) -> "History":
        """The history of the last question."""
        return History(self.exchanges[:-1])


def history_of(turns: Sequence[Turn]) -> History:
    """The first and the latest questions; blank turns are left out, roles may come in any
    order. Of several replies to one question the last counts. An outlet or a date before a
    question is put at its end."""
    exchanges: list[Exchange] = []
    for turn in _looked_at(turns):
        if turn.role == "user":
            exchanges.append(Exchange(settled(" ".join(turn.content.split())[:LONGEST])))
        else:
            asked = exchanges.pop().question if exchanges else ""
            exchanges.append(Exchange(asked, " ".join(turn.content[-_REPLY:].split())))
    return History(tuple(exchanges))


def _looked_at(turns: Sequence[Turn]) -> Iterable[Turn]:
    """The first question and its replies, and the latest ones with theirs."""
    spoken = [turn for turn in turns if turn.content.strip()]
    asked = [at for at, turn in enumerate(spoken) if turn.role == "user"]
    if len(asked) <= _LATEST + 1:
        return spoken
    return spoken[: asked[1]] + spoken[asked[-_LATEST] :]
