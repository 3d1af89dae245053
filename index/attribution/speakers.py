"""Who is said to speak in one sentence: the actor whose statement it reports."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from index.attribution import papers, phrases, relatives
from index.attribution.nouns import FIGURES, GIVEN, PAPERS
from index.attribution.prose import is_enumerated, stands_alone
from index.attribution.quotes import Voiced
from index.attribution.speech import JUDGING, PASSING_ON, VERBS, is_statement
from index.attribution.subjects import Range, Subjects
from index.documents import SourceRef
from index.sources import Mention, SourceRegistry

# "The group also said": means the actor named before, as "it" does.
_GENERIC = frozenset(
    "group organisation organization statement body movement communiqué communique letter message"
    " video outfit institution post document report".split()
)
_BODIES = frozenset("group organisation organization body movement outfit institution".split())
_PASSIVE = frozenset(
    "claimed announced confirmed denied reported disclosed stated declared alleged".split()
)
_PUBLISHED = frozenset("issued released posted published circulated distributed".split())
_PAPER = re.compile(PAPERS)
_PAPER_OF = re.compile(
    rf"(?:\b(?:in|per|through|via|with) (?:an? |the )?(?:[\w-]+ ){{0,2}}?{PAPERS}"
    rf" (?:{GIVEN} )?(?:by|from) "
    rf"|\b(?:according to|citing|quoting) (?:an? |the )?(?:[\w-]+ ){{0,3}}?(?:{FIGURES}|{PAPERS})"
    rf" (?:(?:{GIVEN} )?by|{GIVEN} from) "
    rf"|\((?:\w+ )?{PAPERS} (?:by|from|of) )",
    re.IGNORECASE,
)
_VIEW = re.compile(
    r"\b(?:by|in) (?:the |an? )?(?P<who>[\w][^,.;:\"()]{1,60}?)(?:'s|(?<=s)')"
    r" (?:own )?(?:account|estimates?|count|reckoning|telling|view|words|opinion)\b",
    re.IGNORECASE,
)
# How far before its verb "despite what" may stand.
_FAR = 12
_PIECE = re.compile(
    r"(?:'s?)?(?: [\w-]+){0,2}"
    r" (?:assessment|report|estimate|analysis|data|study|briefing|figures|update)s?"
)
# What is read, not somebody who speaks; "ISW assessment" is told from it by its owner.
_STUDIES = frozenset(
    "study survey poll report reports paper research review inquiry audit trial tally findings"
    " results data figures media blast attack bombing statement statements fragments images imagery"
    " photographs photos footage videos documents records transcripts filings news reporting"
    " coverage".split()
)
_FIGURES = frozenset(
    "toll tolls tallies count counts numbers information update updates estimate estimates"
    " document".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """`text[start:end]` names the actor, or by a pronoun points back to one.

    `described`: says enough of the actor to name him where there is none to point back to.
    """

    start: int
    end: int
    points_back: bool = False
    described: bool = False


@dataclass(frozen=True)
class Said:
    """A sentence as the claimants are looked for in it: `text` as shown, `sources` those to
    which its own words ascribe it."""

    text: str
    sources: tuple[SourceRef, ...]


class Speaker:
    """Looks for the claimant of one sentence."""

    def __init__(self, said: Said, voice: Voiced, registry: SourceRegistry) -> None:
        self._said, self._registry = said, registry
        self._text = voice.text
        self._words = phrases.words(voice.text)
        self._subjects = Subjects(self._words)

    def find(self) -> Found | None:
        """The first actor that the sentence says to have said it."""
        spoken = next(self._spoken(), None)
        if spoken and not spoken.points_back:
            return spoken
        # "In a statement by the union, it said": the union.
        written = next(self._papers(), None)
        return written or spoken or next(self._passed_on(), None)

    def _spoken(self) -> Iterator[Found]:
        aside = self._aside()
        for at, word in enumerate(self._words):
            found = None
            if aside and aside[0] < at < aside[1]:
                continue
            if word.low == "according" and self._subjects.low(at + 1) == "to":
                found = self._actor(self._subjects.named(at + 2), "report")
            elif word.low == "quoted" and self._is_quoted(at):
                found = self._actor(self._subjects.ending(at - 1, at), "report")
            elif word.low == "quoted" and (self._reporter_before(at) or self._quotes_as(at)):
                found = self._actor(phrases.after(self._words, at + 1), "report")
            elif word.low in VERBS and self._is_statement(at):
                found = self._actor(self._subject(at, aside), VERBS[word.low], at)
            elif word.low in _PUBLISHED and self._publishes(at):
                found = self._actor(self._subjects.of(at), "say")
            elif word.low in ("took", "takes", "take") and self._takes_credit(at):
                found = self._actor(self._subjects.of(at), "claim")
            if found and not self._is_set_aside(at):
                yield found

    def _aside(self) -> Range | None:
        """The words between two commas in which another speaks of the subject."""
        verbs = (at for at, word in enumerate(self._words) if word.low in VERBS)
        return relatives.aside(self._words, [at for at in verbs if self._is_statement(at)])

    def _subject(self, verb: int, aside: Range | None) -> Range | None:
        """The words that name who does what the verb says."""
        if aside and phrases.subject_end(self._words, verb) == aside[1] + 1:
            end = relatives.before_bracket(self._words, aside[0])
            return self._subjects.before(end)
        return self._subjects.of(verb)

    def _papers(self) -> Iterator[Found]:
        for at, word in enumerate(self._words):
            if word.low in _PASSIVE and self._subjects.low(at + 1) == "by":
                yield from self._after(at + 2)
        for found in _PAPER_OF.finditer(self._text):
            begin = next((i for i, w in enumerate(self._words) if w.start >= found.end()), 0)
            yield from self._after(begin) if begin else ()
        if view := _VIEW.search(self._text):
            owner = self._unless_reporter(view.start("who"), view.end("who"), "report")
            yield from [owner] if owner else []

    def _passed_on(self) -> Iterator[Found]:
        for at, word in enumerate(self._words):
            if word.low in ("citing", "quoting"):
                yield from self._after(at + 1)

    def _after(self, begin: int) -> Iterator[Found]:
        if found := self._actor(phrases.after(self._words, begin), "report"):
            yield found

    def _is_statement(self, at: int) -> bool:
        lows = [word.low for word in self._words[max(0, at - 8) : at + 10]]
        here = min(at, 8)
        return is_statement(self._subjects.low(at), lows[:here], lows[here + 1 :])

    def _publishes(self, at: int) -> bool:
        following = self._words[at + 1 : at + 5]
        return any(_PAPER.fullmatch(word.low) for word in following)

    def _takes_credit(self, at: int) -> bool:
        what, following = self._subjects.low(at + 1), self._subjects.low(at + 2)
        return what in ("credit", "responsibility") and following == "for"

    def _is_set_aside(self, verb: int) -> bool:
        """Whether the sentence sets itself against what is said: "Despite what the army says"."""
        begin = max(verb - _FAR, 0)
        what = next((at for at in range(begin, verb) if self._subjects.low(at) == "what"), 0)
        if not what or any(not word.is_word for word in self._words[what:verb]):
            return False
        before = self._subjects.low(what - 1)
        return before in ("despite", "unlike") or (
            before == "to" and self._subjects.low(what - 2) == "contrary"
        )

    def _is_quoted(self, at: int) -> bool:
        """Whether it is as in "he was quoted by AFP as saying"."""
        return self._subjects.low(at - 1) in ("was", "were", "is", "are") and self._quotes_as(at)

    def _quotes_as(self, at: int) -> bool:
        """Whether it goes on as in "quoted a spokesman as saying"."""
        lows = [word.low for word in self._words[at + 1 : at + 16]]
        return any(pair == ("as", "saying") for pair in pairwise(lows))

    def _reporter_before(self, at: int) -> bool:
        before = self._text[: self._words[at].start].rstrip()
        return any(m.end == len(before) for m in self._registry.mentions(before))

    def _actor(self, found: Range | None, stem: str, verb: int = 0) -> Found | None:
        """The actor whom the words name, if it may have made the statement; `verb`: where
        what it does stands, if that is behind it."""
        if found is None:
            return None
        start, end = self._words[found[0]].start, self._words[found[1] - 1].end
        phrase = self._said.text[start:end]
        if phrase.lower().startswith("according to "):
            return None
        if phrase.lower() in phrases.PRONOUNS:
            return Found(start, end, points_back=True)
        if phrase.lower() in _GENERIC and self._subjects.low(found[0] - 1) == "the":
            # "The group, part of al-Qaeda, said".
            described = found[1] < verb and self._subjects.low(found[1]) == ","
            return Found(start, end, True, described and phrase.lower() in _BODIES)
        if (owner := papers.owner(phrase)) != phrase:
            if not owner:
                return None
            start += phrase.find(owner)
            end = start + len(owner)
        elif self._is_study(found):
            return None
        return self._unless_reporter(start, end, stem)

    def _is_study(self, found: Range) -> bool:
        """Whether the phrase is of something read; "Geological Survey" is a body's name."""
        words = self._words[found[0] : found[1]]
        if len(words) > 1 and phrases.is_proper(words):
            return False
        return bool({words[0].low, words[-1].low} & _STUDIES) or words[-1].low in _FIGURES

    def _unless_reporter(self, start: int, end: int, stem: str) -> Found | None:
        """A source is a claimant only of what it judges itself, and by itself."""
        text = self._said.text[:end]
        for mention in self._reporters(start, end):
            if stem not in JUDGING and (not mention.source.institute or stem in PASSING_ON):
                return None
            if mention.end == end or _PIECE.fullmatch(text, mention.end):
                if is_enumerated(self._said.text, mention, self._registry):
                    return None
                return Found(max(mention.start, start), mention.end)
        return Found(start, end)

    def _reporters(self, start: int, end: int) -> Iterator[Mention]:
        """The sources with whose names the phrase begins or ends."""
        text = self._said.text[:end]
        # The article is a part of some names: "The Verge".
        lead = start - 4 if text[max(0, start - 4) : start].lower() == "the " else start
        for mention in self._registry.mentions(text[lead:]):
            found = Mention(lead + mention.start, lead + mention.end, mention.source)
            told = not found.source.common or found.source.ref in self._said.sources
            at_edge = found.start <= start or found.end == end
            if told and at_edge and stands_alone(self._said.text, found):
                yield found
