"""Logistic regression by Newton's method."""

import numpy as np
from numpy.typing import NDArray

STEPS = 50


def logistic(
    rows: NDArray[np.float64], right: NDArray[np.bool_], penalty: float = 1.0
) -> tuple[list[float], float]:
    """Weights and intercept with an L2 penalty on the weights."""
    design = np.hstack([rows, np.ones((len(rows), 1))])
    ridge = np.diag([penalty] * rows.shape[1] + [1e-9])
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
