"""An outlet, a date or a place before a question is read as if it stood at its end."""

import pytest

from app.conversation.fronted import settled, with_end
from tests.app.conversation.understanding import understood


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("According to Reuters, how many died?", "How many died, according to Reuters?"),
        ("According to U.S. officials, who fled?", "Who fled, according to U.S. officials?"),
        ("According to the WHO, how many died?", "How many died, according to the WHO?"),
        ("On 1 July, how many died?", "How many died on 1 July?"),
        ("On 1 July how many died?", "How many died on 1 July?"),
        ("In 2023, who led Mali?", "Who led Mali in 2023?"),
        ("Since Tuesday, has JNIM attacked?", "Has JNIM attacked since Tuesday?"),
        ("Yesterday, who died?", "Who died yesterday?"),
        ("July 1, who died?", "Who died July 1?"),
        ("In Kayes, how many died?", "How many died in Kayes?"),
        ("In Évreux, how many died?", "How many died in Évreux?"),
        ("According to Reuters, on 1 July, who died?", "Who died on 1 July, according to Reuters?"),
    ],
)  # fmt: skip
def test_what_stands_before_a_question_is_put_at_its_end(question: str, expected: str) -> None:
    assert settled(question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Who died on 1 July?",
        "According to whom was the town taken?",
        "According to the WHO how many died?",
        "According to Reuters, JNIM attacked Kayes. When?",
        "On 1 July, JNIM attacked Kayes. How many died?",
        "On 1 July, who attacked Kayes? And who died?",
        "In Mali, who was arrested in Kayes?",
        "In short, who died?",
        "March was when?",
        "On 1 July, ",
        "In July, " * 50 + "x",
    ],
)
def test_what_is_not_one_question_after_something_stays(question: str) -> None:
    assert settled(question) == question


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who died?", "Who died on 2 July?"),
        ("Who died, according to AP?", "Who died on 2 July, according to AP?"),
    ],
)
def test_an_end_is_put_before_the_outlet(question: str, expected: str) -> None:
    assert with_end(question, "on 2 July") == expected


OUTLET = "According to Reuters, how many soldiers were killed in Kayes?"
DAY = "On 1 July, how many soldiers were killed?"


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("According to Reuters, how many were killed?", "And wounded?",
         "How many were wounded, according to Reuters?"),
        (OUTLET, "How many were wounded?",
         "How many soldiers were wounded in Kayes, according to Reuters?"),
        (OUTLET, "And militants?",
         "How many militants were killed in Kayes, according to Reuters?"),
        (OUTLET, "And AP?", "How many soldiers were killed in Kayes, according to AP?"),
        (OUTLET, "And on 2 July?",
         "How many soldiers were killed in Kayes on 2 July, according to Reuters?"),
        (OUTLET, "And in Gao?", "How many soldiers were killed in Gao, according to Reuters?"),
        (DAY, "And how many militants?", "How many militants were killed on 1 July?"),
        (DAY, "How many were wounded?", "How many soldiers were wounded on 1 July?"),
        (DAY, "And on 2 July?", "How many soldiers were killed on 2 July?"),
        ("According to Reuters, did JNIM attack Kayes?", "When?",
         "When did JNIM attack Kayes, according to Reuters?"),
        ("In Kayes, how many soldiers were killed?", "And militants?",
         "How many militants were killed in Kayes?"),
        ("In July, who was arrested in Kayes?", "And in Gao?", "Who was arrested in Gao in July?"),
    ],
)  # fmt: skip
def test_a_short_turn_changes_a_question_with_something_before_it(
    before: str, question: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("How many soldiers were killed in Kayes?", "What about the wounded?",
         "How many soldiers were wounded in Kayes?"),
        ("How many have been killed in Gao?", "And captured?",
         "How many have been captured in Gao?"),
        ("How many soldiers were killed, according to AP?", "How many were wounded?",
         "How many soldiers were wounded, according to AP?"),
        ("How many were killed, according to AP?", "What happened there?", "What happened there?"),
        ("How many soldiers were killed?", "What about Ahmed?", "What about Ahmed?"),
    ],
)  # fmt: skip
def test_what_was_done_is_swapped_and_the_outlet_is_no_topic(
    before: str, question: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    "question",
    [
        "According to Reuters, how many soldiers were killed in Gao?",
        "On 1 July, who attacked Kayes?",
        "How many people were arrested, according to the BBC?",
    ],
)
def test_the_question_itself_keeps_what_stands_before_it(question: str) -> None:
    assert understood(question, "What happened in Diboli?") == question
