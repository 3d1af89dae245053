"""Words as they are compared: synonyms as one, and which of them carry meaning; pure."""

from app.comparison.tokens import Token
from app.comparison.vocabulary import OPPOSITES, OUTCOMES, SAME_THING, SPEECH, WEEKDAYS
from app.reading.words import STOP_WORDS, stem

_SHORTEST = 3  # letters that two forms of one word share at least


def canonical(word: str) -> str:
    """One word for all that mean the same here."""
    same = SAME_THING.get(word) or SAME_THING.get(word.removesuffix("s"))
    return OUTCOMES.get(word) or same or stem(word)


def thing_of(unit: str) -> str:
    """The name of the line of synonyms that a counted noun is in; "" for deaths and the like."""
    return "" if unit in OUTCOMES and unit not in SAME_THING else SAME_THING.get(unit, unit)


def is_content(token: Token) -> bool:
    """Whether a token is a word that carries meaning."""
    word = token.word
    return word[0].isalpha() and word not in STOP_WORDS and word not in SPEECH | WEEKDAYS


def same_word(one: str, other: str) -> bool:
    """Whether two canonical words are forms of one: "cov" of "covers", "cover" of "covering"."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _SHORTEST and long.startswith(short))


def disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name something, and nothing in common."""
    return bool(one and other) and not one & other


# Pairs of sets of words, each of which says the opposite of those in the other.
OPPOSED = tuple(
    (frozenset(map(canonical, one.split())), frozenset(map(canonical, other.split())))
    for one, other in OPPOSITES
)
OPPOSABLE = frozenset(word for pair in OPPOSED for side in pair for word in side)
