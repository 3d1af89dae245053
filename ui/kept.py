"""A conversation as the browser keeps it, and back; pure."""

from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ui.conversation import Exchange

_EXCHANGES = TypeAdapter(list[Exchange])


class NotReadable(Exception):
    """What the browser kept is no conversation of this version."""


def to_browser(exchanges: Sequence[Exchange]) -> list[dict[str, Any]]:
    """The exchanges as plain JSON values."""
    kept: list[dict[str, Any]] = _EXCHANGES.dump_python(list(exchanges), mode="json")
    return kept


def from_browser(kept: object) -> list[Exchange]:
    """The exchanges again; fields that another version added are left out.

    Raises:
        NotReadable: they do not make sense.
    """
    try:
        return _EXCHANGES.validate_python(kept, extra="ignore")
    except ValidationError as error:
        raise NotReadable from error
