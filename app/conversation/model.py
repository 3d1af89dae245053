"""The two fitted models: does a question lean on its history, and on which of its phrases."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from app.conversation.features import Context, Features, leaning
from app.conversation.phrases import Phrase

FILE = Path(__file__).with_name("conversation.json")
MOST_PHRASES = 2
# A pronoun that nothing in the question explains, a count of nothing, or a name cut short, needs
# less to tell that it leans.
GAP_DISCOUNT = 0.6


@dataclass(frozen=True)
class Logistic:
    """A logistic regression: a weight for each feature, and from which probability on it
    says yes."""

    intercept: float
    weights: Mapping[str, float]
    threshold: float

    def probability(self, features: Features) -> float:
        """Features that it does not know count nothing."""
        total = self.intercept + sum(
            self.weights.get(name, 0.0) * value for name, value in features.items()
        )
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True)
class Models:
    leans: Logistic
    phrase: Logistic

    def missing(self, context: Context) -> list[Phrase]:
        """The phrases of the history that the question leaves out, the likeliest first;
        none where it stands alone."""
        gap = context.asked.pronoun or context.asked.uncounted or context.shortened
        needed = self.leans.threshold * (GAP_DISCOUNT if gap else 1.0)
        if self.leans.probability(leaning(context)) < needed:
            return []
        scored = [(self.phrase.probability(f), one) for one, f in context.candidates()]
        scored.sort(key=lambda pair: (-pair[0], pair[1].turn, pair[1].first))
        likely = [one for p, one in scored if p >= self.phrase.threshold]
        asked = context.asked
        acting = [one for _, one in scored if not (one.placed or one.dated or one.relational)]
        people = asked.person or asked.plural
        unfit = [one for one in likely if one.dated or (people and one.placed)]
        if acting and asked.pronoun and not asked.place and unfit == likely != []:
            likely = acting[:1] + likely  # A place does not act, and a day does nothing at all.
        if asked.place:
            likely = _whereabouts(likely, [one for _, one in scored])
        return _distinct(likely)[:MOST_PHRASES]

    def to_json(self) -> str:
        return json.dumps(asdict(self), indent=1, sort_keys=True) + "\n"


def _whereabouts(likely: list[Phrase], scored: list[Phrase]) -> list[Phrase]:
    """What "there" can lean on: not who struck, but what they struck."""
    left = [one for one in likely if not one.acting]
    if not likely or any(one.placed or one.struck for one in left):
        return left
    latest = max(one.turn for one in likely)
    return [one for one in scored if one.struck and one.turn >= latest][:1] + left


def _distinct(likely: list[Phrase]) -> list[Phrase]:
    """Without phrases whose words better ones hold already."""
    kept: list[Phrase] = []
    known: set[str] = set()
    for one in likely:
        if not one.stems <= known:
            kept.append(one)
            known |= one.stems
    return kept


def from_json(stored: str) -> Models:
    """What `Models.to_json` wrote."""
    entries = json.loads(stored)
    return Models(Logistic(**entries["leans"]), Logistic(**entries["phrase"]))


@cache
def shipped() -> Models:
    """The models that come with Byline."""
    return from_json(FILE.read_text("utf-8"))
