"""The headline of a page: its words, however they are parted, once in the text and as title."""

from pathlib import Path

import pytest

from tests.index.loading.reading import load_one

STORY = "<p>" + "Residents of the town said on Tuesday that they had heard shots. " * 6 + "</p>"


@pytest.mark.parametrize(
    ("headline", "line"),
    [
        ("Army denies<br>raid on Diboli", "Army denies raid on Diboli"),
        ("Army denies <br/>\n raid on Diboli", "Army denies raid on Diboli"),
        ("<span>Army denies</span><span>raid on Diboli</span>", "Army denies raid on Diboli"),
        ("<div>Army denies</div><div>raid</div>on Diboli", "Army denies raid on Diboli"),
        ("Army denies <em>raid</em> on <b>Diboli</b>", "Army denies raid on Diboli"),
        ('<a href="/x">Army denies raid</a> on Diboli', "Army denies raid on Diboli"),
        ("<span>Army</span>, again, denies raid", "Army, again, denies raid"),
        ("Army (<span>the regular one</span>) denies it", "Army (the regular one) denies it"),
        ("The <i>Guardian</i>’s man in Mali is free", "The Guardian’s man in Mali is free"),
        ("Army’s 2<sup>nd</sup> raid on Diboli", "Army’s 2nd raid on Diboli"),
    ],
)
@pytest.mark.parametrize(
    "body",
    ["<article><h1>{}</h1>{}</article>", "<header><h1>{}</h1></header><article>{}</article>",
     "<h1>{}</h1>{}"],
    ids=["inside", "above", "no article"],
)  # fmt: skip
def test_a_headline_is_one_line_of_whole_words(
    tmp_path: Path, body: str, headline: str, line: str
) -> None:
    """Wherever it stands, it is in the text once, and is the title of the page."""
    html = f"<html><head></head><body>{body.format(headline, STORY)}</body></html>"
    document = load_one(tmp_path, "a.html", html)
    assert document.title == line
    assert document.text == f"# {line}\n\n{STORY[3:-4].strip()}"


def test_a_heading_inside_the_article_is_one_line_too(tmp_path: Path) -> None:
    html = f"<html><body><article><h2>What is<br>known</h2>{STORY}</article></body></html>"
    assert load_one(tmp_path, "a.html", html).text.startswith("## What is known\n\nResidents")


def test_two_headlines_are_no_title(tmp_path: Path) -> None:
    html = f"<html><body><h1>Army denies raid</h1>{STORY}<h1>Other news today</h1></body></html>"
    assert load_one(tmp_path, "own-name.html", html).title == "own name"


def test_a_text_that_is_all_headline_is_kept(tmp_path: Path) -> None:
    """A page whose maker closed no `<h1>`: more than a title holds."""
    html = f"<html><body><h1>Army denies raid<br>{STORY[3:-4]}</h1></body></html>"
    assert load_one(tmp_path, "a.html", html).text.count("heard shots") == 6
