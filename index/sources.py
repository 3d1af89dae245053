"""The registry of sources: outlets, agencies and institutes, and the names they go by."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from index.documents import SourceRef
from index.errors import RegistryError
from index.source_tables import flag, read_tables, texts

BUILT_IN = Path(__file__).with_name("sources.toml")


# Up to this many letters a name is a word like any other unless its case is right.
_SHORT = 4
_WORD = re.compile(r"\w+")
# What may stand between two words of a name: "France-Presse", "CBSSports.com", "Yahoo! News",
# "FOX News - Health".
_GAP = re.compile(r" [|–—-] |: |\.? ?& ?|[ \-'’]|\.(?! )|!? ")


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet or institute: `aliases` are its other names, `domains` its web sites.

    `common`: its names are words of the language ("Wired", "The Independent"), told from
    them by case alone. `institute`: what it says is its own judgement, not only a report.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    common: bool = False
    institute: bool = False

    @property
    def ref(self) -> SourceRef:
        return SourceRef(self.id, self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, the one to show first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a source in a text, a leading article left out: `text[start:end]`."""

    start: int
    end: int
    source: Source


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is looked for in a text, word by word."""

    words: tuple[str, ...]
    source: Source
    cased: bool

    def fits(self, words: list[str]) -> bool:
        if not self.cased:
            return [word.casefold() for word in words] == [w.casefold() for w in self.words]
        article = words[0].casefold() == self.words[0].casefold() == "the"
        return words[article:] == list(self.words[article:])


@dataclass
class _Node:
    """A place in the tree of names: the words that may follow, the names that end here."""

    following: dict[str, "_Node"] = field(default_factory=dict)
    names: list[_Name] = field(default_factory=list)


@dataclass(frozen=True)
class SourceRegistry:
    """Sources by id, name, alias and domain; immutable. `find` compares caseless,
    `mentions` with case where a name is short, an acronym or a common word."""

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

    def resolve(self, name: str) -> SourceRef:
        """The source with this name, or one made of the name alone, with a slug as its id."""
        label = " ".join(name.split())
        found = self.find(label) or (self.by_url(label) if "." in label else None)
        if found is None:
            identity = slug(label)
            found = self._by_key.get(identity)
            return found.ref if found else SourceRef(identity, label)
        return found.ref

    def is_known(self, ref: SourceRef) -> bool:
        """Whether a reference is to a registered source, not one made of a name alone."""
        return ref.id in self._ids

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(source.id for source in self.sources)

    @cached_property
    def _tree(self) -> _Node:
        root = _Node()
        for name in (name for source in self.sources for name in _names(source)):
            node = root
            for word in name.words:
                node = node.following.setdefault(word.casefold(), _Node())
            node.names.append(name)
        return root

    def mentions(self, text: str, any_case: bool = False) -> Iterator[Mention]:
        """Names of sources in `text`, left to right, the longest where several begin;
        linear in the length of the text. With `any_case` a word that only its case would
        tell from a name counts as one."""
        end = 0
        for word in _WORD.finditer(text):
            if word.start() >= end and (found := _longest(self._tree, text, word, any_case)):
                yield found
                end = found.end

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
        rows = [[s.id, s.name, s.aliases, s.domains, s.common, s.institute] for s in self.sources]
        return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def load_registry(corpus: Path | None = None) -> SourceRegistry:
    """The built-in sources, with those of `corpus/sources.toml` added or put over them.

    Raises:
        RegistryError: a file is no valid TOML, or an entry is not of the right form.
    """
    built_in, path = read_tables(BUILT_IN), corpus / "sources.toml" if corpus else None
    entries = read_tables(path) if path and path.is_file() else {}
    own = [
        _source(
            source_id, {**built_in.get(source_id, {"common": _is_common(entry, built_in)}), **entry}
        )
        for source_id, entry in entries.items()
    ]
    own = [_with_old_name(source, own, built_in) for source in own]
    others = [_source(key, entry) for key, entry in built_in.items() if key not in entries]
    return SourceRegistry((*_yielding(others, own), *own))


def _with_old_name(
    source: Source, own: Sequence[Source], built_in: Mapping[str, Mapping[str, Any]]
) -> Source:
    """A built-in source that the corpus calls otherwise, with the name that texts know it by,
    unless that is now another's."""
    old = built_in.get(source.id, {}).get("name", source.name)
    taken = {_key(name) for one in own for name in one.names}
    return source if _key(old) in taken else replace(source, aliases=(*source.aliases, old))


