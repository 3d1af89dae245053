"""The features and the passage reader, weighed together."""

import math
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from app.reading import Candidate, CombinedReader, threshold
from app.reading.combined import default_threshold
from app.reading.features import NAMES
from app.reading.passage_reader import UNREAD, Look, OnnxPassageReader
from index.documents import Span
from tests.app.reading.weights import weighing

PASSAGE = "Millet in Segou sold for 300 francs a kilo. The road to Bamako was open again."
MILLET = "Millet in Segou sold for 300 francs a kilo."
ROAD = "The road to Bamako was open again."


class Words:
    """Features that see nothing but how many words a sentence has."""

    def rows(self, question: str, candidates: Sequence[Candidate]) -> NDArray[np.float64]:
        rows = np.zeros((len(candidates), len(NAMES)))
        rows[:, NAMES.index("length")] = [len(one.sentence.split()) for one in candidates]
        return rows


class Fixed:
    """A network that looks at the first sentence with favour; it records what it was given."""

    def __init__(self) -> None:
        self.passages: list[str] = []

    def look(
        self, question: str, passages: Sequence[tuple[str, Sequence[Span]]]
    ) -> list[list[Look]]:
        self.passages += [text for text, _ in passages]
        return [[Look(2.0 if at == 0 else -2.0, -1.0) for at in range(len(s))] for _, s in passages]


def candidates(*sentences: str) -> list[Candidate]:
    return [Candidate(sentence, PASSAGE, "Market", 1.0) for sentence in sentences]


def chances(weights: dict[str, float], asked: Sequence[Candidate]) -> list[float]:
    return CombinedReader(Words(), Fixed(), weighing(weights, -0.5)).read("Why?", asked)


def logistic(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def test_the_probability_weighs_features_and_looks() -> None:
    weights = {"length": 0.1, "sentence_look": 0.5, "answer_look": 0.25}
    assert chances(weights, candidates(MILLET, ROAD)) == pytest.approx(
        [logistic(0.9 + 1.0 - 0.25 - 0.5), logistic(0.7 - 1.0 - 0.25 - 0.5)]
    )


def test_what_a_sentence_has_before_other_passages_counts() -> None:
    """Nine words, where the longest of the other passage has three."""
    other = [Candidate(text, "Rain fell. Roads are open.", "", 0.5) for text in ("Rain fell.",)]
    other.append(Candidate("Roads are open.", "Rain fell. Roads are open.", "", 0.5))
    found = chances({"length_beside": 0.1}, [*candidates(MILLET), *other])
    assert found == pytest.approx(
        [logistic(0.1 * (9 - 3) - 0.5), logistic(0.1 * (2 - 9) - 0.5), logistic(-0.6 - 0.5)]
    )


def test_nothing_to_read_gives_nothing_and_asks_nobody() -> None:
    network = Fixed()
    assert CombinedReader(Words(), network).read("Why?", []) == []
    assert network.passages == []


def test_each_passage_is_read_once_after_its_headings() -> None:
    network = Fixed()
    CombinedReader(Words(), network).read("Why?", candidates(MILLET, ROAD))
    assert network.passages == [f"Market. {PASSAGE}"]


def test_a_sentence_that_is_not_in_its_passage_counts_as_unread() -> None:
    (chance,) = chances({"sentence_look": 1.0}, candidates("Elsewhere."))
    assert chance == pytest.approx(logistic(UNREAD.sentence - 0.5))


def test_more_caution_asks_for_more() -> None:
    steps = [threshold(at / 10) for at in range(11)]
    assert steps == sorted(steps)
    assert threshold(0.5) == pytest.approx(default_threshold())
    with pytest.raises(ValueError, match=r"between 0 and 1; got 1\.5"):
        threshold(1.5)


@pytest.mark.model
def test_the_network_prefers_the_sentence_that_answers() -> None:
    spans = [Span(0, len(MILLET)), Span(len(MILLET) + 1, len(PASSAGE))]
    (looks,) = OnnxPassageReader(threads=1).look("What did millet cost?", [(PASSAGE, spans)])
    assert looks[0].sentence > looks[1].sentence
    assert looks[0].answer > looks[1].answer
