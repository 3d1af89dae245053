"""Examples written for this project: invented passages, questions in other words than theirs,
and questions that only look as if they were answered.

The files are in `written/`; its README says how they were made. A passage and its questions
belong to one part, fixed by the cluster or else the title: what is trained on is never fitted or
reported on.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum
from pathlib import Path

from app.reading.fitting.examples import Example, examples, hash_fraction, json_lines

FOLDER = Path(__file__).with_name("written")
GROUP = "written"


class Part(Enum):
    """What a passage is for, by where the hash of its cluster or title falls (from, to)."""

    FITTED = (0.0, 0.1)
    REPORTED = (0.1, 0.2)
    TRAINED = (0.2, 1.0)


def written_rows(part: Part, folder: Path = FOLDER) -> Iterator[Example]:
    """The examples of one part, in the order of the files.

    Raises ValueError, with file and title, where an answer is not in its passage exactly once.
    """
    low, high = part.value
    for path in sorted(folder.glob("*.jsonl")):
        for row in json_lines(path):
            cluster = row.get("group", "")
            if low <= hash_fraction(cluster or row["title"]) < high:
                for asked in row["questions"]:
                    found = _examples(row["passage"], asked)
                    if found is None:
                        where = f"{path.name}, {row['title']}"
                        raise ValueError(f"{where}: {json.dumps(asked)} is not answered once")
                    yield replace(found, title=row["title"], cluster=cluster)


def _examples(passage: str, asked: dict[str, str]) -> Example | None:
    answer = asked.get("a")
    answers = [answer] if answer else []
    (found,) = examples(asked["q"], passage, answer is not None, answers, GROUP)
    return found if answer is None or len(found.answers) == 1 else None
