"""The bar of a sync: what it shows, and that it shows nothing when there is nothing."""

import io

import pytest
from rich.console import Console

from app.progress import SyncProgress
from index.errors import CorpusError


def console(terminal: bool) -> Console:
    return Console(file=io.StringIO(), force_terminal=terminal, width=80)


def written(to: Console) -> str:
    assert isinstance(to.file, io.StringIO)
    return to.file.getvalue()


def test_the_bar_reaches_its_end() -> None:
    """Away from a terminal it is printed once, as it is at last."""
    shown = console(terminal=False)
    with SyncProgress(shown) as progress:
        for done in range(0, 101, 10):
            progress(done, 100)
    assert "Indexing" in written(shown)
    assert "100%" in written(shown)


def test_on_a_terminal_an_estimate_of_the_time_left_goes_with_it() -> None:
    shown = console(terminal=True)
    with SyncProgress(shown) as progress:
        progress(50, 100)
    assert "50%" in written(shown)
    assert "--:--" in written(shown)


def test_a_total_that_grows_is_followed() -> None:
    shown = console(terminal=False)
    with SyncProgress(shown) as progress:
        progress(10, 10)
        progress(10, 40)
    assert "25%" in written(shown)


@pytest.mark.parametrize("terminal", [True, False])
def test_without_anything_to_do_nothing_is_shown(terminal: bool) -> None:
    shown = console(terminal)
    with SyncProgress(shown):
        pass
    assert written(shown) == ""


def fail_halfway(shown: Console) -> None:
    with SyncProgress(shown) as progress:
        progress(1, 2)
        raise CorpusError("gone")


def test_an_error_passes_and_ends_the_bar() -> None:
    shown = console(terminal=True)
    with pytest.raises(CorpusError):
        fail_halfway(shown)
    assert "\x1b[?25h" in written(shown)  # the cursor is back
