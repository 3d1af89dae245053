"""A damaged index made good: what can't be trusted is set aside, what is left is used."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from index.catalogue import Catalogue
from index.database import FILE_NAME as CATALOGUE
from index.database import damaged, translated
from index.embedding import Embedder
from index.embeddings import FILE_NAME as EMBEDDINGS
from index.embeddings import EmbeddingStore, digest
from index.errors import IndexDamaged
from index.soundness import check_opening, problems_in_depth
from index.vectors.faiss import FaissVectors

log = logging.getLogger(__name__)
Opened = TypeVar("Opened")
_BATCH = 128
# SQLite's own files beside each of ours.
_BESIDE = ("-wal", "-shm")


def open_catalogue(folder: Path, *, in_depth: bool) -> Catalogue:
    """The catalogue in `folder` for writing; `in_depth` checks all of it first, and not
    its checksums only. A damaged one is set aside, and the one that is returned begins anew."""
    path = folder / CATALOGUE

    def opened() -> Catalogue:
        catalogue = Catalogue(folder)
        if not catalogue.is_empty:
            _check(catalogue, path, in_depth)
        return catalogue

    return _sound(
        path,
        opened,
        "the index is made anew from the corpus, and what was embedded is not embedded again",
    )


def open_embeddings(folder: Path, dimension: int, *, in_depth: bool) -> EmbeddingStore:
    """The stored vectors for writing; a damaged file is set aside and a new one begun."""

    def opened() -> EmbeddingStore:
        store = EmbeddingStore(folder, dimension, write=True)
        if in_depth:
            try:
                store.check()
            except IndexDamaged:
                store.close()
                raise
        return store

    return _sound(
        folder / EMBEDDINGS,
        opened,
        "vectors are taken from the index, and only what it lacks is embedded again",
    )


def restore_embeddings(
    catalogue: Catalogue,
    embeddings: EmbeddingStore,
    vectors: FaissVectors | None,
    embedder: Embedder,
) -> int:
    """Stores the vectors that the index needs and the store lacks: from the last generation
    where it holds them, else embedded from the catalogue's texts. Returns how many were
    embedded."""
    wanted = catalogue.digests()
    lost = embeddings.missing(wanted.values())
    if not lost:
        return 0
    if vectors is not None:
        ids = sorted(vectors.ids & wanted.keys())
        held = {wanted[key]: key for key in ids if wanted[key] in lost}
        embeddings.put(list(held), vectors.of(list(held.values())))
        lost -= held.keys()
    texts = _embedded_texts(catalogue, embedder.fingerprint, lost)
    keys = sorted(texts)
    for start in range(0, len(keys), _BATCH):
        part = keys[start : start + _BATCH]
        embeddings.put(part, embedder.embed([texts[key] for key in part]))
    return len(texts)


def _embedded_texts(catalogue: Catalogue, fingerprint: str, lost: set[bytes]) -> dict[bytes, str]:
    if not lost:
        return {}
    found = {}
    for key, context, text in catalogue.rows(
        "SELECT c.digest, t.context, t.text FROM chunks c JOIN chunk_text t ON t.rowid = c.key"
    ):
        embedded = f"{context}\n{text}"
        if key in lost and digest(fingerprint, embedded) == key:
            found[key] = embedded
    if missing := len(lost - found.keys()):
        raise IndexDamaged(
            f"{missing} texts are not what was embedded; run `byline index` again, which sets"
            " the damaged catalogue aside"
        )
    return found


def _check(catalogue: Catalogue, path: Path, in_depth: bool) -> None:
    try:
        with translated(path):
            check_opening(catalogue.rows)
            problems = problems_in_depth(catalogue.rows) if in_depth else []
        if problems:
            raise damaged(path, problems[0])
    except IndexDamaged:
        catalogue.close()
        raise


def _sound(path: Path, opened: Callable[[], Opened], what_next: str) -> Opened:
    if not path.exists():
        _move_beside(path, path)
    try:
        return opened()
    except IndexDamaged as error:
        aside = _set_aside(path)
        log.warning(
            "%s; it was set aside as %s: %s; delete it once you need it no more",
            str(error).partition("; run")[0],
            aside.name,
            what_next,
        )
    return opened()


def _set_aside(path: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%f")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    path.rename(aside)
    _move_beside(path, aside)
    return aside


def _move_beside(path: Path, aside: Path) -> None:
    """Takes away what SQLite keeps beside a file that is gone: a new one must not read it."""
    for suffix in _BESIDE:
        beside = path.with_name(f"{path.name}{suffix}")
        if not beside.exists():
            continue
        if aside == path:
            beside.rename(beside.with_name(f"{beside.name}.left-over"))
        else:
            beside.rename(aside.with_name(f"{aside.name}{suffix}"))
