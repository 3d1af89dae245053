"""Turns that are no questions by themselves: "What about Reuters?", "yes", "Why?"; pure.

Each is told by its form, and is the question before it with one thing changed.
"""

import re

from app.conversation.inquiries import (
    asked_across,
    asked_who_claimed,
    asked_who_said,
    asked_why,
    without_inquiry,
)
from app.conversation.speakers import others_in
from app.conversation.swaps import swapped
from app.conversation.turns import Exchange
from index.sources import SourceRegistry

_YES = re.compile(
    r"(?:yes|yeah|yep|sure|ok|okay|please|(?:please )?(?:go on|go ahead|continue|do)|of course)"
    r"(?:[\s,]+(?:please|sure|go on|go ahead|do|do it|do that|tell me|of course))?[\s.!]*",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"(?:(?:no|nope|sorry|actually|oh|wait|excuse me)[\s,.!:;–-]+){1,3}(?:i meant?|rather)?[\s,:]*"
    r"|i meant?\b[\s,:]*",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?:[\s,]*(?:rather|instead|please|actually))[\s.!?]*$", re.IGNORECASE)
# "Thanks, and in Gao?", "same for Gao": of a courtesy, the mark after it tells that it is one.
_OPENS = re.compile(
    r"(?:(?:thanks|thank you|great|good|nice|interesting|i see|right|got it|perfect|cool)"
    r"[,.!;]+\s+)?(?:(?:ok|okay|and|but|so|or|well|also|now|the same|same)[\s,]+){0,3}"
    r"(?:(?:what|how) about\s+)?",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"(?:(?:would you like|do you want|want)(?: me)? to|shall i|should i|may i)"
    r"(?: (?:know|hear|see|read|find(?: out)?|look(?: up| for)?|search(?: for)?|show(?: you)?"
    r"|tell(?: you)?))?(?: more)?(?: about)?\s+",
    re.IGNORECASE,
)
_MEANS = re.compile(r"(?:do|did) you mean[\s:,]+", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_QUESTION = re.compile(
    r"(?:who|whom|whose|which|what|when|where|why|how|is|are|was|were|do|does|did|has|have|can"
    r"|could|will|would|should)\b",
    re.IGNORECASE,
)
_LONGEST_ASIDE = 80


def move(turn: str, before: Exchange, registry: SourceRegistry | None) -> str | None:
    """The question that a turn of one of these forms stands for; None for all others."""
    before = Exchange(without_inquiry(before.question), before.reply)
    if _YES.fullmatch(turn):
        return _agreed(before, registry)
    if not before.question or len(turn) > _LONGEST_ASIDE:
        return None

    def acting(question: str) -> bool:
        return any(one.acting or one.name for one in others_in(question, registry))

    for inquiry in (asked_who_claimed, asked_who_said, asked_why):
        if question := inquiry(turn, before.question):
            return question
    if question := asked_across(turn, before.question, before.reply, others=acting):
        return question
    correction = _CORRECTS.match(turn)
    if correction and correction.end() < len(turn):
        return _corrected(turn[correction.end() :], before.question, registry)
    opening = _OPENS.match(turn)
    assert opening is not None
    return swapped(turn[opening.end() :], before.question, registry, bare=not opening[0])


def may_move(turn: str) -> bool:
    """Whether a turn opens as one of these forms does, whatever was asked before."""
    opening = _OPENS.match(turn)
    return len(turn) <= _LONGEST_ASIDE and bool(_CORRECTS.match(turn) or (opening and opening[0]))


def _agreed(before: Exchange, registry: SourceRegistry | None) -> str | None:
    asked = offered(before.reply)
    meant = _MEANS.match(asked) if asked else None
    if asked and meant and before.question:
        return _corrected(asked[meant.end() :], before.question, registry) or asked[meant.end() :]
    return asked or before.question or None


def correcting(turn: str) -> str | None:
    """The whole question that a turn such as "No, I meant how many …?" corrects to."""
    found = _CORRECTS.match(turn)
    rest = turn[found.end() :] if found else ""
    return rest if _QUESTION.match(rest) and len(rest.split()) > 2 else None


def offered(reply: str) -> str | None:
    """The question that a reply ends with, as a question of the user's."""
    plain = _QUOTED.sub(" ", reply).rstrip("\"') ")
    if not plain.endswith("?"):
        return None
    start = max(plain.rfind(mark, 0, -1) for mark in ".!?\n:") + 1
    asked = plain[start:].strip()
    offer = _OFFERS.match(asked)
    if offer is None:
        return asked
    topic = asked[offer.end() :]
    if _QUESTION.match(topic):
        return topic[:1].upper() + topic[1:]
    return f"Tell me about {topic.rstrip('? ')}."


def _corrected(rest: str, question: str, registry: SourceRegistry | None) -> str | None:
    rest = _ASIDE.sub("", rest).strip(" ?.!")
    if _QUESTION.match(rest) and len(rest.split()) > 2:
        return None
    if changed := swapped(rest, question, registry, bare=False):
        return changed
    return f"{question.rstrip('?!. ')}, {rest}?" if rest else question
