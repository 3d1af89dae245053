"""A corpus in a folder of the test's own, its index, and the fake model between them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from index.embedding import Embedder
from index.loading import Limits
from index.passages import Passage
from index.snapshot import Snapshot
from index.sync import Receipt, SyncRequest, synchronise
from tests.fakes import FakeEmbedder


@dataclass
class CorpusFolder:
    """Files to write and take away, and the index that is to follow them."""

    root: Path
    embedder: FakeEmbedder = field(default_factory=FakeEmbedder)

    def __post_init__(self) -> None:
        self.corpus.mkdir(parents=True)

    @property
    def corpus(self) -> Path:
        return self.root / "corpus"

    @property
    def index(self) -> Path:
        return self.root / "index"

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.corpus / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def write_lines(self, name: str, *lines: dict[str, str] | str) -> Path:
        shown = (one if isinstance(one, str) else json.dumps(one) for one in lines)
        return self.write(name, "\n".join(shown))

    def sync(
        self,
        *,
        rebuild: bool = False,
        max_bytes: int = 2**20,
        embedder: Embedder | None = None,
    ) -> Receipt:
        request = SyncRequest(
            self.corpus, self.index, embedder or self.embedder, Limits(size=max_bytes), rebuild
        )
        return synchronise(request)

    def newly_embedded(self) -> list[str]:
        """What was embedded since this was last asked."""
        texts, self.embedder.embedded = self.embedder.embedded, []
        return texts

    def snapshot(self) -> Snapshot:
        return Snapshot(self.index)

    def contents(self) -> dict[str, list[str]]:
        """The texts of each document's passages, by its id."""
        snapshot = self.snapshot()
        try:
            return {
                head.id: [one.text for one in snapshot.passages_of(head.id)]
                for head in snapshot.heads()
            }
        finally:
            snapshot.close()

    def nearest(self, question: str) -> str:
        """The text of the passage nearest to the question."""
        snapshot = self.snapshot()
        try:
            (vector,) = FakeEmbedder().embed([question])
            ((key, _),) = snapshot.nearest(vector, 1)
            (passage,) = snapshot.passages([key])
            return passage.text
        finally:
            snapshot.close()


def texts(passages: Sequence[Passage]) -> list[str]:
    return [passage.text for passage in passages]
