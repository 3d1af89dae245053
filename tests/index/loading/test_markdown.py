"""Markdown and plain text: the text as it was written, and what front matter says."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.index.loading.reading import load_one, refusal

LETTERS = st.characters(exclude_categories=("Cs", "Cc"))
TEXTS = st.text(LETTERS | st.sampled_from("\n\t ")).filter(
    lambda text: text.strip() and not text.startswith(("---", "\ufeff"))
    and not text.startswith(("%PDF-", "GIF8", "{\\rtf", "PK"))
)  # fmt: skip


@settings(deadline=None)
@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_any_text_comes_back_to_the_character(text: str, encoding: str) -> None:
    with TemporaryDirectory() as folder:
        for name in ("a.txt", "a.md"):
            assert load_one(Path(folder), name, text.encode(encoding)).text == text


@settings(deadline=None)
@given(TEXTS)
def test_line_ends_of_windows_and_of_old_macs_become_line_feeds(text: str) -> None:
    with TemporaryDirectory() as folder:
        for line_end in ("\r\n", "\r"):
            data = text.replace("\n", line_end).encode()
            assert load_one(Path(folder), "a.md", data).text == text


def test_markup_is_kept_and_only_the_front_matter_goes(tmp_path: Path) -> None:
    body = "\n# Title\n\n*so* [it](https://a.example) is  \n\n---\n\n| a |\n|---|\n"
    document = load_one(tmp_path, "a.md", "---\r\ntitle: Own\r\n---  \r\n" + body)
    assert (document.text, document.title, document.markup) == (body, "Own", "markdown")


def test_plain_text_is_marked_as_plain_and_may_have_front_matter(tmp_path: Path) -> None:
    document = load_one(tmp_path, "a.txt", "---\nsource: ISW\n---\n# not a heading")
    assert (document.text, document.markup) == ("# not a heading", "plain")
    assert (document.source, document.title) == ("ISW", "a")


def test_front_matter_gives_title_date_source_and_address(tmp_path: Path) -> None:
    head = (
        "---\n# by hand\ntitle: >\n  Army's\n  reply\npublished: 2025-07-02\nsource: Reuters\n"
        "url: https://reuters.example/a?b=c\ntags: [x, {y: z}]\n---\n"
    )
    document = load_one(tmp_path, "a.md", head + "text")
    assert document.title == "Army's reply"
    assert document.published == date(2025, 7, 2)
    assert (document.source, document.url) == ("Reuters", "https://reuters.example/a?b=c")
    assert document.text == "text"


def test_front_matter_may_end_as_a_yaml_document_does(tmp_path: Path) -> None:
    document = load_one(tmp_path, "a.md", "---\nsource: AP\n...\nRain... fell.")
    assert (document.source, document.text) == ("AP", "Rain... fell.")


@pytest.mark.parametrize(
    "written",
    ["2025-07-02", "'2025-07-02'", "2025-07-02T23:59:00Z", "2025-07-02 23:30:00 +02:00",
     "2025-07-02 10:00"],
)  # fmt: skip
def test_a_date_or_a_date_and_time_gives_the_day_as_written(tmp_path: Path, written: str) -> None:
    document = load_one(tmp_path, "a.md", f"---\npublished: {written}\n---\ntext")
    assert document.published == date(2025, 7, 2)


@pytest.mark.parametrize("written", ["2025-13-45", "yesterday", "02.07.2025", "2025", "0000-00-00"])
def test_what_is_no_iso_date_is_refused(tmp_path: Path, written: str) -> None:
    reason = refusal(tmp_path, "a.md", f"---\npublished: {written}\n---\ntext")
    assert reason == f"published is not an ISO date: '{written}'; write it like 2025-11-03"


def test_empty_keys_and_nulls_say_nothing(tmp_path: Path) -> None:
    head = "---\ntitle:\npublished: null\nsource: ~\nurl: ''\n---\n"
    document = load_one(tmp_path, "own-name.md", head + "text")
    assert (document.title, document.published) == ("own name", None)
    assert (document.source, document.url) == (None, None)


def test_front_matter_that_is_no_yaml_is_refused_with_its_line(tmp_path: Path) -> None:
    reason = refusal(tmp_path, "a.md", "---\ntitle: A\nsource: B: C\n---\ntext")
    assert reason.startswith("front matter, line 3: mapping values are not allowed here")


def test_yaml_references_and_deep_nesting_are_refused(tmp_path: Path) -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
    assert "references" in refusal(tmp_path, "a.md", f"---\n{bomb}---\ntext")
    nested = "a: " + "[" * 20_000 + "\n"
    assert "front matter" in refusal(tmp_path, "b.md", f"---\n{nested}---\ntext")


@pytest.mark.parametrize(
    "text",
    ["---\n\nA text after a break.\n\n---\n\nMore.", "---\ntitle: A\nno end", "--- \n- a\n---\nb",
     "----\na: b\n----\n", " ---\na: b\n---\n", "text\n---\na: b\n---\n", "---\nProse.\n---\nb"],
)  # fmt: skip
def test_thematic_breaks_are_text(tmp_path: Path, text: str) -> None:
    assert load_one(tmp_path, "a.md", text).text == text


@pytest.mark.parametrize(
    "text",
    ["---\nThe army said: it won.\n---\nBody", "---\n# The army denies it\n---\nBody",
     "---\nThe army: said: so\n---\nBody", "---\nAP: rain fell.\nThe army: said so.\n---\nBody",
     "---\nThe army:\n  title: A\n---\nBody"],
)  # fmt: skip
def test_prose_between_thematic_breaks_is_text_also_where_it_is_yaml(
    tmp_path: Path, text: str
) -> None:
    assert load_one(tmp_path, "a.md", text).text == text


@pytest.mark.parametrize(
    ("head", "title"),
    [("layout: post\ntags: [a, b]", "own name"), ("layout: post\nreading time: 5", "own name"),
     ("title: A\nreading time: 5 minutes", "A"),
     ("'title': A", "A"), ("{title: A}", "A"), ("Author: B", "own name"), ("{}", "own name"),
     ("# by hand\ntitle: A", "A")],
)  # fmt: skip
def test_metadata_is_no_text_whatever_its_keys(tmp_path: Path, head: str, title: str) -> None:
    """One key in lower case, or none but single words."""
    document = load_one(tmp_path, "own-name.md", f"---\n{head}\n---\nBody")
    assert (document.text, document.title) == ("Body", title)


def test_values_of_the_wrong_kind_are_refused_by_name(tmp_path: Path) -> None:
    assert refusal(tmp_path, "a.md", "---\ntitle: [a]\n---\nb").startswith("title is not text")
    reason = refusal(tmp_path, "a.md", "---\nurl: javascript:alert(1)\n---\nb")
    assert reason == "url begins with 'javascript'; write an http or https address"


@pytest.mark.parametrize("data", ["", " \n\t\n", "\ufeff", "---\ntitle: A\n---\n \n"])
def test_a_file_without_text_is_refused(tmp_path: Path, data: str) -> None:
    for name in ("a.md", "a.txt"):
        assert refusal(tmp_path, name, data) == "holds no text; fill it in, or remove it"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("text\n\n## Sub\n\n# The *army's* [reply](u) `now`\n", "The army's reply now"),
        ("## Sub\n\ntext", "Sub"),
        ("Set\n===\n", "Set"),
        ("```\n# code\n```\n", "own name"),
        ("#\n\ntext", "own name"),
    ],
)
def test_without_a_title_the_heading_or_the_file_name_is_taken(
    tmp_path: Path, text: str, title: str
) -> None:
    assert load_one(tmp_path, "own-_name.md", text).title == title


def test_a_title_is_one_line_without_control_characters(tmp_path: Path) -> None:
    head = '---\ntitle: "A\\n \\tB\\u0007\\u202eC\\ud800"\n---\n'
    assert load_one(tmp_path, "a.md", head + "text").title == "A BC"
    assert load_one(tmp_path, "--.md", "text").title == "--"
