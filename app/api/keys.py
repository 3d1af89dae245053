"""Who may use the API: those that send a key."""

import secrets
from collections.abc import Sequence

from fastapi.security.utils import get_authorization_scheme_param
from pydantic import SecretStr
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from app.api.errors import error_response

_GUARDED = "/v1/"


class KeyGate:
    """Lets requests below `/v1/` in if they carry one of `keys`, as `Authorization: Bearer`.

    It stands before everything else, so that of a request without a key no body is read.
    Without keys, everybody is let in.
    """

    def __init__(self, app: ASGIApp, keys: Sequence[SecretStr]) -> None:
        self._app = app
        self._keys = [key.get_secret_value().encode() for key in keys]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        guarded = scope["type"] == "http" and scope["path"].startswith(_GUARDED)
        if guarded and self._keys and not self._admits(Headers(scope=scope)):
            message = "send a valid key as Authorization: Bearer"
            response = error_response(401, "unauthorized", message)
            response.headers["WWW-Authenticate"] = "Bearer"
            await response(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _admits(self, headers: Headers) -> bool:
        scheme, given = get_authorization_scheme_param(headers.get("Authorization"))
        # The bytes that were sent: servers read headers as Latin-1.
        token = given.encode("latin-1") if scheme.lower() == "bearer" else b""
        # All are compared, so that the time tells nothing of which was near.
        equal = [secrets.compare_digest(token, key) for key in self._keys]
        return any(equal)
