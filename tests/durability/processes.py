"""Commands in processes of their own, started from a server that has the imports behind it."""

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Sequence
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from tests.durability.run_index import ROOT, Confinement, run_apart

_FREE = Confinement()
_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.durability.run_index"])


def started(
    *arguments: str, output: str = os.devnull, confinement: Confinement = _FREE
) -> ForkServerProcess:
    """`byline` with these arguments, running: it can be killed at any moment. What it prints
    on stdout and stderr goes to `output`."""
    process = _CONTEXT.Process(target=run_apart, args=(arguments, output, confinement))
    process.start()
    return process


def ended(
    *arguments: str, output: Path, confinement: Confinement = _FREE
) -> tuple[int | None, str]:
    """The exit status of `byline` with these arguments, and what it printed."""
    process = started(*arguments, output=str(output), confinement=confinement)
    process.join()
    return process.exitcode, output.read_text("utf-8")


def indexing(corpus: Path, index: Path) -> ForkServerProcess:
    """`byline index` of a corpus, running."""
    return started("index", "--corpus", str(corpus), "--index", str(index))


def command(*arguments: str, folder: Path, program: Sequence[str] = ()) -> subprocess.Popen[str]:
    """`byline` in a fresh interpreter, with pipes to its output; `program` goes before it."""
    environment = {name: value for name, value in os.environ.items() if "BYLINE" not in name}
    return subprocess.Popen(
        [*program, sys.executable, "-m", "tests.durability.run_index", *arguments],
        cwd=folder,
        env=environment | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
