"""How long after Enter the first claim stands on the screen, against what the API alone takes.

    python -m tests.benchmarks.chat_latency [--corpus corpus] [--rounds 30]

Byline is served over a corpus; in each round one question is put to the API and to the chat in
Chromium, side by side, so that a busy machine slows both. Both times are those to the first claim
of the streamed answer; in the browser from the key to the change of the page, both on its own
clock.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import httpx
from playwright.sync_api import Page, sync_playwright
from playwright.sync_api import TimeoutError as NotShown

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

    @property
    def more(self) -> float:
        """What the chat takes longer."""
        return self.chat - self.api


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


def measure(
    api: Callable[[str], float | None],
    chat: Callable[[str], float | None],
    questions: Sequence[str],
    rounds: int,
) -> list[Pair]:
    """`rounds` questions in turn; which of the two is asked first changes from one to the next.

    A round in which one of them shows no claim counts for nothing and is not made up for.
    """
    found = []
    for number in range(rounds):
        question = questions[number % len(questions)]
        ways = (("api", api), ("chat", chat))
        took = {name: way(question) for name, way in (ways if number % 2 == 0 else ways[::-1])}
        if took["api"] is not None and took["chat"] is not None:
            found.append(Pair(took["api"], took["chat"]))
    return found


def report(pairs: Sequence[Pair], rounds: int) -> str:
    """The medians of both, and the median and the quartiles of the differences."""
    if len(pairs) < 2:
        return f"{len(pairs)} of {rounds} rounds showed a claim; there is nothing to report"
    api = statistics.median(pair.api for pair in pairs)
    chat = statistics.median(pair.chat for pair in pairs)
    low, middle, high = statistics.quantiles([pair.more for pair in pairs], method="inclusive")
    return (
        f"{len(pairs)} of {rounds} rounds, medians: the API's first claim after {api:.0f} ms, the "
        f"chat's {chat:.0f} ms after Enter. The chat takes {middle:.0f} ms more (median of "
        f"{len(pairs)} differences; quartiles {low:.0f} and {high:.0f} ms)"
    )


def in_browser(page: Page, address: str) -> Callable[[str], float | None]:
    """Asks on the page; where no claim comes, the page is opened anew and the round is lost."""

    def ask(question: str) -> float | None:
        try:
            return of_chat(page, question)
        except NotShown as error:
            sys.stderr.write(f"lost: {question} ({error.message.splitlines()[0]})\n")
            page.goto(address)
            return None

    return ask


def run(chromium: str, corpus: Path, rounds: int) -> str:
    """Serves a corpus, measures, and reports."""
    api, chat = free_ports(2)
    with (
        tempfile.TemporaryDirectory() as folder,
        served(Path(folder), corpus, (api, chat)) as address,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=chromium, args=QUIET) as browser,
    ):
        page = browser.new_page()
        page.goto(address)
        page.get_by_test_id("stChatInputTextArea").wait_for(timeout=120_000)
        of_served = partial(of_api, f"http://127.0.0.1:{api}")
        answered = [question for question in QUESTIONS if of_served(question) is not None]
        if not answered:
            return "none of the questions is answered by this corpus"
        of_chat(page, answered[0])  # The first sight of an answer loads what the next ones have.
        pairs = measure(of_served, in_browser(page, address), answered, rounds)
    return report(pairs, rounds)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--rounds", type=int, default=30, help="one question each (default 30)")
    given = parser.parse_args()
    chromium = browser_path()
    if chromium is None:
        sys.exit(NO_BROWSER)
    sys.stdout.write(run(chromium, given.corpus, given.rounds) + "\n")


if __name__ == "__main__":
    main()
