"""Why there is no answer: what was looked for, what no document has, why the nearest is none."""

from collections.abc import Iterator

import pytest

from app.answering import Answerer, Question
from app.not_found import missing, terms, why_not
from index.snapshot import Snapshot
from tests.app.builders import snapshot_of
from tests.fakes import FakeEmbedder, word_reader


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    opened = snapshot_of(tmp_path_factory.mktemp("not_found"))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "looked_for"),
    [
        ("What is the population of Mali?", ["population", "Mali"]),
        (
            "How many soldiers did Emmanuel Macron send to Kayes?",
            ["soldiers", "Emmanuel Macron", "send", "Kayes"],
        ),
        ("Who won the World Cup in 2022?", ["won", "World Cup", "2022"]),
        ("Mali's rivers?", ["Mali", "rivers"]),
        ("Who?", []),
    ],
)
def test_names_are_looked_for_whole_and_other_words_singly(
    question: str, looked_for: list[str]
) -> None:
    assert terms(question) == looked_for


def test_what_no_passage_holds_is_missing(snapshot: Snapshot) -> None:
    """Other forms of a word count as the word; of a name all words must stand together."""
    looked_for = ["population", "militant", "Malian", "Malian Senegal", "Paris", "2022"]
    assert missing(looked_for, snapshot) == ["population", "Malian Senegal", "Paris", "2022"]


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("What is the population of Kayes?", "Says nothing of “population”."),
        ("Who sent Paris a letter on rivers?", "Says nothing of “Paris” or “letter”."),
        ("When did gunmen strike towns?", "Gives no date for it."),
        ("Why did gunmen strike towns?", "Gives no reason for it."),
        (
            "How many towns did gunmen strike?",
            "Has the words of the question, but no sentence that answers it.",
        ),
    ],
)
def test_a_passage_near_the_question_says_why_it_is_no_answer(
    tmp_path_factory: pytest.TempPathFactory, question: str, why: str
) -> None:
    text = "# Kayes\n\nGunmen attacked seven towns."
    opened = snapshot_of(tmp_path_factory.mktemp("near"), {"kayes.md": text})
    (passage,) = opened.passages_of("kayes.md")
    assert why_not(question, terms(question), passage) == why
    opened.close()


def test_an_answer_that_there_is_none_says_all_of_it(snapshot: Snapshot) -> None:
    answerer = Answerer(FakeEmbedder(), word_reader, 0.5)
    answer = answerer.answer(snapshot, Question("According to Reuters, who won at chess in Paris?"))
    assert answer.status == "not_found"
    assert answer.searched_for == ["won", "chess", "Paris", "Reuters"]
    assert answer.missing == ["won", "chess", "Paris"]
    assert answer.closest
    assert {one.why_not for one in answer.closest} == {"Says nothing of “Paris” or “chess”."}


def test_an_answer_that_was_found_says_nothing_of_it(snapshot: Snapshot) -> None:
    answerer = Answerer(FakeEmbedder(), word_reader, 0.5)
    answer = answerer.answer(snapshot, Question("Which gunmen struck seven towns?"))
    assert (answer.status, answer.searched_for, answer.missing) == ("answered", [], [])
