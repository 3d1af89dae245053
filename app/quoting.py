"""What of a sentence is quoted: all but the notes that it ends with, whose numbers a reader would
take for those of the answer's own citations."""

import re

from index.documents import Span
from index.passages import Sentence

_NUMBERS = r"\^?\d{1,4}(?:\s?[,;–-]\s?\^?\d{1,4}){0,20}"
_NOTES = re.compile(rf"\s?(?:\[{_NUMBERS}\]\s?)+[.!?;,]?\s*$")
# Right behind a word, and no link.
_INNER_NOTES = re.compile(rf"(?<=\S)\[{_NUMBERS}\](?!\()")
_TAIL = 300


def quote_of(sentence: Sentence) -> str:
    """The words of the sentence as an answer quotes them, to the character."""
    return sentence.text[: _end(sentence.text)]


def quote_span(sentence: Sentence) -> Span:
    """Where in the document the quote stands."""
    start = sentence.span.start
    return Span(start, start + _end(sentence.text))


def without_notes(text: str) -> str:
    """The words without the numbers of the document's own notes, wherever they stand."""
    return _INNER_NOTES.sub("", text)


def _end(text: str) -> int:
    notes = _NOTES.search(text, max(0, len(text) - _TAIL))
    return notes.start() if notes and text[: notes.start()].strip() else len(text)
