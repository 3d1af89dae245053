"""How long after Enter the first claim stands on the screen, against what the API alone takes.

    python -m tests.benchmarks.chat_latency [--corpus corpus] [--rounds 3]

Byline is served over a corpus; each question is put to the API and then to the chat in Chromium,
side by side, so that a busy machine slows both. Both times are those to the first claim of the
streamed answer; in the browser from the key to the change of the page, both on its own clock.
"""

import argparse
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import httpx
from playwright.sync_api import Page, sync_playwright

from tests.benchmarks.ask_latency import QUESTIONS
from tests.ui.browser import NO_BROWSER, QUIET, ROOT, browser_path, free_ports, served
from ui import wording

_WATCH = """() => {
  window.took = null;
  let began = null;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter") began ??= performance.now();
  }, {once: true, capture: true});
  const seen = new MutationObserver(() => {
    if (began === null || !document.querySelector("[data-testid=claim], [data-testid=not-found]"))
      return;
    seen.disconnect();
    window.took = performance.now() - began;
  });
  seen.observe(document.body, {childList: true, subtree: true});
}"""


@dataclass(frozen=True, slots=True)
class Pair:
    """Milliseconds to the first claim, of the API alone and of the chat."""

    api: float
    chat: float


def of_api(address: str, question: str) -> float | None:
    """Milliseconds until the first claim of a streamed answer; None where there is none."""
    body = {"question": question, "stream": True}
    began = time.perf_counter()
    with httpx.stream(
        "POST", f"{address}/v1/ask", json=body, timeout=60, trust_env=False
    ) as response:
        # Read to its end: what is left unread would still be answered beside the next question.
        came = [
            1000 * (time.perf_counter() - began)
            for line in response.iter_lines()
            if line.strip() == "event: claim"
        ]
    return came[0] if came else None


def of_chat(page: Page, question: str) -> float:
    """Milliseconds from Enter to the first claim on the page, in a new conversation."""
    new = page.get_by_role("button", name=wording.NEW_CONVERSATION)
    if new.is_enabled():
        new.click()
    page.get_by_role("heading", name=wording.PAGE_TITLE).wait_for()
    page.wait_for_timeout(500)
    box = page.get_by_test_id("stChatInputTextArea")
    box.press_sequentially(question)
    page.evaluate(_WATCH)
    box.press("Enter")
    page.wait_for_function("window.took !== null", timeout=60_000)
    took = float(page.evaluate("window.took"))
    page.get_by_test_id("copy").wait_for(timeout=60_000)
    return took


def measure(page: Page, api: str, rounds: int) -> list[Pair]:
    """Each question `rounds` times, by turns; those without an answer are left out."""
    page.get_by_test_id("stChatInputTextArea").wait_for(timeout=60_000)
    answered = [question for question in QUESTIONS if of_api(api, question) is not None]
    found = []
    for _ in range(rounds):
        for question in answered:
            alone = of_api(api, question)
            if alone is not None:
                found.append(Pair(alone, of_chat(page, question)))
    return found


def report(pairs: list[Pair]) -> str:
    """The medians, and that of the differences."""
    api = statistics.median(pair.api for pair in pairs)
    chat = statistics.median(pair.chat for pair in pairs)
    more = statistics.median(pair.chat - pair.api for pair in pairs)
    return (
        f"{len(pairs)} questions, medians: the API's first claim after {api:.0f} ms, the "
        f"chat's {chat:.0f} ms after Enter; {more:.0f} ms more"
    )


def main() -> None:
    """Serves, measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--rounds", type=int, default=4)
    given = parser.parse_args()
    chromium = browser_path()
    if chromium is None:
        sys.exit(NO_BROWSER)
    api, chat = free_ports(2)
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder), given.corpus, (api, chat)) as address,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=chromium, args=QUIET) as browser,
    ):
        page = browser.new_page()
        page.goto(address)
        sys.stdout.write(report(measure(page, f"http://127.0.0.1:{api}", given.rounds)) + "\n")


if __name__ == "__main__":
    main()
