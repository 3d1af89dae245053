"""What a statement denies, and the fates that it says met nobody; pure."""

from collections.abc import Sequence
from itertools import takewhile

from app.comparison.numbers import word_at
from app.comparison.roles import AUXILIARIES
from app.comparison.terms import canonical, is_content
from app.comparison.tokens import Token
from app.comparison.vocabulary import DENIALS, FATES, OUTCOMES, SPEECH_VERBS, UNKNOWING

_NOT = frozenset("not never without neither nor none nobody".split())
_SHORT_NOT = frozenset("didn doesn isn wasn weren hasn haven hadn couldn wouldn don aren".split())
_NEGATING_VERBS = frozenset("failed fails refused refuses declined unable".split())
# Who does not say how many died denies no deaths.
_TELLING = SPEECH_VERBS | frozenset(
    """saying know known disclose disclosed disclosing elaborate elaborated elaborating reveal
    revealed report specify specified specifying comment commented detail explain
    explained""".split()
)
# Of these verbs, and after "no", only what is told is silence: a hostage can be released too.
_GIVING = frozenset(
    "give gave given giving provide provided release released offer offered".split()
)
_DETAILS = frozenset(
    """how detail details figure figures number numbers toll breakdown
    information comment explanation word""".split()
)
_DENIAL_ENDS = frozenset(", ; : but while whereas although saying calling adding".split())
_LOOK_AHEAD = 10


def denied(words: Sequence[Token]) -> frozenset[str]:
    """The content words that a statement denies, synonyms as one."""
    found: set[str] = set()
    for place, token in enumerate(words):
        following = words[place + 1 : place + 1 + _LOOK_AHEAD]
        if token.word in DENIALS:
            found.update(canonical(one.word) for one in _denial(following) if is_content(one))
        elif _negates(words, place) and (first := _negated(following)):
            found.add(canonical(first))
    return frozenset(found)


def spared(words: Sequence[Token]) -> frozenset[str]:
    """The fates that met nobody: "no one was killed or wounded"."""
    found: set[str] = set()
    for place, token in enumerate(words):
        no_one = token.word == "no" and word_at(words, place + 1) == "one"
        if no_one or token.word == "nobody":
            begin = place + 1 + no_one
            said = takewhile(_of_a_fate, words[begin : begin + _LOOK_AHEAD])
            found.update(OUTCOMES[one.word] for one in said if one.word in OUTCOMES)
    return frozenset(found)


def _denial(following: Sequence[Token]) -> Sequence[Token]:
    """The words after "denied" that are part of what is: those of the clause."""
    for at, token in enumerate(following):
        spoken = token.word == "and" and word_at(following, at + 1) in SPEECH_VERBS
        if spoken or token.word in _DENIAL_ENDS:
            return following[:at]
    return following


def _negated(following: Sequence[Token]) -> str:
    """The word that "not" or "no" before `following` denies; "" where it only tells of silence."""
    for at, token in enumerate(following):
        word = token.word
        if word in _TELLING or (word in UNKNOWING and is_content(token)):
            return ""
        if word in _GIVING | _DETAILS and any(one.word in _DETAILS for one in following[at:]):
            return ""
        if word != "t" and is_content(token):
            return word
    return ""


def _of_a_fate(token: Token) -> bool:
    return token.word in AUXILIARIES or OUTCOMES.get(token.word) in FATES or token.word == "or"


def _negates(words: Sequence[Token], at: int) -> bool:
    word, after = words[at].word, word_at(words, at + 1)
    if word == "no" or word == "not":
        return after not in ("more", "less", "fewer", "only")
    return word in _NOT or word in _NEGATING_VERBS or (word in _SHORT_NOT and after == "'")
