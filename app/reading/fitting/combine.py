"""Fits how much the features and the passage reader count together.

    TRAIN_DATA=... EVAL_DATA=... python -m app.reading.fitting.combine --questions 250

Fitted on an article of SQuAD 2, on rows of the training sets and on examples written for the
project, none of which the network was trained on; reported on five articles and on written
examples that nothing was fitted to. Writes `combined.json`.
"""

import argparse
import json
import math
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.reading.combined import COMBINED_FILE
from app.reading.encoder import SentenceTransformerTokens
from app.reading.fitting.articles import COMBINED, REPORTED
from app.reading.fitting.examples import squad2_rows
from app.reading.fitting.judging import Judged, Parts, Sets, joined, kept_rows, pairs_of, sets_of
from app.reading.fitting.logistic import logistic
from app.reading.fitting.scores import (
    Outcome,
    calibration_error,
    lowest_threshold,
    operating,
    outcome,
    picking,
    ranking,
)
from app.reading.fitting.written_examples import Part, written_rows
from app.reading.passage_reader import LAYERS_FILE, OnnxPassageReader
from index.embedding import SentenceTransformerEmbedder

TOP = 3
CURVE = (0.05, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8)
PRECISION = 0.8


def outcomes(judged: Sequence[Judged], weights: Sequence[float], intercept: float) -> list[Outcome]:
    """What answering with the best candidate comes to, with these weights."""
    return [
        outcome(
            list(1 / (1 + np.exp(-(one.rows @ np.array(weights) + intercept)))),
            one.case.holds,
            one.case.answerable,
        )
        for one in judged
    ]


def fit(sets: Sets) -> tuple[list[float], float]:
    """Weights and intercept of the `TOP` best candidates of each case, best by a first fit of
    all; then the scale at which the best one's probability is how often it is right (Platt).

    The pairs are among the cases of the weights: without them the network, which tells the
    answerable from what only looks so, counts for too little.
    """
    pooled = [*sets.pool, *sets.removed, *sets.adversarial]
    cases = [*pooled, *sets.pair]
    first, _ = _weights(cases, [np.arange(len(one.rows)) for one in cases])
    best = [np.argsort(-(one.rows @ np.array(first)))[:TOP] for one in cases]
    weights, intercept = _weights(cases, best)
    found = outcomes(pooled, weights, intercept)
    logits = np.array([[math.log(max(o.chance, 1e-9) / max(1 - o.chance, 1e-9))] for o in found])
    (slope,), shift = logistic(logits, np.array([o.right for o in found]))
    return [slope * weight for weight in weights], slope * intercept + shift


def _weights(
    cases: Sequence[Judged], kept: Sequence[NDArray[np.intp]]
) -> tuple[list[float], float]:
    rows = np.vstack([one.rows[at] for one, at in zip(cases, kept, strict=True)])
    right = [np.array(one.case.holds)[at] for one, at in zip(cases, kept, strict=True)]
    return logistic(rows, np.concatenate(right))


def default_threshold(sets: Sets, weights: Sequence[float], intercept: float) -> float:
    """The lowest from which `PRECISION` of the answers given are right, where one question in
    three has no answer in the corpus (the passage is not there)."""
    yes, no = (outcomes(part, weights, intercept) for part in (sets.pool, sets.removed))
    return lowest_threshold([*yes, *yes, *no], PRECISION)


def _pairs(sets: Sets, weights: Sequence[float], intercept: float) -> dict[str, float]:
    found = outcomes(sets.pair, weights, intercept)
    return {
        "questions": len(found),
        "pair_auc": ranking(found),
        "pair_picked": picking(found),
    }


def report(sets: Sets, weights: Sequence[float], intercept: float, at: float) -> dict[str, float]:
    """The scores that the model card tells."""
    pool, removed, adversarial, pair = (
        outcomes(part, weights, intercept)
        for part in (sets.pool, sets.removed, sets.adversarial, sets.pair)
    )
    hopeless = operating([*pool, *removed], at)
    return {
        "questions": len(pair),
        "pair_auc": ranking(pair),
        "pair_picked": picking(pair),
        "pool_picked": picking(pool),
        "pool_answered_right": hopeless.answered_right,
        "pool_answered_wrong": hopeless.answered_wrong,
        "removed_refused": hopeless.refused,
        "adversarial_refused": operating(adversarial, at).refused,
        "calibration_error": calibration_error([*pool, *removed, *adversarial]),
    }


def main() -> None:
    """Fits, writes and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=250)
    parser.add_argument("--layers", type=Path, default=LAYERS_FILE)
    arguments = parser.parse_args()
    count, folder = arguments.questions, Path(os.environ["EVAL_DATA"]) / "squad2"
    parts = Parts(
        SentenceTransformerTokens(SentenceTransformerEmbedder().model),
        OnnxPassageReader(arguments.layers),
    )
    squad2 = sets_of(list(squad2_rows(folder, COMBINED)), count, parts)
    others = sets_of(kept_rows(Path(os.environ["TRAIN_DATA"])), count // 2, parts)
    held = sets_of(list(squad2_rows(folder, REPORTED)), count, parts)
    fitted, reported = (
        pairs_of(list(written_rows(part)), count, parts) for part in (Part.FITTED, Part.REPORTED)
    )
    content = combination(joined(squad2, fitted), others, held, reported)
    COMBINED_FILE.write_text(json.dumps(content, indent=1) + "\n", "utf-8")
    print(json.dumps(content, indent=1))  # noqa: T201 - a script that reports


def combination(squad2: Sets, others: Sets, held: Sets, written: Sets) -> dict[str, object]:
    """What `combined.json` holds: fitted on the first two, the threshold on the first alone,
    scored on the others."""
    everything = joined(squad2, others)
    weights, intercept = fit(everything)
    at = default_threshold(squad2, weights, intercept)
    scores = {
        "fitted": report(everything, weights, intercept, at),
        "reported": report(held, weights, intercept, at),
        "reported_written": _pairs(written, weights, intercept),
        "features_alone": report(held, [1.0, 0.0, 0.0], 0.0, 0.5),
        "network_alone": report(held, [0.0, 1.0, 0.5], 0.0, 0.5),
    }
    curve = {}
    for step in CURVE:
        point = report(held, weights, intercept, step)
        names = (
            "pool_answered_right",
            "pool_answered_wrong",
            "removed_refused",
            "adversarial_refused",
        )
        curve[str(step)] = [round(point[name], 3) for name in names]
    return {
        "weights": [round(weight, 5) for weight in weights],
        "intercept": round(intercept, 5),
        "default_threshold": round(at, 3),
        "curve": curve,
        "scores": {name: {k: round(v, 3) for k, v in s.items()} for name, s in scores.items()},
    }


if __name__ == "__main__":
    main()
