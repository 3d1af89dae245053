"""Each file of an index truncated and with bytes flipped: nothing wrong is ever answered.

After each damage a reader sees either what was indexed or a clear error, and after one more
sync everything is there again.
"""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.current import newest
from index.documents import Attribution, SourceRef
from index.errors import BylineError
from index.snapshot import Snapshot
from index.suspicion import suspect
from index.sync import SyncRequest, synchronise
from tests.durability.contents import write_stories
from tests.fakes import FakeEmbedder

PASSAGES_A_STORY = 3
Seen = dict[str, tuple[str, dict[str, str], tuple[Attribution, ...]]]


def seen_in(snapshot: Snapshot) -> Seen:
    """All that a citation is made of: text, passages and attributions by document id."""
    seen = {}
    for head in snapshot.heads():
        document = snapshot.document(head.id)
        assert document is not None
        assert document.hash == head.hash
        passages = {one.id: one.text for one in snapshot.passages_of(head.id)}
        seen[head.id] = (document.text, passages, tuple(snapshot.sentences_of(head)))
    return seen


def answers_of(snapshot: Snapshot) -> Iterator[tuple[str, str, tuple[SourceRef, ...]]]:
    """Id, text and sources of what a search finds, by vectors and by words."""
    (vector,) = FakeEmbedder().embed(["Gunmen struck Diboli"])
    hits = [*snapshot.nearest(vector, 8), *snapshot.matching(["gunmen", "soldiers"], 8)]
    for one in snapshot.passages([key for key, _ in hits]):
        yield one.id, one.text, one.sources


def says_what_to_do(error: BylineError) -> bool:
    if "run `byline index`" not in str(error):
        raise AssertionError(f"no clear error: {error}")
    return True


class Scene:
    """A sound index, what it answers, and copies of it to damage."""

    def __init__(self, folder: Path, documents: int) -> None:
        self.corpus, self._sound = folder / "corpus", folder / "sound"
        self.index = folder / "index"
        write_stories(self.corpus, documents, "morning")
        self.sync(self._sound)
        snapshot = Snapshot(self._sound)
        self.seen, self.sources = seen_in(snapshot), snapshot.sources()
        snapshot.close()

    @property
    def files(self) -> list[str]:
        return sorted(path.name for path in self._sound.iterdir())

    def sync(self, index: Path) -> int:
        return synchronise(SyncRequest(self.corpus, index, FakeEmbedder())).embedded

    def damaged(self, name: str, damage: Callable[[bytes], bytes]) -> None:
        shutil.rmtree(self.index, ignore_errors=True)
        shutil.copytree(self._sound, self.index)
        path = self.index / name
        path.write_bytes(damage(path.read_bytes()))

    def check(self) -> None:
        """Nothing wrong is read, before and after the next sync; then all is there again."""
        self._read()
        self.sync(self.index)
        if not self._read():
            self.sync(self.index)
        assert self._read()
        suspect(self.index)
        self.sync(self.index)
        snapshot = newest(self.index)
        try:
            assert snapshot.integrity() == []
            assert seen_in(snapshot) == self.seen
        finally:
            snapshot.close()

    def _read(self) -> bool:
        """Whether the index could be read; what is read is never wrong."""
        try:
            snapshot = newest(self.index)
        except BylineError as error:
            return not says_what_to_do(error)
        try:
            assert snapshot.sources() == self.sources
            for found, text, sources in answers_of(snapshot):
                document_id = found.rpartition("@")[0]
                _, passages, attributions = self.seen[document_id]
                assert passages[found] == text
                assert set(sources) <= {ref for one in attributions for ref in one.sources}
            return seen_in(snapshot) == self.seen
        except BylineError as error:
            suspect(self.index)
            return not says_what_to_do(error)
        finally:
            snapshot.close()


def truncated(share: float) -> Callable[[bytes], bytes]:
    return lambda content: content[: int(len(content) * share)]


def flipped(seed: str) -> Callable[[bytes], bytes]:
    """A change of one byte at a place that the seed decides."""

    def flip(content: bytes) -> bytes:
        if not content:
            return content
        chance, changed = random.Random(seed), bytearray(content)
        changed[chance.randrange(len(changed))] ^= chance.randrange(1, 256)
        return bytes(changed)

    return flip


def damage_everything(scene: Scene, places: int, flips: int) -> int:
    """How many damages were survived: every file, at so many places each."""
    count = 0
    for name in scene.files:
        damages = [truncated(place / places) for place in range(places)]
        damages += [flipped(f"{name} {number}") for number in range(flips)]
        for number, damage in enumerate(damages):
            scene.damaged(name, damage)
            try:
                scene.check()
            except BaseException as error:
                error.add_note(f"{name}, damage {number}")
                raise
            count += 1
    return count


def test_damage_to_any_file_is_never_answered_from(tmp_path: Path) -> None:
    """A small index, a few damages to each of its files."""
    scene = Scene(tmp_path, documents=5)
    assert {"catalogue.sqlite", "embeddings.sqlite", "vectors-1.faiss"} <= set(scene.files)
    assert damage_everything(scene, places=4, flips=8) == 12 * len(scene.files)


@pytest.mark.slow
def test_twenty_truncations_and_twenty_flips_of_each_file(tmp_path: Path) -> None:
    scene = Scene(tmp_path, documents=40)
    assert damage_everything(scene, places=20, flips=20) == 40 * len(scene.files)
