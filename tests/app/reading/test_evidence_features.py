"""Features worked by hand with a fake encoder, and the laws they keep."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from app.reading import Candidate, EvidenceFeatures, TokenVectors
from app.reading.candidates import Vectors
from app.reading.encoder import Remembering, SentenceTransformerTokens
from app.reading.features import NAMES, features
from app.reading.words import words

KNOWN = ["how", "many", "boats", "sank", "rain", "fell", "ten", "nobody", "came"]


class OneHot:
    """A TokenEncoder in which every word is like itself alone; counts the texts it saw."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def tokens(self, texts: Sequence[str]) -> list[TokenVectors]:
        self.seen += texts
        return [self._vectors(tuple(words(text))) for text in texts]

    def _vectors(self, found: tuple[str, ...]) -> TokenVectors:
        rows = np.zeros((len(found), len(KNOWN) + 1), np.float32)
        for row, word in zip(rows, found, strict=True):
            row[KNOWN.index(word) if word in KNOWN else -1] = 1
        pooled: Vectors = rows.sum(axis=0)
        return TokenVectors(found, rows, pooled / max(1.0, float(np.linalg.norm(pooled))))


PASSAGE = "Rain fell. Ten boats sank. Nobody came."
QUESTION = "How many boats sank?"
CANDIDATES = [
    Candidate(text, PASSAGE, "Storms", 1.0)
    for text in ("Rain fell.", "Ten boats sank.", "Nobody came.")
]


def _features(candidates: Sequence[Candidate], question: str = QUESTION) -> dict[str, list[float]]:
    asked, *encoded = OneHot().tokens([question, *(c.sentence for c in candidates)])
    rows = features(question, candidates, asked, encoded, lambda word: 2.0)
    return {name: [float(x) for x in rows[:, at]] for at, name in enumerate(NAMES)}


def test_coverage_counts_the_words_that_carry_the_question() -> None:
    """ "boats" and "sank" stand in the second sentence; the passage covers both for all."""
    found = _features(CANDIDATES)
    assert found["soft_sentence"] == [0, 1, 0]
    assert found["soft_passage"] == [1, 1, 1]
    assert found["words_sentence"] == [0, 1, 0]
    assert found["words_passage"] == [1, 1, 1]


def test_a_sentence_without_a_number_lacks_what_how_many_asks_for() -> None:
    found = _features(CANDIDATES)
    assert found["number_missing"] == [1, 0, 1]
    assert found["kind_elsewhere"] == [1, 0, 1]
    assert found["asks_number"] == [1, 1, 1]


def test_stated_silence_lacks_no_number_and_is_no_contradiction() -> None:
    silent = [Candidate("The boats that sank were not reported.", "x", "", 1.0)]
    found = _features(silent)
    assert (found["number_missing"], found["silence"], found["negation"]) == ([0], [1], [0])


def test_names_and_numbers_that_the_passage_lacks_are_counted() -> None:
    found = _features(CANDIDATES, "How many boats sank near Volga in 1999?")
    assert (found["names_missing"], found["numbers_missing"]) == ([1, 1, 1], [1, 1, 1])


def test_the_order_of_candidates_changes_nothing() -> None:
    seen = EvidenceFeatures(OneHot())
    ahead, back = seen.rows(QUESTION, CANDIDATES), seen.rows(QUESTION, CANDIDATES[::-1])
    assert ahead == pytest.approx(back[::-1])


def test_marks_of_attribution_are_not_read() -> None:
    seen = EvidenceFeatures(encoder := OneHot())
    marked = Candidate("**Ten** boats sank (Reuters).", "x", "", 1.0)
    seen.rows(QUESTION, [marked])
    assert encoder.seen == [QUESTION, "Ten boats sank"]


def test_odd_texts_are_read_without_harm() -> None:
    """No words in the question, none in the sentence, marks only."""
    odd = [Candidate(text, text, "", 0.0) for text in ("|", "***", "…", "😀")]
    rows = EvidenceFeatures(OneHot()).rows("???", odd)
    assert rows.shape == (4, len(NAMES))
    assert np.isfinite(rows).all()


def test_a_candidate_needs_a_sentence() -> None:
    with pytest.raises(ValueError, match="sentence"):
        Candidate(" ", "x", "", 0.0)


def test_words_need_a_vector_each() -> None:
    with pytest.raises(ValueError, match="2 words have 1 vectors"):
        TokenVectors(("a", "b"), np.zeros((1, 3), np.float32), np.zeros(3, np.float32))


def test_a_text_is_encoded_once_while_it_is_remembered() -> None:
    inner = OneHot()
    remembering = Remembering(inner, limit=2)
    assert [t.words for t in remembering.tokens(["ten", "rain", "ten"])] == [
        ("ten",),
        ("rain",),
        ("ten",),
    ]
    remembering.tokens(["came"])  # pushes "rain" out, which was met before "ten"
    remembering.tokens(["ten", "rain"])
    assert inner.seen == ["ten", "rain", "came", "rain"]


class _Tensor:
    """As much of a torch tensor as the adapter uses."""

    def __init__(self, values: Any) -> None:
        self.values = np.asarray(values)

    def bool(self) -> "_Tensor":
        return _Tensor(self.values.astype(bool))

    def float(self) -> "_Tensor":
        return self

    def cpu(self) -> "_Tensor":
        return self

    def numpy(self) -> Any:
        return self.values

    def tolist(self) -> Any:
        return self.values.tolist()

    def __getitem__(self, key: Any) -> "_Tensor":
        return _Tensor(self.values[key.values if isinstance(key, _Tensor) else key])


class _Model:
    """A SentenceTransformer of one text: "[CLS] boat ##s sank [SEP] [PAD]"."""

    pieces = ("[CLS]", "boat", "##s", "sank", "[SEP]", "[PAD]")

    @property
    def tokenizer(self) -> "_Model":
        return self

    def convert_ids_to_tokens(self, ids: list[int]) -> list[str]:
        return [self.pieces[i] for i in ids]

    def encode(self, texts: list[str], **_: Any) -> list[dict[str, _Tensor]]:
        vectors = np.array([[9, 9], [4, 0], [0, 4], [0, 3], [9, 9], [9, 9]], np.float32)
        row = {
            "input_ids": _Tensor(range(6)),
            "attention_mask": _Tensor([1, 1, 1, 1, 1, 0]),
            "token_embeddings": _Tensor(vectors),
            "sentence_embedding": _Tensor(np.array([0.0, 2.0], np.float32)),
        }
        return [row for _ in texts]


def test_word_pieces_are_joined_and_special_tokens_left_out() -> None:
    (found,) = SentenceTransformerTokens(_Model()).tokens(["Boats sank"])
    assert found.words == ("boats", "sank")
    half = 0.5**0.5
    assert found.vectors == pytest.approx(np.array([[half, half], [0, 1]]))
    assert found.pooled == pytest.approx(np.array([0, 1]))
