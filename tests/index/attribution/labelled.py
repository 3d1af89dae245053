"""Texts labelled by hand, and how well the code finds what the labels say."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from index.attribution import attribute
from index.documents import Attribution, Document
from index.segmentation import segment
from index.sources import SourceRegistry

_FILE = Path(__file__).with_name("labelled.txt")
_OPTION = re.compile(r"\[(\w+)(?:=([^\]]+))?\]")


@dataclass(frozen=True)
class Label:
    """What a sentence's attribution has to be."""

    kind: str
    sources: frozenset[str]
    claimant: str | None


@dataclass(frozen=True)
class Labelled:
    """A text with one label a sentence; those held out are never looked at while tuning."""

    name: str
    text: str
    labels: tuple[Label, ...]
    held_out: bool
    source: str | None
    url: str | None

    def attributions(self, registry: SourceRegistry) -> tuple[Attribution, ...]:
        document = Document("a.md", "a.md", "A", self.text, source=self.source, url=self.url)
        return attribute(document, segment(self.text), registry)


def read_labelled() -> tuple[Labelled, ...]:
    """The texts of `labelled.txt`: a line `=== name [option]`, the text, `---`, the labels."""
    entries = re.split(r"^=== ", _FILE.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return tuple(_entry(entry) for entry in entries)


def _entry(entry: str) -> Labelled:
    head, rest = entry.split("\n", 1)
    text, labels = rest.rsplit("\n---\n", 1)
    options = dict(_OPTION.findall(head))
    return Labelled(
        head.split(" [")[0].strip(),
        text,
        tuple(_label(line) for line in labels.splitlines() if line.strip()),
        "held_out" in options,
        options.get("source"),
        options.get("url"),
    )


def _label(line: str) -> Label:
    left, _, claimant = line.partition("|")
    kind, _, sources = left.strip().partition(" ")
    named = frozenset(one for one in sources.strip().split(",") if one)
    return Label(kind, named, claimant.strip() or None)


@dataclass(frozen=True)
class Pair:
    """A sentence as labelled and as attributed."""

    where: str
    label: Label
    found: Label


def pairs(texts: Iterable[Labelled], registry: SourceRegistry) -> Iterator[Pair]:
    """Every sentence of the texts beside its label."""
    for one in texts:
        for label, found in zip(one.labels, one.attributions(registry), strict=True):
            ids = frozenset(source.id for source in found.sources)
            sentence = found.span.of(one.text)
            yield Pair(f"{one.name}: {sentence}", label, Label(found.kind, ids, found.claimant))


@dataclass(frozen=True)
class Scores:
    """Shares of 1. `claimant` counts only sentences that have one, labelled or found."""

    sentences: int
    precision: float
    recall: float
    kind: float
    claimant: float
    claimant_overall: float

    def __str__(self) -> str:
        return (
            f"{self.sentences} sentences: sources precision {self.precision:.3f},"
            f" recall {self.recall:.3f}; kind {self.kind:.3f}; claimant {self.claimant:.3f}"
            f" where there is one, {self.claimant_overall:.3f} over all"
        )


def score(found: Iterable[Pair]) -> Scores:
    """How well sentences are attributed, every (sentence, source) counted once."""
    all_pairs = list(found)
    both = sum(len(pair.label.sources & pair.found.sources) for pair in all_pairs)
    said = [pair for pair in all_pairs if pair.label.claimant or pair.found.claimant]
    return Scores(
        len(all_pairs),
        both / sum(len(pair.found.sources) for pair in all_pairs),
        both / sum(len(pair.label.sources) for pair in all_pairs),
        _share(all_pairs, lambda pair: pair.label.kind == pair.found.kind),
        _share(said, lambda pair: pair.label.claimant == pair.found.claimant),
        _share(all_pairs, lambda pair: pair.label.claimant == pair.found.claimant),
    )


def _share(found: list[Pair], right: Callable[[Pair], bool]) -> float:
    return sum(map(right, found)) / len(found)
