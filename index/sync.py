"""Makes the index match the corpus: only what changed is read, only what is new is embedded.

One writer at a time (a lock that dies with its process). The whole sync is one transaction
of the catalogue; the vectors' file is written and checked before the commit that names it.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from index.attribution import ATTRIBUTION_VERSION
from index.catalogue import Catalogue, Entry, FileState
from index.chunking import CHUNKING_VERSION, chunk
from index.embedding import Embedder
from index.embeddings import EmbeddingStore, digest
from index.entries import Reader, entry_of, read_entries
from index.errors import CorpusError, IndexDamaged, IndexUnwritable, LoadingError, Unreadable
from index.file_states import refused_name, shown_name, size_of, state_of
from index.loading import DEFAULT_LIMITS, LOADING_VERSION, Failure, Limits, find
from index.lock import writing
from index.manifest import Manifest
from index.receipts import Changes, Receipt, receipt_of
from index.recovery import open_catalogue, open_embeddings, restore_embeddings
from index.sources import SourceRegistry, load_registry, registry_to_json
from index.suspicion import clear_suspicion, is_suspect, suspect
from index.vector_files import drop_others, last, publish

__all__ = ["Progress", "Receipt", "SyncRequest", "manifest_of", "synchronise"]

EMBEDDING_BATCH = 128

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class SyncRequest:
    """What to make match what. `limits` bound one document; `progress` is told the bytes of
    the corpus that are done with, and all there are to do; `reader` reads one file."""

    corpus: Path
    index: Path
    embedder: Embedder
    limits: Limits = DEFAULT_LIMITS
    rebuild: bool = False
    progress: Progress = field(default=lambda done, total: None)
    reader: Reader = read_entries


def synchronise(request: SyncRequest) -> Receipt:
    """Brings the index up to date with the corpus and says what was done.

    Raises:
        CorpusError: the corpus folder is missing.
        RegistryError: its `sources.toml` is not valid.
        IndexMismatch: the index belongs to another corpus, or another model made it.
        IndexBusy: another process is writing.
        IndexUnwritable: the disk is full, or permissions are missing; nothing is changed.
    """
    if not request.corpus.is_dir():
        raise CorpusError(f"there is no corpus folder {request.corpus}; make it, or name another")
    registry = load_registry(request.corpus)
    try:
        request.index.mkdir(parents=True, exist_ok=True)
        with writing(request.index):
            try:
                return _run(request, registry)
            except IndexDamaged:
                # What the first check did not see: once more, everything checked.
                suspect(request.index)
                return _run(request, registry)
    except OSError as error:
        raise IndexUnwritable(
            f"the index {request.index} can't be written ({error.strerror}); free space on its"
            " disk, mend its permissions, or name another --index"
        ) from error


def _run(request: SyncRequest, registry: SourceRegistry) -> Receipt:
    with _opened(request) as (catalogue, embeddings):
        return _Sync(request, registry, catalogue, embeddings).run()


@contextmanager
def _opened(request: SyncRequest) -> Iterator[tuple[Catalogue, EmbeddingStore]]:
    folder, dimension = request.index, request.embedder.dimension
    in_depth = request.rebuild or is_suspect(folder)
    with (
        closing(open_catalogue(folder, in_depth=in_depth)) as catalogue,
        closing(open_embeddings(folder, dimension, in_depth=in_depth)) as embeddings,
    ):
        yield catalogue, embeddings
        clear_suspicion(folder)


def manifest_of(corpus: Path, embedder: Embedder) -> Manifest:
    """What an index made of `corpus` with `embedder` and today's code says of itself."""
    return Manifest(
        str(corpus.resolve()),
        embedder.name,
        embedder.fingerprint,
        embedder.dimension,
        CHUNKING_VERSION,
    )