def _is_common(entry: Mapping[str, Any], built_in: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether a built-in source of the same name is known to be a common word."""
    name = _key(str(entry.get("name", "")))
    return any(_key(one["name"]) == name and one.get("common", False) for one in built_in.values())


def _yielding(others: Iterable[Source], own: Sequence[Source]) -> Iterator[Source]:
    """The built-in sources, without the names that the corpus gives to sources of its own."""
    taken = {_key(name) for source in own for name in source.names}
    for source in others:
        if _key(source.name) not in taken:
            aliases = tuple(alias for alias in source.aliases if _key(alias) not in taken)
            yield replace(source, aliases=aliases)


def registry_to_json(registry: SourceRegistry) -> str:
    """The registry as an index keeps it, so that questions see the one it was made with."""
    return json.dumps([asdict(source) for source in registry.sources], ensure_ascii=False)


def registry_from_json(stored: str) -> SourceRegistry:
    """What `registry_to_json` wrote."""
    entries: Iterator[dict[str, Any]] = (
        {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
        for entry in json.loads(stored)
    )
    return SourceRegistry(tuple(Source(**entry) for entry in entries))


def _source(source_id: str, entry: Mapping[str, Any]) -> Source:
    known = {"name", "aliases", "domains", "common", "institute"}
    if unknown := set(entry) - known:
        raise RegistryError(
            f"sources.{source_id} has an unknown key {sorted(unknown)[0]!r}; known: name, aliases,"
            " domains, common, institute"
        )
    name = entry.get("name", source_id)
    return Source(
        source_id,
        texts(source_id, "name", [name])[0],
        texts(source_id, "aliases", entry.get("aliases", [])),
        texts(source_id, "domains", entry.get("domains", [])),
        flag(source_id, "common", entry.get("common", False)),
        flag(source_id, "institute", entry.get("institute", False)),
    )


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def slug(name: str) -> str:
    """An id for a source that is not registered: "Studio Tamani" gives "studio-tamani"."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return "-".join(_WORD.findall(bare.replace("_", " "))) or "unnamed"


def _names(source: Source) -> Iterator[_Name]:
    """The names to look for in texts; the article is needed where it alone tells the name
    from a common word."""
    for name in dict.fromkeys(source.names):
        words = tuple(_WORD.findall(name))
        letters = "".join(words)
        cased = source.common or len(letters) <= _SHORT or name.isupper()
        bare = words[1:] if words[:1] and words[0].casefold() == "the" else words
        if bare and not source.common:
            yield _Name(bare, source, cased)
            yield _Name(("the", *bare), source, cased)
        elif bare:
            yield _Name(words, source, cased)


def _longest(tree: _Node, text: str, first: re.Match[str], any_case: bool) -> Mention | None:
    """The longest name that begins at the word `first`."""
    found: Mention | None = None
    words: list[re.Match[str]] = []
    node, word = tree.following.get(first[0].casefold()), first
    while node:
        words.append(word)
        spelled = [one[0] for one in words]
        for name in node.names:
            if any_case or name.fits(spelled):
                begin = words[name.words[0] == "the" and not name.source.common]
                found = Mention(begin.start(), word.end(), name.source)
        gap = _GAP.match(text, word.end())
        following = _WORD.match(text, gap.end()) if gap else None
        if following is None:
            break
        node, word = node.following.get(following[0].casefold()), following
    return found
