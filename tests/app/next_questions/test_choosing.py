"""Questions put forward: each has an answer, none was asked, and checks are few."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from app.next_questions import Asked, Checking, Suggestions
from app.next_questions.choosing import FRESH_CHECKS, MOST, is_about_outlet
from app.reading import Candidate, Reader
from app.retrieval import Found
from index.snapshot import Snapshot
from index.sources import load_registry
from tests.app.builders import snapshot_of
from tests.fakes import WordReader

VELL = """# Port Vell

Vesta seized 12 trawlers in January 2025. (AFP)

Police arrested three smugglers at Kest. (Reuters)
"""
LORNE = """# Lorne

Two ambulances were diverted to Selby.

Norland withdrew seven patrol ships from Corran. (AP)
"""
TRAWLERS = "How many trawlers did Vesta seize in January 2025?"
SMUGGLERS = "How many smugglers did police arrest at Kest?"
AMBULANCES = "How many ambulances were diverted to Selby?"
SHIPS = "How many patrol ships did Norland withdraw from Corran?"


class CountingReader:
    """A reader that knows how often it was asked, and what it is sure of."""

    def __init__(self, sure: float = 1.0) -> None:
        self.sure = sure
        self.asked: list[str] = []

    def read(self, question: str, candidates: Sequence[Candidate]) -> list[float]:
        self.asked.append(question)
        return [chance * self.sure for chance in WordReader().read(question, candidates)]


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    files = {"vell.md": VELL, "lorne.md": LORNE}
    opened = snapshot_of(tmp_path_factory.mktemp("suggestions"), files)
    yield opened
    opened.close()


def found(snapshot: Snapshot, *scores: tuple[str, float]) -> list[Found]:
    return [Found(one, score) for name, score in scores for one in snapshot.passages_of(name)]


def near(snapshot: Snapshot, reader: Reader, asked: Asked, *scores: tuple[str, float]) -> list[str]:
    return Suggestions().near(Checking(snapshot, reader, 0.3), found(snapshot, *scores), asked)


def test_questions_come_from_the_sentences_of_what_was_found(snapshot: Snapshot) -> None:
    asked = near(snapshot, WordReader(), Asked(), ("vell.md", 1.0))
    assert asked == [TRAWLERS, SMUGGLERS]


def test_a_question_that_its_sentence_does_not_answer_is_left_out(snapshot: Snapshot) -> None:
    assert near(snapshot, CountingReader(sure=0.1), Asked(), ("vell.md", 1.0)) == []


def test_what_was_asked_or_quoted_is_not_put_forward(snapshot: Snapshot) -> None:
    (passage,) = snapshot.passages_of("vell.md")
    quoted = [one for one in passage.sentences if "smugglers" in one.text]
    asked = Asked(("How many trawlers did Vesta seize?",), tuple(quoted))
    left = near(snapshot, WordReader(), asked, ("vell.md", 1.0))
    assert TRAWLERS not in left
    assert SMUGGLERS not in left


def test_with_sources_only_their_sentences_are_asked_about(snapshot: Snapshot) -> None:
    asked = Asked(sources=frozenset({"reuters"}))
    assert near(snapshot, WordReader(), asked, ("vell.md", 1.0)) == [SMUGGLERS]


def test_passages_far_from_the_question_are_left_out(snapshot: Snapshot) -> None:
    scores = (("vell.md", 1.0), ("lorne.md", 0.4))
    assert AMBULANCES not in near(snapshot, WordReader(), Asked(), *scores)
    quoted = Asked(documents=frozenset({"lorne.md"}))
    assert near(snapshot, WordReader(), quoted, *scores)[0] == AMBULANCES


def test_at_most_three_are_put_forward_after_as_many_checks(snapshot: Snapshot) -> None:
    reader = CountingReader()
    scores = (("vell.md", 1.0), ("lorne.md", 0.9))
    assert len(near(snapshot, reader, Asked(), *scores)) <= MOST
    assert len(reader.asked) <= FRESH_CHECKS


def test_what_was_checked_once_is_not_checked_again(snapshot: Snapshot) -> None:
    reader, suggestions = CountingReader(), Suggestions()
    passages = found(snapshot, ("vell.md", 1.0))
    first = suggestions.near(Checking(snapshot, reader, 0.3), passages, Asked())
    reader.asked.clear()
    again = suggestions.near(Checking(snapshot, reader, 0.3), passages, Asked())
    assert again[: len(first)] == first
    assert not {TRAWLERS, SMUGGLERS} & set(reader.asked)


def test_a_new_generation_is_checked_anew(tmp_path: Path, snapshot: Snapshot) -> None:
    other = snapshot_of(tmp_path, {"vell.md": VELL, "more.md": "Rain."})
    other.generation = snapshot.generation + 1
    reader, suggestions = CountingReader(), Suggestions()
    for one in (snapshot, other):
        passages = found(one, ("vell.md", 1.0))
        suggestions.near(Checking(one, reader, 0.3), passages, Asked())
    assert reader.asked.count(TRAWLERS) == 2
    other.close()


def test_without_a_question_the_first_documents_are_asked_about(snapshot: Snapshot) -> None:
    asked = Suggestions().of_corpus(Checking(snapshot, WordReader(), 0.3))
    assert AMBULANCES in asked
    assert len(asked) == MOST


def test_the_outlet_that_reports_is_no_subject_to_ask_about() -> None:
    registry = load_registry()
    assert is_about_outlet("What did Mali's armed forces say about Globedge?", registry)
    assert not is_about_outlet("What did Mali's armed forces say about Kayes?", registry)
    assert not is_about_outlet("Who struck seven towns?", registry)
