"""What the chat keeps of a conversation: questions, answers, filters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.schemas import Answer, AskRequest, Claim, Hints, SourceRef, Turn
from ui import wording
from ui.excerpts import Excerpt

# What goes with a question: the last turns, a question and its answer being two.
HISTORY = 10


@dataclass(frozen=True, slots=True)
class Filters:
    """What may be quoted: sentences of these sources, documents of these dates (inclusive)."""

    sources: tuple[SourceRef, ...] = ()
    after: date | None = None
    before: date | None = None

    def chips(self) -> list[str]:
        """The filters in words, one a chip; empty where none is set."""
        chips = [wording.FILTER_SOURCE.format(source=source.name) for source in self.sources]
        if self.after:
            chips.append(wording.FILTER_AFTER.format(date=self.after.isoformat()))
        if self.before:
            chips.append(wording.FILTER_BEFORE.format(date=self.before.isoformat()))
        return chips


def filters_of(hints: Hints) -> Filters:
    """What the question itself restricts; a source merely named restricts nothing."""
    sources = tuple(hints.sources) if hints.restrict else ()
    return Filters(sources, hints.after, hints.before)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and what came of it: an answer with its excerpts by number, or trouble.

    `claims` are those that had come in before the trouble, `resolved` the question as it was
    searched, where that had.
    """

    question: str
    filters: Filters
    answer: Answer | None = None
    excerpts: Mapping[int, Excerpt] = field(default_factory=dict)
    trouble: str | None = None
    claims: tuple[Claim, ...] = ()
    resolved: str | None = None

    def __post_init__(self) -> None:
        if (self.answer is None) == (self.trouble is None):
            raise ValueError("an exchange has an answer or trouble, and not both")

    @property
    def understood(self) -> str | None:
        """The question as it was searched; None where that never came to be known."""
        return self.answer.resolved_question if self.answer else self.resolved


def history_of(exchanges: Sequence[Exchange]) -> list[Turn]:
    """The turns that go with the next question; questions without an answer are left out."""
    turns = [
        turn
        for exchange in exchanges
        if exchange.answer
        for turn in (
            Turn(role="user", content=exchange.question),
            Turn(role="assistant", content=exchange.answer.answer),
        )
    ]
    return turns[-HISTORY:]


def request_of(question: str, filters: Filters, exchanges: Sequence[Exchange]) -> AskRequest:
    """The question as the API takes it; without `exchanges` it is searched as it stands."""
    # Unchecked: what can't be taken is for the API to say, in its words.
    return AskRequest.model_construct(
        question=question,
        sources=[source.id for source in filters.sources],
        after=filters.after,
        before=filters.before,
        history=history_of(exchanges),
    )
