"""Questions of more than one part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.parts import MAX_PARTS, parts


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "How many were killed and who claimed responsibility?",
            ["How many were killed?", "Who claimed responsibility?"],
        ),
        (
            "Which towns were struck, and what did the army say?",
            ["Which towns were struck?", "What did the army say?"],
        ),
        (
            "How many died, who did it and where was he born?",
            ["How many died?", "Who did it?", "Where was he born?"],
        ),
        (
            "Was the bill passed and was it signed?",
            ["Was the bill passed?", "Was it signed?"],
        ),
        (
            "Who leads the party? How old is the party?",
            ["Who leads the party?", "How old is the party?"],
        ),
        (
            "Tell me who fled and how many stayed.",
            ["Tell me who fled?", "How many stayed?"],
        ),
    ],
)
def test_each_part_is_a_question_of_its_own(question: str, expected: list[str]) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "What did the minister do in Oslo? And when?",
            ["What did the minister do in Oslo?", "When did the minister do in Oslo?"],
        ),
        ("How many soldiers died, and where?", ["How many soldiers died?", "Where soldiers died?"]),
        (
            "Where and when was she born?",
            ["Where was she born?", "When was she born?"],
        ),
        (
            "Tell me who fled from Oslo, and why?",
            ["Tell me who fled from Oslo?", "Why: Tell me who fled from Oslo?"],
        ),
    ],
)
def test_a_bare_question_word_takes_up_the_words_of_the_part_before(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "What is the capital of Mali and how many people live there?",
            ["What is the capital of Mali?", "How many people live there (Mali)?"],
        ),
        (
            "How many were killed, and who attacked Diboli in 2025?",
            ["How many were killed (Diboli, 2025)?", "Who attacked Diboli in 2025?"],
        ),
    ],
)
def test_a_part_that_names_nothing_gets_the_names_of_the_others(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "How many were killed?",
        "What happened to the general who led the coup and who fled?",
        "What is the difference between what Reuters said and what AP said?",
        "Do Reuters and AP agree on how many died?",
        "What did the army say about Diboli, which lies at the border?",
        "Who was there and was killed?",
        "When the army came, who fled?",
        "Seven posts were attacked. Who did it?",
        "In which year and in which city was Mozart born?",
        "What did the U.S. do?",
        "killed and wounded",
        "",
    ],
)
def test_one_question_stays_as_it_is(question: str) -> None:
    assert parts(question) == [question]


def test_more_parts_than_are_searched_one_by_one_stay_together() -> None:
    question = "Who died here? " * (MAX_PARTS + 1)
    assert parts(question) == [question]


@given(st.text(max_size=200))
def test_whatever_is_asked_there_are_one_to_four_parts(question: str) -> None:
    found = parts(question)
    assert 1 <= len(found) <= MAX_PARTS
    assert parts(question) == found
