"""Missing phrases go where a reader expects them."""

import pytest

from app.conversation.asked import Asked
from app.conversation.phrases import phrases
from app.conversation.wording import Edit, complete, edited


@pytest.mark.parametrize(
    ("question", "turn", "which", "expected"),
    [
        ("Why was it built?", "What is the Manantali dam?", [0],
         "Why was the Manantali dam built?"),
        ("What is its height?", "What is the Manantali dam?", [0],
         "What is the Manantali dam's height?"),
        ("What are their aims?", "Who are the rebels?", [0], "What are the rebels' aims?"),
        ("Who is her successor?", "Who is Ching Shih?", [0], "Who is Ching Shih's successor?"),
        ("Who fled from there?", "What happened in Diboli?", [0], "Who fled from Diboli?"),
        ("How do they compare?", "What are lions and tigers?", [0, 1],
         "How do lions and tigers compare?"),
        ("What types of plans exist?", "What is a 529 plan?", [0],
         "What types of 529 plans exist?"),
        ("Which one is fastest?", "What trains run?", [0], "Which trains is fastest?"),
        ("What were the causes?", "What was the Kayes attack?", [0],
         "What were the causes of the Kayes attack?"),
        ("Were civilians killed?", "What happened in Diboli?", [0],
         "Were civilians killed in Diboli?"),
        ("Were civilians killed?", "What was the June attack?", [0],
         "Were civilians killed, about the June attack?"),
        ("It fell when", "What is Kidal?", [0], "Kidal fell when"),
    ],
)  # fmt: skip
def test_a_phrase_is_put_where_its_gap_is(
    question: str, turn: str, which: list[int], expected: str
) -> None:
    found = phrases(Asked(turn), 0)
    assert complete(Asked(question), [found[n] for n in which]) == expected


def test_people_act_and_places_do_not() -> None:
    army, place = phrases(Asked("What did the army do in Diboli?"), 0)
    assert complete(Asked("How did they respond?"), [place, army]) == (
        "How did the army respond in Diboli?"
    )


def test_neither_people_nor_days_are_where_something_is() -> None:
    people, day = phrases(Asked("How many militants died on 1 July?"), 0)
    assert complete(Asked("What happened there?"), [day, people]) == (
        "What happened there on 1 July?"
    )
    assert complete(Asked("Was it the worst attack?"), [people]) == (
        "Was it the worst attack, about militants?"
    )


def test_a_noun_that_ends_like_a_plural_can_be_it() -> None:
    (illness,) = phrases(Asked("What is diabetes?"), 0)
    assert complete(Asked("Is it treatable?"), [illness]) == "Is diabetes treatable?"


def test_nothing_missing_leaves_a_question_as_it_is() -> None:
    assert complete(Asked("Who leads it?"), []) == "Who leads it?"


def test_edits_are_made_by_place_and_a_capital_stays() -> None:
    assert edited("It is here", [Edit(0, 2, "the army"), Edit(6, 10, "there")]) == (
        "The army is there"
    )
