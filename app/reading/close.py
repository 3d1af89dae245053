"""The likeliest sentences read once more, each between its neighbours alone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.reading.candidates import Candidate
from app.reading.passage_reader import Look, PassageReader, looks_at

# How many sentences of a question are read closely.
READ_CLOSELY = 4


def likeliest(chances: Sequence[float]) -> list[int]:
    """Which candidates are read closely: those of the highest `chances`, by index."""
    return sorted(range(len(chances)), key=lambda at: -chances[at])[:READ_CLOSELY]


def with_close_looks(
    question: str,
    candidates: Sequence[Candidate],
    looks: Sequence[Look],
    chosen: Iterable[int],
    reader: PassageReader,
) -> list[Look]:
    """The looks (in log odds, one a candidate), those at the `chosen` candidates, given by
    index, averaged with a second look at each between its neighbours.

    A small network sees an answer less well the longer the passage is and the more subjects it
    has; the whole passage says what "it" and "the town" are, so that both looks count.
    """
    near = {at: one for at in chosen if (one := _closely(candidates, at))}
    second = dict(zip(near, looks_at(question, [*near.values()], reader), strict=True))
    return [_mean(look, second.get(at, look)) for at, look in enumerate(looks)]


def _closely(candidates: Sequence[Candidate], at: int) -> Candidate | None:
    """The candidate with the sentence before and the one behind it for a passage; None where
    that is all there is, and for a row, which says nothing without the head of its table."""
    own = candidates[at]
    together = [i for i, one in enumerate(candidates) if one.passage == own.passage]
    place = together.index(at)
    near = together[max(0, place - 1) : place + 2]
    if near == together or own.sentence.lstrip().startswith("|"):
        return None
    return replace(own, passage=" ".join(candidates[i].sentence for i in near))


def _mean(first: Look, second: Look) -> Look:
    return Look((first.sentence + second.sentence) / 2, (first.answer + second.answer) / 2)
