"""Groups passages that are near copies of one story.

MinHash over word shingles (Broder, "On the resemblance and containment of documents", 1997).
"""

from collections.abc import Sequence
from itertools import combinations

from datasketch import MinHash

from app.comparison.tokens import tokens

SHINGLE = 5  # words; a text with fewer than SHORT words is cut into shorter ones
SHORT_SHINGLE, SHORT = 3, 40
# On examples a copy with another lead is at .9, one cut short at .7, a rewritten story at 0; of
# sentences a copy short of a word is at .6, another one on the same count at .1.
THRESHOLD = 0.5
PERMUTATIONS = 256
MAX_WORDS = 5_000  # of a text that are looked at


def reprint_groups(texts: Sequence[str]) -> list[list[int]]:
    """Indices of texts that are near copies, one group a story, all texts in one group each.

    Groups and their members are in order of first appearance. Texts with the same words are
    always copies; an empty text is a copy of nothing.
    """
    words = [_words(text) for text in texts]
    sketches = {size: [_sketch(one, size) for one in words] for size in (SHORT_SHINGLE, SHINGLE)}
    leader = list(range(len(texts)))
    for one, other in combinations(range(len(texts)), 2):
        if not words[one] or not words[other]:
            continue
        size = SHINGLE if min(len(words[one]), len(words[other])) >= SHORT else SHORT_SHINGLE
        if sketches[size][one].jaccard(sketches[size][other]) >= THRESHOLD:
            old, new = max(leader[one], leader[other]), min(leader[one], leader[other])
            leader = [new if which == old else which for which in leader]
    return [
        [number for number, which in enumerate(leader) if which == first]
        for first in sorted(set(leader))
    ]


def _words(text: str) -> list[str]:
    found = (token.word for token in tokens(text) if token.word[0].isalnum())
    return list(found)[:MAX_WORDS]


def _sketch(words: Sequence[str], size: int) -> MinHash:
    sketch = MinHash(num_perm=PERMUTATIONS, scheme="affine32")
    shingles = (words[at : at + size] for at in range(max(1, len(words) - size + 1)))
    sketch.update_batch({" ".join(shingle).encode() for shingle in shingles})
    return sketch
