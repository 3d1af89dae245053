"""Plain text to paragraphs and list items, by its blank lines, line ends and markers; pure.

A wrapped line may begin with a figure or a dash too, and a figure taken for the number of an
item would be lost. So such a beginning is a marker only where a list is evident.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.documents import BlockKind, Span

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[ \t]*\S[^\n]*)*")
_LINE = re.compile(r"[^\n]+")
_MARKER = re.compile(r"(?:[-*+•–]|\(?(?P<number>\d{1,3})[.)])[ \t]+(?=\S)")
# These begin no line inside a sentence, as a dash or a number may.
_BULLETS = "•*+"
_QUOTES = " \"'“‘«([*_"
# What may stand behind the stop: closing quotes and brackets, and marks such as "(AFP)".
_CLOSERS = r"[*_\"'”’»)\]]{0,9}"
_MARK = (
    r"\s?(?:\((?:[^()]|\([^()]{0,200}\)){1,200}\)|\[[^\[\]]{1,100}\](?:\([^()\s]{1,200}\))?"
    r"|[¹²³⁰⁴-⁹]{1,20})[*_.,;]?"
)
_BEHIND = rf"{_CLOSERS}(?:{_MARK}){{0,3}}{_CLOSERS}$"
_SENTENCE_END = re.compile(rf"[.!?…]{_BEHIND}")
_CLAUSE_END = re.compile(rf"[.!?…:;]{_BEHIND}")
_END = 500  # characters at the end of a line, which tell how it ends
# Lines that are all shorter than this were not wrapped at the length of the longest.
_NARROWEST = 40


def ends_sentence(line: str) -> bool:
    """Whether a line ends in a full stop, a closing quote or a mark such as "(AFP)" behind it
    left aside."""
    return bool(_SENTENCE_END.search(line[-_END:].rstrip()))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the white space around it, and the marker that it seems to begin with."""

    start: int
    text: str
    marker: re.Match[str] | None

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def inside(self) -> int:
        """Where it begins behind its marker."""
        return self.start + (self.marker.end() if self.marker else 0)

    @property
    def kind(self) -> str:
        """What markers of one list share: "1." of "(1)" differs, and of "2." does not."""
        return re.sub(r"\d+", "1", self.marker[0].strip()) if self.marker else ""

    @property
    def number(self) -> int | None:
        return int(self.marker["number"]) if self.marker and self.marker["number"] else None

    @property
    def initial(self) -> str:
        """The first character behind marker and opening quotes, which may be none."""
        return self.text[self.inside - self.start :].lstrip(_QUOTES)[:1]


def plain_blocks(text: str) -> Iterator[tuple[BlockKind, Span]]:
    """The blocks of `text` in order, trimmed of white space; an item without its marker."""
    paragraphs = [list(_lines(text, *found.span())) for found in _PARAGRAPH.finditer(text)]
    if len(paragraphs) == 1 and _is_unwrapped(paragraphs[0]):
        paragraphs = [[line] for line in paragraphs[0]]
    lists = _Lists()
    for paragraph in paragraphs:
        yield from _blocks(paragraph, lists)


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    for found in _LINE.finditer(text, start, end):
        line = found[0].strip()
        indent = len(found[0]) - len(found[0].lstrip())
        yield _Line(found.start() + indent, line, _MARKER.match(line))


def _is_unwrapped(lines: Sequence[_Line]) -> bool:
    """Whether each line of a text without blank lines is evidently a paragraph of its own:
    nearly all end as sentences do, and those that don't, as headlines, were not wrapped."""
    ends = [ends_sentence(line.text) for line in lines]
    if len(lines) < 3 or 5 * sum(ends[1:]) < 4 * len(ends[1:]):
        return False
    if any(line.initial.islower() for line in lines[1:]):
        return False
    broken = [after for end, after in zip(ends, lines[1:], strict=False) if not end]
    return all(_begins_anew(line) for line in broken) and _leave_room(lines, ends)


def _leave_room(lines: Sequence[_Line], ends: Sequence[bool]) -> bool:
    """Whether most lines, or all without a stop, end though the first word of the next would
    have had room: where lines are wrapped there is none."""
    width = max(_NARROWEST, *(len(line.text) for line in lines))
    first_words = [line.text.split(maxsplit=1)[0] for line in lines[1:]]
    full = [
        len(line.text) + 1 + len(word) > width
        for line, word in zip(lines, first_words, strict=False)
    ]
    broken = [over for over, end in zip(full, ends, strict=False) if not end]
    return not any(broken) or 2 * sum(full) < len(full)


def _begins_anew(line: _Line) -> bool:
    """Whether a line behind one without a stop may begin a paragraph: wrapped lines too begin
    with figures and dashes."""
    return line.marker is None and line.initial.isalpha()


def _blocks(lines: Sequence[_Line], lists: "_Lists") -> Iterator[tuple[BlockKind, Span]]:
    """One paragraph of plain text, the items of a list, or both."""
    kind: BlockKind = "paragraph"
    start = end = lines[0].start
    around = zip([None, *lines[:-1]], lines, [*lines[1:], None], strict=True)
    for before, line, after in around:
        if lists.go_on(before, line, after):
            if end > start:
                yield kind, Span(start, end)
            kind, start = "item", line.inside
        end = line.end
    yield kind, Span(start, end)


class _Lists:
    """The lists of a text, as its lines are read in order."""

    def __init__(self) -> None:
        # Of the whole text, as blank lines may part the items of a list.
        self._numbers: dict[str, int] = {}
        # The kinds of marker in the paragraph that is being read.
        self._open: set[str] = set()

    def go_on(self, before: _Line | None, line: _Line, after: _Line | None) -> bool:
        """Whether `line` begins an item; `before` and `after` are its neighbours in its
        paragraph."""
        if before is None:
            self._open = set()
        if line.marker is None:
            return False
        listed = before is None or line.kind in self._open or _is_listed(before, line, after)
        due = line.number in (None, 1, self._numbers.get(line.kind, 0) + 1)
        if listed and (due or before is None):
            # A list may begin with any number, which then stays in the text: it may be the
            # end of a sentence that the page before broke off.
            self._open.add(line.kind)
            self._numbers[line.kind] = line.number or 0
        return listed and due


def _is_listed(before: _Line, line: _Line, after: _Line | None) -> bool:
    """Whether a marker behind a line that belongs to no such list begins one."""
    if line.text[0] in _BULLETS or _CLAUSE_END.search(before.text[-_END:]):
        return True
    if after is None or after.kind != line.kind:
        return False
    # Two in a row, below a line without a colon.
    if line.number is not None:
        return (line.number, after.number) == (1, 2)
    return not line.initial.islower() and not after.initial.islower()
