"""axe-core over the conversation: nothing that Byline draws keeps people from using it.

What Streamlit draws itself is not Byline's to mend; the tests look at nodes of ours alone.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from app.schemas import Answer
from tests.ui import canned, fake_api
from tests.ui.chat_server import ask, chatting
from tests.ui.fake_api import FakeApi

pytestmark = pytest.mark.browser
SERIOUS = ("serious", "critical")
OURS = ("byline", "keeper")
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[FakeApi, str]]:
    with (
        fake_api.serving(FakeApi()) as fake,
        chatting(fake.url, tmp_path_factory.mktemp("chat")) as address,
    ):
        yield fake, address


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=list(SIZES))
def page(
    browser: Browser, serving: tuple[FakeApi, str], request: pytest.FixtureRequest, scheme: str
) -> Iterator[Page]:
    width, height = SIZES[request.param]
    opened = browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    opened.goto(serving[1])
    expect(opened.get_by_role("heading", name="Byline")).to_be_visible(timeout=60_000)
    yield opened
    opened.close()


def serious(page: Page) -> list[str]:
    """The serious violations in what Byline draws: rule, place and what to do."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        f"{violation['id']}: {node['target']}: {node['failureSummary']}"
        for violation in found
        if violation["impact"] in SERIOUS
        for node in violation["nodes"]
        if any(name in node["html"] or name in str(node["target"]) for name in OURS)
    ]


def differing() -> Answer:
    """An answer with all that an answer may have."""
    return canned.answer(
        comparison=canned.comparison(),
        disagreement=True,
        citations=[canned.citation(reprints=[canned.TOWNS]), canned.citation(number=2, page=3)],
    )


def test_the_first_sight(page: Page) -> None:
    assert serious(page) == []


def test_an_answer_with_its_comparison_its_sources_and_a_card(
    page: Page, serving: tuple[FakeApi, str]
) -> None:
    serving[0].reply, serving[0].resolved = differing(), "How many attackers were killed then?"
    ask(page, "How many?")
    expect(page.get_by_test_id("copy")).to_be_visible()
    page.locator("summary").filter(has_text="Reuters").first.click()
    page.get_by_test_id("mark").first.focus()
    expect(page.get_by_test_id("card").first).to_be_visible()
    page.wait_for_timeout(500)
    assert serious(page) == []


def test_an_answer_that_was_not_found(page: Page, serving: tuple[FakeApi, str]) -> None:
    serving[0].reply = canned.not_found()
    ask(page, "Who won the cup?")
    expect(page.get_by_test_id("not-found")).to_be_visible()
    page.locator("summary").filter(has_text="nearest").first.click()
    assert serious(page) == []


def test_nothing_is_wider_than_a_phone(page: Page, serving: tuple[FakeApi, str]) -> None:
    serving[0].reply = differing()
    ask(page, "How many?")
    expect(page.get_by_test_id("copy")).to_be_visible()
    wider = page.evaluate(
        "[...document.querySelectorAll('[class*=byline]')]"
        ".filter(one => one.getBoundingClientRect().right > innerWidth + 1)"
        ".map(one => one.className)"
    )
    assert wider == []
