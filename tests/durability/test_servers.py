"""A server and what goes on beside it: other writers, generations that nobody asks for."""

import time
from pathlib import Path

import httpx

from index.sync import SyncRequest, synchronise
from tests.durability.contents import write_stories
from tests.durability.servers import PATIENCE_S, ended_job, serving
from tests.fakes import FakeEmbedder


def sync(folder: Path) -> int:
    request = SyncRequest(folder / "corpus", folder / "index", FakeEmbedder())
    return synchronise(request).generation


def generation_of(client: httpx.Client) -> int:
    return int(client.get("/health").json()["generation"])


def test_a_server_waits_without_an_index_and_takes_up_the_first(tmp_path: Path) -> None:
    write_stories(tmp_path / "corpus", 2, "morning")
    synchronise(SyncRequest(tmp_path / "corpus", tmp_path / "other", FakeEmbedder()))
    with serving(tmp_path / "corpus", tmp_path / "other") as client:
        for path in (tmp_path / "other").iterdir():
            path.unlink()
        # What was open is answered from until there is something newer.
        assert generation_of(client) == 1
        write_stories(tmp_path / "corpus", 3, "evening")
        job = ended_job(client, client.post("/v1/index").json()["job"])
        assert job["status"] == "done"
        deadline = time.monotonic() + PATIENCE_S
        while client.get("/health").json()["documents"] != 5:
            assert time.monotonic() < deadline
