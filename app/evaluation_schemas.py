"""What `byline eval` reads and prints."""

from difflib import get_close_matches
from typing import Any

from pydantic import ConfigDict, Field, model_validator

from app.schemas import QuestionText, Turn, Wire


class EvaluationQuestion(Wire):
    """One line of a file for `byline eval`. Further fields, notes of whoever wrote it, are passed
    over, save those that look like one that is missing, written wrongly."""

    model_config = ConfigDict(extra="ignore")

    question: QuestionText
    history: list[Turn] = Field(default_factory=list)
    answerable: bool
    answers: list[str] = Field(default_factory=list)
    sources: list[str] = Field(default_factory=list)
    documents: list[str] = Field(default_factory=list)

    @model_validator(mode="before")
    @classmethod
    def _no_slips(cls, values: Any) -> Any:
        if not isinstance(values, dict):
            return values
        missing = [name for name in cls.model_fields if name not in values]
        for key in values.keys() - cls.model_fields.keys():
            if meant := get_close_matches(key, missing, 1, 0.9):
                raise ValueError(f"{key!r} is no field; write {meant[0]!r}")
        return {key: value for key, value in values.items() if value is not None}


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
