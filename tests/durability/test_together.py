"""Askers, two servers and two writers on one index: every answer is of one generation."""

import random
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from index.sync import SyncRequest, synchronise
from tests.durability.servers import ended_job, serving
from tests.fakes import FakeEmbedder

ASKERS = 8
PLACES = ("Diboli", "Kayes", "Sandare", "Niono", "Bamako", "Segou", "Mopti", "Gao")


@dataclass
class World:
    """A corpus that changes, and what each generation of its index holds (text by id)."""

    corpus: Path
    index: Path
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    documents: dict[str, str] = field(default_factory=dict)
    generations: dict[int, dict[str, str]] = field(default_factory=dict)
    newest: int = 0
    _serial: int = 0

    def change(self) -> None:
        """Adds, changes and removes a few documents."""
        for _ in range(self.chance.randint(1, 6)):
            name = f"{self.chance.randrange(24)}.md"
            if name in self.documents and self.chance.random() < 0.4:
                (self.corpus / name).unlink()
                del self.documents[name]
                continue
            self._serial += 1
            place = self.chance.choice(PLACES)
            text = (
                f"Gunmen struck {place} in raid {self._serial}, killing {self._serial + 3} people"
                f" (Reuters).\n\nThe army sent {self._serial} soldiers to {place} (AP).\n"
            )
            (self.corpus / name).write_text(text, "utf-8")
            self.documents[name] = text

    def committed(self, generation: int) -> None:
        self.generations[generation] = dict(self.documents)
        self.newest = generation

    def sync_here(self) -> None:
        """As `byline index` in a terminal beside the servers."""
        self.committed(synchronise(SyncRequest(self.corpus, self.index, FakeEmbedder())).generation)

    def sync_by(self, client: httpx.Client) -> None:
        """As one of the servers is told to."""
        job = ended_job(client, client.post("/v1/index").json()["job"])
        assert job["status"] == "done", job
        receipt = job["receipt"]
        assert isinstance(receipt, dict)
        self.committed(int(receipt["generation"]))


@dataclass(frozen=True)
class Asked:
    """An answer, and the newest generation that there was before its question was asked."""

    floor: int
    status: int
    body: dict[str, Any]


def ask(world: World, client: httpx.Client, stop: threading.Event, seed: int) -> list[Asked]:
    chance, asked = random.Random(seed), []
    while not stop.is_set():
        question = f"Gunmen struck {chance.choice(PLACES)}, killing how many people?"
        floor = world.newest
        response = client.post("/v1/ask", json={"question": question})
        asked.append(Asked(floor, response.status_code, response.json()))
    return asked


def live_together(world: World, clients: Sequence[httpx.Client], seconds: float) -> list[Asked]:
    stop = threading.Event()
    with ThreadPoolExecutor(ASKERS) as pool:
        askers = [
            pool.submit(ask, world, clients[number % len(clients)], stop, number)
            for number in range(ASKERS)
        ]
        try:
            deadline = time.monotonic() + seconds
            while time.monotonic() < deadline:
                world.change()
                world.sync_here()
                world.change()
                world.sync_by(clients[0])
        finally:
            stop.set()
        return [one for asker in askers for one in asker.result()]


def check(world: World, asked: Sequence[Asked]) -> int:
    """How many quotes were compared with the documents of their generation."""
    quotes = 0
    for one in asked:
        assert one.status == 200, one.body
        generation = one.body["generation"]
        # Never an earlier one: what had gone from the index before is never cited.
        assert generation >= one.floor
        documents = world.generations[generation]
        for citation in one.body["citations"]:
            text = documents[citation["document"]["id"]]
            assert text[citation["start"] : citation["end"]] == citation["quote"]
            quotes += 1
    return quotes


def soak(folder: Path, seconds: float) -> tuple[World, int, int]:
    world = World(folder / "corpus", folder / "index")
    world.corpus.mkdir()
    world.change()
    world.sync_here()
    with ExitStack() as stack:
        clients = [stack.enter_context(serving(world.corpus, world.index)) for _ in range(2)]
        asked = live_together(world, clients, seconds)
    return world, len(asked), check(world, asked)


def test_no_question_fails_while_documents_come_and_go(tmp_path: Path) -> None:
    """Five seconds of it."""
    world, asked, quotes = soak(tmp_path, seconds=5)
    assert len(world.generations) > 2
    assert asked >= ASKERS
    assert quotes > 0


@pytest.mark.slow
def test_no_question_fails_in_a_minute_of_changes(tmp_path: Path) -> None:
    world, asked, quotes = soak(tmp_path, seconds=60)
    assert len(world.generations) > 20
    assert asked > 100
    assert quotes > 100
