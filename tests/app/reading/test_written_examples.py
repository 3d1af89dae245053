"""The examples written for this project: how they are read, and that their parts keep apart."""

import json
import random
from pathlib import Path

import pytest

from app.reading.fitting.examples import Example
from app.reading.fitting.mixture import IN_CLUSTER, elsewhere
from app.reading.fitting.written_examples import Part, written_rows
from index.documents import Span

PASSAGE = "Two ferries collided off Ansel. Nobody was hurt, the coastguard said."


def _folder(path: Path, **question: str) -> Path:
    row = {"title": "Ferries", "passage": PASSAGE, "questions": [question]}
    (path / "a.jsonl").write_text(json.dumps(row), "utf-8")
    return path


def _all(folder: Path) -> list[tuple[str, tuple[int, ...], list[str]]]:
    rows = [row for part in Part for row in written_rows(part, folder)]
    return [(row.question, row.positives, [a.of(row.passage) for a in row.answers]) for row in rows]


def test_the_sentence_with_the_answer_is_right(tmp_path: Path) -> None:
    asked = {"q": "What did the boats do?", "a": "collided", "how": "free"}
    assert _all(_folder(tmp_path, **asked)) == [("What did the boats do?", (0,), ["collided"])]


def test_a_question_without_an_answer_has_no_right_sentence(tmp_path: Path) -> None:
    asked = {"q": "When did they collide?", "why": "unstated"}
    assert _all(_folder(tmp_path, **asked)) == [("When did they collide?", (), [])]


@pytest.mark.parametrize("answer", ["sank", "the"])
def test_an_answer_that_is_not_there_is_told_with_its_place(tmp_path: Path, answer: str) -> None:
    folder = _folder(tmp_path, q="What happened?", a=answer, how="free")
    if answer == "the":
        (folder / "a.jsonl").write_text(
            (folder / "a.jsonl").read_text("utf-8").replace("Nobody", "In the fog nobody"), "utf-8"
        )
    with pytest.raises(ValueError, match=r"a\.jsonl, Ferries: .*What happened\?.* not answered"):
        _all(folder)


def test_the_passages_of_a_cluster_belong_to_one_part(tmp_path: Path) -> None:
    rows = [
        {"group": "sea-1", "title": f"Story {n}", "passage": f"{n} ships sank.",
         "questions": [{"q": "What sank?", "a": "ships", "how": "close"}]} for n in range(40)
    ]  # fmt: skip
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    counts = sorted(len(list(written_rows(part, tmp_path))) for part in Part)
    assert counts == [0, 0, 40]
    assert {row.cluster for part in Part for row in written_rows(part, tmp_path)} == {"sea-1"}


def test_a_question_meets_passages_that_do_not_answer_it() -> None:
    def row(passage: str, cluster: str, *positives: int) -> Example:
        return Example("What sank?", passage, (Span(0, 5),), positives, cluster=cluster)

    clusters = {"a": [row("a1", "a", 0), row("a2", "a")], "b": [row("b1", "b")], "": [row("c", "")]}
    choice = random.Random(1)
    met = [elsewhere(clusters["a"][0], clusters, choice) for _ in range(400)]
    assert {(one.positives, one.answers) for one in met if one.passage != "a1"} == {((), ())}
    assert {one.passage for one in met} == {"a1", "a2", "b1", "c"}
    near = sum(one.passage in ("a1", "a2") for one in met) / len(met)
    assert near == pytest.approx(IN_CLUSTER, abs=0.08)
    # Another passage of the cluster may tell what its own leaves open.
    open_ones = {elsewhere(clusters["a"][1], clusters, choice).passage for _ in range(100)}
    assert open_ones == {"b1", "c"}


def test_no_passage_of_the_project_is_in_two_parts_and_over_half_are_answered() -> None:
    parts = {part: list(written_rows(part)) for part in Part}
    passages = {part: {row.passage for row in rows} for part, rows in parts.items()}
    assert all(
        passages[one].isdisjoint(passages[other])
        for one in Part
        for other in Part
        if one is not other
    )
    # Of a fact with its twin two questions of three are answered.
    for rows in parts.values():
        assert 0.55 < sum(bool(row.positives) for row in rows) / len(rows) < 0.65
