"""The fitted weights of the reader, as `app/reading/model.json` holds them."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MODEL_FILE = Path(__file__).with_name("model.json")


@dataclass(frozen=True, slots=True)
class ReaderModel:
    """A logistic model: `weights` for features less `means` over `scales`, and `intercept`."""

    names: tuple[str, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]
    weights: tuple[float, ...]
    intercept: float

    def __post_init__(self) -> None:
        lengths = {len(self.names), len(self.means), len(self.scales), len(self.weights)}
        if len(lengths) != 1 or not all(scale > 0 for scale in self.scales):
            raise ValueError("the reader's weights don't fit its features; fit it anew")

    def probabilities(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """The probability of each row of features, in their order."""
        standard = (rows - np.array(self.means)) / np.array(self.scales)
        logits = standard @ np.array(self.weights) + self.intercept
        chances: NDArray[np.float64] = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
        return chances


def read_model(path: Path = MODEL_FILE) -> ReaderModel:
    """The fitted model that comes with the package."""
    raw = json.loads(path.read_text("utf-8"))
    return ReaderModel(
        tuple(raw["names"]),
        tuple(raw["means"]),
        tuple(raw["scales"]),
        tuple(raw["weights"]),
        raw["intercept"],
    )


@cache
def default_model() -> ReaderModel:
    """The packaged model, read once."""
    return read_model()
