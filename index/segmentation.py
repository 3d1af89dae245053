"""Text to blocks and sentences, with exact offsets; pure.

Blocks come from the Markdown structure (markdown-it) or from the lines of plain text; sentences
from sentencex, whose boundaries are then mended where a mark of attribution or closing markup
was torn from the sentence it belongs to.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from sentencex import get_sentence_boundaries

from index.documents import Block, BlockKind, Markup, Span
from index.plain_text import ends_sentence, plain_blocks

# A "sentence" longer than this is cut at white space: tables pasted as text, lists without
# stops, random bytes. It keeps quotes readable and chunks within the model's reach.
MAX_SENTENCE = 1_000

_URL = re.compile(r"\b(?:https?://|www\.)[^\s<>()\[\]]*[^\s<>()\[\].,;:!?\"'”’]")
_UNSEEN = {"\u00a0": " ", "\u202f": " ", "\u2007": " ", "\n": " ", "\t": " ", "\u00ad": "-"}
_INVISIBLE = str.maketrans(_UNSEEN)
_RAISED = "[¹²³⁰⁴-⁹]"
_SUP = (
    r"<sup\b[^<>\n]{0,200}>(?:<a\b[^<>\n]{0,300}>)?"
    r"\[?\^?\d{1,3}\]?(?:\([^()\s]{1,300}\))?(?:</a>)?</sup>"
)
# What belongs to the sentence before, when sentencex puts it at the beginning of the next:
# closing quotes, brackets and emphasis; a short bracket such as "(Reuters)" or "[1]".
_CLOSERS = re.compile(rf"[*_\"'”’»)\]]+(?=\s|$|{_RAISED}|<sup\b)")
_MARKS = re.compile(
    r"(?:\s*[*_]*(?:\((?:[^()\n]|\([^()\n]{0,200}\)){1,200}\)|\[(?:[^\[\]\n]|\[[^\[\]\n]{1,20}\]){1,100}\](?:\([^()\s]{1,300}\))?)"
    # The raised number of a note. Behind white space it is the label of the note itself.
    rf"|(?<!\s)(?:{_RAISED}{{1,20}}(?:(?:[,⁻–-] ?| ){_RAISED}{{1,20}}){{0,9}}|{_SUP}))"
    rf"[*_]*[.,;]?(?=\s|$|\[|\(|<sup\b|{_RAISED})"
)
# sentencex sees no end of a sentence where one of these clings to a closing quote.
_CLINGING = re.compile(
    rf"(?<=[.!?…][\"”’'»])(?:\[\^?\d{{1,3}}(?:[,–-] ?\d{{1,3}}){{0,9}}\]|{_SUP})+"
)
_CAPITAL = re.compile(r"\s*[\"'“‘«(*_]*[A-Z0-9À-ÞĀ-Ž\u0400-\u04ff\u0600-\u06ff]")
_LONE_NUMBER = re.compile(r"\s*\(?\d{1,3}[.)]\s*")

# What sentencex takes for the end of a sentence in some places and not in others: the stop of
# a time of day before its day or zone, of initials before a surname, of a few abbreviations.
_DAYTIME = re.compile(r"(?<!\d)\d{1,2}(?:[:.]\d\d)?\s?[ap]\.\s?m\.$", re.IGNORECASE)
# Words that begin sentences and bear no name.
_OPENING = (
    r"(?:The|An?|I|It|He|She|They|We|You|This|That|These|Those|There|In|On|At|By|For|From|With"
    r"|To|Of|As|And|But|Or|So|If|When|While|After|Before|Since|Until|Although|Though|Because"
    r"|However|Its|His|Her|Their|Our|My|Who|What|Where|Why|How|No|Not|One|Some|Any|Many|Most|All"
    r"|Both|Each|Every|Another|Last|Next|First|Then|Two|Three|Later|Earlier|Meanwhile)\b"
)
_OF_DAYTIME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!['’])"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d"
    r"|(?:GMT|UTC|MSK|BST|IST|JST|KST|HKT|SGT|PKT|SAST|[CEW]ES?T|[CEW]AT|[CEMP][SD]?T"
    r"|(?:AK|A|H|AC|AE|AW|NZ)[SD]T)\b"
    r"|(?:Eastern|Central|Mountain|Pacific)(?=[,.;:)]| on\b|$)"
    rf"|(?!{_OPENING})(?:[A-ZÀ-Þ]\w{{1,20}} ){{1,2}}(?:[Ss]tandard |[Dd]aylight )?[Tt]ime\b"
    r"(?! (?:for|of|to)\b)"
)
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,3}$")
# Two letters that are no person's; a state after its town, and what has an article, neither.
_NO_PERSON = re.compile(
    r"(?:, ?|\b[Tt]he )(?:[A-Z]\.)+$"
    r"|\b(?:U\.S|U\.K|U\.N|E\.U|D\.C|L\.A|N\.Y|A\.M|P\.M|A\.D|B\.C|A\.I|I\.D|T\.V|[BM]\.[ADS])\.$"
)
_TORN_INITIAL = re.compile(r"(?<!\w)[A-Z]\.$")
_SURNAME = re.compile(rf"(?!{_OPENING})[A-ZÀ-Þ]")
_TITLE = re.compile(r"\b(?:Ft|Ms|Amb|Atty|Cdr|Cols|Gens|Govs|Lts|Profs|Pte)\.$")
_OPENERS = " \"'“‘«(*_"
_UNIT = re.compile(r"\b(?:approx|est|incl|circa|[Vv]ol|[Cc]h)\.$")
_NEAR = 60  # characters on either side of a stop, which tell what it is

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


def segment(text: str, markup: Markup = "markdown") -> tuple[Block, ...]:
    """The blocks of `text` in order, each cut into sentences.

    Blocks never overlap; every letter or digit of the text lies in one of them, save the
    numbers of a list and what Markdown itself does not show (link definitions).
    """
    return tuple(_markdown(text) if markup == "markdown" else _plain(text))


def sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The sentences of `text[start:end]`, trimmed of white space, each at most
    `MAX_SENTENCE` characters long."""
    shown = _URL.sub(lambda found: "x" * len(found[0]), text[start:end]).translate(_INVISIBLE)
    plain = _CLINGING.sub(lambda found: "¹" * len(found[0]), shown)
    edges = [found["start_index"] for found in get_sentence_boundaries("en", plain)]
    edges = _mend([0, *edges[1:], len(shown)], shown) if edges else []
    spans = (_trimmed(text, start + a, start + b) for a, b in pairwise(edges))
    return tuple(piece for span in spans if span for piece in _pieces(text, span))


