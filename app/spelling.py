"""Words of a question that nobody writes so: typos, other spellings and transliterations,
mended to the words that the nearest passages have; pure."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from index.documents import Span

# Shorter words have too many neighbours; up to this length, and in names, one edit is allowed,
# in longer words two.
SHORTEST = 5
_ONE_EDIT = 7
_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ers", "ly", "ness", "less")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*")
_SENTENCE_START = re.compile(r"(?:^|[.?!:])[^\w.?!:]*$")


def words_of(text: str) -> list[re.Match[str]]:
    """The words of a text; one with apostrophes ("Jama'at") is one word."""
    return list(_WORD.finditer(text))


def plain(word: str) -> str:
    """A word without case, accents and apostrophes, as spellings are compared."""
    letters = unicodedata.normalize("NFKD", re.sub(r"['’ʼ`]s?$|['’ʼ`]", "", word.casefold()))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def forms(word: str) -> list[str]:
    """A word as it stands, and without the endings that English puts to any word."""
    bare = plain(word)
    return list(dict.fromkeys((bare, *(bare.removesuffix(one) for one in _ENDINGS))))


def doubtful(question: str, is_known: Callable[[str], bool], kept: Sequence[Span]) -> list[str]:
    """Words of a question, outside the spans to keep, that are long enough to be told from
    others and not known."""
    words = (
        one[0]
        for one in words_of(question)
        if not any(span.start < one.end() and one.start() < span.end for span in kept)
    )
    return [
        word for word in dict.fromkeys(words) if len(plain(word)) >= SHORTEST and not is_known(word)
    ]


def mended(question: str, doubted: Sequence[str], texts: Iterable[str]) -> str:
    """The question with each doubted word as the texts spell it, where they have one near. A
    name must have a capital there as well (Starmer is no stammer), and of a name of two words
    both must stand side by side: Keira Knightley is no Keita."""
    read = [[word[0] for word in words_of(text)] for text in texts]
    counts = Counter(word for words in read for word in words)
    spellings: dict[str, str] = {}
    for word, _ in counts.most_common():
        spellings.setdefault(plain(word), word)
    order, named = list(spellings), _names(question)
    capitals = {plain(word) for word in counts if word[:1].isupper()}
    capitalised = [word for word in order if word in capitals]
    mends = {
        word: near
        for word in doubted
        if (near := nearest(word, capitalised if word in named else order))
    }
    for word in _strangers(question, mends, read):
        del mends[word]
    return _WORD.sub(
        lambda one: _cased(one[0], spellings[mends[one[0]]]) if one[0] in mends else one[0],
        question,
    )


def _names(question: str) -> set[str]:
    """Words with a capital inside a sentence; none where every word has one."""
    asked = words_of(question)
    if not any(word[0][:1].islower() for word in asked):
        return set()
    ends = [0, *(word.end() for word in asked)]
    return {
        word[0]
        for end, word in zip(ends, asked, strict=False)
        if word[0][:1].isupper() and not _SENTENCE_START.search(question, end, word.start())
    }


def _strangers(
    question: str, mends: Mapping[str, str], texts: Sequence[Sequence[str]]
) -> list[str]:
    """Words to be mended that stand beside another word of a name, where no text has the two
    side by side as they would be mended."""
    if not any(word[:1].isupper() for word in mends):
        return []
    asked = words_of(question)
    common = {plain(word) for words in texts for word in words if word[:1].islower()}
    together = {(plain(a), plain(b)) for words in texts for a, b in pairwise(words)}
    beside: dict[str, list[bool]] = {word: [] for word in mends}
    # The first word has its capital from the question.
    for one, other in pairwise(asked[1:]):
        is_name = question[one.end() : other.start()].isspace() and all(
            word[0][:1].isupper() and plain(word[0]) not in common for word in (one, other)
        )
        if not is_name:
            continue
        pair = tuple(mends.get(word[0], plain(word[0])) for word in (one, other))
        for word in (one[0], other[0]):
            if word in beside:
                beside[word].append(pair in together)
    return [word for word, known in beside.items() if known and not any(known)]


def nearest(word: str, others: Sequence[str]) -> str | None:
    """The plain word of `others`, the most frequent first, that is fewest edits from `word`:
    letters left out, put in, exchanged, or two swapped (optimal string alignment). The first
    letter is seldom wrong."""
    bare = plain(word)
    allowed = 1 if len(bare) <= _ONE_EDIT or word[:1].isupper() else 2
    found = process.extract(
        bare, others, scorer=OSA.distance, score_cutoff=allowed, limit=None, processor=None
    )
    ranked = [
        (distance + (other[:1] != bare[:1]), at, other)
        for other, distance, at in found
        if len(other) >= SHORTEST - 1 and (distance < 2 or other[:1] == bare[:1])
    ]
    return min(ranked)[2] if ranked else None


def _cased(before: str, after: str) -> str:
    return after[:1].upper() + after[1:] if before[:1].isupper() else after
