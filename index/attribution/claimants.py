"""Whose statement each sentence of a paragraph reports."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.attribution import phrases
from index.attribution.prose import stands_alone
from index.attribution.quotes import Voiced, voiced
from index.attribution.speech import INVERTED, JUDGING, PASSING_ON, VERBS, is_statement
from index.documents import SourceRef
from index.sources import Mention, SourceRegistry

# "The group also said": means the actor named before, as "it" does.
_GENERIC = frozenset(
    "group organisation organization statement body movement communiqué communique letter message"
    " video outfit institution post document report".split()
)
_PASSIVE = frozenset(
    "claimed announced confirmed denied reported disclosed stated declared alleged described".split()
)
_PUBLISHED = frozenset("issued released posted published circulated distributed".split())
_PAPER = re.compile(phrases.PAPERS)
_PAPER_OF = re.compile(
    rf"(?:\b(?:in|per|through|via|with) (?:an? |the )?(?:[\w-]+ ){{0,2}}?{phrases.PAPERS}"
    r" (?:(?:issued|released|posted|published|made) )?(?:by|from) "
    rf"|\((?:\w+ )?{phrases.PAPERS} (?:by|from|of) )",
    re.IGNORECASE,
)
_VIEW = re.compile(
    r"\b(?:by|in) (?:the |an? )?(?P<who>[\w][^,.;:\"()]{1,60}?)(?:'s|(?<=s)')"
    r" (?:own )?(?:account|estimates?|count|reckoning|telling|view|words|opinion)\b",
    re.IGNORECASE,
)
_CELL = re.compile(
    rf"(?:according to |{phrases.PAPERS} (?:by|from|of) )(?:the |an? )?(?P<who>.+)", re.I
)
_ADJECTIVES = frozenset(
    "joint written separate brief short new latest recent final official public first second draft"
    " annual preliminary later video news media press earlier same previous".split()
)
_PIECE = re.compile(
    r"(?:'s?)?(?: [\w-]+){0,2}"
    r" (?:assessment|report|estimate|analysis|data|study|briefing|figures|update)s?"
)
# What is read, not somebody who speaks; "ISW assessment" is told from it by its owner.
_STUDIES = frozenset(
    "study survey poll report reports paper research review inquiry audit trial tally findings"
    " results data figures media blast attack bombing statement statements".split()
)
_COLLECTIVES = frozenset(
    "army bank ministry government company group commission court police party airline union"
    " council agency organisation organization junta regime committee club firm presidency"
    " embassy department authority parliament militia force forces".split()
)
_RELATIVE = frozenset(
    "who which whose where a an the in on at for with citing speaking writing one also meanwhile"
    " however too himself herself itself".split()
)


# A sentence of the paragraph, and where in it the words begin and end.
Place = tuple[int, int, int]


# How many sentences behind the last that had a claimant "it said" may point back to him.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class _Found:
    """`text[start:end]` names the actor, or by a pronoun points back to one."""

    start: int
    end: int
    points_back: bool = False


@dataclass(frozen=True)
class Said:
    """A sentence as the claimants are looked for in it: `text` as shown, `sources` those to
    which its own words ascribe it."""

    text: str
    sources: tuple[SourceRef, ...]


def claimants(sentences: Sequence[Said], registry: SourceRegistry) -> list[Place | None]:
    """For each sentence of a paragraph the sentence, start and end of the words that name
    whose statement it is, or None."""
    spoken = list(voiced([sentence.text for sentence in sentences]))
    named: list[Place | None] = []
    last: Place | None = None
    spoke = 0
    for at, (said, voice) in enumerate(zip(sentences, spoken, strict=True)):
        found = _Reader(said, voice, registry).find()
        if found is None:
            named.append(named[-1] if named and _is_carried(voice) else None)
            continue
        who: Place | None = (at, found.start, found.end)
        if found.points_back:
            pronoun = said.text[found.start : found.end].lower()
            near = at - spoke <= _NEAR
            who = last if last and near and _agrees(pronoun, *_phrase(sentences, last)) else None
        named.append(who)
        last, spoke = (who, at) if who else (last, spoke)
    return _shared(named, spoken)


def _phrase(sentences: Sequence[Said], place: Place) -> tuple[str, bool]:
    """The words at a place, and whether a sentence begins with them."""
    at, start, end = place
    return sentences[at].text[start:end], start == 0


def _agrees(pronoun: str, phrase: str, first: bool) -> bool:
    """Whether "he" or "it" may stand for an actor, who may be several."""
    word = phrase.split()[-1]
    several = word.endswith("s") and not word.endswith("ss")
    if word.lower() in _COLLECTIVES and pronoun in ("he", "him", "she", "her"):
        return False
    if word.islower():
        return not several or pronoun not in ("he", "him", "she", "her", "it")
    # A capital at the beginning tells nothing: "Prosecutors", but also "Hamas".
    return not (several and first and word == phrase and pronoun in ("he", "him", "she", "her"))


def _is_carried(voice: Voiced) -> bool:
    return voice.whole or voice.resumes


def _shared(named: list[Place | None], spoken: Sequence[Voiced]) -> list[Place | None]:
    """Who speaks at the end of a quotation speaks at its beginning."""
    for at in range(len(named) - 2, -1, -1):
        if spoken[at].opens and named[at + 1] and (spoken[at].whole or named[at] is None):
            named[at] = named[at + 1]
    return named


class _Reader:
    """Looks for the claimant of one sentence."""

    def __init__(self, said: Said, voice: Voiced, registry: SourceRegistry) -> None:
        self._said, self._registry = said, registry
        self._text = voice.text
        self._words = phrases.words(voice.text)

    def find(self) -> _Found | None:
        """The first actor that the sentence says to have said it."""
        spoken = next(self._spoken(), None)
        if spoken and not spoken.points_back:
            return spoken
        # "In a statement by the union, it said": the union.
        written = next(self._papers(), None)
        return written or spoken or next(self._passed_on(), None)

    def _spoken(self) -> Iterator[_Found]:
        for at, word in enumerate(self._words):
            found = None
            if word.low == "according" and self._low(at + 1) == "to":
                found = self._actor(phrases.after(self._words, at + 2), "report")
            elif word.low == "quoted" and self._reporter_before(at):
                found = self._actor(phrases.after(self._words, at + 1), "report")
            elif word.low in VERBS and self._is_statement(at):
                found = self._actor(self._subject(at), VERBS[word.low])
            elif word.low in _PUBLISHED and self._publishes(at):
                found = self._actor(self._subject(at), "say")
            if found:
                yield found

    def _papers(self) -> Iterator[_Found]:
        for at, word in enumerate(self._words):
            if word.low in _PASSIVE and self._low(at + 1) == "by":
                yield from self._after(at + 2)
        for found in _PAPER_OF.finditer(self._text):
            begin = next((i for i, w in enumerate(self._words) if w.start >= found.end()), 0)
            yield from self._after(begin) if begin else ()
        if view := _VIEW.search(self._text):
            if found := self._unless_reporter(view.start("who"), view.end("who"), "report"):
                yield found

    def _passed_on(self) -> Iterator[_Found]:
        for at, word in enumerate(self._words):
            if word.low in ("citing", "quoting"):
                yield from self._after(at + 1)

    def _after(self, begin: int) -> Iterator[_Found]:
        if found := self._actor(phrases.after(self._words, begin), "report"):
            yield found

    def _low(self, at: int) -> str:
        return self._words[at].low if 0 <= at < len(self._words) else ""

    def _is_statement(self, at: int) -> bool:
        lows = [word.low for word in self._words[max(0, at - 8) : at + 6]]
        here = min(at, 8)
        return is_statement(self._low(at), lows[:here], lows[here + 1 :])

    def _publishes(self, at: int) -> bool:
        following = self._words[at + 1 : at + 5]
        return any(_PAPER.fullmatch(word.low) for word in following)

    def _reporter_before(self, at: int) -> bool:
        before = self._text[: self._words[at].start].rstrip()
        return any(m.end == len(before) for m in self._registry.mentions(before))

    def _subject(self, verb: int) -> tuple[int, int] | None:
        """The words that name who does what the verb says."""
        end = phrases.subject_end(self._words, verb)
        if not end:
            return None
        end = self._before_bracket(end)
        sign = self._words[end - 1].text
        if sign == '"':
            return self._behind(verb)
        if sign == ",":
            return self._beside_comma(verb, end - 1)
        return self._before(end)

    def _before_bracket(self, end: int) -> int:
        if self._words[end - 1].text != ")":
            return end
        opening = [i for i in range(end) if self._words[i].text == "("]
        return opening[-1] if opening and opening[-1] else end

    def _before(self, end: int) -> tuple[int, int] | None:
        """The phrase that ends there, or, where that is a clause with "who", the one before."""
        at = end - 1
        while at >= 0 and (self._words[at].is_word):
            if self._words[at].low in ("who", "whom"):
                return phrases.before(self._words, at - (self._low(at - 1) == ","))
            at -= 1
        return phrases.before(self._words, end)

    def _beside_comma(self, verb: int, comma: int) -> tuple[int, int] | None:
        """The subject where a comma stands before the verb: "X, the mayor, said" or
        "The bridge fell, said the mayor"."""
        commas = [i for i in range(comma) if self._words[i].text == ","]
        first = self._low(commas[-1] + 1) if commas else ""
        beside = self._words[commas[-1] + 1 : comma] if commas else []
        if not commas or (
            first not in _RELATIVE and not phrases.is_proper(beside) and self._turned(verb)
        ):
            return self._behind(verb)
        head = self._before(commas[-1])
        if phrases.is_proper(beside) and len(beside) <= 5:
            if head is None or not phrases.is_proper(self._words[head[0] : head[1]]):
                return commas[-1] + 1, comma
        return head

    def _turned(self, verb: int) -> bool:
        """Whether the subject follows the verb and ends its clause."""
        found = phrases.after(self._words, verb + 1)
        if VERBS[self._low(verb)] not in INVERTED:
            return False
        return found is not None and not self._low(found[1])[:1].isalpha()

    def _behind(self, verb: int) -> tuple[int, int] | None:
        """The subject that follows the verb; its name, where that stands beside it."""
        if VERBS[self._low(verb)] not in INVERTED:
            return None
        found = phrases.after(self._words, verb + 1)
        if found is None or phrases.is_proper(self._words[found[0] : found[1]]):
            return found
        if self._low(found[1]) == ",":
            beside = phrases.after(self._words, found[1] + 1)
            if beside and phrases.is_proper(self._words[beside[0] : beside[1]]):
                if beside[0] == found[1] + 1:
                    return beside
        return found

    def _actor(self, found: tuple[int, int] | None, stem: str) -> _Found | None:
        """The actor whom the words name, if it may have made the statement."""
        if found is None:
            return None
        start, end = self._words[found[0]].start, self._words[found[1] - 1].end
        phrase = self._said.text[start:end]
        if phrase.lower() in phrases.PRONOUNS:
            return _Found(start, end, points_back=True)
        if phrase.lower() in _GENERIC and self._low(found[0] - 1) == "the":
            return _Found(start, end, points_back=True)
        if (owner := phrases.owner(phrase)) != phrase:
            if owner.lower() in _ADJECTIVES:
                return None
            start += phrase.find(owner)
            end = start + len(owner)
        elif {phrase.split()[0].lower(), phrase.split()[-1].lower()} & _STUDIES:
            return None
        return self._unless_reporter(start, end, stem)

    def _unless_reporter(self, start: int, end: int, stem: str) -> _Found | None:
        """A source is a claimant only of what it judges itself."""
        text = self._said.text[:end]
        # The article is a part of some names: "The Verge".
        lead = start - 4 if text[max(0, start - 4) : start].lower() == "the " else start
        mentions = list(self._registry.mentions(text[lead:]))
        for mention in mentions:
            first, last = lead + mention.start, lead + mention.end
            if mention.source.common and mention.source.ref not in self._said.sources:
                continue
            whole = Mention(first, last, mention.source)
            if (first > start and last < end) or not stands_alone(self._said.text, whole):
                continue
            judges = stem in JUDGING or (mention.source.institute and stem not in PASSING_ON)
            if not judges:
                return None
            if not text[last:] or _PIECE.fullmatch(text, last):
                return _Found(max(first, start), last)
        return _Found(start, end)


def cell_claimant(text: str) -> tuple[int, int] | None:
    """Who is named in a table's cell as having said what its row says."""
    found = _CELL.fullmatch(text.strip())
    if found is None:
        return None
    lead = len(text) - len(text.lstrip())
    return lead + found.start("who"), lead + found.end("who")
