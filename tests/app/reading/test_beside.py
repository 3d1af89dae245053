"""What a candidate has before the other passages, worked by hand."""

import numpy as np
import pytest
from numpy.typing import NDArray

from app.reading.beside import COLUMNS, OTHERS, WEIGHED, beside_others

LOOK = COLUMNS.index("sentence_look")
BESIDE = WEIGHED.index("sentence_look_beside")


def rows(*looks: float) -> NDArray[np.float64]:
    """Candidates of which the network's look is all that is seen."""
    made = np.zeros((len(looks), len(COLUMNS)))
    made[:, LOOK] = looks
    return made


def test_the_mean_of_the_best_of_each_other_passage_is_taken_off() -> None:
    found = beside_others(rows(5, 1, 2, 4, 0), ["a", "a", "b", "b", "c"])
    # a: beside the 4 of b and the 0 of c; b: beside 5 and 0; c: beside 5 and 4.
    assert found[:, BESIDE].tolist() == [3, -1, -0.5, 1.5, -4.5]
    assert found[:, -1].tolist() == [1] * 5
    assert found[:, LOOK].tolist() == [5, 1, 2, 4, 0]


def test_a_passage_without_others_stands_beside_nothing() -> None:
    found = beside_others(rows(5, 1), ["a", "a"])
    assert not found[:, len(COLUMNS) :].any()


def test_only_the_first_of_the_others_count() -> None:
    passages = [str(at) for at in range(OTHERS + 3)]
    found = beside_others(rows(*[6.0] * (OTHERS + 1), -60.0, -60.0), passages)
    assert found[0, BESIDE] == 0
    assert found[-1, BESIDE] == -66


def test_a_sentence_of_each_kind_is_named_once() -> None:
    assert len(set(WEIGHED)) == len(WEIGHED) == beside_others(rows(1), ["a"]).shape[1]
    assert not [
        name for name in WEIGHED if name.startswith(("asks_", "question_")) and "beside" in name
    ]


def test_what_several_passages_say_alike_still_stands_out_from_the_rest() -> None:
    """Two outlets report the same; four passages are about something else."""
    found = beside_others(rows(6, 6, -2, -2, -2, -2), list("abcdef"))
    assert found[:, BESIDE] == pytest.approx([6.4, 6.4, -3.2, -3.2, -3.2, -3.2])
