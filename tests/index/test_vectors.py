"""FAISS finds what plain numpy finds; a file of vectors that is not whole is refused."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.embedding import Vectors
from index.errors import IndexDamaged
from index.vectors.faiss import FaissVectors

DIMENSION = 8


def unit_vectors(count: int, seed: int = 0) -> Vectors:
    rows = np.random.default_rng(seed).normal(size=(count, DIMENSION)).astype(np.float32)
    unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def filled(ids: list[int], vectors: Vectors) -> FaissVectors:
    index = FaissVectors(DIMENSION)
    index.add(ids, vectors)
    return index


def assert_as_numpy(
    index: FaissVectors, ids: list[int], vectors: Vectors, k: int, allowed: list[int] | None
) -> None:
    query = unit_vectors(1, seed=99)[0]
    rows = [row for row, key in enumerate(ids) if allowed is None or key in allowed]
    cosines = vectors[rows] @ query
    order = np.argsort(-cosines)[:k]
    found = index.search(query, k, allowed)
    assert [key for key, _ in found] == [ids[rows[at]] for at in order]
    assert [score for _, score in found] == pytest.approx(cosines[order].tolist(), abs=1e-5)


@given(
    ids=st.lists(st.integers(0, 2**40), min_size=1, max_size=60, unique=True),
    k=st.integers(1, 80),
    data=st.data(),
)
@settings(max_examples=60, deadline=None)
def test_it_finds_the_same_as_numpy_with_and_without_a_choice(
    ids: list[int], k: int, data: st.DataObject
) -> None:
    vectors = unit_vectors(len(ids))
    index = filled(ids, vectors)
    allowed = data.draw(st.lists(st.sampled_from([*ids, 2**41]), unique=True))
    assert_as_numpy(index, ids, vectors, k, None)
    assert_as_numpy(index, ids, vectors, k, allowed)


def test_nothing_is_found_where_there_is_nothing_or_nothing_is_allowed() -> None:
    query = unit_vectors(1)[0]
    assert FaissVectors(DIMENSION).search(query, 5) == []
    assert filled([1, 2], unit_vectors(2)).search(query, 5, []) == []
    assert filled([1, 2], unit_vectors(2)).search(query, 5, [3]) == []


def test_removed_vectors_are_not_found() -> None:
    vectors = unit_vectors(20)
    index = filled(list(range(20)), vectors)
    index.remove([3, 7, 400])
    index.remove([])
    left = [key for key in range(20) if key not in (3, 7)]
    assert (len(index), index.ids) == (18, set(left))
    assert_as_numpy(index, left, vectors[left], 20, None)


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    vectors = unit_vectors(5)
    path = tmp_path / "vectors-é.faiss"
    filled([5, 4, 3, 2, 1], vectors).save(path)
    loaded = FaissVectors.load(path, DIMENSION)
    assert_as_numpy(loaded, [5, 4, 3, 2, 1], vectors, 5, None)
    loaded.add([9], unit_vectors(1, seed=1))
    assert loaded.ids == {1, 2, 3, 4, 5, 9}


@pytest.mark.parametrize("content", [b"", b"IxM2", b"no vectors at all" * 9])
def test_a_file_that_is_no_index_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "vectors-1.faiss"
    path.write_bytes(content)
    with pytest.raises(IndexDamaged, match=r"vectors-1\.faiss can't be read"):
        FaissVectors.load(path, DIMENSION)


def test_a_file_cut_off_or_gone_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vectors-1.faiss"
    filled([1, 2, 3], unit_vectors(3)).save(path)
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(IndexDamaged):
        FaissVectors.load(path, DIMENSION)
    path.unlink()
    with pytest.raises(IndexDamaged):
        FaissVectors.load(path, DIMENSION)


def test_vectors_of_another_dimension_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "vectors-1.faiss"
    filled([1], unit_vectors(1)).save(path)
    with pytest.raises(IndexDamaged, match="something else than vectors of 9"):
        FaissVectors.load(path, 9)
    with pytest.raises(ValueError, match=r"\(1, 9\) expected, \(1, 8\) given"):
        FaissVectors(9).add([1], unit_vectors(1))
    with pytest.raises(ValueError, match=r"\(2, 8\) expected, \(1, 8\) given"):
        FaissVectors(8).add([1, 2], unit_vectors(1))
