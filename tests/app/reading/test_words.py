"""Words, stems, names, and text without its marks."""

import pytest

from app.reading.words import content_words, names, plain, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("attacks", "attacked"),
        ("attackers", "attacking"),
        ("casualty", "casualties"),
        ("kill", "killed"),
        ("destabilise", "destabilised"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("army", "armour"), ("1,200", "1201"), ("port", "post")]
)
def test_different_words_keep_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_content_words_leave_out_how_the_question_is_put() -> None:
    assert content_words("How many of the army’s posts were hit on 1 July?") == [
        "army",
        "posts",
        "hit",
        "1",
        "july",
    ]


def test_names_are_runs_of_capitals_without_a_first_ordinary_word() -> None:
    found = names("In Nara du Nord, Amina Sow met the head of JNIM.")
    assert [name.text for name in found] == ["Nara du Nord", "Amina Sow", "JNIM"]


def test_plain_text_has_no_marks_and_is_never_empty() -> None:
    assert plain("**Three** towns fell (AP News, Reuters).") == "Three towns fell"
    assert plain("(Reuters)") == "(Reuters)"
