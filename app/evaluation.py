"""`byline eval`: how well an index answers a file of questions."""

import re
import statistics
import time
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from app import schemas
from app.evaluation_schemas import Evaluation, EvaluationQuestion
from app.service import Service
from index.errors import RequestError

_DEPTH = 10
# Punctuation within a number or a word: 80,000, Jama'at, U.S.
_INNER = re.compile(r"(?<=\d),(?=\d{3}(?!\d))|(?<=\w)['’](?=\w)|(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)")


@dataclass
class _Tally:
    right: int = 0
    wrong: int = 0
    rightly_refused: int = 0
    wrongly_refused: int = 0
    ranks: list[int | None] = field(default_factory=list)
    found: int = 0
    given: int = 0
    wanted: int = 0
    with_sources: int = 0
    milliseconds: list[float] = field(default_factory=list)


def evaluate(file: Path, service: Service) -> Evaluation:
    """Asks every question of a `.jsonl` file and compares.

    An answered question is right when its first claim holds one of `answers`, case and
    punctuation aside; where no `answers` are given, any answer to an answerable one is.

    Raises:
        RequestError: the file can't be read, or a line is not of the right form.
    """
    tally = _Tally()
    questions = list(_questions(file))
    if not questions:
        raise RequestError(f"{file} holds no questions; write one JSON object a line")
    service.warm_up()
    for question in questions:
        started = time.perf_counter()
        answer = service.ask(
            schemas.AskRequest(question=question.question, history=question.history)
        )
        tally.milliseconds.append((time.perf_counter() - started) * 1_000)
        _judge(tally, question, answer)
        if question.documents:
            # What was asked, once its history has been read.
            asked = answer.resolved_question[: schemas.MAX_QUESTION]
            request = schemas.RetrieveRequest(question=asked, k=schemas.MAX_K)
            found = [one.document.id for one in service.retrieve(request).passages]
            tally.ranks.append(_rank(found, question.documents))
    return _report(tally)


def text(report: Evaluation) -> str:
    """The report as lines of name and value."""
    values = report.model_dump().items()
    return "\n".join(f"{name.replace('_', ' '):20} {_number(value)}" for name, value in values)


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _questions(file: Path) -> Iterator[EvaluationQuestion]:
    try:
        # Not `splitlines`: JSON text may hold other line separators than these.
        lines = file.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RequestError(f"{file} can't be read as UTF-8 text: {error}") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield EvaluationQuestion.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            place = "".join(f"{part}: " for part in first["loc"])
            message = first["msg"].removeprefix("Value error, ")
            raise RequestError(f"{file}, line {number}: {place}{message}") from error


def _judge(tally: _Tally, question: EvaluationQuestion, answer: schemas.Answer) -> None:
    answered = answer.status == "answered"
    if not answered:
        tally.wrongly_refused += question.answerable
        tally.rightly_refused += not question.answerable
    elif question.answerable and holds(answer.claims[0].text, question.answers):
        tally.right += 1
    else:
        tally.wrong += 1
    if answered and question.sources:
        given = {source.id for source in answer.claims[0].sources}
        tally.with_sources += 1
        tally.found += len(given & set(question.sources))
        tally.given += len(given)
        tally.wanted += len(set(question.sources))


def holds(claim: str, answers: Sequence[str]) -> bool:
    """Whether a claim has the words of one of `answers`, case and punctuation aside; where none
    are given, any claim does."""
    said = f" {_bare(claim)} "
    return not answers or any(f" {_bare(answer)} " in said for answer in answers)


def _bare(words: str) -> str:
    """The words alone: no commas in numbers, no apostrophes or dots in words."""
    folded = unicodedata.normalize("NFKC", words).casefold()
    return " ".join(re.findall(r"[^\W_]+", _INNER.sub("", folded)))


def _rank(found: Sequence[str], wanted: Sequence[str]) -> int | None:
    documents = list(dict.fromkeys(found))
    return next((n for n, one in enumerate(documents[:_DEPTH], 1) if one in wanted), None)


def _report(tally: _Tally) -> Evaluation:
    ranks, times = tally.ranks, sorted(tally.milliseconds)
    return Evaluation(
        questions=len(times),
        answered_right=tally.right,
        answered_wrong=tally.wrong,
        rightly_refused=tally.rightly_refused,
        wrongly_refused=tally.wrongly_refused,
        with_documents=len(ranks),
        hits_at_1=_mean([rank is not None and rank <= 1 for rank in ranks]),
        hits_at_5=_mean([rank is not None and rank <= 5 for rank in ranks]),
        hits_at_10=_mean([rank is not None for rank in ranks]),
        mrr_at_10=_mean([1 / rank if rank else 0.0 for rank in ranks]),
        with_sources=tally.with_sources,
        source_precision=_share(tally.found, tally.given),
        source_recall=_share(tally.found, tally.wanted),
        milliseconds_median=round(statistics.median(times), 1),
        milliseconds_p95=round(times[min(len(times) - 1, int(len(times) * 0.95))], 1),
    )


def _mean(values: Sequence[float]) -> float | None:
    return round(sum(values) / len(values), 4) if values else None


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
