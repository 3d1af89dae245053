"""Conversations as files, as text to copy, and as the browser keeps them."""

import re

import pytest
from markdown_it import MarkdownIt

from tests.ui.canned import AP, ARMY, BODY, QUOTE, answer, citation, claim
from tests.ui.hostile import HOSTILE
from ui import export, kept, wording
from ui.conversation import Exchange, Filters
from ui.excerpts import cut
from ui.references import plain_text

PLAIN = QUOTE.replace("**", "")


def exchange(question: str = "How many attackers were killed?", **changes: object) -> Exchange:
    given = answer(**changes)
    return Exchange(question, Filters((AP,)), answer=given, excerpts={1: cut(citation(), BODY)})


def conversation() -> list[Exchange]:
    second = exchange("And where?", citations=[citation(page=4, document=ARMY)])
    return [exchange(), second, Exchange("Then?", Filters(), trouble=wording.STOPPED)]


def test_markdown_numbers_its_references_through_the_conversation() -> None:
    text = export.markdown(conversation())
    assert text.startswith("# How many attackers were killed?\n\n## How many attackers")
    assert re.findall(r"” \[(\d)\]", text) == ["1", "2"]
    assert re.findall(r"^(\d)\. Reuters, \*The army's response\*, (.*?): “Mil", text, re.M) == [
        ("1", "2025-07-02"),
        ("2", "2025-07-02, page 4"),
    ]
    assert text.count("<https://example.org/army>") == 2
    assert wording.STOPPED in text


def test_markdown_shows_text_of_documents_as_text() -> None:
    """Rendered by a Markdown parser, it has no link, image, emphasis or tag that it brought."""
    sign = "![x](http://t/a.png) *a* `b` # c\n\n- d <b>e</b> [f](http://g)"
    hostile = exchange(sign, answer=sign, claims=[claim(text=HOSTILE)], citations=[])
    rendered = MarkdownIt("commonmark").render(export.markdown([hostile]))
    assert set(re.findall(r"<(\w+)", rendered)) == {"h1", "h2", "p"}
    assert "&lt;script&gt;alert(1)" in rendered


def test_the_web_page_links_its_marks_to_its_references_and_loads_nothing() -> None:
    page = export.web_page(conversation())
    assert re.findall(r'<a href="#r(\d)">', page) == ["1", "2"]
    assert re.findall(r'<li id="r(\d)">Reuters, <cite>The army&#x27;s response</cite>', page) == [
        "1",
        "2",
    ]
    assert not re.search(r"<(script|img|link|iframe)\b|url\(|@import", page)


def test_the_web_page_shows_text_of_documents_as_text() -> None:
    hostile = exchange(HOSTILE, answer=HOSTILE, claims=[claim(text=HOSTILE)], citations=[])
    page = export.web_page([hostile])
    assert "<script" not in page
    assert "<img" not in page
    assert "\u202e" not in page


def test_a_number_in_brackets_inside_a_quote_is_no_mark() -> None:
    said = "The dam broke at dawn [2]."
    one = citation(quote=said)
    other = citation(number=2, document=ARMY)
    given = exchange(
        answer=f"Reuters: “{said}” [1]", claims=[claim(text=said)], citations=[one, other]
    )
    page = export.web_page([given, given])
    assert re.findall(r"dawn \[2\]\.” <a href=\"#r(\d)\">\[(\d)\]</a>", page) == [
        ("1", "1"),
        ("3", "3"),
    ]
    assert export.markdown([given]).count("dawn \\[2\\].” [1]") == 1


def test_a_stopped_answer_is_kept_with_who_stands_behind_it() -> None:
    stopped = Exchange("Then?", Filters(), trouble=wording.STOPPED, claims=(claim(),))
    for file in (export.markdown([stopped]), export.web_page([stopped])):
        assert "Reported by Reuters, claimed by military spokespeople: “Military" in file


def test_a_file_is_named_by_the_first_question() -> None:
    assert export.file_name(conversation(), "md") == "how-many-attackers-were-killed.md"
    assert export.file_name([exchange("¿?")], "html") == "conversation.html"


def test_what_is_copied_ends_with_its_references() -> None:
    copied = plain_text(answer())
    assert copied.startswith("“Military spokespeople put")
    assert copied.endswith(
        f"[1] Reuters, “The army's response”, 2025-07-02: “{QUOTE}” https://example.org/army"
    )


def test_a_conversation_comes_back_from_the_browser_as_it_was() -> None:
    assert kept.from_browser(kept.to_browser(conversation())) == conversation()


def test_fields_of_another_version_are_left_out() -> None:
    stored = kept.to_browser([exchange()])
    stored[0]["answer"]["later"] = 1
    assert kept.from_browser(stored) == [exchange()]


@pytest.mark.parametrize("stored", [None, "x", [{"question": 1}], [{"question": "a"}]])
def test_what_makes_no_sense_is_refused(stored: object) -> None:
    with pytest.raises(kept.NotReadable):
        kept.from_browser(stored)
