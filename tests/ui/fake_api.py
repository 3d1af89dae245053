"""A small real server that speaks the contract from canned bodies, and remembers what it got."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from app.schemas import (
    Answer,
    AskRequest,
    ChunkRef,
    Citation,
    Claim,
    ComparisonRow,
    DocumentBody,
    DocumentList,
    DocumentRef,
    Health,
    Hints,
    Job,
    JobRef,
    Passage,
    Receipt,
    SourceInfo,
    SourceList,
    SourceRef,
)

REUTERS = SourceRef(id="reuters", name="Reuters")
AP = SourceRef(id="ap", name="AP")

QUOTE = "Military spokespeople put the number of attackers killed at **80** (Reuters)."
BEFORE = "Fighting went on\nuntil noon.\n\n"
AFTER = " Pictures of motorbikes\nwere shown."
TEXT = f"# Response\n\n{BEFORE}{QUOTE}{AFTER}\n\nAn unrelated end."
START = TEXT.index(QUOTE)

ARMY = DocumentRef(
    id="army-response.md",
    title="The army's response",
    published=date(2025, 7, 2),
    source=AP,
    url="https://example.org/army",
    hash="a1",
)
TOWNS = DocumentRef(
    id="notes/towns.md", title="Seven towns", published=None, source=None, url=None, hash="b2"
)
BODY = DocumentBody(
    **ARMY.model_dump(),
    text=TEXT,
    attributions=[],
    chunks=[
        ChunkRef(
            id="army-response.md:0",
            start=TEXT.index(BEFORE),
            end=START + len(QUOTE + AFTER),
            heading=["Response", "Losses"],
        )
    ],
)


def citation(**changes: object) -> Citation:
    """Reuters' sentence on the attackers killed, as number 1."""
    values: dict[str, object] = {
        "number": 1,
        "passage_id": "army-response.md:0",
        "document": ARMY,
        "quote": QUOTE,
        "start": START,
        "end": START + len(QUOTE),
        "page": None,
        "sources": [REUTERS],
        "attribution": "inline",
        "highlight": [(QUOTE.index("80"), QUOTE.index("80") + 2)],
    }
    return Citation.model_validate(values | changes)


def claim(**changes: object) -> Claim:
    """What `citation()` quotes, as a claim of the army's."""
    values: dict[str, object] = {
        "text": QUOTE,
        "citations": [1],
        "sources": [REUTERS],
        "claimant": "military spokespeople",
        "confidence": 0.9,
    }
    return Claim.model_validate(values | changes)


def answer(**changes: object) -> Answer:
    """One answered question with one claim."""
    values: dict[str, object] = {
        "question": "How many attackers were killed?",
        "resolved_question": "How many attackers were killed?",
        "hints": Hints(),
        "status": "answered",
        "answer": f"“{QUOTE}” [1]",
        "claims": [claim()],
        "citations": [citation()],
        "comparison": [],
        "disagreement": False,
        "closest": [],
        "next_questions": ["What does AP report?"],
        "generation": 1,
    }
    return Answer.model_validate(values | changes)


def passage(text: str = "Seven towns were struck.") -> Passage:
    """A passage that answers nothing."""
    return Passage(
        id="notes/towns.md:0",
        document=TOWNS,
        heading=["Towns"],
        text=text,
        start=0,
        end=len(text),
        page=None,
        sources=[],
        attributions=[],
        score=0.2,
    )


def not_found() -> Answer:
    """No answer, and one passage that came near."""
    return answer(
        status="not_found",
        answer="The documents do not say.",
        claims=[],
        citations=[],
        closest=[passage()],
        next_questions=[],
    )


def reply() -> Answer:
    """What a greeting gets."""
    return answer(status="reply", answer="Hello. Ask about the news.", claims=[], citations=[])


def comparison() -> list[ComparisonRow]:
    """Two sources that differ; the second row updates the first."""
    said = ComparisonRow(source=REUTERS, quote="80 were killed", citation=1, figures=["80"])
    other = ComparisonRow(source=AP, quote="some 60 died", citation=2, figures=["60"], updates=1)
    return [said, other]


def receipt(**changes: object) -> Receipt:
    """One document added, one refused."""
    values: dict[str, object] = {
        "generation": 2,
        "added": ["new.md"],
        "changed": [],
        "removed": [],
        "unchanged": 2,
        "failed": [{"path": "broken.pdf", "reason": "it has no text layer"}],
        "documents": 3,
        "chunks": 9,
        "embedded": 2,
        "seconds": 1.25,
    }
    return Receipt.model_validate(values | changes)


