"""What the tests in a real browser share: where Chromium is, and Byline served for it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
NO_BROWSER = "no Chromium or Chrome on PATH; install one, such as: sudo apt install chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
START_SECONDS = 240


class DidNotStart(Exception):
    """`byline up` ended or took too long; the message has what it said."""


def browser_path() -> str | None:
    """The first Chromium or Chrome on PATH."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def free_ports(count: int) -> list[int]:
    """Ports of the loopback that nothing listens on; all different."""
    listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [int(listener.getsockname()[1]) for listener in listeners]
    for listener in listeners:
        listener.close()
    return ports


@contextmanager
def served(folder: Path, corpus: Path, ports: tuple[int, int] | None = None) -> Iterator[str]:
    """The address of the chat that `byline up` serves over `corpus`, its index in `folder`;
    `ports` are those of the API and the chat, where they matter.

    Raises:
        DidNotStart: it did not come up.
    """
    api, chat = ports or free_ports(2)
    settings = {
        "BYLINE_PORT": str(api),
        "BYLINE_CHAT_PORT": str(chat),
        "BYLINE_API_URL": f"http://127.0.0.1:{api}",
        "BYLINE_CORPUS_DIR": str(corpus),
        "BYLINE_INDEX_DIR": str(folder / "index"),
    }
    log = folder / "log.txt"
    command = [sys.executable, "-c", "from app.cli import main; main()", "up"]
    with (
        log.open("wb") as output,
        subprocess.Popen(
            command, cwd=ROOT, env=os.environ | settings, stdout=output, stderr=output
        ) as process,
    ):
        try:
            chat_health = f"http://127.0.0.1:{chat}/_stcore/health"
            _await(process, [f"http://127.0.0.1:{api}/health", chat_health], log)
            yield f"http://127.0.0.1:{chat}"
        finally:
            process.terminate()


def _await(process: subprocess.Popen[bytes], urls: list[str], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not all(_answers(url) for url in urls):
        if process.poll() is not None or time.monotonic() > deadline:
            raise DidNotStart(f"`byline up` did not come up; it said:\n{log.read_text()}")
        time.sleep(0.3)


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5, trust_env=False).status_code == httpx.codes.OK
    except httpx.TransportError:
        return False
