"""What a web page states of itself: title, date, publisher and address; never a guess."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any

from index.loading.facts import one_line
from index.loading.html_headline import only_headline, words_of
from index.loading.result import Facts

_DATES = (
    "article:published_time", "og:article:published_time", "datepublished",
    "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued",
    "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "date",
)  # fmt: skip
_TITLES = ("og:title", "citation_title", "headline", "dc.title", "twitter:title")
_SITES = ("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "publisher")
_DAY = re.compile(r"\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
_ARTICLE = re.compile(r"(?:Article|Posting|Report)$")
_PAGE = re.compile(r"WebPage$")
_NOT_ARTICLE = ("aside", "nav", "footer")


def facts_of_page(tree: Any) -> Facts:
    """The facts that the page's metadata states; its title may be its only heading."""
    metas, linked = _metas(tree), _linked_data(tree)
    published = next(filter(None, map(_day, _dates(tree, metas, linked))), None)
    titles = [*_all(metas, _TITLES), *_stated(linked, "headline"), _only_h1(tree), _title(tree)]
    sites = [*_all(metas, _SITES), *map(_name, _stated(linked, "publisher"))]
    urls = [_canonical(tree), *_all(metas, ("og:url",)), *_stated(linked, "url")]
    return Facts(
        title=_first(titles),
        published=published,
        source=_first(sites),
        url=next((url for url in map(_web, urls) if url), None),
    )


def _metas(tree: Any) -> dict[str, str]:
    """The first value of each `<meta>`, by its name in lower case."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if (content := meta.get("content")) and content.strip():
            found.setdefault(name.lower().strip(), content)
    return found


def _all(metas: dict[str, str], names: tuple[str, ...]) -> list[str]:
    return [metas[name] for name in names if name in metas]


def _linked_data(tree: Any) -> list[dict[str, Any]]:
    """The first article that the page's JSON-LD describes, then the first page: that comes
    before the article in many files, and may state what the article leaves open."""
    nodes = [node for data in _scripts(tree) for node in _nodes(data)]
    found = (next((n for n in nodes if _is(n, kind)), None) for kind in (_ARTICLE, _PAGE))
    return [node for node in found if node is not None]


def _scripts(tree: Any) -> Iterator[Any]:
    """The JSON-LD of the page; what can't be read is passed over."""
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            with suppress(ValueError, RecursionError):
                yield json.loads(script.text or "", strict=False)


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top of JSON-LD: itself, those of a list or of a graph, and what a
    page is mainly about."""
    for node in _objects(data):
        yield node
        yield from _objects(node.get("@graph"))
        yield from _objects(node.get("mainEntity"))


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    yield from (
        one for one in (data if isinstance(data, list) else [data]) if isinstance(one, dict)
    )


def _is(node: dict[str, Any], kind: re.Pattern[str]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(one, str) and kind.search(one) for one in kinds)


def _stated(linked: list[dict[str, Any]], key: str) -> list[Any]:
    return [node[key] for node in linked if key in node]


def _dates(tree: Any, metas: dict[str, str], linked: list[dict[str, Any]]) -> Iterator[Any]:
    yield from _all(metas, _DATES[:3])
    yield from _stated(linked, "datePublished")
    yield from _all(metas, _DATES[3:])
    yield from _times(tree)


def _times(tree: Any) -> Iterator[str]:
    """The `<time>` that is marked as the date of publication, else the article's first one,
    else the page's if it has but one day."""
    times = [time for time in tree.iter("time") if time.get("datetime") and _in_article(time)]
    marked = [
        t for t in times if t.get("itemprop") == "datePublished" or t.get("pubdate") is not None
    ]
    within = [t for t in times if any(True for _ in t.iterancestors("article"))]
    yield from (time.get("datetime") for time in (marked or within)[:1])
    if not marked and not within and len({_day(time.get("datetime")) for time in times}) == 1:
        yield times[0].get("datetime")


def _in_article(element: Any) -> bool:
    return not any(True for _ in element.iterancestors(*_NOT_ARTICLE))


def _day(value: Any) -> date | None:
    """The day at the beginning of an ISO date, or of one with slashes, year first."""
    found = _DAY.match(value) if isinstance(value, str) else None
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _only_h1(tree: Any) -> str | None:
    headline = only_headline(tree)
    return None if headline is None else words_of(headline)


def _title(tree: Any) -> str | None:
    return next((text for title in tree.iter("title") if (text := title.text_content())), None)


def _canonical(tree: Any) -> str | None:
    links = (link for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower())
    return next((link.get("href") for link in links), None)


def _name(node: Any) -> Any:
    node = node[0] if isinstance(node, list) and node else node
    name = node.get("name") if isinstance(node, dict) else node
    return None if _web(name) else name


def _first(values: list[Any]) -> str | None:
    lines = (one_line(value) for value in values if isinstance(value, str))
    return next((line for line in lines if line), None)


def _web(value: Any) -> str | None:
    """An absolute address of the web, or None."""
    address = value.strip() if isinstance(value, str) else ""
    is_web = address.startswith(("http://", "https://")) and not re.search(r"\s", address)
    return address if is_web else None
