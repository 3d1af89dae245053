"""The features and the passage reader, weighed together."""

import math
from collections.abc import Sequence

import pytest

from app.reading import Candidate, CombinedReader, threshold
from app.reading.combined import Combination, default_combination
from app.reading.passage_reader import UNREAD, Look, OnnxPassageReader
from index.documents import Span

PASSAGE = "Millet in Segou sold for 300 francs a kilo. The road to Bamako was open again."
MILLET = "Millet in Segou sold for 300 francs a kilo."
ROAD = "The road to Bamako was open again."


class Even:
    """Features that find every sentence as likely as not."""

    def read(self, question: str, candidates: Sequence[Candidate]) -> list[float]:
        return [0.5] * len(candidates)


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


def test_the_probability_weighs_log_odds_and_looks() -> None:
    combination = Combination((1.0, 0.5, 0.25), -0.5, 0.5)
    first, second = CombinedReader(Even(), Fixed(), combination).read(
        "What did millet cost?", candidates(MILLET, ROAD)
    )
    assert first == pytest.approx(1 / (1 + math.exp(-(0.0 + 1.0 - 0.25 - 0.5))))
    assert second == pytest.approx(1 / (1 + math.exp(-(0.0 - 1.0 - 0.25 - 0.5))))


def test_each_passage_is_read_once_after_its_headings() -> None:
    network = Fixed()
    CombinedReader(Even(), network, Combination((1.0, 1.0, 1.0), 0.0, 0.5)).read(
        "Why?", candidates(MILLET, ROAD)
    )
    assert network.passages == [f"Market. {PASSAGE}"]


def test_a_sentence_that_is_not_in_its_passage_counts_as_unread() -> None:
    combination = Combination((0.0, 1.0, 0.0), 0.0, 0.5)
    (chance,) = CombinedReader(Even(), Fixed(), combination).read("Why?", candidates("Elsewhere."))
    assert chance == pytest.approx(1 / (1 + math.exp(-UNREAD.sentence)))


def test_more_caution_asks_for_more() -> None:
    steps = [threshold(at / 10) for at in range(11)]
    assert steps == sorted(steps)
    assert threshold(0.5) == pytest.approx(default_combination().default_threshold)
    with pytest.raises(ValueError, match=r"between 0 and 1; got 1\.5"):
        threshold(1.5)


@pytest.mark.model
def test_the_network_prefers_the_sentence_that_answers() -> None:
    spans = [Span(0, len(MILLET)), Span(len(MILLET) + 1, len(PASSAGE))]
    (looks,) = OnnxPassageReader(threads=1).look("What did millet cost?", [(PASSAGE, spans)])
    assert looks[0].sentence > looks[1].sentence
    assert looks[0].answer > looks[1].answer
