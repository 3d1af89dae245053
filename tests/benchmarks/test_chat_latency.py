"""The arithmetic of the benchmark, without a browser and without a clock."""

from tests.benchmarks.chat_latency import Pair, measure, report


def test_questions_take_turns_and_so_does_who_is_asked_first() -> None:
    done: list[str] = []

    def way(name: str, took: float) -> float:
        done.append(name)
        return took

    pairs = measure(
        lambda question: way(f"api {question}", 100.0),
        lambda question: way(f"chat {question}", 130.0),
        ["a", "b"],
        rounds=3,
    )
    assert done == ["api a", "chat a", "chat b", "api b", "api a", "chat a"]
    assert pairs == [Pair(100.0, 130.0)] * 3


def test_a_round_without_a_claim_is_left_out() -> None:
    pairs = measure(lambda _: 1.0, lambda question: 2.0 if question == "a" else None, "ab", 4)
    assert pairs == [Pair(1.0, 2.0)] * 2


def test_the_report_has_the_median_of_the_differences_and_their_spread() -> None:
    """Not the difference of the medians, which would be 35 here."""
    pairs = [Pair(100.0, 110.0), Pair(200.0, 260.0), Pair(300.0, 320.0), Pair(50.0, 80.0)]
    assert report(pairs, 5) == (
        "4 of 5 rounds, medians: the API's first claim after 150 ms, the chat's 185 ms after "
        "Enter. The chat takes 25 ms more (median of 4 differences; quartiles 18 and 38 ms)"
    )


def test_one_difference_has_no_spread() -> None:
    assert report([Pair(1.0, 2.0)], 30) == (
        "1 of 30 rounds showed a claim; there is nothing to report"
    )
