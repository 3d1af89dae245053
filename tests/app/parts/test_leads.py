"""What stands before a question of more than one part, and holds for all of them."""

import pytest

from app.parts import parts


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "In Kayes, how many soldiers died and how many were wounded?",
            ["In Kayes, how many soldiers died?", "In Kayes, how many soldiers were wounded?"],
        ),
        (
            "On 1 July, 2025, who attacked Kayes and who defended it?",
            [
                "On 1 July, 2025, who attacked Kayes?",
                "On 1 July, 2025, who defended it (attacked Kayes)?",
            ],
        ),
        (
            "When the army withdrew, what did JNIM do and how did residents react?",
            [
                "When the army withdrew, what did JNIM do?",
                "When the army withdrew, how did residents react?",
            ],
        ),
        (
            "Since the coup, how many have died and what has the UN said?",
            ["Since the coup, how many have died?", "Since the coup, what has the UN said?"],
        ),
        (
            "On Friday, where and when did they meet?",
            ["On Friday, where did they meet?", "On Friday, when did they meet?"],
        ),
        (
            "In Kayes, who fled from the base, and why?",
            ["In Kayes, who fled from the base?", "In Kayes, why fled from the base?"],
        ),
    ],
)
def test_words_in_front_hold_for_every_part(question: str, expected: list[str]) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "According to AP, how many died and how many were wounded?",
            ["According to AP, how many died?", "According to AP, how many were wounded?"],
        ),
        (
            "According to Reuters, when did it start and what does AP say?",
            ["According to Reuters, when did it start?", "What does AP say?"],
        ),
    ],
)
def test_whose_word_is_asked_for_holds_up_to_another(question: str, expected: list[str]) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Russia attacked Kharkiv on Friday. How many died and what did Zelensky say?",
            [
                "Russia attacked Kharkiv on Friday. How many died?",
                "What did Zelensky say (Russia attacked Kharkiv on Friday)?",
            ],
        ),
        (
            "Seven posts were attacked. How many died and who sent help?",
            [
                "Seven posts were attacked. How many died?",
                "Who sent help (Seven posts were attacked)?",
            ],
        ),
        (
            "Bamako was attacked. Was the airport hit and when?",
            [
                "Bamako was attacked. Was the airport hit?",
                "When: was the airport hit (Bamako was attacked)?",
            ],
        ),
        (
            "Kayes fell. Did Niger react and why?",
            ["Kayes fell. Did Niger react?", "Why: did Niger react?"],
        ),
        (
            "Good morning. How many died and how many were wounded?",
            ["Good morning. How many died?", "How many were wounded?"],
        ),
    ],
)
def test_a_statement_before_is_taken_up_and_a_greeting_is_not(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Tell me how many died and how many were wounded",
            ["Tell me how many died?", "How many were wounded?"],
        ),
        (
            "Do you know who attacked Kayes and who defended it?",
            ["Do you know who attacked Kayes?", "Who defended it (attacked Kayes)?"],
        ),
        (
            "Hi, who attacked Kayes and who defended it?",
            ["Hi, who attacked Kayes?", "Who defended it (attacked Kayes)?"],
        ),
    ],
)
def test_the_same_question_word_asks_again_whatever_introduces_the_first(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "In which year, and in which city, was Mozart born?",
        "When the army came, who fled?",
        "In Kayes, who is the man who fled and who returned?",
    ],
)
def test_one_question_with_words_in_front_stays_as_it_is(question: str) -> None:
    assert parts(question) == [question]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "On 1 July, how many died and how many died on 2 July?",
            ["On 1 July, how many died?", "How many died on 2 July?"],
        ),
        (
            "In Kayes, how many were killed and how many died in Gao?",
            ["In Kayes, how many were killed?", "How many died in Gao?"],
        ),
        (
            "Since 2020, how many coups were there and how many before 2020?",
            ["Since 2020, how many coups were there?", "How many coups were there before 2020?"],
        ),
        (
            "In the north, how many died and how many in the south?",
            ["In the north, how many died?", "How many died in the south?"],
        ),
    ],
)
def test_a_part_with_a_place_or_day_of_its_own_is_not_of_the_one_in_front(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "On 1 July, who attacked Kayes and how many died in Kayes?",
            ["On 1 July, who attacked Kayes?", "On 1 July, how many died in Kayes?"],
        ),
        (
            "In Kayes, how many died and who was captured by JNIM?",
            ["In Kayes, how many died?", "In Kayes, who was captured by JNIM?"],
        ),
        (
            "In Kayes, how many died and how many were wounded in the attack?",
            ["In Kayes, how many died?", "In Kayes, how many were wounded in the attack?"],
        ),
        (
            "In the Kayes attack, how many died and who was held in Bamako?",
            ["In the Kayes attack, how many died?", "In the Kayes attack, who was held in Bamako?"],
        ),
    ],
)
def test_a_place_is_no_day_and_an_attack_is_more_than_a_place(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected
