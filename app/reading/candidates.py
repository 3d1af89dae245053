"""What a reader is given and what it gives back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence in its passage.

    `sentence` and `passage` are raw text (Markdown, marks such as "(Reuters)", a table row);
    `context` is the title and headings of the passage; `score` its retrieval score, 0 to 1.
    """

    sentence: str
    passage: str
    context: str
    score: float

    def __post_init__(self) -> None:
        if not self.sentence.strip():
            raise ValueError("a candidate needs a sentence")


class Reader(Protocol):
    """Judges candidates by how likely each answers the question."""

    def read(self, question: str, candidates: Sequence[Candidate]) -> list[float]:
        """For each candidate the probability (0 to 1) that it answers the question."""
        ...


@dataclass(frozen=True, slots=True)
class TokenVectors:
    """A text as the embedding model sees it.

    `words`: lower-case words; `vectors`: one row of unit length a word, in context;
    `pooled`: the embedding of the whole text, of unit length.
    """

    words: tuple[str, ...]
    vectors: Vectors
    pooled: Vectors

    def __post_init__(self) -> None:
        if len(self.words) != len(self.vectors):
            raise ValueError(f"{len(self.words)} words have {len(self.vectors)} vectors")


class TokenEncoder(Protocol):
    """Gives vectors for the words of texts and for the texts."""

    def tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """The vectors of each text, in order."""
        ...
