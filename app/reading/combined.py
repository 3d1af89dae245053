"""The reader that is used: the features and the passage reader, weighed together."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.reading.candidates import Candidate, Reader
from app.reading.close import likeliest, with_close_looks
from app.reading.passage_reader import Look, PassageReader, looks_at

COMBINED_FILE = Path(__file__).with_name("combined.json")
# How far caution moves the threshold, in log odds, from one end of its scale to the other.
_REACH = 6.0


@dataclass(frozen=True, slots=True)
class Combination:
    """Weights of the log odds of the features, of the sentence look and the answer look."""

    weights: tuple[float, float, float]
    intercept: float
    default_threshold: float

    def __post_init__(self) -> None:
        if not 0 < self.default_threshold < 1:
            raise ValueError("the default threshold lies between 0 and 1; fit it anew")

    def probability(self, signals: tuple[float, float, float]) -> float:
        """The probability of being right, for one candidate."""
        pairs = zip(self.weights, signals, strict=True)
        total = sum(weight * signal for weight, signal in pairs) + self.intercept
        return 1 / (1 + math.exp(-min(30.0, max(-30.0, total))))


@cache
def default_combination() -> Combination:
    """The fitted weights that come with the package, read once."""
    raw = json.loads(COMBINED_FILE.read_text("utf-8"))
    first, second, third = raw["weights"]
    return Combination((first, second, third), raw["intercept"], raw["default_threshold"])


def threshold(caution: float) -> float:
    """The probability from which a sentence counts as an answer.

    `caution` runs from 0 (answers almost anything) over .5 (the fitted default) to 1
    (answers almost nothing); in log odds it moves the threshold evenly.
    """
    if not 0 <= caution <= 1:
        raise ValueError(f"caution lies between 0 and 1; got {caution}")
    chance = default_combination().default_threshold
    logit = math.log(chance / (1 - chance)) + _REACH * (caution - 0.5)
    return 1 / (1 + math.exp(-logit))


class CombinedReader:
    """Judges each candidate by its features and by reading its passage with the question."""

    def __init__(
        self, features: Reader, network: PassageReader, combination: Combination | None = None
    ) -> None:
        self._features = features
        self._network = network
        self._combination = combination or default_combination()

    def read(self, question: str, candidates: Sequence[Candidate]) -> list[float]:
        """For each candidate the probability (0 to 1) that it answers the question."""
        if not candidates:
            return []
        own = [_log_odds(chance) for chance in self._features.read(question, candidates)]
        looks = looks_at(question, candidates, self._network)
        first = self._weighed(own, looks)
        looks = with_close_looks(question, candidates, looks, likeliest(first), self._network)
        return self._weighed(own, looks)

    def _weighed(self, own: Sequence[float], looks: Sequence[Look]) -> list[float]:
        return [
            self._combination.probability((odds, look.sentence, look.answer))
            for odds, look in zip(own, looks, strict=True)
        ]


def _log_odds(chance: float) -> float:
    held = min(1 - 1e-6, max(1e-6, chance))
    return math.log(held / (1 - held))
