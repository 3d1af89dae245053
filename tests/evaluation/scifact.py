"""Retrieval on SciFact: nDCG@10 over documents, which score as their best passage."""

import gzip
import json
import math
from collections.abc import Iterable, Mapping
from pathlib import Path

from app import schemas
from app.service import Service
from tests.evaluation.setting import Row, byline_over, document_id, json_lines

DEPTH = 10


def measure(folder: Path) -> list[Row]:
    """nDCG@10 of what `/v1/retrieve` gives for every claim."""
    with gzip.open(folder / "scifact" / "corpus.jsonl.gz", "rt", encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    queries = json_lines(folder / "scifact" / "queries.jsonl")
    with byline_over(documents) as service:
        gains = [ndcg(ranked(service, one["text"]), one["relevant"]) for one in queries]
    return [
        Row(
            "SciFact nDCG@10",
            f"{len(queries)} claims, {len(documents):,} abstracts",
            f"{sum(gains) / len(gains):.4f}",
            ".7358 (halves of MiniLM and BM25)",
            ".7472 (BM25 + bge-base)",
            ".760, at least .748",
        )
    ]


def ranked(service: Service, text: str) -> list[str]:
    """Document ids, best first."""
    found = service.retrieve(schemas.RetrieveRequest(question=text, k=schemas.MAX_K))
    return list(dict.fromkeys(passage.document.id for passage in found.passages))


def ndcg(found: Iterable[str], relevant: Mapping[str, int], depth: int = DEPTH) -> float:
    """Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), linear gains."""
    grades = {document_id(name): grade for name, grade in relevant.items()}
    gains = [grades.get(one, 0) for one in list(found)[:depth]]
    best = sorted(grades.values(), reverse=True)[:depth]
    return _discounted(gains) / (_discounted(best) or 1.0)


def _discounted(gains: Iterable[int]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))
