"""One statement taken apart for comparison: what it counts, when, where, and what it denies."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from app.comparison.counts import DATED, Count, counts
from app.comparison.dates import is_month, month_of
from app.comparison.events import Event, event
from app.comparison.figures import Figure, figures
from app.comparison.numbers import NUMBER_WORDS, word_at
from app.comparison.roles import AUXILIARIES, ordinals, subject, told
from app.comparison.terms import OPPOSABLE, canonical, is_content
from app.comparison.tokens import Token, tokens
from app.comparison.vocabulary import (
    DENIALS,
    FATES,
    MEASURES,
    OUTCOMES,
    REVISED,
    SPEECH,
    UNKNOWING,
    WEEKDAYS,
)
from app.reading.words import STOP_WORDS

MAX_CHARACTERS = 4_000
_MONTH_BEFORE = frozenset("in of since during from until through early late mid last".split())
_PLACE_BEFORE = frozenset("in at near on around outside".split())
_EVENT_BEFORE = frozenset("hurricane typhoon cyclone storm flight operation".split())
_EVENT_AFTER = frozenset("attack raid blast crash ambush bombing quake earthquake".split())
_NOT = frozenset("not never without neither nor none nobody".split())
_SHORT_NOT = frozenset("didn doesn isn wasn weren hasn haven hadn couldn wouldn don aren".split())
_NEGATING_VERBS = frozenset("failed fails refused refuses declined unable".split())
_SO_FAR = frozenset("by until till since".split())
_NEAR, _LOOK_AHEAD = 5, 10


@dataclass(frozen=True, slots=True)
class Facts:
    """What a statement says, in sets that can be laid beside another's. `stems` are its content
    words, synonyms as one; `denied` those that it denies, `spared` what befell nobody; `subjects`
    has, for each word that has an opposite, the words for what it is said of; `told` is `stems`
    without numbers and without who says it, `event` what of that tells one event from another."""

    counts: tuple[Count, ...]
    dates: tuple[Figure, ...]
    weekdays: frozenset[str]
    months: frozenset[int]
    places: frozenset[str]
    stems: frozenset[str]
    denied: frozenset[str]
    spared: frozenset[str]
    ordinals: frozenset[str]
    subjects: tuple[tuple[str, frozenset[str]], ...]
    told: frozenset[str]
    event: Event


def facts(text: str) -> Facts:
    """Takes a statement apart; what stands beyond its first 4,000 characters is not read."""
    text = text[:MAX_CHARACTERS]
    words, found = tokens(text), figures(text)
    starts, unspoken = [token.start for token in words], told(words)
    return Facts(
        counts(words, found, starts),
        tuple(
            one
            for one in found
            if one.unit in DATED and not _of_report(words, bisect_left(starts, one.start))
        ),
        frozenset(
            token.word
            for place, token in enumerate(words)
            if token.word in WEEKDAYS and not _of_report(words, place)
        ),
        _bare_months(words, found),
        _places(words),
        _stems(words, found, starts),
        _denied(words),
        _spared(words),
        ordinals(words),
        _subjects(words),
        frozenset(
            canonical(token.word)
            for token in unspoken
            if is_content(token) and token.word not in NUMBER_WORDS
        ),
        event(unspoken),
    )


def _stems(
    words: Sequence[Token], found: Sequence[Figure], starts: Sequence[int]
) -> frozenset[str]:
    """The content words, those of a measure ("year-old", "km") left out."""
    measures = {
        place
        for one in found
        if one.unit in MEASURES
        for place in range(bisect_left(starts, one.start), bisect_left(starts, one.end))
    }
    return frozenset(
        canonical(token.word)
        for place, token in enumerate(words)
        if place not in measures and is_content(token)
    )


def _of_report(words: Sequence[Token], at: int) -> bool:
    """Whether a day is when something was said or counted: "said on 2 July", "by Sunday",
    "rose to 63 on Wednesday"."""
    near, before = words[max(0, at - 2) : at], words[max(0, at - _NEAR) : at]
    if any(token.word in SPEECH | _SO_FAR for token in near):
        return True
    return any(token.word in REVISED for token in before)


def _subjects(words: Sequence[Token]) -> tuple[tuple[str, frozenset[str]], ...]:
    found: dict[str, frozenset[str]] = {}
    for place, token in enumerate(words):
        word = canonical(token.word)
        if word in OPPOSABLE and word not in found:
            found[word] = subject(words[:place])
    return tuple(found.items())


def _bare_months(words: Sequence[Token], found: Sequence[Figure]) -> frozenset[int]:
    """Months that stand alone, as in "in April"; 1 to 12."""
    dated = [(one.start, one.end) for one in found if one.unit in DATED]
    return frozenset(
        month_of(token)
        for place, token in enumerate(words)
        if place
        and is_month(token)
        and words[place - 1].word in _MONTH_BEFORE
        and not any(start <= token.start < end for start, end in dated)
        and not _of_report(words, place)
    )


def _places(words: Sequence[Token]) -> frozenset[str]:
    """Names after "in", "at" and the like, and names of events."""
    found = set()
    for place, token in enumerate(words):
        if not token.capital or token.word in WEEKDAYS or token.word in STOP_WORDS:
            continue
        before = words[place - 1].word if place else ""
        if words[place - 1 : place] and before == "the" and place > 1:
            before = words[place - 2].word
        after = words[place + 1].word if place + 1 < len(words) else ""
        located = before in _PLACE_BEFORE and not is_month(token)
        if located or before in _EVENT_BEFORE or (after in _EVENT_AFTER and place):
            found.add(token.word)
    return frozenset(found)


def _denied(words: Sequence[Token]) -> frozenset[str]:
    found: set[str] = set()
    for place, token in enumerate(words):
        following = words[place + 1 : place + 1 + _LOOK_AHEAD]
        if token.word in DENIALS:
            found.update(canonical(one.word) for one in following if is_content(one))
        elif _negates(words, place):
            first = next((one for one in following if is_content(one) and one.word != "t"), None)
            if first and first.word not in UNKNOWING:
                found.add(canonical(first.word))
    return frozenset(found)


def _spared(words: Sequence[Token]) -> frozenset[str]:
    """The fates that met nobody: "no one was killed or wounded"."""
    found: set[str] = set()
    for place, token in enumerate(words):
        no_one = token.word == "no" and word_at(words, place + 1) == "one"
        if no_one or token.word == "nobody":
            begin = place + 1 + no_one
            said = takewhile(_of_a_fate, words[begin : begin + _LOOK_AHEAD])
            found.update(OUTCOMES[one.word] for one in said if one.word in OUTCOMES)
    return frozenset(found)


def _of_a_fate(token: Token) -> bool:
    return token.word in AUXILIARIES or OUTCOMES.get(token.word) in FATES or token.word == "or"


def _negates(words: Sequence[Token], at: int) -> bool:
    word, after = words[at].word, words[at + 1].word if at + 1 < len(words) else ""
    if word == "no" or word == "not":
        return after not in ("more", "less", "fewer", "only")
    return word in _NOT or word in _NEGATING_VERBS or (word in _SHORT_NOT and after == "'")
