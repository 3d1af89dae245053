"""The file of vectors of each generation: written and checked before it is named."""

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from index.catalogue import Catalogue
from index.checksums import sha256_of
from index.embedding import Vectors
from index.embeddings import EmbeddingStore
from index.errors import IndexDamaged
from index.vectors import VectorIndex
from index.vectors.faiss import FaissVectors

# How many vectors of a new file are searched for themselves before it is trusted.
_SAMPLE = 16


def publish(
    folder: Path, catalogue: Catalogue, embeddings: EmbeddingStore, last: FaissVectors | None
) -> None:
    """Writes the vectors of the catalogue's chunks and names them in the open transaction, as
    those of a new generation.

    What the last one holds is taken over, so that a small change costs a small work.
    """
    manifest = catalogue.manifest
    assert manifest is not None
    vectors = last or FaissVectors(manifest.dimension)
    # Beyond those of a catalogue that was set aside: what a number means never changes.
    generation = 1 + (catalogue.generation or _last_number(folder))
    wanted = catalogue.digests()
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
    try:
        return sha256_of(folder / str(entry["file"])) == str(entry["sha256"])
    except FileNotFoundError:
        return False


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


def problems_in_depth(
    folder: Path, digests: Mapping[int, bytes], vectors: VectorIndex
) -> list[str]:
    """What comparing each vector with the stored one finds wrong."""
    if digests.keys() != vectors.ids:
        return [f"{len(digests.keys() ^ vectors.ids)} chunks and vectors don't pair"]
    ids = list(digests)
    found = vectors.of(ids)
    try:
        with closing(EmbeddingStore(folder, found.shape[1])) as store:
            store.check()
            stored = _stored(store, [digests[key] for key in ids])
    except IndexDamaged as error:
        return [str(error)]
    wrong = int((found != stored).any(axis=1).sum())
    return [f"{wrong} vectors are not what was embedded; run `byline index`"] if wrong else []


def drop_others(folder: Path, generation: int) -> None:
    """Deletes the files of other generations. Readers hold theirs in memory, and one that
    opens the index meanwhile opens it again."""
    for path in folder.glob("vectors-*.faiss"):
        if path.name != f"vectors-{generation}.faiss":
            path.unlink(missing_ok=True)


def last(folder: Path, named: str | None, dimension: int) -> FaissVectors | None:
    """The vectors that the catalogue names; None where they are missing or damaged."""
    try:
        return load(folder, named, dimension)
    except IndexDamaged:
        return None


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
        message = "vectors are lost; run `byline index`, which makes them again"
        raise IndexDamaged(message) from error


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _last_number(folder: Path) -> int:
    """The highest generation that a file of vectors is named after; 0 without any."""
    numbers = (path.stem.rpartition("-")[2] for path in folder.glob("vectors-*.faiss"))
    return max((int(number) for number in numbers if number.isdecimal()), default=0)
