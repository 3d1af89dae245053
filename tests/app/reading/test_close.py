"""The second look at the likeliest sentences, between their neighbours alone."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from app.reading import Candidate, CombinedReader
from app.reading.beside import COLUMNS
from app.reading.close import READ_CLOSELY, with_close_looks
from app.reading.features import NAMES
from app.reading.fitting.cases import Case
from app.reading.fitting.judging import Judged, closely
from app.reading.passage_reader import Look
from index.documents import Span
from tests.app.reading.weights import weighing

SENTENCES = (
    "Rain fell all week.",
    "The dam broke on Monday.",
    "Two towns were flooded.",
    "Engineers blamed ice.",
    "Trains ran as usual.",
    "A fair is planned for May.",
)


class Shorter:
    """A network that is surer the shorter the text is; it records what it reads."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def look(
        self, question: str, passages: Sequence[tuple[str, Sequence[Span]]]
    ) -> list[list[Look]]:
        self.texts += [text for text, _ in passages]
        return [
            [Look(10.0 - len(text.split()), -float(len(text.split())))] * len(spans)
            for text, spans in passages
        ]


class Ranked:
    """Features that find the later sentence likelier."""

    def rows(self, question: str, candidates: Sequence[Candidate]) -> NDArray[np.float64]:
        rows = np.zeros((len(candidates), len(NAMES)))
        rows[:, 0] = range(len(candidates))
        return rows


def candidates(*sentences: str, context: str = "") -> list[Candidate]:
    return [Candidate(one, " ".join(sentences), context, 1.0) for one in sentences]


def test_a_sentence_is_read_with_one_on_each_side_and_its_headings_and_both_looks_count() -> None:
    asked, network = candidates(*SENTENCES, context="Floods"), Shorter()
    wide = [Look(float(at), -1.0) for at in range(6)]
    found = with_close_looks("What broke the dam?", asked, wide, [3], network)
    assert network.texts == [
        "Floods. Two towns were flooded. Engineers blamed ice. Trains ran as usual."
    ]
    assert found[3] == Look((3.0 + 10 - 12) / 2, (-1.0 - 12) / 2)
    assert [found[at] for at in (0, 1, 2, 4, 5)] == [wide[at] for at in (0, 1, 2, 4, 5)]


def test_the_first_and_the_last_sentence_have_one_neighbour() -> None:
    network = Shorter()
    with_close_looks("Why?", candidates(*SENTENCES), [Look(0, 0)] * 6, [0, 5], network)
    assert network.texts == [
        "Rain fell all week. The dam broke on Monday.",
        "Trains ran as usual. A fair is planned for May.",
    ]


@pytest.mark.parametrize("sentences", [SENTENCES[:1], SENTENCES[:2]])
def test_what_is_no_longer_than_its_neighbours_is_not_read_twice(sentences: list[str]) -> None:
    network, wide = Shorter(), [Look(1.0, 2.0)] * len(sentences)
    assert with_close_looks("Why?", candidates(*sentences), wide, [0], network) == wide
    assert network.texts == []


def test_a_row_is_read_below_the_head_of_its_table_alone() -> None:
    rows = [f"| Kayes | {n} |" for n in range(5)]
    network, wide = Shorter(), [Look(1.0, 2.0)] * 5
    assert with_close_looks("How many?", candidates(*rows), wide, [2], network) == wide


def test_neighbours_are_of_the_same_passage() -> None:
    asked = [*candidates(*SENTENCES), *candidates("Snow fell.", "It melted.", "Grass grew.")]
    network = Shorter()
    with_close_looks("Why?", asked, [Look(0, 0)] * 9, [6], network)
    assert network.texts == ["Snow fell. It melted."]


def test_the_reader_reads_the_likeliest_closely() -> None:
    network = Shorter()
    model = weighing({NAMES[0]: 0.3, "answer_look": 0.1})
    chances = CombinedReader(Ranked(), network, model).read("Why?", candidates(*SENTENCES))
    assert network.texts[0] == " ".join(SENTENCES)
    # From the last on: they are the likeliest.
    assert network.texts[1:] == [
        " ".join(SENTENCES[max(0, at - 1) : at + 2]) for at in range(5, 5 - READ_CLOSELY, -1)
    ]
    assert set(sorted(range(6), key=lambda at: -chances[at])[:READ_CLOSELY]) == {2, 3, 4, 5}


def test_a_fit_reads_as_the_reader_does() -> None:
    asked = tuple(candidates(*SENTENCES))
    case = Case("Why?", asked, (False,) * 6, (False,) * 6, False, "")
    wide = np.zeros((6, len(COLUMNS)))
    wide[:, -2:] = [[0.0, -at] for at in range(6)]
    # Likelier, the higher the second look.
    first = weighing({"answer_look": 1.0})
    network = Shorter()
    found = closely(Judged(case, wide), first, network)
    assert len(network.texts) == READ_CLOSELY
    looks = [Look(*row) for row in wide[:, -2:].tolist()]
    wanted = with_close_looks("Why?", asked, looks, range(READ_CLOSELY), Shorter())
    assert found.rows[:, -2:].tolist() == [[one.sentence, one.answer] for one in wanted]
    assert (found.rows[:, :-2] == wide[:, :-2]).all()
