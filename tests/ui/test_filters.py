"""The filters: which dates they take, and that none goes off by itself."""

from datetime import date

import pytest

from app.schemas import SourceInfo
from tests.ui.fake_api import FakeApi
from tests.ui.pages import asked, opened
from ui.client import ApiError, Client


def test_dates_may_lie_long_ago_and_far_ahead(api: FakeApi) -> None:
    page = opened()
    for key in ("after", "before"):
        widget = page.date_input(key=key)
        assert (widget.min, widget.max) == (date(1900, 1, 1), date(2100, 12, 31))
    page.date_input(key="after").set_value(date(1912, 4, 15))
    page.date_input(key="before").set_value(date(2099, 12, 31)).run()
    asked("How many?", page)
    assert (api.asked[0].after, api.asked[0].before) == (date(1912, 4, 15), date(2099, 12, 31))


def test_a_failed_look_up_of_the_sources_takes_no_filter_off(
    api: FakeApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened()
    page.multiselect(key="sources").select("reuters").run()
    page.date_input(key="after").set_value(date(2025, 7, 1)).run()

    def sources(client: Client) -> list[SourceInfo]:
        raise ApiError("timeout", "Too slow; try again")

    with monkeypatch.context() as patched:
        patched.setattr(Client, "sources", sources)
        api.generation = 2
        page.run()
        assert page.warning[0].value == r"Too slow\; try again"
        assert page.date_input(key="after").value == date(2025, 7, 1)
        assert page.button(key="chip_sources_reuters").label == "only Reuters"
        asked("How many?", page)
    page.run()
    assert page.multiselect(key="sources").value == ["reuters"]
    asked("And then?", page)
    assert [each.sources for each in api.asked] == [["reuters"], ["reuters"]]
    assert [each.after for each in api.asked] == [date(2025, 7, 1)] * 2
