"""Fits how much each feature and each look of the network counts, and the default threshold.

    TRAIN_DATA=... EVAL_DATA=... python -m app.reading.fitting.fit [--write]

Fitted on an article of SQuAD 2, on rows of the training sets and on examples written for the
project, none of which the network was trained on; reported on five articles and on written
examples that nothing was fitted to.
"""

import argparse
import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.reading.beside import WEIGHED
from app.reading.combined import COMBINED_FILE
from app.reading.encoder import SentenceTransformerTokens
from app.reading.features import NAMES
from app.reading.fitting.articles import FITTED, REPORTED
from app.reading.fitting.examples import Example, squad2_rows
from app.reading.fitting.judging import (
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
# Of what is seen of a candidate by itself the features are held back more: how like the question a
# text is says little where its subject is what is asked about.
PENALTY, PENALTY_OF_FEATURES = 50.0, 500.0
CURVE = (0.05, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8)
CURVE_OF = ("pool_answered_right", "pool_answered_wrong", "removed_refused", "adversarial_refused")
PRECISION = 0.8
# So many answerable questions to one that is not, where the default threshold is chosen: with
# more that are not, four of five right and half of all answered can't both be had.
ANSWERABLE_TO_NOT = 4
Scores = Mapping[str, float]


def fitted(sets: Sets, scaled: Sets, names: Sequence[str] = WEIGHED) -> ReaderModel:
    """A logistic model, over rows of `names`, of the `TOP` best candidates of each case, best by
    a first model of all; its scale set so that in `scaled` the best one's probability is how often
    it is right (Platt).

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
    penalties = [PENALTY_OF_FEATURES if name in NAMES else PENALTY for name in names]
    weights, intercept = logistic((every - means) / scales, np.concatenate(right), penalties)
    return ReaderModel(
        tuple(names), tuple(means.tolist()), tuple(scales.tolist()), tuple(weights), intercept
    )


def _calibrated(raw: ReaderModel, judged: Sequence[Judged]) -> ReaderModel:
    best = outcomes(raw, judged)
    chances = np.clip([o.chance for o in best], 1e-9, 1 - 1e-9)
    logits = np.log(chances / (1 - chances))[:, None]
    (slope,), shift = logistic(logits, np.array([o.right for o in best]), [1e-6])
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
    """What is fitted on, part by part, and what is reported; rows of `COLUMNS` as judged, of
    `WEIGHED` as fitted."""

    squad2: Sets
    kept: Sets
    stories: Sets
    pairs: Sets
    reported: Sets
    reported_stories: Sets
    reported_pairs: Sets

    def each(self, change: Callable[[Judged], Judged]) -> "Data":
        """The same with every case changed."""
        return Data(*(getattr(self, part.name).each(change) for part in fields(self)))

    @property
    def everything(self) -> Sets:
        """All that is fitted on."""
        return joined(self.scaled, joined(self.stories, self.pairs))

    @property
    def scaled(self) -> Sets:
        """Whose questions people asked; those of stories easily mistaken are harder than most."""
        return joined(self.squad2, self.kept)


def results(model: ReaderModel, data: Data) -> dict[str, object]:
    """What `combined.json` holds: the threshold, and how good all is."""
    at = default_threshold(model, data.everything)
    looks = [at for at, name in enumerate(WEIGHED) if "_look" in name]
    alone = {
        "features_alone": [at for at in range(len(WEIGHED)) if at not in looks],
        "network_alone": looks,
    }
    scores: dict[str, Scores] = {
        "fitted": scores_of(model, data.everything, at),
        "reported": scores_of(model, data.reported, at),
        "reported_stories": scores_of(model, data.reported_stories, at),
        "reported_written_pairs": pair_scores(model, data.reported_pairs),
    }
    for name, columns in alone.items():
        names = [WEIGHED[at] for at in columns]
        part = fitted(data.everything.only(columns), data.scaled.only(columns), names)
        scores[name] = pair_scores(part, data.reported.only(columns))
    curve = {}
    for step in CURVE:
        point = pool_scores(model, data.reported, step)
        curve[str(step)] = [round(point[share], 3) for share in CURVE_OF]
    return {
        "default_threshold": round(at, 3),
        "curve": curve,
        "scores": {name: {k: round(v, 3) for k, v in s.items()} for name, s in scores.items()},
    }


def write(model: ReaderModel, content: Mapping[str, object]) -> None:
    """Writes the model, rounded to six figures, and the results."""
    numbers = {
        "names": model.names,
        "means": [float(f"{x:.6g}") for x in model.means],
        "scales": [float(f"{x:.6g}") for x in model.scales],
        "weights": [float(f"{x:.6g}") for x in model.weights],
        "intercept": float(f"{model.intercept:.6g}"),
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
    weighed = wide.each(Judged.weighed)
    first = fitted(weighed.everything, weighed.scaled)
    return wide.each(lambda one: closely(one, first, network))


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
    data = read_closely(wide, parts.network).each(Judged.weighed)
    model = fitted(data.everything, data.scaled)
    content = results(model, data)
    print(json.dumps(content, indent=1))  # noqa: T201 - a script that reports
    if arguments.write:
        write(model, content)


if __name__ == "__main__":
    main()
