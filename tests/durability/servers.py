"""A server of the fake model in a process of its own."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.durability.processes import started

PATIENCE_S = 60


@contextmanager
def serving(corpus: Path, index: Path) -> Iterator[httpx.Client]:
    """A client of a server that can answer; both end with the `with`."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = int(probe.getsockname()[1])
    place = ("--corpus", str(corpus), "--index", str(index))
    process = started("serve", *place, "--port", str(port))
    address = f"http://127.0.0.1:{port}"
    with httpx.Client(base_url=address, timeout=PATIENCE_S, trust_env=False) as client:
        try:
            wait_until_healthy(client)
            yield client
        finally:
            process.terminate()
            process.join(PATIENCE_S)
            process.kill()


def wait_until_healthy(client: httpx.Client) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while time.monotonic() < deadline:
        try:
            if client.get("/health").status_code == 200:
                return
        except httpx.TransportError:
            pass  # not listening yet
        time.sleep(0.05)
    raise TimeoutError("the server does not answer")


def ended_job(client: httpx.Client, job: str) -> dict[str, object]:
    """The job with this id, once it is done or has failed."""
    while True:
        body: dict[str, object] = client.get(f"/v1/jobs/{job}").json()
        if body["status"] != "running":
            return body
        time.sleep(0.02)
