"""The real command with the tests' fake model, for tests that run it in a process of its own.

python -m tests.durability.run_index index --corpus corpus --index .byline
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app import cli
from app.answering import Answerer
from app.service import Place, Service
from app.settings import Settings
from tests.fakes import FakeEmbedder, word_reader

ROOT = Path(__file__).parents[2]


def build(settings: Settings) -> Service:
    """A service as the settings say, with the fake model."""
    place = Place(settings.corpus_dir, settings.index_dir, settings.limits)
    return Service(place, Answerer(FakeEmbedder(), word_reader, settings.caution))


def run(arguments: Sequence[str]) -> None:
    """`byline` with these arguments; ends the process as the command does."""
    sys.argv = ["byline", *arguments]
    vars(cli)["build_service"] = build
    cli.main()


def run_silently(arguments: Sequence[str]) -> None:
    """The same without output, as the target of a `multiprocessing.Process`."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    run(arguments)


if __name__ == "__main__":
    run(sys.argv[1:])
