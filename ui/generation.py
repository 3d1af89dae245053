"""Which generation of which index is served, as what is kept of it is told apart; pure."""

from typing import NamedTuple

from app.schemas import Health


class Generation(NamedTuple):
    """A generation of an index.

    Each index counts its own from 1, so that the number alone does not tell two of them apart;
    what is in them does, unless it is as much of everything.
    """

    number: int = 0
    documents: int = 0
    chunks: int = 0
    model: str = ""


def generation_of(health: Health) -> Generation:
    """The generation that the API serves."""
    return Generation(health.generation, health.documents, health.chunks, health.embedding_model)
