"""A sync killed at any moment leaves the old generation or the new one, whole."""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from index.sync import Receipt, SyncRequest, synchronise
from tests.durability.contents import Contents, contents_of, stored_embeddings, write_stories
from tests.durability.processes import indexing, started
from tests.fakes import FakeEmbedder

PASSAGES_A_STORY = 3


@dataclass(frozen=True)
class Scene:
    """An index of the first edition, beside a corpus that holds the second one by now."""

    corpus: Path
    index: Path
    before: Contents
    after: Contents
    count: int


def sync(corpus: Path, index: Path) -> Receipt:
    return synchronise(SyncRequest(corpus, index, FakeEmbedder()))


def scene_of(folder: Path, count: int) -> Scene:
    corpus, index, fresh = folder / "corpus", folder / "index", folder / "fresh"
    write_stories(corpus, count, "morning")
    sync(corpus, index)
    before = contents_of(index)
    for part in corpus.iterdir():
        shutil.rmtree(part)
    write_stories(corpus, count, "evening")
    sync(corpus, fresh)
    return Scene(corpus, index, before, contents_of(fresh), count)


def seconds_of_a_sync(scene: Scene, index: Path) -> float:
    started("--help").join()  # starts the server of processes, which imports everything
    shutil.copytree(scene.index, index)
    begun = time.monotonic()
    process = indexing(scene.corpus, index)
    process.join()
    assert process.exitcode == 0
    assert contents_of(index) == scene.after
    return time.monotonic() - begun


def killed_after(scene: Scene, index: Path, seconds: float) -> None:
    shutil.copytree(scene.index, index)
    process = indexing(scene.corpus, index)
    process.join(timeout=seconds)
    process.kill()
    process.join()


def check_survival(scene: Scene, index: Path) -> str:
    """Which generation is there; the next sync completes it and embeds nothing twice."""
    found = contents_of(index)
    assert found in (scene.before, scene.after)
    # Those of the first edition stay until the second one is committed.
    stored = stored_embeddings(index)
    old = 0 if found == scene.after else scene.count * PASSAGES_A_STORY
    wanted = scene.count * PASSAGES_A_STORY - max(0, stored - old)
    if found == scene.after:
        wanted = 0
    receipt = sync(scene.corpus, index)
    assert receipt.embedded == wanted
    assert contents_of(index) == scene.after
    return "old" if found == scene.before else "new"


def kill_at_moments(folder: Path, documents: int, moments: int) -> list[str]:
    """The generations that were found after each kill, evenly spread over a sync's length."""
    scene = scene_of(folder, documents)
    length = seconds_of_a_sync(scene, folder / "timed")
    found = []
    for moment in range(moments):
        index = folder / f"killed-{moment}"
        killed_after(scene, index, length * (moment + 0.5) / moments)
        found.append(check_survival(scene, index))
        shutil.rmtree(index)
    return found


def test_a_kill_leaves_the_old_generation_or_the_new(tmp_path: Path) -> None:
    """A dozen moments over a small corpus."""
    assert len(kill_at_moments(tmp_path, documents=30, moments=12)) == 12


@pytest.mark.slow
def test_two_hundred_kills_of_a_sync_of_three_hundred_documents(tmp_path: Path) -> None:
    """300 documents over an index of 300 others; most moments find the old generation."""
    found = kill_at_moments(tmp_path, documents=300, moments=200)
    assert len(found) == 200
    assert found.count("old") >= 100