def _mend(edges: list[int], shown: str) -> list[int]:
    """Boundaries moved behind closers and marks that belong to the sentence before, without
    those at a stop that ends no sentence."""
    mended = [edges[0]]
    for edge, following in pairwise(edges[1:]):
        moved = _behind_marks(shown, edge, following)
        if moved < following and not _goes_on(shown, mended[-1], moved):
            mended.append(moved)
    return [*mended, edges[-1]]


def _goes_on(shown: str, start: int, edge: int) -> bool:
    """Whether the sentence that begins at `start` goes on at `edge`, behind a stop that ends
    none: "9 p.m. Friday", "J.D. Vance", "Ft. Bragg", "approx. 3", "3. The dam" in the
    beginning."""
    if not start and _LONE_NUMBER.fullmatch(shown, start, edge):
        return True
    before = shown[max(start, edge - _NEAR) : edge].rstrip()
    after = shown[edge : edge + _NEAR].lstrip()
    if _DAYTIME.search(before):
        return bool(_OF_DAYTIME.match(after))
    if _TORN_INITIAL.search(before) and not shown[edge - 1].isspace():
        return bool(re.match(r"[A-Z]\.", after))
    if initials := _INITIALS.search(before):
        first = edge - start <= _NEAR and not before[: initials.start()].strip(_OPENERS)
        person = first or (len(initials[0]) == 4 and not _NO_PERSON.search(before))
        return person and bool(_SURNAME.match(after))
    if _TITLE.search(before):
        return bool(_SURNAME.match(after))
    return bool(_UNIT.search(before)) and (before.endswith("approx.") or after[:1].isdigit())


def _behind_marks(shown: str, edge: int, following: int) -> int:
    if closers := _CLOSERS.match(shown, edge, following):
        edge = closers.end()
    at = edge
    while (mark := _MARKS.match(shown, at, following)) and not _is_sentence(mark[0]):
        at = mark.end()
    if at == edge or at >= following or not shown[at:following].strip():
        return following if at != edge else edge
    # "(Reuters) New one": the mark goes back. "(the army) said so": it does not.
    return at if _CAPITAL.match(shown, at, following) else edge


