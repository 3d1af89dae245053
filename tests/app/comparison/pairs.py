"""Hand-written pairs of sentences and what holds between them.

The labels of the first 72 were written before the code, those of the other 36 before these were
first measured. Every third pair is held out: nothing was fitted on it. The sentences are invented;
the first is reported by one source, the second by another.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, cast, get_args

from app.comparison import Statement, compare

Verdict = Literal["agree", "differ", "update", "apart"]
DAY, NEXT_DAY = date(2024, 3, 10), date(2024, 3, 11)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, and whether they agree, differ, update or speak of different things."""

    verdict: Verdict
    first: str
    second: str
    dated: bool = False  # the second was published a day after the first

    def statements(self) -> tuple[Statement, Statement]:
        """The two sentences as quoted from two sources."""
        days = (DAY, NEXT_DAY) if self.dated else (None, None)
        return (
            Statement(self.first, ("reuters",), days[0]),
            Statement(self.second, ("ap",), days[1]),
        )


def disagree(first: str, second: str) -> bool:
    """Whether two sources do, in either order."""
    one, other = Statement(first, ("a",)), Statement(second, ("b",))
    found = {compare(pair).disagreement for pair in ((one, other), (other, one))}
    assert len(found) == 1
    return found.pop()


def _read() -> tuple[Pair, ...]:
    lines = Path(__file__).with_name("pairs.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(_pair(*line.split("\t")) for line in lines)


def _pair(verdict: str, dates: str, first: str, second: str) -> Pair:
    if verdict not in get_args(Verdict):
        raise ValueError(f"no such verdict: {verdict}")
    return Pair(cast(Verdict, verdict), first, second, dates == "next day")


PAIRS = _read()
TUNED_ON = tuple(pair for number, pair in enumerate(PAIRS) if number % 3 != 2)
HELD_OUT = tuple(pair for number, pair in enumerate(PAIRS) if number % 3 == 2)
