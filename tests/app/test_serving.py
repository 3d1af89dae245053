"""Servers on this machine: waiting for one, ports that are taken, and an end in good order."""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from app.answering import Answerer
from app.service import Place, Service
from app.serving import PortTaken, chat, serve, terminated_as_interrupted, wait_for
from app.settings import Settings
from index.embedding import SentenceTransformerEmbedder
from index.errors import SettingsError
from tests.app.builders import LIMITS, index_corpus, service_of, write_corpus
from tests.fakes import word_reader
from tests.ui.browser import free_ports

PATIENCE_S = 60


@pytest.fixture
def port() -> int:
    """A port that was free a moment ago."""
    return free_ports(1)[0]


class Late(BaseHTTPRequestHandler):
    """Says 503 once, then 200."""

    answers: list[int]

    def do_GET(self) -> None:
        self.send_response(self.answers.pop(0) if len(self.answers) > 1 else self.answers[0])
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keeps the tests' output clean."""


@contextmanager
def listening(*answers: int) -> Iterator[str]:
    """The address of a server that gives these statuses, the last one for ever."""
    handler = type("Handler", (Late,), {"answers": list(answers)})
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def test_waiting_ends_when_the_server_answers_200() -> None:
    with listening(503, 200) as address:
        assert wait_for(address, lambda: True)


def test_waiting_ends_when_the_process_is_gone() -> None:
    with listening(503) as address:
        alive = iter([True, True, False])
        assert not wait_for(address, lambda: next(alive))


def test_waiting_bears_that_nobody_listens_yet() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    alive = iter([True, False])
    assert not wait_for(f"http://127.0.0.1:{port}/", lambda: next(alive))


def test_waiting_goes_past_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    with listening(200) as address:
        assert wait_for(address, lambda: True)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_a_taken_port_of_either_family_is_named(host: str, tmp_path: Path) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        taken = socket.create_server((host, 0), family=family)
    except OSError:
        pytest.skip("this machine has no IPv6")
    with taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken, match=f"{host}:{port} can't be listened on"):
            serve(Settings(host=host, port=port), service_of(tmp_path), lambda: None)


@pytest.mark.parametrize(
    ("keys", "expected"), [([], None), (["k-31f7", "k-9be2"], "k-31f7,k-9be2")]
)
def test_the_chat_is_given_the_keys_wherever_they_were_set(
    monkeypatch: pytest.MonkeyPatch, keys: list[str], expected: str | None
) -> None:
    """In its environment, not on a command line that everybody on the machine can read."""
    given: list[tuple[list[str], dict[str, str] | None]] = []

    class Process:
        def __init__(self, command: list[str], *, stdout: int, env: dict[str, str] | None) -> None:
            given.append((command, env))

        def terminate(self) -> None: ...

        def wait(self, timeout: float) -> int:
            return 0

    monkeypatch.setattr(subprocess, "Popen", Process)
    given_keys = tuple(SecretStr(key) for key in keys)
    with chat(Settings(chat_port=free_ports(1)[0], api_keys=given_keys)):
        pass
    ((command, env),) = given
    assert (env["BYLINE_API_KEYS"] if env else None) == expected
    assert not any(key in part for key in keys for part in command)


def test_the_chats_taken_port_is_named_before_anything_is_started() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings = Settings(chat_port=taken.getsockname()[1])
        with pytest.raises(PortTaken, match="BYLINE_CHAT_PORT"), chat(settings):
            pass


def test_nothing_listens_when_it_would_be_open_without_a_key(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no key is set"):
        serve(Settings(host="0.0.0.0"), service_of(tmp_path), lambda: None)


def test_nothing_listens_without_an_embedding_model(tmp_path: Path, port: int) -> None:
    embedder = SentenceTransformerEmbedder(str(tmp_path))
    place = Place(tmp_path / "corpus", tmp_path / "index", LIMITS)
    service = Service(place, Answerer(embedder, word_reader, 0.5))
    with pytest.raises(SettingsError, match="holds no weights; set BYLINE_EMBEDDING_MODEL anew"):
        serve(Settings(port=port), service, lambda: None)


def terminate_self() -> None:
    os.kill(os.getpid(), signal.SIGTERM)
    signal.pause()


def test_sigterm_ends_as_ctrl_c_does_and_only_meanwhile() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with pytest.raises(KeyboardInterrupt), terminated_as_interrupted():
        terminate_self()
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.model
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_server_tells_its_address_serves_and_ends_when_told(
    tmp_path: Path, port: int, number: signal.Signals
) -> None:
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    environment = {name: value for name, value in os.environ.items() if "BYLINE" not in name}
    command = [sys.executable, "-c", "from app.cli import main; main()", "serve"]
    process = subprocess.Popen(
        [*command, "--port", str(port), "--index", "index"],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    health = httpx.get(f"{address}/health", trust_env=False)
    process.send_signal(number)
    rest, errors = process.communicate(timeout=PATIENCE_S)
    assert address == f"http://127.0.0.1:{port}"
    assert health.json()["error"]["code"] == "index_mismatch"  # the fake model made the index
    assert (process.returncode, rest) == (130, "")
    assert "Traceback" not in errors
