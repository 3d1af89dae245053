"""All that an index answers from, to be compared; and documents to fill one with."""

from dataclasses import dataclass
from pathlib import Path

from index.embeddings import EmbeddingStore
from index.snapshot import Snapshot
from tests.fakes import FakeEmbedder

_PLACES = ("Diboli", "Kayes", "Sandare", "Niono", "Bamako", "Segou", "Mopti")


def story(number: int, edition: str) -> str:
    """A report of three passages that no other number and edition has."""
    place = _PLACES[number % len(_PLACES)]
    return (
        f"---\ntitle: {edition} report {number}\npublished: 2025-07-{1 + number % 28:02}\n---\n"
        f"# {place}\n\nGunmen of group {edition}{number} struck {place}, killing {number}"
        f" people (Reuters).\n\n## Reactions\n\nThe army said that {edition}{number} soldiers"
        f" were sent to {place} (AP).\n\n## Figures\n\nBy then {number} houses had burnt in"
        f" {edition}{number} (AFP).\n"
    )


def write_stories(corpus: Path, count: int, edition: str) -> None:
    """`count` reports of one edition, in folders of fifty."""
    for number in range(count):
        path = corpus / f"{edition}{number // 50}" / f"{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(story(number, edition), "utf-8")


@dataclass(frozen=True)
class Contents:
    """What one generation holds."""

    documents: dict[str, str]
    passages: tuple[tuple[str, str], ...]
    found: tuple[tuple[str, ...], ...]
    """Which passages the vectors and the full text find for some questions."""


def contents_of(index: Path) -> Contents:
    """The current generation in full; every passage is cut from its document."""
    snapshot = Snapshot(index)
    try:
        passages = []
        for head in snapshot.heads():
            document = snapshot.document(head.id)
            assert document is not None
            assert document.hash == head.hash
            for one in snapshot.passages_of(head.id):
                assert one.span.of(document.text) == one.text
                passages.append((one.id, one.text))
        hashes = {head.id: head.hash for head in snapshot.heads()}
        return Contents(hashes, tuple(passages), tuple(_found(snapshot)))
    finally:
        snapshot.close()


def _found(snapshot: Snapshot) -> list[tuple[str, ...]]:
    found = []
    for place in _PLACES:
        (vector,) = FakeEmbedder().embed([f"Who struck {place}?"])
        for hits in (snapshot.nearest(vector, 5), snapshot.matching([place.lower()], 1_000)):
            assert len(hits) == len(snapshot.passages([key for key, _ in hits]))
            # Ties are broken by keys, which differ from one index to another.
            best = [key for key, score in hits if score > hits[-1][1]]
            found.append(tuple(sorted(one.id for one in snapshot.passages(best))))
    return found


def stored_embeddings(index: Path) -> int:
    """How many vectors have been stored so far."""
    store = EmbeddingStore(index, FakeEmbedder().dimension)
    try:
        return len(store)
    finally:
        store.close()
