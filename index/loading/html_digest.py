"""Digests among web pages: headlines in lists and over the page, which look like menus."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from index.loading.facts import one_line
from index.loading.html_headline import only_headline, words_of

_WORDS = 4  # of a headline at least; the entries of a menu are shorter
_ASIDE, _ARTICLE = {"nav", "aside", "footer", "header"}, {"article", "main"}
_WORD = re.compile(r"\w+")
_ASIDE_NAME = re.compile(
    r"related|recommend|popular|trending|promo|sidebar|menu|nav(?:bar|igation)?\b|share|social"
    r"|footer|breadcrumb|most-?read|read-?more|see-?also|newsletter|\btags?\b",
    re.IGNORECASE,
)
_ASIDE_HEADING = re.compile(
    r"\W*(?:related|more\b|most|popular|recommended|read (?:more|next|also)|see also|also read"
    r"|you (?:may|might)|latest|trending|keep reading|editors)",
    re.IGNORECASE,
)


def keep_linked_items(tree: Any, url: str | None) -> None:
    """Writes the links of the article's lists out as Markdown.

    A list of many links is taken for a menu and left out, unless they are text.
    """
    for one in _lists(tree):
        words = [len(item.text_content().split()) for item in one.iterchildren("li")]
        if words and min(words) >= _WORDS:
            for link in [*one.iter("a")]:
                _write_out(link, url)


def with_headline(text: str, tree: Any) -> str:
    """The text under the only headline of the page, also where that stands outside of it."""
    headline = only_headline(tree)
    if headline is None or not text:
        return text
    line = one_line(words_of(headline)) or ""
    outside = any(True for _ in headline.iterancestors("nav", "aside", "footer"))
    if outside or len(line.split()) < _WORDS - 1 or _unspaced(line) in _unspaced(text):
        return text
    return f"# {line}\n\n{text}"


def _unspaced(text: str) -> str:
    """Without white space, which says nothing of whether two texts are one: it is of the layout."""
    return "".join(text.split())


def lost_items(text: str, tree: Any) -> int:
    """How many items of the article's lists are not in the text that was taken from it."""
    known = set(_openings(_WORD.findall(text)))
    items = (item for one in _lists(tree) for item in one.iterchildren("li"))
    begun = (next(_openings(_WORD.findall(item.text_content())), None) for item in items)
    return sum(words is not None and words not in known for words in begun)


def _openings(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[at:] for at in range(_WORDS)), strict=False)


def _lists(tree: Any) -> list[Any]:
    """The lists that belong to the article, as far as their surroundings tell."""
    apart = next(tree.iter(*_ARTICLE), None) is not None
    return [one for one in tree.iter("ul", "ol") if _is_content(one, apart)]


def _is_content(one: Any, apart: bool) -> bool:
    """`apart`: the page marks its article, and so what is outside is none of it."""
    around = [one, *one.iterancestors()]
    tags = {element.tag for element in around}
    if tags & _ASIDE or (apart and not tags & _ARTICLE):
        return False
    if any(_ASIDE_NAME.search(f"{e.get('class') or ''} {e.get('id') or ''}") for e in around):
        return False
    before = one.getprevious()
    return before is None or not _ASIDE_HEADING.match(before.text_content())


def _write_out(link: Any, url: str | None) -> None:
    """`<a href="b">Words</a>` as the text "[Words](b)"."""
    words, target = one_line(link.text_content()), (link.get("href") or "").strip()
    if not words or not target or re.search(r"[\s()]", target):
        return
    for part in list(link):
        link.remove(part)
    link.tag, link.text = "span", f"[{words}]({urljoin(url or '', target)})"
