"""Footnotes and numbered references of a document, and the sources they lead to."""

import re
from collections.abc import Iterator, Sequence

from index.attribution.marks import Notes
from index.attribution.naming import named
from index.attribution.shown import DIGITS, Shown, plain_number, show
from index.documents import Block, Document, SourceRef, Span
from index.sources import SourceRegistry

_DEFINITION = re.compile(r"^[ >]{0,8}\[\^?([^\[\]\s^]{1,40})\]:[ \t]*(\S.{0,1000})$", re.MULTILINE)
_NUMBERED = re.compile(
    r"^[ ]{0,3}(?:\[\^?(?P<squared>\d{1,3})\][.:]?[ \t]+"
    rf"|(?:(?P<raised>[{DIGITS}]{{1,3}})|<sup>\[?(?P<tagged>\d{{1,3}})\]?</sup>)[.:]?[ \t]*)"
    r"(?P<cited>\S.{0,1000})$",
    re.MULTILINE,
)
_LONGEST_LIST = 2_000
_NUMBER = re.compile(r"[\[(]?(\d{1,3})[.)\]]?[ \t]*$")
_TITLE = re.compile(
    r"\W*(?:references?|sources?|(?:foot|end)?notes?|bibliography|works cited|citations?|links"
    r"|further reading)\W*",
    re.IGNORECASE,
)
_PART = re.compile(r"\s*[,;:|—]\s*|\.\s+|\s-\s")
_WEB = re.compile(r"https?://\S+")


def addresses(text: str) -> dict[str, str]:
    """The web pages to which `[text][key]` leads, by key."""
    found = ((d[1].casefold(), _WEB.match(d[2].strip("<>"))) for d in _DEFINITION.finditer(text))
    return {key: url[0] for key, url in found if url}


def read_notes(document: Document, blocks: Sequence[Block], registry: SourceRegistry) -> Notes:
    """The sources of each footnote and each numbered reference, by its label."""
    notes: dict[str, tuple[SourceRef, ...]] = {}
    for label, span in _entries(document.text, blocks):
        sources = _cited(show(document.text, span), registry)
        if sources and label not in notes:
            notes[label] = sources
    return notes


def _entries(text: str, blocks: Sequence[Block]) -> Iterator[tuple[str, Span]]:
    for found in _DEFINITION.finditer(text):
        yield found[1].casefold(), Span(*found.span(2))
    in_list = False
    for block in blocks:
        title = block.span.end - block.span.start < 40 and _TITLE.fullmatch(block.span.of(text))
        if title or block.kind == "heading":
            in_list = bool(title)
        elif in_list or _is_listed(block.span.of(text)):
            yield from _listed(text, block)


def _is_listed(text: str) -> bool:
    """Whether every line of a block is a numbered reference, as they end a report without a
    title of their own."""
    lines = text.split("\n", _LONGEST_LIST)
    return all(_NUMBERED.match(line) for line in lines[:_LONGEST_LIST])


def _listed(text: str, block: Block) -> Iterator[tuple[str, Span]]:
    line = text[max(0, block.span.start - 12) : block.span.start].rpartition("\n")[2]
    if block.kind == "item" and (number := _NUMBER.search(line)):
        yield number[1], block.span
        return
    for found in _NUMBERED.finditer(block.span.of(text)):
        begin = block.span.start
        label = found["squared"] or found["raised"] or found["tagged"]
        yield plain_number(label), Span(begin + found.start("cited"), begin + found.end("cited"))


def _cited(shown: Shown, registry: SourceRegistry) -> tuple[SourceRef, ...]:
    """The source of one reference: of its link, or the first of its parts that names one."""
    for link in shown.links:
        if site := registry.by_url(link.url):
            return (site.ref,)
    if whole := named(shown, 0, len(shown.text), registry):
        return whole
    parts = list(_parts(shown.text))
    for strangers in (False, True):
        for start, end in parts:
            if found := named(shown, start, end, registry, strangers=strangers):
                return found
    return ()


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """What lies between the commas and stops of a reference, quoted titles left out."""
    masked = re.sub(r"\"[^\"]{0,300}\"", lambda found: "," * len(found[0]), text)
    at = 0
    for separator in _PART.finditer(masked):
        yield at, separator.start()
        at = separator.end()
    yield at, len(masked)
