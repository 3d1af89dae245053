"""JSON lines: one document a line, and what is said of a line that is none."""

import json
import tracemalloc
from datetime import date
from pathlib import Path

import pytest

from index.documents import Document
from index.loading import DEFAULT_LIMITS, Failure, Limits
from index.loading.readers import load
from tests.index.loading.reading import refusal


def load_lines(
    corpus: Path, *lines: str | bytes, limits: Limits = DEFAULT_LIMITS
) -> list[Document | Failure]:
    path = corpus / "news.jsonl"
    path.write_bytes(b"\n".join(line.encode() if isinstance(line, str) else line for line in lines))
    return list(load(path, corpus, limits))


def test_a_line_is_a_document_with_the_keys_of_front_matter(tmp_path: Path) -> None:
    line = {
        "id": "a/1", "text": "# Head\r\n\r\ntext", "title": "Own", "published": "2025-07-02T10:00Z",
        "source": "AP", "url": "https://ap.example/1", "other": [1],
    }  # fmt: skip
    assert load_lines(tmp_path, json.dumps(line)) == [
        Document(
            id="news.jsonl#a/1",
            path="news.jsonl",
            title="Own",
            text="# Head\n\ntext",
            published=date(2025, 7, 2),
            source="AP",
            url="https://ap.example/1",
        )
    ]


def test_ids_are_the_lines_own_or_their_number_in_the_file(tmp_path: Path) -> None:
    lines = [
        '{"text": "a"}',
        "",
        '{"text": "b", "id": 7}',
        '{"text": "c"}',
        '{"text": "d", "id": "x"}',
    ]
    loaded = load_lines(tmp_path, *lines)
    assert [(d.id, d.title) for d in loaded if isinstance(d, Document)] == [
        ("news.jsonl#1", "news 1"),
        ("news.jsonl#7", "7"),
        ("news.jsonl#4", "news 4"),
        ("news.jsonl#x", "x"),
    ]


def test_the_heading_is_the_title_where_none_is_given(tmp_path: Path) -> None:
    (document,) = load_lines(tmp_path, '{"text": "# Head\\n\\ntext", "id": 1}')
    assert isinstance(document, Document)
    assert document.title == "Head"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "is not valid JSON: Expecting property name enclosed in double quotes at"
              " character 2; mend the line"),
        ("[1]", 'is not a JSON object; write {"text": "..."}'),
        ('"text"', 'is not a JSON object; write {"text": "..."}'),
        ("{}", 'has no "text"; give it one, a string'),
        ('{"text": 1}', 'has no "text"; give it one, a string'),
        ('{"text": " "}', "holds no text; fill in or remove the line"),
        ('{"text": "\\ud800"}', "has half a surrogate pair in its text; mend the \\u escape"),
        ('{"text": "a", "published": "soon"}',
         "published is not an ISO date: 'soon'; write it like 2025-11-03"),
        ('{"text": "a", "title": {}}', "title is not text; write it as one line of text"),
        ('{"text": "a", "id": true}',
         "has an id that is neither text nor a whole number; change it"),
        ('{"text": "a", "id": "\\n"}',
         "has an id that is blank, over 300 characters, or has odd white space; change it"),
        ("[" * 100_000, "is not JSON that can be read; mend the line"),
        (b"\x00\x01", "is not text; take it out of the corpus, or save its text as UTF-8"),
        ('{"text": "b", "id": "first"}',
         "has the id 'first' of an earlier line; give each its own"),
    ],
)  # fmt: skip
def test_a_bad_line_is_a_failure_and_the_others_go_on(
    tmp_path: Path, line: str | bytes, reason: str
) -> None:
    first, last = '{"text": "a", "id": "first"}', '{"text": "z", "id": "last"}'
    loaded = load_lines(tmp_path, first, line, last)
    assert loaded[1] == Failure("news.jsonl#2", reason)
    others = [one.id for one in loaded if isinstance(one, Document)]
    assert others == ["news.jsonl#first", "news.jsonl#last"]


def test_an_empty_id_is_none(tmp_path: Path) -> None:
    loaded = load_lines(tmp_path, '{"text": "a", "id": "x"}', '{"text": "b", "id": ""}')
    assert [(d.id, d.title) for d in loaded if isinstance(d, Document)] == [
        ("news.jsonl#x", "x"),
        ("news.jsonl#2", "news 2"),
    ]


def test_a_line_whose_number_is_the_id_of_an_earlier_one_is_asked_for_an_id(
    tmp_path: Path,
) -> None:
    loaded = load_lines(tmp_path, '{"text": "a", "id": "2"}', '{"text": "b"}', '{"text": "c"}')
    assert loaded[1] == Failure(
        "news.jsonl#2", "has no id, and its number is the id of an earlier line; give it one"
    )
    others = [one.id for one in loaded if isinstance(one, Document)]
    assert others == ["news.jsonl#2", "news.jsonl#3"]


def test_a_bad_line_goes_by_its_own_id_where_no_other_has_it(tmp_path: Path) -> None:
    bad = '{"text": "a", "id": "own", "published": "soon"}'
    twice = '{"text": "b", "id": "first", "published": "soon"}'
    loaded = load_lines(tmp_path, '{"text": "a", "id": "first"}', bad, twice, bad)
    assert [one.path for one in loaded if isinstance(one, Failure)] == [
        "news.jsonl#own",
        "news.jsonl#3",
        "news.jsonl#4",
    ]


def test_a_line_over_the_limit_is_skipped_without_being_held(tmp_path: Path) -> None:
    limit, huge = 1_000_000, 40_000_000
    path = tmp_path / "news.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "a"}\n{"text": "')
        file.writelines(b"x" * 1_000_000 for _ in range(huge // 1_000_000))
        file.write(b'"}\r\n{"text": "z"}\n')
    tracemalloc.start()
    loaded = list(load(path, tmp_path, Limits(size=limit)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [type(one) for one in loaded] == [Document, Failure, Document]
    assert loaded[1] == Failure(
        "news.jsonl#2",
        "the line is 38.14699 MB, and the limit is 0.9536743 MB; split it, or raise"
        " BYLINE_MAX_DOCUMENT_MB",
    )
    assert peak < huge / 4


def test_the_limit_is_of_the_line_and_not_of_the_file(tmp_path: Path) -> None:
    line = '{"text": "12345"}'
    loaded = load_lines(tmp_path, *[line] * 100, limits=Limits(size=len(line)))
    assert len(loaded) == 100
    assert all(isinstance(one, Document) for one in loaded)
    assert isinstance(load_lines(tmp_path, line, limits=Limits(size=len(line) - 1))[0], Failure)


def test_lines_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "a"}\n{"text": "b"}\n')
    lines = load(path, tmp_path)
    first = next(lines)
    assert isinstance(first, Document)
    assert first.text == "a"
    lines.close()  # type: ignore[attr-defined]


def test_a_byte_order_mark_and_windows_line_ends_are_no_part_of_a_line(tmp_path: Path) -> None:
    (document,) = load_lines(tmp_path, b'\xef\xbb\xbf{"text": "a"}\r', b"\r", b"")
    assert isinstance(document, Document)
    assert document.text == "a"


def test_an_empty_file_holds_no_documents(tmp_path: Path) -> None:
    assert load_lines(tmp_path, "") == []


def test_a_file_in_utf_16_is_refused_as_a_whole(tmp_path: Path) -> None:
    reason = refusal(tmp_path, "a.jsonl", '{"text": "a"}\n'.encode("utf-16"))
    assert reason == "is in UTF-16; save it as UTF-8"
