"""A follow-up and its history to a question that stands alone."""

from collections.abc import Sequence

from app.schemas import Turn


def resolve(question: str, history: Sequence[Turn]) -> str:
    """The question as it is searched.

    So far each question is taken by itself, white space tidied; the history is accepted,
    and not yet read.
    """
    del history
    return " ".join(question.split())
