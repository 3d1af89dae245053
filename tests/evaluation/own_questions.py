"""The project's own questions, over the sample corpus and over invented news."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app import schemas
from app.evaluation import holds
from app.service import Service
from tests.evaluation.setting import Row, byline_of, json_lines

HERE = Path(__file__).parent
SECOND = "invented news, second set"
SAMPLE_CORPUS = HERE.parents[1] / "corpus"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a question. `kind`: how it is worded; "" where that is not told."""

    kind: str
    answerable: bool
    answered: bool
    right: bool
    sources: bool | None


def sample() -> list[Row]:
    """Over the sample corpus, near its wording and in words that it avoids."""
    sets = {"near its wording": "sample_close.jsonl", "other words than its own": "sample.jsonl"}
    rows: list[Row] = []
    with byline_of(SAMPLE_CORPUS) as service:
        for name, file in sets.items():
            outcomes = [outcome(service, one) for one in json_lines(HERE / file)]
            rows += _rows(f"sample corpus, {name}", outcomes, "29 of 30, 14 of 15")
    return rows


def news() -> list[Row]:
    """Over invented news, by how near the wording is to the text's."""
    outcomes = _outcomes(HERE / "news")
    return [*_rows("invented news", outcomes, ""), *_by_wording(outcomes)]


def second_news() -> list[Row]:
    """Over two more folders of invented news, written as wires, institutes and local papers
    write, with notes, tables, digests and live blogs."""
    folders = ("caucasus", "sahel")
    outcomes = [one for name in folders for one in _outcomes(HERE / "second_news" / name)]
    return [*_rows(SECOND, outcomes, ""), *_by_wording(outcomes, SECOND)]


def _outcomes(folder: Path) -> list[Outcome]:
    """Of the questions of a folder that holds a corpus, too."""
    with byline_of(folder / "corpus") as service:
        return [outcome(service, one) for one in json_lines(folder / "questions.jsonl")]


def outcome(service: Service, question: Mapping[str, Any]) -> Outcome:
    """What the first claim of the answer comes to."""
    answer = service.ask(schemas.AskRequest(question=question["question"]))
    answered = answer.status == "answered"
    right = question["answerable"] and answered
    right = right and holds(answer.claims[0].text, question["answers"])
    wanted = set(question.get("sources", ()))
    given = {one.id for one in answer.claims[0].sources} if answered else set()
    return Outcome(
        question.get("wording", ""),
        question["answerable"],
        answered,
        right,
        given == wanted if right and wanted else None,
    )


def _rows(name: str, outcomes: list[Outcome], goal: str) -> Iterable[Row]:
    yes = [one for one in outcomes if one.answerable]
    no = [one for one in outcomes if not one.answerable]
    wrong = sum(one.answered and not one.right for one in yes)
    sources = [one.sources for one in yes if one.sources is not None]
    refused = sum(not one.answered for one in no)
    yield Row(
        f"{name}: answered rightly, wrongly; refused where there is no answer",
        f"{len(yes)} questions with an answer, {len(no)} without",
        f"{sum(one.right for one in yes)}, {wrong}; {refused}",
        goal=goal,
    )
    yield Row(
        f"{name}: exactly the right sources",
        "right answers whose sources are told",
        f"{sum(sources)} of {len(sources)}",
    )


def _by_wording(outcomes: list[Outcome], name: str = "invented news") -> Iterable[Row]:
    asked = Counter(one.kind for one in outcomes)
    fine = Counter(
        one.kind for one in outcomes if one.right or not (one.answerable or one.answered)
    )
    for kind, count in asked.items():
        yield Row(f"{name}, wording: {kind}", f"{count} questions", f"{fine[kind]} as wanted")
