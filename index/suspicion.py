"""A note from who read something damaged to who writes next: check everything, in depth.

Checking every row takes as long as reading all of them, so a sync does it only for a reason.
"""

from contextlib import suppress
from pathlib import Path

_NAME = "suspect"


def suspect(folder: Path) -> None:
    """Leaves the note, if the folder of the index can be written."""
    with suppress(OSError):
        (folder / _NAME).touch()


def is_suspect(folder: Path) -> bool:
    """Whether a reader found something damaged since the last sync."""
    return (folder / _NAME).exists()


def clear_suspicion(folder: Path) -> None:
    """Takes the note away, once a sync is done."""
    (folder / _NAME).unlink(missing_ok=True)
