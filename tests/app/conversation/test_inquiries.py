""" "Who claimed it?" asks who owns up to an attack; of anything else it asks who said so."""

import pytest

from tests.app.conversation.understanding import understood

CLAIMED = "Who claimed responsibility for that:"


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Which towns were struck on 1 July?", "Who claimed it?",
         f"{CLAIMED} which towns were struck on 1 July?"),
        ("Which towns were struck on 1 July?", "And who claimed that?",
         f"{CLAIMED} which towns were struck on 1 July?"),
        ("Who attacked Kayes?", "Who has claimed it?", f"{CLAIMED} who attacked Kayes?"),
        ("How many were killed in Kayes?", "Who claimed it?",
         f"{CLAIMED} how many were killed in Kayes?"),
        ("Were there strikes on Kyiv?", "Who claimed them?",
         f"{CLAIMED} were there strikes on Kyiv?"),
        ("What did Reuters say about the attack on Diboli?", "Who claimed it?",
         "Who claimed responsibility for the attack on Diboli?"),
    ],
)  # fmt: skip
def test_who_claimed_an_attack_is_who_owns_up_to_it(
    before: str, question: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Which towns were struck on 1 July?", "Who claimed so?",
         "Who said which towns were struck on 1 July?"),
        ("How many were killed in Kayes?", "Who claimed that?",
         "Who said how many were killed in Kayes?"),
        ("Did the army say it killed 80 militants?", "Who claimed it?",
         "Who said so: did the army say it killed 80 militants?"),
        ("What did AP report about how many were killed?", "Who claimed it?",
         "Who said so: what did AP report about how many were killed?"),
        ("Is the election rigged?", "Who claimed it?", "Who said so: is the election rigged?"),
        ("Who leads JNIM?", "Who claimed that?", "Who said who leads JNIM?"),
        ("Who leads JNIM according to AP?", "Who said so?", "Who said who leads JNIM?"),
        ("Which towns were struck?", "Who claimed responsibility for the strikes on Gao?",
         "Who claimed responsibility for the strikes on Gao?"),
    ],
)  # fmt: skip
def test_what_can_mean_that_it_was_said_is_asked_as_that(
    before: str, question: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("And on 2 July?", "Which towns were struck on 2 July?"),
        ("Why?", "Why were towns struck on 1 July?"),
    ],
)
def test_who_claimed_it_is_no_part_of_the_question_for_the_next_turn(
    question: str, expected: str
) -> None:
    turns = ("Which towns were struck on 1 July?", "…", "Who claimed it?", "…")
    assert understood(question, *turns) == expected


@pytest.mark.parametrize("question", ["Who did it?", "Who did that?"])
def test_who_did_it_asks_who_was_behind_what_was_reported(question: str) -> None:
    before = "What did Reuters say about the poisoning of Navalny?"
    assert understood(question, before) == "Who was behind the poisoning of Navalny?"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Who attacked Kayes?", "Who attacked Kayes?"),
        ("Who was arrested in Kayes?", "By whom was that: who was arrested in Kayes?"),
        ("Who has been held?", "By whom was that: who has been held?"),
        ("Which towns were struck?", "By whom were towns struck?"),
        ("Was Kayes attacked?", "By whom was Kayes attacked?"),
    ],
)
def test_by_whom_asks_again_who_did_it(before: str, expected: str) -> None:
    assert understood("By whom?", before) == expected
