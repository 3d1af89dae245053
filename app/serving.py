"""Servers on this machine: the API in this process, the chat in one of its own."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import httpx
import uvicorn

from app.api import create_app
from app.service import Service
from app.settings import Settings
from index.errors import BylineError

_POLL_S = 0.2
_PATIENCE_S = 120
# How often a server that nobody asks looks for a new generation.
_FOLLOW_S = 2


class PortTaken(BylineError):
    """Another program listens where a server of ours should."""


def serve(settings: Settings, service: Service, ready: Callable[[], None]) -> None:
    """Serves the API until it is interrupted; calls `ready` once it can answer.

    Raises:
        PortTaken: something else listens there.
        SettingsError: it would be open to the network without a key, or has no model.
    """
    settings.check_exposure()
    service.check_model()
    listening = _bind(settings.host, settings.port, "BYLINE_PORT")
    # Who holds a key is let in from anywhere.
    local = not (settings.api_keys or settings.allow_open)
    api = create_app(service, settings.api_keys, local=local)
    config = uvicorn.Config(api, log_level="warning", server_header=False)
    server = uvicorn.Server(config)
    threading.Thread(target=_announce, args=(server, ready), daemon=True).start()
    with listening, _following(service):
        server.run(sockets=[listening])


@contextmanager
def chat(settings: Settings) -> Iterator[subprocess.Popen[bytes]]:
    """The chat's process, ended at the end of the `with`.

    Raises:
        PortTaken: something else listens on its port.
    """
    _bind("127.0.0.1", settings.chat_port, "BYLINE_CHAT_PORT").close()
    command = [
        *(sys.executable, "-m", "ui.launch"),
        *("--port", str(settings.chat_port), "--api", settings.api_url),
        *("--max-document-mb", str(settings.max_document_mb)),
    ]
    # The keys may be of the settings file; on a command line everybody could read them.
    keys = ",".join(key.get_secret_value() for key in settings.api_keys)
    environment = {**os.environ, "BYLINE_API_KEYS": keys} if keys else None
    # Streamlit greets on stdout; ours is kept for what scripts read.
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()


@contextmanager
def terminated_as_interrupted() -> Iterator[None]:
    """Has SIGTERM end this process as Ctrl-C does, so that what it started ends with it."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def wait_for(url: str, alive: Callable[[], bool]) -> bool:
    """Whether `url` came to answer 200 while `alive` held and patience lasted."""
    deadline = time.monotonic() + _PATIENCE_S
    while alive() and time.monotonic() < deadline:
        try:
            if httpx.get(url, timeout=5, trust_env=False).status_code == 200:
                return True
        except httpx.TransportError:
            pass  # not listening yet
        time.sleep(_POLL_S)
    return False


def _announce(server: uvicorn.Server, ready: Callable[[], None]) -> None:
    while not (server.started or server.should_exit):
        time.sleep(_POLL_S)
    if server.started:
        ready()


@contextmanager
def _following(service: Service) -> Iterator[None]:
    """Has the service take up each new generation, questions or none."""
    stop = threading.Event()

    def follow() -> None:
        while not stop.wait(_FOLLOW_S):
            service.take_up_newest()

    threading.Thread(target=follow, name="newest", daemon=True).start()
    try:
        yield
    finally:
        stop.set()


def _bind(host: str, port: int, setting: str) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise PortTaken(
            f"{host}:{port} can't be listened on ({error.strerror}); end what uses it, or set"
            f" {setting} to another port"
        ) from error
    return listening
