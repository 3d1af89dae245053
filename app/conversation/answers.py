"""What the last reply answered, where a pronoun can stand for it: "Who leads it?", "When was
he born?"; pure."""

import re

from app.conversation.asked import Asked
from app.conversation.phrases import Phrase
from app.conversation.turns import History
from app.conversation.words import words
from app.reading.kinds import answer_kinds, short_answer

_QUOTE = re.compile(r"“([^“”]+)”")
_LONGEST = 80


def answer_to(asked: Asked, history: History) -> Phrase | None:
    """The person, group or place that the last reply gave, where the question has a pronoun
    for such; None where it is not clear which."""
    question, reply = history.last.question, history.last.reply
    if not (question and reply and asked.pronoun):
        return None
    kinds = answer_kinds(question)
    if not (asked.place and "place" in kinds) and not (not asked.place and "person" in kinds):
        return None
    quote = _QUOTE.search(reply)
    said = quote[1] if quote else reply
    spans = short_answer(question, said)
    if len(spans) != 1 or spans[0][1] - spans[0][0] > _LONGEST:
        return None
    return _phrase(said[slice(*spans[0])])


def _phrase(text: str) -> Phrase | None:
    found = tuple(words(text))
    if not any(word.content for word in found):
        return None
    return Phrase(0, 0, len(found) - 1, found, text, ())
