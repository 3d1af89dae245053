"""The measures themselves, on cases worked out by hand."""

import random
from datetime import date

import pytest

from app.reading.fitting.scores import Operating, Outcome
from tests.evaluation.hints import Score, score
from tests.evaluation.report import document
from tests.evaluation.scifact import ndcg
from tests.evaluation.setting import Row, sample
from tests.evaluation.squad2 import Curve, right_at_half
from tests.evaluation.typos import damaged


def test_the_gain_of_a_document_falls_with_its_rank() -> None:
    assert ndcg(["all.jsonl#7", "all.jsonl#9"], {"7": 1}) == 1.0
    assert ndcg(["all.jsonl#9", "all.jsonl#7"], {"7": 1}) == pytest.approx(0.6309, abs=1e-4)
    assert ndcg(["all.jsonl#9"] * 10 + ["all.jsonl#7"], {"7": 1}) == 0.0


def test_outlets_are_scored_over_all_questions() -> None:
    pairs = [({"ap", "bbc"}, {"ap", "bbc"}), ({"ap"}, {"ap", "cnn"}), ({"afp"}, set[str]())]
    assert score(pairs) == Score(precision=3 / 4, recall=3 / 4, exact=1 / 3)


def test_right_at_half_looks_at_the_surer_half_only() -> None:
    sure = [Outcome(0.9, True, True), Outcome(0.8, False, False)]
    unsure = [Outcome(0.2, True, True), Outcome(0.1, True, True)]
    assert right_at_half([*unsure, *sure]) == 0.5


def test_a_typo_changes_each_long_word_by_one_letter_and_leaves_the_rest_alone() -> None:
    for seed in range(50):
        words = damaged("Who captured Timbuktu in 2012?", random.Random(seed)).split(" ")
        assert (words[0], words[3], words[4]) == ("Who", "in", "2012?")
        assert abs(len(words[1]) - len("captured")) <= 1
        assert words[1][0] == "c"


def test_a_sample_is_the_same_at_every_run() -> None:
    assert sample(list(range(100)), 5) == sample(list(range(100)), 5)
    assert sample([1, 2], 5) == sample([1, 2], 9)


def test_the_report_has_a_line_for_each_measure_and_each_threshold() -> None:
    curve = Curve(0.2, (Operating(0.2, 0.7, 0.1, 0.8, 0.85),))
    text = document([Row("hits", "ten", "0.5", goal=".9")], curve, date(2024, 7, 1), ["Force"])
    assert "| hits | ten | 0.5 |  |  | .9 |" in text
    assert "| 0.20 | 0.700 | 0.100 | 0.800 | 0.850 |" in text
    assert "Measured on 2024-07-01" in text
    assert "fitted to are Force." in text
    assert "$" not in text
