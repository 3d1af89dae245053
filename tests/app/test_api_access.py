"""Health and keys of the HTTP API: when it answers, and whom."""

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from app.answering import Answerer
from app.api import create_app
from app.service import Place, Service
from index.embedding import Vectors
from index.errors import SettingsError
from tests.app.api_calls import error_of, wait_for_health, wait_for_job
from tests.app.builders import LIMITS, index_corpus, service_of, write_corpus
from tests.fakes import FakeEmbedder, word_reader

PATIENCE_S = 10


def test_health_tells_what_is_served(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    with TestClient(create_app(service_of(tmp_path))) as client:
        health = wait_for_health(client)
    assert health == {
        "status": "ok",
        "generation": 1,
        "documents": 3,
        "chunks": 4,
        "embedding_model": "fake",
        "version": "0.1.0",
    }


def test_health_is_503_until_something_is_indexed_then_200(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    with TestClient(create_app(service_of(tmp_path))) as client:
        assert error_of(client.get("/health")) == (503, "nothing_indexed")
        for path in ("/v1/sources", "/v1/documents", "/v1/documents/mali.md"):
            assert error_of(client.get(path)) == (503, "nothing_indexed")
        for path in ("/v1/ask", "/v1/retrieve"):
            reply = client.post(path, json={"question": "Who?"})
            assert error_of(reply) == (503, "nothing_indexed")
        job = client.post("/v1/index").json()["job"]
        assert wait_for_job(client, job)["status"] == "done"
        assert wait_for_health(client)["documents"] == 3


class SlowModel(FakeEmbedder):
    """A model whose loading is held up."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded = threading.Event()

    def embed(self, texts: Sequence[str]) -> Vectors:
        assert self.loaded.wait(PATIENCE_S)
        return super().embed(texts)


def test_health_is_503_until_the_model_is_loaded(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    model = SlowModel()
    place = Place(tmp_path / "corpus", tmp_path / "index", LIMITS)
    service = Service(place, Answerer(model, word_reader, 0.5))
    with TestClient(create_app(service)) as client:
        assert error_of(client.get("/health")) == (503, "loading")
        model.loaded.set()
        assert wait_for_health(client)["status"] == "ok"


def test_an_index_of_another_model_is_said_to_be_one(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    index_corpus(tmp_path, FakeEmbedder(fingerprint="e" * 64))
    with TestClient(create_app(service_of(tmp_path))) as client:
        assert error_of(client.get("/health")) == (503, "index_mismatch")


class NoModel(FakeEmbedder):
    """What a setting names that is no model."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        raise SettingsError("empty holds no weights; set BYLINE_EMBEDDING_MODEL anew")


def test_a_model_that_is_none_is_503_and_the_server_ends_in_good_order(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    place = Place(tmp_path / "corpus", tmp_path / "index", LIMITS)
    service = Service(place, Answerer(NoModel(), word_reader, 0.5))
    with TestClient(create_app(service)) as client:
        reply = client.post("/v1/ask", json={"question": "Who killed militants?"})
        assert error_of(reply) == (503, "settings")
        assert reply.json()["error"]["message"].startswith("empty holds no weights")
    # Closed, although the model could not be loaded: it takes no more work.
    with pytest.raises(RuntimeError, match="shutdown"):
        service.start_index()


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("locked")
    write_corpus(folder)
    index_corpus(folder)
    keys = [SecretStr("hunter2"), SecretStr("schlüssel")]
    with TestClient(create_app(service_of(folder), keys)) as opened:
        yield opened


@pytest.mark.parametrize(
    "given",
    [None, "Bearer wrong", "Bearer ", "Bearer", "hunter2", "Basic hunter2", "Bearer hunter"],
)
def test_without_a_valid_key_every_route_is_401(locked: TestClient, given: str | None) -> None:
    headers = {} if given is None else {"Authorization": given}
    for method, path in [
        ("GET", "/v1/sources"),
        ("GET", "/v1/documents"),
        ("GET", "/v1/documents/mali.md"),
        ("DELETE", "/v1/documents/mali.md"),
        ("POST", "/v1/documents"),
        ("POST", "/v1/index"),
        ("POST", "/v1/ask"),
        ("POST", "/v1/retrieve"),
        ("GET", "/v1/jobs/0"),
    ]:
        reply = locked.request(method, path, headers=headers)
        assert error_of(reply) == (401, "unauthorized"), path
        assert reply.headers["WWW-Authenticate"] == "Bearer"


def test_nothing_that_is_sent_without_a_key_is_read(locked: TestClient) -> None:
    """Neither is it said to be no JSON, nor is a byte of it taken in."""
    assert error_of(locked.post("/v1/ask", content=b"{")) == (401, "unauthorized")
    taken = 0

    def parts() -> Iterator[bytes]:
        nonlocal taken
        for _ in range(1_000):
            taken += 1
            yield b"x" * 1_000

    assert error_of(locked.post("/v1/documents", content=parts())) == (401, "unauthorized")
    assert taken <= 1


@pytest.mark.parametrize("given", ["Bearer hunter2", "bearer hunter2"])
def test_a_valid_key_opens(locked: TestClient, given: str) -> None:
    assert locked.get("/v1/sources", headers={"Authorization": given}).status_code == 200


def test_a_key_may_hold_letters_beyond_ascii(locked: TestClient) -> None:
    headers = {b"Authorization": "Bearer schlüssel".encode()}
    assert locked.get("/v1/sources", headers=headers).status_code == 200


def test_health_needs_no_key(locked: TestClient) -> None:
    assert wait_for_health(locked)["status"] == "ok"


@pytest.fixture(name="local")
def _local(tmp_path: Path) -> Iterator[TestClient]:
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    app = create_app(service_of(tmp_path), local=True)
    with TestClient(app, base_url="http://127.0.0.1:8000") as opened:
        wait_for_health(opened)
        yield opened


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Host": "localhost:8000"},
        {"Host": "[::1]:8000"},
        {"Origin": "http://127.0.0.1:8501"},
        {"Origin": "http://localhost:3000"},
    ],
)
def test_without_keys_this_machine_is_served(local: TestClient, headers: dict[str, str]) -> None:
    assert local.get("/v1/documents", headers=headers).json()["total"] == 3


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "rebound.example:8000"},
        {"Host": "127.0.0.1.example"},
        {"Host": "[::1"},
        {"Origin": "https://page.example"},
        {"Origin": "null"},
    ],
)
def test_without_keys_no_page_of_another_site_is(
    local: TestClient, headers: dict[str, str]
) -> None:
    """Neither reads nor writes: an upload needs no leave of the browser."""
    assert error_of(local.get("/v1/documents", headers=headers)) == (403, "forbidden")
    files = {"files": ("new.md", b"Rain fell.")}
    refused = local.post("/v1/documents", files=files, headers=headers)
    assert error_of(refused) == (403, "forbidden")
    assert local.get("/v1/documents").json()["total"] == 3
