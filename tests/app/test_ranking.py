"""Scores on one scale."""

import pytest

from app.ranking import Scale, fuse, ordered, scale_of


def test_fusing_averages_scores_that_are_brought_to_one_scale() -> None:
    """Vectors 0.9, 0.7, 0.5 become 1, 0.5, 0; BM25 8 and 4 become 1 and 0; absent is 0."""
    fused = fuse([{1: 0.9, 2: 0.7, 3: 0.5}, {2: 8.0, 4: 4.0}])
    assert fused == pytest.approx({1: 0.5, 2: 0.75, 3: 0.0, 4: 0.0})


def test_a_ranking_of_equals_counts_in_full() -> None:
    assert fuse([{1: 0.2, 2: 0.2}, {2: 3.0}]) == {1: 0.5, 2: 1.0}


def test_fusing_nothing_gives_nothing() -> None:
    assert fuse([{}, {}]) == {}
    assert fuse([{}, {7: 1.0}]) == {7: 0.5}


def test_on_the_scale_of_another_ranking_scores_stay_within_0_and_1() -> None:
    scales = [scale_of({1: 0.5, 2: 1.0}), scale_of({})]
    assert fuse([{3: 0.75, 4: 0.1, 5: 2.0}, {3: 9.0}], scales) == {3: 0.25, 4: 0.0, 5: 0.5}
    assert Scale(2.0, 2.0).of(2.0) == 1.0


def test_equal_scores_are_ordered_by_key() -> None:
    assert ordered({3: 0.5, 1: 0.5, 2: 0.9}) == [2, 1, 3]
