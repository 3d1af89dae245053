"""Questions bent until their passage no longer answers them."""

import random

import pytest

from app.reading.fitting.distortions import contradicted, with_own_name
from app.reading.fitting.examples import Example, examples
from app.reading.fitting.training_examples import over_passage


def example(question: str, passage: str, answer: str) -> Example:
    (made,) = examples(question, passage, True, [answer], "test")
    return made


PASSAGE = "The convoy left Segou before dawn. Ibrahim Diallo led it to Mopti."


@pytest.mark.parametrize(
    ("question", "bent"),
    [
        ("When did the convoy leave before?", "When did the convoy leave after?"),
        ("Who led the largest convoy?", "Who led the smallest convoy?"),
        ("What did Ibrahim Diallo lead?", "What did Ibrahim Diallo not lead?"),
        ("What did he lead there?", "What did he not lead there?"),
    ],
)
def test_one_word_becomes_its_opposite_or_the_verb_is_negated(question: str, bent: str) -> None:
    made = {contradicted(example(question, PASSAGE, "dawn"), random.Random(n)) for n in range(20)}
    assert bent in {one.question for one in made if one}


def test_a_bent_question_has_no_answer_in_the_passage() -> None:
    bent = contradicted(
        example("Who led the largest convoy?", PASSAGE, "Ibrahim Diallo"), random.Random(1)
    )
    assert bent is not None
    assert (bent.positives, bent.answers, bent.passage) == ((), (), PASSAGE)


def test_a_question_that_is_negated_already_is_left_alone() -> None:
    assert contradicted(example("What was not said?", PASSAGE, "dawn"), random.Random(1)) is None


def test_a_name_gives_way_to_another_of_the_same_passage_but_never_to_the_answer() -> None:
    asked = example("Who led the convoy to Mopti?", PASSAGE, "Ibrahim Diallo")
    bent = {with_own_name(asked, random.Random(n)) for n in range(10)}
    assert {one.question for one in bent if one} == {"Who led the convoy to Segou?"}


def test_a_question_over_the_passage_of_another_has_no_answer() -> None:
    (own,) = examples("Who left?", "Bo left. Re stayed.", True, ["Bo"], "g")
    (other,) = examples("Who ate?", "Bo ate.", True, ["Bo"], "g")
    met = over_passage(own, other)
    assert (met.question, met.passage) == ("Who left?", "Bo ate.")
    assert (met.positives, met.answers) == ((), ())
    assert over_passage(own, own) == own


def test_a_number_gives_way_to_a_number() -> None:
    passage = "In 1991 the army had 300 men. In 2012 it had 7,000 men in Bamako."
    bent = with_own_name(example("How many men had it in 1991?", passage, "300"), random.Random(2))
    assert bent is not None
    assert bent.question in {
        "How many men had it in 2012?",
        "How many men had it in 7,000?",
    }


def test_a_question_without_a_name_is_left_alone() -> None:
    assert (
        with_own_name(example("Who led it?", PASSAGE, "Ibrahim Diallo"), random.Random(1)) is None
    )
