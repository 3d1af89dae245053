"""Questions in one sentence, however they are joined."""

import pytest

from app.parts import parts


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Who attacked Kayes as well as who claimed it?",
            ["Who attacked Kayes?", "Who claimed it (attacked Kayes)?"],
        ),
        (
            "Who won the election, and by how much?",
            ["Who won the election?", "By how much won the election?"],
        ),
        (
            "How many died and in which towns did the attacks take place?",
            ["How many died?", "In which towns did the attacks take place?"],
        ),
        (
            "Who leads the junta & since when?",
            ["Who leads the junta?", "Since when leads the junta?"],
        ),
        (
            "Did Reuters report 80 dead and did AP report 60?",
            ["Did Reuters report 80 dead?", "Did AP report 60?"],
        ),
        (
            "Who leads JNIM; is he alive?",
            ["Who leads JNIM?", "Is he alive (leads JNIM)?"],
        ),
        (
            "When did it begin, and did the army react?",
            ["When did it begin?", "Did the army react?"],
        ),
        (
            "What happened between the two sides and who won?",
            ["What happened between the two sides?", "Who won?"],
        ),
        ("What's JNIM and who leads it?", ["What's JNIM?", "Who leads it (JNIM)?"]),
    ],
)
def test_questions_are_joined_in_many_ways(question: str, expected: list[str]) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Who attacked Diboli, when and why?",
            ["Who attacked Diboli?", "When attacked Diboli?", "Why attacked Diboli?"],
        ),
        (
            "Who attacked Diboli, where, when, and how many died?",
            [
                "Who attacked Diboli?",
                "Where attacked Diboli?",
                "When attacked Diboli?",
                "How many died (Diboli)?",
            ],
        ),
        (
            "Who is Mozart, where and when was he born?",
            ["Who is Mozart?", "Where was he born (Mozart)?", "When was he born (Mozart)?"],
        ),
    ],
)
def test_bare_question_words_in_a_list_are_parts_of_their_own(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected
