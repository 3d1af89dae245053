"""The measure of follow-ups: the content words that a person added to the question."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.schemas import Turn

SETS = ("cast2019", "mtrag")
_WORD = re.compile(r"[^\W_]+")
_OWNER = re.compile(r"['’]s\b")
_STOP_WORDS = frozenset(
    """a an the of in on at to for and or is are was were be been do does did what who when where
    why how which it its this that these those i them they their he she his her you we me my your
    our us with by from as about can could would should will have has had not there if so but than
    then also any some""".split()
)
_SUFFIXES = ("ies", "es", "s", "ed", "ing")
_LETTERS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """A turn, the user's earlier turns, and how a person wrote it to stand alone."""

    conversation: str
    history: tuple[str, ...]
    question: str
    resolved: str

    @property
    def turns(self) -> list[Turn]:
        return [Turn(role="user", content=text) for text in self.history]

    @property
    def added(self) -> frozenset[str]:
        """The content words that the person added."""
        return added(self.question, self.resolved)


@dataclass(frozen=True, slots=True)
class Scores:
    """Over turns with a history: precision, recall and F1 of the added words, counted
    together. `attainable` is F1 over those of them that the history holds. `changed`: of the
    questions that stand alone (first turns, and those to which the person added nothing), the
    share to which a word was added."""

    precision: float
    recall: float
    f1: float
    attainable: float
    changed: float
    turns: int
    standing: int


def content_words(text: str) -> frozenset[str]:
    """Lower-case content words, suffixes cut, six letters kept."""
    bare = _OWNER.sub("", text.lower())
    return frozenset(_cut(word) for word in _WORD.findall(bare) if word not in _STOP_WORDS)


def added(question: str, resolved: str) -> frozenset[str]:
    """The content words of `resolved` that `question` lacks."""
    return content_words(resolved) - content_words(question)


def read_rows(file: Path) -> list[Row]:
    """The turns of a set, as they stand in its file."""
    entries = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
    return [
        Row(one["conversation"], tuple(one["history"]), one["question"], one["resolved"])
        for one in entries
    ]


def score(rows: Sequence[Row], resolver: Callable[[Row], str]) -> Scores:
    """How a resolver does on turns; it is asked about those with a history alone."""
    leaning = [row for row in rows if row.history]
    found = [added(row.question, resolver(row)) for row in leaning]
    wanted = [row.added for row in leaning]
    held = [row.added & content_words(" ".join(row.history)) for row in leaning]
    precision, recall, f1 = _rates(wanted, found)
    standing = len(rows) - sum(bool(words) for words in wanted)
    changed = sum(bool(mine) and not theirs for mine, theirs in zip(found, wanted, strict=True))
    return Scores(
        precision, recall, f1, _rates(held, found)[2], changed / (standing or 1), len(leaning),
        standing,
    )  # fmt: skip


def _rates(
    wanted: Sequence[frozenset[str]], found: Sequence[frozenset[str]]
) -> tuple[float, float, float]:
    right = sum(len(a & b) for a, b in zip(wanted, found, strict=True))
    all_found, all_wanted = sum(map(len, found)) or 1, sum(map(len, wanted)) or 1
    return right / all_found, right / all_wanted, 2 * right / (all_found + all_wanted)


def _cut(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 2:
            word = word[: -len(suffix)]
            break
    return word[:_LETTERS]
