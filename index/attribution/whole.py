"""The source of a whole document: its front matter, its by-line, its dateline, its address."""

import re
from collections.abc import Iterator

from index.attribution.naming import named
from index.attribution.shown import Shown, show
from index.documents import Document, SourceRef, Span
from index.letters import CAPITALS
from index.sources import SourceRegistry

_DATELINE = re.compile(
    # Two blanks are shown where an underscore, the dash of old wires, stood between them.
    r"\s*(?P<place>[^()\n\"]{0,80}?)\s*\((?P<names>[^()]{1,60})\)(?:\s*(?:—|--?|:)| (?= ))"
    r"\s*(?=\S|$)"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = (
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})"
    r"(?:,? \d{4})?"
)
# In mixed case the words before a bracket may be any that begin a sentence. They are a place
# where each bears its capital, and a second one or a date stands behind a comma.
_NAME = rf"[{CAPITALS}][\w.'/-]{{0,30}}"
_TOWN = (
    r"(?!(?:On|In|At|By|From|Near|After|Before|Since|As|For)\b)"
    rf"{_NAME}(?: (?:(?:of|and|upon|de|du|des|la|le|el|al|es|am|da|do|den|sur) )?{_NAME}){{0,4}}"
)
_PLACE = re.compile(
    rf"[{CAPITALS}][{CAPITALS} .'/-]{{2,}}(?:[,—].{{0,60}})?"
    rf"|(?:{_TOWN}, ){{1,2}}{_DATE}|{_TOWN}, {_TOWN}|{_DATE}|"
)
# "Bamako (AFP) – The army": a town alone could be any name, so that the bracket must hold a
# known outlet, and a sentence begin behind it.
_TOWN_ALONE = re.compile(_TOWN)
_BEGINNING = re.compile(rf"[\"“‘'*_\[]*[{CAPITALS}0-9]")
_BY_LINE = re.compile(
    r"^[ \t*_>•+-]{0,8}(?:By|BY|(?:[Ss]ource|SOURCE)[*_]{0,3}[ \t]?:[*_]{0,3})[ \t]+"
    r"(?P<names>\S[^\n]{1,120})$",
    re.MULTILINE,
)
_CREDIT = re.compile(r"\W*source", re.IGNORECASE)
_HEADING = re.compile(r"^#+", re.MULTILINE)
_ITEM = re.compile(r"[ \t>]*[-+•*][ \t]")
# "AFP, 2 July 2025": a name and a date, and nothing else.
_DATED_LINE = re.compile(
    rf"^[ \t*_>]{{0,8}}(?P<names>[{CAPITALS}][^\n,|•·—–]{{1,60}}?[ \t]*[,|•·—–-][ \t]*[*_]{{0,3}}"
    rf"(?:{_DATE}|\d{{4}}-\d\d-\d\d))[ \t*_]{{0,4}}$",
    re.MULTILINE,
)
# What stands above a text, lines of titles and dates: short, without a full stop, and no items
# but those that say of the text whose it is.
_HEAD_LINE = re.compile(
    r"#.*|(?![-+•|]|\* |\d{1,3}[.)] ).{0,100}(?<![.!?…:;])"
    r"|[-+•*] [*_]*(?:title|headline|date|published|updated|author|link|url)\b.{0,200}",
    re.IGNORECASE,
)
_HEAD_LINES = 8
_SITE = re.compile(r"\s+[|—-]\s+|\s*:\s+")


def given_source(document: Document, registry: SourceRegistry) -> tuple[SourceRef, ...]:
    """The sources that the document's own head names: its front matter, or else its by-line."""
    value = (document.source or "").strip()
    if not value:
        return _by_line(document.text, registry)
    if found := registry.find(value) or registry.by_url(value):
        return (found.ref,)
    shown = Shown(value, ())
    if several := named(shown, 0, len(value), registry, strangers=False):
        return several
    section = registry.find(_SITE.split(value, maxsplit=1)[0])
    return (section.ref if section else registry.resolve(value),)


def _by_line(text: str, registry: SourceRegistry) -> tuple[SourceRef, ...]:
    """The source of "By Baba Ahmed, Associated Press", "Source: Reuters" or "AFP, 2 July" above
    the text, or of the only such line below all of it.

    None where such lines name several: they are of the parts of the document.
    """
    pattern = _BY_LINE
    if not (found := list(_lines(text, pattern, registry))):
        pattern = _DATED_LINE
        found = list(_lines(text, pattern, registry))
    if len({sources for _, sources in found}) != 1:
        return ()
    (start, end), sources = found[0]
    of_parts = len(pattern.findall(text)) > 1 or not _is_of_all(text, start)
    # Such lines often stand over parts; that of another may name no source that is known.
    if of_parts and (pattern is _DATED_LINE or _ITEM.match(text, start)):
        return ()
    if _CREDIT.match(text, start) and not text[end:].strip():
        return sources if len(found) == 1 and _is_alone(text, sources, registry) else ()
    above = [line.strip() for line in text[:start].split("\n", _HEAD_LINES * 2) if line.strip()]
    is_head = len(above) <= _HEAD_LINES and all(map(_HEAD_LINE.fullmatch, above))
    return sources if is_head and len(sources) == 1 else ()


def _lines(
    text: str, pattern: re.Pattern[str], registry: SourceRegistry
) -> Iterator[tuple[tuple[int, int], tuple[SourceRef, ...]]]:
    """Where lines of a pattern begin and end that name sources, and these."""
    for line in pattern.finditer(text):
        shown = show(text, Span(*line.span("names")))
        if pattern is _DATED_LINE and any(m.source.common for m in registry.mentions(shown.text)):
            continue
        # "Reuters | Date: 2 July"
        for end in (len(shown.text), shown.text.find("|")):
            if sources := named(shown, 0, max(end, 0), registry, strangers=False):
                yield line.span(), sources
                break


def _is_of_all(text: str, start: int) -> bool:
    """Whether what stands below a heading, or below none, goes on to the end of the text."""
    levels = [len(heading[0]) for heading in _HEADING.finditer(text, 0, start)]
    below = [len(heading[0]) for heading in _HEADING.finditer(text, start)]
    return not below or (bool(levels) and levels[-1] < min(below))


def _is_alone(text: str, sources: tuple[SourceRef, ...], registry: SourceRegistry) -> bool:
    """Whether a text has no parts and names no other source: else what has no mark may be
    another's."""
    return (
        len(sources) == 1
        and len(_HEADING.findall(text)) < 2
        and all(mention.source.ref in sources for mention in registry.mentions(text))
    )


def dateline(shown: Shown, registry: SourceRegistry) -> tuple[int, tuple[SourceRef, ...]]:
    """The sources of the dateline with which a paragraph begins, and where it ends."""
    found = _DATELINE.match(shown.text)
    if found is None:
        return 0, ()
    is_place = _PLACE.fullmatch(found["place"]) is not None
    if not is_place and not (
        _TOWN_ALONE.fullmatch(found["place"]) and _BEGINNING.match(shown.text, found.end())
    ):
        return 0, ()
    sources = named(shown, found.start("names"), found.end("names"), registry, strangers=is_place)
    return (found.end(), sources) if sources else (0, ())


def site_source(document: Document, registry: SourceRegistry) -> tuple[SourceRef, ...]:
    """The source whose site the document was taken from."""
    found = registry.by_url(document.url) if document.url else None
    return (found.ref,) if found else ()
