"""Rankings of passages by their scores, brought to one scale and fused; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

Ranking = dict[int, float]


@dataclass(frozen=True, slots=True)
class Scale:
    """What brings scores to 0..1: the least and the best of a ranking."""

    low: float
    high: float

    def of(self, score: float) -> float:
        """A score on this scale; what lies outside it is put at its end."""
        if self.high == self.low:
            return float(score >= self.low)
        return min(1.0, max(0.0, (score - self.low) / (self.high - self.low)))


def scale_of(ranking: Ranking) -> Scale:
    """The scale of a ranking; of none, one on which nothing scores."""
    if not ranking:
        return Scale(float("inf"), float("inf"))
    return Scale(min(ranking.values()), max(ranking.values()))


def fuse(rankings: Sequence[Ranking], scales: Sequence[Scale] = ()) -> Ranking:
    """The mean of the rankings' scores, each brought to 0..1 (on its own scale if none are
    given); who is missing from one has 0 there."""
    scales = scales or [scale_of(ranking) for ranking in rankings]
    scaled = [
        {key: scale.of(score) for key, score in ranking.items()}
        for ranking, scale in zip(rankings, scales, strict=True)
    ]
    keys = {key for ranking in scaled for key in ranking}
    return {key: sum(ranking.get(key, 0.0) for ranking in scaled) / len(rankings) for key in keys}


def ordered(ranking: Ranking) -> list[int]:
    """Keys, best first; equals by their keys."""
    return sorted(ranking, key=lambda key: (-ranking[key], key))
