"""The examples that fitting uses and the measures it reports, on cases worked by hand."""

import json
from pathlib import Path

import numpy as np
import pytest

from app.reading.beside import WEIGHED
from app.reading.fitting.cases import Case, alone, without_home
from app.reading.fitting.examples import squad2_rows
from app.reading.fitting.fit import default_threshold, fitted, outcomes
from app.reading.fitting.judging import Judged, Sets
from app.reading.fitting.logistic import logistic
from app.reading.fitting.scores import (
    Outcome,
    calibration_error,
    lowest_threshold,
    operating,
    outcome,
    ranking,
)

PASSAGE = "Rain fell on Ten Mile. Ten boats sank. Nobody came."


def _folder(path: Path) -> Path:
    paragraph = {"id": "Lena/0", "title": "Lena", "text": PASSAGE}
    asked = [("How many boats sank?", True, ["Ten boats", "Ten"]), ("How many came?", False, [])]
    questions = [
        {"question": q, "paragraph": "Lena/0", "answerable": yes, "answers": answers}
        for q, yes, answers in asked
    ]
    (path / "paragraphs.jsonl").write_text(json.dumps(paragraph), "utf-8")
    (path / "questions.jsonl").write_text("\n".join(map(json.dumps, questions)), "utf-8")
    return path


def test_the_sentences_that_hold_an_answer_are_right(tmp_path: Path) -> None:
    """ "Ten" in a name counts as well: only what people marked tells them apart."""
    answered, unanswerable = map(alone, squad2_rows(_folder(tmp_path), ["Lena"]))
    assert [c.sentence for c in answered.candidates] == [
        "Rain fell on Ten Mile.",
        "Ten boats sank.",
        "Nobody came.",
    ]
    assert answered.right == answered.holds == (True, True, False)
    assert (unanswerable.right, unanswerable.answerable) == ((False, False, False), False)


def test_other_articles_are_left_out(tmp_path: Path) -> None:
    assert list(squad2_rows(_folder(tmp_path), ["Volga"])) == []


def test_a_case_without_its_passage_has_nothing_left_to_choose(tmp_path: Path) -> None:
    case = alone(next(squad2_rows(_folder(tmp_path), ["Lena"])))
    assert without_home(case, PASSAGE) is None
    assert without_home(case, "another") == Case(
        case.question, case.candidates, (False,) * 3, (False,) * 3, False, "Lena"
    )


def test_logistic_regression_finds_the_weights_that_made_the_data() -> None:
    generator = np.random.default_rng(0)
    rows = generator.normal(size=(20_000, 2))
    chances = 1 / (1 + np.exp(-(2 * rows[:, 0] - rows[:, 1] - 1)))
    weights, intercept = logistic(rows, generator.random(20_000) < chances, [0.0, 0.0])
    assert [*weights, intercept] == pytest.approx([2, -1, -1], abs=0.12)


OUTCOMES = [
    Outcome(0.9, True, True),
    Outcome(0.7, False, False),
    Outcome(0.6, True, True),
    Outcome(0.2, False, True),
    Outcome(0.1, False, False),
]


def test_an_outcome_is_that_of_the_best_candidate() -> None:
    assert outcome([0.2, 0.8], [False, True], True) == Outcome(0.8, True, True)


def test_ranking_counts_the_pairs_in_the_right_order() -> None:
    # .9 above .7 and .1; .6 above .1 only; .2 above .1 only
    assert ranking(OUTCOMES) == pytest.approx(4 / 6)


def test_shares_at_a_threshold_are_of_their_own_kind_of_question() -> None:
    found = operating(OUTCOMES, 0.5)
    assert found.answered_right == pytest.approx(2 / 3)
    assert (found.answered_wrong, found.refused) == (0, 0.5)
    assert found.precision == pytest.approx(2 / 3)


def test_the_lowest_threshold_still_keeps_the_precision() -> None:
    assert lowest_threshold(OUTCOMES, 0.66) == 0.6
    assert lowest_threshold(OUTCOMES, 0.9) == 0.9


def test_calibration_error_is_the_gap_between_chance_and_truth() -> None:
    sure = [Outcome(1.0, True, True)] * 3 + [Outcome(1.0, False, True)]
    assert calibration_error(sure, bins=1) == pytest.approx(0.25)


def judged(seed: int, answerable: bool = True) -> Judged:
    """Four candidates with rows at random; that with the highest look stands out, and is right."""
    rows = np.random.default_rng(seed).normal(size=(4, len(WEIGHED)))
    best = int(np.argmax(rows[:, -1]))
    rows[best, -1] += 1.0
    holds = tuple(answerable and at == best for at in range(4))
    return Judged(Case("?", (), holds, holds, answerable, ""), rows)


def made() -> Sets:
    yes, no = [judged(seed) for seed in range(60)], [judged(99 + n, False) for n in range(30)]
    return Sets(yes, no, [], [])


def test_the_fit_finds_what_tells_the_right_candidate_and_how_often_it_does() -> None:
    model = fitted(made(), made())
    assert int(np.argmax(np.abs(model.weights))) == len(WEIGHED) - 1
    fresh = outcomes(model, [judged(seed) for seed in range(500, 700)])
    assert sum(one.right for one in fresh) / len(fresh) > 0.8
    found = outcomes(model, made().pooled)
    assert np.mean([one.chance for one in found]) == pytest.approx(
        np.mean([one.right for one in found]), abs=1e-3
    )


def test_the_default_threshold_keeps_four_of_five_right_with_one_in_five_unanswerable() -> None:
    sets = made()
    model = fitted(sets, sets)
    at = default_threshold(model, sets)
    yes, no = outcomes(model, sets.pool), outcomes(model, sets.removed)
    given = [one for one in [*yes * 4, *no] if one.chance >= at]
    assert sum(one.right for one in given) / len(given) >= 0.8
    lower = max((one.chance for one in [*yes, *no] if one.chance < at), default=0.0)
    given = [one for one in [*yes * 4, *no] if one.chance >= lower]
    assert lower == 0.0 or sum(one.right for one in given) / len(given) < 0.8
