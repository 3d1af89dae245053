"""A follow-up and its history to a question that stands alone.

No language model: turns of a known form are the question before with one thing changed
(`moves`); for all others a fitted model tells whether the question leans on its history and
on which phrases of it (`model`), and these are put where they belong (`wording`).
"""

import re
from collections.abc import Sequence

from app.conversation.answers import answer_to
from app.conversation.asked import Asked
from app.conversation.features import Context
from app.conversation.model import Models, shipped
from app.conversation.moves import correcting, may_move, move
from app.conversation.outlets import named
from app.conversation.speakers import asks_word, with_speaker
from app.conversation.turns import LONGEST, Exchange, History, history_of
from app.conversation.wording import complete
from app.schemas import Turn
from index.sources import SourceRegistry

_MORE = re.compile(r"(?:(?:tell me|anything|any|show me) )?(?:more|else)[\s.?!]*", re.IGNORECASE)


def resolve(question: str, history: Sequence[Turn], registry: SourceRegistry | None = None) -> str:
    """The question as it is searched: what it leaves out is taken from the history.

    White space is tidied; without a history nothing else is changed. `registry` tells which
    names are outlets, for "What about Reuters?". Linear in the length of the turns, of which
    the first and the last dozen of the user's are looked at.
    """
    return resolve_with(shipped(), question, history, registry)


def resolve_with(
    models: Models,
    question: str,
    history: Sequence[Turn],
    registry: SourceRegistry | None = None,
) -> str:
    """`resolve` with models of one's own."""
    plain = " ".join(question.split())
    if not history or len(plain) > LONGEST:
        return plain
    return _resolved(plain, history_of(history), registry, models)


def _resolved(
    question: str, history: History, registry: SourceRegistry | None, models: Models
) -> str:
    asked = Asked(correcting(question) or question)
    moves = may_move(question) or bool(move(question, history.last, registry))
    if moves or asks_word(asked):
        # Only now, as it takes as long as a question: the one before, as it was understood.
        before = _resolved(history.last.question, history.before, registry, models)
        if moves and (changed := move(question, Exchange(before, history.last.reply), registry)):
            return changed
        if spoken := with_speaker(asked, before, history, registry):
            return spoken
    if not history.questions:
        return question
    if not (asked.content or asked.pronoun or _MORE.fullmatch(asked.text)):
        return question
    if antecedent := answer_to(asked, history):
        return complete(asked, [antecedent])
    context = Context(asked, tuple(Asked(turn) for turn in history.questions))
    missing = models.missing(context)
    if registry:
        # Who reports is no topic; the question itself says whose word it wants.
        missing = [phrase for phrase in missing if named(registry, phrase.text) is None]
    return complete(asked, missing)
