"""The page of documents: the list, one document, and what changes them."""

from ui import library
from ui.client import Client


def draw(client: Client) -> None:
    """The list of documents, or the one that the address names."""
    library.draw(client, expanded=True)
