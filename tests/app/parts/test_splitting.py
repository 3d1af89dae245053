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
            ["Which towns were struck?", "What did the army say (towns were struck)?"],
        ),
        (
            "How many died, who did it and where was he born?",
            ["How many died?", "Who did it (died)?", "Where was he born?"],
        ),
        (
            "Was the bill passed and was it signed?",
            ["Was the bill passed?", "Was it signed (the bill passed)?"],
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
    ("question", "expected"),
    [
        (
            "How many people died in the crash and what caused it?",
            ["How many people died in the crash?", "What caused it (people died in the crash)?"],
        ),
        (
            "When did the president resign and who replaced him?",
            ["When did the president resign?", "Who replaced him (the president resign)?"],
        ),
        (
            "Who were the attackers and what did they want?",
            ["Who were the attackers?", "What did they want (the attackers)?"],
        ),
        (
            "How many soldiers died in Diboli, who killed them, and why?",
            [
                "How many soldiers died in Diboli?",
                "Who killed them (soldiers died in Diboli)?",
                "Why soldiers died in Diboli?",
            ],
        ),
        (
            "When did the president resign, who replaced him and why did they do it?",
            [
                "When did the president resign?",
                "Who replaced him (the president resign)?",
                "Why did they do it (the president resign)?",
            ],
        ),
        (
            "Seven posts were attacked. Who did it? When did they leave?",
            [
                "Seven posts were attacked. Who did it?",
                "When did they leave (Seven posts were attacked)?",
            ],
        ),
        (
            "In which town was the base and who attacked it?",
            ["In which town was the base?", "Who attacked it (the base)?"],
        ),
        (
            "Which town did the group attack and who defended it?",
            ["Which town did the group attack?", "Who defended it (town the group attack)?"],
        ),
    ],
)
def test_a_part_with_a_pronoun_gets_what_the_part_before_it_says(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected
    assert [parts(part) for part in expected] == [[part] for part in expected]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "Who is Assimi Goita and when did he take power?",
            ["Who is Assimi Goita?", "When did he take power (Assimi Goita)?"],
        ),
        ("What is JNIM and who leads it?", ["What is JNIM?", "Who leads it (JNIM)?"]),
        (
            "When did the war begin and who did they fight in Kayes?",
            ["When did the war begin (Kayes)?", "Who did they fight in Kayes?"],
        ),
        (
            "How many were killed and who killed them?",
            ["How many were killed?", "Who killed them?"],
        ),
        ("How long did it last and who won it?", ["How long did it last?", "Who won it?"]),
        (
            "Where was the attack and how many were hurt?",
            ["Where was the attack?", "How many were hurt?"],
        ),
    ],
)
def test_a_part_with_a_name_or_nothing_to_take_up_stays_as_it_is(
    question: str, expected: list[str]
) -> None:
    assert parts(question) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "How many militants and how many soldiers were killed?",
            ["How many militants were killed?", "How many soldiers were killed?"],
        ),
        (
            "How many militants, how many Malian soldiers and how many people died in Diboli?",
            [
                "How many militants died in Diboli?",
                "How many Malian soldiers died in Diboli?",
                "How many people died in Diboli?",
            ],
        ),
        (
            "How many died and how many soldiers were hurt?",
            ["How many died?", "How many soldiers were hurt?"],
        ),
        (
            "How many people fled and how many houses were burnt?",
            ["How many people fled?", "How many houses were burnt?"],
        ),
    ],
)
def test_a_part_without_a_verb_has_that_of_the_next(question: str, expected: list[str]) -> None:
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
        "Who is the man who led the coup and who fled?",
        "What is the town he fled from and from which he was expelled?",
        "Do Reuters and AP agree on how many died and how many were hurt?",
        "Who wrote the book and had it published?",
        "Who robbed the bank in May and did it again in June?",
        "Which country borders Mali and has Russian troops?",
        "Who planned the attack and did the killing?",
        "Is there a link between the attack and what happened in Gao?",
        'Who said "we will win and who cares"?',
        "Who, when and where?",
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
