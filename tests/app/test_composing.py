"""What an answer says to a question whether outlets differ."""

from pathlib import Path

import pytest

from app import schemas
from app.answering import Answerer, Question
from tests.app.builders import snapshot_of
from tests.fakes import FakeEmbedder, word_reader

AP = "Rebels killed eight soldiers near Kayes. (AP)\n"
REUTERS = "Near Kayes rebels killed eight soldiers on Sunday. (Reuters)\n"
TWELVE = "Rebels killed twelve soldiers near Kayes. (Reuters)\n"
ASKED = "Do the outlets agree on how many soldiers the rebels killed near Kayes?"


def asked(folder: Path, question: str, *texts: str) -> schemas.Answer:
    snapshot = snapshot_of(folder, {f"{at}.md": text for at, text in enumerate(texts)})
    try:
        return Answerer(FakeEmbedder(), word_reader, 0.3).answer(snapshot, Question(question))
    finally:
        snapshot.close()


def test_where_none_differ_the_answer_says_so(tmp_path: Path) -> None:
    answer = asked(tmp_path, ASKED, AP, REUTERS)
    assert {row.source.name for row in answer.comparison} == {"AP", "Reuters"}
    last = answer.answer.split("\n\n")[-1]
    assert last in {
        f"No difference between {names} was found in what they say."
        for names in ("AP and Reuters", "Reuters and AP")
    }


def test_who_gives_no_figure_is_not_said_to_agree_on_it(tmp_path: Path) -> None:
    silent = "How many soldiers the rebels killed near Kayes the army did not say. (AFP)\n"
    answer = asked(tmp_path, ASKED, AP, REUTERS, silent)
    assert {row.source.name for row in answer.comparison} == {"AP", "Reuters", "AFP"}
    assert "AFP" not in answer.answer.split("\n\n")[-1]
    assert "No difference" in answer.answer


def test_where_one_alone_reports_it_the_answer_says_so(tmp_path: Path) -> None:
    answer = asked(tmp_path, ASKED, AP)
    assert answer.answer.split("\n\n")[1:] == [
        "Only AP was found to report on this: there is nothing to compare."
    ]


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        (ASKED, (AP, TWELVE)),
        (ASKED, ("Rebels killed eight soldiers near Kayes.\n",)),
        ("How many soldiers did rebels kill near Kayes?", (AP, REUTERS)),
        ("What do the outlets say about the soldiers that rebels killed near Kayes?", (AP,)),
    ],
)
def test_of_a_difference_of_no_outlet_or_unasked_it_says_no_such_thing(
    tmp_path: Path, question: str, texts: tuple[str, ...]
) -> None:
    answer = asked(tmp_path, question, *texts)
    assert answer.status == "answered"
    assert "No difference" not in answer.answer
    assert "nothing to compare" not in answer.answer
