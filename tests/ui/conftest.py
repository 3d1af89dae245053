"""The fake API for every test of the pages."""

from collections.abc import Iterator

import pytest
import streamlit as st

from tests.ui import fake_api
from tests.ui.fake_api import FakeApi


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeApi]:
    with fake_api.serving(FakeApi()) as fake:
        monkeypatch.setenv("BYLINE_API_URL", fake.url)
        monkeypatch.delenv("BYLINE_API_KEYS", raising=False)
        yield fake
    st.cache_resource.clear()
    st.cache_data.clear()