class _Sync:
    """One run. Documents wait in `_waiting` until a batch of their chunks is embedded."""

    def __init__(
        self,
        request: SyncRequest,
        registry: SourceRegistry,
        catalogue: Catalogue,
        embeddings: EmbeddingStore,
    ) -> None:
        self._request = request
        self._registry = registry
        self._catalogue = catalogue
        self._embeddings = embeddings
        self._embedder = request.embedder
        self._changes = Changes()
        self._waiting: list[Entry] = []
        self._failed: set[str] = set()
        self._tried = f"{LOADING_VERSION} {request.limits.fingerprint}"
        self._trying_again = False
        self._reading_anew = False
        self._made: set[bytes] = set()
        self._done = 0
        self._total = 0

    def run(self) -> Receipt:
        started = time.monotonic()
        wanted = manifest_of(self._request.corpus, self._embedder)
        with self._catalogue.transaction():
            self._prepare(wanted)
            self._reattribute()
            self._follow_files()
            self._flush()
            publishing = self._publish()
        generation = self._catalogue.generation
        if publishing:
            self._embeddings.keep_only(self._catalogue.digests().values())
            drop_others(self._request.index, generation)
        return receipt_of(self._changes, self._catalogue, time.monotonic() - started)

    def _publish(self) -> bool:
        """Writes the vectors of a new generation, if there is anything new about it."""
        folder, catalogue = self._request.index, self._catalogue
        vectors = last(folder, catalogue.read_meta("vectors"), self._embedder.dimension)
        self._changes.embedded += restore_embeddings(
            catalogue, self._embeddings, vectors, self._embedder
        )
        if vectors is not None and not self._changes.any():
            return False
        publish(folder, catalogue, self._embeddings, vectors)
        return True

    def _prepare(self, wanted: Manifest) -> None:
        if self._request.rebuild:
            self._catalogue.clear()
            self._changes.reattributed = True
        elif (found := self._catalogue.manifest) is not None:
            found.check(wanted)
        self._catalogue.manifest = wanted

    def _reattribute(self) -> None:
        """Attributes every sentence anew if the registry or the code that does it changed."""
        version = f"{ATTRIBUTION_VERSION} {self._registry.fingerprint}"
        if self._catalogue.read_meta("attribution") not in (None, version):
            for document in self._catalogue.documents():
                self._catalogue.reattribute(entry_of(document, self._registry))
            self._changes.reattributed = True
        self._catalogue.write_meta("attribution", version)
        self._catalogue.write_meta("registry", registry_to_json(self._registry))

    def _follow_files(self) -> None:
        corpus, known = self._request.corpus, self._catalogue.files()
        self._failed = self._catalogue.failed_files()
        tried = self._catalogue.read_meta("tried") or ""
        self._trying_again = tried != self._tried
        self._reading_anew = tried.partition(" ")[0] != LOADING_VERSION
        paths = {path.relative_to(corpus).as_posix(): path for path in find(corpus)}
        self._check_mounted(gone=bool(known) and not paths)
        refused = {name: reason for name in paths if (reason := refused_name(name))}
        present = {name: path for name, path in paths.items() if name not in refused}
        for name in sorted((set(known) | self._failed) - set(present)):
            self._remove_file(name)
        for name, reason in refused.items():
            self._catalogue.put_failures(shown_name(name), {shown_name(name): reason})
        sizes = {name: size_of(path) for name, path in present.items()}
        self._total = sum(sizes.values())
        for name, path in present.items():
            self._follow(name, path, known.get(name))
            self._done += sizes[name]
            self._request.progress(min(self._done, self._total), self._total)
        self._catalogue.write_meta("tried", self._tried)

    def _check_mounted(self, *, gone: bool) -> None:
        """An empty folder on another disk than before is where the corpus was mounted."""
        corpus = self._request.corpus
        device = str(corpus.stat().st_dev)
        if gone and self._catalogue.read_meta("device") not in (None, device):
            raise CorpusError(
                f"the corpus folder {corpus} is empty, and on another disk than when it was"
                " indexed; mount it again, or give --rebuild if it is meant to be empty"
            )
        self._catalogue.write_meta("device", device)

    def _follow(self, name: str, path: Path, known: FileState | None) -> None:
        try:
            state = state_of(path, known, self._request.limits)
            # What failed is not tried again until it changes, or what is tried does. What was
            # read otherwise than today may come out as another text.
            again = self._reading_anew or (self._trying_again and name in self._failed)
            if known is None or state.hash != known.hash or again:
                self._read_file(name, path)
        except LoadingError as error:
            # Its state is forgotten, so that it is tried again; its last good version is kept.
            self._catalogue.forget_file(name)
            self._catalogue.put_failures(name, {name: str(error)})
        else:
            if state != known:
                self._catalogue.put_file(name, state)

    def _read_file(self, name: str, path: Path) -> None:
        """Takes up a new or changed file. One that can't be read keeps its last good version."""
        before, failures, seen = self._catalogue.hashes(name), {}, set()
        try:
            for read in self._request.reader(
                path, self._request.corpus, self._request.limits, self._registry
            ):
                if isinstance(read, Failure):
                    failures[read.path] = read.reason
                    seen.add(read.path)
                    continue
                seen.add(read.document.id)
                self._take(read, before.get(read.document.id))
        except Unreadable:
            raise
        except LoadingError as error:
            failures[name] = str(error)
            seen |= set(before)
        for gone in sorted(set(before) - seen):
            self._catalogue.remove(gone)
            self._changes.removed.append(gone)
        self._catalogue.put_failures(name, failures)

    def _take(self, entry: Entry, before: str | None) -> None:
        document = entry.document
        if before == document.hash:
            return
        chunks = chunk(
            document, entry.blocks, self._embedder.count_tokens, self._embedder.max_tokens
        )
        digests = (digest(self._embedder.fingerprint, one.embedded_text) for one in chunks)
        self._waiting.append(replace(entry, chunks=chunks, digests=tuple(digests)))
        (self._changes.added if before is None else self._changes.changed).append(document.id)
        if sum(len(one.chunks) for one in self._waiting) >= EMBEDDING_BATCH:
            self._flush()

    def _flush(self) -> None:
        """Embeds what the waiting documents need and has no vector yet, then stores them."""
        texts = {
            key: one.embedded_text
            for entry in self._waiting
            for key, one in zip(entry.digests, entry.chunks, strict=True)
        }
        # The old vectors stay until a rebuild is done: cut off, it leaves them as they were.
        rebuilding = self._request.rebuild
        missing = sorted(
            texts.keys() - self._made if rebuilding else self._embeddings.missing(texts)
        )
        for start in range(0, len(missing), EMBEDDING_BATCH):
            part = missing[start : start + EMBEDDING_BATCH]
            self._embeddings.put(part, self._embedder.embed([texts[key] for key in part]))
            self._made.update(part)
            self._changes.embedded += len(part)
        for entry in self._waiting:
            self._catalogue.put(entry)
        self._waiting = []

    def _remove_file(self, name: str) -> None:
        for document_id in sorted(self._catalogue.hashes(name)):
            self._catalogue.remove(document_id)
            self._changes.removed.append(document_id)
        self._catalogue.forget_file(name)
