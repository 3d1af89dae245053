"""A worker that breaks down on some files, by their names, and on documents that say so."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from index.catalogue import Entry
from index.entries import Breakdown, read_entries
from index.isolation import worker
from index.loading import Failure, Limits
from index.sources import SourceRegistry


def main() -> None:
    worker.run(_read)


def _read(
    path: Path,
    corpus: Path,
    limits: Limits,
    registry: SourceRegistry,
    after: Breakdown | None,
) -> Iterator[Entry | Failure]:
    match path.stem:
        case "hangs":
            time.sleep(600)
        case "raises":
            raise KeyError("nobody thought of it")
        case "crashes":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "is_killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "prints":
            os.write(1, b"chatter of a library\n")
            print("and more", file=sys.stderr)  # noqa: T201 - what libraries do
        case "eats":
            bytearray(10 * limits.memory)
    for one in read_entries(path, corpus, limits, registry, after):
        if isinstance(one, Entry) and "Crash here." in one.document.text:
            os.kill(os.getpid(), signal.SIGSEGV)
        yield one
