"""The fake API for every test of the pages, and the browser for those that need a real one."""

import os
from collections.abc import Iterator

import pytest
import streamlit as st
from playwright.sync_api import Browser, expect, sync_playwright

from tests.ui import fake_api
from tests.ui.browser import NO_BROWSER, QUIET, browser_path
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
