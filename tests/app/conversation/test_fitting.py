"""The measure against values worked by hand, and the regression against a known answer."""

import json
import math
from pathlib import Path

import pytest

from app.conversation.fitting.fit import models_of
from app.conversation.fitting.logistic import Example, fit
from app.conversation.fitting.scores import Row, added, content_words, read_rows, score
from app.conversation.model import Logistic, from_json, shipped

ROWS = [
    Row("a", (), "What is the Sahel?", "What is the Sahel?"),
    Row("a", ("What is the Sahel?",), "Where is it?", "Where is the Sahel region?"),
    Row("b", ("Who fights there?",), "Who leads JNIM?", "Who leads JNIM?"),
]


def test_words_are_cut_as_the_measure_says() -> None:
    assert content_words("The cities’s Armies are fighting in Diboli's towns") == {
        "cit", "arm", "fight", "diboli", "town",
    }  # fmt: skip
    assert added("Where is it?", "Where are the attacks?") == {"attack"}


def test_the_score_counts_added_words_over_all_turns() -> None:
    answers = {"Where is it?": "Where is the Sahel, Mali?", "Who leads JNIM?": "Who leads JNIM?"}
    found = score(ROWS, lambda row: answers[row.question])
    assert (found.precision, found.recall, found.f1) == (0.5, 0.5, 0.5)
    assert found.attainable == pytest.approx(2 / 3)
    assert (found.turns, found.standing, found.changed) == (2, 2, 0.0)


def test_a_word_added_to_a_question_that_stands_alone_is_a_change() -> None:
    assert score(ROWS, lambda row: f"{row.question} Mali").changed == 0.5


def test_rows_are_read_as_they_stand(tmp_path: Path) -> None:
    file = tmp_path / "set.jsonl"
    line = {"conversation": "b", "history": ["Who fights there?"], "question": "Who leads JNIM?",
            "resolved": "Who leads JNIM?"}  # fmt: skip
    file.write_text(json.dumps(line) + "\n\n", "utf-8")
    assert read_rows(file) == ROWS[2:]


def test_the_regression_finds_the_odds_of_a_table() -> None:
    """Three of four with the feature say yes, one of four without it."""
    examples = [Example({"seen": 1.0}, 0.75, 4.0), Example({"seen": 0.0}, 0.25, 4.0)]
    found = fit(examples, penalty=0.0)
    assert found.intercept == pytest.approx(-math.log(3), abs=1e-3)
    assert found.weights["seen"] == pytest.approx(2 * math.log(3), abs=1e-3)
    assert found.probability({"seen": 1.0, "unknown": 9.0}) == pytest.approx(0.75, abs=1e-3)


def test_models_fitted_on_a_few_turns_come_back_from_json_as_they_were() -> None:
    models = models_of(ROWS, [])
    assert from_json(models.to_json()) == models


def test_a_probability_has_its_limits() -> None:
    assert Logistic(1e6, {}, 0.5).probability({}) < 1.0
    assert Logistic(-1e6, {}, 0.5).probability({}) > 0.0


def test_the_shipped_models_know_the_features() -> None:
    assert {"pronoun", "whole", "defining"} <= set(shipped().leans.weights)
    assert {"top", "first topic", "pronoun * top"} <= set(shipped().phrase.weights)
