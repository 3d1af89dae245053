"""The scores of `byline eval`, worked by hand on a few questions."""

import json
from pathlib import Path

import pytest

from app.evaluation import evaluate, holds, text
from index.errors import RequestError
from tests.app.builders import index_corpus, service_of, write_corpus

QUESTIONS: list[dict[str, object]] = [
    # Right: "eighty militants" is in the first claim, case aside; Reuters is its source.
    {
        "question": "Malian army killed militants?",
        "answerable": True,
        "answers": ["hundreds", "Eighty MILITANTS!"],
        "sources": ["reuters"],
        "documents": ["mali.md"],
    },
    # Wrong: "even towns" is no run of whole words of "struck seven towns". AP is one of two.
    {
        "question": "Gunmen struck towns?",
        "answerable": True,
        "answers": ["even towns"],
        "sources": ["ap", "isw"],
    },
    # Answered although it should not be: wrong; its source is not the one that is given.
    {"question": "Senegal closed frontier posts?", "answerable": False, "sources": ["isw"]},
    {"question": "Who won at chess?", "answerable": False},
    # Wrongly not answered, and its document is not in the index at all.
    {"question": "Who won at tennis?", "answerable": True, "documents": ["sports.md"]},
    # Without answers given, any answer to an answerable question is right.
    {"question": "Who harvested millet?", "answerable": True, "documents": ["undated.txt", "x.md"]},
]


def write_questions(folder: Path, lines: list[str]) -> Path:
    file = folder / "questions.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    return tmp_path


def test_the_counts_and_rates_are_those_worked_by_hand(folder: Path) -> None:
    file = write_questions(folder, [json.dumps(one) for one in QUESTIONS])
    service = service_of(folder)
    report = evaluate(file, service)
    service.close()
    assert report.questions == 6
    assert (report.answered_right, report.answered_wrong) == (2, 2)
    assert (report.rightly_refused, report.wrongly_refused) == (1, 1)
    # Ranks 1, none, 1: two of three.
    assert report.with_documents == 3
    assert (report.hits_at_1, report.hits_at_5, report.hits_at_10) == (0.6667, 0.6667, 0.6667)
    assert report.mrr_at_10 == 0.6667
    # Given: reuters, ap, crisis-group. Wanted: reuters, ap and isw, isw. In both: two.
    assert report.with_sources == 3
    assert (report.source_precision, report.source_recall) == (0.6667, 0.5)
    assert 0 < report.milliseconds_median <= report.milliseconds_p95


def test_a_document_further_down_counts_by_its_rank(folder: Path) -> None:
    """Both passages of mali.md come before it, and count as one document: rank 2."""
    question = {
        "question": "militants killed towns kilometres Bamako Kayes Mali attacks millet",
        "answerable": True,
        "documents": ["undated.txt"],
    }
    report = evaluate(write_questions(folder, [json.dumps(question)]), service_of(folder))
    assert (report.hits_at_1, report.hits_at_5, report.mrr_at_10) == (0.0, 1.0, 0.5)


def test_rates_of_nothing_are_none_and_print_as_a_dash(folder: Path) -> None:
    file = write_questions(folder, ['{"question": "Who won at chess?", "answerable": false}', ""])
    report = evaluate(file, service_of(folder))
    assert (report.questions, report.rightly_refused, report.with_documents) == (1, 1, 0)
    assert (report.hits_at_1, report.mrr_at_10, report.source_precision) == (None, None, None)
    lines = text(report).splitlines()
    assert lines[0] == "questions            1"
    assert "hits at 1            -" in lines


def test_a_history_goes_with_its_question(folder: Path) -> None:
    question = {
        "question": "Who harvested millet?",
        "history": [{"role": "user", "content": "Hello"}],
        "answerable": True,
    }
    report = evaluate(write_questions(folder, [json.dumps(question)]), service_of(folder))
    assert report.answered_right == 1


def test_fields_that_are_notes_of_the_writer_are_passed_over(folder: Path) -> None:
    line = '{"question": "Who won at chess?", "answerable": false, "wording": "far", "n": 7}'
    near = '{"question": "Who?", "answerable": false, "question_id": 7, "unanswerable": true}'
    beside = '{"question": "Who?", "answerable": false, "sources": ["ap"], "source": "AP"}'
    file = write_questions(folder, [line, near, beside])
    assert evaluate(file, service_of(folder)).questions == 3


def test_null_stands_for_a_field_that_is_not_given(folder: Path) -> None:
    line = (
        '{"question": "Who won at chess?", "answerable": false, "answers": null, "history": null}'
    )
    assert evaluate(write_questions(folder, [line]), service_of(folder)).rightly_refused == 1


@pytest.mark.parametrize(
    ("claim", "answer", "same"),
    [
        ("Some 80,000 fled.", "80000", True),
        ("Jamaat Nusrat claimed it.", "Jama'at Nusrat", True),
        ("The U.S. sent aid.", "US", True),
        ("At least __12__ people, _the Army_ said.", "12", True),
        ("At least __12__ people, _the Army_ said.", "The Army", True),
        ("It rose 1.5 points.", "15", False),
        ("In 2,5 years.", "25", False),
        ("About 12 died.", "2", False),
    ],
)
def test_punctuation_within_a_number_or_a_word_is_of_no_account(
    claim: str, answer: str, same: bool
) -> None:
    assert holds(claim, [answer]) is same


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("{", "JSON"),
        ('{"question": "Who?"}', "answerable: Field required"),
        (
            '{"question": "Who?", "answerable": true, "answer": "x"}',
            "'answer' is no field; write 'answers'",
        ),
        ('{"question": " ", "answerable": true}', "blank"),
        (json.dumps({"question": "x" * 2_001, "answerable": True}), "at most 2000 characters"),
    ],
)
def test_a_bad_line_is_named_by_file_and_number(folder: Path, bad: str, reason: str) -> None:
    good = '{"question": "Who?", "answerable": true}'
    file = write_questions(folder, [good, "", bad])
    with pytest.raises(RequestError) as raised:
        evaluate(file, service_of(folder))
    assert str(raised.value).startswith(f"{file}, line 3: ")
    assert reason in str(raised.value)


def test_a_line_separator_inside_a_text_does_not_end_the_line(folder: Path) -> None:
    """JSON allows U+2028 and U+0085 unescaped in a string."""
    line = '{"question": "Who harvested\u2028\u0085 millet?", "answerable": true}'
    assert evaluate(write_questions(folder, [line]), service_of(folder)).answered_right == 1


def test_a_byte_order_mark_is_no_part_of_the_first_line(folder: Path) -> None:
    file = folder / "questions.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"question": "Who?", "answerable": false}\r\n')
    assert evaluate(file, service_of(folder)).questions == 1


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_a_file_without_questions_is_refused(folder: Path, content: bytes) -> None:
    file = folder / "questions.jsonl"
    file.write_bytes(content)
    with pytest.raises(RequestError, match="holds no questions; write one JSON object a line"):
        evaluate(file, service_of(folder))


def test_a_file_that_cannot_be_read_is_named(folder: Path) -> None:
    with pytest.raises(RequestError, match=r"nope\.jsonl can't be read"):
        evaluate(folder / "nope.jsonl", service_of(folder))
    (folder / "latin.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RequestError, match=r"latin\.jsonl can't be read as UTF-8"):
        evaluate(folder / "latin.jsonl", service_of(folder))
