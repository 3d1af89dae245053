"""Web pages: the article as Markdown, and what the page states of itself."""

from datetime import date
from pathlib import Path

import pytest

from tests.index.loading.reading import load_one, refusal

SENTENCE = "Residents of the town said on Tuesday that they had heard shots for many hours. "


def page(head: str = "", body: str = "<p>text</p>") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def test_an_article_keeps_headings_links_lists_and_tables_and_loses_the_rest(
    tmp_path: Path,
) -> None:
    body = f"""
      <nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <script>var tracked = "by script";</script><style>p {{ color: red }}</style>
      <article><h1>Army denies raid</h1>
      <p>Twelve were killed (<a href="https://reuters.example/x?a=1&amp;b=2">Reuters</a>).
      {SENTENCE * 4}</p>
      <h2>What is known</h2>
      <ul><li>First point (<a href="https://ap.example/y">AP</a>)</li><li>Second point</li></ul>
      <table><tr><th>Source</th><th>Killed</th></tr><tr><td>AP</td><td>70 | 71</td></tr></table>
      <p>A_b [1] *so* it ends.</p></article>
      <footer>All rights reserved.</footer>"""
    document = load_one(tmp_path, "a.html", page("<title>Army denies raid | Edge</title>", body))
    assert document.text == (
        "# Army denies raid\n\n"
        "Twelve were killed ([Reuters](https://reuters.example/x?a=1&b=2)). "
        + (SENTENCE * 4).strip()
        + "\n\n## What is known\n\n- First point ([AP](https://ap.example/y))\n- Second point\n\n"
        "| Source | Killed |\n|---|---|\n| AP | 70 \\| 71 |\n\nA_b [1] *so* it ends."
    )
    assert (document.markup, document.title) == ("markdown", "Army denies raid")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One line, with <a href='https://ap.example/x'>AP</a>.</p>",
         "One line, with [AP](https://ap.example/x)."),
        ("just text, no tags", "just text, no tags"),
        (page("", "<h1>Head</h1><p>One.</p><h2>Sub</h2><p>Two.</p><ol><li>n</li></ol>"),
         "# Head\n\nOne.\n\n## Sub\n\nTwo.\n\n1. n"),
        (page("", "<div>In a div.<br>Next line</div>"), "In a div.\n\nNext line"),
        (page("", "<p>Seen.</p><script>var hidden</script><style>p{}</style><noscript></noscript>"),
         "Seen."),
    ],
)  # fmt: skip
def test_short_pages_and_fragments_are_read_whole(tmp_path: Path, html: str, text: str) -> None:
    assert load_one(tmp_path, "a.html", html).text == text


def test_metadata_gives_title_date_source_and_address(tmp_path: Path) -> None:
    head = """<title>Wrong | Edge</title><meta property="og:title" content="Army  denies&#10;raid">
      <meta property="og:site_name" content="Globe Edge">
      <meta property="article:published_time" content="2025-07-02T22:00:00+02:00">
      <link rel="canonical" href="https://edge.example/a?id=3">"""
    document = load_one(tmp_path, "a.html", page(head))
    assert (document.title, document.source) == ("Army denies raid", "Globe Edge")
    assert (document.published, document.url) == (
        date(2025, 7, 2),
        "https://edge.example/a?id=3",
    )


def test_json_ld_gives_what_the_metadata_leaves_open(tmp_path: Path) -> None:
    head = """<script type="application/ld+json">{"@graph": [{"@type": "Person", "name": "X"},
      {"@type": ["NewsArticle"], "datePublished": "2025-07-03", "headline": "Head",
       "publisher": {"name": "Edge"}, "url": "https://edge.example/b"}]}</script>"""
    document = load_one(tmp_path, "a.html", page(head))
    assert (document.title, document.source) == ("Head", "Edge")
    assert (document.published, document.url) == (date(2025, 7, 3), "https://edge.example/b")


PAGE = '{"@type": "WebPage", "url": "https://edge.example/c", "datePublished": "2025-07-09"}'
STORY = (
    '{"@type": "NewsArticle", "datePublished": "2025-07-02T10:00:00Z",'
    ' "publisher": {"name": "Reuters"}}'
)


