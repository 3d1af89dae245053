"""Questions that a sentence answers, made by rules from its words; pure.

After "A Good Question! Statistical Ranking for Question Generation" (Heilman and Smith 2010):
make too many, then keep what a reader answers with the sentence itself. The rules here ask only
where nothing but the order of words changes, so that what they make is grammatical.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.next_questions.verbs import ACTING, BASE_OF, PEOPLE
from app.reading.words import content_words, names, plain

MIN_WORDS, MAX_WORDS = 4, 16

_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DATE = (
    rf"(?:(?:early |late |mid-)?{_MONTHS}(?: \d{{1,2}})?(?:,? (?:19|20)\d\d)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTHS}(?:,? (?:19|20)\d\d)?|(?:19|20)\d\d"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_COUNT = (
    r"(?:\d[\d,.]*(?: (?:thousand|million|billion))?|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|dozens|hundreds|thousands|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)"
)
_ABOUT = r"(?:at least |more than |over |about |some |nearly |almost |around |up to |only )?"
_SAYING = r"(?:said|says|reported|reports|claimed|claims|stated|announced|added|confirmed|told)"
_OPENINGS = [
    re.compile(rule)
    for rule in (
        r"^According to [^,]{2,60}, (?=\w)",
        rf"^[^,]{{2,60}}? {_SAYING}(?: [^,]{{2,30}})? that (?=\w)",
    )
]
_CLOSING = re.compile(
    rf",? (?:according to [^,]+|(?:the )?[A-Z][\w' -]{{1,40}} {_SAYING}(?: on \w+day)?)[.]?$"
)
_DATED = re.compile(rf"^(?:On|In) {_DATE},? (?=\w)")
_CUT = re.compile(r"\s*(?:[,;:()“”\"]|\s[–—-]\s|[.!?]+$)")
_LEANING = re.compile(
    r"\b(?:he|she|it|they|him|them|his|her|hers|i|we|us|our|my|you|your|this|these|those|there"
    r"|here|also|too|however|former|latter|such|another|other|so|then|said)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)
_SUBJECT = r"(?P<subject>[A-Z0-9][\w'’.-]*(?: [\w'’-]+){0,7}?)"
_ADVERB = r"(?P<adverb>(?: \w+ly)?)"
_BE = re.compile(rf"^{_SUBJECT} (?P<be>was|were|is|are) (?P<rest>.+)$")
_ACT = re.compile(rf"^{_SUBJECT}{_ADVERB} (?P<verb>[a-z]+) (?P<rest>.+)$")
_COUNTED = re.compile(
    rf"^{_ABOUT}{_COUNT} (?P<what>(?:of )?[a-z][\w'’ -]*? (?:were|are|have been|had been|have|died"
    r"|fled)\b.*)$",
    re.IGNORECASE,
)
_COUNTED_OBJECT = re.compile(rf"^{_ABOUT}{_COUNT} (?P<what>[a-z]+(?: [a-z]+)?s)(?P<rest> .+|)$")
_SPANS = re.compile(
    r"(?:of )?(?:per ?cent|years?|months?|weeks?|days?|hours?|minutes?|kilomet\w+|miles?|met\w+s)\b"
)
_AHEAD = re.compile(
    r"\b(?:called|planned|pledged|promised|proposed|demanded|ordered|agreed|voted|vowed|threatened"
    r"|hoped|expected|announced|warned|offered|approved|scheduled|set|due|will|would|to)\b"
)
_NO_SUBJECT = re.compile(rf"^{_DATE}|[A-Za-z]day\b")
_TWO_NAMES = re.compile(r"[A-Z]\w+ and [A-Z]\w+")
# "80 people were killed and 300 families were moved": another clause begins.
_JOINED = re.compile(r",? and (?=\d|the |an? |\w+ (?:was|were|are|is)\b)")
_BECAUSE = re.compile(r" because (?=\w)")
_HEADING = re.compile(
    r"^(?:Who (?:is|was|are|were|[a-z]+ed|[a-z]+s)|How many [a-z]+ (?:were|are|was|died|have)"
    r"|Which [a-z]+ (?:were|are|was|is|have|has))\b.+$"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence to ask about: its raw text, the heading above it, who said it, and the words
    around it, which tell a name from a word that merely begins the sentence."""

    text: str
    heading: str = ""
    claimant: str | None = None
    around: str = ""


def questions_from(told: Telling) -> list[str]:
    """Questions that the sentence should answer, the most telling kinds first."""
    clause = _clause(plain(told.text))
    made = [
        *_how_many(clause, told),
        *_when(plain(told.text), told),
        *_why(plain(told.text), told),
        *_who(clause, told),
        *_said(told),
    ]
    alone = [one for one in made if _stands_alone(one)]
    return list(dict.fromkeys([*_from_heading(told.heading), *alone]))


def _clause(sentence: str) -> str:
    """The main clause without who reports it and when, up to the first comma."""
    for opening in _OPENINGS:
        sentence = opening.sub("", sentence, count=1)
    sentence = _DATED.sub("", _CLOSING.sub("", sentence))
    found = _CUT.split(sentence, maxsplit=1)[0].strip()
    return found[:1].upper() + found[1:]


def _from_heading(heading: str) -> Iterator[str]:
    if _HEADING.match(heading) and not _LEANING.search(heading):
        yield f"{heading.rstrip('?')}?"


