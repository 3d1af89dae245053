"""Words of a turn with their places and the form that they are compared by; pure."""

import re
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"\d+(?:[.,/]\d+)*[^\W_]*|(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’&-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$", re.IGNORECASE)
_SUFFIXES = ("ies", "es", "s", "ed", "ing")
_LETTERS = 6

# Words that say how a turn is put, not what it is about.
FUNCTION_WORDS = frozenset(
    """a an the this that these those i you he she it we they me him her us them my your his its
    our their mine yours ours theirs himself herself itself themselves who whom whose which what
    when where why how is are was were be been being am do does did done doing has have had having
    can could may might must shall should will would and or but nor if then than as at by for from
    in into of off on onto out over to up with about after again against all also any because
    before between both during each few further here more most no not only other own same so some
    such there through too under until very while just even ever yet per via without within across
    along among around many much one ones another else every either neither s t d m ll re ve i'm
    i've i'd it's what's who's where's how's that's there's don't doesn't didn't isn't aren't
    wasn't weren't can't won't couldn't wouldn't shouldn't haven't hasn't you're they're let lets
    let's tell describe explain name give list show provide please know mean means meant say says
    said saying talk talking speak speaking think thinking ask asking like want need yes no ok okay
    oh well now hi hello thanks thank hey sure really right maybe way thing things something
    anything kind kinds sort type types example examples happen happens happened get gets got
    getting make makes made take takes go going come came comes exactly actually still called work
    works""".split()
)
# Names that small letters make such words.
_ACRONYMS = frozenset({"US", "WHO"})
# What may stand between two names of one phrase: "Lewis and Clark", "Bank of the West".
LINKS = frozenset("of the a an in on for and de la du del el al to & vs".split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: `text` is `source[start:end]`, less a possessive ending."""

    text: str
    start: int
    end: int
    lower: str
    stem: str

    @property
    def content(self) -> bool:
        """Whether it says what a turn is about."""
        return self.lower not in FUNCTION_WORDS or self.text in _ACRONYMS

    @property
    def capital(self) -> bool:
        """Whether it is written as a name is: "Kayes", "iPhone"."""
        return self.text != self.text.lower()


def words(text: str) -> list[Word]:
    """The words and numbers of `text`, in order."""
    return [_word(found) for found in _WORD.finditer(text)]


def _word(found: re.Match[str]) -> Word:
    bare = _POSSESSIVE.sub("", found[0])
    lower = bare.lower().replace("’", "'")
    return Word(bare, found.start(), found.start() + len(bare), lower, stem(lower))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A lower-case word without its ending, cut to six letters; numbers stay whole."""
    if word[:1].isdigit():
        return word
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 2:
            word = word[: -len(suffix)]
            break
    return word[:_LETTERS]
