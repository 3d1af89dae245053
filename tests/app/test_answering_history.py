"""A question with a history: searched as it was understood, and as asked where that fails."""

from collections.abc import Iterator

import pytest

from app import schemas
from app.answering import Answerer, Question
from app.conversation import resolve
from index.snapshot import Snapshot
from tests.app.builders import snapshot_of
from tests.fakes import FakeEmbedder, word_reader

BEFORE = (schemas.Turn(role="user", content="Why did Senegal close its frontier posts?"),)


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    opened = snapshot_of(tmp_path_factory.mktemp("history"))
    yield opened
    opened.close()


def events(snapshot: Snapshot, text: str) -> tuple[list[str], schemas.Answer]:
    """The questions that were searched, and the answer."""
    answerer = Answerer(FakeEmbedder(), word_reader, 0.7)
    found = list(answerer.events(snapshot, Question(text, BEFORE)))
    resolved = [one.resolved_question for one in found if isinstance(one, schemas.Resolved)]
    assert isinstance(found[-1], schemas.Answer)
    return resolved, found[-1]


def test_a_question_that_the_history_does_not_help_is_searched_as_asked(snapshot: Snapshot) -> None:
    asked = "And when had the farmers harvested millet beside the river?"
    assert resolve(asked, BEFORE).startswith(f"{asked[:-1]}, about ")
    resolved, answer = events(snapshot, asked.replace(" millet", " \n millet"))
    assert resolved == [answer.resolved_question] == [asked]
    assert [one.text for one in answer.claims] == ["Farmers harvested millet beside the river."]


def test_without_an_answer_either_way_the_question_stays_as_it_was_understood(
    snapshot: Snapshot,
) -> None:
    resolved, answer = events(snapshot, "Who won the chess championship in the river?")
    assert answer.status == "not_found"
    assert resolved == [answer.resolved_question]


def test_how_a_question_is_searched_is_told_before_its_first_claim(snapshot: Snapshot) -> None:
    answerer = Answerer(FakeEmbedder(), word_reader, 0.7)
    asked = "And when had the farmers harvested millet beside the river?"
    found = answerer.events(snapshot, Question(asked, BEFORE))
    assert [type(one) for one in found] == [schemas.Resolved, schemas.Claim, schemas.Answer]


def test_a_pronoun_is_never_left_without_its_noun(snapshot: Snapshot) -> None:
    resolved, answer = events(snapshot, "Why does it matter?")
    assert len(resolved) == 1
    assert answer.resolved_question == resolved[0] != "Why does it matter?"
