"""Whose word a pronoun asks for: "What does it say about Gao?", "Do they agree?"; pure."""

import re
from collections.abc import Sequence

from app.conversation.asked import Asked
from app.conversation.outlets import named
from app.conversation.phrases import Phrase, phrases
from app.conversation.turns import History
from app.conversation.vocabulary import PERSON
from app.conversation.wording import Edit, complete, edited
from app.framing import listed
from index.letters import CAPITALS
from index.sources import SourceRegistry

_SAY = (
    r"(?:say|said|report|reported|write|written|claim|claimed|assess|assessed|think|believe"
    r"|suggest|suggested|describe|described|mention|mentioned|warn|warned|conclude|concluded|argue"
    r"|argued|estimate|estimated|quote|quoted|cite|cited|name|named|expect|predict|predicted|base"
    r"|based)"
)
_HELPING = r"(?:do|does|did|has|have)"
_ASKS_WORD = re.compile(rf"\b{_HELPING} (?P<who>it|he|she|they) (?:also )?{_SAY}\b", re.IGNORECASE)
_COMPARES = re.compile(
    rf"\b(?:do|did|have) (?P<who>they|both)(?: (?:both|all))? (?:agree|disagree|differ|{_SAY})\b",
    re.IGNORECASE,
)
_NAME = rf"(?:the )?[{CAPITALS}][\w'’-]*(?: [{CAPITALS}][\w'’-]*)*"
_SPEAKER = re.compile(
    rf"\b(?:{_HELPING} (?P<asked>{_NAME}) {_SAY}|according to (?P<source>{_NAME}))\b"
)
_HAS_TOPIC = re.compile(r"\b(?:about|on|regarding|of) (?!(?:it|this|that|them)\b)", re.IGNORECASE)
# Of this many exchanges the outlets are those that are compared.
_LATEST = 3
_MOST_TOPICS = 3


def asks_word(asked: Asked) -> bool:
    """Whether it asks for somebody's word, who is a pronoun or who says of nothing that it
    names."""
    return bool(asked.telling or _ASKS_WORD.search(asked.text) or _COMPARES.search(asked.text))


def with_speaker(
    asked: Asked, before: str, history: History, registry: SourceRegistry | None
) -> str | None:
    """The question with the name of whose word it asks for and of what; None where that is not
    told. `before`: the last question as it was understood."""
    if asked.telling and not asked.pronoun:
        topics = _topics(before, [], registry)
        return complete(asked, topics) if topics else None
    found = _COMPARES.search(asked.text)
    speakers = _compared(history, registry) if found else []
    if len(speakers) < 2:
        found = _ASKS_WORD.search(asked.text)
        speakers = _speaker(before, found["who"], registry) if found else []
    if not found or not speakers or _bound(asked, found.start("who")):
        return None
    text = edited(asked.text, [Edit(*found.span("who"), listed(speakers))])
    if asked.named or _HAS_TOPIC.search(asked.text):
        return text
    return complete(Asked(text), _topics(before, speakers, registry))


def _topics(before: str, speakers: Sequence[str], registry: SourceRegistry | None) -> list[Phrase]:
    """What was asked about before, less those whose word was asked for."""
    names = {name.removeprefix("the ") for name in speakers}
    return [
        one
        for one in phrases(Asked(before), 0)
        if not (one.relational or one.text in names or _is_outlet(one.text, registry))
    ][:_MOST_TOPICS]


def _speaker(before: str, pronoun: str, registry: SourceRegistry | None) -> list[str]:
    """Who was asked for their word before; an outlet is neither "he" nor "she"."""
    found = _SPEAKER.search(before)
    name = (found["asked"] or found["source"]) if found else ""
    fits = pronoun.lower() not in PERSON or not _is_outlet(name, registry)
    return [name] if name and fits else []


def _compared(history: History, registry: SourceRegistry | None) -> Sequence[str]:
    """The outlets that the last questions named, each once."""
    if registry is None:
        return []
    latest = [one.question for one in history.exchanges[-_LATEST:]]
    mentions = [
        (one.source.name, question[one.start : one.end])
        for question in latest
        for one in registry.mentions(question)
    ]
    return list(dict.fromkeys(name for name, text in mentions if _is_outlet(text, registry)))


def _is_outlet(name: str, registry: SourceRegistry | None) -> bool:
    return bool(registry and name and named(registry, name.removeprefix("the ")))


def _bound(asked: Asked, start: int) -> bool:
    """Whether the pronoun at this letter means something in the question itself."""
    return any(asked.bound(at) for at, word in enumerate(asked.words) if word.start == start)
