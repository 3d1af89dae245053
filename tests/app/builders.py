"""A small corpus, and Byline over it without a model."""

from pathlib import Path

from app.answering import Answerer
from app.service import Place, Service
from index.embedding import Embedder
from index.loading import Limits
from index.snapshot import Snapshot
from index.sync import Receipt, SyncRequest, synchronise
from tests.fakes import FakeEmbedder, word_reader

MALI = """---
title: Attacks in Mali
published: 2025-07-02
---

# Attacks in Mali

## Losses of militants

The Malian army killed eighty militants on Tuesday. (Reuters)

Gunmen struck seven towns at dawn. (AP)

## Distances

| Town | Distance |
| --- | --- |
| Kayes | 510 kilometres west of Bamako (Reuters) |

```
zebra crossing figures
```
"""
SENEGAL = """---
title: The border of Senegal
published: 2025-07-05
source: Crisis Group
---

Senegal closed its frontier posts near Diboli.
"""
UNDATED = "Farmers harvested millet beside the river.\n"
FILES = {"mali.md": MALI, "west/senegal.md": SENEGAL, "undated.txt": UNDATED}
MAX_BYTES = 10_000
LIMITS = Limits(size=MAX_BYTES)


def write_corpus(folder: Path, files: dict[str, str] | None = None) -> Path:
    """The files in `folder/corpus`."""
    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for name, text in (FILES if files is None else files).items():
        target = corpus / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return corpus


def index_corpus(folder: Path, embedder: Embedder | None = None) -> Receipt:
    """Indexes `folder/corpus` into `folder/index`."""
    return synchronise(
        SyncRequest(folder / "corpus", folder / "index", embedder or FakeEmbedder(), LIMITS)
    )


def snapshot_of(folder: Path, files: dict[str, str] | None = None) -> Snapshot:
    """A snapshot of an index of the files."""
    write_corpus(folder, files)
    index_corpus(folder)
    return Snapshot(folder / "index")


def service_of(folder: Path, threshold: float = 0.5) -> Service:
    """A service over `folder`, which indexes nothing by itself."""
    place = Place(folder / "corpus", folder / "index", LIMITS)
    return Service(place, Answerer(FakeEmbedder(), word_reader, threshold))
