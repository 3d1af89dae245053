"""Passages that resemble a question most and do not answer it: a pool's hard negatives."""

from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from app.reading.fitting.examples import Example, occurrences

# Of the passages most like a question so many are kept, out of so many looked at.
KEPT = 4
LOOKED_AT = 12
# Shorter passages seldom stand in a pool; a question of fewer words ("Who sells them?") may be
# answered by any of them.
_PASSAGE_WORDS = 25
_QUESTION_WORDS = 4
_BLOCK = 500


def lookalikes(asked: Sequence[Example], rows: Sequence[Example]) -> dict[str, list[Example]]:
    """For each question of `asked` the rows whose passages resemble it most, by shared words
    weighted by rarity, and hold none of its answers; for a short question, or one without
    a known answer, none.
    """
    long_enough = [row for row in rows if len(row.passage.split()) >= _PASSAGE_WORDS]
    passages = list({row.passage: row for row in long_enough}.values())
    words = TfidfVectorizer(sublinear_tf=True, stop_words="english", dtype=np.float32)
    of_passages = words.fit_transform([row.passage for row in passages]).T
    analyse = words.build_analyzer()
    known = [row for row in asked if row.answers and len(analyse(row.question)) >= _QUESTION_WORDS]
    found: dict[str, list[Example]] = {}
    for start in range(0, len(known), _BLOCK):
        block = known[start : start + _BLOCK]
        likeness = words.transform([row.question for row in block]) @ of_passages
        for row, scores in zip(block, likeness.tocsr(), strict=True):
            best = scores.indices[np.argsort(-scores.data)[:LOOKED_AT]]
            answers = [span.of(row.passage) for span in row.answers]
            near = [passages[i] for i in best if not occurrences(passages[i].passage, answers)]
            found[row.question] = near[:KEPT]
    return found
