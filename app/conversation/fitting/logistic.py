"""Logistic regression by Newton's method, with a penalty on the squares of the weights."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.conversation.features import Features
from app.conversation.model import Logistic

_ROUNDS = 30


@dataclass(frozen=True, slots=True)
class Example:
    """Features, the share of `weight` that says yes, and whose conversation it is from."""

    features: Features
    label: float
    weight: float = 1.0


def fit(examples: Sequence[Example], penalty: float) -> Logistic:
    """The regression of labels on features, these in units of their spread."""
    names = sorted({name for one in examples for name in one.features})
    table = np.array([[one.features.get(name, 0.0) for name in names] for one in examples])
    spread = table.std(axis=0)
    spread[spread < 1e-9] = np.inf
    labels = np.array([one.label for one in examples])
    weights = np.array([one.weight for one in examples])
    found = _newton(np.hstack([np.ones((len(table), 1)), table / spread]), labels, weights, penalty)
    scaled = found[1:] / spread
    kept = {n: round(float(w), 4) for n, w in zip(names, scaled, strict=True) if abs(w) >= 5e-5}
    return Logistic(round(float(found[0]), 4), kept, 0.5)


def _newton(
    table: NDArray[np.float64],
    labels: NDArray[np.float64],
    weights: NDArray[np.float64],
    penalty: float,
) -> NDArray[np.float64]:
    found = np.zeros(table.shape[1])
    ridge = np.full(table.shape[1], penalty)
    ridge[0] = 0.0
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(table @ found, -30, 30)))
        slope = table.T @ (weights * (p - labels)) + ridge * found
        curve = (table * (weights * p * (1 - p))[:, None]).T @ table + np.diag(ridge)
        step = np.linalg.solve(curve + 1e-9 * np.eye(len(found)), slope)
        found -= step
        if np.abs(step).max() < 1e-6:
            break
    return found
