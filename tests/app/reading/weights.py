"""Models that weigh a few columns only, for readers in tests."""

from collections.abc import Mapping

from app.reading.beside import WEIGHED
from app.reading.model import ReaderModel


def weighing(weights: Mapping[str, float], intercept: float = 0.0) -> ReaderModel:
    """The log odds are the columns by their weights, and `intercept`."""
    size = len(WEIGHED)
    given = tuple(float(weights.get(name, 0.0)) for name in WEIGHED)
    return ReaderModel(WEIGHED, (0.0,) * size, (1.0,) * size, given, intercept)
