"""Measures everything and writes `docs/evaluation.md`.

EVAL_DATA=folder python -m tests.evaluation [--questions 400] [--only NAME]…
"""

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from app.reading.fitting.articles import REPORTED
from tests.evaluation import followups, hints, own_questions, scifact, squad2, typos
from tests.evaluation.report import document
from tests.evaluation.setting import Row, data_folder

REPORT = Path("docs/evaluation.md")


def main() -> None:
    """Runs the measures that are asked for; writes the report when all of them ran."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=400, help="of SQuAD 2, each measure")
    parser.add_argument("--only", action="append", default=[], choices=[*MEASURES, "squad2"])
    arguments = parser.parse_args()
    folder, rows, curve = data_folder(), list[Row](), None
    for name, run in MEASURES.items():
        if not arguments.only or name in arguments.only:
            rows += _told(run(folder, arguments.questions))
    if not arguments.only or "squad2" in arguments.only:
        found, curve = squad2.measure(folder, arguments.questions)
        rows += _told(found)
    if not arguments.only and curve:
        REPORT.write_text(document(rows, curve, datetime.now(UTC).date(), REPORTED), "utf-8")
        print(f"{REPORT} is written")  # noqa: T201 - a script that reports


def _told(rows: list[Row]) -> list[Row]:
    for row in rows:
        print(f"{row.measure}: {row.ours}  [{row.on}]", flush=True)  # noqa: T201
    return rows


MEASURES: dict[str, Callable[[Path, int], list[Row]]] = {
    "sample": lambda *_: own_questions.sample(),
    "news": lambda *_: own_questions.news(),
    "second_news": lambda *_: own_questions.second_news(),
    "scifact": lambda folder, _: scifact.measure(folder),
    "hints": lambda folder, _: hints.measure(folder),
    "typos": typos.measure,
    "followups": lambda folder, _: followups.measure(folder),
}

if __name__ == "__main__":
    main()
