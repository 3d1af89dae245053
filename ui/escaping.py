"""Text of documents and questions made safe to show; pure.

What comes from a document is shown as text: no tag, link, image, formula or emoji name in it
becomes live, and no invisible character turns what is read around.
"""

import html
import re
from itertools import pairwise

_TERMINAL = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
# C0 and C1 controls save tab and line feed; overrides and isolates of writing direction.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
# Streamlit finds addresses, emoji and icon names in text that is already unescaped; an
# invisible word joiner after the sign keeps them apart.
_TRIGGERS = re.compile(r"(:|@|\bwww)(?=\S)", re.IGNORECASE)
_SOFT_BREAK = re.compile(r"(?<=[^\n])\n(?=[^\n])(?!\s*(?:[-*+•|#>]|\d{1,3}[.)]\s))")
_MARKUP = re.compile(
    r"\*\*(?=\S)|(?<=\S)\*\*|__(?=\S)|(?<=\S)__"  # bold
    r"|(?<=\])\(https?://[^()\s]{1,500}\)"  # the address of a link
    r"|^[ \t]*#{1,6}[ \t]+"  # a heading's signs
    r"|^[ \t]*\|[-:| \t]+\|[ \t]*\n?"  # the rule under a table's head
    r"|^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$",  # a row's outer bars
    re.MULTILINE,
)


def cleaned(text: str) -> str:
    """`text` without terminal escapes, control characters and direction overrides."""
    return _UNSAFE.sub("", _TERMINAL.sub("", text))


def escaped(text: str) -> str:
    """`text` as HTML that shows exactly its visible characters."""
    return html.escape(cleaned(text), quote=True)


def label(text: str) -> str:
    """`text` on one line for a Streamlit label, with no Markdown in it active."""
    joined = _TRIGGERS.sub("\\1\u2060", " ".join(cleaned(text).split()))
    return _PUNCTUATION.sub(r"\\\1", joined)


def unwrapped(text: str) -> str:
    """`text` with the line breaks inside paragraphs as spaces; as long as before."""
    return _SOFT_BREAK.sub(" ", text)


def emphasised(text: str, spans: list[tuple[int, int]]) -> str:
    """`text` as HTML, its `spans` bold and the signs of its own markup hidden by the style.

    The signs stay in the page, so that what is copied or read out by code is the text to the
    character. Spans outside the text are passed over.
    """
    bold = [(start, end) for start, end in spans if 0 <= start < end <= len(text)]
    hidden = [found.span() for found in _MARKUP.finditer(text)]
    edges = {0, len(text)} | {edge for span in (*bold, *hidden) for edge in span}
    cuts = sorted(edges)
    pieces = (
        _piece(text[start:end], _within(start, bold), _within(start, hidden))
        for start, end in pairwise(cuts)
    )
    return "".join(pieces)


def _within(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)


def _piece(text: str, bold: bool, hidden: bool) -> str:
    safe = escaped(text)
    if hidden:
        return f'<span class="byline-markup">{safe}</span>'
    return f"<strong>{safe}</strong>" if bold else safe


def plain(text: str) -> str:
    """`text` on one line without the signs of its own markup, as it is read out."""
    return " ".join(_MARKUP.sub("", cleaned(text)).split())


def web_address(url: str | None) -> str | None:
    """`url` where a reader may be sent to it: http(s) only, without white space."""
    if url and re.fullmatch(r"https?://[^\s\"'<>\\]+", url, re.IGNORECASE) and cleaned(url) == url:
        return url
    return None
