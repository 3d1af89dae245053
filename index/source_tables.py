"""The TOML files of sources: their tables, and values of the right kind."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from index.errors import RegistryError


def read_tables(path: Path) -> dict[str, dict[str, Any]]:
    """The tables of a `sources.toml`, each under the id of its source.

    Raises:
        RegistryError: the file is no valid TOML, or holds anything else.
    """
    try:
        tables = tomllib.loads(path.read_text("utf-8").removeprefix("\ufeff"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RegistryError(f"{path.name} is not valid TOML: {error}; mend it") from error
    except OSError as error:
        raise RegistryError(f"{path.name} can't be read: {error.strerror}; mend it") from error
    if unknown := sorted(set(tables) - {"sources"}):
        raise RegistryError(
            f"{path.name} has an unknown key {unknown[0]!r}; write each source as a table,"
            " [sources.some-id]"
        )
    entries = tables.get("sources", {})
    fits = isinstance(entries, Mapping) and all(
        key.strip() and isinstance(entry, Mapping) for key, entry in entries.items()
    )
    if not fits:
        raise RegistryError(f"{path.name}: write each source as a table, [sources.some-id]")
    return dict(entries)


def flag(source_id: str, key: str, value: Any) -> bool:
    """A value that is true or false; RegistryError otherwise."""
    if not isinstance(value, bool):
        raise RegistryError(f"sources.{source_id}.{key} is neither true nor false; mend it")
    return value


def texts(source_id: str, key: str, values: Any) -> tuple[str, ...]:
    """A list of texts, none of them blank; RegistryError otherwise."""
    fits = isinstance(values, Iterable) and not isinstance(values, str)
    if not fits or not all(isinstance(value, str) and value.strip() for value in values):
        raise RegistryError(f"sources.{source_id}.{key} is not text, or a list of texts; mend it")
    return tuple(values)
