"""Which web pages may use an API that has no keys: those of this machine."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from app.api.errors import error_response
from app.settings import is_loopback

_REFUSAL = (
    "this API has no keys and serves this machine alone; ask for it as 127.0.0.1 or localhost, or"
    " set BYLINE_API_KEYS, or BYLINE_ALLOW_OPEN=1 to serve everybody"
)


class LoopbackGate:
    """Refuses requests that a page of another site had a browser send: `Host` is not this machine
    (DNS rebinding), or `Origin` is another (forged requests; an upload needs no preflight).

    It listens on loopback, but so does every browser that shows a page of the web. Starlette's
    TrustedHostMiddleware looks at `Host` alone, and refuses in plain text.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not _is_of_this_machine(Headers(scope=scope)):
            await error_response(403, "forbidden", _REFUSAL)(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _is_of_this_machine(headers: Headers) -> bool:
    origin = headers.get("Origin")
    return _names_loopback(f"//{headers.get('Host', '')}") and (
        origin is None or _names_loopback(origin)
    )


def _names_loopback(url: str) -> bool:
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return False
    return host is not None and is_loopback(host)
