"""What a question itself says of sources, dates and wording."""

from app.hints.finding import Hints, find_hints

__all__ = ["Hints", "find_hints"]
