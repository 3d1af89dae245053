"""The reader: candidates to probabilities."""

from collections.abc import Sequence

from app.reading.candidates import Candidate, TokenEncoder
from app.reading.encoder import Remembering
from app.reading.features import Statistics, features, rarity_by_length
from app.reading.model import ReaderModel, default_model
from app.reading.words import plain


class EvidenceReader:
    """Weighs what speaks for each sentence as an answer; deterministic."""

    def __init__(
        self,
        encoder: TokenEncoder,
        statistics: Statistics = rarity_by_length,
        model: ReaderModel | None = None,
    ) -> None:
        self._encoder = Remembering(encoder)
        self._statistics = statistics
        self._model = model or default_model()

    def read(self, question: str, candidates: Sequence[Candidate]) -> list[float]:
        """For each candidate the probability (0 to 1) that it answers the question."""
        if not candidates:
            return []
        encoded = self._encoder.tokens([question, *(plain(c.sentence) for c in candidates)])
        rows = features(question, candidates, encoded[0], encoded[1:], self._statistics)
        return [float(chance) for chance in self._model.probabilities(rows)]
