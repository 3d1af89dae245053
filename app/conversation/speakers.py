"""Whose word a pronoun asks for: "What does it say about Gao?", "Do they agree?"; pure."""

import re
from collections.abc import Sequence

from app.conversation.asked import Asked
from app.conversation.outlets import named
from app.conversation.phrases import Phrase, phrases
from app.conversation.turns import History
from app.conversation.vocabulary import PERSON, PLURAL
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
_ACCORDING = re.compile(r"\baccording to\b", re.IGNORECASE)
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
    speakers = _compared(before, history, registry) if found else []
    if len(speakers) < 2:
        found = _ASKS_WORD.search(asked.text)
        speakers = _speaker(before, found["who"], registry) if found else []
    if not found or _bound(asked, found.start("who")):
        return None
    if not speakers:
        they = found["who"].lower() in PLURAL
        group = [one for one in others_in(before, registry) if they and one.several][:1]
        return complete(asked, group) if group else None
    text = edited(asked.text, [Edit(*found.span("who"), listed(speakers))])
    if asked.named or _HAS_TOPIC.search(asked.text):
        return text
    return complete(Asked(text), _topics(before, speakers, registry))


def _topics(before: str, speakers: Sequence[str], registry: SourceRegistry | None) -> list[Phrase]:
    """What was asked about before, less those whose word was asked for."""
    told = Asked(" ".join([*speakers, *_outlets(before, registry)])).stems
    return [
        one
        for one in phrases(Asked(before), 0)
        if not (one.relational or one.stems <= told or _is_outlet(one.text, registry))
    ][:_MOST_TOPICS]


def _speaker(before: str, pronoun: str, registry: SourceRegistry | None) -> list[str]:
    """Who was asked for their word before; an outlet is neither "he" nor "she", nor "they" who
    did what it reports."""
    found = _SPEAKER.search(before)
    name = (found["asked"] or found["source"]) if found else ""
    if _is_outlet(name, registry) and pronoun.lower() in PERSON:
        return []
    if pronoun.lower() in PLURAL and found and found["source"] and others_in(before, registry):
        return []
    return [name] if name else []


def _compared(before: str, history: History, registry: SourceRegistry | None) -> Sequence[str]:
    """The outlets that the last questions named, each once; none where the question before is
    about others whom "they" can mean."""
    asks_outlet = _outlets(before, registry) and not _ACCORDING.search(before)
    if not asks_outlet and others_in(before, registry):
        return []
    latest = (one.question for one in history.exchanges[-_LATEST:])
    found = (outlets.items() for outlets in (_outlets(one, registry) for one in latest))
    return list(dict.fromkeys(name for named_so in found for _, name in named_so))


def _outlets(question: str, registry: SourceRegistry | None) -> dict[str, str]:
    """The outlets that a question names, as it writes them, and the name of each."""
    mentions = registry.mentions(question) if registry else ()
    found = {question[one.start : one.end]: one.source.name for one in mentions}
    return {text: name for text, name in found.items() if _is_outlet(text, registry)}


def others_in(question: str, registry: SourceRegistry | None) -> list[Phrase]:
    """Whom a question names who are no outlets: who acts, people asked about, or a name that
    says neither where nor when nor to what something was done."""
    told = Asked(" ".join(_outlets(question, registry))).stems
    found = phrases(Asked(question), 0)
    return [one for one in found if not one.stems <= told and _can_be_they(one)]


def _can_be_they(phrase: Phrase) -> bool:
    if phrase.placed or phrase.dated or phrase.struck or phrase.harmed:
        return False
    return phrase.name or phrase.acting or (phrase.several and phrase.definite)


def _is_outlet(name: str, registry: SourceRegistry | None) -> bool:
    return bool(registry and name and named(registry, name.removeprefix("the ")))


def _bound(asked: Asked, start: int) -> bool:
    """Whether the pronoun at this letter means something in the question itself."""
    return any(asked.bound(at) for at, word in enumerate(asked.words) if word.start == start)
