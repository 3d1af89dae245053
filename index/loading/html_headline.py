"""The headline of a web page, its only `<h1>`: its words on one line, whatever parts them."""

import re
from copy import deepcopy
from typing import Any

from index.loading.facts import MAX_TITLE

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# These stand inside of words: "<i>Guardian</i>'s", "2<sup>nd</sup>". Others, such as `<br>` and
# `<span>`, are mostly set on lines of their own, with no space in the source.
_IN_WORDS = frozenset(
    {"a", "abbr", "b", "cite", "em", "font", "i", "mark", "q", "s", "small", "strong", "sub",
     "sup", "u", "wbr"}
)  # fmt: skip
_CLOSING = tuple(",.;:!?…%)]'’”»")
_OPENED = re.compile(r"(?<=[(\[“‘]) ")


def only_headline(tree: Any) -> Any:
    """The `<h1>` of a page that has one with words; None where it has several, or none."""
    found = [h1 for h1 in tree.iter("h1") if words_of(h1)]
    return found[0] if len(found) == 1 else None


def words_of(heading: Any) -> str:
    """The text of a heading on one line, a space between parts that are shown apart."""
    shown = deepcopy(heading)
    for part in shown.iterdescendants():
        if part.tag not in _IN_WORDS:
            part.text = f" {part.text or ''}"
            tail = part.tail or ""
            part.tail = tail if tail.startswith(_CLOSING) else f" {tail}"
    return _OPENED.sub("", " ".join(shown.text_content().split()))


def write_headings(tree: Any) -> None:
    """Writes line breaks in headings as spaces, for a heading of Markdown is one line, and the
    headline as its bare words, by which it is found again in the text of the article."""
    for heading in [*tree.iter(*_HEADINGS)]:
        for line_break in [*heading.iter("br")]:
            line_break.tail = f" {line_break.tail or ''}"
            line_break.drop_tag()
    headline = only_headline(tree)
    if headline is not None and len(words := words_of(headline)) <= MAX_TITLE:
        for part in list(headline):
            headline.remove(part)
        headline.text = words
