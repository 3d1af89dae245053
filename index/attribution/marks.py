"""Marks that name who reported what stands before them: "(Reuters)", "[1]", "— AP"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from index.attribution.naming import named
from index.attribution.shown import Link, Shown
from index.attribution.wording import NUMBER
from index.documents import SourceRef
from index.letters import CAPITALS
from index.sources import SourceRegistry

Notes = Mapping[str, tuple[SourceRef, ...]]

_BRACKET = re.compile(
    r"\((?P<round>(?:[^()]|\([^()]{0,100}\)){1,300})\)|\[(?P<square>[^\[\]]{1,200})\](?!:)"
)
_NOTE = re.compile(r"\^?[\w-]{1,40}(?:\s*[,;—-]\s*\^?[\w-]{1,40}){0,20}")
_NUMBERED = re.compile(r"\^?\d{1,3}(?:\s*[,;—-]\s*\^?\d{1,3}){0,20}")
_LETTERED = re.compile(r"\^.*|[a-z]\d{0,3}|\\?\[?\d{1,3}\\?\]?")
_DASH = re.compile(r"(?:—|--| - |^- ?|~)\s*(?P<names>[^—()\[\]\"]{2,120}?)[\s.]*$")
# A name behind one of these belongs to the sentence: "according to [Reuters](https://...)".
_SAID_OF = re.compile(
    r"\b(?:to|by|from|told|at|in|on|with|for|of|via|the|per|and|or|a|an|said|says|reported|citing)\s+$",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\W*(?:(?:sources?|credits?|quelle|fuente|via|agencies)\W*:"
    r"|(?:additional |with )?reporting by)\s*",
    re.IGNORECASE,
)
_END = re.compile(r"[\s.,;:!?\"'_)\]|]*")
# A mark inside a sentence closes a clause; before a verb or noun a bracket is something else.
_CLAUSE_END = re.compile(
    r"\"?\s*[,;:.—]|\s+(?:and|but|while|whereas|although|though|yet|as|or|after|before|because|which)\b"
)
# Behind a figure a bracket names its source wherever it stands: "12 (Reuters) or 15 (AP) people".
_COUNTED = re.compile(rf"\b{NUMBER}(?: [a-z][\w-]{{0,20}}){{0,2}} ?\Z")
_ACRONYM = re.compile(r"\W*([A-Z]{3,6})\W*")
_LINKS = frozenset(("of", "and", "for", "the"))
_INITIAL = re.compile(rf"(?<![^\W_])[{CAPITALS}a-z]")
# An address that the sentence speaks of, and not whose it is: "see https://...".
_POINTED_TO = re.compile(r"\b(?:is|are|was|see|visit|more|here|website|address)\W*$", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^/\s]+/\w")
# "It rained — Reuters, 2 July."
_DATED = re.compile(r", (?:\d{1,2} [A-Z][a-z]+\.?|[A-Z][a-z]+\.? \d{1,2})(?:,? \d{4})?$")


@dataclass(frozen=True, slots=True)
class Mark:
    """Sources named at `start` to `end` of a sentence; `closing`: at its end; `note`: by the
    number of a note, and not by name.

    A note that leads to no source that is known, or a bracket that names a source among
    other words, names none, and yet ends the reach of the next mark.
    """

    start: int
    end: int
    sources: tuple[SourceRef, ...]
    closing: bool
    note: bool = False


def marks(shown: Shown, registry: SourceRegistry, notes: Notes, begin: int = 0) -> tuple[Mark, ...]:
    """The marks of one sentence from `begin` on, those side by side joined to one."""
    credit, length = _CREDIT.match(shown.text), len(shown.text)
    if credit and (sources := named(shown, credit.end(), length, registry)):
        return (Mark(0, length, sources, True),)
    found = [
        *_brackets(shown, registry, notes, begin),
        *_links(shown, registry, begin),
        *_dashes(shown, registry, begin),
    ]
    return tuple(_joined(shown.text, found))


def _brackets(shown: Shown, registry: SourceRegistry, notes: Notes, begin: int) -> Iterator[Mark]:
    brackets = list(_BRACKET.finditer(shown.text, begin))
    closing = _closing(shown.text, brackets)
    for bracket in brackets:
        ends = bracket.start() >= closing
        counted = _COUNTED.search(shown.text, max(0, bracket.start() - 60), bracket.start())
        if ends or counted or _CLAUSE_END.match(shown.text, bracket.end()):
            sources = _content(shown, bracket, registry, notes, ends)
            if sources and not _introduces(shown.text, bracket, sources, registry):
                yield Mark(bracket.start(), bracket.end(), sources, ends, _is_note(bracket))
            elif ends and not sources and _is_unread(shown, bracket, registry):
                yield Mark(bracket.start(), bracket.end(), (), ends, _is_note(bracket))


def _is_note(bracket: re.Match[str]) -> bool:
    square = bracket["square"] or ""
    return _LETTERED.fullmatch(square) is not None or _NUMBERED.fullmatch(square) is not None


def _is_unread(shown: Shown, bracket: re.Match[str], registry: SourceRegistry) -> bool:
    """Whether a bracket that gave no source is a mark all the same: a note, or words that
    name or link to a source; what stands before it is not the next mark's."""
    if _is_note(bracket):
        return True
    mentions = registry.mentions(bracket[0])
    links = shown.links_in(bracket.start(), bracket.end())
    return any(not mention.source.common for mention in mentions) or any(
        registry.by_url(link.url) for link in links
    )


