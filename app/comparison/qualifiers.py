"""The words that tell those counted from others: whose they are, of which kind, what a measure
is for; pure."""

from collections.abc import Sequence
from itertools import groupby, takewhile

from app.comparison.dates import is_month
from app.comparison.numbers import NUMBER_WORDS
from app.comparison.outcomes import clause
from app.comparison.terms import canonical, is_content
from app.comparison.tokens import Token
from app.comparison.vocabulary import MEASURES, WEEKDAYS
from app.reading.words import STOP_WORDS

RATES = frozenset(("%", "USD", "EUR", "GBP", "JPY", "CNY", "RUB", "INR"))
_QUALIFIES = frozenset(("for", "of", "per"))
_OWNER_AFTER, _BESIDE_A_NAME = frozenset(("of", "from")), frozenset("a an the ' s".split())
_TO_A_NAME = frozenset("from on to of against with".split())
_OTHER_EVENT = frozenset("after as when amid because despite before according".split())
_DISTANCES = frozenset(("km", "mile", "m"))
_STEM = 4  # letters, so that "China" and "Chinese" are one


def names(words: Sequence[Token]) -> frozenset[str]:
    """The beginnings of names, so that "Russia" and "Russian" are one; and the initials of names
    of several words, so that "Rapid Support Forces" and "RSF" are."""
    runs = (list(run) for is_name, run in groupby(words, _is_name) if is_name)
    initials = ("".join(one.word[0] for one in run) for run in runs)
    single = (one.word for one in words if _is_name(one))
    return frozenset(name[:_STEM] for name in [*single, *initials] if len(name) > 1)


def owner(ahead: Sequence[Token]) -> Sequence[Token]:
    """The words of "of Mali's army", "from Niger" right after a figure."""
    if not ahead or ahead[0].word not in _OWNER_AFTER:
        return ()
    return list(
        takewhile(
            lambda one: one.word in _BESIDE_A_NAME or (is_content(one) and not is_month(one)),
            ahead[1:],
        )
    )


def kinds(inside: Sequence[Token], ahead: Sequence[Token]) -> frozenset[str]:
    """The words that narrow what is counted: "civilian casualties", "among the troops"."""
    group = clause(ahead) if ahead and ahead[0].word == "among" else ()
    narrowing = [one for one in [*inside[:-1], *group[1:]] if is_content(one)]
    return frozenset(canonical(one.word) for one in narrowing if one.word not in NUMBER_WORDS)


def qualified(unit: str, ahead: Sequence[Token]) -> frozenset[str]:
    """The words of "for health", "of homes", of a measure also "in March", of money "on arms"."""
    group = clause(ahead)
    qualifies = _QUALIFIES | {"in"} if unit in MEASURES else _QUALIFIES
    if unit in RATES - {"%"}:
        qualifies |= {"on", "to"}
    if not group or group[0].word not in qualifies:
        return frozenset()
    return frozenset(
        canonical(token.word) for token in group if is_content(token) or is_month(token)
    )


def directed(unit: str, ahead: Sequence[Token]) -> frozenset[str]:
    """The names that a measure goes to or comes from, as `names` gives them: "a 30% tariff on EU
    goods"; of a distance every such word: "30 km from the border"."""
    if unit not in MEASURES:
        return frozenset()
    group = list(takewhile(lambda one: one.word not in _OTHER_EVENT, clause(ahead)))
    first = next((at for at, one in enumerate(group) if one.word in _TO_A_NAME), len(group))
    after = [one for one in group[first:] if not is_month(one)]
    if unit in _DISTANCES:
        return frozenset(one.word[:_STEM] for one in after if is_content(one))
    return names(after)


def _is_name(token: Token) -> bool:
    return token.capital and token.word not in STOP_WORDS | WEEKDAYS
