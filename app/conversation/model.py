"""The two fitted models: does a question lean on its history, and on which of its phrases."""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from itertools import islice
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
        asked = context.asked
        gap = asked.pronoun or asked.uncounted or asked.once or context.shortened
        needed = self.leans.threshold * (GAP_DISCOUNT if gap else 1.0)
        if self.leans.probability(leaning(context)) < needed:
            return []
        scored = [(self.phrase.probability(f), one) for one, f in context.candidates()]
        scored.sort(key=lambda pair: (-pair[0], pair[1].turn, pair[1].first))
        likely = [one for p, one in scored if p >= self.phrase.threshold]
        acting = [one for _, one in scored if not (one.placed or one.dated or one.relational)]
        people = asked.person or asked.plural
        unfit = [one for one in likely if one.dated or (people and one.placed)]
        if acting and asked.pronoun and not asked.place and unfit == likely != []:
            likely = acting[:1] + likely  # A place does not act, and a day does nothing at all.
        if asked.plural and asked.of_things:
            likely = _several_things(likely, [one for _, one in scored])
        if asked.thing and (whole := context.heading):
            likely = [whole, *likely]
        if asked.thing and not asked.of_place:
            counted = not asked.of_scene
            likely = _what_happened(likely, [one for _, one in scored], counted=counted)
        if asked.place:
            likely = _whereabouts(likely, [one for _, one in scored])
        return _distinct(likely)[:MOST_PHRASES]

    def to_json(self) -> str:
        return json.dumps(asdict(self), indent=1, sort_keys=True) + "\n"


def _several_things(likely: list[Phrase], scored: list[Phrase]) -> list[Phrase]:
    """What "they" can lean on where people do not do it: "the tariffs", not "the EU"."""
    if not likely or not likely[0].name or likely[0].plural:
        return likely
    turn = likely[0].turn
    things = (one for one in scored if one.turn == turn and one.plural and not one.name)
    return [*islice(things, 1), *likely]


def _what_happened(likely: list[Phrase], scored: list[Phrase], *, counted: bool) -> list[Phrase]:
    """What "it" can lean on: not where something happened, or was `counted`, but that."""
    if not likely or not likely[0].placed:
        return likely
    turn = likely[0].turn
    happened = (one for one in scored if one.event or (counted and (one.figure or one.involved)))
    return [one for one in happened if one.turn == turn and not one.placed][:1] + likely


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
