"""Digests: pages of lists full of links, which are no menus."""

from pathlib import Path

import pytest

from tests.index.loading.reading import load_one

LEAD = "The week saw raids in many places, as the outlets below tell it. " * 6
MENU = '<ul><li><a href="/2">Eleven dead in the south</a></li></ul>'


def text_of(tmp_path: Path, body: str) -> str:
    """The text of a page with this body, its lead cut to a word."""
    html = f"<!DOCTYPE html><html><head><title>t</title></head><body>{body}</body></html>"
    return load_one(tmp_path, "a.html", html).text.replace(LEAD.strip(), "LEAD")


@pytest.mark.parametrize("wrap", ["main", "article", "div"])
def test_headlines_that_are_links_are_kept(tmp_path: Path, wrap: str) -> None:
    """Beside a lead long enough to pass for the whole article."""
    items = (
        '<li><a href="https://apnews.com/a_b">Gunmen struck two towns</a></li>'
        '<li>A well fell in <b>Goma</b> (<a href="https://apnews.com/c">AP</a>,'
        ' <a href="https://reuters.com/d">Reuters</a>)</li>'
    )
    body = f"<{wrap}><h1>Digest of the week</h1><p>{LEAD}</p><ul>{items}</ul></{wrap}>"
    assert text_of(tmp_path, body) == (
        "# Digest of the week\n\nLEAD\n\n- [Gunmen struck two towns](https://apnews.com/a_b)\n"
        "- A well fell in **Goma** ([AP](https://apnews.com/c), [Reuters](https://reuters.com/d))"
    )


@pytest.mark.parametrize(
    "aside",
    [
        f'<div class="related-links">{MENU}</div>',
        f"<nav>{MENU}</nav>",
        f"<aside>{MENU}</aside>",
        f"</article><div>{MENU}</div><article>",
        f"<h3>Related stories</h3>{MENU}",
    ],
)
def test_lists_beside_the_article_are_left_out(tmp_path: Path, aside: str) -> None:
    assert "Eleven" not in text_of(tmp_path, f"<article><p>{LEAD}</p>{aside}</article>")


def test_the_headline_over_the_article_is_its_first_heading(tmp_path: Path) -> None:
    """Where it is the only one; a name of the site, or what a footer says, is none."""
    article = f"<article><p>{LEAD}</p></article>"
    over = f"<header><h1>Digest of the week</h1></header>{article}"
    assert text_of(tmp_path, over) == "# Digest of the week\n\nLEAD"
    assert text_of(tmp_path, f"<header><h1>Edge News</h1></header>{article}") == "LEAD"
    below = f"{article}<footer><h1>All rights are reserved</h1></footer>"
    assert text_of(tmp_path, below) == "LEAD"
