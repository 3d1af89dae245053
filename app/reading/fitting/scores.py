"""How good probabilities are: ranking, picking, risk against coverage, calibration."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Outcome:
    """The best candidate of one question: its probability, and whether it is right."""

    chance: float
    right: bool
    answerable: bool


def outcome(chances: Sequence[float], right: Sequence[bool], answerable: bool) -> Outcome:
    """What answering with the best candidate comes to."""
    best = int(np.argmax(chances))
    return Outcome(float(chances[best]), bool(right[best]), answerable)


def ranking(outcomes: Sequence[Outcome]) -> float:
    """Area under the ROC curve of answerable against unanswerable questions."""
    yes = np.array([o.chance for o in outcomes if o.answerable])
    no = np.sort([o.chance for o in outcomes if not o.answerable])
    below = np.searchsorted(no, yes, "left") + np.searchsorted(no, yes, "right")
    return float(below.mean() / 2 / len(no))


def picking(outcomes: Sequence[Outcome]) -> float:
    """Of the answerable questions, how many have the right sentence as their best."""
    return float(np.mean([o.right for o in outcomes if o.answerable]))


def calibration_error(outcomes: Sequence[Outcome], bins: int = 10) -> float:
    """Expected calibration error over bins of equal size."""
    ordered = sorted(outcomes, key=lambda o: o.chance)
    parts = np.array_split(np.array([[o.chance, float(o.right)] for o in ordered]), bins)
    gaps = [len(p) * abs(float(p[:, 0].mean() - p[:, 1].mean())) for p in parts if len(p)]
    return float(sum(gaps) / len(ordered))


@dataclass(frozen=True, slots=True)
class Operating:
    """Shares at one threshold: of answerable questions answered rightly and wrongly, of the
    unanswerable refused; and how many of all answers given are right."""

    threshold: float
    answered_right: float
    answered_wrong: float
    refused: float
    precision: float


def operating(outcomes: Sequence[Outcome], at: float) -> Operating:
    """What happens when questions are answered from probability `at` upwards."""
    given = [o for o in outcomes if o.chance >= at]
    right = sum(o.right for o in given)
    answerable = sum(o.answerable for o in outcomes) or 1
    hopeless = len(outcomes) - sum(o.answerable for o in outcomes) or 1
    wrong = sum(o.answerable and not o.right for o in given)
    refused = 1 - sum(not o.answerable for o in given) / hopeless
    return Operating(
        at, right / answerable, wrong / answerable, refused, right / len(given) if given else 1.0
    )


def lowest_threshold(outcomes: Sequence[Outcome], precision: float) -> float:
    """The lowest probability from which `precision` of the answers given are right."""
    ordered = sorted(outcomes, key=lambda o: -o.chance)
    right = np.cumsum([o.right for o in ordered]) / np.arange(1, len(ordered) + 1)
    enough = [i for i, share in enumerate(right) if share >= precision]
    return ordered[enough[-1]].chance if enough else ordered[0].chance
