"""A real Byline over documents that a measure brings."""

import json
import os
import random
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from app.main import build_service
from app.service import Service
from app.settings import Settings

SEED = 20261123
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, on what, beside what it is compared with."""

    measure: str
    on: str
    ours: str
    baseline: str = ""
    published: str = ""
    goal: str = ""


def data_folder() -> Path:
    """The folder that `EVAL_DATA` names.

    Raises:
        SystemExit: it names none.
    """
    named = os.environ.get("EVAL_DATA", "")
    if not named or not Path(named).is_dir():
        raise SystemExit("EVAL_DATA must name the folder with the data; see docs/evaluation.md")
    return Path(named)


@contextmanager
def byline_over(
    documents: Iterable[Mapping[str, object]], caution: float = 0.5
) -> Iterator[Service]:
    """Byline with the documents (lines of a `.jsonl`) indexed, in a folder that goes again."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        lines = (json.dumps(one, ensure_ascii=False) + "\n" for one in documents)
        with (corpus / "all.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(lines)
        with byline_of(corpus, caution) as service:
            yield service


@contextmanager
def byline_of(corpus: Path, caution: float = 0.5) -> Iterator[Service]:
    """Byline with a folder of documents indexed; the index goes again."""
    with tempfile.TemporaryDirectory() as folder:
        service = build_service(
            Settings(
                corpus_dir=corpus,
                index_dir=Path(folder),
                max_document_mb=1_000,
                caution=caution,
            )
        )
        try:
            service.synchronise(lambda *_: None)
            service.warm_up()
            yield service
        finally:
            service.close()


def document_id(line_id: str) -> str:
    """The id that Byline gives the document of a line."""
    return f"all.jsonl#{line_id}"


def json_lines(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def sample(rows: list[T], count: int) -> list[T]:
    """`count` of the rows, the same ones at every run."""
    return random.Random(SEED).sample(rows, min(count, len(rows)))