def _closing(text: str, brackets: list[re.Match[str]]) -> int:
    """Where the brackets begin that nothing but punctuation follows."""
    edge = len(text)
    for bracket in reversed(brackets):
        rest = _END.match(text, bracket.end())
        if rest is None or rest.end() < edge:
            break
        edge = bracket.start()
    return edge


def _content(
    shown: Shown, bracket: re.Match[str], registry: SourceRegistry, notes: Notes, ends: bool
) -> tuple[SourceRef, ...]:
    if (square := bracket["square"]) and _NOTE.fullmatch(square):
        keys = re.split(r"\s*[,;]\s*", square.replace("^", ""))
        cited = [source for key in _ranges(keys) for source in notes.get(key.casefold(), ())]
        if cited:
            return tuple(dict.fromkeys(cited))
    group = "square" if square else "round"
    return named(shown, bracket.start(group), bracket.end(group), registry, strangers=ends)


def _ranges(keys: list[str]) -> Iterator[str]:
    for key in keys:
        ends = re.fullmatch(r"(\d{1,3})\s*[—-]\s*(\d{1,3})", key)
        if ends:
            yield from map(str, range(int(ends[1]), int(ends[2]) + 1))
        else:
            yield key


def _introduces(
    text: str, bracket: re.Match[str], sources: tuple[SourceRef, ...], registry: SourceRegistry
) -> bool:
    """Whether the bracket gives the short form of the name before it, and is no mark."""
    before = text[max(0, bracket.start() - 80) : bracket.start()].rstrip()
    last = [m for m in registry.mentions(before) if m.end == len(before)]
    if last and len(sources) == 1 and last[0].source.ref == sources[0]:
        return True
    short = _ACRONYM.fullmatch(bracket[0])
    return short is not None and _is_spelled(before, short[1])


def _is_spelled(before: str, short: str) -> bool:
    """Whether the name that ends a text has these initials: "Tehreek-e-Insaf" and "TI"."""
    words = before.split()
    begin = len(words)
    while begin and _may_be_in_name(words[begin - 1], last=begin == len(words)):
        begin -= 1
    name = " ".join(words[begin:])
    capitals = [letter[0] for letter in _INITIAL.finditer(name) if letter[0].isupper()]
    return "".join(capitals).endswith(short)


def _may_be_in_name(word: str, *, last: bool) -> bool:
    """Whether a word may be one of a long name, or its last: "Armed Forces of the ..."."""
    if last or word[-1] not in ',;:!?)"':
        return word[:1].isupper() or (not last and word in _LINKS)
    return False


def _links(shown: Shown, registry: SourceRegistry, begin: int) -> Iterator[Mark]:
    """Links at the end that stand there as marks do: "... was hit [Reuters](https://...)"."""
    edge = len(shown.text)
    for link in reversed(shown.links):
        rest = _END.match(shown.text, link.end)
        if link.start < begin or rest is None or rest.end() < edge:
            return
        edge = link.start - (shown.text[link.start - 1 : link.start] in "([")
        words = shown.text[link.start : link.end].strip("[] ")
        note = words.isdigit()
        if _SAID_OF.search(shown.text, max(0, link.start - 30), link.start):
            return
        if _ADDRESS.match(words) and registry.by_url(link.url):
            if not _is_sentence_before(shown.text, link.start):
                return
            words = "source"
        if words.isdigit() or words.lower() in ("source", "link", "via"):
            words = "source"
        elif not words or "://" in words or not words[0].isupper():
            return
        shown_alone = Shown(words, (), (Link(0, len(words), link.url),))
        if sources := named(shown_alone, 0, len(words), registry):
            yield Mark(link.start, link.end, sources, True, note)


def _is_sentence_before(text: str, address: int) -> bool:
    """Whether an address stands behind a sentence, and is no part of one or of a reference."""
    before = text[max(0, address - 120) : address]
    if text.startswith("[") or before.rstrip()[-1:] in ("", ",", ":", ";"):
        return False
    return before.count(" ") > 1 and _POINTED_TO.search(before) is None


def _dashes(shown: Shown, registry: SourceRegistry, begin: int) -> Iterator[Mark]:
    if not (dash := _DASH.search(shown.text, max(begin, len(shown.text) - 130))):
        return
    before = shown.text[: dash.start()].rstrip()
    closed = not before or before[-1] in ".!?\"'”)…]:;" or not shown.text.rstrip().endswith(".")
    sources = named(shown, dash.start("names"), dash.end("names"), registry, strangers=False)
    if sources and (closed or _DATED.search(dash["names"])):
        yield Mark(dash.start(), dash.end(), sources, True)


def _joined(text: str, found: list[Mark]) -> Iterator[Mark]:
    current: Mark | None = None
    for mark in sorted(found, key=lambda mark: mark.start):
        if current is None:
            current = mark
        elif not text[current.end : mark.start].strip(" .,;"):
            sources = tuple(dict.fromkeys([*current.sources, *mark.sources]))
            note = current.note and mark.note
            current = Mark(current.start, mark.end, sources, mark.closing, note)
        else:
            yield current
            current = mark
    if current:
        yield current
