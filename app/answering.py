"""Resolve, retrieve, read, cite: from a question to an answer made of quoted sentences.

The function to read first is `Answerer.answer`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from app import replies, schemas, wire
from app.conversation import resolve
from app.evidence import PASSAGES_READ, Evidence, choose, read
from app.framing import frame, only_from_others
from app.reading import Reader, short_answer
from app.reprints import fold_reprints
from app.retrieval import Search, retrieve, search
from app.voices import compare_sources
from index.embedding import Embedder
from index.errors import RequestError
from index.passages import Filters
from index.snapshot import Snapshot
from index.sources import SourceRegistry

NOT_FOUND = "The documents hold no answer to this question."


@dataclass(frozen=True, slots=True)
class Question:
    """A checked question; `filters` are those the request gives."""

    text: str
    history: tuple[schemas.Turn, ...] = ()
    k: int = 8
    filters: Filters = field(default_factory=Filters)


def question_of(request: schemas.RetrieveRequest, snapshot: Snapshot) -> Question:
    """The question with the names of its filter resolved.

    Raises:
        RequestError: a source is unknown, or `after` lies behind `before`.
    """
    if request.after and request.before and request.after > request.before:
        raise RequestError(f"after ({request.after}) lies behind before ({request.before})")
    # Only a filter needs the sources that the documents alone name.
    in_index = (
        {name.casefold(): ref.id for ref in snapshot.sources() for name in (ref.id, ref.name)}
        if request.sources
        else {}
    )
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
        if told := replies.told_in(question.text, resolved):
            reply = replies.reply_to(told, snapshot)
            return _answer(question, resolved, snapshot, status="reply", answer=reply)
        searched = search(
            snapshot, self.embedder, resolved, max(question.k, PASSAGES_READ), question.filters
        )
        reader = self.reader_for(snapshot.rarity)
        core = searched.hints.core
        evidence = fold_reprints(read(reader, core, searched.found, searched.filters))
        chosen = choose(evidence, self.threshold)
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
        voices = compare_sources(evidence, chosen, self.threshold)
        citations = [
            _citation(n, one, core, snapshot.registry) for n, one in enumerate(voices.cited, 1)
        ]
        return _answer(
            question,
            resolved,
            snapshot,
            hints=hints,
            status="answered",
            answer=frame(chosen, snapshot.registry, voices.summary),
            claims=[_claim(n, one) for n, one in enumerate(chosen, 1)],
            citations=citations,
            comparison=voices.rows,
            disagreement=voices.disagreement,
        )

    def _refusal(
        self, snapshot: Snapshot, question: Question, searched: Search, reader: Reader
    ) -> str:
        """That there is no answer; or, where one source was asked for, who else has it."""
        asked, core = searched.filters.sources, searched.hints.core
        if not asked:
            return NOT_FOUND
        anyone = replace(question.filters, sources=frozenset())
        found = retrieve(snapshot, self.embedder, core, PASSAGES_READ, anyone)
        others = choose(read(reader, core, found, anyone), self.threshold)
        names = {ref.id: ref.name for ref in snapshot.sources()}
        known = (snapshot.registry.find(source_id) for source_id in sorted(asked))
        names |= {source.id: source.name for source in known if source}
        return only_from_others([names.get(one, one) for one in sorted(asked)], others)


def _citation(
    number: int, one: Evidence, question: str, registry: SourceRegistry
) -> schemas.Citation:
    # The outlet that reports it is not the answer: "According to AP, seven towns …".
    found = short_answer(question, one.sentence.text)
    highlight = [span for span in found if registry.find(one.sentence.text[slice(*span)]) is None]
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
        highlight=highlight,
        reprints=[wire.document_ref(copy) for copy in one.reprints],
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
