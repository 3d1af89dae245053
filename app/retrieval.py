"""A question to ranked passages: vectors and BM25, fused."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from app.content_words import STOP_WORDS, content_words, searched_words
from app.hints import Hints, find_hints
from app.hints.weighing import weight
from app.parts import parts
from app.ranking import Ranking, fuse, ordered, scale_of
from app.spelling import doubtful, forms, mended
from index.documents import Span
from index.embedding import Embedder, Vectors
from index.passages import Filters, Passage
from index.snapshot import Snapshot

__all__ = ["STOP_WORDS", "Found", "Search", "content_words", "fuse", "retrieve", "search"]

# How deep each ranking goes before they are fused.
DEPTH = 200
# Rocchio's feedback (1971), on vectors: this share of the mean of so many of the best
# passages, each of another document, is added to the question's vector.
FEEDBACK = 0.4
FEEDBACK_FROM = 2
# How many passages of its own an outlet gets that the question names without restricting.
PER_OUTLET = 3
# How many of the best passages hints reorder, and how many spell doubtful words.
WEIGHED = 50
SPELLING = 100


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with its fused score: 0 to 1, comparable within one question only."""

    passage: Passage
    score: float


@dataclass(frozen=True, slots=True)
class Search:
    """What was searched for, with which filters, and what was found, best first."""

    hints: Hints
    filters: Filters
    found: list[Found]


@dataclass(frozen=True, slots=True)
class _Query:
    """A question with its vector."""

    text: str
    vector: Vectors


def retrieve(
    snapshot: Snapshot, embedder: Embedder, question: str, k: int, filters: Filters
) -> list[Found]:
    """The `k` best passages for a question among those that pass the filters, best first."""
    allowed = snapshot.allowed(filters)
    (query,) = _embedded(embedder, [question])
    ranking = _ranked(snapshot, query, allowed)
    return _found(snapshot, ranking, ordered(ranking)[:k])


def search(
    snapshot: Snapshot,
    embedder: Embedder,
    question: str,
    k: int,
    filters: Filters,
) -> Search:
    """Passages for a question, its own hints taken into account.

    "According to Reuters" searches what Reuters reported, unless the request names sources
    itself, and "published before June" what was; an outlet that is merely named gets its best
    passages looked at as well, and what it reports counts more, as do the dates and quotes of
    the question. Each part of a question finds its own passages. Words that nobody writes so
    are searched as the passages spell them; `hints.core` has them mended.
    """
    hints = find_hints(question, snapshot.known_sources, newest=snapshot.newest)
    filters = restricted(filters, hints)
    allowed = snapshot.allowed(filters)
    query = _spelled(snapshot, embedder, hints.core, allowed)
    hints = replace(hints, core=query.text)
    asked = parts(query.text)
    further = _embedded(embedder, asked) if len(asked) > 1 else []
    ranking: Ranking = {}
    for one in (query, *further):
        for key, score in _ranked(snapshot, one, allowed).items():
            ranking[key] = max(score, ranking.get(key, 0.0))
    own = [] if hints.restrict else _of_outlets(snapshot, query, hints, filters, ranking)
    return Search(hints, filters, _chosen(snapshot, ranking, hints, own, k))


def restricted(filters: Filters, hints: Hints) -> Filters:
    """The request's filters, and those that the question itself asks for where it has none."""
    if hints.restrict and not filters.sources:
        filters = replace(filters, sources=frozenset(one.id for one in hints.sources))
    if hints.published and not (filters.after or filters.before):
        filters = replace(filters, after=hints.after, before=hints.before)
    return filters


def _embedded(embedder: Embedder, texts: Sequence[str]) -> list[_Query]:
    return [_Query(*pair) for pair in zip(texts, embedder.embed(texts), strict=True)]


def _first(
    snapshot: Snapshot, query: _Query, allowed: Sequence[int] | None
) -> tuple[Ranking, Ranking]:
    """The rankings by vector and by words, before any feedback."""
    by_meaning = dict(snapshot.nearest(query.vector, DEPTH, allowed))
    return by_meaning, dict(snapshot.matching(searched_words(query.text), DEPTH, allowed))


