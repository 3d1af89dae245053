"""Uploads, deletions and syncs over the HTTP API."""

import errno
import os
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import app.service
from app.answering import Answerer
from app.api import create_app
from app.service import Place, Service
from index.embedding import Vectors
from index.lock import writing
from tests.app.api_calls import error_of, post_files, wait_for_job
from tests.app.builders import LIMITS, MAX_BYTES, index_corpus, service_of, write_corpus
from tests.fakes import FakeEmbedder, word_reader

PATIENCE_S = 10


@pytest.fixture
def own(tmp_path: Path) -> Iterator[TestClient]:
    """A server of the test's own, over `tmp_path`, for what changes the corpus."""
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    with TestClient(create_app(service_of(tmp_path))) as opened:
        yield opened


def test_an_uploaded_file_is_stored_and_answers(own: TestClient, tmp_path: Path) -> None:
    reply = post_files(own, ("rain.md", b"Rain drowned Gao. (AP)"), ("sun.txt", b"Sun dried Gao."))
    assert reply.status_code == 202
    assert set(reply.json()) == {"job"}
    job = wait_for_job(own, reply.json()["job"])
    assert job["status"] == "done"
    assert (job["receipt"]["added"], job["receipt"]["generation"]) == (["rain.md", "sun.txt"], 2)
    assert job["done"] == job["total"] > 0
    assert (tmp_path / "corpus/rain.md").read_bytes() == b"Rain drowned Gao. (AP)"
    body = own.post("/v1/ask", json={"question": "What drowned?"}).json()
    assert [one["text"] for one in body["claims"]] == ["Rain drowned Gao. (AP)"]


def test_a_file_that_is_there_is_409_unless_it_is_to_be_replaced(own: TestClient) -> None:
    file = ("undated.txt", b"Rain fell.")
    assert error_of(post_files(own, file)) == (409, "exists")
    assert "Farmers" in own.get("/v1/documents/undated.txt").json()["text"]
    job = wait_for_job(own, post_files(own, file, data={"replace": "true"}).json()["job"])
    assert job["receipt"]["changed"] == ["undated.txt"]
    assert own.get("/v1/documents/undated.txt").json()["text"] == "Rain fell."
    file = ("undated.txt", b"Sun shone.")
    job = wait_for_job(own, post_files(own, file, params={"replace": "true"}).json()["job"])
    assert own.get("/v1/documents/undated.txt").json()["text"] == "Sun shone."


def test_an_upload_over_the_limit_is_413_and_nothing_is_kept(
    own: TestClient, tmp_path: Path
) -> None:
    before = set((tmp_path / "corpus").rglob("*"))
    reply = post_files(own, ("a.md", b"Rain."), ("big.md", b"x" * (MAX_BYTES + 1)))
    assert error_of(reply) == (413, "too_large")
    assert set((tmp_path / "corpus").rglob("*")) == before


@pytest.mark.parametrize("name", ["a.exe", ".hidden.md", "noext", "sources.toml"])
def test_an_upload_that_is_no_document_is_422(own: TestClient, name: str) -> None:
    assert error_of(post_files(own, (name, b"x"))) == (422, "invalid_request")


def test_an_upload_of_nothing_is_422(own: TestClient) -> None:
    assert error_of(own.post("/v1/documents")) == (422, "invalid_request")
    assert error_of(own.post("/v1/documents", data={"files": "text"})) == (422, "invalid_request")


def test_an_uploaded_file_that_cannot_be_read_is_in_the_receipt(own: TestClient) -> None:
    reply = post_files(own, ("broken.pdf", b"no pdf"), ("rain.md", b"Rain fell."))
    receipt = wait_for_job(own, reply.json()["job"])["receipt"]
    assert [one["path"] for one in receipt["failed"]] == ["broken.pdf"]
    assert receipt["added"] == ["rain.md"]


def test_an_upload_without_a_corpus_folder_is_409(tmp_path: Path) -> None:
    with TestClient(create_app(service_of(tmp_path))) as client:
        assert error_of(post_files(client, ("a.md", b"x"))) == (409, "corpus")


def test_a_deleted_document_is_gone_from_folder_and_index(own: TestClient, tmp_path: Path) -> None:
    reply = own.delete("/v1/documents/west%2Fsenegal.md")
    assert reply.status_code == 202
    receipt = wait_for_job(own, reply.json()["job"])["receipt"]
    assert receipt["removed"] == ["west/senegal.md"]
    assert not (tmp_path / "corpus/west/senegal.md").exists()
    assert error_of(own.get("/v1/documents/west%2Fsenegal.md")) == (404, "not_found")
    body = own.post("/v1/ask", json={"question": "Which posts were closed by Senegal?"}).json()
    assert body["status"] == "not_found"


def test_what_the_disk_refuses_is_409_and_says_why(
    own: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*args: object, **options: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    before = set((tmp_path / "corpus").rglob("*"))
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(tempfile, "mkstemp", refused)
        reply = post_files(own, ("rain.md", b"Rain fell."))
    assert error_of(reply) == (409, "corpus")
    assert "(Read-only file system)" in reply.json()["error"]["message"]
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Path, "unlink", refused)
        reply = own.delete("/v1/documents/undated.txt")
    assert error_of(reply) == (409, "corpus")
    assert set((tmp_path / "corpus").rglob("*")) == before


