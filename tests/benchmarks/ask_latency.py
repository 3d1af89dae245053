"""How long an answer takes, as a multiple of embedding its question in the same run.

    python -m tests.benchmarks.ask_latency [--corpus corpus] [--questions FILE] [--rounds 5]

Each question is embedded by sentence-transformers and asked through the service, side by side, so
that a busy machine slows both. The first round, in which every sentence is new to the reader, is
reported apart from those after it, in which most were met before.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app import schemas
from app.main import build_service
from app.service import Service
from app.settings import Settings
from index.embedding import SentenceTransformerEmbedder

QUESTIONS = (
    "How many militants were killed?",
    "Which towns were struck?",
    "Why does the area around Diboli matter?",
    "Who leads Mali?",
    "What is the population of Mali?",
    "When did JNIM attack the base at Boulkessi?",
    "What does JNIM want in the Sahel?",
    "How many soldiers did the army lose?",
    "What do analysts fear?",
    "Who claimed responsibility for the attacks?",
)


@dataclass(frozen=True, slots=True)
class Round:
    """Milliseconds of each question: embedded, and asked."""

    embedding: tuple[float, ...]
    asking: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median of asking as a multiple of the median of embedding."""
        return statistics.median(self.asking) / statistics.median(self.embedding)


def joined(rounds: Sequence[Round]) -> Round:
    """Several rounds as one."""
    return Round(
        tuple(ms for one in rounds for ms in one.embedding),
        tuple(ms for one in rounds for ms in one.asking),
    )


def measure(
    embed: Callable[[str], object], ask: Callable[[str], object], questions: Sequence[str]
) -> Round:
    """One round: each question embedded, then asked."""
    pairs = [(_milliseconds(embed, one), _milliseconds(ask, one)) for one in questions]
    return Round(tuple(first for first, _ in pairs), tuple(second for _, second in pairs))


def _milliseconds(work: Callable[[str], object], question: str) -> float:
    began = time.perf_counter()
    work(question)
    return (time.perf_counter() - began) * 1_000


def line(name: str, one: Round) -> str:
    """A round as a row of a table."""
    asking, embedding = statistics.median(one.asking), statistics.median(one.embedding)
    slow = statistics.quantiles(one.asking, n=20)[-1]
    return f"| {name} | {embedding:.1f} ms | {asking:.1f} ms | {slow:.1f} ms | {one.ratio:.1f} |"


def service_over(corpus: Path, index: Path) -> Service:
    """A service over an index of the corpus, with the real models loaded."""
    service = build_service(Settings(corpus_dir=corpus, index_dir=index))
    service.synchronise(lambda *_: None)
    service.warm_up()
    return service


def main(arguments: Sequence[str]) -> str:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    parser.add_argument("--questions", type=Path, help="one question a line")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args(arguments)
    lines = given.questions.read_text("utf-8").splitlines() if given.questions else QUESTIONS
    questions = [one for one in lines if one.strip()]
    embedder = SentenceTransformerEmbedder()
    embedder.embed(["Who reported it?"])
    with tempfile.TemporaryDirectory() as folder:
        service = service_over(given.corpus, Path(folder))
        service.ask(schemas.AskRequest(question="Zzyzx?"))  # loads the reader's network
        rounds = [
            measure(
                lambda question: embedder.embed([question]),
                lambda question: service.ask(schemas.AskRequest(question=question)),
                questions,
            )
            for _ in range(given.rounds)
        ]
        service.close()
    return "\n".join(
        [
            "| round | embedding p50 | ask p50 | ask p95 | multiple |",
            "|---|---|---|---|---|",
            line("first", rounds[0]),
            *([line("later", joined(rounds[1:]))] if rounds[1:] else []),
        ]
    )


if __name__ == "__main__":
    sys.stdout.write(f"{main(sys.argv[1:])}\n")
