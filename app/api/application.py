"""Routes of the API. Each calls the service and says nothing of its own."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from importlib.metadata import version
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, FastAPI, File, Form, Query, UploadFile
from fastapi.responses import StreamingResponse
from fastapi.security import HTTPBearer
from pydantic import SecretStr

from app import schemas
from app.api.errors import register_errors
from app.api.keys import KeyGate
from app.api.origins import LoopbackGate
from app.api.streaming import sent
from app.corpus_files import Upload
from app.service import Service
from index.coverage import Period
from index.errors import BylineError

_FAILURES: dict[int | str, dict[str, Any]] = {
    status: {"model": schemas.ErrorBody, "description": meaning}
    for status, meaning in {
        401: "No valid key",
        422: "A question or parameter that can't be taken",
        503: "Nothing is indexed yet",
    }.items()
}
_GONE: dict[int | str, dict[str, Any]] = {404: {"model": schemas.ErrorBody}}
_BUSY: dict[int | str, dict[str, Any]] = {409: {"model": schemas.ErrorBody}}
_LARGE: dict[int | str, dict[str, Any]] = {413: {"model": schemas.ErrorBody}}


def create_app(service: Service, keys: Sequence[SecretStr] = (), *, local: bool = False) -> FastAPI:
    """The API over a service. With `keys`, every route but `/health` wants one of them.
    `local`: only what is asked for by a name of this machine, and by no page of another."""

    @asynccontextmanager
    async def lifespan(api: FastAPI) -> AsyncIterator[None]:
        warming = asyncio.create_task(asyncio.to_thread(service.warm_up))
        try:
            yield
            with suppress(BylineError):  # whoever asked a question has been told
                await warming
        finally:
            await asyncio.to_thread(service.close)

    api = FastAPI(
        title="Byline",
        version=version("byline"),
        summary="Answers with their sources: who reported it, who said it, in which sentence.",
        lifespan=lifespan,
    )
    register_errors(api)
    api.add_middleware(KeyGate, keys=keys)
    if local:
        api.add_middleware(LoopbackGate)
    api.get("/health", responses={503: _FAILURES[503]})(_health(service))
    # The gate has judged the key; this tells of it in the API's description.
    bearer = Depends(HTTPBearer(auto_error=False))
    routes = APIRouter(dependencies=[bearer], responses=_FAILURES)
    _questions(routes, service)
    _documents(routes, service)
    _syncs(routes, service)
    api.include_router(routes)
    return api


def _health(service: Service) -> Any:
    def health() -> schemas.Health:
        """200 once questions can be answered."""
        return service.health()

    return health


def _questions(routes: APIRouter, service: Service) -> None:
    @routes.post("/v1/retrieve")
    def retrieve(request: schemas.RetrieveRequest) -> schemas.RetrieveResponse:
        """The passages nearest to a question, best first."""
        return service.retrieve(request)

    @routes.post("/v1/ask", response_model=schemas.Answer)
    def ask(request: schemas.AskRequest) -> schemas.Answer | StreamingResponse:
        """An answer made of quoted sentences with their sources, or that there is none.

        With `"stream": true` the reply is `text/event-stream`: `resolved`, one `claim` each,
        `done` with the whole body.
        """
        if not request.stream:
            return service.ask(request)
        events = service.ask_events(request)
        # What can't be answered is refused with a status, before anything is sent.
        first = next(events)
        return StreamingResponse(sent(first, events), media_type="text/event-stream")

    @routes.get("/v1/sources")
    def sources() -> schemas.SourceList:
        """The sources that are known, and how much each reported."""
        return service.sources()


def _documents(routes: APIRouter, service: Service) -> None:
    @routes.get("/v1/documents")
    def documents(
        offset: Annotated[int, Query(ge=0, le=2**53)] = 0,
        limit: Annotated[int, Query(ge=1, le=1_000)] = 100,
        search: Annotated[str, Query(max_length=200, description="In title, id, source")] = "",
        order: Annotated[Literal["id", "newest"], Query()] = "id",
    ) -> schemas.DocumentList:
        """What is indexed, in the order of the ids or the newest first."""
        return service.documents(offset, limit, search, newest=order == "newest")

    @routes.get("/v1/coverage")
    def coverage(by: Period = "month") -> schemas.CoverageList:
        """In how many documents and passages each source reports something, over time."""
        return service.coverage(by)

    @routes.get("/v1/documents/{document_id:path}", responses=_GONE)
    def document(document_id: str) -> schemas.DocumentBody:
        """A document's text with who reported and who said each sentence."""
        return service.document(document_id)

    @routes.post("/v1/documents", status_code=202, responses=_BUSY | _LARGE)
    def upload(
        files: Annotated[list[UploadFile], File(description="One or more documents")],
        replace: Annotated[bool, Form(description="Overwrite files of the same name")] = False,
        replace_query: Annotated[bool, Query(alias="replace")] = False,
    ) -> schemas.JobRef:
        """Stores files in the corpus, then indexes them."""
        uploads = [Upload(one.filename or "", one.file) for one in files]
        return schemas.JobRef(job=service.upload(uploads, replace=replace or replace_query).id)

    @routes.delete("/v1/documents/{document_id:path}", status_code=202, responses=_GONE | _BUSY)
    def delete(document_id: str) -> schemas.JobRef:
        """Deletes a document's file from the corpus, and the document from the index; also a
        file that could not be read."""
        return schemas.JobRef(job=service.delete(document_id).id)


def _syncs(routes: APIRouter, service: Service) -> None:
    @routes.post("/v1/index", status_code=202, responses=_BUSY)
    def start_index() -> schemas.JobRef:
        """Brings the index up to date with the corpus."""
        return schemas.JobRef(job=service.start_index().id)

    @routes.get("/v1/jobs/{job_id}", responses=_GONE)
    def job(job_id: str) -> schemas.Job:
        """How far a sync has come, and its receipt once it is done."""
        return service.job(job_id)
