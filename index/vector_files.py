"""The file of vectors of each generation: written and checked before it is named."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from index.catalogue import Catalogue
from index.checksums import sha256_of
from index.embedding import Vectors
from index.embeddings import EmbeddingStore
from index.errors import IndexDamaged
from index.vectors.faiss import FaissVectors

# How many vectors of a new file are searched for themselves before it is trusted.
_SAMPLE = 16


def publish(
    folder: Path, catalogue: Catalogue, embeddings: EmbeddingStore, generation: int
) -> None:
    """Writes the vectors of the catalogue's chunks and names them in the open transaction.

    What the last generation holds is taken over, so that a small change costs a small work.
    """
    manifest = catalogue.manifest
    assert manifest is not None
    wanted = catalogue.digests()
    vectors = _last(folder, catalogue.read_meta("vectors"), manifest.dimension)
    held = vectors.ids
    vectors.remove(sorted(held - set(wanted)))
    new = sorted(set(wanted) - held)
    vectors.add(new, _stored(embeddings, [wanted[key] for key in new]))
    _check(vectors, wanted, embeddings)
    path = folder / f"vectors-{generation}.faiss"
    vectors.save(path)
    _flush_folder(folder)
    catalogue.write_meta("vectors", json.dumps({"file": path.name, "sha256": sha256_of(path)}))
    catalogue.write_meta("generation", str(generation))


def load(folder: Path, named: str | None, dimension: int) -> FaissVectors:
    """The vectors that the catalogue names.

    Raises:
        IndexDamaged: the file is gone or is not what was written.
    """
    if named is None or not is_sound(folder, named):
        raise IndexDamaged("the vectors are missing or damaged; run `byline index`")
    return FaissVectors.load(folder / json.loads(named)["file"], dimension)


def is_sound(folder: Path, named: str | None) -> bool:
    """Whether the file of vectors that the catalogue names is there as it was written."""
    if named is None:
        return False
    entry = json.loads(named)
    path = folder / str(entry["file"])
    return path.is_file() and sha256_of(path) == entry["sha256"]


def rebuild(
    digests: Mapping[int, bytes], embeddings: EmbeddingStore, dimension: int
) -> FaissVectors:
    """The same vectors from the stored embeddings; nothing is embedded.

    Raises:
        IndexDamaged: the embeddings are not all there either.
    """
    vectors = FaissVectors(dimension)
    vectors.add(list(digests), _stored(embeddings, list(digests.values())))
    return vectors


def drop_others(folder: Path, generation: int) -> None:
    """Deletes the files of other generations. Readers hold theirs in memory."""
    for path in folder.glob("vectors-*.faiss"):
        if path.name != f"vectors-{generation}.faiss":
            path.unlink(missing_ok=True)


def _last(folder: Path, named: str | None, dimension: int) -> FaissVectors:
    try:
        return load(folder, named, dimension)
    except IndexDamaged:
        return FaissVectors(dimension)


def _check(vectors: FaissVectors, wanted: Mapping[int, bytes], embeddings: EmbeddingStore) -> None:
    if len(vectors) != len(wanted):
        raise IndexDamaged(f"{len(wanted)} vectors expected, {len(vectors)} in the index")
    step = max(1, len(wanted) // _SAMPLE)
    for key in list(wanted)[::step]:
        (vector,) = _stored(embeddings, [wanted[key]])
        best = vectors.search(vector, 1)
        # Copies share a vector: the id may be another's, the cosine may not be below 1.
        if not best or best[0][1] < 0.999:
            raise IndexDamaged(f"the vector of chunk {key} is not found by itself; try again")


def _stored(embeddings: EmbeddingStore, digests: Sequence[bytes]) -> Vectors:
    try:
        return embeddings.get(digests)
    except KeyError as error:
        raise IndexDamaged("vectors are lost; run `byline index --rebuild`") from error


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
