"""What the API and the command line offer, without HTTP: questions, documents, syncs."""

import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext, suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from app import corpus_files, schemas, wire
from app.answering import Answerer, Event, question_of
from app.corpus_files import Upload
from app.jobs import Job, Jobs
from app.retrieval import search
from index.coverage import Period
from index.current import CurrentSnapshot, newest
from index.entries import Reader, read_entries
from index.errors import BylineError, CorpusError, IndexBusy
from index.loading import Limits
from index.lock import refuse_second
from index.sync import Progress, Receipt, SyncRequest, manifest_of, synchronise

# How long work on a changed corpus waits before it tries again to write the index.
SECONDS_TO_NEXT_TRY = 1.0

OpenReader = Callable[[], AbstractContextManager[Reader]]


def _in_this_process() -> AbstractContextManager[Reader]:
    return nullcontext(read_entries)


class NoSuchDocument(BylineError):
    """No document, or job, has this id."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the corpus and its index are, and what one document may cost."""

    corpus: Path
    index: Path
    limits: Limits


class Service:
    """Byline for one corpus and its index; safe to use from several threads.

    `open_reader` gives what reads the files of one sync; by default that is this process.
    """

    def __init__(
        self, place: Place, answerer: Answerer, open_reader: OpenReader = _in_this_process
    ) -> None:
        self._place = place
        self._answerer = answerer
        self._open_reader = open_reader
        self._jobs = Jobs()
        # Syncs of one process wait for each other: an upload must not fail for a watch.
        self._writing = threading.Lock()
        # Two uploads of one name: the second must find the file of the first.
        self._storing = threading.Lock()
        self._closing = threading.Event()
        self._current = CurrentSnapshot(
            place.index, lambda: manifest_of(place.corpus, answerer.embedder)
        )
        self._warm = False

    def close(self) -> None:
        self._closing.set()
        self._jobs.close()
        self._current.close()

    def take_up_newest(self) -> None:
        """Opens the newest generation, so that no question waits for it, and lets go of the
        one before: a generation that is held keeps its pages on the disk."""
        with suppress(BylineError), self._current.use():
            pass
        self._current.tidy()

    def warm_up(self) -> None:
        """Loads the model, so that the first question does not wait for it."""
        self._answerer.embedder.embed(["Who reported it, and who said it?"])
        self._warm = True

    def check_model(self) -> None:
        """Looks for the embedding model, so that a wrong setting is told before anybody asks.

        Raises:
            SettingsError: there is none where the settings say.
        """
        self._answerer.embedder.fingerprint  # noqa: B018 - it is looked for when it is asked for

    def health(self) -> schemas.Health:
        """What is served, once questions can be answered.

        Raises:
            IndexMissing: nothing is indexed yet.
        """
        with self._current.use() as snapshot:
            if not self._warm:
                raise ModelLoading("the embedding model is being loaded; ask again in a moment")
            return schemas.Health(
                status="ok",
                generation=snapshot.generation,
                documents=snapshot.documents,
                chunks=snapshot.chunks,
                embedding_model=snapshot.manifest.embedding_model,
                version=version("byline"),
            )

    def retrieve(self, request: schemas.RetrieveRequest) -> schemas.RetrieveResponse:
        with self._current.use() as snapshot:
            question = question_of(request, snapshot)
            searched = search(
                snapshot, self._answerer.embedder, question.text, question.k, question.filters
            )
            return schemas.RetrieveResponse(
                question=request.question,
                generation=snapshot.generation,
                hints=wire.hints(searched.hints),
                passages=[wire.passage(one.passage, one.score) for one in searched.found],
            )

    def ask(self, request: schemas.AskRequest) -> schemas.Answer:
        with self._current.use() as snapshot:
            return self._answerer.answer(snapshot, question_of(request, snapshot))

    def ask_events(self, request: schemas.AskRequest) -> Generator[Event, None, None]:
        """The same as it comes about: see `Answerer.events`. Closed early, it reads no further;
        whoever does not read it to its end must close it, since it holds a snapshot."""
        with self._current.use() as snapshot:
            question = question_of(request, snapshot)
            yield from self._answerer.events(snapshot, question)

    def sources(self) -> schemas.SourceList:
        """Every registered source, and those that only the documents name; the busiest first."""
        with self._current.use() as snapshot:
            counts = {ref.id: (ref, *both) for ref, both in snapshot.sources().items()}
            known = {source.id: source for source in snapshot.known_sources.registry.sources}
            ids = [*counts, *(source_id for source_id in known if source_id not in counts)]
            return schemas.SourceList(
                sources=[
                    schemas.SourceInfo(
                        id=source_id,
                        name=known[source_id].name if source_id in known else ref.name,
                        aliases=list(known[source_id].aliases) if source_id in known else [],
                        passages=passages,
                        documents=documents,
                    )
                    for source_id in ids
                    for ref, passages, documents in [
                        counts.get(source_id) or (known[source_id].ref, 0, 0)
                    ]
                ]
            )

    def documents(
        self, offset: int, limit: int, words: str = "", *, newest: bool = False
    ) -> schemas.DocumentList:
        """One page of the documents whose title, id or source hold each of the words."""
        with self._current.use() as snapshot:
            heads = snapshot.heads(offset, limit, words, newest=newest)
            return schemas.DocumentList(
                total=snapshot.count(words), documents=[wire.document_ref(head) for head in heads]
            )

    def coverage(self, by: Period) -> schemas.CoverageList:
        """Who reported how much in each day, month or year."""
        with self._current.use() as snapshot:
            rows = [schemas.CoverageRow.model_validate(row) for row in snapshot.coverage(by)]
            return schemas.CoverageList(generation=snapshot.generation, rows=rows)

    def document(self, document_id: str) -> schemas.DocumentBody:
        """A document with its text, as it was indexed.

        Raises:
            NoSuchDocument: none has this id.
        """
        with self._current.use() as snapshot:
            document, head = snapshot.document(document_id), snapshot.head(document_id)
            if document is None or head is None:
                raise NoSuchDocument(f"there is no document {document_id!r} in the index")
            times = snapshot.times(document_id)
            return schemas.DocumentBody(
                **wire.document_ref(head).model_dump(),
                text=document.text,
                attributions=[wire.attribution(one) for one in snapshot.sentences_of(head)],
                chunks=[
                    schemas.ChunkRef(
                        id=one.id,
                        start=one.span.start,
                        end=one.span.end,
                        heading=list(one.heading),
                    )
                    for one in snapshot.passages_of(document_id)
                ],
                page_starts=list(document.page_starts),
                file_modified=times.file_modified if times else None,
                file_read=times.file_read if times else None,
                indexed=times.indexed if times else None,
            )

    def upload(self, files: Sequence[Upload], *, replace: bool) -> Job:
        """Stores files in the corpus, then brings the index up to date."""
        if not self._place.corpus.is_dir():
            raise CorpusError(f"there is no corpus folder {self._place.corpus}; make it")
        with self._storing:
            corpus_files.store(self._place.corpus, files, self._place.limits.size, replace=replace)
        return self._jobs.start(self._sync_once_free)

    def delete(self, document_id: str) -> Job:
        """Deletes a document's file from the corpus, then brings the index up to date; also a
        file that could not be read, which would fail at every sync."""
        with self._current.use() as snapshot:
            document = snapshot.document(document_id)
        if document is None and not self._has_failed(document_id):
            raise NoSuchDocument(f"there is no document {document_id!r} in the index")
        corpus = self._place.corpus
        file = document.path if document else corpus_files.file_of(corpus, document_id)
        corpus_files.remove(corpus, document_id, file)
        return self._jobs.start(self._sync_once_free)

    def _has_failed(self, document_id: str) -> bool:
        # A sync that changes nothing else makes no generation: what is open may not know of it.
        with closing(newest(self._place.index)) as snapshot:
            return document_id in snapshot.failures()

    def start_index(self) -> Job:
        """Brings the index up to date.

        Raises:
            IndexBusy: that is under way already, here or in another process.
        """
        refuse_second(self._place.index)
        return self._jobs.start(self._sync, queue=False)

    def job(self, job_id: str) -> schemas.Job:
        found = self._jobs.get(job_id)
        if found is None:
            raise NoSuchDocument(f"there is no job {job_id!r}")
        return schemas.Job(
            id=found.id,
            status=found.status,
            done=found.done,
            total=found.total,
            receipt=wire.receipt(found.receipt) if found.receipt else None,
            error=found.error,
        )

    def synchronise(self, progress: Progress, *, rebuild: bool = False) -> Receipt:
        """Makes the index match the corpus, here and now."""
        with self._writing, self._open_reader() as reader:
            return synchronise(
                SyncRequest(
                    self._place.corpus,
                    self._place.index,
                    self._answerer.embedder,
                    self._place.limits,
                    rebuild,
                    progress,
                    reader,
                )
            )

    def _sync(self, progress: Progress) -> Receipt:
        return self.synchronise(progress)

    def _sync_once_free(self, progress: Progress) -> Receipt:
        """A sync that waits where another program writes the index: the corpus has changed
        already, and whoever changed it can't know when to ask again."""
        while True:
            try:
                return self._sync(progress)
            except IndexBusy:
                if self._closing.wait(SECONDS_TO_NEXT_TRY):
                    raise


class ModelLoading(BylineError):
    """The server has started, and can't answer yet."""
