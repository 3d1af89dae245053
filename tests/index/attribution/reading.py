"""Short ways to attribute a text, for tests."""

from index.attribution import attribute
from index.documents import Attribution, Document
from index.segmentation import segment
from index.sources import load_registry

REGISTRY = load_registry()


def attributed(
    text: str, source: str | None = None, url: str | None = None
) -> tuple[Attribution, ...]:
    """The attributions of a Markdown text."""
    document = Document("a.md", "a.md", "A", text, source=source, url=url)
    return attribute(document, segment(text), REGISTRY)


def sources(text: str, source: str | None = None, url: str | None = None) -> list[list[str]]:
    """The ids of the sources of each sentence."""
    return [[ref.id for ref in one.sources] for one in attributed(text, source, url)]


def claimants(text: str) -> list[str | None]:
    """The claimant of each sentence."""
    return [one.claimant for one in attributed(text)]
