"""What the tests of the API share: waiting, errors, uploads."""

import threading
from typing import Any

from fastapi.testclient import TestClient


def wait_for_job(client: TestClient, job: str) -> dict[str, Any]:
    """The job's last state. A further one is queued and cancelled by nobody, so poll."""
    pause = threading.Event()
    for _ in range(1_000):
        state: dict[str, Any] = client.get(f"/v1/jobs/{job}").json()
        if state["status"] != "running":
            return state
        pause.wait(0.01)
    raise AssertionError(f"job {job} did not end")


def wait_for_health(client: TestClient) -> dict[str, Any]:
    pause = threading.Event()
    for _ in range(1_000):
        reply = client.get("/health")
        if reply.status_code == 200:
            return dict(reply.json())
        pause.wait(0.01)
    raise AssertionError(reply.text)


def error_of(reply: Any) -> tuple[int, str]:
    """Status and code of an error, whose body has the contract's form."""
    body = reply.json()
    assert set(body) == {"error"}, body
    assert set(body["error"]) == {"code", "message"}
    assert body["error"]["message"]
    assert "\n" not in body["error"]["message"]
    return reply.status_code, body["error"]["code"]


def post_files(client: TestClient, *files: tuple[str, bytes], **options: Any) -> Any:
    return client.post("/v1/documents", files=[("files", file) for file in files], **options)
