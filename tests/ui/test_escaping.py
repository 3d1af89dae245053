"""Hostile text comes out as text."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ui.escaping import cleaned, emphasised, escaped, label, unwrapped, web_address


def test_tags_are_shown_and_not_live() -> None:
    assert escaped("<script>alert('x')</script>") == (
        "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;"
    )


def test_terminal_escapes_and_controls_are_gone() -> None:
    assert cleaned("\x1b[31mred\x1b[0m \x1b]0;title\x07b\x00e\x9bll\tand\nline") == (
        "red bell\tand\nline"
    )


@pytest.mark.parametrize("sign", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"])
def test_direction_overrides_are_gone(sign: str) -> None:
    assert cleaned(f"80{sign} killed") == "80 killed"


def test_other_scripts_stay() -> None:
    assert escaped("الجيش · armée · 軍") == "الجيش · armée · 軍"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](http://b)", "\\[a\\]\\(http\\:\u2060\\/\\/b\\)"),
        ("**bold** _it_", r"\*\*bold\*\* \_it\_"),
        (":material/home: :red[x]", "\\:\u2060material\\/home\\: \\:\u2060red\\[x\\]"),
        ("$x$ `c`", r"\$x\$ \`c\`"),
        ("www.evil.org", "www\u2060\\.evil\\.org"),
        ("a@b.org", "a\\@\u2060b\\.org"),
        ("two\nlines", "two lines"),
        ("<b>", r"\<b\>"),
    ],
)
def test_markdown_of_a_label_is_not_active(text: str, expected: str) -> None:
    assert label(text) == expected


def test_line_breaks_inside_paragraphs_become_spaces_of_the_same_length() -> None:
    text = "one\ntwo\n\n- three\n- four\n| a |\n1. five"
    assert unwrapped(text) == "one two\n\n- three\n- four\n| a |\n1. five"


def test_bold_runs_where_the_spans_say() -> None:
    assert emphasised("80 & more", [(0, 2)]) == "<strong>80</strong> &amp; more"


def test_spans_outside_the_text_are_passed_over() -> None:
    assert emphasised("80", [(-1, 1), (1, 9), (2, 2)]) == "80"


def test_the_signs_of_markdown_are_kept_in_the_page_and_hidden() -> None:
    hidden = '<span class="byline-markup">**</span>'
    assert emphasised("**80** dead", [(2, 4)]) == f"{hidden}<strong>80</strong>{hidden} dead"


def test_the_address_of_a_link_is_hidden_and_no_link() -> None:
    assert emphasised("[AP](https://ap.org) said", []) == (
        '[AP]<span class="byline-markup">(https://ap.org)</span> said'
    )


@given(some.text(max_size=80), some.tuples(some.integers(-2, 90), some.integers(-2, 90)))
def test_nothing_but_the_own_tags_comes_out_and_the_text_is_whole(
    text: str, span: tuple[int, int]
) -> None:
    """Whatever goes in, taking off the three own tags leaves exactly the escaped text."""
    markup = emphasised(text, [span])
    for tag in ("<strong>", "</strong>", '<span class="byline-markup">', "</span>"):
        markup = markup.replace(tag, "")
    assert "<" not in markup
    if "\x1b" not in text:
        assert html.unescape(markup) == html.unescape(escaped(text))


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", "data:text/html,x", "https://a b", 'https://a"b', "ftp://a"],
)
def test_only_web_addresses_are_links(url: str | None) -> None:
    assert web_address(url) is None


def test_a_web_address_is_kept() -> None:
    assert web_address("https://example.org/a?b=1&c=2") == "https://example.org/a?b=1&c=2"
