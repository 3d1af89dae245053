"""Fits how much each feature and each look of the network counts, and the default threshold.

    TRAIN_DATA=... EVAL_DATA=... python -m app.reading.fitting.fit [--write]

Fitted on an article of SQuAD 2, on rows of the training sets and on examples written for the
project, none of which the network was trained on; reported on five articles and on written
examples that nothing was fitted to.
"""

import argparse
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.reading.combined import COMBINED_FILE
from app.reading.encoder import SentenceTransformerTokens
from app.reading.features import NAMES
from app.reading.fitting.articles import FITTED, REPORTED
from app.reading.fitting.examples import Example, squad2_rows
from app.reading.fitting.judging import (
    COLUMNS,
    Judged,
    Parts,
    Sets,
    closely,
    joined,
    kept_rows,
    pairs_of,
    sets_of,
    stories_of,
)
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
from app.reading.model import MODEL_FILE, ReaderModel
from app.reading.passage_reader import LAYERS_FILE, OnnxPassageReader, PassageReader
from index.embedding import SentenceTransformerEmbedder

TOP = 3
PENALTY = 50.0
CURVE = (0.05, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8)
PRECISION = 0.8
# So many answerable questions to one that is not, where the default threshold is chosen: with
# more that are not, four of five right and half of all answered can't both be had.
ANSWERABLE_TO_NOT = 4
Scores = Mapping[str, float]


def fitted(sets: Sets, scaled: Sets, names: Sequence[str] = COLUMNS) -> ReaderModel:
    """A logistic model of the `TOP` best candidates of each case, best by a first model of
    all; its scale set so that in `scaled` the best one's probability is how often it is right
    (Platt).

    The pairs are among the cases of the weights: without them the network, which tells the
    answerable from what only looks so, counts for too little.
    """
    cases = [*sets.pooled, *sets.pair]
    rows, right = [one.rows for one in cases], [np.array(one.case.holds) for one in cases]
    first = _logistic(names, rows, right)
    best = [np.argsort(-first.probabilities(some))[:TOP] for some in rows]
    top = [some[at] for some, at in zip(rows, best, strict=True)]
    weighed = _logistic(names, top, [some[at] for some, at in zip(right, best, strict=True)])
    return _calibrated(weighed, scaled.pooled)


def _logistic(
    names: Sequence[str], rows: Sequence[NDArray[np.float64]], right: Sequence[NDArray[np.bool_]]
) -> ReaderModel:
    every = np.concatenate(rows)
    means, spread = every.mean(axis=0), every.std(axis=0)
    scales = np.where(spread > 0, spread, 1.0)
    weights, intercept = logistic((every - means) / scales, np.concatenate(right), PENALTY)
    return ReaderModel(
        tuple(names), tuple(means.tolist()), tuple(scales.tolist()), tuple(weights), intercept
    )


def _calibrated(raw: ReaderModel, judged: Sequence[Judged]) -> ReaderModel:
    best = outcomes(raw, judged)
    chances = np.clip([o.chance for o in best], 1e-9, 1 - 1e-9)
    logits = np.log(chances / (1 - chances))[:, None]
    (slope,), shift = logistic(logits, np.array([o.right for o in best]), penalty=1e-6)
    weights = tuple(slope * weight for weight in raw.weights)
    return replace(raw, weights=weights, intercept=slope * raw.intercept + shift)


def outcomes(model: ReaderModel, judged: Sequence[Judged]) -> list[Outcome]:
    """What answering each case with its best candidate comes to."""
    return [
        outcome(model.probabilities(one.rows).tolist(), one.case.holds, one.case.answerable)
        for one in judged
    ]


def default_threshold(model: ReaderModel, sets: Sets) -> float:
    """The lowest from which `PRECISION` of the answers given are right, where one question in
    five has no answer in the corpus (the passage is not there)."""
    yes, no = outcomes(model, sets.pool), outcomes(model, sets.removed)
    return lowest_threshold([*yes * ANSWERABLE_TO_NOT, *no], PRECISION)


def pair_scores(model: ReaderModel, sets: Sets) -> Scores:
    """Of questions over their own passages alone."""
    found = outcomes(model, sets.pair)
    return {
        "questions": len(found),
        "pair_auc": ranking(found),
        "pair_picked": picking(found),
    }


def pool_scores(model: ReaderModel, sets: Sets, at: float) -> Scores:
    """Of questions over several passages, at a threshold; `adversarial` may be empty."""
    groups = (sets.pool, sets.removed, sets.adversarial)
    pool, removed, adversarial = (outcomes(model, group) for group in groups)
    hopeless = operating([*pool, *removed], at)
    scores = {
        "pool_picked": picking(pool),
        "pool_answered_right": hopeless.answered_right,
        "pool_answered_wrong": hopeless.answered_wrong,
        "removed_refused": hopeless.refused,
        "calibration_error": calibration_error([*pool, *removed, *adversarial]),
    }
    if adversarial:
        scores["adversarial_refused"] = operating(adversarial, at).refused
    return scores


def scores_of(model: ReaderModel, sets: Sets, at: float) -> Scores:
    """Both, as the model card tells them."""
    return {**pair_scores(model, sets), **pool_scores(model, sets, at)}


