"""The arithmetic of the benchmark, without a model and without a clock that matters."""

import pytest

from tests.benchmarks.ask_latency import Round, joined, line, measure


def test_the_multiple_is_that_of_the_medians() -> None:
    assert Round((10.0, 20.0, 90.0), (300.0, 100.0, 200.0)).ratio == 10.0


def test_rounds_are_joined_question_by_question() -> None:
    both = joined([Round((1.0,), (5.0,)), Round((2.0,), (6.0,))])
    assert both == Round((1.0, 2.0), (5.0, 6.0))


def test_each_question_is_embedded_then_asked() -> None:
    """Side by side, so that a busy machine slows both."""
    done: list[str] = []
    one = measure(
        lambda question: done.append(f"embed {question}"),
        lambda question: done.append(f"ask {question}"),
        ["a", "b"],
    )
    assert done == ["embed a", "ask a", "embed b", "ask b"]
    assert len(one.embedding) == len(one.asking) == 2


def test_a_round_is_a_row_of_a_table() -> None:
    row = line("first", Round((10.0, 10.0), (100.0, 100.0)))
    assert row == "| first | 10.0 ms | 100.0 ms | 100.0 ms | 10.0 |"


def test_nothing_measured_has_no_multiple() -> None:
    with pytest.raises(ValueError, match="median"):
        _ = Round((), ()).ratio
