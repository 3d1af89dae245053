"""Questions of SQuAD 2 over their paragraphs, cut into sentences, and which of them answer."""

import json
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from index.documents import Span
from index.segmentation import sentences


@dataclass(frozen=True, slots=True)
class Example:
    """A question, a passage cut into sentences, and which of them answer.

    `positives`: indices of the sentences that answer (empty: the passage does not answer).
    `answers`: spans of the short answers in the passage; empty where they are not known.
    `group`: what must not be divided between fitting and checking; `title`: of the passage;
    `cluster`: of stories that are easily taken for one another, of which no other answers.
    """

    question: str
    passage: str
    sentences: tuple[Span, ...]
    positives: tuple[int, ...]
    answers: tuple[Span, ...] = ()
    group: str = ""
    title: str = ""
    cluster: str = ""


def squad2_rows(folder: Path, articles: Iterable[str]) -> Iterator[Example]:
    """Questions of SQuAD 2 over the paragraphs of `articles`, unanswerable ones included."""
    wanted = set(articles)
    paragraphs = {row["id"]: row for row in json_lines(folder / "paragraphs.jsonl")}
    for row in json_lines(folder / "questions.jsonl"):
        article = row["paragraph"].rsplit("/", 1)[0]
        if article in wanted:
            text = paragraphs[row["paragraph"]]["text"]
            found = examples(row["question"], text, row["answerable"], row["answers"], article)
            yield from (replace(one, title=article.replace("_", " ")) for one in found)


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def examples(
    question: str, passage: str, label: bool, answers: list[str], group: str
) -> Iterator[Example]:
    """The example of one labelled row; none where the passage has no sentence."""
    spans = sentences(passage, 0, len(passage))
    found = occurrences(passage, answers) if label else ()
    holding = [i for i, s in enumerate(spans) if any(overlap(s, a) for a in found)]
    # Where it is not known which sentence answers, any of them may.
    positives = tuple(holding or range(len(spans))) if label else ()
    if spans:
        yield Example(question, passage, spans, positives, found, group)


def occurrences(passage: str, answers: list[str]) -> tuple[Span, ...]:
    spans: set[Span] = set()
    for answer in answers:
        if len(answer.strip()) > 1 or answer.isdigit():
            pattern = rf"(?<!\w){re.escape(answer.strip())}(?!\w)"
            hits = list(re.finditer(pattern, passage, re.IGNORECASE))
            spans |= {Span(hit.start(), hit.end()) for hit in hits[:5]}
    return tuple(sorted(spans))


def overlap(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end


def hash_fraction(text: str) -> float:
    """A number in [0, 1) fixed by the text, by which texts are divided into parts."""
    return random.Random(text).random()