@dataclass
class FakeApi:
    """What the server answers (set by a test) and what it was sent."""

    url: str = ""
    indexed: bool = True
    reply: Answer = field(default_factory=answer)
    refusal: tuple[int, str, str] | None = None
    jobs: list[Job] = field(default_factory=list)
    asked: list[AskRequest] = field(default_factory=list)
    uploaded: dict[str, bytes] = field(default_factory=dict)
    replaced: bool = False
    authorization: str | None = None
    opened: list[str] = field(default_factory=list)

    def job(self) -> Job:
        """The next state of the job; the last one stays."""
        return self.jobs.pop(0) if len(self.jobs) > 1 else self.jobs[0]


def running(done: int, total: int) -> Job:
    """A job on its way."""
    return Job(id="j1", status="running", done=done, total=total, receipt=None)


def finished(**changes: object) -> Job:
    """A job that is done, with its receipt."""
    return Job(id="j1", status="done", done=4, total=4, receipt=receipt(**changes))


def _error(status: int, code: str, message: str) -> JSONResponse:
    return JSONResponse({"error": {"code": code, "message": message}}, status)


def _application(fake: FakeApi) -> FastAPI:
    application = FastAPI()
    _reading(application, fake)
    _writing(application, fake)
    return application


def _reading(application: FastAPI, fake: FakeApi) -> None:
    @application.get("/health", response_model=None)
    def health(request: Request) -> Health | JSONResponse:
        fake.authorization = request.headers.get("authorization")
        if not fake.indexed:
            return _error(503, "nothing_indexed", "Nothing is indexed yet; run byline index.")
        return Health(
            status="ok",
            generation=1,
            documents=2,
            chunks=4,
            embedding_model="fake",
            version="0",
        )

    @application.post("/v1/ask", response_model=None)
    def ask(asked: AskRequest) -> Answer | JSONResponse:
        fake.asked.append(asked)
        if fake.refusal is not None:
            return _error(*fake.refusal)
        return fake.reply.model_copy(
            update={"question": asked.question, "resolved_question": asked.question}
        )

    @application.get("/v1/sources")
    def sources() -> SourceList:
        return SourceList(
            sources=[
                SourceInfo(id="ap", name="AP", aliases=[], passages=2, documents=1),
                SourceInfo(id="reuters", name="Reuters", aliases=[], passages=3, documents=2),
                SourceInfo(id="bbc", name="BBC", aliases=[], passages=0, documents=0),
            ]
        )

    @application.get("/v1/documents")
    def documents() -> DocumentList:
        return DocumentList(total=2, documents=[ARMY, TOWNS])

    @application.get("/v1/documents/{document_id:path}", response_model=None)
    def document(document_id: str) -> DocumentBody | JSONResponse:
        fake.opened.append(document_id)
        if document_id == ARMY.id:
            return BODY
        return _error(404, "not_found", "There is no such document.")


def _writing(application: FastAPI, fake: FakeApi) -> None:
    @application.post("/v1/documents", status_code=202)
    async def upload(request: Request) -> JobRef:
        async with request.form() as form:
            for part in form.getlist("files"):
                # Starlette's own class, of which FastAPI's is a kind.
                assert not isinstance(part, str)
                fake.uploaded[part.filename or ""] = await part.read()
            fake.replaced = form.get("replace") == "true"
        return JobRef(job="j1")

    @application.post("/v1/index", status_code=202, response_model=None)
    def index() -> JobRef | JSONResponse:
        if fake.refusal is not None:
            return _error(*fake.refusal)
        return JobRef(job="j1")

    @application.get("/v1/jobs/{job_id}")
    def job(job_id: str) -> Job:
        state = fake.job()
        if state.status == "done":
            fake.indexed = True
        return state


@contextmanager
def serving(fake: FakeApi) -> Iterator[FakeApi]:
    """The fake on a free port of the loopback, its address in `url`."""
    listener = socket.create_server(("127.0.0.1", 0))
    fake.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    config = uvicorn.Config(
        _application(fake), log_level="error", ws="none", lifespan="off", loop="asyncio"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield fake
    finally:
        server.should_exit = True
        thread.join(timeout=5)
        listener.close()
