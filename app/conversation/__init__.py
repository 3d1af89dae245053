"""A follow-up and its history to a question that stands alone."""

from app.conversation.resolution import resolve

__all__ = ["resolve"]
