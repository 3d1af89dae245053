"""What the passage reader is trained on: how much of each set, and in which forms."""

import os
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from app.reading.fitting.articles import NETWORK
from app.reading.fitting.distortions import (
    contradicted,
    reworded,
    with_neighbour,
    with_own_name,
)
from app.reading.fitting.examples import Example, hash_fraction
from app.reading.fitting.lookalikes import lookalikes
from app.reading.fitting.thesaurus import Thesaurus
from app.reading.fitting.training_examples import (
    among_others,
    cropped,
    names_in,
    over_passage,
    squad2_rows,
    training_rows,
    with_heading,
    with_other_name,
    with_silence,
    without_answer,
)
from app.reading.fitting.written_examples import GROUP as WRITTEN
from app.reading.fitting.written_examples import Part, written_rows

# Questions whose hash is lower are not trained on, but kept to calibrate on.
KEPT = 0.06
# How much of each set is taken, of rows that answer and rows that do not: natural negatives
# count for more than built ones, and no one set for more than a third.
SHARES = {
    "squadshifts": (0.9, 0.25),
    "nq_oracle": (1.0, 0.6),
    "boolq": (0.3, 0.3),
    "condaqa": (0.35, 1.0),
    "condaqa:natural": (1.0, 1.0),
    "timeqa": (1.0, 0.6),
    "timeqa:natural": (1.0, 1.0),
    "covidqa": (0.5, 0.25),
    "multispanqa": (1.0, 0.6),
    "squad_reqa_sentences": (0.6, 0.3),
    "squad_nqg_sentences": (0.08, 0.05),
    "selqa_sentences": (1.0, 0.2),
    "claims_fever_rte": (0.45, 0.45),
    "claims_fever_symmetric": (1.0, 1.0),
    "claims_wice": (0.6, 0.5),
    "claims_begin": (0.4, 0.3),
}
SQUAD2_REPEATS = 5
NATURAL_REPEATS = 3
WRITTEN_REPEATS = 2
# Of the written questions few are bent or reworded: people's wording is what they are for.
WRITTEN_CHANGED = 0.25
# Some meet another passage, which does not answer them, mostly one of their cluster: a network
# that meets every question over a passage of its own subject alone forgets to ask whether the
# subject is the same.
WRITTEN_ELSEWHERE = 0.2
IN_CLUSTER = 0.7
# Some questions of the public sets meet a passage that resembles them most and doesn't answer them,
# as the passages of a pool do.
LOOKALIKE = 0.15
# Half of the passages are cut to a few sentences: what is asked is settled there, and twice as
# many are read in the same time.
CROPPED = 0.5
# Of those cut, every other one stands among cuttings of other passages, as an item of a briefing
# stands among its other items; at most so many of them.
IN_DIGEST = 0.5
OTHERS = 3


def variants(rows: list[Example], choice: random.Random) -> Iterator[Example]:
    """The rows without end, in changing order and forms; hard negatives among them."""
    names = names_in(row.question for row in rows)
    public = [row for row in rows if row.group != WRITTEN]
    alike = lookalikes(public, public)
    thesaurus = Thesaurus(Path(os.environ.get("WORDNET", "/usr/share/wordnet")))
    clusters: dict[str, list[Example]] = {}
    for row in rows:
        if row.group == WRITTEN:
            clusters.setdefault(row.cluster, []).append(row)
    while True:
        for row in choice.sample(rows, len(rows)):
            met = _met(row, clusters, alike, choice)
            shown = _variant(met, names, thesaurus, choice)
            short = choice.random() < CROPPED
            shown = cropped(shown, choice) if short else shown
            shown = with_heading(shown) if choice.random() < 0.5 else shown
            if short and choice.random() < IN_DIGEST:
                others = choice.sample(rows, choice.randint(1, OTHERS))
                shown = among_others(shown, others, choice)
            yield shown


def _met(
    row: Example,
    clusters: Mapping[str, Sequence[Example]],
    alike: Mapping[str, Sequence[Example]],
    choice: random.Random,
) -> Example:
    """The question over the passage that it meets: mostly its own."""
    if row.group == WRITTEN:
        return elsewhere(row, clusters, choice) if choice.random() < WRITTEN_ELSEWHERE else row
    near = alike.get(row.question)
    if near and choice.random() < LOOKALIKE:
        return over_passage(row, choice.choice(near))
    return row


def elsewhere(
    row: Example, clusters: Mapping[str, Sequence[Example]], choice: random.Random
) -> Example:
    """The question over another passage, which does not answer it: one of its cluster or any.

    What its own passage leaves open another of its cluster may tell, so that it meets none.
    """
    near = bool(row.cluster and row.positives) and choice.random() < IN_CLUSTER
    others = [name for name in clusters if near == (name == row.cluster)]
    return over_passage(row, choice.choice(clusters[choice.choice(others or [row.cluster])]))


def _variant(
    row: Example, names: list[str], thesaurus: Thesaurus, choice: random.Random
) -> Example:
    if row.group == WRITTEN and choice.random() >= WRITTEN_CHANGED:
        return row
    bent = _bent(row, names, thesaurus, choice)
    return reworded(bent, thesaurus, choice) if choice.random() < 0.4 else bent


def _bent(row: Example, names: list[str], thesaurus: Thesaurus, choice: random.Random) -> Example:
    if not row.answers:
        return row
    if choice.random() < 0.5 and (silent := with_silence(row, choice)):
        return silent
    draw = choice.random()
    if draw < 0.10:
        return without_answer(row) or row
    if draw < 0.18:
        return with_other_name(row, names, choice) or row
    if draw < 0.30:
        return with_own_name(row, choice) or row
    if draw < 0.38:
        return contradicted(row, choice) or row
    if draw < 0.45:
        return with_neighbour(row, thesaurus, choice) or row
    return row


def chosen_rows(choice: random.Random) -> list[Example]:
    """The rows to train on: built negatives thinned, natural ones repeated."""
    rows = []
    for row in training_rows(Path(os.environ["TRAIN_DATA"])):
        keep = SHARES[row.group][0 if row.positives else 1]
        if hash_fraction(row.question) >= KEPT and choice.random() < keep:
            rows += [row] * (NATURAL_REPEATS if row.group.endswith(":natural") else 1)
    squad2 = list(squad2_rows(Path(os.environ["EVAL_DATA"]) / "squad2", NETWORK))
    written = list(written_rows(Part.TRAINED))
    return rows + squad2 * SQUAD2_REPEATS + written * WRITTEN_REPEATS
