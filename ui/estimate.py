"""How long a job still takes, from how far it has come; pure."""

from dataclasses import dataclass

from ui import wording

# Seconds and share of the work before which an estimate would be a guess.
_EARLIEST, _LEAST = 2.0, 0.02


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` after `seconds`; a total of 0 is not known yet."""

    done: int
    total: int
    seconds: float

    @property
    def share(self) -> float:
        """How much is done, 0 to 1."""
        return min(1.0, self.done / self.total) if self.total else 0.0

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes at the pace so far; None while that would be a guess."""
        if self.seconds < _EARLIEST or self.share < _LEAST:
            return None
        return self.seconds * (1 - self.share) / self.share

    def words(self) -> str:
        """The share and the time left, for the reader."""
        if not self.total:
            return wording.INDEXING
        said = wording.INDEXING_SHARE.format(percent=int(100 * self.share))
        left = self.seconds_left
        return said if left is None else f"{said}, {_duration(left)}"


def _duration(seconds: float) -> str:
    if seconds < 60:
        return wording.SECONDS_LEFT.format(number=max(1, round(seconds)))
    return wording.MINUTES_LEFT.format(number=round(seconds / 60))
