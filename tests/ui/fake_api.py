"""A small real server that speaks the contract from canned bodies, and remembers what it got."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, StreamingResponse

from app.schemas import (
    Answer,
    AskRequest,
    CoverageList,
    DocumentBody,
    DocumentList,
    DocumentRef,
    Health,
    Hints,
    Job,
    JobRef,
    Resolved,
    RetrieveRequest,
    RetrieveResponse,
    SourceInfo,
    SourceList,
)
from tests.ui import canned
from tests.ui.canned import ARMY, BODY, TOWNS, answer, coverage, passage
from ui import wording


def _set_event() -> threading.Event:
    event = threading.Event()
    event.set()
    return event


@dataclass
class FakeApi:
    """What the server answers (set by a test) and what it was sent."""

    url: str = ""
    indexed: bool = True
    reply: Answer = field(default_factory=answer)
    refusal: tuple[int, str, str] | None = None
    jobs: list[Job] = field(default_factory=list)
    job_refusal: tuple[int, str, str] | None = None
    asked: list[AskRequest] = field(default_factory=list)
    uploaded: dict[str, bytes] = field(default_factory=dict)
    replaced: bool = False
    authorization: str | None = None
    opened: list[str] = field(default_factory=list)
    resolved: str | None = None
    generation: int = 1
    chunks: int = 4
    examples: list[str] = field(default_factory=lambda: ["Who reported it?"])
    unready: tuple[str, str] = ("nothing_indexed", "Nothing is indexed yet; run byline index.")
    breaks_off: bool = False
    released: threading.Event = field(default_factory=_set_event)
    deleted: list[str] = field(default_factory=list)
    documents: list[DocumentRef] = field(default_factory=lambda: [ARMY, TOWNS])
    body: DocumentBody = field(default_factory=lambda: BODY)
    coverage: CoverageList = field(default_factory=coverage)
    sources: list[SourceInfo] = field(default_factory=canned.sources)
    searched: list[dict[str, str]] = field(default_factory=list)

    def job(self) -> Job:
        """The next state of the job; the last one stays."""
        return self.jobs.pop(0) if len(self.jobs) > 1 else self.jobs[0]


def _error(status: int, code: str, message: str) -> JSONResponse:
    return JSONResponse({"error": {"code": code, "message": message}}, status)


def _application(fake: FakeApi) -> FastAPI:
    application = FastAPI()
    _reading(application, fake)
    _listing(application, fake)
    _writing(application, fake)
    return application


def _events(fake: FakeApi, answer: Answer) -> Iterator[str]:
    """The stream of an answer; where the test says so it waits, or breaks off, in its middle."""
    resolved = Resolved(resolved_question=answer.resolved_question, generation=answer.generation)
    yield f"event: resolved\ndata: {resolved.model_dump_json()}\n\n"
    for claim in answer.claims:
        yield f"event: claim\ndata: {claim.model_dump_json()}\n\n"
    fake.released.wait(timeout=10)
    if not fake.breaks_off:
        yield f"event: done\ndata: {answer.model_dump_json()}\n\n"


def _reading(application: FastAPI, fake: FakeApi) -> None:
    @application.get("/health", response_model=None)
    def health(request: Request) -> Health | JSONResponse:
        fake.authorization = request.headers.get("authorization")
        if not fake.indexed:
            return _error(503, *fake.unready)
        return Health(
            status="ok",
            generation=fake.generation,
            documents=2,
            chunks=fake.chunks,
            embedding_model="fake",
            version="0",
        )

    @application.post("/v1/ask", response_model=None)
    def ask(asked: AskRequest) -> Answer | JSONResponse | StreamingResponse:
        if asked.question == wording.WHAT_IS_HERE:
            return canned.reply(next_questions=fake.examples)
        fake.asked.append(asked)
        if fake.refusal is not None:
            return _error(*fake.refusal)
        answer = fake.reply.model_copy(
            update={
                "question": asked.question,
                "resolved_question": fake.resolved or asked.question,
                "generation": fake.generation,
            }
        )
        if not asked.stream:
            return answer
        return StreamingResponse(_events(fake, answer), media_type="text/event-stream")

    @application.get("/v1/sources")
    def sources() -> SourceList:
        return SourceList(sources=fake.sources)


def _listing(application: FastAPI, fake: FakeApi) -> None:
    @application.get("/v1/documents", response_model=None)
    def documents(request: Request, offset: int = 0, limit: int = 100) -> Any:
        if not fake.indexed:
            return _error(503, "nothing_indexed", "Nothing is indexed yet; run byline index.")
        fake.searched.append(dict(request.query_params))
        words = request.query_params.get("search", "").lower()
        found = [each for each in fake.documents if words in each.title.lower()]
        return DocumentList(total=len(found), documents=found[offset : offset + limit])

    @application.get("/v1/coverage", response_model=None)
    def covered() -> CoverageList | JSONResponse:
        if not fake.indexed:
            return _error(503, "nothing_indexed", "Nothing is indexed yet; run byline index.")
        return fake.coverage

    @application.post("/v1/retrieve")
    def retrieve(asked: RetrieveRequest) -> RetrieveResponse:
        return RetrieveResponse(
            question=asked.question, generation=1, hints=Hints(), passages=[passage()]
        )

    @application.get("/v1/documents/{document_id:path}", response_model=None)
    def document(document_id: str) -> DocumentBody | JSONResponse:
        fake.opened.append(document_id)
        if document_id == fake.body.id:
            return fake.body
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

    @application.delete("/v1/documents/{document_id:path}", status_code=202, response_model=None)
    def delete(document_id: str) -> JobRef | JSONResponse:
        if fake.refusal is not None:
            return _error(*fake.refusal)
        fake.deleted.append(document_id)
        return JobRef(job="j1")

    @application.post("/v1/index", status_code=202, response_model=None)
    def index() -> JobRef | JSONResponse:
        if fake.refusal is not None:
            return _error(*fake.refusal)
        return JobRef(job="j1")

    @application.get("/v1/jobs/{job_id}", response_model=None)
    def job(job_id: str) -> Job | JSONResponse:
        if fake.job_refusal is not None:
            return _error(*fake.job_refusal)
        state = fake.job()
        if state.status == "done":
            fake.indexed = True
        return state


@contextmanager
def serving(fake: FakeApi, port: int = 0) -> Iterator[FakeApi]:
    """The fake on a port of the loopback, by default a free one, its address in `url`."""
    listener = socket.create_server(("127.0.0.1", port))
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