def _ranked(snapshot: Snapshot, query: _Query, allowed: Sequence[int] | None) -> Ranking:
    """Fused scores: the vector moved towards the first best passages, and BM25.

    Both rankings are brought to 0..1 (least to best of the first 200) and averaged, which on
    SciFact beats reciprocal rank fusion and each ranking alone.
    """
    by_meaning, by_words = _first(snapshot, query, allowed)
    moved = _moved(snapshot, query.vector, ordered(fuse([by_meaning, by_words])))
    return fuse([dict(snapshot.nearest(moved, DEPTH, allowed)), by_words])


def _moved(snapshot: Snapshot, vector: Vectors, best: Sequence[int]) -> Vectors:
    """The question's vector moved towards those of the best passages, one a document."""
    documents = snapshot.documents_of(best[:DEPTH])
    first: dict[int, int] = {}
    for key in best:
        if len(first) < FEEDBACK_FROM and key in documents:
            first.setdefault(documents[key], key)
    if not first:
        return vector
    towards = vector + FEEDBACK * snapshot.vectors(list(first.values())).mean(axis=0)
    unit: Vectors = (towards / np.linalg.norm(towards)).astype(np.float32)
    return unit


def _spelled(
    snapshot: Snapshot, embedder: Embedder, question: str, allowed: Sequence[int] | None
) -> _Query:
    """The question with doubtful words as the passages that come nearest spell them."""
    (query,) = _embedded(embedder, [question])

    def is_known(word: str) -> bool:
        # One piece of the model's: a word of the language, whether or not the index has it.
        return 1 in embedder.count_tokens(forms(word)) or snapshot.frequency(word) > 0

    names = [Span(one.start, one.end) for one in snapshot.known_sources.registry.mentions(question)]
    doubted = doubtful(question, is_known, names)
    if not doubted:
        return query
    nearest = ordered(fuse(_first(snapshot, query, allowed)))[:SPELLING]
    better = mended(question, doubted, snapshot.texts(nearest))
    return query if better == question else _embedded(embedder, [better])[0]


def _of_outlets(
    snapshot: Snapshot, query: _Query, hints: Hints, filters: Filters, ranking: Ranking
) -> list[int]:
    """The best passages of each outlet named, put into `ranking` on the scale that all have."""
    ids = {source.id for source in hints.sources}
    whole = _first(snapshot, query, snapshot.allowed(filters))
    scales = [scale_of(one) for one in whole]
    own: list[int] = []
    for source_id in sorted(ids & filters.sources if filters.sources else ids):
        allowed = snapshot.allowed(replace(filters, sources=frozenset((source_id,))))
        scores = fuse(_first(snapshot, query, allowed), scales)
        for key in ordered(scores)[:PER_OUTLET]:
            ranking.setdefault(key, scores[key])
            own.append(key)
    return own


def _chosen(
    snapshot: Snapshot, ranking: Ranking, hints: Hints, own: Iterable[int], k: int
) -> list[Found]:
    """The `k` best once hints are weighed, those an outlet has a right to among them."""
    best = ordered(ranking)
    if not (hints.sources or hints.dates or hints.phrases):
        return _found(snapshot, ranking, best[:k])
    kept = list(dict.fromkeys([*best[: max(k, WEIGHED)], *own]))
    weighed = {
        one.passage.key: replace(one, score=one.score + weight(one.passage, hints))
        for one in _found(snapshot, ranking, kept)
    }
    order = ordered({key: one.score for key, one in weighed.items()})
    rightful = [key for key in order if key in set(own)][:k]
    free = [key for key in order if key not in set(own)][: k - len(rightful)]
    top = sorted([*rightful, *free], key=order.index)
    return [replace(weighed[key], score=min(1.0, weighed[key].score)) for key in top]


def _found(snapshot: Snapshot, ranking: Ranking, keys: Sequence[int]) -> list[Found]:
    return [Found(one, ranking[one.key]) for one in snapshot.passages(keys)]
