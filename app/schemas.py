"""The wire models of the HTTP API, and nothing else. The contract: docs of `POST /v1/ask`."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

MAX_QUESTION = 2_000
MAX_K = 50


def _not_blank(question: str) -> str:
    if not question.strip():
        raise ValueError("the question is blank; write one")
    return question


def _sendable(text: str) -> str:
    """A text without a length is taken by pydantic as it is: half a surrogate pair included,
    which no tokenizer takes and no reply can hold."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError("has half a surrogate pair in it; mend the \\u escape") from error
    return text


QuestionText = Annotated[str, Field(max_length=MAX_QUESTION), AfterValidator(_not_blank)]
_EXAMPLE: dict[str, Any] = {
    "question": "How many attackers were killed?",
    "k": 8,
    "sources": ["Reuters"],
    "after": "2025-07-01",
}
_HISTORY = [{"role": "user", "content": "What did the army say of the attacks?"}]


class Wire(BaseModel):
    """A wire model: unknown fields of a request are refused, not ignored."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)


class SourceRef(Wire):
    id: str = Field(examples=["ap"])
    name: str = Field(examples=["AP"])


class SourceInfo(SourceRef):
    aliases: list[str]
    passages: int
    documents: int


class DocumentRef(Wire):
    id: str = Field(examples=["army-response.md"])
    title: str
    published: date | None
    source: SourceRef | None
    url: str | None
    hash: str


class Attribution(Wire):
    """Offsets count code points in the document's text."""

    start: int
    end: int
    sources: list[SourceRef]
    kind: Literal["inline", "prose", "document", "none"]
    claimant: str | None


class Passage(Wire):
    """`why_not` says of a passage that came nearest why it is no answer."""

    id: str
    document: DocumentRef
    heading: list[str]
    text: str
    start: int
    end: int
    page: int | None
    sources: list[SourceRef]
    attributions: list[Attribution]
    score: float
    why_not: str | None = None


class Hints(Wire):
    """What the question itself says of sources and dates."""

    sources: list[SourceRef] = []
    restrict: bool = False
    after: date | None = None
    before: date | None = None


class RetrieveRequest(Wire):
    model_config = ConfigDict(json_schema_extra={"examples": [_EXAMPLE]})

    question: QuestionText = Field(examples=["How many attackers were killed?"])
    k: int = Field(default=8, ge=1, le=MAX_K)
    sources: list[str] = Field(default=[], examples=[["Reuters"]])
    after: date | None = None
    before: date | None = None


class RetrieveResponse(Wire):
    question: str
    generation: int
    hints: Hints
    passages: list[Passage]


class Turn(Wire):
    role: Literal["user", "assistant"]
    content: Annotated[str, AfterValidator(_sendable)]


class AskRequest(RetrieveRequest):
    model_config = ConfigDict(json_schema_extra={"examples": [_EXAMPLE | {"history": _HISTORY}]})

    history: list[Turn] = []
    stream: bool = False


class Claim(Wire):
    text: str
    citations: list[int]
    sources: list[SourceRef]
    claimant: str | None
    confidence: float = Field(ge=0, le=1)


class Citation(Wire):
    """`quote` is `text[start:end]` of the document, to the character."""

    number: int
    passage_id: str
    document: DocumentRef
    quote: str
    start: int
    end: int
    page: int | None
    sources: list[SourceRef]
    attribution: Literal["inline", "prose", "document", "none"]
    highlight: list[tuple[int, int]] = []
    reprints: list[DocumentRef] = []


class ComparisonRow(Wire):
    """`updates` is the number of the citation whose figure this one brings up to date, and
    `update` says so in words, with both dates."""

    source: SourceRef
    quote: str
    citation: int
    figures: list[str]
    published: date | None = None
    updates: int | None = None
    update: str | None = None


class Answer(Wire):
    """When nothing was found, `searched_for` holds the names and words that were looked for,
    and `missing` those of them that no document has."""

    question: str
    resolved_question: str
    hints: Hints
    status: Literal["answered", "not_found", "reply"]
    answer: str
    claims: list[Claim]
    citations: list[Citation]
    comparison: list[ComparisonRow]
    disagreement: bool
    closest: list[Passage]
    next_questions: list[str]
    generation: int
    searched_for: list[str] = []
    missing: list[str] = []


class Health(Wire):
    status: str
    generation: int
    documents: int
    chunks: int
    embedding_model: str
    version: str


class SourceList(Wire):
    sources: list[SourceInfo]


class DocumentList(Wire):
    total: int
    documents: list[DocumentRef]


class CoverageRow(Wire):
    """`source` is null for what nobody is named for, `period` for documents without a date."""

    source: SourceRef | None
    period: str | None = Field(examples=["2025-07"])
    documents: int
    passages: int


class CoverageList(Wire):
    generation: int
    rows: list[CoverageRow]


class ChunkRef(Wire):
    id: str
    start: int
    end: int
    heading: list[str]


class DocumentBody(DocumentRef):
    text: str
    attributions: list[Attribution]
    chunks: list[ChunkRef]
    page_starts: list[int] = Field(default=[], description="Offsets; empty without pages")
    file_modified: datetime | None = Field(default=None, description="Not when it was published")
    file_read: datetime | None = Field(default=None, description="When the index last read it")
    indexed: datetime | None = Field(
        default=None, description="When this version of the document was indexed"
    )


class Failure(Wire):
    path: str
    reason: str


class Receipt(Wire):
    """What one sync did."""

    generation: int
    added: list[str]
    changed: list[str]
    removed: list[str]
    unchanged: int
    failed: list[Failure]
    documents: int
    chunks: int
    embedded: int
    seconds: float


class JobRef(Wire):
    job: str


class Job(Wire):
    id: str
    status: Literal["running", "done", "failed"]
    done: int
    total: int
    receipt: Receipt | None
    error: str | None = None


class ErrorDetail(Wire):
    code: str
    message: str


class ErrorBody(Wire):
    error: ErrorDetail


class Resolved(Wire):
    """The first event of a streamed answer; the whole answer has the same question."""

    resolved_question: str
    generation: int


class Status(Wire):
    """What `byline status --json` prints."""

    sound: bool
    problems: list[str]
    generation: int
    documents: int
    chunks: int
    indexed: datetime | None = Field(description="When a document was last taken up")
    embedding_model: str
    corpus: str
    index: str
    unknown_sources: list[str]
