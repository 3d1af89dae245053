"""Which of the made questions are put forward: those that their own sentence answers."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.evidence import QUOTABLE, read, says_the_same
from app.hints import find_hints
from app.next_questions.making import Telling, questions_from
from app.reading import Reader
from app.retrieval import Found, content_words
from index.documents import Span
from index.passages import Filters, Passage, Sentence
from index.snapshot import Snapshot
from index.sources import SourceRegistry

MOST = 3
# Checking a question takes about as long as reading one passage; what is known already from
# an earlier answer is free.
FRESH_CHECKS = 3
# How many made questions of one sentence are looked at, and of all sentences together.
OF_ONE_SENTENCE, LOOKED_AT = 2, 60
# A passage of a document that is not quoted is near from this share of the best score on.
NEAR = 0.5
# Where nothing was asked yet: the first passages of so many documents.
DOCUMENTS, PASSAGES_OF_A_DOCUMENT = 6, 3


@dataclass(frozen=True, slots=True)
class Asked:
    """What is not to be put forward: questions that were asked, sentences quoted, and, with
    `sources`, what none of these reported. `documents` are those that are quoted."""

    questions: tuple[str, ...] = ()
    quoted: tuple[Sentence, ...] = ()
    sources: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Checking:
    """What a question is checked with: as it would be read, were it asked."""

    snapshot: Snapshot
    reader: Reader
    threshold: float


_Key = tuple[int, Span, str]


@dataclass(frozen=True, slots=True)
class _Candidate:
    question: str
    passage: Passage
    sentence: Sentence


class Suggestions:
    """Puts questions forward. Remembers, for one generation of the index, which of them their
    sentences answer; safe to use from several threads."""

    def __init__(self) -> None:
        self._generation = -1
        self._answered: dict[_Key, bool] = {}
        self._of_corpus = (-1, list[str]())
        self._lock = threading.Lock()

    def near(self, checking: Checking, found: Sequence[Found], asked: Asked) -> list[str]:
        """Up to three questions that passages near an answer answer, each by another sentence."""
        return self._chosen(checking, _nearest(found, asked), asked)

    def of_corpus(self, checking: Checking) -> list[str]:
        """Up to three questions that the first documents answer."""
        generation = checking.snapshot.generation
        if self._of_corpus[0] == generation and len(self._of_corpus[1]) == MOST:
            return self._of_corpus[1]
        heads = checking.snapshot.heads(limit=DOCUMENTS)
        passages = [
            one
            for head in heads
            for one in checking.snapshot.passages_of(head.id)[:PASSAGES_OF_A_DOCUMENT]
        ]
        self._of_corpus = generation, self._chosen(checking, passages, Asked())
        return self._of_corpus[1]

    def _chosen(self, checking: Checking, passages: Sequence[Passage], asked: Asked) -> list[str]:
        kept: list[_Candidate] = []
        checks = 0
        for one in _candidates(passages, asked):
            if len(kept) == MOST or any(_alike(one, other) for other in kept):
                continue
            known = self._known(checking.snapshot.generation, one)
            if known is None and checks < FRESH_CHECKS:
                checks += 1
                known = self._check(checking, one)
            if known:
                kept.append(one)
        return [one.question for one in kept]

    def _known(self, generation: int, one: _Candidate) -> bool | None:
        with self._lock:
            if generation != self._generation:
                self._answered.clear()
                self._generation = generation
            return self._answered.get(_key(one))

    def _check(self, checking: Checking, one: _Candidate) -> bool:
        """Whether the sentence is what answers, among all of its passage, and surely enough."""
        snapshot = checking.snapshot
        if is_about_outlet(one.question, snapshot.known_sources.registry):
            return False
        core = find_hints(one.question, snapshot.known_sources, newest=snapshot.newest).core
        evidence = read(checking.reader, core, [Found(one.passage, 1.0)], Filters())
        best = next((each for each in evidence if each.confidence >= checking.threshold), None)
        answered = best is not None and best.sentence.span == one.sentence.span
        with self._lock:
            if snapshot.generation == self._generation:
                self._answered[_key(one)] = answered
        return answered


def is_about_outlet(question: str, registry: SourceRegistry) -> bool:
    """Whether it asks what somebody said about an outlet that is only the one who reports."""
    return registry.find(question.rpartition(" about ")[2].rstrip("?")) is not None


def _key(one: _Candidate) -> _Key:
    return (one.passage.document.key, one.sentence.span, one.question)


def _nearest(found: Sequence[Found], asked: Asked) -> list[Passage]:
    """Passages of the documents that were quoted, then others as near to the question."""
    first = [one.passage for one in found if one.passage.document.id in asked.documents]
    least = max((one.score for one in found), default=0.0) * NEAR
    return [*first, *(o.passage for o in found if o.score >= least and o.passage not in first)]


def _candidates(passages: Sequence[Passage], asked: Asked) -> Iterator[_Candidate]:
    """Made questions, a sentence of each passage in turn, so that they differ."""
    made = [list(_of_passage(passage, asked)) for passage in passages]
    looked_at = 0
    for turn in range(max(map(len, made), default=0)):
        for questions in made:
            if turn < len(questions) and looked_at < LOOKED_AT:
                looked_at += 1
                yield questions[turn]


def _of_passage(passage: Passage, asked: Asked) -> Iterator[_Candidate]:
    heading = passage.heading[-1] if passage.heading else ""
    for sentence in passage.sentences:
        reported = not asked.sources or any(
            ref.id in asked.sources for ref in sentence.attribution.sources
        )
        if sentence.block not in QUOTABLE or not reported or _was_quoted(sentence, asked):
            continue
        told = Telling(sentence.text, heading, sentence.attribution.claimant, passage.text)
        for question in questions_from(told)[:OF_ONE_SENTENCE]:
            if not any(_same_question(question, other) for other in asked.questions):
                yield _Candidate(question, passage, sentence)


def _was_quoted(sentence: Sentence, asked: Asked) -> bool:
    return any(says_the_same(sentence.text, other.text) for other in asked.quoted)


def _alike(one: _Candidate, other: _Candidate) -> bool:
    """One sentence each, and no two questions in nearly the same words."""
    return one.sentence == other.sentence or _same_question(one.question, other.question)


def _same_question(one: str, other: str) -> bool:
    first, second = set(content_words(one)), set(content_words(other))
    return len(first & second) >= 0.75 * max(1, min(len(first), len(second)))
