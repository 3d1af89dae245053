"""Passages cut to a few sentences for training."""

import random
from dataclasses import replace

from app.reading.fitting.examples import Example, examples
from app.reading.fitting.training_examples import cropped

PASSAGE = (
    "Rain fell for a week. The dam broke on Monday. Two towns were flooded. Engineers blamed ice. "
    "It was rebuilt. Nobody died there."
)


def _all(example: Example) -> list[Example]:
    return [cropped(example, random.Random(n)) for n in range(30)]


def test_the_sentence_with_the_answer_stays_with_its_neighbours() -> None:
    (example,) = examples("What made it burst?", PASSAGE, True, ["ice"], "test")
    for one in _all(example):
        (at,) = one.positives
        assert one.sentences[at].of(one.passage) == "Engineers blamed ice."
        assert [answer.of(one.passage) for answer in one.answers] == ["ice"]
        assert one.passage in PASSAGE
    assert {len(one.sentences) for one in _all(example)} == {2, 3, 4, 5}


def test_without_an_answer_what_looks_most_like_it_stays() -> None:
    (example,) = examples("Who blamed the engineers?", PASSAGE, False, [], "test")
    assert all("Engineers blamed ice." in one.passage for one in _all(example))
    assert {one.positives for one in _all(example)} == {()}


def test_where_several_sentences_may_answer_nothing_is_cut() -> None:
    (example,) = examples("What made it burst?", PASSAGE, True, ["ice"], "test")
    several = replace(example, positives=(1, 3))
    assert _all(several) == [several] * 30
