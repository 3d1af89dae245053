"""Walks through every page and what opens on it, and collects what axe-core finds there.

    python -m tests.ui.walk

prints the table of `docs/chat.md`: what lies in Streamlit's own parts, apart from Byline's.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, FilePayload, Page, expect, sync_playwright

from app.schemas import Answer
from tests.ui import canned, fake_api
from tests.ui.axe import Finding, findings, table
from tests.ui.browser import NO_BROWSER, QUIET, browser_path
from tests.ui.chat_server import ask, chatting
from tests.ui.fake_api import FakeApi
from ui import wording

COLUMNS = "| axe-core's rule | impact | part of Streamlit | elements |\n|---|---|---|---|"
_DESKTOP, _PHONE = (1280, 900), (390, 844)
_FILE = FilePayload(name="new.md", mimeType="text/markdown", buffer=b"# New")
# Streamlit says nowhere that something has come to rest.
_REST = 700
Step = Callable[[Page], None]


def differing() -> Answer:
    """An answer with all that an answer may have."""
    return canned.answer(
        comparison=canned.comparison(),
        disagreement=True,
        citations=[canned.citation(reprints=[canned.TOWNS]), canned.citation(number=2, page=3)],
    )


def first_sight(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", name=wording.PAGE_TITLE)).to_be_visible()


def answer(page: Page) -> None:
    ask(page, "How many?")
    expect(page.get_by_test_id("copy")).to_be_visible()
    page.locator("summary").filter(has_text="Reuters").first.click()


def editing(page: Page) -> None:
    page.get_by_role("button", name=wording.EDIT).click()
    expect(page.get_by_label(wording.EDIT_LABEL)).to_be_visible()


def exporting(page: Page) -> None:
    page.get_by_role("button", name=wording.CANCEL).click()
    page.get_by_role("button", name=wording.EXPORT).click()


def choosing_sources(page: Page) -> None:
    page.keyboard.press("Escape")
    page.get_by_test_id("stMultiSelect").get_by_role("combobox").click()


def choosing_a_date(page: Page) -> None:
    page.keyboard.press("Escape")
    page.get_by_test_id("stDateInput").first.get_by_role("spinbutton").first.click()


def coverage(page: Page) -> None:
    page.goto("/coverage")
    expect(page.get_by_test_id("stVegaLiteChart").first).to_be_visible()
    page.locator("summary").last.click()


def uploading(page: Page) -> None:
    page.goto("/documents")
    expect(page.get_by_test_id("found")).to_be_visible()
    page.locator("summary").first.click()
    page.locator('input[type="file"]').set_input_files([_FILE])


def deleting(page: Page) -> None:
    page.get_by_role("button", name=wording.DELETE_BUTTON).first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def document(page: Page) -> None:
    page.goto(f"/documents?document={canned.ARMY.id}")
    expect(page.get_by_test_id("document")).to_be_visible()


# On a phone the sidebar with its filters and exports is folded away.
_ASIDE = (exporting, choosing_sources, choosing_a_date)
STEPS: tuple[Step, ...] = (
    first_sight,
    answer,
    editing,
    *_ASIDE,
    coverage,
    uploading,
    deleting,
    document,
)


def walk(browser: Browser, address: str, fake: FakeApi, phone: bool) -> Iterator[Finding]:
    """What is found at each step: on a desk in light, on a phone in dark."""
    fake.reply = differing()
    width, height = _PHONE if phone else _DESKTOP
    page = browser.new_page(
        base_url=address,
        viewport={"width": width, "height": height},
        color_scheme="dark" if phone else "light",
    )
    for step in STEPS:
        if phone and step in _ASIDE:
            continue
        step(page)
        page.wait_for_timeout(_REST)
        yield from findings(page)
    page.close()


@contextmanager
def _chat() -> Iterator[tuple[FakeApi, str]]:
    with (
        fake_api.serving(FakeApi()) as fake,
        TemporaryDirectory() as folder,
        chatting(fake.url, Path(folder)) as address,
    ):
        yield fake, address


def main() -> None:
    """Prints the table."""
    found = browser_path()
    if found is None:
        raise SystemExit(NO_BROWSER)
    expect.set_options(timeout=30_000)
    with _chat() as (fake, address), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        seen = [one for phone in (False, True) for one in walk(browser, address, fake, phone)]
        browser.close()
    rows = [f"| `{rule}` | {impact} | `{part}` | {n} |" for rule, impact, part, n in table(seen)]
    ours = sum(one.ours for one in seen)
    sys.stdout.write("\n".join([COLUMNS, *rows, "", f"In Byline's own parts: {ours}", ""]))


if __name__ == "__main__":
    main()
