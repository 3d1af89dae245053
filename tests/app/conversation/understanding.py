"""A follow-up after a history, as Byline understands it."""

from app.conversation import resolve
from app.schemas import Turn
from index.sources import load_registry

REGISTRY = load_registry()


def understood(question: str, *turns: str) -> str:
    """`question` after turns of the user and of the assistant by turns, the user first."""
    roles = ("user", "assistant")
    history = [
        Turn.model_validate({"role": roles[n % 2], "content": t}) for n, t in enumerate(turns)
    ]
    return resolve(question, history, REGISTRY)
