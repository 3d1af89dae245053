"""The sources that an index knows, by every name its documents use."""

from pathlib import Path

from index.snapshot import Snapshot
from index.sync import SyncRequest, synchronise
from tests.fakes import FakeEmbedder

NEWS = """
{"text": "Rice is dearer.", "source": "Cnbc | World Business News Leader"}
{"text": "Rice is cheaper.", "source": "Grain Gazette - Prices", "published": "2024-05-01"}
{"text": "Rice is sold out. (Radio Tamani)", "source": "Stallholder", "published": "2024-04-01"}
{"text": "Rice is back.", "source": "Farm Post - Rice"}
{"text": "Rice is gone.", "source": "Farm Post - Trade"}
"""


def snapshot_of(folder: Path) -> Snapshot:
    (folder / "corpus").mkdir()
    (folder / "corpus" / "news.jsonl").write_text(NEWS.strip(), "utf-8")
    synchronise(SyncRequest(folder / "corpus", folder / "index", FakeEmbedder()))
    return Snapshot(folder / "index")


def test_what_documents_call_their_source_names_it(tmp_path: Path) -> None:
    snapshot = snapshot_of(tmp_path)
    known = snapshot.known_sources.registry
    for text, expected in (
        ("Does Cnbc say so?", "cnbc"),
        ("Does the Cnbc | World Business News Leader say so?", "cnbc"),
        ("Does the grain gazette say so?", "grain-gazette-prices"),
        ("Does Grain Gazette - Prices say so?", "grain-gazette-prices"),
        ("Does Stallholder say so?", "stallholder"),
        ("Does Radio Tamani say so?", "radio-tamani"),
        ("Does Reuters say so?", "reuters"),
        ("Does Farm Post - Rice say so?", "farm-post-rice"),
        ("Does Farm Post - Trade say so?", "farm-post-trade"),
    ):
        assert [one.source.id for one in known.mentions(text)] == [expected]
    for text in ("Is the stallholder sure?", "Is Farm Post sure?"):
        assert list(known.mentions(text)) == []
    snapshot.close()


def test_present_are_the_publishers_and_the_registered_that_report_something(
    tmp_path: Path,
) -> None:
    snapshot = snapshot_of(tmp_path)
    assert snapshot.known_sources.present == {
        "cnbc",
        "farm-post-rice",
        "farm-post-trade",
        "grain-gazette-prices",
        "stallholder",
    }
    assert str(snapshot.newest) == "2024-05-01"
    snapshot.close()
