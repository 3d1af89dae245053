"""The command line: indexing and asking, what goes to stdout and what to stderr."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.app.builders import index_corpus, write_corpus
from tests.app.commands import Byline

KILLED = "The Malian army killed eighty militants on Tuesday. (Reuters)"
RECEIPT = {
    "generation",
    "added",
    "changed",
    "removed",
    "unchanged",
    "failed",
    "documents",
    "chunks",
    "embedded",
    "seconds",
}


def test_index_prints_its_receipt_as_one_object(quick: Byline) -> None:
    result = quick("index", "--json")
    assert result.status == 0
    assert set(result.json) == RECEIPT
    assert result.json["added"] == ["mali.md", "undated.txt", "west/senegal.md"]
    assert (result.json["generation"], result.json["embedded"]) == (1, 4)
    assert "Indexing" in result.err
    again = quick("index", "--json").json
    assert (again["generation"], again["unchanged"], again["embedded"]) == (1, 3, 0)


def test_index_tells_people_in_words(quick: Byline) -> None:
    result = quick("index")
    assert result.out.startswith(
        "3 added, 0 changed, 0 removed, 0 unchanged, 0 failed."
        " 3 documents in 4 chunks, 4 embedded, "
    )
    assert result.out.endswith(" s (generation 1).\n")


def test_a_renamed_file_is_not_embedded_again(quick: Byline, tmp_path: Path) -> None:
    quick("index")
    (tmp_path / "corpus/undated.txt").rename(tmp_path / "corpus/renamed.txt")
    receipt = quick("index", "--json").json
    assert (receipt["added"], receipt["removed"]) == (["renamed.txt"], ["undated.txt"])
    assert receipt["embedded"] == 0


def test_what_cannot_be_read_is_named_on_every_run_and_the_rest_indexed(
    quick: Byline, tmp_path: Path
) -> None:
    (tmp_path / "corpus/broken.pdf").write_bytes(b"no pdf")
    for _ in range(2):
        result = quick("index", "--json")
        assert result.status == 1
        (failed,) = result.json["failed"]
        assert failed["path"] == "broken.pdf"
        assert result.err.endswith(f"\nbyline: 1 document failed: broken.pdf: {failed['reason']}\n")
        assert result.json["documents"] == 3
    assert "  failed: broken.pdf: " in quick("index").out
    (tmp_path / "corpus/blank.md").write_text(" ", "utf-8")
    assert quick("index").err.endswith(
        "\nbyline: 2 documents failed, the first: blank.md: holds no text; fill it in, or"
        " remove it\n"
    )
    (tmp_path / "corpus/blank.md").unlink()
    (tmp_path / "corpus/broken.pdf").unlink()
    assert quick("index", "--json").status == 0


def test_an_empty_corpus_gives_an_empty_index(quick: Byline, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "corpus")
    (tmp_path / "corpus").mkdir()
    result = quick("index", "--json")
    assert (result.status, result.json["documents"]) == (0, 0)
    assert quick("ask", "--json", "Who?").json["status"] == "not_found"


def test_rebuild_makes_everything_anew(quick: Byline) -> None:
    quick("index")
    receipt = quick("index", "--rebuild", "--json").json
    assert (receipt["documents"], receipt["embedded"]) == (3, 4)


def test_a_missing_corpus_is_one_line_and_makes_no_index(byline: Byline, tmp_path: Path) -> None:
    line = byline("index", "--corpus", "nowhere").line
    assert line == "there is no corpus folder nowhere; make it, or name another"
    assert list(tmp_path.iterdir()) == []


def test_an_index_of_another_corpus_is_refused_and_unchanged(
    byline: Byline, tmp_path: Path
) -> None:
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    (tmp_path / "other").mkdir()
    before = (tmp_path / "index/catalogue.sqlite").read_bytes()
    line = byline("index", "--corpus", "other").line
    assert str(tmp_path / "corpus") in line
    assert (tmp_path / "index/catalogue.sqlite").read_bytes() == before


def test_an_invalid_registry_is_one_line(quick: Byline, tmp_path: Path) -> None:
    (tmp_path / "corpus/sources.toml").write_text("[sources.a]\nnome = 1", "utf-8")
    assert "sources.a has an unknown key 'nome'" in quick("index").line


def test_ask_answers_with_its_references(quick: Byline) -> None:
    quick("index")
    result = quick("ask", "How many militants did the Malian army kill?")
    assert result.status == 0
    assert result.out == (
        f"Reuters reports: “{KILLED}” [1]\n\n"
        "[1] Reuters — Attacks in Mali, 2025-07-02 (mali.md, characters 44–105)\n\n"
        "To ask next:\n  How many towns did gunmen strike at dawn?\n"
    )
    assert result.err == ""


def test_ask_as_json_is_the_body_of_the_api(quick: Byline) -> None:
    quick("index")
    body = quick("ask", "--json", "How many militants did the Malian army kill?").json
    assert body["status"] == "answered"
    assert [one["text"] for one in body["claims"]] == [KILLED]
    assert body["generation"] == 1


def test_ask_says_what_came_nearest_when_there_is_no_answer(quick: Byline) -> None:
    quick("index")
    result = quick("ask", "Who won at chess?")
    assert result.status == 0
    assert result.out.startswith(
        "The documents hold no answer to this question.\n\n"
        "In no document: won, chess\n\n"
        "Nearest in the documents, though no answer:\n  "
    )
    assert "\n    Says nothing of “chess”.\n" in result.out


def test_ask_keeps_to_sources_and_dates(quick: Byline) -> None:
    quick("index")
    question = "Militants killed? Gunmen struck?"
    body = quick("ask", question, "--source", "AP", "--source", "ISW", "--json").json
    assert [one["sources"][0]["id"] for one in body["claims"]] == ["ap"]
    assert quick("ask", question, "--after", "2025-07-03", "--json").json["status"] == "not_found"
    assert quick("ask", question, "--before", "2025-07-02", "--json").json["status"] == "answered"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["  "], "question: the question is blank; write one"),
        ([""], "question: the question is blank; write one"),
        (["x" * 100_000], "question: String should have at most 2000 characters"),
        (
            ["Who?", "--source", "Nobody's News"],
            """the source "Nobody's News" is unknown; GET /v1/sources lists the known""",
        ),
        (
            ["Who?", "--after", "2025-07-03", "--before", "2025-07-02"],
            "after (2025-07-03) lies behind before (2025-07-02)",
        ),
    ],
)
def test_a_question_that_cannot_be_taken_is_one_line(
    quick: Byline, arguments: list[str], message: str
) -> None:
    quick("index")
    assert quick("ask", *arguments).line == message
    assert quick("ask", *arguments, "--json").line == message


def test_without_an_index_ask_says_what_to_do(quick: Byline) -> None:
    assert quick("ask", "Who?").line == "nothing is indexed yet; run `byline index`"


@pytest.mark.model
def test_with_the_real_model_index_status_and_ask_work_together(
    byline: Byline, tmp_path: Path
) -> None:
    write_corpus(tmp_path)
    assert byline("index", "--json").json["embedded"] == 4
    status = byline("status", "--deep", "--json")
    assert (status.status, status.json["sound"], status.json["problems"]) == (0, True, [])
    age = datetime.now(UTC) - datetime.fromisoformat(status.json["indexed"])
    assert timedelta(0) <= age < timedelta(minutes=10)
    body = byline("ask", "--json", "How many militants did the Malian army kill?").json
    assert body["status"] == "answered"
    assert body["claims"][0]["text"] == KILLED
