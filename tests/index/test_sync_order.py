"""Any order of changes leads to the same index as making it anew."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.sync import SyncRequest, synchronise
from tests.fakes import FakeEmbedder
from tests.index.corpus_folder import CorpusFolder

DIBOLI = "Diboli was attacked on 1 July (Reuters)."
KAYES = "Kayes was calm, the army said."

NAMES = st.sampled_from(["a.md", "b.txt", "c.md", "north/d.md"])
CONTENTS = st.sampled_from([DIBOLI, KAYES, f"# One\n\n{DIBOLI}\n\n# Two\n\n{KAYES}", "", "é (AP)."])
STEPS = st.one_of(
    st.tuples(st.just("write"), NAMES, CONTENTS),
    st.tuples(st.just("rename"), NAMES, NAMES),
    st.tuples(st.just("remove"), NAMES, st.just("")),
    st.tuples(st.just("sync"), st.just(""), st.just("")),
)


def take(folder: CorpusFolder, step: tuple[str, str, str]) -> None:
    action, name, other = step
    path = folder.corpus / name
    if action == "sync":
        folder.sync()
    elif action == "write" and other:
        folder.write(name, other)
    elif action == "remove":
        path.unlink(missing_ok=True)
    elif action == "rename" and path.exists():
        (folder.corpus / other).parent.mkdir(exist_ok=True)
        path.rename(folder.corpus / other)


def everything(folder: CorpusFolder) -> tuple[object, ...]:
    """All that an index answers from, its keys left out."""
    snapshot = folder.snapshot()
    try:
        passages = [p for head in snapshot.heads() for p in snapshot.passages_of(head.id)]
        assert snapshot.integrity() == []
        return (
            [(head.id, head.hash) for head in snapshot.heads()],
            [(one.id, one.text, one.sources) for one in passages],
            snapshot.sources(),
            [len(snapshot.matching([word], 50)) for word in ("diboli", "kayes", "army")],
        )
    finally:
        snapshot.close()


@given(steps=st.lists(STEPS, min_size=1, max_size=6))
@settings(max_examples=10, deadline=None)
def test_the_way_to_a_corpus_makes_no_difference(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, str]]
) -> None:
    """Whatever was written, renamed and removed between syncs, the index is as a fresh one."""
    folder = CorpusFolder(tmp_path_factory.mktemp("sync"))
    for step in steps:
        take(folder, step)
    folder.sync()
    followed = everything(folder)
    fresh = CorpusFolder(tmp_path_factory.mktemp("fresh"))
    request = SyncRequest(folder.corpus, fresh.index, FakeEmbedder())
    synchronise(request)
    assert followed == everything(fresh)
