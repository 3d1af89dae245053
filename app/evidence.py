"""Sentences that may answer a question: read, chosen, and reprints of one story folded."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from app.comparison.clashes import at_odds
from app.comparison.facts import facts
from app.reading import Candidate, Reader
from app.retrieval import Found, content_words
from index.documents import SourceRef
from index.passages import DocumentHead, Filters, Passage, Sentence

# How many passages are read, and how many of their sentences.
PASSAGES_READ = 12
SENTENCES_READ = 60
# A long table has many rows; of more than these, those nearest to the question are read.
SENTENCES_OF_A_PASSAGE = 15
MAX_CLAIMS = 4
# A further sentence is quoted if it is at least this sure, as a share of the best one.
SHARE_OF_BEST = 0.6
# Two sentences whose content words overlap this much (Jaccard) say the same.
SAME = 0.6
# Headings, table heads and code are no statements: they are never quoted as an answer.
QUOTABLE = frozenset(("paragraph", "item", "row"))


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that may answer, where it stands, how likely it does (0 to 1), the other
    documents that carry the same story, and their outlets, its own first."""

    passage: Passage
    sentence: Sentence
    confidence: float
    reprints: tuple[DocumentHead, ...] = ()
    carriers: tuple[SourceRef, ...] = ()


def read(reader: Reader, question: str, found: Sequence[Found], filters: Filters) -> list[Evidence]:
    """Every sentence of the best passages that may be quoted, best first."""
    pairs = [
        (one, sentence)
        for one in found[:PASSAGES_READ]
        for sentence in _quotable(one.passage, question, filters)
    ][:SENTENCES_READ]
    if not pairs:
        return []
    candidates = [
        Candidate(sentence.text, one.passage.text, " - ".join(_context(one.passage)), one.score)
        for one, sentence in pairs
    ]
    confidences = reader.read(question, candidates)
    evidence = [
        Evidence(one.passage, sentence, min(1.0, max(0.0, confidence)))
        for (one, sentence), confidence in zip(pairs, confidences, strict=True)
    ]
    return sorted(evidence, key=lambda one: -one.confidence)


def _quotable(passage: Passage, question: str, filters: Filters) -> list[Sentence]:
    """The sentences that may be quoted, in their order; of very many those that share most
    words with the question."""
    fitting = [
        one
        for one in passage.sentences
        if one.block in QUOTABLE and _reported_by(one, filters.sources)
    ]
    asked = _content(question)
    nearest = sorted(fitting, key=lambda one: -len(asked & _content(one.text)))
    kept = set(nearest[:SENTENCES_OF_A_PASSAGE])
    return [one for one in fitting if one in kept]


def worth_comparing(evidence: Sequence[Evidence], threshold: float, least: float) -> list[Evidence]:
    """What may be quoted or set beside a quote: sentences at least `least` sure, and others
    that say the same as one of them. Nothing where no sentence is sure enough to answer."""
    if not any(one.confidence >= threshold for one in evidence):
        return []
    heard = [one.sentence.text for one in evidence if one.confidence >= least]
    return [
        one
        for one in evidence
        if one.confidence >= least or any(says_the_same(one.sentence.text, text) for text in heard)
    ]


def choose(evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """One to four sentences that are sure enough, best first, no two saying the same; or none.

    `evidence` is ordered, best first.
    """
    chosen: list[Evidence] = []
    for one in evidence:
        floor = max(threshold, chosen[0].confidence * SHARE_OF_BEST) if chosen else threshold
        if one.confidence < floor or len(chosen) == MAX_CLAIMS:
            break
        if not any(_repeats(one.sentence.text, kept.sentence.text) for kept in chosen):
            chosen.append(one)
    return chosen


def _repeats(one: str, other: str) -> bool:
    """Whether nothing is lost where only one of the two is quoted: a denial and another count
    say something of their own."""
    return says_the_same(one, other) and not at_odds(facts(one), facts(other))


def says_the_same(one: str, other: str) -> bool:
    """Whether two sentences share most of their content words, marks of sources left out, and
    no figure of one stands against another figure of the other."""
    first, second = _content(one), _content(other)
    if any(map(str.isdigit, first - second)) and any(map(str.isdigit, second - first)):
        return False
    union = first | second
    return first <= second or second <= first or len(first & second) >= SAME * len(union)


@lru_cache(maxsize=4_096)
def _content(text: str) -> frozenset[str]:
    return frozenset(content_words(_MARK.sub(" ", text)))


_MARK = re.compile(r"\([^()]{1,200}\)\W*$")


def _reported_by(sentence: Sentence, sources: frozenset[str]) -> bool:
    return not sources or any(ref.id in sources for ref in sentence.attribution.sources)


def _context(passage: Passage) -> list[str]:
    return list(dict.fromkeys([passage.document.title, *passage.heading]))
