"""Each candidate set beside what the other passages hold on the question; pure."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.reading.features import ASKED, NAMES

# What is seen of a candidate by itself: the features, and the two looks of the network in log odds.
COLUMNS = (*NAMES, "sentence_look", "answer_look")
# Of the question alone, and so the same for every passage.
_OF_THE_QUESTION = frozenset(("question_length", *(f"asks_{kind}" for kind in ASKED)))
_COMPARED = [at for at, name in enumerate(COLUMNS) if name not in _OF_THE_QUESTION]
# All that is weighed: a candidate by itself, and how far it stands out.
WEIGHED = (*COLUMNS, *(f"{COLUMNS[at]}_beside" for at in _COMPARED), "others")
# So many other passages are compared with, in the order in which they were found: those further
# off are about something else, and anything stands out from them.
OTHERS = 5


def beside_others(rows: NDArray[np.float64], passages: Sequence[str]) -> NDArray[np.float64]:
    """Rows of `COLUMNS`, one a candidate, as rows of `WEIGHED`.

    `passages`: the passage of each candidate, best first. Behind what is seen of a candidate by
    itself stands by how much that is more than the mean of the best of each other passage, and
    whether there are others; without any all of that is 0. On one subject every passage is like
    the question and most are a little like an answer: the level says less than what stands out.
    """
    found = list(dict.fromkeys(passages))
    of = np.array([found.index(one) for one in passages], dtype=np.intp)
    width = rows.shape[1]
    best = np.array([rows[of == at].max(axis=0) for at in range(len(found))]).reshape(-1, width)
    ahead = np.zeros_like(rows)
    if len(found) > 1:
        for at in range(len(found)):
            others = np.delete(best, at, axis=0)[:OTHERS]
            ahead[of == at] = rows[of == at] - others.mean(axis=0)
    several = np.full((len(rows), 1), float(len(found) > 1))
    return np.hstack([rows, ahead[:, _COMPARED], several])
