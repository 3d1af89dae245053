"""What a question leaves to its history is told by its words."""

import pytest

from app.conversation.asked import Asked


@pytest.mark.parametrize(
    "text",
    [
        "What is the Galileo system and why is it important?",
        "Tell me about feijoada and its significance.",
        "If you don't eat any meat, is it bad for you?",
        "Is it true that the sea level is rising?",
        "It is better to wait until June.",
        "How do companies hire their employees?",
        "Is there a cure?",
        "The ceasefire is shaky. What does it forbid?",
        "I am reading about Amadou Kone - when did he take over?",
        "Do convoys stop if it rains?",
    ],
)
def test_a_pronoun_that_means_something_inside_the_question_is_no_gap(text: str) -> None:
    assert not Asked(text).pronoun


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Who leads it?", "thing"),
        ("It was late. When did it end?", "thing"),
        ("The army left the town. Whom did he meet?", "person"),
        ("What are its roots and what influenced it?", "thing"),
        ("What do they want?", "plural"),
        ("Who is her successor?", "person"),
        ("Who lives there?", "place"),
        ("What is the largest one on land?", "one"),
        ("How does that compare?", "comparing"),
        ("What about trade?", "about"),
        ("And in June?", "continues"),
        ("any awards", "fragment"),
        ("What are the symptoms?", "definite"),
        ("Tell me about Kayes.", "introduces"),
        ("Who leads the JNIM?", "named"),
        ("How many were wounded?", "uncounted"),
        ("how many died in total", "uncounted"),
        ("What is anemia?", "defining"),
        ("What did the EU say?", "telling"),
        ("Did Ukraine confirm this?", "telling"),
        ("Were there any warnings?", "once"),
        ("What is its capital?", "of_place"),
        ("When do they take effect?", "of_things"),
    ],
)
def test_each_kind_of_gap_is_told(text: str, kind: str) -> None:
    assert getattr(Asked(text), kind)


def test_what_follows_the_noun_says_which_is_meant() -> None:
    assert not Asked("What are the symptoms of anemia?").definite
    assert not Asked("What is a main cause?").definite


@pytest.mark.parametrize("text", ["Who won the US election?", "Did the Kayes attack end?"])
def test_a_name_before_a_noun_says_which_is_meant(text: str) -> None:
    assert not Asked(text).definite


def test_a_question_about_a_part_of_something_defines_nothing() -> None:
    assert not Asked("What are the main causes?").defining
    assert not Asked("What is its role?").introduces


@pytest.mark.parametrize("text", ["How many soldiers died?", "How many were hit in Gao?"])
def test_a_count_that_says_of_what_or_where_is_none_of_nothing(text: str) -> None:
    assert not Asked(text).uncounted
