"""Errors to statuses, in one place; every body is `{"error": {"code", "message"}}`."""

from collections.abc import Mapping

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.corpus_files import FileExists, FileTooLarge, NotRemovable
from app.service import ModelLoading, NoSuchDocument
from index.errors import (
    BylineError,
    CorpusError,
    IndexBusy,
    IndexDamaged,
    IndexMismatch,
    IndexMissing,
    IndexUnwritable,
    RequestError,
    SettingsError,
)

_STATUSES: Mapping[type[BylineError], tuple[int, str]] = {
    RequestError: (422, "invalid_request"),
    NoSuchDocument: (404, "not_found"),
    FileExists: (409, "exists"),
    NotRemovable: (409, "conflict"),
    IndexBusy: (409, "busy"),
    CorpusError: (409, "corpus"),
    FileTooLarge: (413, "too_large"),
    IndexMissing: (503, "nothing_indexed"),
    ModelLoading: (503, "loading"),
    IndexMismatch: (503, "index_mismatch"),
    IndexDamaged: (503, "index_damaged"),
    IndexUnwritable: (503, "index_unwritable"),
    SettingsError: (503, "settings"),
}
_CODES = {400: "bad_request", 401: "unauthorized", 404: "not_found", 405: "method_not_allowed"}


def error_response(status: int, code: str, message: str) -> JSONResponse:
    return JSONResponse({"error": {"code": code, "message": message}}, status)


def register_errors(api: FastAPI) -> None:
    """Has every error answered in the contract's form."""

    @api.exception_handler(BylineError)
    async def byline_error(request: Request, error: BylineError) -> JSONResponse:
        status, code = _STATUSES.get(type(error), (500, "error"))
        return error_response(status, code, str(error))

    @api.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        if first["type"] == "json_invalid":
            return error_response(400, "bad_request", "the body is not valid JSON")
        place = ".".join(str(part) for part in first["loc"] if part != "body")
        message = first["msg"].removeprefix("Value error, ")
        return error_response(422, "invalid_request", f"{place}: {message}" if place else message)

    @api.exception_handler(HTTPException)
    async def http_error(request: Request, error: HTTPException) -> JSONResponse:
        code = _CODES.get(error.status_code, "error")
        response = error_response(error.status_code, code, str(error.detail))
        response.headers.update(error.headers or {})
        return response

    @api.exception_handler(Exception)
    async def unexpected(request: Request, error: Exception) -> JSONResponse:
        # The server logs the trace; the caller gets no inside of it.
        return error_response(500, "internal", "an unexpected error; see the server's log")
