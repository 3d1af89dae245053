"""Resolve, retrieve, read, cite: from a question to an answer made of quoted sentences.

The function to read first is `Answerer.events`.
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace

from app import citing, composing, replies, schemas, wire
from app.composing import Part
from app.conversation import resolve
from app.evidence import PASSAGES_READ, Evidence, choose, read, worth_comparing
from app.framing import only_from_others
from app.hints import Hints, find_hints
from app.next_questions import Asked, Checking, Suggestions
from app.parts import parts
from app.reading import Reader
from app.reprints import fold_reprints
from app.request_kinds import Told
from app.retrieval import Search, restricted, retrieve, search
from app.voices import SHARE_OF_THRESHOLD
from index.embedding import Embedder
from index.errors import RequestError
from index.passages import Filters
from index.snapshot import Snapshot

NOT_FOUND = "The documents hold no answer to this question."
# Of several parts each gives its best claims, so that the answer stays short.
CLAIMS_OF_A_PART = 2


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
    ids = set()
    for name in request.sources:
        known = snapshot.known_sources.registry.find(name)
        if known is None:
            raise RequestError(f"the source {name!r} is unknown; GET /v1/sources lists the known")
        ids.add(known.id)
    history = tuple(request.history) if isinstance(request, schemas.AskRequest) else ()
    filters = Filters(frozenset(ids), request.after, request.before)
    return Question(request.question, history, request.k, filters)


# Makes a reader for an index, given how rare each word is in it.
ReaderFactory = Callable[[Callable[[str], float]], Reader]


# What is sent of an answer as it comes about.
Event = schemas.Resolved | schemas.Claim | schemas.Answer


@dataclass(frozen=True, slots=True)
class Asking:
    """One question, as it is searched, put to one generation of the index."""

    question: Question
    resolved: str
    snapshot: Snapshot
    reader: Reader


@dataclass(frozen=True, slots=True)
class Answerer:
    """Answers questions from one snapshot at a time. `threshold` is the least probability
    of being right at which an answer is given."""

    embedder: Embedder
    reader_for: ReaderFactory
    threshold: float
    suggestions: Suggestions = field(default_factory=Suggestions)

    def answer(self, snapshot: Snapshot, question: Question) -> schemas.Answer:
        """The answer to a question, or that there is none and what came nearest."""
        *_, answer = self.events(snapshot, question)
        assert isinstance(answer, schemas.Answer)
        return answer

    def events(self, snapshot: Snapshot, question: Question) -> Iterator[Event]:
        """The question as it is searched, as soon as that is certain; each claim once it is
        found; then the whole answer."""
        resolved = resolve(question.text, question.history, snapshot.known_sources.registry)
        asking = Asking(question, resolved, snapshot, self.reader_for(snapshot.rarity))
        if told := replies.told_in(question.text, resolved):
            yield _resolved(asking)
            yield self._reply(asking, told)
            return
        alone = replace(asking, resolved=" ".join(question.text.split()))
        # The history may be no help: a question that can stand alone is let to.
        doubtful = _only_extended(alone.resolved, resolved)
        if not doubtful:
            yield _resolved(asking)
        read_parts = yield from self._claims(asking, telling=doubtful)
        if doubtful and not _answered(read_parts):
            again = yield from self._claims(alone, telling=True)
            if _answered(again):
                asking, read_parts = alone, again
            else:
                yield _resolved(asking)
        yield self._whole(asking, read_parts)

    def _reply(self, asking: Asking, told: Told) -> schemas.Answer:
        return _answer(
            asking,
            status="reply",
            answer=replies.reply_to(told, asking.snapshot, asking.question.filters),
            hints=wire.hints(_find_hints(asking)),
            next_questions=self.suggestions.of_corpus(self._checking(asking)),
        )

    def _claims(
        self, asking: Asking, *, telling: bool
    ) -> Generator[schemas.Resolved | schemas.Claim, None, list[Part]]:
        """Each claim once it is found, with `telling` behind the question as it is searched;
        returns the parts with all that was read."""
        read_parts: list[Part] = []
        claims: list[Evidence] = []
        for part in self._parts(asking):
            read_parts.append(part.with_known(claims))
            for one in read_parts[-1].chosen:
                if one not in claims:
                    if telling and not claims:
                        yield _resolved(asking)
                    claims.append(one)
                    yield citing.claim(len(claims), one)
        return read_parts

    def _parts(self, asking: Asking) -> Iterator[Part]:
        """The parts of a question, each read for itself; the whole where none has an answer."""
        asked, filters = parts(asking.resolved), asking.question.filters
        if len(asked) == 1:
            yield self._read(asking, asking.resolved, filters)
            return
        filters = restricted(filters, _find_hints(asking))
        found = False
        for one in asked:
            part = self._read(asking, one, filters)
            found = found or bool(part.chosen)
            yield replace(part, chosen=part.chosen[:CLAIMS_OF_A_PART])
        if not found:
            yield self._read(asking, asking.resolved, filters)

    def _read(self, asking: Asking, asked: str, filters: Filters) -> Part:
        depth = max(asking.question.k, PASSAGES_READ)
        searched = search(asking.snapshot, self.embedder, asked, depth, filters)
        found = read(asking.reader, searched.hints.core, searched.found, searched.filters)
        least = self.threshold * SHARE_OF_THRESHOLD
        evidence = fold_reprints(worth_comparing(found, self.threshold, least))
        return Part(asked, searched, tuple(evidence), tuple(choose(evidence, self.threshold)))

    def _whole(self, asking: Asking, read_parts: Sequence[Part]) -> schemas.Answer:
        question, snapshot = asking.question, asking.snapshot
        quoted = [one for part in read_parts for one in part.chosen]
        if quoted:
            # Where only the whole has an answer, the text says nothing of its parts.
            is_whole = read_parts[-1].asked == asking.resolved
            told = read_parts[-1:] if is_whole else read_parts
            fields = composing.answered(told, snapshot, self.threshold)
        else:
            refusal = self._refusal(snapshot, question, read_parts[-1].searched, asking.reader)
            fields = composing.nothing_found(read_parts, snapshot, refusal, question.k)
        one_part = len(read_parts) == 1
        hints = read_parts[0].searched.hints if one_part else _find_hints(asking)
        before = (turn.content for turn in question.history if turn.role == "user")
        questions = (question.text, asking.resolved, *(part.asked for part in read_parts), *before)
        asked = Asked(
            questions,
            tuple(one.sentence for one in quoted),
            read_parts[0].searched.filters.sources,
            frozenset(one.passage.document.id for one in quoted),
        )
        found = composing.found_in(read_parts)
        fields["next_questions"] = self.suggestions.near(self._checking(asking), found, asked)
        return _answer(asking, hints=wire.hints(hints), **fields)

    def _checking(self, asking: Asking) -> Checking:
        return Checking(asking.snapshot, asking.reader, self.threshold)

    def _refusal(
        self, snapshot: Snapshot, question: Question, searched: Search, reader: Reader
    ) -> str:
        """That there is no answer; or, where one source was asked for, who else has it."""
        asked, core = searched.filters.sources, searched.hints.core
        if not asked:
            return NOT_FOUND
        anyone = replace(searched.filters, sources=frozenset())
        found = retrieve(snapshot, self.embedder, core, PASSAGES_READ, anyone)
        others = choose(read(reader, core, found, anyone), self.threshold)
        names = {ref.id: ref.name for ref in snapshot.sources()}
        known = (snapshot.registry.find(source_id) for source_id in sorted(asked))
        names |= {source.id: source.name for source in known if source}
        return only_from_others([names.get(one, one) for one in sorted(asked)], others)


def _answered(read_parts: Sequence[Part]) -> bool:
    return any(part.chosen for part in read_parts)


def _only_extended(asked: str, resolved: str) -> bool:
    """Whether the history has added words at the end, and changed none before them."""
    kept = asked.rstrip("?!. ")
    return resolved.startswith(kept) and resolved.rstrip("?!. ") != kept


def _resolved(asking: Asking) -> schemas.Resolved:
    return schemas.Resolved(
        resolved_question=asking.resolved, generation=asking.snapshot.generation
    )


def _find_hints(asking: Asking) -> Hints:
    snapshot = asking.snapshot
    return find_hints(asking.resolved, snapshot.known_sources, newest=snapshot.newest)


def _answer(asking: Asking, **given: object) -> schemas.Answer:
    empty: dict[str, object] = {
        "hints": schemas.Hints(),
        "claims": [],
        "citations": [],
        "comparison": [],
        "disagreement": False,
        "closest": [],
        "next_questions": [],
        "question": asking.question.text,
        "resolved_question": asking.resolved,
        "generation": asking.snapshot.generation,
    }
    return schemas.Answer.model_validate(empty | given)
