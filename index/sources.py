"""The registry of sources: outlets, agencies and institutes, and the names they go by."""

import hashlib
import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from index.documents import SourceRef
from index.errors import RegistryError

BUILT_IN = Path(__file__).with_name("sources.toml")


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet or institute: `aliases` are its other names, `domains` its web sites."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()

    @property
    def ref(self) -> SourceRef:
        return SourceRef(self.id, self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, the one to show first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True)
class SourceRegistry:
    """Sources by id, name, alias and domain; immutable. Names are compared caseless."""

    sources: tuple[Source, ...]

    def __post_init__(self) -> None:
        if len({source.id for source in self.sources}) != len(self.sources):
            raise RegistryError("two sources have one id; give each its own")

    @cached_property
    def _by_key(self) -> dict[str, Source]:
        keys = {_key(name): source for source in self.sources for name in source.names}
        return keys | {_key(source.id): source for source in self.sources}

    @cached_property
    def _by_domain(self) -> dict[str, Source]:
        return {domain.lower(): source for source in self.sources for domain in source.domains}

    def find(self, name: str) -> Source | None:
        """The source with this id, name or alias; a leading "the" is of no account."""
        key = _key(name)
        return self._by_key.get(key) or self._by_key.get(key.removeprefix("the "))

    def by_url(self, url: str) -> Source | None:
        """The source whose domain, or a parent of whose domain, the address is under."""
        host = url.split("://", 1)[-1].split("/", 1)[0].rsplit("@", 1)[-1]
        host = host.split(":", 1)[0].lower()
        parts = host.split(".")
        candidates = (".".join(parts[at:]) for at in range(len(parts) - 1))
        return next((self._by_domain[c] for c in candidates if c in self._by_domain), None)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 (hex) of what is registered; a change of it attributes sentences anew."""
        rows = [[s.id, s.name, s.aliases, s.domains] for s in self.sources]
        return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def load_registry(corpus: Path | None = None) -> SourceRegistry:
    """The built-in sources, with those of `corpus/sources.toml` added or put over them.

    Raises:
        RegistryError: a file is no valid TOML, or an entry is not of the right form.
    """
    merged = _read(BUILT_IN)
    own = corpus / "sources.toml" if corpus else None
    if own and own.is_file():
        merged |= {
            source_id: {**merged.get(source_id, {}), **entry}
            for source_id, entry in _read(own).items()
        }
    return SourceRegistry(tuple(_source(key, entry) for key, entry in merged.items()))


def _read(path: Path) -> dict[str, dict[str, Any]]:
    try:
        entries = tomllib.loads(path.read_text("utf-8")).get("sources", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RegistryError(f"{path.name} is not valid TOML: {error}; mend it") from error
    if not all(isinstance(entry, Mapping) for entry in entries.values()):
        raise RegistryError(f"{path.name}: write each source as a table, [sources.some-id]")
    return dict(entries)


def _source(source_id: str, entry: Mapping[str, Any]) -> Source:
    known = {"name", "aliases", "domains"}
    if unknown := set(entry) - known:
        raise RegistryError(
            f"sources.{source_id} has an unknown key {sorted(unknown)[0]!r}; known: name, aliases,"
            " domains"
        )
    name = entry.get("name", source_id)
    return Source(
        source_id,
        _texts(source_id, "name", [name])[0],
        _texts(source_id, "aliases", entry.get("aliases", [])),
        _texts(source_id, "domains", entry.get("domains", [])),
    )


def _texts(source_id: str, key: str, values: Any) -> tuple[str, ...]:
    fits = isinstance(values, Iterable) and not isinstance(values, str)
    if not fits or not all(isinstance(value, str) and value.strip() for value in values):
        raise RegistryError(f"sources.{source_id}.{key} is not text, or a list of texts; mend it")
    return tuple(values)


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
