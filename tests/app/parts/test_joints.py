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


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Who attacked Kayes and did JNIM claim it?",
            ["Who attacked Kayes?", "Did JNIM claim it (attacked Kayes)?"],
        ),
        (
            "Who is Assimi Goita and did Putin meet him?",
            ["Who is Assimi Goita?", "Did Putin meet him (Assimi Goita)?"],
        ),
        (
            "Who attacked Kayes and did JNIM say it would?",
            ["Who attacked Kayes?", "Did JNIM say it would?"],
        ),
        (
            "Who attacked Kayes and did JNIM lose its base?",
            ["Who attacked Kayes?", "Did JNIM lose its base?"],
        ),
    ],
)
def test_what_a_named_one_did_to_it_is_told_by_the_part_before(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected


def test_many_things_between_are_looked_through_once() -> None:
    """A rule that went back over the text again and again would take a minute here."""
    question = "Who, which " + "between " * 500 + "cats" + ";which" * 500
    assert len(parts(question)) == 2
