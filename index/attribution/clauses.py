"""Whether words hold a verb: a clause that something happened, or a phrase for somebody."""

from collections.abc import Sequence
from itertools import takewhile

from index.attribution import phrases
from index.attribution.phrases import Word

# Verbs that are no participles, and so make a clause wherever they stand.
_FINITE = frozenset(
    "is are was were has have had will would could can may must should fell rose died took came"
    " went began sank stood grew became broke drew fled gave knew saw spoke threw wrote drove flew"
    " tore".split()
)
# Participles too: "the town held by rebels", but mostly "the town held".
_HELD = frozenset("held spread left struck hit shut met cut lost won shot".split())
# Participles mostly: "the group led by Koufa"; behind a verb of saying also "its men led".
_LED = _HELD | frozenset(
    "led made got fought built bought sold paid sent brought caught felt kept laid sought swept"
    " beat".split()
)
_OBJECTS = phrases.PREPOSITIONS | phrases.DETERMINERS | phrases.FEW
# Behind these an article begins no object: "the head of the army", "but the largest".
_LINKS = (
    phrases.PREPOSITIONS
    | phrases.LEADERS
    | frozenset(
        "behind beyond among above below off like upon via all both half & not once himself herself"
        " itself".split()
    )
)
_RELATIVE = frozenset(("who", "whom", "whose", "which", "that", "where", "when"))
_SUBJECTS = frozenset(("it", "he", "she", "they", "we", "you", "i"))


def is_clause(words: Sequence[Word]) -> bool:
    """Whether words have a verb of their own: "the bridge fell", not "the armed group"."""
    main = list(takewhile(lambda word: word.low not in ("who", "whom"), words))
    return any(
        word.text in _FINITE | _HELD
        or (is_participle(word) and (at + 1 == len(main) or _follows_verb(main[at + 1])))
        for at, word in enumerate(main)
    )


def is_surely_clause(words: Sequence[Word]) -> bool:
    """The same where the verb is nothing else: "it seized Kidal", "its men hold the base",
    not "the man accused of theft"."""
    main = list(takewhile(lambda word: word.low not in _RELATIVE, words))
    if len(main) > 1 and main[0].low in _SUBJECTS:
        return True
    return any(
        word.text in _FINITE or (at > 0 and (_is_past_tense(main, at) or _is_object(main, at)))
        for at, word in enumerate(main)
    )


def may_be_clause(words: Sequence[Word], *, relative: bool) -> bool:
    """Whether a word may be a verb: "its fighters seized Kidal", not "three retired officers";
    `relative`: also where it may as well say more of somebody: "the man accused of theft"."""
    return any(
        _is_past(word)
        and may_act(words[at])
        and (relative or not any(w.low in phrases.PREPOSITIONS for w in words[at + 2 : at + 3]))
        for at, word in enumerate(words[1:])
    )


def is_adverb(word: Word) -> bool:
    """Whether it is like "visibly", and not like "family"."""
    return word.low.endswith("ly") and word.low not in phrases.NOUNS_IN_LY


def is_participle(word: Word) -> bool:
    """Whether it has the form of "armed" and is no name."""
    return word.text.islower() and word.low.endswith("ed") and len(word.low) > 3


def _is_past(word: Word) -> bool:
    return is_participle(word) or word.text in _LED


def _is_past_tense(words: Sequence[Word], at: int) -> bool:
    """Whether a past form ends the words or has an object: "retreated", "killed ten"."""
    if not _is_past(words[at]):
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    return following is None or (
        _follows_verb(following) and following.low not in phrases.PREPOSITIONS
    )


def _is_object(words: Sequence[Word], at: int) -> bool:
    """Whether an article or a pronoun begins a second phrase: "fighters hold the base", not
    "the head of the army" or "Save the Children"."""
    before = words[at - 1]
    return (
        at > 1
        and words[at].text in phrases.DETERMINERS | phrases.PRONOUNS
        and before.text.islower()
        and before.low not in _LINKS
        and not before.low.endswith("ing")
    )


def _follows_verb(word: Word) -> bool:
    return word.low in _OBJECTS or word.text.isdigit() or is_adverb(word)


def may_act(word: Word) -> bool:
    """Whether a verb may follow: behind "three", "newly" or "Mali's" a quality does."""
    return not (
        word.low in phrases.FEW | phrases.DETERMINERS
        or word.text.isdigit()
        or is_adverb(word)
        or word.low.endswith(("'s", "s'"))
    )
