"""Replies to words that ask for no document, and to nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.replies import reply
from index.snapshot import Snapshot
from tests.app.builders import snapshot_of

HELLO = "Hello. Ask about the documents in the corpus; every answer quotes its sources."


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    opened = snapshot_of(tmp_path_factory.mktemp("replies"))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    "greeting", ["Hi", "hello!", "Hey there", "Good morning.", "Thanks a lot", "  thank you  "]
)
def test_a_greeting_is_greeted(snapshot: Snapshot, greeting: str) -> None:
    assert reply(greeting, snapshot) == HELLO


@pytest.mark.parametrize(
    "question",
    [
        "What is in here?",
        "what's in the corpus",
        "What’s in the index?",
        "What documents do you have?",
        "What can I ask?",
    ],
)
def test_what_is_in_here_is_told(snapshot: Snapshot, question: str) -> None:
    assert reply(question, snapshot) == (
        "3 documents: Attacks in Mali; undated; The border of Senegal."
        " Reported by Reuters, AP and Crisis Group. Published from 2025-07-02 to 2025-07-05."
    )


@pytest.mark.parametrize(
    "question",
    [
        "Hi, how many militants were killed?",
        "What is in the mine at Kayes?",
        "What do you know about the attacks?",
        "Hello Kitty",
        "What sources report on the attack?",
        "",
    ],
)
def test_a_question_about_the_documents_gets_no_reply(snapshot: Snapshot, question: str) -> None:
    assert reply(question, snapshot) is None


def test_one_document_without_source_or_date_is_told_in_the_singular(tmp_path: Path) -> None:
    snapshot = snapshot_of(tmp_path, {"note.txt": "It rained."})
    assert reply("What is in here?", snapshot) == "1 document: note."


def test_an_empty_corpus_is_told(tmp_path: Path) -> None:
    told = reply("What is in here?", snapshot_of(tmp_path, {}))
    assert told == "The corpus holds no documents yet."


def test_a_long_list_of_documents_is_cut(tmp_path: Path) -> None:
    snapshot = snapshot_of(
        tmp_path, {f"{n:02}.txt": f"# Day {n:02}\n\nIt rained." for n in range(15)}
    )
    told = reply("What is in here?", snapshot)
    assert told is not None
    assert told.startswith("15 documents: ")
    assert "11" in told
    assert told.endswith(", and 3 more.")
