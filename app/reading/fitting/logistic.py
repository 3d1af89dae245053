"""Logistic regression by Newton's method."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

STEPS = 50


def logistic(
    rows: NDArray[np.float64], right: NDArray[np.bool_], penalties: Sequence[float]
) -> tuple[list[float], float]:
    """Weights and intercept with an L2 penalty on each weight."""
    design = np.hstack([rows, np.ones((len(rows), 1))])
    ridge = np.diag([*penalties, 1e-9])
    weights = np.zeros(design.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        slope = design.T @ (right - chances) - ridge @ weights
        curvature = (design * (chances * (1 - chances))[:, None]).T @ design + ridge
        step = np.linalg.solve(curvature, slope)
        weights += step
        if float(np.abs(step).max()) < 1e-8:
            break
    return [float(weight) for weight in weights[:-1]], float(weights[-1])