@pytest.mark.parametrize(
    ("nodes", "published", "source", "url"),
    [
        (f"[{PAGE}, {STORY}]", date(2025, 7, 2), "Reuters", "https://edge.example/c"),
        (f'{{"@graph": [{PAGE}, {STORY}]}}', date(2025, 7, 2), "Reuters", "https://edge.example/c"),
        (f'{{"@type": "WebPage", "mainEntity": {STORY}}}', date(2025, 7, 2), "Reuters", None),
        (f'[{PAGE}, {{"@type": "LiveBlogPosting", "publisher": "Edge"}}]', date(2025, 7, 9), "Edge",
         "https://edge.example/c"),
        (f"[{STORY}, {STORY.replace('Reuters', 'AP')}]", date(2025, 7, 2), "Reuters", None),
        (PAGE, date(2025, 7, 9), None, "https://edge.example/c"),
        ('{"@type": "Person", "url": "https://edge.example/x"}', None, None, None),
    ],
)  # fmt: skip
def test_json_ld_of_the_article_comes_before_that_of_the_page(
    tmp_path: Path, nodes: str, published: date | None, source: str | None, url: str | None
) -> None:
    """What the article leaves open, such as its address, is taken from the page."""
    head = f'<script type="application/ld+json">{nodes}</script>'
    document = load_one(tmp_path, "a.html", page(head))
    assert (document.published, document.source, document.url) == (published, source, url)


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ("<article><time datetime='2025-07-04T10:00'>4 July</time><p>text</p></article>",
         date(2025, 7, 4)),
        ("<p><time datetime='2025-07-04'>4 July</time> text</p>", date(2025, 7, 4)),
        ("<p><time datetime='2025-07-04'>a</time> <time datetime='2025-07-05'>b</time></p>", None),
        ("<p>text</p><footer><time datetime='2025-07-04'>a</time></footer>", None),
        ("<p>Published on 4 July 2025. Copyright 2024</p>", None),
        ("<p><time datetime='noon'>a</time> text</p>", None),
    ],
)  # fmt: skip
def test_a_date_is_taken_where_it_is_marked_up_and_never_guessed(
    tmp_path: Path, body: str, published: date | None
) -> None:
    assert load_one(tmp_path, "a.html", page("", body)).published == published


def test_metadata_that_is_broken_says_nothing(tmp_path: Path) -> None:
    head = """<meta name="date" content="2025-99-99"><link rel="canonical" href="javascript:x()">
      <script type="application/ld+json">{"@type": </script>
      <meta property="og:title" content=" ">"""
    document = load_one(tmp_path, "own-name.html", page(head))
    assert (document.title, document.published, document.url) == ("own name", None, None)


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", ""), ("utf-8-sig", ""), ("utf-16", ""), ("cp1252", "<meta charset=iso-8859-1>"),
        ("cp1251", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'),
        ("utf-8", '<meta charset="windows-1251">'), ("cp1252", "<meta charset=nonsense>"),
    ],
)  # fmt: skip
def test_the_encoding_is_the_marks_or_the_pages_own(
    tmp_path: Path, encoding: str, head: str
) -> None:
    text = "Бамако" if encoding == "cp1251" else "Die Größe „blieb“ fünf"
    document = load_one(tmp_path, "a.html", page(head, f"<p>{text}</p>").encode(encoding))
    assert document.text == text


@pytest.mark.parametrize("head", ["", "<meta charset=utf-8>", "<meta charset=iso-8859-1>"])
def test_a_bad_byte_in_utf_8_is_not_the_page_in_another_encoding(tmp_path: Path, head: str) -> None:
    data = page(head, "<p>It didn’t – say “so” at the caf#.</p>").encode().replace(b"#", b"\xe9")
    assert load_one(tmp_path, "a.html", data).text == "It didn’t – say “so” at the caf\ufffd."


def test_links_of_the_page_itself_are_made_whole(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="https://edge.example/a/b">'
    body = "<article><p>See <a href='/c'>our report</a>.</p></article>"
    text = load_one(tmp_path, "a.html", page(head, body)).text
    assert text == "See [our report](https://edge.example/c)."


@pytest.mark.parametrize("html", ["", page("", ""), page("", "<script>var x</script>"), "<!-- -->"])
def test_a_page_without_text_is_refused(tmp_path: Path, html: str) -> None:
    assert refusal(tmp_path, "a.html", html) == "holds no text; fill it in, or remove it"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Rain fell.<sup><a href='#fn1'>1</a></sup> Snow fell.<sup>2</sup></p>",
         "Rain fell.[1] Snow fell.[2]"),
        ("<p>Rain<sup id='r'><a href='#c'><span>[</span>1<span>]</span></a></sup>.</p>",
         "Rain[1]."),
        ("<p>Rain fell.<a href='#fn1'><sup>1</sup></a><sup>2, 3</sup> Snow fell.</p>",
         "Rain fell.[1][2, 3] Snow fell."),
        ("<p>Rain fell.<sup>1</sup></p><p><sup>1</sup> AP, 2 July</p>",
         "Rain fell.[1]\n\n[1] AP, 2 July"),
        ("<p>On 1<sup>st</sup> July 10<sup>5</sup> men took 5 km<sup>2</sup>.</p>",
         "On 1st July 10⁵ men took 5 km²."),
        ("<p>Read <a href='#fn1'>note 1</a>, n<sup>a</sup> and H<sub>2</sub>O.</p>",
         "Read [note 1](#fn1), n<sup>a</sup> and H<sub>2</sub>O."),
        ("<p>Rain fell.<sup><sup>1</sup></sup> Snow fell.</p>", "Rain fell.[1] Snow fell."),
        ("<p>[1]: no note</p>", "\\[1]: no note"),
    ],
)  # fmt: skip
def test_raised_numbers_are_marks_of_notes_without_tags(
    tmp_path: Path, html: str, text: str
) -> None:
    """Unless they are powers or ordinals; other raised text stays as it was."""
    assert load_one(tmp_path, "a.html", page("", html)).text == text
