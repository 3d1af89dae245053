"""What the last reply answered, where a pronoun can stand for it: "Who leads it?", "When was
he born?"; pure."""

import re

from app.conversation.asked import Asked
from app.conversation.phrases import Phrase, phrases
from app.conversation.turns import History
from app.conversation.verbs import ATTACKS, TO_PLACES
from app.conversation.vocabulary import AUXILIARY
from app.conversation.words import words
from app.reading.kinds import answer_kinds, short_answer

# "Where is Diboli?": "there" is Diboli then, not the country that it is in.
_WHERE = re.compile(
    r"(?:\w+[\s,]+)?where(?:\s+in\s+[\w\s]{1,40}?)?(?:['’]s|\s+(?:is|are|was|were|lies?|does|do))"
    r"\s+(?P<what>.+?)"
    r"(?:\s+(?:located|situated|lie|found|exactly))*\W*",
    re.IGNORECASE,
)
# What lies somewhere is asked where, and a group that acted is not.
_WHERE_IT = re.compile(
    r"(?:\w+[\s,]+)?where(?:['’]s|\s+(?:is|was))\s+it(?:\s+(?:located|situated|exactly))*\W*",
    re.IGNORECASE,
)
# "on the border with Senegal", "30 km from Kayes": neither is where something is.
_BESIDE = re.compile(
    r"\b(?:with|(?:km|kilomet\w+|miles?|far|north\w*|south\w*|east\w*|west\w*) (?:of|from))"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# Who did one of these can be a group, which "it" stands for as well.
_OF_GROUPS = ATTACKS | TO_PLACES | frozenset("claim claims claimed".split())
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
    if asked.place and (place := _named_place(question)):
        return _phrase(place)
    if not asked.place and _WHERE_IT.fullmatch(asked.text):
        return None
    if asked.thing and not asked.person and _has_object(question):
        return None
    quote = _QUOTE.search(reply)
    said = quote[1] if quote else reply
    spans = short_answer(question, said)
    if len(spans) != 1 or spans[0][1] - spans[0][0] > _LONGEST:
        return None
    if asked.place and _BESIDE.search(said[: spans[0][0]]):
        return None
    return _phrase(said[slice(*spans[0])])


def _has_object(question: str) -> bool:
    """Whether a question who did something says to what, and who did it is no group: of "Who
    bought Twitter?", "it" is Twitter."""
    did = Asked(question)
    active = did.lowers[0] == "who" and not AUXILIARY.issuperset(did.lowers[1:2])
    return active and _OF_GROUPS.isdisjoint(did.lowers) and bool(phrases(did, 0))


def _named_place(question: str) -> str:
    """What a question asks the whereabouts of, where that has a name of its own; else blank."""
    where = _WHERE.fullmatch(question)
    content = [word for word in words(where["what"]) if word.content] if where else []
    return where["what"] if where and all(word.capital for word in content) else ""


def _phrase(text: str) -> Phrase | None:
    found = tuple(words(text))
    if not any(word.content for word in found):
        return None
    # As inside a turn: a capital is a name's, not one that begins a question.
    return Phrase(0, 1, len(found), found, text, ())
