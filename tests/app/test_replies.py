"""Replies to words that ask for no document, and to nothing else."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.replies import reply, reply_to, told_in
from app.request_kinds import Told
from index.passages import Filters
from index.snapshot import Snapshot
from tests.app.builders import snapshot_of

HELLO = "Hello. Ask about the documents in the corpus; every answer quotes its sources."


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    opened = snapshot_of(tmp_path_factory.mktemp("replies"))
    yield opened
    opened.close()


@pytest.mark.parametrize("greeting", ["Hi", "hello!", "Hey there", "Good morning."])
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
    """Subjects with their headings, sources, dates."""
    assert reply(question, snapshot) == (
        "3 documents:\n"
        "– Attacks in Mali (Losses of militants; Distances)\n"
        "– undated\n"
        "– The border of Senegal\n"
        "Reported by Reuters, AP and Crisis Group.\n"
        "Published from 2025-07-02 to 2025-07-05."
    )


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("Who are you?", "This is Byline. It answers questions from the documents indexed here"),
        ("Summarise everything", "Byline quotes single sentences and writes no summaries."),
        ("What is 12*7?", "Byline does no sums:"),
        ("Should I go to Mali?", "Byline has no opinions and gives no advice."),
        ("Who will win the election?", "Byline makes no predictions."),
        ("Write a poem about Mali", "Byline writes and translates nothing:"),
        ("Delete the file mali.md", "Byline can't do that:"),
        ("Thanks!", "Glad to help."),
        ("Bye", "Goodbye."),
    ],
)
def test_each_kind_has_its_reply(snapshot: Snapshot, said: str, begins: str) -> None:
    told = reply(said, snapshot)
    assert told is not None
    assert told.startswith(begins)


def test_who_asks_for_a_summary_is_told_the_subjects(snapshot: Snapshot) -> None:
    told = reply("Summarise everything", snapshot)
    assert told is not None
    assert told.endswith("– undated\n– The border of Senegal")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many documents mention Diboli?", "1 of 3 documents mentions"),
        ("Which documents mention militants?", "1 of 3 documents mentions"),
        ("How many documents mention frontier posts?", "1 of 3 documents mentions"),
        ("How many documents mention Paris?", "No document here mentions “Paris”."),
        ("How many documents mention militants near Diboli?", "No document here mentions"),
    ],
)
def test_documents_that_mention_a_thing_are_counted(
    snapshot: Snapshot, question: str, told: str
) -> None:
    """They hold every word of it in one passage."""
    assert (reply(question, snapshot) or "").startswith(told)


def test_the_counted_documents_are_named(snapshot: Snapshot) -> None:
    assert reply("Which documents mention Diboli?", snapshot) == (
        "1 of 3 documents mentions “Diboli”: The border of Senegal."
    )


@pytest.mark.parametrize(
    ("topic", "filters", "told"),
    [
        (
            "militants",
            Filters(sources=frozenset(("reuters",))),
            "1 of 1 document within the filters mentions “militants”: Attacks in Mali.",
        ),
        (
            "militants",
            Filters(sources=frozenset(("crisis-group",))),
            "No document within the filters mentions “militants”.",
        ),
        (
            "Diboli",
            Filters(after=date(2025, 7, 1)),
            "1 of 2 documents within the filters mentions “Diboli”: The border of Senegal.",
        ),
        (
            "Diboli",
            Filters(before=date(2025, 7, 4)),
            "No document within the filters mentions “Diboli”.",
        ),
        (
            "Diboli",
            Filters(after=date(2026, 1, 1)),
            "No document within the filters mentions “Diboli”.",
        ),
        ("Diboli", None, "1 of 3 documents mentions “Diboli”: The border of Senegal."),
        ("Diboli", Filters(), "1 of 3 documents mentions “Diboli”: The border of Senegal."),
    ],
)
def test_documents_are_counted_within_the_filters_of_the_request(
    snapshot: Snapshot, topic: str, filters: Filters | None, told: str
) -> None:
    assert reply_to(Told("count", topic), snapshot, filters) == told


@pytest.mark.parametrize(
    "question", ["Hi, how many militants were killed?", "What sources report on the attack?", "A"]
)
def test_a_question_about_the_documents_gets_no_reply(snapshot: Snapshot, question: str) -> None:
    assert reply(question, snapshot) is None


@pytest.mark.parametrize(
    ("said", "resolved", "kind"),
    [
        ("Thanks!", "Thanks, the attack in Mali!", "thanks"),
        ("Hello", "Hello", "greeting"),
        ("yes", "How many died?", None),
        ("yes", "yes", "thanks"),
        ("What will happen next?", "What will happen next in Gao, says AP?", None),
        ("What will happen next?", "What will happen next?", "prediction"),
    ],
)
def test_a_conversation_may_turn_what_was_said_into_a_question(
    said: str, resolved: str, kind: str | None
) -> None:
    """Thanks stay thanks, but "yes" may have been the answer to "Do you mean …?"."""
    told = told_in(said, resolved)
    assert (told.kind if told else None) == kind


def test_one_document_without_source_or_date_is_told_in_the_singular(tmp_path: Path) -> None:
    snapshot = snapshot_of(tmp_path, {"note.txt": "It rained."})
    assert reply("What is in here?", snapshot) == (
        "1 document:\n– note\nNo document gives the day it was published."
    )


def test_an_empty_corpus_is_told(tmp_path: Path) -> None:
    told = reply("What is in here?", snapshot_of(tmp_path, {}))
    assert told == "The corpus holds no documents yet."


def test_a_long_list_of_documents_is_cut(tmp_path: Path) -> None:
    snapshot = snapshot_of(
        tmp_path, {f"{n:02}.txt": f"# Day {n:02}\n\nIt rained." for n in range(15)}
    )
    told = reply("What is in here?", snapshot)
    assert told is not None
    assert told.startswith("15 documents:\n– ")
    assert "11" in told
    assert "\n– and 3 more\n" in told
