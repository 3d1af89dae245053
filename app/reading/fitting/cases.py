"""Questions with candidates and what is right: a paragraph alone, or a pool of paragraphs."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.reading.candidates import Candidate, TokenEncoder
from app.reading.fitting.examples import Example
from app.reading.words import content_words, stem


@dataclass(frozen=True, slots=True)
class Case:
    """A question and its candidates.

    `right[i]`: candidate i is the sentence that people marked; `holds[i]`: it is, or it holds
    the words of an answer, as a sentence of another paragraph may.
    """

    question: str
    candidates: tuple[Candidate, ...]
    right: tuple[bool, ...]
    holds: tuple[bool, ...]
    answerable: bool
    group: str


def without_home(case: Case, home: str) -> Case | None:
    """The case with every sentence of the passage `home` taken out: no longer answerable.

    What holds the words of the answer elsewhere mostly does so by chance; it counts as wrong.
    """
    kept = [i for i, c in enumerate(case.candidates) if c.passage != home]
    if not kept:
        return None
    candidates = tuple(case.candidates[i] for i in kept)
    none = (False,) * len(kept)
    return Case(case.question, candidates, none, none, False, case.group)


def _case(example: Example, candidates: Sequence[Candidate], right: Sequence[bool]) -> Case:
    answers = {re.escape(span.of(example.passage).lower()) for span in example.answers}
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(answers))})(?!\w)") if answers else None
    held = [bool(pattern and pattern.search(c.sentence.lower())) for c in candidates]
    holds = tuple(own or found for own, found in zip(right, held, strict=True))
    answerable = bool(example.positives)
    return Case(example.question, tuple(candidates), tuple(right), holds, answerable, example.group)


class Rarity:
    """Inverse document frequency over a set of passages (natural logarithm)."""

    def __init__(self, passages: Sequence[str]) -> None:
        counts = Counter(
            word for text in passages for word in {stem(w) for w in content_words(text)}
        )
        self._counts, self._total = counts, len(passages)

    def __call__(self, word: str) -> float:
        return math.log(1 + self._total / (0.5 + self._counts[stem(word)]))


def alone(example: Example) -> Case:
    """The sentences of the example's own passage."""
    right = [i in example.positives for i in range(len(example.sentences))]
    return _case(example, _candidates(example, 1.0), right)


def _candidates(example: Example, score: float) -> tuple[Candidate, ...]:
    text, context = example.passage, example.title
    return tuple(Candidate(s.of(text), text, context, score) for s in example.sentences)


class Pool:
    """All passages of some examples as one corpus; vectors and BM25, fused."""

    def __init__(self, examples: Iterable[Example], encoder: TokenEncoder) -> None:
        self._home = {example.passage: example for example in examples}
        self._passages = list(self._home)
        self._encoder = encoder
        self._vectors = np.stack([t.pooled for t in encoder.tokens(self._passages)])
        self._bm25 = _bm25(self._passages)

    def case(self, example: Example, passages: int) -> Case:
        """The sentences of the best `passages` for the question of `example`."""
        scores = self._scores(example.question)
        best = [int(i) for i in np.argsort(-scores)[:passages]]
        candidates: list[Candidate] = []
        right: list[bool] = []
        for i in best:
            found = self._home[self._passages[i]]
            own = found.passage == example.passage
            candidates += _candidates(found, float(scores[i]))
            right += [own and at in example.positives for at in range(len(found.sentences))]
        return _case(example, candidates, right)

    def _scores(self, question: str) -> NDArray[np.float64]:
        cosines = self._vectors @ self._encoder.tokens([question])[0].pooled
        return (_normalised(cosines) + _normalised(self._bm25(question))) / 2


def _normalised(scores: NDArray[np.floating]) -> NDArray[np.float64]:
    low, high = float(scores.min()), float(scores.max())
    return np.asarray((scores - low) / ((high - low) or 1.0), dtype=np.float64)


def _bm25(passages: list[str]) -> Callable[[str], NDArray[np.float64]]:
    counts = [Counter(stem(word) for word in content_words(text)) for text in passages]
    lengths = np.array([sum(count.values()) for count in counts], dtype=np.float64)
    found: dict[str, list[int]] = defaultdict(list)
    for i, count in enumerate(counts):
        for word in count:
            found[word].append(i)

    def score(question: str) -> NDArray[np.float64]:
        scores = np.zeros(len(passages))
        for word in {stem(w) for w in content_words(question)}:
            holders = found.get(word, [])
            rarity = math.log(1 + (len(passages) - len(holders) + 0.5) / (len(holders) + 0.5))
            for i in holders:
                often = counts[i][word]
                scores[i] += (
                    rarity * often * 1.9 / (often + 0.9 * (0.6 + 0.4 * lengths[i] / lengths.mean()))
                )
        return scores

    return score
