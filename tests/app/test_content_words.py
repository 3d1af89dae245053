"""The words of a question that are searched for."""

import pytest

from app.content_words import content_words, searched_words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How many militants were killed in Mali?", ["many", "militants", "killed", "mali"]),
        ("Mali, Mali and MALI", ["mali"]),
        ("the army's losses", ["army", "losses"]),
        ("What is it?", ["what", "is", "it"]),
        ("snake_case 1,000 naïve", ["snake", "case", "1", "000", "naïve"]),
        ("?!", []),
        ('" OR NEAR(" *', ["near"]),
    ],
)
def test_content_words_leave_out_what_every_question_holds(question: str, words: list[str]) -> None:
    assert content_words(question) == words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("eighty towns", ["eighty", "towns", "80"]),
        ("80 towns", ["80", "towns", "eighty"]),
        ("twenty-five towns", ["twenty", "five", "towns", "20", "5", "25"]),
        ("25 towns", ["25", "towns", "twenty five"]),
        ("120 towns", ["120", "towns"]),
    ],
)
def test_numbers_are_searched_in_words_and_in_digits(question: str, words: list[str]) -> None:
    assert searched_words(question) == words
