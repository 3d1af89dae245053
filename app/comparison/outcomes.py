"""What befell those whom a figure counts, and the words near it that may say so; pure."""

from bisect import bisect_left
from collections.abc import Sequence

from app.comparison.figures import Figure
from app.comparison.numbers import NUMBER_WORDS, word_at
from app.comparison.roles import AUXILIARIES, CLAUSE_ENDS
from app.comparison.tokens import Token
from app.comparison.vocabulary import MOVED, OUTCOMES

_BRACKETS = frozenset(", ( ) – — -".split())
_ASIDE = frozenset("including among mostly all most both many".split())
_OF_WHOM = frozenset(("them", "whom"))
_LONGEST_ASIDE = 20
_FULL_STOPS = frozenset(". ; :".split())
_OTHER_EVENT = frozenset("when where after before as".split())
_NEAR, _LOOK_BACK, _LOOK_AHEAD = 5, 16, 10


def outcome_at(words: Sequence[Token], room: tuple[int, int], ahead: Sequence[Token]) -> str:
    """What befell those counted: the verb before the figure, which begins at `room[1]` and has
    the one before it end at `room[0]`, else one of those after it or far before it."""
    before, begin = room
    return (
        _active(words[max(before, begin - _NEAR) : begin])
        or outcome_in(clause(ahead))
        or outcome_in(tuple(reversed(words[max(0, begin - _LOOK_BACK) : begin])))
        or outcome_in(_until(ahead, _OTHER_EVENT))
    )


def outcome_in(words: Sequence[Token]) -> str:
    """The first outcome among some words; "" where none is."""
    return next(filter(None, (_outcome_of(words, at) for at in range(len(words)))), "")


def clause(words: Sequence[Token]) -> Sequence[Token]:
    """The words up to the end of the clause that they begin in."""
    return _until(words, CLAUSE_ENDS)


def words_after(
    words: Sequence[Token], found: Sequence[Figure], place: int, starts: Sequence[int]
) -> Sequence[Token]:
    """The words after a figure up to the next; what stands aside between them and the verb,
    with its figures, is left out: "six people, including two children, were killed"."""
    end = bisect_left(starts, found[place].end)
    later = [bisect_left(starts, one.start) for one in found[place + 1 : place + _LONGEST_ASIDE]]
    near = words[end : min([*later[:1], end + _LOOK_AHEAD])]
    aside = end + len(_until(near, CLAUSE_ENDS | _BRACKETS))
    past = _past_aside(words, aside)
    if past == aside:
        return near
    after = next((start for start in later if start >= past), len(words))
    return [*words[end:aside], *words[past : min(after, past + _LOOK_AHEAD)]]


def _active(back: Sequence[Token]) -> str:
    """The outcome just before a figure, as in "killed some 80", "a death toll of 80". Of "the
    missing have dropped to three" the verb says only how their number moved."""
    moved = ""
    for at in reversed(range(len(back))):
        if back[at].word in CLAUSE_ENDS:
            break
        outcome = _outcome_of(back, at)
        if outcome and back[at].word not in MOVED:
            return outcome
        moved = moved or outcome
    return moved


def _outcome_of(words: Sequence[Token], at: int) -> str:
    """What the word there says befell them; "shot" alone, "shot dead" don't say "shot down"."""
    if words[at].word == "shot" and "down" not in {
        one.word for one in words[max(0, at - 1) : at + 2]
    }:
        return ""
    return OUTCOMES.get(words[at].word, "")


def _past_aside(words: Sequence[Token], at: int) -> int:
    """The verb behind ", including two children," at token `at`; `at` where none is there."""
    if word_at(words, at) not in _BRACKETS:
        return at
    for place in range(at + 2, min(len(words), at + _LONGEST_ASIDE)):
        if words[place].word not in CLAUSE_ENDS | _BRACKETS:
            continue
        after = word_at(words, place + 1)
        if words[place].word in _BRACKETS and (after in AUXILIARIES or after in OUTCOMES):
            return place + 1 if _is_aside(words[at + 1 : place]) else at
        if words[place].word in _FULL_STOPS:
            return at
    return at


def _is_aside(inside: Sequence[Token]) -> bool:
    """Whether words between two commas are on a part of those counted, or on all by kinds: "three
    men and three women". Numbers with commas may be those of another clause."""
    first = inside[0]
    if first.word in _ASIDE:
        return True
    number = first.numeric or first.word in NUMBER_WORDS
    part = number or any(one.word in _OF_WHOM for one in inside)
    return part and not any(one.word in _BRACKETS for one in inside)


def _until(words: Sequence[Token], ends: frozenset[str]) -> Sequence[Token]:
    return words[: next((at for at, token in enumerate(words) if token.word in ends), len(words))]