def _is_sentence(bracket: str) -> bool:
    """Whether a bracket holds a sentence of its own: "(The army denied it.)"."""
    return bracket.rstrip("*_ ").rstrip(")").endswith((".", "!", "?")) and " " in bracket.strip()


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """`span`, or where it is too long its pieces, cut at the last white space that fits."""
    start = span.start
    while span.end - start > MAX_SENTENCE:
        limit = start + MAX_SENTENCE
        cut = next((at for at in range(limit, start, -1) if text[at].isspace()), limit)
        if piece := _trimmed(text, start, cut):
            yield piece
        start = cut
    if rest := _trimmed(text, start, span.end):
        yield rest


class _Lines:
    """Offsets of the lines of a text, as markdown-it counts them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(found.end() for found in re.finditer(r"\r\n?|\n", text))]

    def content(self, token: Token) -> Span | None:
        """Where the inline content of a block stands, list and quote marks left out."""
        if token.map is None or not (lines := token.content.split("\n")):
            return None
        first, last = token.map[0], token.map[0] + len(lines) - 1
        start = self._find(first, lines[0])
        end = self._find(last, lines[-1]) + len(lines[-1])
        return _trimmed(self.text, start, min(end, len(self.text)))

    def _find(self, line: int, content: str) -> int:
        start = self.starts[line]
        found = self.text.find(content.rstrip(), start, self.end(line))
        return start if found < 0 else found

    def end(self, line: int) -> int:
        after = self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.text)
        return min(after, len(self.text))

    def rows(self, token: Token) -> Span | None:
        """Whole lines of a token, outer pipes and fences left in place."""
        if token.map is None:
            return None
        first, last = token.map
        return _trimmed(self.text, self.starts[first], self.end(max(first, last - 1)))


def _markdown(text: str) -> Iterator[Block]:
    lines, headings = _Lines(text), _Headings()
    tokens = _MARKDOWN.parse(text)
    in_header, items = False, 0
    for at, token in enumerate(tokens):
        if token.type in ("thead_open", "thead_close"):
            in_header = token.type == "thead_open"
        elif token.type in ("list_item_open", "list_item_close"):
            items += 1 if token.type == "list_item_open" else -1
        elif token.type == "heading_open" and _is_heading(token, tokens[at + 1]):
            yield from headings.enter(text, lines.content(tokens[at + 1]), int(token.tag[1]))
        elif token.type == "tr_open":
            row = lines.rows(token)
            yield from _row(text, row, "header" if in_header else "row", headings.path)
        elif token.type in ("fence", "code_block"):
            yield from _whole(lines.rows(token), "code", headings.path)
        elif token.type in ("paragraph_open", "heading_open"):
            kind: BlockKind = "item" if items else "paragraph"
            yield from _block(text, lines.content(tokens[at + 1]), kind, headings.path)


def _is_heading(token: Token, inline: Token) -> bool:
    """Whether a heading is meant as one: under a paragraph too people draw a line, which makes
    it a heading to Markdown."""
    underlined = not token.markup.startswith("#")
    return not underlined or not ("\n" in inline.content or ends_sentence(inline.content))


class _Headings:
    """The path of headings above the place that is being read."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str]] = []

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(title for _, title in self._open)

    def enter(self, text: str, span: Span | None, level: int) -> Iterator[Block]:
        self._open = [above for above in self._open if above[0] < level]
        if span is not None:
            yield from _whole(span, "heading", self.path)
            self._open.append((level, span.of(text).strip("*_ ")))


def _block(
    text: str, span: Span | None, kind: BlockKind, heading: tuple[str, ...]
) -> Iterator[Block]:
    if span is not None:
        yield Block(kind, span, heading, sentences(text, span.start, span.end))


def _whole(span: Span | None, kind: BlockKind, heading: tuple[str, ...]) -> Iterator[Block]:
    if span is not None:
        yield Block(kind, span, heading, (span,))


def _row(
    text: str, span: Span | None, kind: BlockKind, heading: tuple[str, ...]
) -> Iterator[Block]:
    if span is None:
        return
    start, end = span.start, span.end
    start += text[start] == "|"
    end -= end > start and text[end - 1] == "|" and text[end - 2] != "\\"
    yield from _whole(_trimmed(text, start, end), kind, heading)


def _plain(text: str) -> Iterator[Block]:
    for kind, span in plain_blocks(text):
        yield from _block(text, span, kind, ())
