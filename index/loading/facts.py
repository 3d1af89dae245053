"""Title, date, source and address of a document, as its file states them."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Any

from markdown_it import MarkdownIt

from index.errors import LoadingError
from index.loading.result import Facts

MAX_TITLE = 300
# A title stands at the beginning; a whole book isn't parsed for one.
_TITLE_WITHIN = 20_000
_SPOOFING = frozenset("\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SCHEME = re.compile(r"\s*([a-z][a-z0-9+-]*):", re.IGNORECASE)
_MARKDOWN = MarkdownIt("commonmark", {"html": False})


def facts_of(values: Mapping[str, Any]) -> Facts:
    """The facts among the keys of front matter or of a line of `.jsonl`.

    Raises:
        LoadingError: a value is not of the right form; the message names its key.
    """
    return Facts(
        title=_text(values, "title"),
        published=_published(values),
        source=_text(values, "source"),
        url=_url(values),
    )


def one_line(text: str) -> str | None:
    """`text` on one line, without control characters; None where nothing remains."""
    words = "".join(_shown(letter) for letter in text).split()
    return " ".join(words)[:MAX_TITLE].strip() or None


def _shown(letter: str) -> str:
    if letter.isspace():
        return " "
    hidden = unicodedata.category(letter) in ("Cc", "Cs") or letter in _SPOOFING
    return "" if hidden else letter


def title_of(path: str) -> str:
    """The title that a file's name gives: `army-response.md` is "army response"."""
    stem = PurePosixPath(path).stem
    return one_line(stem.replace("-", " ").replace("_", " ")) or one_line(stem) or "untitled"


def first_heading(text: str) -> str | None:
    """The first heading of level 1 in Markdown, else its first heading, as it is read."""
    tokens = _MARKDOWN.parse(text[:_TITLE_WITHIN])
    headings = [
        (token.tag, tokens[at + 1])
        for at, token in enumerate(tokens)
        if token.type == "heading_open"
    ]
    ordered = sorted(headings, key=lambda heading: heading[0] != "h1")
    shown = (
        "".join(child.content or " " * (child.type == "softbreak") for child in inline.children)
        for _, inline in ordered
        if inline.children
    )
    return next((title for text in shown if (title := one_line(text))), None)


def iso_date(text: str) -> date | None:
    """The day of an ISO date or date and time, as written; None for anything else."""
    compact = re.sub(r"\s+(?=[+-]\d\d:?\d\d$|Z$)", "", text.strip())
    try:
        return datetime.fromisoformat(compact).date()
    except ValueError:
        return None


def _text(values: Mapping[str, Any], key: str) -> str | None:
    value = values.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is not None and not isinstance(value, str):
        raise LoadingError(f"{key} is not text; write it as one line of text")
    return one_line(value) if value else None


def _published(values: Mapping[str, Any]) -> date | None:
    value = _text(values, "published")
    if value is None:
        return None
    if (day := iso_date(value)) is None:
        raise LoadingError(
            f"published is not an ISO date: {value[:40]!r}; write it like 2025-11-03"
        )
    return day


def _url(values: Mapping[str, Any]) -> str | None:
    value = values.get("url")
    if not isinstance(value, str):
        return _text(values, "url")
    # An address is shown as a link, so that nothing but the web's schemes may pass.
    scheme = _SCHEME.match(value)
    if scheme and scheme[1].lower() not in ("http", "https"):
        raise LoadingError(f"url begins with {scheme[1][:20]!r}; write an http or https address")
    return "".join("".join(_shown(letter) for letter in value).split()) or None
