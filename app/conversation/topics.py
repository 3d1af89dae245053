"""What a conversation is about after each of its turns: a list of phrases, foremost first.

After the idea of centering (Grosz, Joshi and Weinstein 1995): a turn with a pronoun goes on
with the topic it found, one that introduces something makes that the topic.
"""

from collections.abc import Sequence

from app.conversation.asked import Asked
from app.conversation.phrases import Phrase

_KEPT = 10


def topics(turns: Sequence[Asked], found: Sequence[Sequence[Phrase]]) -> list[list[Phrase]]:
    """The topics after each turn; `found` holds the phrases of each."""
    current: list[Phrase] = []
    after = []
    for asked, own in zip(turns, found, strict=True):
        current = _distinct(_following(asked, own, current))
        after.append(current)
    return after


def _following(asked: Asked, own: Sequence[Phrase], current: list[Phrase]) -> list[Phrase]:
    strong = sorted(
        (one for one in own if not one.relational and (one.name or not one.definite)),
        key=lambda one: (not one.name, one.first),
    )
    weak = [one for one in own if one not in strong]
    takes_over = asked.introduces or asked.fragment or any(one.name for one in strong)
    if current and (asked.pronoun or asked.one or not takes_over):
        return current[:1] + strong + current[1:] + weak
    return strong + current + weak


def _distinct(stack: list[Phrase]) -> list[Phrase]:
    kept = {one.stems: one for one in reversed(stack)}
    order = dict.fromkeys(one.stems for one in stack)
    return [kept[stems] for stems in order][:_KEPT]
