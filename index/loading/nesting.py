"""How deep the elements of a page or of a Word file lie in one another."""

from typing import Any

from index.errors import LoadingError
from index.loading.limits import Limits

# The parser drops, or refuses, what lies deeper than this; nobody would learn of it.
PARSED = 255


def refuse_deep(tree: Any, limits: Limits) -> None:
    """Raises LoadingError where elements of an lxml tree lie deeper than the limit, or than
    can be parsed."""
    limit = min(limits.nesting, PARSED - 1)
    if tree.xpath(f"boolean(/descendant::*[count(ancestor::*) >= {limit}])"):
        raise LoadingError(
            f"is nested deeper than {limit} elements; save its text on its own, or raise"
            " BYLINE_MAX_DOCUMENT_NESTING"
        )
