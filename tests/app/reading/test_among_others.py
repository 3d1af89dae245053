"""Passages put among items on other subjects for training."""

import random
from dataclasses import replace

from app.reading.fitting.examples import Example, examples
from app.reading.fitting.training_examples import DIGEST_WORDS, among_others, cropped


def _example(question: str, passage: str, answers: list[str], title: str) -> Example:
    (one,) = examples(question, passage, bool(answers), answers, "test")
    return replace(one, title=title)


DAM = _example(
    "What made it burst?",
    "The dam broke on Monday. Engineers blamed ice. It was rebuilt.",
    ["ice"],
    "Dam",
)
PRICE = _example("What?", "Millet rose. A sack cost 300 francs in May. Rice fell.", [], "Market")
VOTE = _example("Who?", "The vote was put off. The mayor blamed rain.", ["The mayor"], "Vote")


def test_the_answer_stays_what_it_was_wherever_the_item_stands() -> None:
    places = set()
    for seed in range(30):
        one = among_others(DAM, [PRICE, VOTE], random.Random(seed))
        (at,) = one.positives
        assert one.sentences[at].of(one.passage) == "Engineers blamed ice."
        assert [answer.of(one.passage) for answer in one.answers] == ["ice"]
        assert one.question == DAM.question
        items = one.passage.split("\n\n")
        assert len(items) == 3
        places.add(items.index(DAM.passage))
    assert places == {0, 1, 2}


def test_the_sentences_of_all_items_are_told_apart() -> None:
    one = among_others(replace(DAM, positives=(), answers=()), [VOTE], random.Random(1))
    assert (one.positives, one.answers) == ((), ())
    assert {span.of(one.passage) for span in one.sentences} == {
        *("The dam broke on Monday.", "Engineers blamed ice.", "It was rebuilt."),
        *("The vote was put off.", "The mayor blamed rain."),
    }


def test_a_passage_does_not_stand_beside_itself_or_its_own_title() -> None:
    same = replace(VOTE, title="Dam")
    assert among_others(DAM, [DAM, same], random.Random(1)) == DAM


def test_it_becomes_no_longer_than_a_chunk() -> None:
    long = _example("What?", "A word and a word. " * 30, [], "Long")
    short = cropped(replace(long, question=DAM.question), random.Random(1))
    assert len(short.passage.split()) < DIGEST_WORDS
    many = among_others(DAM, [replace(long, title=str(n)) for n in range(40)], random.Random(1))
    assert len(DAM.passage.split()) < len(many.passage.split()) <= DIGEST_WORDS
