"""A worker that its own fuse ends as soon as a document's time is over."""

from index.entries import read_entries
from index.isolation import worker


def main() -> None:
    worker._GRACE_SECONDS = 0
    worker.run(read_entries)
