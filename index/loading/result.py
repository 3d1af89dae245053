"""What a reader gives back: the content of one file, or why a part of it is left out."""

from dataclasses import dataclass
from datetime import date

from index.documents import Markup


@dataclass(frozen=True, slots=True)
class Failure:
    """A part of the corpus that isn't a document: `path` (of a line: `news.jsonl#7`), why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says of itself; None where it says nothing."""

    title: str | None = None
    published: date | None = None
    source: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """The text of one file as a reader of its format sees it, and what it says of itself.

    `heading` is its first heading, the title where the facts give none.
    """

    text: str
    markup: Markup
    facts: Facts = Facts()
    heading: str | None = None
    page_starts: tuple[int, ...] = ()
