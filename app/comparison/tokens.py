"""A sentence as words, numbers and signs with their offsets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.comparison.vocabulary import LABELS, MONTHS

_NUMBER = r"\d+(?:[.,]\d+)*"
# "10 000", with a plain, a fixed or a thin space.
_GAP = r"[ \u00a0\u202f\u2007\u2009]"
_SPACED = rf"(?<![\d.,])[1-9]\d{{0,2}}(?:{_GAP}\d{{3}}){{1,4}}(?:\.\d+)?(?![.,]?\d)"
_TOKEN = re.compile(rf"{_SPACED}|{_NUMBER}|[^\W\d_]\w*|[^\w\s]|_")
_DIGITS, _GAPS = re.compile(_NUMBER), re.compile(_GAP)
_NAMES_A_NUMBER = LABELS | frozenset(MONTHS)
_ADDRESS = re.compile(r"https?://\S+|\]\([^()\s]{1,500}\)")
_FOOTNOTE = re.compile(
    r"\[\^?\d{1,4}(?: ?[,;–-] ?\^?\d{1,4}){0,20}\](?::)?|(?:(?<!\bm)(?<!\bkm)[²³]|[⁰¹⁴-⁹])+"
)
_LIST_MARK = re.compile(r"^[ \t]*(?:[-*+#>]+[ \t]+)?\(?\d{1,3}[.)][ \t]", re.MULTILINE)
_DATELINE = re.compile(r"^[A-Z]{3}[^()\n]{0,80}\([^()\n]{1,40}\)[ ]?(?:--|[-–—])[ ]")
_END_BRACKET = re.compile(r"\(([^()]{1,200})\)[\s.,;:!?*_\"”’']{0,8}$")
_IN_BRACKET = re.compile(r"\d{1,2}|\d{4}(?:-\d{2}-\d{2})?")
# "Ann Lee, 42, was", "two boys, aged 12 and 14, were", "aged between 20 and 35": no counts.
_AGE = r"\d{1,2}(?![\d.,]*\d|%)"
# "Aged 34 and 12 others", "aged 34 and 12 children".
_COUNTS = r"(?! (?:others?|more|people|m[ae]n|wom[ae]n|children|(?!(?:was|is|has)\b)[a-z]+s)\b)"
_AGES = rf"{_AGE}(?:, {_AGE}){{0,8}}(?:,? (?:and|to) {_AGE}{_COUNTS})?"
_AGED = re.compile(
    rf"(?:, )?\b[Aa](?:ged|ges) (?:between |from )?{_AGES},?|(?<=[^\W\d_]), {_AGES}"
    # "In Mali, 12, in Niger, 15" are counts.
    r"(?=, (?!(?:and )?in [^,]{1,40}, \d)[^\W\d_])"
)
_CAPITAL = re.compile(r"[A-Z]")
_MAX_MARKS = 3


@dataclass(frozen=True, slots=True)
class Token:
    """A word in lower case, a number as written or one sign; `text[start:end]`."""

    word: str
    start: int
    end: int
    capital: bool = False

    @property
    def numeric(self) -> bool:
        """Whether it is written in digits."""
        return self.word[0].isdigit()


def tokens(text: str) -> list[Token]:
    """The tokens of `text`, offsets counting its code points; marks of sources, footnotes,
    addresses and numbers of lists are left out."""
    read: list[Token] = []
    for found in _TOKEN.finditer(_without_marks(text)):
        if _GAPS.search(found[0]):
            read.extend(_spaced(found, read[-1] if read else None))
        else:
            word = found[0].lower().replace("’", "'")
            read.append(Token(word, *found.span(), capital=found[0][0].isupper()))
    return read


def _spaced(found: re.Match[str], before: Token | None) -> Iterator[Token]:
    """One number with its thousands marked by commas; two where the first has a name before it,
    as in "Flight 370 239 people" and "on July 1 300 people"."""
    if before and before.capital and before.word in _NAMES_A_NUMBER and " " in found[0]:
        for part in _DIGITS.finditer(found[0]):
            yield Token(part[0], found.start() + part.start(), found.start() + part.end())
    else:
        yield Token(_GAPS.sub(",", found[0]), *found.span())


def _without_marks(text: str) -> str:
    for pattern in (_ADDRESS, _FOOTNOTE, _LIST_MARK, _DATELINE, _AGED):
        text = pattern.sub(_blank, text)
    for _ in range(_MAX_MARKS):
        tail = max(0, len(text) - 220)
        mark = _END_BRACKET.search(text.rstrip(), tail)
        if not mark or not _names_a_source(mark[1]):
            break
        text = text[: mark.start()] + " " * (len(text) - mark.start())
    return text


def _names_a_source(inside: str) -> bool:
    """ "(Reuters, 2 July 2025)", "(AP)": a capital first, and no number but those of a date."""
    if not _CAPITAL.match(inside):
        return False
    numbers = re.findall(r"\d+(?:[-.,]\d+)*", inside)
    return all(_IN_BRACKET.fullmatch(number) for number in numbers)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
