"""Reading and abstention on SQuAD 2, on the articles that nothing was fitted to."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app import schemas
from app.evaluation import holds
from app.main import build_reader
from app.reading import Candidate, threshold
from app.reading.fitting.articles import REPORTED
from app.reading.fitting.cases import Rarity
from app.reading.fitting.examples import Example, squad2_rows
from app.reading.fitting.scores import (
    Operating,
    Outcome,
    calibration_error,
    operating,
    outcome,
    picking,
    ranking,
)
from app.service import Service
from index.embedding import SentenceTransformerEmbedder
from tests.evaluation.setting import Row, byline_over, json_lines, sample

STEPS = (0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


@dataclass(frozen=True, slots=True)
class Curve:
    """The pool at several thresholds, the default one among them."""

    default: float
    points: tuple[Operating, ...]


def measure(folder: Path, count: int) -> tuple[list[Row], Curve]:
    """Pair and pool, on `count` questions each."""
    pairs = pair_outcomes(folder, count)
    pool = pool_outcomes(folder, count)
    default = threshold(0.5)
    at = operating(pool, default)
    on = f"{count} questions of {len(REPORTED)} articles that nothing was fitted to"
    rows = [
        Row(
            "SQuAD 2 pair, area under ROC",
            on,
            f"{ranking(pairs):.3f}",
            ".69",
            "",
            ".80, at least .74",
        ),
        Row(
            "SQuAD 2 answerable: the sentence picked holds the answer",
            on,
            f"{picking(pairs):.3f}",
            ".772 (cosine)",
            "",
            ".92",
        ),
        Row(
            "SQuAD 2 pool: right among the answers given, half of all questions answered",
            f"{on}; the corpus is all 417 paragraphs",
            f"{right_at_half(pool):.3f}",
            "",
            "",
            ".85",
        ),
        Row(
            "SQuAD 2 pool: unanswerable refused at the default",
            on,
            f"{at.refused:.3f}",
            "",
            "",
            ".75",
        ),
        Row(
            "SQuAD 2 pool: answerable answered rightly, wrongly, at the default",
            on,
            f"{at.answered_right:.3f}, {at.answered_wrong:.3f}",
        ),
        Row(
            "expected calibration error", on, f"{calibration_error(pool):.3f}", "", "", "under .05"
        ),
    ]
    return rows, Curve(default, tuple(operating(pool, step) for step in sorted({*STEPS, default})))


def pair_outcomes(folder: Path, count: int) -> list[Outcome]:
    """Each question over its own paragraph."""
    rows = list(squad2_rows(folder / "squad2", REPORTED))
    rarity = Rarity(sorted({row.passage for row in rows}))
    reader = build_reader(SentenceTransformerEmbedder())(rarity)
    found = []
    for row in sample(rows, count):
        chances = reader.read(row.question, candidates(row))
        right = [at in row.positives for at in range(len(row.sentences))]
        found.append(outcome(chances, right, bool(row.positives)))
    return found


def candidates(row: Example) -> list[Candidate]:
    """Every sentence of the paragraph."""
    title = row.group.replace("_", " ")
    return [Candidate(s.of(row.passage), row.passage, title, 1.0) for s in row.sentences]


def pool_outcomes(folder: Path, count: int) -> list[Outcome]:
    """Each question asked of a corpus of all paragraphs, with the least caution there is; one
    that is refused even then counts as of no confidence."""
    paragraphs = json_lines(folder / "squad2" / "paragraphs.jsonl")
    questions = [
        one
        for one in json_lines(folder / "squad2" / "questions.jsonl")
        if one["paragraph"].rsplit("/", 1)[0] in REPORTED
    ]
    with byline_over(paragraphs, caution=0.0) as service:
        return [
            _asked(service, one["question"], one["answers"], one["answerable"])
            for one in sample(questions, count)
        ]


def _asked(service: Service, question: str, answers: Sequence[str], answerable: bool) -> Outcome:
    answer = service.ask(schemas.AskRequest(question=question))
    if answer.status != "answered":
        return Outcome(0.0, False, answerable)
    first = answer.claims[0]
    return Outcome(first.confidence, answerable and holds(first.text, answers), answerable)


def right_at_half(outcomes: Sequence[Outcome]) -> float:
    """Of the surer half of all questions, how many are answered rightly."""
    surest = sorted(outcomes, key=lambda one: -one.chance)[: len(outcomes) // 2]
    return sum(one.right for one in surest) / len(surest)
