"""Vectors of words and texts from a SentenceTransformer."""

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock
from typing import Any

import numpy as np

from app.reading.candidates import TokenEncoder, TokenVectors, Vectors


class SentenceTransformerTokens:
    """A TokenEncoder over a loaded SentenceTransformer; word pieces are joined to words."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """The vectors of each text, in order; texts are cut at the model's length."""
        if not texts:
            return []
        rows = self._model.encode(list(texts), output_value=None, show_progress_bar=False)
        return [self._vectors(row) for row in rows]

    def _vectors(self, row: dict[str, Any]) -> TokenVectors:
        kept = row["attention_mask"].bool()
        pieces = self._model.tokenizer.convert_ids_to_tokens(row["input_ids"][kept].tolist())
        vectors = row["token_embeddings"][: len(pieces)].float().cpu().numpy()
        words, grouped = _joined(pieces, vectors)
        return TokenVectors(words, grouped, _unit(row["sentence_embedding"].cpu().numpy()))


class Remembering:
    """A TokenEncoder that encodes a text once and keeps the `limit` texts it met last.

    Sentences come back question after question; a sentence takes about 50 kB.
    """

    def __init__(self, encoder: TokenEncoder, limit: int = 1_000) -> None:
        self._encoder = encoder
        self._limit = limit
        self._known: OrderedDict[str, TokenVectors] = OrderedDict()
        self._lock = Lock()

    def tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        """The vectors of each text, in order."""
        with self._lock:
            found = {text: self._known[text] for text in texts if text in self._known}
        new = [text for text in dict.fromkeys(texts) if text not in found]
        found |= dict(zip(new, self._encoder.tokens(new), strict=True))
        with self._lock:
            for text in texts:
                self._known[text] = found[text]
                self._known.move_to_end(text)
            while len(self._known) > self._limit:
                self._known.popitem(last=False)
        return [found[text] for text in texts]


def _joined(pieces: Sequence[str], vectors: Vectors) -> tuple[tuple[str, ...], Vectors]:
    """Words with the mean of their pieces' vectors; special tokens are left out."""
    words: list[str] = []
    members: list[list[int]] = []
    for at, piece in enumerate(pieces):
        if piece.startswith("##") and words:
            words[-1] += piece[2:]
            members[-1].append(at)
        elif not (piece.startswith("[") and piece.endswith("]") and len(piece) > 2):
            words.append(piece)
            members.append([at])
    rows = [vectors[group].mean(axis=0) for group in members]
    return tuple(words), _unit(np.array(rows, dtype=np.float32).reshape(-1, vectors.shape[1]))


def _unit(vectors: Vectors) -> Vectors:
    norms = np.linalg.norm(vectors, axis=-1, keepdims=True)
    unit: Vectors = (vectors / np.maximum(norms, 1e-9)).astype(np.float32)
    return unit
