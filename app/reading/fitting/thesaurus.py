"""Words of like and of neighbouring meaning, from a folder of WordNet's files.

The format is that of WordNet's manual page wndb(5WN); Debian's package `wordnet-base` holds
the files. Training only: nothing of it is shipped.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from lemminflect import getAllInflections, getAllLemmas, getInflection

PartOfSpeech = Literal["noun", "verb", "adj"]
_UPOS: dict[PartOfSpeech, str] = {"noun": "NOUN", "verb": "VERB", "adj": "ADJ"}
_BASE: dict[PartOfSpeech, str] = {"noun": "NN", "verb": "VB", "adj": "JJ"}
_PARTS: dict[str, PartOfSpeech] = {"1": "noun", "2": "verb", "3": "adj", "5": "adj"}
_HYPERNYM, _HYPONYM, _ANTONYM = "@", "~", "!"
# A further sense counts while it is at least this share of the commonest one.
_USUAL = 0.5


@dataclass(frozen=True, slots=True)
class _Synset:
    words: tuple[str, ...]
    pointers: tuple[tuple[str, int], ...]


class Thesaurus:
    """Replacements for a word of a text, in the form (plural, past tense) that it has there."""

    def __init__(self, folder: Path) -> None:
        self._synsets: dict[PartOfSpeech, dict[int, _Synset]] = {}
        self._senses: dict[PartOfSpeech, dict[str, tuple[int, ...]]] = {}
        for part in _UPOS:
            self._synsets[part] = dict(_synsets(folder / f"data.{part}"))
            self._senses[part] = dict(_senses(folder / f"index.{part}"))
        self._counts = _counts(folder / "cntlist.rev")

    @lru_cache(maxsize=50_000)  # noqa: B019 - there is one, and it lives as long as the training
    def synonyms(self, word: str) -> tuple[str, ...]:
        """Words that may stand for `word` in the senses it mostly has; for a noun, also the
        wider word ("location" for "position")."""
        found = self._usual(word)
        if found is None:
            return ()
        part, lemma, offsets = found
        near = list(offsets)
        if part == "noun":
            near += self._pointed(part, offsets[:1], _HYPERNYM)
        words = {w for at in near for w in self._synsets[part][at].words if w != lemma}
        known = sorted(w for w in words if self._frequency(w, part))
        return _inflected(word, lemma, part, known)

    @lru_cache(maxsize=50_000)  # noqa: B019
    def others(self, word: str) -> tuple[str, ...]:
        """Words that mean another thing of the same kind, or the opposite."""
        found = self._usual(word)
        if found is None:
            return ()
        part, lemma, offsets = found
        synsets = self._synsets[part]
        near = self._pointed(part, offsets, _ANTONYM)
        if part == "noun":
            above = self._pointed(part, offsets[:1], _HYPERNYM)
            near = [*near, *self._pointed(part, above, _HYPONYM)]
        own = {w for at in self._senses[part][lemma] for w in synsets[at].words}
        words = {synsets[at].words[0] for at in near} - own
        known = sorted(w for w in words if self._frequency(w, part) > 1)
        return _inflected(word, lemma, part, known)

    def _usual(self, word: str) -> tuple[PartOfSpeech, str, tuple[int, ...]] | None:
        """Part of speech, lemma and senses that the word most often has."""
        readings = [
            (self._frequency(lemma, part), part, lemma)
            for part, upos in _UPOS.items()
            for lemma in getAllLemmas(word).get(upos, ())
            if lemma in self._senses[part]
        ]
        if not readings:
            return None
        often, part, lemma = max(readings)
        if not often:
            return None
        senses, counts = self._senses[part][lemma], self._tagged(lemma, part)
        usual = [at for at, n in zip(senses, counts, strict=True) if n >= _USUAL * max(counts)]
        return part, lemma, tuple(usual)

    def _frequency(self, lemma: str, part: PartOfSpeech) -> int:
        """How often it stands in the texts that WordNet's makers tagged."""
        return sum(self._tagged(lemma, part))

    def _tagged(self, lemma: str, part: PartOfSpeech) -> list[int]:
        """The same for each of its senses."""
        senses = self._senses[part].get(lemma, ())
        return [self._counts[lemma, part, number] for number in range(1, len(senses) + 1)]

    def _pointed(
        self, part: PartOfSpeech, offsets: tuple[int, ...] | list[int], symbol: str
    ) -> list[int]:
        synsets = self._synsets[part]
        return [to for at in offsets for kind, to in synsets[at].pointers if kind == symbol]


def _inflected(word: str, lemma: str, part: PartOfSpeech, others: list[str]) -> tuple[str, ...]:
    upos = _UPOS[part]
    tags = [tag for tag, forms in getAllInflections(lemma, upos).items() if word in forms]
    if word == lemma:
        tags = [_BASE[part]]
    if not tags:
        return ()
    found = []
    for other in others:
        first, _, rest = other.replace("_", " ").partition(" ")
        if rest and part != "verb":
            continue
        forms = getInflection(first, tags[0])
        if forms:
            found.append(f"{forms[0]} {rest}".strip())
    return tuple(one for one in found if one != word)


def _lines(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("  "):  # the licence
                yield line.partition("|")[0].split()


def _synsets(path: Path) -> Iterator[tuple[int, _Synset]]:
    for offset, _, _, count, *rest in _lines(path):
        end = 2 * int(count, 16)
        words = tuple(word.partition("(")[0].lower() for word in rest[:end:2])
        pointers = rest[end + 1 : end + 1 + 4 * int(rest[end])]
        pairs = zip(pointers[0::4], pointers[1::4], pointers[2::4], strict=True)
        part = path.suffix[1:2]
        own = tuple((symbol, int(to)) for symbol, to, of in pairs if of in (part, "s"))
        yield int(offset), _Synset(words, own)


def _senses(path: Path) -> Iterator[tuple[str, tuple[int, ...]]]:
    for lemma, _, count, *rest in _lines(path):
        yield lemma, tuple(int(offset) for offset in rest[-int(count) :])


def _counts(path: Path) -> defaultdict[tuple[str, PartOfSpeech, int], int]:
    counts: defaultdict[tuple[str, PartOfSpeech, int], int] = defaultdict(int)
    for key, number, count in _lines(path):
        lemma, _, sense = key.partition("%")
        if (part := _PARTS.get(sense[0])) is not None:
            counts[lemma, part, int(number)] = int(count)
    return counts
