"""What `byline eval` reads and prints."""

from pydantic import Field

from app.schemas import QuestionText, Turn, Wire


class EvaluationQuestion(Wire):
    """One line of a file for `byline eval`."""

    question: QuestionText
    history: list[Turn] = Field(default_factory=list)
    answerable: bool
    answers: list[str] = Field(default_factory=list)
    sources: list[str] = Field(default_factory=list)
    documents: list[str] = Field(default_factory=list)


class Evaluation(Wire):
    """What `byline eval --json` prints; rates are None where nothing was to be measured."""

    questions: int
    answered_right: int
    answered_wrong: int
    rightly_refused: int
    wrongly_refused: int
    with_documents: int
    hits_at_1: float | None
    hits_at_5: float | None
    hits_at_10: float | None
    mrr_at_10: float | None
    with_sources: int
    source_precision: float | None
    source_recall: float | None
    milliseconds_median: float
    milliseconds_p95: float