def test_a_file_that_cannot_be_read_can_be_deleted(own: TestClient, tmp_path: Path) -> None:
    assert own.get("/v1/documents").json()["total"] == 3  # the generation before is at hand
    wait_for_job(own, post_files(own, ("broken.pdf", b"no pdf")).json()["job"])
    reply = own.delete("/v1/documents/broken.pdf")
    assert reply.status_code == 202
    receipt = wait_for_job(own, reply.json()["job"])["receipt"]
    assert (receipt["failed"], receipt["documents"]) == ([], 3)
    assert not (tmp_path / "corpus/broken.pdf").exists()
    assert error_of(own.delete("/v1/documents/broken.pdf")) == (404, "not_found")


def test_of_a_file_only_what_failed_can_be_deleted(own: TestClient, tmp_path: Path) -> None:
    """Not the lines of a `.jsonl`, nor what is no document."""
    (tmp_path / "corpus/sources.toml").write_text("", "utf-8")
    wait_for_job(own, post_files(own, ("wire.jsonl", b'{"text": "Rain."}\n{')).json()["job"])
    assert error_of(own.delete("/v1/documents/wire.jsonl%232")) == (409, "conflict")
    for path in ("wire.jsonl", "sources.toml"):
        assert error_of(own.delete(f"/v1/documents/{path}")) == (404, "not_found")
        assert (tmp_path / "corpus" / path).is_file()


class HeldEmbedder(FakeEmbedder):
    """Holds up a sync that has something to embed."""

    def __init__(self) -> None:
        super().__init__()
        self.began = threading.Event()
        self.go = threading.Event()

    def embed(self, texts: Sequence[str]) -> Vectors:
        if any("Harmattan" in text for text in texts):
            self.began.set()
            assert self.go.wait(PATIENCE_S)
        return super().embed(texts)


def test_a_sync_is_refused_while_one_runs_and_questions_are_answered_meanwhile(
    tmp_path: Path,
) -> None:
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    (tmp_path / "corpus/wind.md").write_text("The Harmattan blew.", "utf-8")
    embedder = HeldEmbedder()
    place = Place(tmp_path / "corpus", tmp_path / "index", LIMITS)
    service = Service(place, Answerer(embedder, word_reader, 0.5))
    with TestClient(create_app(service)) as client:
        first = client.post("/v1/index")
        assert first.status_code == 202
        assert embedder.began.wait(PATIENCE_S)
        assert client.get(f"/v1/jobs/{first.json()['job']}").json()["status"] == "running"
        assert error_of(client.post("/v1/index")) == (409, "busy")
        queued = post_files(client, ("rain.md", b"Rain fell."))
        assert queued.status_code == 202
        body = client.post("/v1/ask", json={"question": "Who harvested millet?"}).json()
        assert (body["status"], body["generation"]) == ("answered", 1)
        embedder.go.set()
        assert wait_for_job(client, first.json()["job"])["receipt"]["generation"] == 2
        assert wait_for_job(client, queued.json()["job"])["status"] == "done"
        assert client.get("/v1/documents").json()["total"] == 5
        assert client.post("/v1/index").status_code == 202


def test_a_sync_that_fails_says_why(own: TestClient, tmp_path: Path) -> None:
    (tmp_path / "corpus/sources.toml").write_text("sources = [", "utf-8")
    job = wait_for_job(own, own.post("/v1/index").json()["job"])
    assert (job["status"], job["receipt"]) == ("failed", None)
    assert job["error"].startswith("sources.toml is not valid TOML")


def test_a_generation_that_another_process_made_is_taken_up(
    own: TestClient, tmp_path: Path
) -> None:
    assert own.post("/v1/ask", json={"question": "Who?"}).json()["generation"] == 1
    (tmp_path / "corpus/rain.md").write_text("Rain drowned Gao.", "utf-8")
    index_corpus(tmp_path)
    body = own.post("/v1/ask", json={"question": "What drowned?"}).json()
    assert (body["status"], body["generation"]) == ("answered", 2)


def test_a_sync_is_refused_while_another_program_writes_the_index(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    with TestClient(create_app(service_of(tmp_path))) as client:
        with writing(tmp_path / "index"):
            reply = client.post("/v1/index")
            assert error_of(reply) == (409, "busy")
            assert f"process {os.getpid()} has been writing" in reply.json()["error"]["message"]
        assert client.post("/v1/index").status_code == 202


def test_an_upload_waits_for_another_program_to_end_writing_the_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.service, "SECONDS_TO_NEXT_TRY", 0.01)
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    with TestClient(create_app(service_of(tmp_path))) as client:
        with writing(tmp_path / "index"):
            job = post_files(client, ("rain.md", b"Rain drowned Gao.")).json()["job"]
            time.sleep(0.1)
            assert client.get(f"/v1/jobs/{job}").json()["status"] == "running"
        assert wait_for_job(client, job)["receipt"]["added"] == ["rain.md"]


def test_a_server_that_stops_does_not_wait_for_another_program(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    service = service_of(tmp_path)
    with writing(tmp_path / "index"):
        with TestClient(create_app(service)) as client:
            job = post_files(client, ("rain.md", b"Rain drowned Gao.")).json()["job"]
        # The server has been closed, and with it the job.
        assert f"process {os.getpid()} has been writing" in (service.job(job).error or "")
    assert (tmp_path / "corpus/rain.md").is_file()


def test_of_two_uploads_of_one_name_at_a_time_the_second_is_refused(
    own: TestClient, tmp_path: Path
) -> None:
    both = threading.Barrier(2)
    replies: list[int] = []

    def upload(content: bytes) -> None:
        both.wait(PATIENCE_S)
        replies.append(post_files(own, ("rain.md", content * 1_000)).status_code)

    threads = [threading.Thread(target=upload, args=(one,)) for one in (b"Rain. ", b"Sun. ")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert sorted(replies) == [202, 409]
