"""A question to ranked passages: vectors and BM25, fused."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.hints import Hints, find_hints
from index.embedding import Embedder
from index.passages import Filters, Passage
from index.snapshot import Snapshot

# How deep each ranking goes before they are fused.
DEPTH = 200
# How many passages of its own an outlet gets that the question names without restricting.
PER_OUTLET = 3
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

# Words so common in questions that matching them says nothing; without them full-text
# search of a large index stays quick.
STOP_WORDS = frozenset(
    "a about after all also am an and any are as at be because been before being both but by"
    " can could did do does doing done for from had has have having he her here hers him his"
    " how i if in into is it its itself just me more most my no nor not now of off on once only"
    " or other our ours out over own please s same say says she should so some such t than that"
    " the their theirs them then there these they this those through to too under until up us"
    " very was we were what when where which while who whom whose why will with would you"
    " your".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with its fused score: 0 to 1, comparable within one question only."""

    passage: Passage
    score: float


def retrieve(
    snapshot: Snapshot, embedder: Embedder, question: str, k: int, filters: Filters
) -> list[Found]:
    """The `k` best passages for a question among those that pass the filters, best first.

    Both rankings are brought to 0..1 (least to best of the first 200) and averaged, which on
    SciFact beats reciprocal rank fusion and each ranking alone.
    """
    allowed = snapshot.allowed(filters)
    (vector,) = embedder.embed([question])
    by_meaning = dict(snapshot.nearest(vector, DEPTH, allowed))
    by_words = dict(snapshot.matching(content_words(question), DEPTH, allowed))
    fused = fuse([by_meaning, by_words])
    best = sorted(fused.items(), key=lambda item: (-item[1], item[0]))[:k]
    passages = {one.key: one for one in snapshot.passages([key for key, _ in best])}
    return [Found(passages[key], score) for key, score in best if key in passages]


@dataclass(frozen=True, slots=True)
class Search:
    """What was searched for, with which filters, and what was found, best first."""

    hints: Hints
    filters: Filters
    found: list[Found]


def search(
    snapshot: Snapshot,
    embedder: Embedder,
    question: str,
    k: int,
    filters: Filters,
) -> Search:
    """Passages for a question, its own hints taken into account.

    "According to Reuters" searches what Reuters reported, unless the request names sources
    itself; an outlet that is merely named gets its best passages looked at as well.
    """
    hints = find_hints(question, snapshot.known_sources, newest=snapshot.newest)
    ids = frozenset(source.id for source in hints.sources)
    if hints.restrict and not filters.sources:
        filters = replace(filters, sources=ids)
    found = retrieve(snapshot, embedder, hints.core, k, filters)
    if not hints.restrict:
        for source_id in sorted(ids - filters.sources if filters.sources else ids):
            of_source = replace(filters, sources=frozenset((source_id,)))
            found += retrieve(snapshot, embedder, hints.core, PER_OUTLET, of_source)
    best = {one.passage.key: one for one in reversed(found)}
    return Search(hints, filters, sorted(best.values(), key=lambda one: -one.score)[:k])


def content_words(text: str) -> list[str]:
    """The words of a question that carry meaning, each once, in order; all of them if none
    does."""
    words = [part for word in _WORD.findall(text.lower()) for part in re.split("['’]", word)]
    unique = [word for word in dict.fromkeys(words) if word]
    return [word for word in unique if word not in STOP_WORDS] or unique


def fuse(rankings: Sequence[dict[int, float]]) -> dict[int, float]:
    """The mean of the rankings' scores, each brought to 0..1; who is missing from one has 0
    there."""
    normalised = [_normalised(ranking) for ranking in rankings]
    keys = {key for ranking in normalised for key in ranking}
    return {
        key: sum(ranking.get(key, 0.0) for ranking in normalised) / len(rankings) for key in keys
    }


def _normalised(ranking: dict[int, float]) -> dict[int, float]:
    if not ranking:
        return {}
    low, high = min(ranking.values()), max(ranking.values())
    if high == low:
        return dict.fromkeys(ranking, 1.0)
    return {key: (score - low) / (high - low) for key, score in ranking.items()}