def _how_many(clause: str, told: Telling) -> Iterator[str]:
    counted = _COUNTED.match(clause)
    if counted and not _SPANS.match(counted["what"]):
        yield f"How many {_JOINED.split(counted['what'], maxsplit=1)[0]}?"
    act = _act(clause)
    found = _COUNTED_OBJECT.match(_one_verb(act["rest"])) if act else None
    if act and found and act["verb"] in ACTING and not _SPANS.match(found["what"]):
        subject = _inside(act["subject"], told)
        yield f"How many {found['what']} did {subject} {ACTING[act['verb']]}{found['rest']}?"


def _when(sentence: str, told: Telling) -> Iterator[str]:
    for opening in _OPENINGS:
        sentence = opening.sub("", sentence, count=1)
    bare = _CLOSING.sub("", sentence).rstrip(".")
    opened = _DATED.sub("", bare)
    # In "called for a strike on 20 June" the day is that of the strike.
    ended = bare if _AHEAD.search(bare) else re.sub(rf" (?:on|in) {_DATE}$", "", bare)
    for clause in (opened, ended):
        if clause != bare:
            cut = _CUT.split(clause, maxsplit=1)[0]
            yield from _turned("When", cut[:1].upper() + cut[1:], told)


def _why(sentence: str, told: Telling) -> Iterator[str]:
    if _BECAUSE.search(sentence):
        yield from _turned("Why", _clause(_BECAUSE.split(sentence, maxsplit=1)[0]), told)


def _turned(asking: str, clause: str, told: Telling) -> Iterator[str]:
    """ "X was …" to "When was X …?", "X attacked …" to "When did X attack …?"."""
    be, act = _BE.match(clause), _act(clause)
    if be and not (act and len(act["subject"]) < len(be["subject"])):
        yield f"{asking} {be['be']} {_inside(be['subject'], told)} {be['rest']}?"
    elif act:
        subject, rest = _inside(act["subject"], told), _one_verb(act["rest"])
        yield f"{asking} did {subject}{act['adverb']} {BASE_OF[act['verb']]} {rest}?"


def _who(clause: str, told: Telling) -> Iterator[str]:
    act = _act(clause)
    acting = act is not None and act["verb"] in ACTING and _acts(act["subject"], told)
    if act and acting and not _OWN.search(act["rest"]):
        yield f"Who{act['adverb']} {act['verb']} {act['rest']}?"


def _said(told: Telling) -> Iterator[str]:
    """Asks for the statement by the last name in what the claimant said."""
    if not told.claimant or len(told.claimant.split()) > 4 or "|" in told.text:
        return
    marks = rf"\b{re.escape(told.claimant)}\b"
    statement = re.split(rf"{marks}.*? (?:that|say(?:s|ing))\b", plain(told.text), maxsplit=1)[-1]
    own = {word.casefold() for word in told.claimant.split()}
    others = [
        name.text
        for name in names(statement if statement != plain(told.text) else "")
        if not own & {word.casefold() for word in name.text.split()}
        and not _NO_SUBJECT.search(name.text)
    ]
    article = re.search(rf"\b(the|an?)\s+{marks}", told.around, re.IGNORECASE)
    claimant = f"{article[1].lower()} {told.claimant}" if article else told.claimant
    if others:
        yield f"What did {_inside(claimant, told)} say about {others[-1]}?"


def _act(clause: str) -> re.Match[str] | None:
    """Subject, verb in the past and the rest; the subject holds no other verb."""
    found = _ACT.match(clause)
    while found and found["verb"] not in BASE_OF:
        found = re.compile(
            rf"^(?P<subject>.{{{len(found['subject']) + 1},}}?){_ADVERB} (?P<verb>[a-z]+)"
            r" (?P<rest>.+)$"
        ).match(clause)
    if not found or len(found["subject"].split()) > 8 or _LEANING.search(found["subject"]):
        return None
    # "The group attacked …" acts; "the posts attacked by …" and "who attacked" do not.
    if re.search(r"\b(?:who|which|that|was|were|is|are|has|have|had|been|to)\b", found[1]):
        return None
    if " and " in found["subject"] and not _TWO_NAMES.fullmatch(found["subject"]):
        return None
    return None if found["rest"].startswith(("by ", "to ")) else found


def _one_verb(rest: str) -> str:
    """The rest of a clause up to a second verb: "… and reportedly killed …"."""
    for joint in re.finditer(r",? and (?:\w+ly )?(?P<verb>\w+)", rest):
        if joint["verb"] in BASE_OF or joint["verb"].endswith(("ed", "ing")):
            return rest[: joint.start()]
    return rest


def _acts(subject: str, told: Telling) -> bool:
    """Whether it is somebody: a name, or a word for people."""
    if subject.split()[-1].lower() in PEOPLE:
        return True
    return (
        _inside(subject, told) == subject
        and all(word[0].isupper() or word in {"of", "the", "and", "al"} for word in subject.split())
        and not subject.startswith(("The ", "A ", "An "))
    )


def _inside(subject: str, told: Telling) -> str:
    """A subject as it stands inside a sentence: "the army", "gunmen", but "JNIM"."""
    head = subject.split()[0]
    ordinary = head in {"The", "A", "An"} or head.lower() in PEOPLE
    if ordinary or re.search(rf"\b{re.escape(head.lower())}\b", told.around):
        return head.lower() + subject[len(head) :]
    return subject


def _stands_alone(question: str) -> bool:
    """Whether it can be asked of nobody in particular: of a fair length, without a word that
    points elsewhere, and naming something."""
    words = question.split()
    if not MIN_WORDS <= len(words) <= MAX_WORDS or _LEANING.search(question):
        return False
    asked = question[len(words[0]) :]
    return bool(names(asked)) or len(content_words(question)) >= 4
