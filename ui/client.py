"""The API as the chat sees it; the only place with URLs.

ClientError
├── ApiDown           nothing answers at the address
└── ApiError          the API refused, or answered with something unexpected
    └── NothingIndexed    there is no index to ask yet
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar
from urllib.parse import quote

import httpx
from pydantic import ValidationError

from app.schemas import (
    Answer,
    AskRequest,
    Claim,
    CoverageList,
    DocumentBody,
    DocumentList,
    ErrorBody,
    Health,
    Job,
    JobRef,
    Resolved,
    RetrieveResponse,
    SourceInfo,
    SourceList,
    Wire,
)
from ui import wording

# Seconds. A first question waits for the model to load; an upload, for a slow disk.
_CONNECT, _SHORT, _LONG = 3.0, 15.0, 180.0

Body = TypeVar("Body", bound=Wire)


class ClientError(Exception):
    """A question to the API that got no answer; the message is for the reader."""


class ApiDown(ClientError):
    """Nothing answers at `address`."""

    def __init__(self, address: str) -> None:
        super().__init__(wording.NOTHING_ANSWERS.format(address=address))
        self.address = address


class ApiError(ClientError):
    """The API answered with an error; `code` is its short name."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class NothingIndexed(ApiError):
    """Status 503: there is no index to ask yet."""


class Client:
    """Typed calls of the HTTP API.

    `transport` stands in for the network in tests. Proxies of the environment are not used:
    the API is on this machine or on one the user named. Every method raises `ClientError`.
    """

    def __init__(
        self,
        base_url: str,
        api_key: str | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self._http = httpx.Client(
            base_url=self.base_url,
            headers={"Authorization": f"Bearer {api_key}"} if api_key else {},
            timeout=httpx.Timeout(_SHORT, connect=_CONNECT),
            transport=transport,
            trust_env=False,
        )

    def close(self) -> None:
        """Closes the connections."""
        self._http.close()

    def health(self) -> Health:
        """What is indexed; `NothingIndexed` while questions can't be answered."""
        return self._call("GET", "/health", Health)

    def ask(self, request: AskRequest) -> Answer:
        """One answer, as `POST /v1/ask` gives it."""
        body = request.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
        return self._call("POST", "/v1/ask", Answer, json=body, timeout=_LONG)

    def stream(self, request: AskRequest) -> Iterator[Resolved | Claim | Answer]:
        """An answer as it is found: the question as understood, each claim, then the whole."""
        body = request.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
        try:
            with self._http.stream(
                "POST", "/v1/ask", json=body | {"stream": True}, timeout=_LONG
            ) as response:
                if response.status_code >= httpx.codes.BAD_REQUEST:
                    response.read()
                    raise _refusal(response)
                yield from _events(response.iter_lines())
        except httpx.ReadTimeout as error:
            raise ApiError("timeout", wording.TOO_SLOW) from error
        except httpx.HTTPError as error:
            raise ApiDown(self.base_url) from error

    def sources(self) -> list[SourceInfo]:
        """The sources of the index, with their numbers of passages and documents."""
        return self._call("GET", "/v1/sources", SourceList).sources

    def documents(
        self, offset: int = 0, limit: int = 100, search: str = "", newest: bool = False
    ) -> DocumentList:
        """One page of the documents that hold the words of `search`, and how many do in all."""
        params: dict[str, str | int] = {"offset": offset, "limit": limit}
        params |= {"search": search} if search else {}
        params |= {"order": "newest"} if newest else {}
        return self._call("GET", "/v1/documents", DocumentList, params=params)

    def coverage(self, by: str = "month") -> CoverageList:
        """In how many documents and passages each source reports something, over time."""
        return self._call("GET", "/v1/coverage", CoverageList, params={"by": by})

    def retrieve(self, question: str, k: int) -> RetrieveResponse:
        """The passages nearest to a question, best first."""
        body = {"question": question, "k": k}
        return self._call("POST", "/v1/retrieve", RetrieveResponse, json=body, timeout=_LONG)

    def document(self, document_id: str) -> DocumentBody:
        """One document with its whole text."""
        return self._call("GET", _path_of(document_id), DocumentBody)

    def upload(self, files: Sequence[tuple[str, bytes]], replace: bool = False) -> JobRef:
        """Stores files (name and content) in the corpus and starts indexing them."""
        parts = [("files", (name, content)) for name, content in files]
        form = {"replace": "true"} if replace else {}
        return self._call("POST", "/v1/documents", JobRef, files=parts, data=form, timeout=_LONG)

    def delete(self, document_id: str) -> JobRef:
        """Removes a document's file from the corpus and starts indexing."""
        return self._call("DELETE", _path_of(document_id), JobRef)

    def start_index(self) -> JobRef:
        """Starts bringing the index up to date."""
        return self._call("POST", "/v1/index", JobRef)

    def job(self, job_id: str) -> Job:
        """How far a job is, and its receipt once it is done."""
        return self._call("GET", f"/v1/jobs/{quote(job_id, safe='')}", Job)

    def _call(self, method: str, path: str, model: type[Body], **options: Any) -> Body:
        try:
            response = self._http.request(method, path, **options)
        except httpx.ReadTimeout as error:
            raise ApiError("timeout", wording.TOO_SLOW) from error
        except httpx.HTTPError as error:
            raise ApiDown(self.base_url) from error
        if response.status_code >= httpx.codes.BAD_REQUEST:
            raise _refusal(response)
        return _parsed(response, model)


def _path_of(document_id: str) -> str:
    return f"/v1/documents/{quote(document_id, safe='')}"


def _parsed(response: httpx.Response, model: type[Body]) -> Body:
    """The body as `model`; fields that a newer API adds are left out, not refused."""
    try:
        return model.model_validate_json(response.content, extra="ignore")
    except ValidationError as error:
        message = wording.NOT_THE_API.format(address=response.url)
        raise ApiError("unexpected", message) from error


_EVENTS: dict[str, type[Resolved | Claim | Answer]] = {
    "resolved": Resolved,
    "claim": Claim,
    "done": Answer,
}


def _events(lines: Iterable[str]) -> Iterator[Resolved | Claim | Answer]:
    """The events of a stream; those that a newer API adds are passed over.

    Raises:
        ApiError: the stream ends before its answer, or holds something else.
    """
    kind = ""
    for line in lines:
        name, _, value = line.partition(":")
        if name == "event":
            kind = value.strip()
        elif name == "data" and kind in _EVENTS:
            yield _event(kind, value)
            if kind == "done":
                return
    raise ApiError("cut_off", wording.BROKE_OFF)


def _event(kind: str, value: str) -> Resolved | Claim | Answer:
    try:
        return _EVENTS[kind].model_validate_json(value, extra="ignore")
    except ValidationError as error:
        raise ApiError("unexpected", wording.NOT_AN_ANSWER) from error


def _refusal(response: httpx.Response) -> ApiError:
    kind = NothingIndexed if response.status_code == httpx.codes.SERVICE_UNAVAILABLE else ApiError
    try:
        detail = ErrorBody.model_validate_json(response.content, extra="ignore").error
    except ValidationError:
        return kind("unexpected", wording.STATUS.format(status=response.status_code))
    if detail.code == "unauthorized":
        return kind(detail.code, wording.KEY_WANTED)
    return kind(detail.code, detail.message)
