"""Questions made of sentences: what each rule asks, and what none asks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.next_questions import questions_from
from app.next_questions.making import MAX_WORDS, Telling
from app.next_questions.verbs import BASE_OF


def made(text: str, heading: str = "", claimant: str | None = None, around: str = "") -> list[str]:
    return questions_from(Telling(text, heading, claimant, around or text))


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "Two ambulances were diverted to Selby.",
            "How many ambulances were diverted to Selby?",
        ),
        (
            "According to AP, some 40 shops in Port Vell were looted, most of them at night.",
            "How many shops in Port Vell were looted?",
        ),
        (
            "Officials told Reuters that 80 miners had been freed at Kest by Monday.",
            "How many miners had been freed at Kest by Monday?",
        ),
        (
            "Norland withdrew three patrol ships from the strait in April.",
            "How many patrol ships did Norland withdraw from the strait in April?",
        ),
    ],
)
def test_a_number_is_asked_for(sentence: str, question: str) -> None:
    assert made(sentence)[0] == question


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        (
            "On 2 March 2025, the dam at Kest was closed by order of the mayor.",
            "When was the dam at Kest closed by order of the mayor?",
        ),
        (
            "In June 2024, JNIM attacked the base at Bafo and reportedly killed two men.",
            "When did JNIM attack the base at Bafo?",
        ),
        ("Duarte was appointed by the board in 2022.", "When was Duarte appointed by the board?"),
        (
            "Norland and Vesta signed a treaty in Geneva on 18 May 2025.",
            "When did Norland and Vesta sign a treaty in Geneva?",
        ),
    ],
)
def test_a_date_is_asked_for(sentence: str, question: str) -> None:
    assert question in made(sentence, around=f"{sentence} Then the end.")


def test_the_day_of_what_was_called_for_is_not_the_day_of_the_call() -> None:
    assert made("The union Finwork called for a strike on 20 June.") == []


def test_a_reason_is_asked_for() -> None:
    sentence = "The dam at Kest was closed in 2019 because inspectors found cracks."
    assert made(sentence, around=f"{sentence} the") == ["Why was the dam at Kest closed in 2019?"]


def test_who_did_it_is_asked_of_people_alone() -> None:
    asked = "Who accused the water board of Kest?"
    assert made("Critics and others slept. ", around="") == []
    assert made("Police accused the water board of Kest.") == [asked]
    assert made("The flood struck the water board of Kest.") == []


def test_a_claimant_is_asked_for_what_was_said_of_a_name() -> None:
    sentence = "Analysts told AP that the attack could threaten Senegal."
    asked = made(sentence, claimant="Analysts")
    assert asked == ["What did analysts say about Senegal?"]
    assert made("Horvat declared an emergency on Monday.", claimant="Horvat") == []


def test_a_heading_that_asks_is_a_question() -> None:
    assert made("The Morrow family does.", "Who owns Morrow Trust") == ["Who owns Morrow Trust?"]
    assert made("It is the army.", "Who the army blames") == []
    assert made("It is the army.", "When it happened") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "He killed three men in Bafo on Monday.",  # who is he?
        "Three days were enough for the rebels of Bafo.",
        "It rained.",
        "| Bafo | 12 |",
        "At least 14 people were killed and 300 families were moved.",  # in what?
        "The posts attacked by JNIM at Bafo burned.",
        "",
    ],
)
def test_what_would_make_a_silly_question_makes_none(sentence: str) -> None:
    assert made(sentence) == []


@pytest.mark.parametrize(
    ("past", "base"),
    [("seized", "seize"), ("denied", "deny"), ("banned", "ban"), ("led", "lead"),
     ("transferred", "transfer"), ("fell", "fall"), ("died", "die"), ("destroyed", "destroy")],
)  # fmt: skip
def test_verbs_go_back_to_their_base(past: str, base: str) -> None:
    assert BASE_OF[past] == base


@given(st.text(max_size=300), st.text(max_size=60))
def test_whatever_the_text_what_is_made_is_a_question(text: str, heading: str) -> None:
    for question in questions_from(Telling(text, heading, None, text)):
        assert question.endswith("?")
        assert len(question.split()) <= max(MAX_WORDS, len(heading.split()))
