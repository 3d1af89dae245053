"""Counts that leave to another part of the question whom they count, or what became of them."""

import pytest

from app.parts import parts


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "How many soldiers were killed in Kayes and how many were wounded?",
            ["How many soldiers were killed in Kayes?", "How many soldiers were wounded (Kayes)?"],
        ),
        (
            "How many Malian soldiers died in Kayes and how many were wounded?",
            [
                "How many Malian soldiers died in Kayes?",
                "How many Malian soldiers were wounded (Kayes)?",
            ],
        ),
        (
            "How many recruits were killed, how many were wounded and how many fled?",
            [
                "How many recruits were killed?",
                "How many recruits were wounded?",
                "How many recruits fled?",
            ],
        ),
        (
            "What towns were struck and which were captured?",
            ["What towns were struck?", "Which towns were captured?"],
        ),
        (
            "How many houses were burnt and how many were damaged?",
            ["How many houses were burnt?", "How many houses were damaged?"],
        ),
    ],
)
def test_a_count_without_a_noun_has_that_of_the_count_before(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "How many towns were attacked and how many were killed?",
            ["How many towns were attacked?", "How many were killed?"],
        ),
        (
            "How many died in clashes and how many were wounded?",
            ["How many died in clashes?", "How many were wounded?"],
        ),
        (
            "How many soldiers fled and how many civilians were wounded?",
            ["How many soldiers fled?", "How many civilians were wounded?"],
        ),
        (
            "Which steps were taken and how many were affected?",
            ["Which steps were taken?", "How many were affected?"],
        ),
        (
            "How many people were killed and how many attacks in Kayes?",
            ["How many people were killed?", "How many attacks in Kayes?"],
        ),
    ],
)
def test_towns_are_not_killed_and_a_count_of_its_own_stays(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "How many were killed according to Reuters and how many according to AP?",
            ["How many were killed according to Reuters?", "How many were killed according to AP?"],
        ),
        (
            "Who attacked the base according to Reuters in May and who according to the army?",
            [
                "Who attacked the base according to Reuters in May?",
                "Who attacked the base according to the army in May?",
            ],
        ),
        (
            "How many died in Kayes on 1 July and how many on 2 July?",
            ["How many died in Kayes on 1 July?", "How many died in Kayes on 2 July?"],
        ),
        (
            "How many people died in total, and how many of them in Gao?",
            ["How many people died in total?", "How many people died in Gao?"],
        ),
        (
            "How many soldiers died in Kayes and how many militants in Nioro?",
            ["How many soldiers died in Kayes?", "How many militants died in Nioro?"],
        ),
        (
            "How many were killed in the north and how many in the south?",
            ["How many were killed in the north?", "How many were killed in the south?"],
        ),
        (
            "Who leads the army in Mali and who in Niger?",
            ["Who leads the army in Mali?", "Who leads the army in Niger?"],
        ),
        (
            "How many were killed and how many according to the army?",
            ["How many were killed?", "How many were killed according to the army?"],
        ),
    ],
)
def test_the_same_is_asked_of_another_place_day_or_voice(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected
    assert [parts(part) for part in expected] == [[part] for part in expected]


def test_another_question_about_a_place_is_not_turned() -> None:
    assert parts("Who leads the army and where in Mali?") == [
        "Who leads the army (Mali)?",
        "Where in Mali?",
    ]
