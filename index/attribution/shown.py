"""A sentence as a reader sees it: links, emphasis and typography made plain, offsets kept."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from index.documents import Span

_FOLDED = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02", '"'),
        **dict.fromkeys("\u2010\u2011\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2012\u2013\u2014\u2015\ufe58", "—"),
        "\uff08": "(",
        "\uff09": ")",
        "\u061b": ";",
        "\u060c": ",",
    }
)
# Zero-width and directional characters, the soft hyphen, emphasis.
_DROPPED = r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff*`]+|(?<!\w)_+|_+(?!\w)"
_LABEL = r"(?:[^\[\]]|\[[^\[\]]{0,100}\]){1,300}"
_URL = r"[^()\s<>]{1,2000}"
# A note by its number, as print has it: "struck.¹", "struck.<sup>[1](#fn1)</sup>".
DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN_DIGITS = str.maketrans(DIGITS, "0123456789")
_NUMBERS = r"\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,9}"
_NOTE = (
    rf"(?:(?P<raised>[{DIGITS}]{{1,3}})(?![^\W\d_]|[⁄/⁻])"
    rf"|<sup>\s?\[{{0,2}}\s?\^?(?P<number>{_NUMBERS})\s?\]{{0,2}}(?:\(#[^()\s]{{1,100}}\))?\s?</sup>)"
)
# Behind these it is an exponent: "km²", "10⁶", "x²".
_EXPONENTIAL = re.compile(
    r"(?:(?<![^\W\d_])(?:[^\W\d_]|[kcdmnµh]m|ft|in|mi|yd|sq|mc|CO)|(?<!\d)10|[⁻^])\Z"
)
_TOKEN = re.compile(
    rf"!?\[(?P<label>{_LABEL})\]\(<?(?P<url>{_URL})>?(?:\s[^()]{{0,200}})?\)"
    rf"|\[(?P<text>[^\[\]]{{1,300}})\]\[(?P<key>[^\[\]]{{1,40}})\]"
    r"|<(?P<auto>https?://[^\s<>]{1,2000})>|(?P<bare>https?://[^\s<>()\[\]|]{1,2000}(?<![.,;:!?'\"*]))"
    rf"|{_NOTE}|(?P<space>\s+)|(?P<dropped>{_DROPPED})|\\(?P<escaped>[!-/:-@\[-`{{-~])"
)


@dataclass(frozen=True, slots=True)
class Link:
    """`text[start:end]` of what is shown leads to `url`."""

    start: int
    end: int
    url: str


@dataclass(frozen=True)
class Shown:
    """Text without markup; `offsets[i]` is where character `i` stands in the document."""

    text: str
    offsets: tuple[int, ...]
    links: tuple[Link, ...] = ()

    def link_in(self, start: int, end: int) -> str | None:
        """The address of the first link that touches `text[start:end]`."""
        return next((link.url for link in self.links_in(start, end)), None)

    def links_in(self, start: int, end: int) -> tuple[Link, ...]:
        """The links that touch `text[start:end]`."""
        first = bisect_right(self.links, start, key=lambda link: link.end)
        return self.links[first : bisect_left(self.links, end, key=lambda link: link.start)]

    def part(self, start: int, end: int) -> "Shown":
        """What is shown between two places, as if it stood alone."""
        moved = (
            Link(max(link.start - start, 0), min(link.end, end) - start, link.url)
            for link in self.links_in(start, end)
        )
        return Shown(self.text[start:end], self.offsets[start:end], tuple(moved))

    def original(self, document: str, start: int, end: int) -> str:
        """`text[start:end]` in the letters of the document, markup still left out."""
        offsets = dict.fromkeys(self.offsets[start:end])  # "[1]" is shown for one "¹"
        letters = "".join(document[offset] for offset in offsets)
        return " ".join(letters.split())


def plain_number(text: str) -> str:
    """A number without raised digits: "12" for "¹²"."""
    return text.translate(_PLAIN_DIGITS)


@dataclass
class _Pen:
    """Writes what is shown, character by character or run by run."""

    chars: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    length: int = 0

    def write(self, text: str, at: int) -> None:
        self.chars.append(text)
        self.offsets.extend(range(at, at + len(text)))
        self.length += len(text)

    def note(self, number: str, at: int) -> None:
        """Writes "[1]" for a number that stands at `at`."""
        self.write(number, at)
        self.chars[-1] = f"[{number}]"
        self.offsets[-len(number) :] = (at, *range(at, at + len(number)), at + len(number) - 1)
        self.length += 2


def show(text: str, span: Span, addresses: Mapping[str, str] | None = None) -> Shown:
    """What a reader sees of `text[span.start:span.end]`; `addresses` resolve `[text][key]`."""
    pen = _Pen()
    _write(pen, text, span.start, span.end, addresses or {})
    return Shown("".join(pen.chars), tuple(pen.offsets), tuple(pen.links))


def _write(pen: _Pen, text: str, start: int, end: int, addresses: Mapping[str, str]) -> None:
    at = start
    for found in _TOKEN.finditer(text, start, end):
        if found.start() < at:
            continue
        pen.write(text[at : found.start()].translate(_FOLDED), at)
        at = found.end()
        if found["space"]:
            pen.write(" ", found.start())
        elif found["escaped"]:
            # An escaped bar is no edge of a table's cell.
            pen.write(found["escaped"].replace("|", "¦"), found.start("escaped"))
        elif found["raised"] or found["number"]:
            _write_note(pen, text, found)
        elif not found["dropped"]:
            at = _write_link(pen, text, found, addresses)
    pen.write(text[at:end].translate(_FOLDED), at)


def _address(found: re.Match[str], addresses: Mapping[str, str]) -> str | None:
    """Where `[text][key]` leads; "[1][2]" are two notes and lead nowhere."""
    if not found["key"] or found["text"].strip("^ ").isdigit():
        return None
    return addresses.get(found["key"].casefold())


def _write_note(pen: _Pen, text: str, found: re.Match[str]) -> None:
    if _EXPONENTIAL.search(text, max(0, found.start() - 6), found.start()):
        pen.write(found[0], found.start())
        return
    group = "raised" if found["raised"] else "number"
    number = plain_number(found[group]).translate(_FOLDED)
    pen.note(number, found.start(group))


def _write_link(pen: _Pen, text: str, found: re.Match[str], addresses: Mapping[str, str]) -> int:
    """Writes the label of a link and notes its address; returns where to go on reading."""
    url = found["url"] or found["auto"] or found["bare"] or _address(found, addresses)
    if url is None:  # "[1][2]": two notes, no link
        pen.write("[", found.start())
        return found.start() + 1
    group = next(name for name in ("label", "text", "auto", "bare") if found[name])
    start = pen.length
    if group in ("auto", "bare"):
        pen.write(url, found.start(group))
    else:
        _write(pen, text, found.start(group), found.end(group), addresses)
    pen.links.append(Link(start, pen.length, url))
    return found.end()
