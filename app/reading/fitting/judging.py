"""Questions with all that the reader looks at, each in the settings that it is fitted in."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.reading.beside import beside_others
from app.reading.candidates import TokenEncoder
from app.reading.close import likeliest, with_close_looks
from app.reading.evidence_features import EvidenceFeatures
from app.reading.features import NAMES
from app.reading.fitting.cases import Case, Pool, Rarity, alone, without_home
from app.reading.fitting.examples import Example, hash_fraction
from app.reading.fitting.mixture import KEPT
from app.reading.fitting.training_examples import training_rows
from app.reading.model import ReaderModel
from app.reading.passage_reader import Look, PassageReader, columns_of, looks_at

# Training sets of which some rows were kept from the network, and whose negatives were built:
# the question of one has its answer in another row.
BUILT = frozenset(("squadshifts", "nq_oracle", "covidqa", "timeqa", "multispanqa"))
KEPT_ROWS = 1_500
PASSAGES = 6
SEED = 7


@dataclass(frozen=True, slots=True)
class Parts:
    """The models that are run."""

    encoder: TokenEncoder
    network: PassageReader


@dataclass(frozen=True, slots=True)
class Judged:
    """A case, with a row of `COLUMNS`, or of `WEIGHED` or some of them, for each candidate."""

    case: Case
    rows: NDArray[np.float64]

    def weighed(self) -> "Judged":
        """The same, with rows of `WEIGHED` for those of `COLUMNS`."""
        passages = [one.passage for one in self.case.candidates]
        return Judged(self.case, beside_others(self.rows, passages))


@dataclass(frozen=True, slots=True)
class Sets:
    """`pool`: answerable questions over the best passages of all; `removed`: the same with
    the passage that answers taken out; `adversarial`: questions written to look answerable;
    `pair`: each question over its own passage."""

    pool: list[Judged]
    removed: list[Judged]
    adversarial: list[Judged]
    pair: list[Judged]

    @property
    def pooled(self) -> list[Judged]:
        """Those over several passages."""
        return [*self.pool, *self.removed, *self.adversarial]

    def each(self, change: Callable[[Judged], Judged]) -> "Sets":
        """The same with every case changed."""
        groups = (self.pool, self.removed, self.adversarial, self.pair)
        pool, removed, adversarial, pair = ([change(one) for one in group] for group in groups)
        return Sets(pool, removed, adversarial, pair)

    def only(self, columns: Sequence[int]) -> "Sets":
        """The same with some of the columns."""
        return self.each(lambda one: Judged(one.case, one.rows[:, columns]))


def joined(first: Sets, second: Sets) -> Sets:
    """Both sets as one."""
    return Sets(
        [*first.pool, *second.pool],
        [*first.removed, *second.removed],
        [*first.adversarial, *second.adversarial],
        [*first.pair, *second.pair],
    )


class Judge:
    """Looks at candidates as the reader does."""

    def __init__(self, parts: Parts, passages: Sequence[str]) -> None:
        self._features = EvidenceFeatures(parts.encoder, Rarity(passages))
        self._network = parts.network

    def judge(self, case: Case) -> Judged:
        rows = self._features.rows(case.question, case.candidates)
        looks = looks_at(case.question, case.candidates, self._network)
        return Judged(case, np.hstack([rows, columns_of(looks)]))


def closely(judged: Judged, first: ReaderModel, network: PassageReader) -> Judged:
    """The case with the candidates that are likeliest by a first model, of the looks at whole
    passages, read closely as well."""
    rows, count = judged.rows[:, : len(NAMES)], len(NAMES)
    looks = [Look(*row) for row in judged.rows[:, count:].tolist()]
    chosen = likeliest(first.probabilities(judged.weighed().rows).tolist())
    case = judged.case
    looks = with_close_looks(case.question, case.candidates, looks, chosen, network)
    return Judged(case, np.hstack([rows, columns_of(looks)]))


def pairs_of(everything: Sequence[Example], count: int, parts: Parts) -> Sets:
    """`count` questions, each over its own passage alone: for questions that don't stand alone,
    of which a pool would say nothing."""
    judge = Judge(parts, sorted({e.passage for e in everything}))
    chosen = random.Random(SEED).sample(everything, min(count, len(everything)))
    return Sets([], [], [], [judge.judge(alone(example)) for example in chosen])


def stories_of(everything: Sequence[Example], count: int, parts: Parts) -> Sets:
    """`count` questions over stories that are easily taken for one another, judged with the best
    passages of all; those that their own passage leaves open over that alone, since another may
    tell."""
    clustered = [example for example in everything if example.cluster]
    pool = Pool(clustered, parts.encoder)
    judge = Judge(parts, sorted({e.passage for e in clustered}))
    found = Sets([], [], [], [])
    for example in random.Random(SEED).sample(clustered, min(count, len(clustered))):
        if example.positives:
            _add(found, judge, pool.case(example, PASSAGES), example)
        else:
            found.pair.append(judge.judge(alone(example)))
    return found


def sets_of(everything: Sequence[Example], count: int, parts: Parts) -> Sets:
    """`count` questions of the examples, judged in every setting."""
    pool = Pool(everything, parts.encoder)
    judge = Judge(parts, sorted({e.passage for e in everything}))
    questions = [e for e in everything if e.positives or e.group not in BUILT]
    chosen = random.Random(SEED).sample(questions, min(count, len(questions)))
    found = Sets([], [], [], [])
    for example in chosen:
        _add(found, judge, pool.case(example, PASSAGES), example)
    return found


def kept_rows(folder: Path) -> list[Example]:
    """Rows of the training sets that the network was not trained on, natural negatives among
    them."""
    rows = [
        row
        for row in training_rows(folder)
        if row.group.split(":")[0] in BUILT and hash_fraction(row.question) < KEPT
    ]
    return random.Random(SEED).sample(rows, min(KEPT_ROWS, len(rows)))


def _add(found: Sets, judge: Judge, case: Case, example: Example) -> None:
    found.pair.append(judge.judge(alone(example)))
    if not example.positives:
        found.adversarial.append(judge.judge(case))
        return
    found.pool.append(judge.judge(case))
    if (removed := without_home(case, example.passage)) is not None:
        found.removed.append(judge.judge(removed))
