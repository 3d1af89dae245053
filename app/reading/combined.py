"""The reader that is used: the features and the passage reader, weighed together."""

import json
import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from app.reading.beside import beside_others
from app.reading.candidates import Candidate
from app.reading.close import likeliest, with_close_looks
from app.reading.model import ReaderModel, default_model
from app.reading.passage_reader import Look, PassageReader, columns_of, looks_at

COMBINED_FILE = Path(__file__).with_name("combined.json")
# How far caution moves the threshold, in log odds, from one end of its scale to the other.
_REACH = 6.0


class Features(Protocol):
    """Sees what speaks for and against a candidate."""

    def rows(self, question: str, candidates: Sequence[Candidate]) -> NDArray[np.float64]:
        """One row a candidate, one column a feature in the order of `NAMES`."""
        ...


@cache
def default_threshold() -> float:
    """The fitted probability from which a sentence counts as an answer, read once.

    Raises ValueError where the file holds none.
    """
    found = float(json.loads(COMBINED_FILE.read_text("utf-8"))["default_threshold"])
    if not 0 < found < 1:
        raise ValueError("the default threshold lies between 0 and 1; fit it anew")
    return found


def threshold(caution: float) -> float:
    """The probability from which a sentence counts as an answer.

    `caution` runs from 0 (answers almost anything) over .5 (the fitted default) to 1
    (answers almost nothing); in log odds it moves the threshold evenly.
    """
    if not 0 <= caution <= 1:
        raise ValueError(f"caution lies between 0 and 1; got {caution}")
    chance = default_threshold()
    logit = math.log(chance / (1 - chance)) + _REACH * (caution - 0.5)
    return 1 / (1 + math.exp(-logit))


class CombinedReader:
    """Judges each candidate by its features, by reading its passage with the question, and by
    how far it stands out from other passages."""

    def __init__(
        self, features: Features, network: PassageReader, model: ReaderModel | None = None
    ) -> None:
        self._features = features
        self._network = network
        self._model = model or default_model()

    def read(self, question: str, candidates: Sequence[Candidate]) -> list[float]:
        """For each candidate, those of the best passage first, the probability (0 to 1) that it
        answers the question."""
        if not candidates:
            return []
        rows = self._features.rows(question, candidates)
        looks = looks_at(question, candidates, self._network)
        first = self._chances(rows, looks, candidates)
        looks = with_close_looks(question, candidates, looks, likeliest(first), self._network)
        return self._chances(rows, looks, candidates)

    def _chances(
        self,
        rows: NDArray[np.float64],
        looks: Sequence[Look],
        candidates: Sequence[Candidate],
    ) -> list[float]:
        seen = np.hstack([rows, columns_of(looks)])
        weighed = beside_others(seen, [one.passage for one in candidates])
        return [float(chance) for chance in self._model.probabilities(weighed)]