@dataclass(frozen=True, slots=True)
class Data:
    """What is fitted on, part by part, and what is reported."""

    squad2: Sets
    kept: Sets
    stories: Sets
    pairs: Sets
    reported: Sets
    reported_stories: Sets
    reported_pairs: Sets

    @property
    def everything(self) -> Sets:
        """All that is fitted on."""
        return joined(self.scaled, joined(self.stories, self.pairs))

    @property
    def scaled(self) -> Sets:
        """Whose questions people asked; those of stories easily mistaken are harder than most."""
        return joined(self.squad2, self.kept)


def results(model: ReaderModel, data: Data) -> dict[str, object]:
    """What `combined.json` holds: how the looks count beside the features, the threshold, and
    how good that is."""
    at = default_threshold(model, data.everything)
    alone = {
        "features_alone": slice(0, len(NAMES)),
        "network_alone": slice(len(NAMES), len(COLUMNS)),
    }
    scores: dict[str, Scores] = {
        "fitted": scores_of(model, data.everything, at),
        "reported": scores_of(model, data.reported, at),
        "reported_stories": scores_of(model, data.reported_stories, at),
        "reported_written_pairs": pair_scores(model, data.reported_pairs),
    }
    for name, columns in alone.items():
        part = fitted(data.everything.only(columns), data.scaled.only(columns), COLUMNS[columns])
        scores[name] = pair_scores(part, data.reported.only(columns))
    curve = {}
    for step in CURVE:
        point = pool_scores(model, data.reported, step)
        names = (
            "pool_answered_right",
            "pool_answered_wrong",
            "removed_refused",
            "adversarial_refused",
        )
        curve[str(step)] = [round(point[name], 3) for name in names]
    _, weights, shift = split(model)
    return {
        "weights": [round(weight, 5) for weight in weights],
        "intercept": round(shift, 5),
        "default_threshold": round(at, 3),
        "curve": curve,
        "scores": {name: {k: round(v, 3) for k, v in s.items()} for name, s in scores.items()},
    }


def split(model: ReaderModel) -> tuple[ReaderModel, tuple[float, float, float], float]:
    """The model of the features; the weights of its log odds and of both looks; what is added.

    Together they come to the log odds of the whole model.
    """
    count = len(NAMES)
    sentence, answer = (model.weights[i] / model.scales[i] for i in (count, count + 1))
    shift = -(sentence * model.means[count] + answer * model.means[count + 1])
    own = ReaderModel(
        model.names[:count],
        model.means[:count],
        model.scales[:count],
        model.weights[:count],
        model.intercept,
    )
    return own, (1.0, sentence, answer), shift


def write(model: ReaderModel, content: Mapping[str, object]) -> None:
    """Writes the features' share of the model, rounded to six figures, and the results."""
    features, _, _ = split(model)
    numbers = {
        "names": features.names,
        "means": [float(f"{x:.6g}") for x in features.means],
        "scales": [float(f"{x:.6g}") for x in features.scales],
        "weights": [float(f"{x:.6g}") for x in features.weights],
        "intercept": float(f"{features.intercept:.6g}"),
    }
    MODEL_FILE.write_text(json.dumps(numbers, indent=1) + "\n", "utf-8")
    COMBINED_FILE.write_text(json.dumps(content, indent=1) + "\n", "utf-8")


def data_of(parts: Parts, questions: int) -> Data:
    """The sets, about `questions` of each judged."""
    squad2 = Path(os.environ["EVAL_DATA"]) / "squad2"
    written = {part: list(written_rows(part)) for part in (Part.FITTED, Part.REPORTED)}

    def lone(part: Part) -> list[Example]:
        return [example for example in written[part] if not example.cluster]

    return Data(
        sets_of(list(squad2_rows(squad2, FITTED)), questions, parts),
        sets_of(kept_rows(Path(os.environ["TRAIN_DATA"])), questions // 2, parts),
        stories_of(written[Part.FITTED], questions, parts),
        pairs_of(lone(Part.FITTED), questions, parts),
        sets_of(list(squad2_rows(squad2, REPORTED)), questions, parts),
        stories_of(written[Part.REPORTED], questions, parts),
        pairs_of(lone(Part.REPORTED), questions, parts),
    )


def read_closely(wide: Data, network: PassageReader) -> Data:
    """The same with the likeliest candidates of each case read closely, too."""
    first = fitted(wide.everything, wide.scaled)

    def closer(sets: Sets) -> Sets:
        return sets.each(lambda one: closely(one, first, network))

    return Data(
        *(closer(getattr(wide, part.name)) for part in fields(wide)),
    )


def main() -> None:
    """Fits and prints, and writes where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=320)
    parser.add_argument("--layers", type=Path, default=LAYERS_FILE)
    parser.add_argument("--write", action="store_true", help="write model.json and combined.json")
    arguments = parser.parse_args()
    parts = Parts(
        SentenceTransformerTokens(SentenceTransformerEmbedder().model),
        OnnxPassageReader(arguments.layers),
    )
    wide = data_of(parts, arguments.questions)
    data = read_closely(wide, parts.network)
    model = fitted(data.everything, data.scaled)
    content = results(model, data)
    print(json.dumps(content, indent=1))  # noqa: T201 - a script that reports
    if arguments.write:
        write(model, content)


if __name__ == "__main__":
    main()
