"""The fake API for the tests of the pages; the browser and a chat for those that need real ones."""

import os
from collections.abc import Iterator

import pytest
import streamlit as st
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.ui import fake_api
from tests.ui.browser import NO_BROWSER, QUIET, browser_path
from tests.ui.chat_server import chatting, start
from tests.ui.fake_api import FakeApi


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeApi]:
    with fake_api.serving(FakeApi()) as fake:
        monkeypatch.setenv("BYLINE_API_URL", fake.url)
        monkeypatch.delenv("BYLINE_API_KEYS", raising=False)
        yield fake
    st.cache_resource.clear()
    st.cache_data.clear()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = browser_path()
    if found is None and os.environ.get("CI") == "true":
        pytest.fail(NO_BROWSER)
    if found is None:
        pytest.skip(NO_BROWSER)
    # A busy machine draws a page in seconds, not in the five that Playwright waits.
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[FakeApi, str]]:
    """A fake API and the address of a chat over it, for all tests of a module."""
    with (
        fake_api.serving(FakeApi()) as fake,
        chatting(fake.url, tmp_path_factory.mktemp("chat")) as address,
    ):
        yield fake, address


@pytest.fixture
def fake(serving: tuple[FakeApi, str]) -> Iterator[FakeApi]:
    """That API, as new after each test."""
    yield serving[0]
    new = FakeApi(url=serving[0].url)
    vars(serving[0]).update(vars(new))


@pytest.fixture
def context(browser: Browser, serving: tuple[FakeApi, str]) -> Iterator[BrowserContext]:
    opened = browser.new_context(base_url=serving[1])
    opened.set_default_timeout(30_000)
    opened.grant_permissions(["clipboard-read", "clipboard-write"])
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext, fake: FakeApi) -> Page:
    return start(context)
