"""The whole thing as a reader meets it: `byline up` on the sample corpus, in a real browser."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.browser import ROOT, served

pytestmark = pytest.mark.browser

QUESTION = "How many attackers were killed?"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the chat is: what `make run` starts, with an index of its own."""
    with served(tmp_path_factory.mktemp("browser"), ROOT / "corpus") as chat:
        yield chat


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
    opened = page.get_by_test_id("citation").first
    label = opened.locator("summary")
    label.click()
    quote = opened.get_by_test_id("citation-quote")
    expect(quote).to_be_visible()
    assert " ".join(quote.inner_text().split()) == said
    assert quote.evaluate("mark => getComputedStyle(mark).backgroundColor") != "rgba(0, 0, 0, 0)"
    title = label.locator(".byline-source-title").inner_text()
    expect(opened.get_by_test_id("origin")).to_contain_text(title)


def test_what_the_documents_do_not_hold_is_not_answered(page: Page) -> None:
    ask(page, "Who won the football world cup in 1998?")
    expect(page.get_by_test_id("not-found")).to_be_visible(timeout=120_000)
    expect(page.get_by_test_id("claim")).to_have_count(0)
    expect(page.get_by_test_id("closest").first).to_be_hidden()


def test_the_page_asks_for_nothing_from_elsewhere(page: Page, asked_for: list[str]) -> None:
    """Icon, fonts and scripts come from this machine, at first sight and in an answer."""
    page.get_by_test_id("stMain").get_by_role("button").first.click()
    expect(page.get_by_test_id("claim").first).to_be_visible(timeout=120_000)
    hosts = {urlsplit(url).hostname for url in asked_for if url.startswith(("http", "ws"))}
    assert hosts == {"127.0.0.1"}
