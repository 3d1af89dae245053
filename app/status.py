"""Whether an index is sound, and what is in it."""

from app.schemas import Status
from app.settings import Settings
from index.embedding import SentenceTransformerEmbedder
from index.errors import CorpusError, IndexDamaged, IndexMismatch, IndexMissing
from index.snapshot import Snapshot
from index.sync import manifest_of


def status_of(settings: Settings, *, deep: bool = False) -> Status:
    """The state of the index that the settings name; `deep` checks the whole catalogue."""
    problems: list[str] = []
    if not settings.corpus_dir.is_dir():
        problems.append(str(CorpusError(f"there is no corpus folder {settings.corpus_dir}")))
    try:
        snapshot = Snapshot(settings.index_dir)
    except (IndexMissing, IndexDamaged) as error:
        return _status(settings, [*problems, str(error)])
    try:
        snapshot.manifest.check(
            manifest_of(settings.corpus_dir, SentenceTransformerEmbedder(settings.embedding_model))
        )
    except IndexMismatch as error:
        problems.append(str(error))
    if deep:
        problems += snapshot.integrity()
    found = _status(settings, problems, snapshot)
    snapshot.close()
    return found


def _status(settings: Settings, problems: list[str], snapshot: Snapshot | None = None) -> Status:
    model = snapshot.manifest.embedding_model if snapshot else settings.embedding_model
    return Status(
        sound=not problems,
        problems=problems,
        generation=snapshot.generation if snapshot else 0,
        documents=snapshot.documents if snapshot else 0,
        chunks=snapshot.chunks if snapshot else 0,
        embedding_model=model,
        corpus=str(settings.corpus_dir.resolve()),
        index=str(settings.index_dir.resolve()),
        unknown_sources=_unknown(snapshot) if snapshot else [],
    )


def _unknown(snapshot: Snapshot) -> list[str]:
    return [ref.name for ref in snapshot.sources() if not snapshot.registry.is_known(ref)]
