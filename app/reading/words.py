"""Words of questions and sentences: content words, stems, names; pure."""

import re
from dataclasses import dataclass
from functools import lru_cache

from index.letters import CAPITALS

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*", re.UNICODE)
_SUFFIXES = (
    "ational", "fulness", "iveness", "ization", "isation", "ations", "ation", "ments", "ment",
    "ically", "ities", "ity", "ings", "ing", "ions", "ion", "ers", "ies", "ied", "ous", "ive",
    "ed", "es", "ly", "er", "al", "s", "e", "y",
)  # fmt: skip
# Words that say how a question is put, not what it is about.
STOP_WORDS = frozenset(
    """a an the this that these those i you he she it we they me him her us them my your his its
    our their who whom whose which what when where why how is are was were be been being am do
    does did done doing has have had having can could may might must shall should will would and
    or but nor if then than as at by for from in into of off on onto out over to up with about
    after again against all also any because before between both during each few further here
    more most no not now only other own same so some such there through too under until very
    while many much one ones s t us per yet ever us get got give given tell say says said name
    names named call called kind type someone something anyone anything please know known list
    describe explain happen happened happens mean means make made take taken place""".split()
)
_MARKS = re.compile(
    r"\((?:[^()]{0,80})\)\s*[.,;]?\s*$|\[\^?\d+\]|\]\([^()\s]+\)|[*_`|#>\[\]]|https?://\S+"
)
_NAME = re.compile(
    rf"\b[{CAPITALS}][\w'’-]*"
    rf"(?:\s+(?:(?:of|de|al|el|ibn|bin|the|du|la)\s+)?[{CAPITALS}][\w'’-]*)*"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words and where it stands."""

    text: str
    start: int
    end: int
    begins_sentence: bool


def words(text: str) -> list[str]:
    """The words and numbers of `text`, lower-case, in order."""
    return [found[0].replace("’", "'").removesuffix("'s") for found in _WORD.finditer(text.lower())]


def content_words(text: str) -> list[str]:
    """The words of `text` that carry meaning; the word itself where none does."""
    return [word for word in words(text) if word not in STOP_WORDS]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its ending; three letters are kept at least. Numbers stay whole."""
    if word[:1].isdigit():
        return word.replace(",", "")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return _without_doubling(word[: -len(suffix)])
    return word


def _without_doubling(root: str) -> str:
    doubled = len(root) > 3 and root[-1] == root[-2] and root[-1] not in "aeiouls"
    return root[:-1] if doubled else root.removesuffix("i") if len(root) > 3 else root


def stems(text: str) -> set[str]:
    """The stems of every word of `text`."""
    return {stem(word) for word in words(text)}


def plain(text: str) -> str:
    """`text` without marks of Markdown, addresses and a closing bracket such as "(Reuters)"."""
    return " ".join(_MARKS.sub(" ", text).split()) or text


def names(text: str) -> list[Name]:
    """Runs of capitalised words; a first word that is an ordinary one is no name."""
    found = []
    for match in _NAME.finditer(text):
        start, end, begins = match.start(), match.end(), _begins_sentence(text, match.start())
        head = match[0].split()[0]
        if begins and head.lower() in STOP_WORDS:
            start += len(head)
            start += len(text[start:end]) - len(text[start:end].lstrip())
            begins = False
        if start < end and (text[start:end].lower() not in STOP_WORDS):
            found.append(Name(text[start:end], start, end, begins))
    return found


def _begins_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip("\"'“‘(*_ \n")
    return not before or before[-1] in ".!?:|"
