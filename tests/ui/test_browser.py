"""The whole thing as a reader meets it: `byline up` on the sample corpus, in a real browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

pytestmark = pytest.mark.browser

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
QUESTION = "How many attackers were killed?"


def free_ports(count: int) -> list[int]:
    """Ports of the loopback that nothing listens on; all different."""
    listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [int(listener.getsockname()[1]) for listener in listeners]
    for listener in listeners:
        listener.close()
    return ports


def answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5, trust_env=False).status_code == httpx.codes.OK
    except httpx.TransportError:
        return False


def await_servers(process: subprocess.Popen[bytes], urls: list[str], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not all(answers(url) for url in urls):
        if process.poll() is not None or time.monotonic() > deadline:
            pytest.fail(f"`byline up` did not come up; it said:\n{log.read_text()}")
        time.sleep(0.3)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the chat is: what `make run` starts, with an index of its own."""
    folder = tmp_path_factory.mktemp("browser")
    api, chat = free_ports(2)
    settings = {
        "BYLINE_PORT": str(api),
        "BYLINE_CHAT_PORT": str(chat),
        "BYLINE_API_URL": f"http://127.0.0.1:{api}",
        "BYLINE_CORPUS_DIR": str(ROOT / "corpus"),
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
            ready = [f"http://127.0.0.1:{api}/health", f"http://127.0.0.1:{chat}/_stcore/health"]
            await_servers(process, ready, log)
            yield f"http://127.0.0.1:{chat}"
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None and os.environ.get("CI") == "true":
        pytest.fail(NO_BROWSER)
    if found is None:
        pytest.skip(NO_BROWSER)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def asked_for() -> list[str]:
    """Every address that the page asks for."""
    return []


@pytest.fixture
def page(browser: Browser, address: str, asked_for: list[str]) -> Iterator[Page]:
    opened = browser.new_page()
    opened.set_default_timeout(60_000)
    opened.on("request", lambda request: asked_for.append(request.url))
    opened.goto(address)
    expect(opened.get_by_role("heading", name="Byline")).to_be_visible(timeout=60_000)
    yield opened
    opened.close()


def ask(page: Page, question: str) -> None:
    box = page.get_by_test_id("stChatInputTextArea")
    expect(box).to_be_enabled(timeout=60_000)
    box.fill(question)
    box.press("Enter")


def test_a_question_is_answered_with_its_source_and_the_quote_can_be_opened(page: Page) -> None:
    ask(page, QUESTION)
    claim = page.get_by_test_id("claim").first
    expect(claim).to_contain_text("80", timeout=120_000)
    expect(page.get_by_test_id("byline").first.get_by_test_id("source-badge").first).to_be_visible()
    said = " ".join(claim.inner_text().split())
    label = page.locator("summary").filter(has_text="[1]").first
    label.click()
    quote = page.get_by_test_id("citation-quote").first
    expect(quote).to_be_visible()
    assert " ".join(quote.inner_text().split()) == said
    assert quote.evaluate("mark => getComputedStyle(mark).backgroundColor") != "rgba(0, 0, 0, 0)"
    title = label.inner_text().split("[1]")[1].split(" · ")[0].strip()
    expect(page.get_by_test_id("origin").first).to_contain_text(title)


def test_what_the_documents_do_not_hold_is_not_answered(page: Page) -> None:
    ask(page, "Who won the football world cup in 1998?")
    expect(page.get_by_test_id("not-found")).to_be_visible(timeout=120_000)
    expect(page.get_by_test_id("claim")).to_have_count(0)
    expect(page.get_by_test_id("closest").first).to_be_hidden()


def test_the_page_asks_for_nothing_from_elsewhere(page: Page, asked_for: list[str]) -> None:
    """Icon, fonts and scripts come from this machine, at first sight and in an answer."""
    page.get_by_role("button", name=QUESTION).click()
    expect(page.get_by_test_id("claim").first).to_be_visible(timeout=120_000)
    hosts = {urlsplit(url).hostname for url in asked_for if url.startswith(("http", "ws"))}
    assert hosts == {"127.0.0.1"}
