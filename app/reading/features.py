"""What speaks for and against a sentence as an answer, as numbers; pure.

Late interaction (each word of the question meets the most similar word of the text) follows
ColBERT (Khattab and Zaharia 2020).
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.reading.candidates import Candidate, TokenVectors, Vectors
from app.reading.kinds import AnswerKind, answer_kinds, holds_kind, states_silence
from app.reading.words import STOP_WORDS, content_words, names, plain, stem, stems, words

Statistics = Callable[[str], float]

ASKED: tuple[AnswerKind, ...] = (
    "number", "date", "person", "place", "reason", "polar", "definition", "manner", "other",
)  # fmt: skip
NAMES = (
    "soft_sentence", "soft_passage", "soft_worst",
    "words_sentence", "words_passage", "words_worst", "words_best",
    "names_missing", "numbers_missing", "focus_sentence", "focus_passage",
    "number_missing", "date_missing", "name_missing", "other_missing", "kind_elsewhere",
    "silence", "negation", "length", "question_length",
    *(f"asks_{kind}" for kind in ASKED),
)  # fmt: skip
_NEGATIONS = frozenset(
    ["not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without"]
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart once for all its candidates."""

    text: str
    kinds: frozenset[AnswerKind]
    weights: dict[str, float]
    focus: str | None
    names: frozenset[str]
    numbers: frozenset[str]
    negated: bool

    @property
    def total(self) -> float:
        return sum(self.weights.values()) or 1.0


def parse_question(text: str, statistics: Statistics) -> Question:
    """The content words of a question with their rarity, its focus, names and numbers."""
    content = content_words(text) or words(text)
    weights: dict[str, float] = {}
    for word in content:
        weights[stem(word)] = max(weights.get(stem(word), 0.0), statistics(word))
    named = [part for name in names(text) for part in content_words(name.text)]
    return Question(
        text,
        answer_kinds(text),
        weights,
        stem(content[0]) if content else None,
        frozenset(stem(word) for word in named),
        frozenset(stem(word) for word in content if word[0].isdigit()),
        bool(_NEGATIONS & set(words(text))),
    )


def features(
    question: str,
    candidates: Sequence[Candidate],
    encoded_question: TokenVectors,
    encoded: Sequence[TokenVectors],
    statistics: Statistics,
) -> NDArray[np.float64]:
    """One row a candidate, one column a feature in the order of `NAMES`.

    `encoded` holds the vectors of each candidate's sentence.
    """
    asked = parse_question(question, statistics)
    vectors = _vector_columns(asked, candidates, encoded_question, encoded)
    around = {(c.context, c.passage): _around(asked, c) for c in candidates}
    rows = [
        [*vectors[i], *_word_columns(asked, c.sentence, around[c.context, c.passage])]
        for i, c in enumerate(candidates)
    ]
    return np.array(rows, dtype=np.float64).reshape(len(candidates), len(NAMES))


def _vector_columns(
    asked: Question,
    candidates: Sequence[Candidate],
    question: TokenVectors,
    encoded: Sequence[TokenVectors],
) -> list[list[float]]:
    matches = [_matches(question, text) for text in encoded]
    by_passage: dict[str, NDArray[np.float64]] = {}
    for candidate, match in zip(candidates, matches, strict=True):
        known = by_passage.get(candidate.passage, match)
        by_passage[candidate.passage] = np.maximum(known, match)
    weights = _rarities(asked, question)
    columns = []
    for candidate, match in zip(candidates, matches, strict=True):
        passage = by_passage[candidate.passage]
        worst = float(np.min(np.where(weights > 0, passage, 1.0), initial=1.0))
        columns.append([float(match @ weights), float(passage @ weights), worst])
    return columns


def _matches(question: TokenVectors, text: TokenVectors) -> NDArray[np.float64]:
    """For each word of the question the cosine of the most similar word of the text."""
    if not len(text.vectors):
        return np.zeros(len(question.words))
    best: Vectors = (question.vectors @ text.vectors.T).max(axis=1)
    return best.astype(np.float64)


def _rarities(asked: Question, question: TokenVectors) -> NDArray[np.float64]:
    """How much each word of the question counts; sums to one."""
    raw = [asked.weights.get(stem(word), 0.0) for word in question.words]
    total = sum(raw)
    return np.array([r / total if total else 1 / len(raw) for r in raw])


@dataclass(frozen=True, slots=True)
class _Around:
    """What a passage and the headings above it hold of a question."""

    stems: frozenset[str]
    kinds: frozenset[AnswerKind]


def _around(asked: Question, candidate: Candidate) -> _Around:
    held = {kind for kind in asked.kinds if holds_kind(kind, asked.text, candidate.passage)}
    return _Around(frozenset(stems(f"{candidate.context}\n{candidate.passage}")), frozenset(held))


def _word_columns(asked: Question, raw: str, around: _Around) -> list[float]:
    sentence = plain(raw)
    here, there = stems(sentence), around.stems
    uncovered = [weight for word, weight in asked.weights.items() if word not in there]
    covered = [weight for word, weight in asked.weights.items() if word in here]
    silent = states_silence(sentence)
    return [
        sum(covered) / asked.total,
        1 - sum(uncovered) / asked.total,
        max(uncovered, default=0.0) / 10,
        max(covered, default=0.0) / 10,
        float(len(asked.names - there)),
        float(len(asked.numbers - there)),
        float(asked.focus in here),
        float(asked.focus in there),
        *_kind_columns(asked, sentence, around, silent),
        float(silent),
        float(not silent and bool(_NEGATIONS & set(words(sentence))) != asked.negated),
        math.log(1 + len(words(sentence))),
        math.log(1 + len(asked.weights)),
        *(float(kind in asked.kinds) for kind in ASKED),
    ]


def _kind_columns(
    asked: Question, sentence: str, around: _Around, silent: bool
) -> tuple[float, ...]:
    """Which kind of answer the sentence lacks, and whether its passage then has it.

    To say that a figure is not known answers a question for the figure.
    """
    lacking = {kind for kind in asked.kinds if not holds_kind(kind, asked.text, sentence)}
    if silent:
        lacking -= {"number"}
    return (
        float("number" in lacking),
        float("date" in lacking),
        float(bool(lacking & {"person", "place"})),
        float(bool(lacking & {"reason", "definition"})),
        float(bool(lacking) and lacking <= around.kinds),
    )


def rarity_by_length(word: str) -> float:
    """A rarity where no corpus tells it: longer words and numbers are taken to be rarer."""
    if word in STOP_WORDS:
        return 0.5
    return 5.0 if word[:1].isdigit() else min(8.0, 2.0 + 0.6 * len(word))
