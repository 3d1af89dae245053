"""What to ask next: questions made of sentences near an answer, each of which has an answer."""

from app.next_questions.choosing import Asked, Checking, Suggestions
from app.next_questions.making import questions_from

__all__ = ["Asked", "Checking", "Suggestions", "questions_from"]
