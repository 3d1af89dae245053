"""What speaks for each candidate, seen through a token encoder."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.reading.candidates import Candidate, TokenEncoder
from app.reading.encoder import Remembering
from app.reading.features import Statistics, features, rarity_by_length
from app.reading.words import plain


class EvidenceFeatures:
    """The features of candidates; deterministic."""

    def __init__(self, encoder: TokenEncoder, statistics: Statistics = rarity_by_length) -> None:
        self._encoder = Remembering(encoder)
        self._statistics = statistics

    def rows(self, question: str, candidates: Sequence[Candidate]) -> NDArray[np.float64]:
        """One row a candidate, one column a feature in the order of `NAMES`."""
        encoded = self._encoder.tokens([question, *(plain(c.sentence) for c in candidates)])
        return features(question, candidates, encoded[0], encoded[1:], self._statistics)
