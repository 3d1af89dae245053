"""What stands before a question, put at its end: "On 1 July, who …?" is "Who … on 1 July?"; pure.

The forms of a question are told from its beginning, which an outlet or a date before it hides.
"""

import re

from app.conversation.dates import BARE_DATE, DATE
from app.conversation.vocabulary import AUXILIARY, QUESTION_WORDS
from app.conversation.wording import body, capitalised
from app.conversation.words import words
from index.letters import CAPITALS

_OUTLET = re.compile(r"(?P<front>according to [^,;:?!]{1,60}),\s+(?P<rest>.+)", re.IGNORECASE)
_DATED = re.compile(
    rf"(?P<front>(?:on|in|during|since|before|after|by|until) (?:{DATE.pattern})),?"
    r"\s+(?P<rest>.+)",
    re.IGNORECASE,
)
_WHEN = re.compile(rf"(?P<front>{DATE.pattern}),\s+(?P<rest>.+)", re.IGNORECASE)
# A name, told by its capitals.
_NAME = rf"[{CAPITALS}][\w'’-]*"
_WHERE = re.compile(
    rf"(?P<front>(?:[Ii]n|[Aa]t|[Nn]ear) (?:the )?{_NAME}(?: {_NAME}){{0,3}}),"
    r"\s+(?P<rest>.+)"
)
_PLACING = frozenset("in at near".split())
_ASKING = AUXILIARY | QUESTION_WORDS
# The end of a sentence, and not of "U.S."
_SECOND_SENTENCE = re.compile(r"[?!;:]\s|(?<=\w\w)\.\s")
SOURCE = re.compile(r",? according to [^,]{1,60}$", re.IGNORECASE)


def settled(question: str) -> str:
    """A question with the outlet, date or place that was put before it at its end; unchanged
    where what follows is not one question."""
    for form in (_OUTLET, _DATED, _WHEN, _WHERE):
        if found := form.fullmatch(question):
            return _at_end(found, form) or question
    return question


def _at_end(found: re.Match[str], form: re.Pattern[str]) -> str | None:
    front, rest = found["front"], settled(found["rest"])
    asked = words(rest)
    if not asked or asked[0].lower not in _ASKING or _SECOND_SENTENCE.search(rest):
        return None
    if form is _WHERE and any(word.lower in _PLACING for word in asked):
        return None  # "In Mali, who was arrested in Kayes?": the last place is the one to swap.
    if form is not _WHEN or BARE_DATE.match(front):
        front = f"{front[0].lower()}{front[1:]}"
    return with_end(capitalised(rest), front, ", " if form is _OUTLET else " ")


def with_end(question: str, end: str, mark: str = " ") -> str:
    """`question` with more at its end, though before the outlet whose word it asks for."""
    plain = body(question)
    source = SOURCE.search(plain)
    at = source.start() if source else len(plain)
    return f"{plain[:at]}{mark}{end}{plain[at:]}?"
