"""Web pages: the article as Markdown, without menus, scripts and styles."""

import re
from contextlib import suppress
from copy import deepcopy
from typing import Any

import trafilatura
from trafilatura.settings import use_config

from index.errors import LoadingError
from index.loading.encoding import as_lines, decode, utf8
from index.loading.html_digest import keep_linked_items, lost_items, with_headline
from index.loading.html_facts import facts_of_page
from index.loading.html_headline import write_headings
from index.loading.html_notes import write_notes
from index.loading.limits import Limits
from index.loading.nesting import refuse_deep
from index.loading.quiet import quiet
from index.loading.result import Content

# Below this many characters trafilatura doubts what it found, and so do we.
_SHORT = 250
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,20})", re.IGNORECASE)
_KNOWN_CHARSET = re.compile(
    r"utf-?8|us-ascii|(?:windows|cp)-?12(?:5\d)|iso-?8859-\d{1,2}|latin-?[1-9]|koi8-[ru]|macintosh|"
    r"shift[_-]jis|euc-(?:jp|kr)|iso-2022-jp|gbk|gb2312|gb18030|big5",
    re.IGNORECASE,
)
_WHITE_SPACE = re.compile(r"[ \t\n\f]+")
# Escapes that Markdown doesn't need in running text and a reader of quotes would see. At
# the beginning of a line, save of a note's label, and for the pipes of tables, they are needed.
_ESCAPE = re.compile(
    r"(?:(?<!^)(?<!\\)|^(?=\\\[\d{1,3}\\?\](?!\\?[:(\[])))\\([\[\]_*~<>`])", re.MULTILINE
)


def read_html(data: bytes, limits: Limits) -> Content:
    """A web page; nothing it refers to is fetched.

    Raises:
        LoadingError: it is not text, no text is in it, or it is nested too deep.
    """
    html = as_lines(_decoded(data))
    if "html" not in html[:50].lower():  # a fragment; trafilatura wants to see a document
        html = f"<html>{html}"
    with quiet("trafilatura"), quiet("htmldate"):
        tree = trafilatura.load_html(html, max_size=len(html) * 4)
        if tree is None:
            raise LoadingError("holds no text; fill it in, or remove it")
        refuse_deep(tree, limits)
        facts = facts_of_page(tree)
        _collapse_white_space(tree)
        write_notes(tree)
        write_headings(tree)
        keep_linked_items(tree, facts.url)
        text = with_headline(_article(tree, facts.url), tree) or trafilatura.html2txt(html)
    return Content(text, "markdown", facts)


def _decoded(data: bytes) -> str:
    """By its byte order mark, then as UTF-8, then as the page says, then as can be told."""
    declared = _CHARSET.search(data, 0, 4096)
    name = declared[1].decode("ascii", "replace") if declared else ""
    if not _KNOWN_CHARSET.fullmatch(name) or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return decode(data)
    # Browsers read Latin-1 as Windows-1252, and pages are made for browsers.
    name = "cp1252" if re.fullmatch(r"iso-?8859-1|latin-?1|us-ascii", name, re.I) else name
    if utf8(data) is None:
        with suppress(UnicodeDecodeError, LookupError):
            return decode(data.decode(name).encode("utf-8"))
    return decode(data)


def _collapse_white_space(tree: Any) -> None:
    """Line ends and indents of the page's source become spaces, as a browser shows them."""
    for part in tree.iter():
        inside = any(True for _ in part.iterancestors("pre"))
        if part.text and not inside and part.tag != "pre":
            part.text = _WHITE_SPACE.sub(" ", part.text)
        if part.tail and not inside:
            part.tail = _WHITE_SPACE.sub(" ", part.tail)


def _article(tree: Any, url: str | None) -> str:
    """The article as it is told from the rest of the page, or, where that is short or lists are
    lost with the rest, the whole page."""
    text = _markdown(deepcopy(tree), url)
    lost = lost_items(text, tree)
    if len(text) < _SHORT or lost:
        whole = _markdown(_whole(deepcopy(tree)), url, short=True)
        if len(text) < _SHORT or lost_items(whole, tree) < lost:
            text = max(text, whole, key=len)
    return text


def _markdown(tree: Any, url: str | None, short: bool = False) -> str:
    config = use_config()
    if short:
        config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    text = trafilatura.extract(
        tree,
        url=url,
        output_format="markdown",
        include_comments=False,
        include_links=True,
        include_formatting=True,
        include_tables=True,
        favor_recall=short,
        config=config,
    )
    lines = (line.rstrip() for line in _ESCAPE.sub(r"\1", text or "").split("\n"))
    return "\n".join(lines).strip()


def _whole(tree: Any) -> Any:
    """The page with its whole body as one article: a short page is all article."""
    body = tree.find("body")
    if body is not None:
        article = body.makeelement("article")
        article.text, body.text = body.text, None
        article.extend(list(body))
        body.append(article)
    return tree
