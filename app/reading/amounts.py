"""Numbers that only a short answer looks at: "10 000" as a whole, and a "one" that counts; pure.

The reader's weights were fitted without them, so `kinds.holds_kind` does not know them.
"""

import re
from collections.abc import Sequence

from app.reading.words import STOP_WORDS, content_words, stem, words

Offsets = tuple[int, int]

# With a space, or one that does not break, between the thousands.
_SPACED = re.compile(
    r"(?<![\w.,])[$€£]?[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d{1,2})?(?![.,]?\d)"
    r"(?:\s?%|\s(?:percent|per cent|million|billion|thousand|hundred)\b)?",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?<![\w'’-])(?:one|(?:(?<=^)|(?<=[.!?:“\"] )|(?<=[“\"]))One)(?![\w'’-])")
# "no one", "this one"
_PRONOUN_BEFORE = re.compile(
    r"\b(?:no|the|this|that|each|every|any|another|which|number)\s+$", re.IGNORECASE
)
_PREPOSITION_BEFORE = re.compile(
    r"\b(?:in|at|on|by|from|during|with|near|for|of|to)\s+$", re.IGNORECASE
)
_COUNTED = re.compile(r"\bhow (?:many|much) ((?:[\w'’-]+ ){0,2}[\w'’-]+)", re.IGNORECASE)
_BE = frozenset("is are was were has have had".split())
# "One judge from each state" are many.
_EACH = frozenset("each every per".split())
_SAYS = frozenset("said says say told".split())
# "one day", "one another": neither says how many.
_NEVER_COUNTED = (STOP_WORDS - {"more", "other"}) | frozenset(
    """another hour day night week month year decade century morning evening afternoon time point
    side hand thing""".split()
)
_SINGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child"}
# Characters in which the next few words stand, and before a number what it hangs on.
_NEAR, _BEFORE = 80, 20


def counted_stem(word: str) -> str:
    """The stem that the singular of a noun has too: "people", "person"."""
    return stem(_SINGULAR.get(word, word))


def amounts(
    question: str, sentence: str, numbers: Sequence[Offsets], dates: Sequence[Offsets]
) -> list[Offsets]:
    """`numbers`, those of `kinds`, with the ones that they leave out or cut."""
    known = set(words(question))
    days = _covered(dates)
    spaced = [
        found.span()
        for found in _SPACED.finditer(sentence)
        # "On May 12 400 people fled" has no such number.
        if days.isdisjoint(range(*found.span())) and not set(words(found[0])) <= known
    ]
    taken = _covered(spaced)
    whole = [span for span in numbers if taken.isdisjoint(range(*span))]
    return sorted([*whole, *spaced, *_ones(question, sentence, whole)])


def _ones(question: str, sentence: str, numbers: Sequence[Offsets]) -> list[Offsets]:
    """Each "one" that says how many: "one person", "one was killed"."""
    if "one" in words(question):
        return []
    counted = _counted(question)
    asked = {counted_stem(word) for word in content_words(question)}
    # What is asked for may be counted already: "One attack killed 80 militants."
    counts_it = any(counted & set(_stems_after(sentence, end)[:2]) for _, end in numbers)
    taken = _covered(numbers)
    return [
        found.span()
        for found in _ONE.finditer(sentence)
        if found.start() not in taken and _counts(found, counted, asked, alone=not counts_it)
    ]


def _counts(one: re.Match[str], counted: set[str], asked: set[str], *, alone: bool) -> bool:
    """Whether a "one" says how many, and is not that of "one of them", "in one attack", "one
    day", "one witness said". `alone`: nothing else counts what is `counted`."""
    sentence = one.string
    following = words(sentence[one.end() : one.end() + _NEAR])
    before = sentence[max(0, one.start() - _BEFORE) : one.start()]
    shared = _EACH.intersection(following[:4])
    if not following or shared or _PRONOUN_BEFORE.search(before):
        return False
    first = following[0]
    if counted_stem(first) in counted:
        return True
    if first in _BE or first.endswith("ed"):
        return any(stem(word) in asked for word in following[: 4 if first in _BE else 1])
    says = _SAYS.intersection(following[1:2])
    return alone and not (first in _NEVER_COUNTED or says or _PREPOSITION_BEFORE.search(before))


def _counted(question: str) -> set[str]:
    """The stems of what the question counts, which it may count by a verb: "how many died"."""
    found = _COUNTED.search(question)
    counted: set[str] = set()
    for word in words(found[1]) if found else []:
        if word in STOP_WORDS:
            break
        counted.add(counted_stem(word))
    return counted


def _stems_after(sentence: str, at: int) -> list[str]:
    return [counted_stem(word) for word in words(sentence[at : at + _NEAR])]


def _covered(spans: Sequence[Offsets]) -> set[int]:
    """Every place that a span covers."""
    return {at for span in spans for at in range(*span)}
