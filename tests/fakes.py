"""Stand-ins that are quick and exact: no model, no network."""

import hashlib
import re
from collections.abc import Callable, Sequence

import numpy as np

from app.reading import Candidate, Reader
from index.embedding import Vectors


class FakeEmbedder:
    """Hashes words into a unit vector: texts that share words are near, and runs repeat.

    A word piece is a word or a punctuation mark. `embedded` records every text that was
    embedded, so that tests can say what was and what was not.
    """

    def __init__(self, dimension: int = 64, max_tokens: int = 64, fingerprint: str = "f" * 64):
        self.name = "fake"
        self.fingerprint = fingerprint
        self.dimension = dimension
        self.max_tokens = max_tokens
        self.embedded: list[str] = []

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(_pieces(text)) for text in texts]

    def embed(self, texts: Sequence[str]) -> Vectors:
        self.embedded += texts
        rows = np.zeros((len(texts), self.dimension), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for piece in _pieces(text.lower()):
                digest = hashlib.sha256(piece.encode("utf-8", "surrogatepass")).digest()
                row[digest[0] % self.dimension] += 1 if digest[1] % 2 else -1
            row[0] += 1e-3  # a text without words has a direction too
        unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


class WordReader:
    """Gives each candidate the share of the question's longer words that its sentence holds."""

    def read(self, question: str, candidates: Sequence[Candidate]) -> list[float]:
        asked = {word for word in _pieces(question.lower()) if len(word) > 3}
        return [
            len(asked & set(_pieces(one.sentence.lower()))) / max(1, len(asked))
            for one in candidates
        ]


def word_reader(rarity: Callable[[str], float]) -> Reader:
    """A factory of readers, as `Answerer` takes one."""
    del rarity
    return WordReader()


def _pieces(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", text)
