"""What the making of pages did to a text: running heads and page numbers, ligatures, words cut
at line ends."""

import re
from collections import Counter
from itertools import takewhile

_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_LIGATURES = dict(zip(range(0xFB00, 0xFB07), "ff fi fl ffi ffl st st".split(), strict=True))
# So many lines at the top and at the foot of a page may run through the document.
_EDGE = 2
_LONGEST_HEAD = 150
# Where pages are numbered: "3", "- 3 -", "3 | Edge News", "Edge News 3", "Page 3 of 12", "3/12";
# "3 Edge News" at the top alone, for at the foot that is a note.
_NUMBER = re.compile(
    r"\A\W*(\d{1,3})(?=\W*\Z| ?[|•·–—])|(?<=[\s|])(\d{1,3})(?=\W*\Z)"
    r"|(?<![^\s(|])(\d{1,3})(?=\s?(?:/|of|sur|von)\s?\d{1,4}\W*\Z)"
)
_NUMBER_AT_TOP = re.compile(rf"\A(\d{{1,3}})(?= )|{_NUMBER.pattern}")
# Whose the words above are is never left out, though each page of a digest may end with it.
_CREDIT = re.compile(
    r"\W*(?:sources?|via|credits?|by|from|photos?|according to)\b|[(\[].*[)\]]\W*\Z",
    re.IGNORECASE,
)
# Other things are counted a page each: a digest of the week may have one for "3 July".
_DATE = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}"
_COUNTED = re.compile(
    rf"\b(?:{_DATE}|Week|Day|Part|Phase|Chapter|Section|Annex|Appendix|Table|Figure|Slide|Item|Step"
    r"|No|Nr|Number)[.,]? \Z",
    re.IGNORECASE,
)
_OF_DATE = re.compile(rf" (?:{_DATE}\b|\S+ \d{{4}}\b)", re.IGNORECASE)
# The keys of a bare number, and of one that is the page's own.
_BARE_NUMBER, _OWN_NUMBER = re.compile(r"[+-]\d+#"), "+0#"
# "mili-", "tants": the halves of a word. Not behind other signs, as in an address of the web.
_CUT = re.compile(r"(?<![^\s\"'“‘«(\[–—])([^\W\d_]+)[-\u00ad\u2010]\n([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+")

_Page = list[str]


def lines_of(page: str) -> _Page:
    """The lines of a page without what can't be seen, ligatures as their letters, by which
    words are looked up; blank ones part paragraphs."""
    page = page.translate(_LIGATURES)
    return [_UNSEEN.sub("", line).rstrip() for line in page.splitlines()]


def without_running(pages: list[_Page]) -> list[_Page]:
    """The lines of each page without its number and the heads and feet that run through the
    document, for these stand in the middle of a sentence that goes on over a page.

    They are on three pages at least, or on both of two. The top of the first page stays,
    where a head is the title; so does a page on which nothing else is.
    """
    running = _Running(pages)
    return [running.taken_from(page, number) for number, page in enumerate(pages, 1)]


def whole_words(texts: list[str]) -> list[str]:
    """The texts with the words joined that a hyphen cuts at the end of a line, where they are
    written in one elsewhere: "well-known" may be cut there too."""
    words = {word for text in texts for word in _WORD.findall(text.lower())}

    def joined(found: re.Match[str]) -> str:
        word = found[1] + found[2]
        return word if found[2][0].islower() and word.lower() in words else found[0]

    return [_CUT.sub(joined, text) for text in texts]


class _Running:
    """The lines that run through the pages of one document."""

    def __init__(self, pages: list[_Page]) -> None:
        shown = [_shown(page) for page in pages]
        self._enough = 2 if sum(map(bool, shown)) == 2 else 3
        self._seen: Counter[str] = Counter()
        for number, page in enumerate(shown, 1):
            keys = [_keys(line, number, top=True) for line in page[:_EDGE]]
            keys += [_keys(line, number) for line in page[-_EDGE:]]
            self._seen.update(set().union(*keys))

    def taken_from(self, page: _Page, number: int) -> _Page:
        """The page without the lines that run on, from its edges inwards."""
        lines = _shown(page)
        heads = [_keys(line, number, top=True) for line in lines[:_EDGE]]
        feet = [_keys(line, number) for line in lines[: -_EDGE - 1 : -1]]
        above = sum(1 for _ in takewhile(self._counts if number == 1 else self._runs, heads))
        below = sum(1 for _ in takewhile(self._runs, feet))
        if above + below >= len(lines):
            return page
        at = [place for place, line in enumerate(page) if line.strip()]
        return page[at[above] : at[-1 - below] + 1]

    def _runs(self, keys: set[str]) -> bool:
        return self._counts(keys) or any(self._seen[key] >= self._enough for key in keys)

    def _counts(self, keys: set[str]) -> bool:
        """Whether they are of a bare number by which pages are counted, and not a table's: the
        page's own, or one that goes on on another page."""
        bare = filter(_BARE_NUMBER.fullmatch, keys)
        return any(key == _OWN_NUMBER or self._seen[key] > 1 for key in bare)


def _shown(page: _Page) -> _Page:
    return [line for line in page if line.strip()]


def _keys(line: str, page: int, top: bool = False) -> set[str]:
    """What is the same wherever a line runs on: itself, or what it is but for a number that
    counts the pages. Without any of its numbers, rows of a table would be the same too."""
    line = " ".join(line.split())
    if len(line) > _LONGEST_HEAD or _CREDIT.match(line):
        return set()
    keys = {line} if any(map(str.isalpha, line)) else set()
    for found in (_NUMBER_AT_TOP if top else _NUMBER).finditer(line):
        start, end = found.span(found.lastindex or 0)
        if not _COUNTED.search(line[:start]) and not _OF_DATE.match(line[end:]):
            keys.add(f"{line[:start]}{int(line[start:end]) - page:+}#{line[end:]}")
    return keys
