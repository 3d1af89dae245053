"""The chat alone, as a real process over a fake API."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from playwright.sync_api import BrowserContext, Page, expect

from tests.ui.browser import ROOT, DidNotStart, free_ports
from ui.launch import command, environment

START_SECONDS = 60


@contextmanager
def chatting(api: str, folder: Path) -> Iterator[str]:
    """The address of a chat that asks `api`.

    Raises:
        DidNotStart: it did not come up.
    """
    (port,) = free_ports(1)
    log = folder / "chat.txt"
    with (
        log.open("wb") as output,
        subprocess.Popen(
            command(port), cwd=ROOT, env=environment(api), stdout=output, stderr=output
        ) as process,
    ):
        try:
            _await(f"http://127.0.0.1:{port}/_stcore/health", log)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _await(url: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            if httpx.get(url, trust_env=False).status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise DidNotStart(f"the chat did not come up; it said:\n{log.read_text()}")


def ask(page: Page, question: str) -> None:
    """Types a question and presses Enter, as a user does in the tab that is in front."""
    page.bring_to_front()
    box = page.get_by_test_id("stChatInputTextArea")
    expect(box).to_be_enabled(timeout=60_000)
    box.fill(question)
    expect(box).to_have_value(question)
    box.press("Enter")


def start(context: BrowserContext) -> Page:
    """A new tab that shows the chat at its beginning."""
    page = context.new_page()
    page.goto("/")
    expect(page.get_by_role("heading", name="Byline")).to_be_visible(timeout=60_000)
    return page


def answered(page: Page, count: int = 1) -> None:
    """Waits until the page shows so many whole answers."""
    expect(page.get_by_test_id("copy")).to_have_count(count, timeout=30_000)
