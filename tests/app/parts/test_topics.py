"""Parts of a question that ask for somebody's word, and leave to the others of what."""

import pytest

from app.parts import parts


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "What does Reuters say about the toll and what does AP say?",
            ["What does Reuters say about the toll?", "What does AP say about the toll?"],
        ),
        (
            "What did the UN report say about the toll, and what does the army say so far?",
            [
                "What did the UN report say about the toll?",
                "What does the army say about the toll so far?",
            ],
        ),
        (
            "How does Reuters describe the attack and how does AP describe it?",
            ["How does Reuters describe the attack?", "How does AP describe the attack?"],
        ),
        (
            "What does Reuters say about the toll and what is AP saying?",
            ["What does Reuters say about the toll?", "What is AP saying about the toll?"],
        ),
        (
            "What did the army say and what did JNIM say about the attack?",
            ["What did the army say about the attack?", "What did JNIM say about the attack?"],
        ),
        (
            "What did ISW say about the strikes, and does AP agree?",
            ["What did ISW say about the strikes?", "Does AP agree (the strikes)?"],
        ),
        (
            "Did the army confirm the attack, and how did JNIM respond?",
            ["Did the army confirm the attack?", "How did JNIM respond (the attack)?"],
        ),
    ],
)
def test_the_thing_that_another_part_names_is_asked_for_too(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected
    assert [parts(part) for part in expected] == [[part] for part in expected]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Who attacked the base and what did the army say?",
            ["Who attacked the base?", "What did the army say (attacked the base)?"],
        ),
        (
            "Was Sinwar killed and did Hamas confirm it?",
            ["Was Sinwar killed?", "Did Hamas confirm it (Sinwar killed)?"],
        ),
        (
            "What's the group behind the attack and where is it based?",
            [
                "What's the group behind the attack?",
                "Where is it based (the group behind the attack)?",
            ],
        ),
        (
            "What happened in Kayes and what did France say?",
            ["What happened in Kayes?", "What did France say (happened in Kayes)?"],
        ),
        (
            "How many were killed according to Reuters and what did the army report?",
            [
                "How many were killed according to Reuters?",
                "What did the army report (killed)?",
            ],
        ),
        (
            "How many people died and how did the government respond to it?",
            ["How many people died?", "How did the government respond to it (people died)?"],
        ),
        (
            "Who attacked Diboli, what did the army say and what did JNIM say about it?",
            [
                "Who attacked Diboli?",
                "What did the army say (attacked Diboli)?",
                "What did JNIM say about it (attacked Diboli)?",
            ],
        ),
    ],
)
def test_what_the_part_before_says_goes_in_brackets_where_it_is_no_thing(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected
    assert [parts(part) for part in expected] == [[part] for part in expected]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Did the army confirm the attack, and what did JNIM say?",
            ["Did the army confirm the attack?", "What did JNIM say about the attack?"],
        ),
        (
            "Where was the attack, and how many died in Kayes according to AP?",
            ["Where was the attack (Kayes)?", "How many died in Kayes according to AP?"],
        ),
        (
            "How many died, and what did the leaders of Mali and JNIM say about the talks?",
            ["How many died?", "What did the leaders of Mali and JNIM say about the talks?"],
        ),
    ],
)
def test_who_speaks_in_a_later_part_is_not_put_into_an_earlier_one(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "What did Reuters report and what did AP report?",
            ["What did Reuters report?", "What did AP report?"],
        ),
        (
            "Who attacked the base and what did the army say about the toll?",
            ["Who attacked the base?", "What did the army say about the toll?"],
        ),
        (
            "Who attacked the base and what was the report?",
            ["Who attacked the base?", "What was the report?"],
        ),
    ],
)
def test_a_part_that_says_of_what_stays_as_it_is(question: str, expected: list[str]) -> None:
    assert parts(question) == expected
