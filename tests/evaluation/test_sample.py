"""The questions over the sample corpus are well-formed, and their answers stand in it."""

import json
from pathlib import Path

import pytest

from app.evaluation import holds
from app.evaluation_schemas import EvaluationQuestion

FOLDER = Path(__file__).parent
CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.mark.parametrize("file", ["sample.jsonl", "sample_close.jsonl"])
def test_thirty_have_an_answer_that_the_corpus_holds_and_fifteen_have_none(file: str) -> None:
    lines = (FOLDER / file).read_text("utf-8").splitlines()
    asked = [EvaluationQuestion.model_validate(json.loads(line)) for line in lines]
    corpus = " ".join(path.read_text("utf-8") for path in sorted(CORPUS.glob("*.md")))
    answerable = [one for one in asked if one.answerable]
    assert (len(answerable), len(asked)) == (30, 45)
    missing = [one.question for one in answerable if not holds(corpus, one.answers)]
    assert missing == []
    assert all(one.answers for one in answerable)
    assert [one.answers for one in asked if not one.answerable] == [[]] * 15
