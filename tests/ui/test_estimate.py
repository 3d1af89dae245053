"""How long a job still takes."""

import pytest

from ui.estimate import Progress


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(0, 0, 5), "Indexing…"),
        (Progress(50, 100, 1), "Indexing: 50\u00a0%"),
        (Progress(1, 100, 60), "Indexing: 1\u00a0%"),
        (Progress(25, 100, 10), "Indexing: 25\u00a0%, about 30\u00a0s left"),
        (Progress(100, 100, 10), "Indexing: 100\u00a0%, about 1\u00a0s left"),
        (Progress(10, 100, 60), "Indexing: 10\u00a0%, about 9\u00a0min left"),
    ],
)
def test_the_time_left_follows_the_pace_so_far(progress: Progress, words: str) -> None:
    """Early on it would be a guess, and is left out."""
    assert progress.words() == words


def test_more_done_than_there_was_is_all_of_it() -> None:
    assert Progress(120, 100, 5).share == 1.0
