"""Questions with one typo in each long word: how many more miss their document."""

import random
from pathlib import Path

from app import schemas
from app.reading.fitting.articles import REPORTED
from app.service import Service
from tests.evaluation.setting import SEED, Row, byline_over, document_id, json_lines, sample

LONG = 6
DEPTH = 5
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def measure(folder: Path, count: int) -> list[Row]:
    """hits@5 of clean and damaged questions of SQuAD 2 over all paragraphs."""
    paragraphs = json_lines(folder / "squad2" / "paragraphs.jsonl")
    questions = [
        one
        for one in json_lines(folder / "squad2" / "questions.jsonl")
        if one["answerable"] and one["paragraph"].rsplit("/", 1)[0] in REPORTED
    ]
    choice = random.Random(SEED)
    asked = sample(questions, count)
    with byline_over(paragraphs) as service:
        clean = [_hit(service, one["question"], one["paragraph"]) for one in asked]
        harmed = [
            _hit(service, damaged(one["question"], choice), one["paragraph"]) for one in asked
        ]
    before, after = sum(clean) / len(clean), sum(harmed) / len(harmed)
    return [
        Row(
            "one typo in each long word: hits@5, clean and damaged (loss)",
            f"{len(asked)} questions of {len(REPORTED)} articles that nothing was fitted to",
            f"{before:.3f}, {after:.3f} ({1 - after / before:.1%})",
            "",
            "",
            "loss under 5%",
        )
    ]


def _hit(service: Service, question: str, paragraph: str) -> bool:
    found = service.retrieve(schemas.RetrieveRequest(question=question, k=schemas.MAX_K)).passages
    documents = list(dict.fromkeys(passage.document.id for passage in found))
    return document_id(paragraph) in documents[:DEPTH]


def damaged(question: str, choice: random.Random) -> str:
    """One letter left out, doubled, exchanged or put in, in each word of six letters or more."""
    return " ".join(
        _harmed(word, choice) if len(word) >= LONG and word.isalpha() else word
        for word in question.split(" ")
    )


def _harmed(word: str, choice: random.Random) -> str:
    at = choice.randrange(1, len(word) - 1)
    kind = choice.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    letter = choice.choice(_LETTERS)
    return word[:at] + letter + word[at + (kind == 2) :]
