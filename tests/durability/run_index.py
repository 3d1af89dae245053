"""The real command with the tests' fake model, for tests that run it in a process of its own.

python -m tests.durability.run_index index --corpus corpus --index .byline
"""

import os
import resource
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app import cli
from app.answering import Answerer
from app.service import Place, Service
from app.settings import Settings
from tests.fakes import FakeEmbedder, word_reader

ROOT = Path(__file__).parents[2]
NOBODY = 65_534


def build(settings: Settings) -> Service:
    """A service as the settings say, with the fake model."""
    place = Place(settings.corpus_dir, settings.index_dir, settings.limits)
    return Service(place, Answerer(FakeEmbedder(), word_reader, settings.caution))


def run(arguments: Sequence[str]) -> None:
    """`byline` with these arguments; ends the process as the command does."""
    sys.argv = ["byline", *arguments]
    vars(cli)["build_service"] = build
    cli.main()


@dataclass(frozen=True)
class Confinement:
    """What a process may not do: write files of more bytes than this, as on a full disk; be
    root, whom no permission stops."""

    file_bytes: int | None = None
    unprivileged: bool = False

    def enter(self) -> None:
        if self.unprivileged and os.geteuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        if self.file_bytes is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (self.file_bytes, self.file_bytes))


def run_apart(arguments: Sequence[str], output: str, confinement: Confinement) -> None:
    """The same with its output in a file, as the target of a `multiprocessing.Process`."""
    file = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(file, 1)
    os.dup2(file, 2)
    confinement.enter()
    run(arguments)


if __name__ == "__main__":
    run(sys.argv[1:])
