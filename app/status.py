"""Whether an index is sound, and what is in it."""

from contextlib import closing

from app.schemas import Status
from app.settings import Settings
from index.current import newest
from index.database import FILE_NAME
from index.embedding import SentenceTransformerEmbedder
from index.errors import (
    IndexDamaged,
    IndexMismatch,
    IndexMissing,
    IndexUnwritable,
    SettingsError,
)
from index.snapshot import Snapshot
from index.suspicion import suspect
from index.sync import manifest_of

_UNREADABLE = (IndexDamaged, IndexMismatch, IndexUnwritable)


def status_of(settings: Settings, *, deep: bool = False) -> Status:
    """The state of the index that the settings name; `deep` checks the whole catalogue."""
    problems: list[str] = []
    if not settings.corpus_dir.is_dir():
        problems.append(f"there is no corpus folder {settings.corpus_dir}")
    try:
        snapshot = newest(settings.index_dir)
    except IndexMissing as error:
        # A first sync that was cut off leaves tables and no generation: the next one goes on.
        return _status(settings, problems if _is_begun(settings) else [*problems, str(error)])
    except _UNREADABLE as error:
        return _status(settings, [*problems, str(error)])
    with closing(snapshot):
        try:
            problems += _problems(settings, snapshot, deep=deep)
            return _status(settings, problems, snapshot)
        except IndexDamaged as error:
            suspect(settings.index_dir)
            return _status(settings, [*problems, str(error)])


def _is_begun(settings: Settings) -> bool:
    catalogue = settings.index_dir / FILE_NAME
    return catalogue.is_file() and catalogue.stat().st_size > 0


def _problems(settings: Settings, snapshot: Snapshot, *, deep: bool) -> list[str]:
    found = []
    try:
        embedder = SentenceTransformerEmbedder(settings.embedding_model)
        snapshot.manifest.check(manifest_of(settings.corpus_dir, embedder))
    except (IndexMismatch, SettingsError) as error:
        found.append(str(error))
    damage = snapshot.integrity() if deep else []
    if damage:
        # The next sync has a reason to check everything, too.
        suspect(settings.index_dir)
    return found + damage


def _status(settings: Settings, problems: list[str], snapshot: Snapshot | None = None) -> Status:
    model = snapshot.manifest.embedding_model if snapshot else settings.embedding_model
    return Status(
        sound=not problems,
        problems=problems,
        generation=snapshot.generation if snapshot else 0,
        documents=snapshot.documents if snapshot else 0,
        chunks=snapshot.chunks if snapshot else 0,
        indexed=snapshot.indexed if snapshot else None,
        embedding_model=model,
        corpus=str(settings.corpus_dir.resolve()),
        index=str(settings.index_dir.resolve()),
        unknown_sources=_unknown(snapshot) if snapshot else [],
    )


def _unknown(snapshot: Snapshot) -> list[str]:
    return [ref.name for ref in snapshot.sources() if not snapshot.registry.is_known(ref)]
