"""Commands in processes of their own, started from a server that has the imports behind it."""

import multiprocessing
import os
import subprocess
import sys
from collections.abc import Sequence
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from tests.durability.run_index import ROOT, run_silently

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.durability.run_index"])


def started(*arguments: str) -> ForkServerProcess:
    """`byline` with these arguments, running: it can be killed at any moment."""
    process = _CONTEXT.Process(target=run_silently, args=(arguments,))
    process.start()
    return process


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
