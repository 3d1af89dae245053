"""Any order of changes leads to the same index as making it anew."""

import shutil
import tempfile
from contextlib import closing
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from index.sync import SyncRequest, synchronise
from tests.fakes import FakeEmbedder
from tests.index.corpus_folder import CorpusFolder

DIBOLI = "Diboli was attacked on 1 July (Reuters)."
KAYES = "Kayes was calm, the army said (Sahel Wire)."

NAMES = st.sampled_from(["a.md", "b.txt", "c.md", "north/d.md", "north/a.md"])
CONTENTS = st.sampled_from(
    [
        DIBOLI,
        KAYES,
        f"# One\n\n{DIBOLI}\n\n# Two\n\n{KAYES}",
        f"---\ntitle: Attack\npublished: 2025-07-01\nsource: Sahel Wire\n---\n{DIBOLI}",
        f"---\ntitle: Attack\npublished: 2025-07-02\n---\n{DIBOLI}",
        "---\npublished: soon\n---\nIt can't be read.",
        "",
        "é (AP).",
    ]
)
LINES = st.lists(
    st.fixed_dictionaries(
        {"text": st.sampled_from([DIBOLI, KAYES, "All quiet."])},
        optional={"id": st.sampled_from(["x", "y"]), "title": st.just("A line")},
    ),
    max_size=3,
)
REGISTRIES = st.sampled_from(
    [
        "",
        '[sources.sahel-wire]\nname = "Sahel Wire"\n',
        '[sources.sahel]\nname = "The Sahel"\naliases = ["Sahel Wire"]\n',
    ]
)


def everything(folder: CorpusFolder) -> tuple[object, ...]:
    """All that an index answers from, its keys left out."""
    with closing(folder.snapshot()) as snapshot:
        assert snapshot.integrity() == []
        heads = snapshot.heads()
        passages = [one for head in heads for one in snapshot.passages_of(head.id)]
        return (
            [(one.id, one.hash, one.title, one.published, one.source) for one in heads],
            [(one.id, one.text, one.heading, one.sentences) for one in passages],
            snapshot.sources(),
            snapshot.failures(),
            [len(snapshot.matching([word], 50)) for word in ("diboli", "kayes", "army")],
        )


class Corpus(RuleBasedStateMachine):
    """Files that come, change, move and go, with a sync now and then."""

    @initialize()
    def begin(self) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="byline-"))
        self.folder = CorpusFolder(self.root / "followed")

    @rule(name=NAMES, content=CONTENTS)
    def write(self, name: str, content: str) -> None:
        self.folder.write(name, content)

    @rule(name=st.sampled_from(["l.jsonl", "north/l.jsonl"]), lines=LINES)
    def write_lines(self, name: str, lines: list[dict[str, str]]) -> None:
        self.folder.write_lines(name, *lines)

    @rule(content=REGISTRIES)
    def change_registry(self, content: str) -> None:
        self.folder.write("sources.toml", content)

    @rule(name=NAMES, other=NAMES)
    def rename(self, name: str, other: str) -> None:
        path, target = self.folder.corpus / name, self.folder.corpus / other
        if path.exists():
            target.parent.mkdir(exist_ok=True)
            path.rename(target)

    @rule(name=NAMES, other=NAMES)
    def copy(self, name: str, other: str) -> None:
        path = self.folder.corpus / name
        if path.exists() and name != other:
            self.folder.write(other, path.read_bytes())

    @rule(name=st.one_of(NAMES, st.just("l.jsonl"), st.just("sources.toml")))
    def remove(self, name: str) -> None:
        (self.folder.corpus / name).unlink(missing_ok=True)

    @rule(rebuild=st.booleans())
    def sync(self, rebuild: bool) -> None:
        self.folder.sync(rebuild=rebuild)

    def teardown(self) -> None:
        """A document that can't be read keeps its last good version, which a fresh index has
        not got: such files go first."""
        for failed in self.folder.sync().failed:
            (self.folder.corpus / failed.path.partition("#")[0]).unlink(missing_ok=True)
        self.folder.sync()
        followed = everything(self.folder)
        fresh = CorpusFolder(self.root / "fresh")
        synchronise(SyncRequest(self.folder.corpus, fresh.index, FakeEmbedder()))
        assert followed == everything(fresh)
        shutil.rmtree(self.root)


TestTheWayToACorpusMakesNoDifference = Corpus.TestCase
TestTheWayToACorpusMakesNoDifference.settings = settings(
    max_examples=12, stateful_step_count=8, deadline=None
)
