"""Tells what no sentence of a document can answer from questions for the documents; pure."""

import re
from dataclasses import dataclass

from app.request_rules import PARTS, RULES, Kind


@dataclass(frozen=True, slots=True)
class Told:
    """The kind of what was said; `topic` is what documents are counted by, or empty."""

    kind: Kind
    topic: str = ""


def _compiled(pattern: str) -> re.Pattern[str]:
    while named := re.search(r"<([a-z_]+)>", pattern):
        pattern = pattern.replace(named[0], PARTS[named[1]])
    return re.compile(pattern, re.IGNORECASE)


_COMPILED = [(kind, _compiled(one)) for kind, patterns in RULES.items() for one in patterns]

_DOCUMENTS = r"(?:documents?|docs|files?|articles?|texts?)"
_MENTION = (
    r"(?:mentions?|names?|talks? about|speaks? of|refers? to|discuss(?:es)?|(?:is|are) about"
    r"|deals? with|writes? about)"
)
_COUNTS = [
    re.compile(rule, re.IGNORECASE)
    for rule in (
        rf"(?:how many|which|what)(?: of (?:the|your))? {_DOCUMENTS}(?: are there that| that"
        rf"| do)? {_MENTION} (?P<topic>.+)",
        rf"in (?:how many|which|what)(?: of (?:the|your))? {_DOCUMENTS} (?:does|do|is|are|was|were)"
        r" (?P<topic>.+?) (?:appear|occur|mentioned|named|discussed|come up|turn up|found)",
        r"how (?:many times|often) (?:is|are|was|were) (?P<topic>.+?) (?:mentioned|named)"
        r"(?: in (?:all |the |these |your |all the )?documents)?",
    )
]  # fmt: skip

_OPENING = re.compile(
    r"(?:(?:hi|hello|hey|ok|okay|great|well|so|now|thanks|thank you|please|kindly|byline|and|but"
    r"|then|also|nice|good|perfect|good (?:morning|afternoon|evening))(?:[,.!;:]+\s*|\s+))",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"(?:please |kindly )?(?:(?:can|could|would|will) you(?: please| kindly| also)?"
    r"|(?:i'd|i would) like you to|i want you to|i need you to)\s+(?=[a-z])"
    # "Can you move a king backwards?" asks for a rule of chess, not for a move.
    r"(?!(?:tell me about|make|play|move|buy|call|run|order|start|set|check|copy|remove|open)\b)",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"(?:,? (?:please|thanks|thank you|byline|then))+$", re.IGNORECASE)


def kind_of(said: str) -> Told | None:
    """The kind of what was said; None for a question that the documents may answer."""
    whole = _tidy(said)
    for text in dict.fromkeys((whole, *_without_courtesy(whole))):
        for rule in _COUNTS:
            if counted := rule.fullmatch(text):
                return Told("count", counted["topic"].strip(" \"'“”?.!"))
        for kind, compiled in _COMPILED:
            if compiled.fullmatch(text):
                return Told(kind)
    return None


def _tidy(said: str) -> str:
    return " ".join(said.replace("’", "'").split()).strip(" ?!.…")


def _without_courtesy(text: str) -> list[str]:
    """What is left without a greeting, "could you" and "please"; the shorter, the later."""
    found = [text]
    while (opening := _OPENING.match(text)) and opening.end() < len(text):
        text = text[opening.end() :]
        found.append(text)
    closed = [_CLOSING.sub("", one).strip(" ,?!.") for one in found]
    asked = [_ASKING.sub("", one, count=1) for one in closed]
    return [one for one in (*found[1:], *closed, *asked) if one]
