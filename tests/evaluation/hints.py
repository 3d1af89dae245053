"""Which outlets a question names, on questions over several outlets (MultiHop-RAG)."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app import schemas
from tests.evaluation.setting import Row, byline_over, json_lines


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall over outlets; exact: questions whose set is exactly right."""

    precision: float
    recall: float
    exact: float


def measure(folder: Path) -> list[Row]:
    """The `hints` of `/v1/retrieve` for the questions that nothing was tuned on (every other
    one), over a corpus that has a document of each outlet."""
    names = json.loads((folder / "source_hints" / "sources.json").read_text("utf-8"))
    rows = json_lines(folder / "source_hints" / "questions.jsonl")
    held = [row for row in rows if row["evidence"]][1::2]
    documents = [
        {"id": str(n), "source": name, "text": "A report."} for n, name in enumerate(names)
    ]
    with byline_over(documents) as service:
        known = {one.name: one.id for one in service.sources().sources}
        known |= {alias: one.id for one in service.sources().sources for alias in one.aliases}
        pairs = []
        for row in held:
            request = schemas.RetrieveRequest(question=row["question"], k=1)
            found = {source.id for source in service.retrieve(request).hints.sources}
            pairs.append(({known.get(name, name) for name in row["sources"]}, found))
    result = score(pairs)
    ours = f"{result.exact:.3f} (precision {result.precision:.3f}, recall {result.recall:.3f})"
    return [
        Row(
            "outlets in a question, exactly right",
            f"{len(held)} questions that nothing was tuned on",
            ours,
            ".841 (names matched plainly)",
            ".923 (GPT-3.5, Multi-Meta-RAG)",
            ".950",
        )
    ]


def score(pairs: Iterable[tuple[set[str], set[str]]]) -> Score:
    """Of pairs of the wanted and the found outlets."""
    both = [(wanted, found, wanted & found) for wanted, found in pairs]
    right = sum(len(shared) for _, _, shared in both)
    return Score(
        right / (sum(len(found) for _, found, _ in both) or 1),
        right / (sum(len(wanted) for wanted, _, _ in both) or 1),
        sum(wanted == found for wanted, found, _ in both) / len(both),
    )
