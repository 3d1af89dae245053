"""Resolve, retrieve, read, cite: from a question to an answer made of quoted sentences.

The function to read first is `Answerer.answer`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from app import replies, schemas, wire
from app.conversation import resolve
from app.framing import frame, listed
from app.reading import Candidate, Reader, short_answer
from app.retrieval import Found, Search, content_words, retrieve, search
from index.embedding import Embedder
from index.errors import RequestError
from index.passages import Filters, Passage, Sentence
from index.snapshot import Snapshot

# How many passages are read, and how many of their sentences.
PASSAGES_READ = 12
SENTENCES_READ = 60
MAX_CLAIMS = 4
# A further sentence is quoted if it is at least this sure, as a share of the best one.
SHARE_OF_BEST = 0.6
# Two sentences whose content words overlap this much (Jaccard) say the same.
SAME = 0.6
# Headings, table heads and code are no statements: they are never quoted as an answer.
_QUOTABLE = frozenset(("paragraph", "item", "row"))

NOT_FOUND = "The documents hold no answer to this question."


@dataclass(frozen=True, slots=True)
class Question:
    """A checked question; `filters` are those the request gives."""

    text: str
    history: tuple[schemas.Turn, ...] = ()
    k: int = 8
    filters: Filters = field(default_factory=Filters)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that may answer, where it stands, and how likely it does (0 to 1)."""

    passage: Passage
    sentence: Sentence
    confidence: float


def question_of(request: schemas.RetrieveRequest, snapshot: Snapshot) -> Question:
    """The question with the names of its filter resolved.

    Raises:
        RequestError: a source is unknown, or `after` lies behind `before`.
    """
    if request.after and request.before and request.after > request.before:
        raise RequestError(f"after ({request.after}) lies behind before ({request.before})")
    in_index = {
        name.casefold(): ref.id for ref in snapshot.sources() for name in (ref.id, ref.name)
    }
    ids = set()
    for name in request.sources:
        known = snapshot.registry.find(name)
        source_id = known.id if known else in_index.get(name.strip().casefold())
        if source_id is None:
            raise RequestError(f"the source {name!r} is unknown; GET /v1/sources lists the known")
        ids.add(source_id)
    history = tuple(request.history) if isinstance(request, schemas.AskRequest) else ()
    filters = Filters(frozenset(ids), request.after, request.before)
    return Question(request.question, history, request.k, filters)


# Makes a reader for an index, given how rare each word is in it.
ReaderFactory = Callable[[Callable[[str], float]], Reader]


@dataclass(frozen=True, slots=True)
class Answerer:
    """Answers questions from one snapshot at a time. `threshold` is the least probability
    of being right at which an answer is given."""

    embedder: Embedder
    reader_for: ReaderFactory
    threshold: float

    def answer(self, snapshot: Snapshot, question: Question) -> schemas.Answer:
        """The answer to a question, or that there is none and what came nearest."""
        resolved = resolve(question.text, question.history)
        if reply := replies.reply(resolved, snapshot):
            return _answer(question, resolved, snapshot, status="reply", answer=reply)
        searched = search(
            snapshot, self.embedder, resolved, max(question.k, PASSAGES_READ), question.filters
        )
        reader = self.reader_for(snapshot.rarity)
        core = searched.hints.core
        chosen = choose(read(reader, core, searched.found, searched.filters), self.threshold)
        hints = wire.hints(searched.hints)
        if not chosen:
            return _answer(
                question,
                resolved,
                snapshot,
                hints=hints,
                status="not_found",
                answer=self._refusal(snapshot, question, searched, reader),
                closest=[wire.passage(one.passage, one.score) for one in searched.found][
                    : question.k
                ],
            )
        citations = [_citation(n, one, core) for n, one in enumerate(chosen, 1)]
        return _answer(
            question,
            resolved,
            snapshot,
            hints=hints,
            status="answered",
            answer=frame(citations, [one.sentence.attribution.claimant for one in chosen]),
            claims=[_claim(n, one) for n, one in enumerate(chosen, 1)],
            citations=citations,
        )

    def _refusal(
        self, snapshot: Snapshot, question: Question, searched: Search, reader: Reader
    ) -> str:
        """That there is no answer; or, where one source was asked for, who else has it."""
        if not searched.hints.restrict or question.filters.sources:
            return NOT_FOUND
        core = searched.hints.core
        found = retrieve(snapshot, self.embedder, core, PASSAGES_READ, question.filters)
        others = choose(read(reader, core, found, question.filters), self.threshold)
        asked = listed([source.name for source in searched.hints.sources])
        refs = (ref for one in others for ref in one.sentence.attribution.sources)
        names = [ref.name for ref in dict.fromkeys(refs)]
        if not others:
            return f"The documents hold no answer to this question from {asked}."
        whom = listed(names) if names else "an unattributed sentence"
        return f"The documents have this not from {asked}, but from {whom}."


