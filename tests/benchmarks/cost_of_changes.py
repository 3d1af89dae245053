"""What a small change costs beside building the index: the real command and the real model.

    python -m tests.benchmarks.cost_of_changes --documents 10000

Adding one document may take 2% of the time that building took, finding out that nothing
changed 1%. Prints one JSON object, with the processor's time beside the clock's, since the
machine may have other work; the exit status is 1 when a limit is exceeded on the clock.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

WORDS_A_DOCUMENT = 300
ADDING_LIMIT, NOTHING_LIMIT = 0.02, 0.01
_PLACES = ("Diboli", "Kayes", "Sandare", "Niono", "Bamako", "Segou", "Mopti", "Gao", "Kidal")
_ACTORS = ("The army", "The governor", "A spokesman", "Residents", "The ministry", "Observers")
_VERBS = ("said", "denied", "confirmed", "feared", "announced", "reported", "doubted")
_MATTERS = (
    "that a convoy had been struck near the river",
    "that the market would open again after the harvest",
    "that fuel was short and the roads were closed",
    "that talks with the herders had begun",
    "that the bridge had been mended by engineers",
    "that schools stayed shut for another week",
)
_SOURCES = ("Reuters", "AP", "AFP", "BBC")


def story(number: int) -> str:
    """A report of about 300 words that no other number has."""
    chance = random.Random(number)
    lines, words = (
        [f"---\ntitle: Report {number}\npublished: 2025-07-{1 + number % 28:02}\n---\n"],
        0,
    )
    while words < WORDS_A_DOCUMENT:
        sentence = (
            f"{chance.choice(_ACTORS)} in {chance.choice(_PLACES)} {chance.choice(_VERBS)}"
            f" {chance.choice(_MATTERS)}, as {chance.randint(2, 9_999)} people waited"
            f" ({chance.choice(_SOURCES)})."
        )
        words += len(sentence.split())
        lines.append(sentence + ("\n\n" if chance.random() < 0.25 else " "))
    return "".join(lines)


def write_corpus(corpus: Path, count: int) -> None:
    for number in range(count):
        path = corpus / f"{number // 500}" / f"{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(story(number), "utf-8")


@dataclass(frozen=True)
class Taken:
    """Seconds on the clock, and of the processor (all processes of the command)."""

    clock: float
    processor: float


def seconds_of_index(folder: Path) -> tuple[Taken, dict[str, Any]]:
    """What the whole command took, the start of its process included, and its receipt."""
    started, before = time.monotonic(), processor_seconds()
    done = subprocess.run(
        [
            *(sys.executable, "-c", "from app.cli import main; main()", "index", "--json"),
            *("--corpus", str(folder / "corpus"), "--index", str(folder / "index")),
        ],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        check=True,
    )
    taken = Taken(time.monotonic() - started, processor_seconds() - before)
    return taken, json.loads(done.stdout)


def processor_seconds() -> float:
    """Of all processes started and waited for so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@dataclass(frozen=True)
class Cost:
    """Of building, and the medians of adding one document and of finding nothing changed."""

    documents: int
    chunks: int
    building: Taken
    adding_one: Taken
    nothing_changed: Taken

    @property
    def shares(self) -> dict[str, Taken]:
        """Of adding one and of nothing changed, in the time of building."""
        return {
            "adding_share": _ratio(self.adding_one, self.building),
            "nothing_share": _ratio(self.nothing_changed, self.building),
        }


def _ratio(part: Taken, whole: Taken) -> Taken:
    return Taken(round(part.clock / whole.clock, 4), round(part.processor / whole.processor, 4))


def _median(times: list[Taken]) -> Taken:
    return Taken(median(t.clock for t in times), median(t.processor for t in times))


def measure(folder: Path, documents: int, repeats: int) -> Cost:
    write_corpus(folder / "corpus", documents)
    building, receipt = seconds_of_index(folder)
    nothing: list[Taken] = []
    adding: list[Taken] = []
    for number in range(repeats):
        seconds, same = seconds_of_index(folder)
        assert (same["embedded"], same["unchanged"]) == (0, documents + number), same
        nothing.append(seconds)
        (folder / "corpus" / f"new-{number}.md").write_text(story(documents + number), "utf-8")
        seconds, added = seconds_of_index(folder)
        assert added["added"] == [f"new-{number}.md"], added
        adding.append(seconds)
    return Cost(documents, receipt["chunks"], building, _median(adding), _median(nothing))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--repeats", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="byline-cost-") as folder:
        cost = measure(Path(folder), given.documents, given.repeats)
    adding, nothing = cost.shares["adding_share"], cost.shares["nothing_share"]
    shares = {name: asdict(share) for name, share in cost.shares.items()}
    sys.stdout.write(json.dumps(asdict(cost) | shares) + "\n")
    return 0 if adding.clock < ADDING_LIMIT and nothing.clock < NOTHING_LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