def read(reader: Reader, question: str, found: Sequence[Found], filters: Filters) -> list[Evidence]:
    """Every sentence of the best passages that may be quoted, best first."""
    pairs = [
        (one, sentence)
        for one in found[:PASSAGES_READ]
        for sentence in one.passage.sentences
        if sentence.block in _QUOTABLE and _reported_by(sentence, filters.sources)
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


def choose(evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """One to four sentences that are sure enough, best first, no two saying the same; or none.

    `evidence` is ordered, best first.
    """
    chosen: list[Evidence] = []
    for one in evidence:
        floor = max(threshold, chosen[0].confidence * SHARE_OF_BEST) if chosen else threshold
        if one.confidence < floor or len(chosen) == MAX_CLAIMS:
            break
        if not any(says_the_same(one.sentence.text, kept.sentence.text) for kept in chosen):
            chosen.append(one)
    return chosen


def says_the_same(one: str, other: str) -> bool:
    """Whether two sentences share most of their content words, marks of sources left out, and
    no figure of one stands against another figure of the other."""
    first, second = (set(content_words(_MARK.sub(" ", text))) for text in (one, other))
    if any(map(str.isdigit, first - second)) and any(map(str.isdigit, second - first)):
        return False
    union = first | second
    return first <= second or second <= first or len(first & second) >= SAME * len(union)


_MARK = re.compile(r"\([^()]{1,200}\)\W*$")


def _reported_by(sentence: Sentence, sources: frozenset[str]) -> bool:
    return not sources or any(ref.id in sources for ref in sentence.attribution.sources)


def _context(passage: Passage) -> list[str]:
    return list(dict.fromkeys([passage.document.title, *passage.heading]))


def _citation(number: int, one: Evidence, question: str) -> schemas.Citation:
    span, attribution = one.sentence.span, one.sentence.attribution
    return schemas.Citation(
        number=number,
        passage_id=one.passage.id,
        document=wire.document_ref(one.passage.document),
        quote=one.sentence.text,
        start=span.start,
        end=span.end,
        page=one.passage.page_of(span.start),
        sources=[wire.source_ref(source) for source in attribution.sources],
        attribution=attribution.kind,
        highlight=short_answer(question, one.sentence.text),
    )


def _claim(number: int, one: Evidence) -> schemas.Claim:
    attribution = one.sentence.attribution
    return schemas.Claim(
        text=one.sentence.text,
        citations=[number],
        sources=[wire.source_ref(source) for source in attribution.sources],
        claimant=attribution.claimant,
        confidence=round(one.confidence, 4),
    )


def _answer(
    question: Question, resolved: str, snapshot: Snapshot, **given: object
) -> schemas.Answer:
    empty: dict[str, object] = {
        "hints": schemas.Hints(),
        "claims": [],
        "citations": [],
        "comparison": [],
        "disagreement": False,
        "closest": [],
        "next_questions": [],
    }
    return schemas.Answer.model_validate(
        empty
        | given
        | {
            "question": question.text,
            "resolved_question": resolved,
            "generation": snapshot.generation,
        }
    )
