"""axe-core over the pages: nothing that Byline draws keeps people from using it.

What Streamlit draws itself is not Byline's to mend; `docs/chat.md` lists it apart.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui import canned
from tests.ui.axe import findings, serious, table
from tests.ui.browser import ROOT
from tests.ui.chat_server import ask
from tests.ui.fake_api import FakeApi
from tests.ui.walk import differing, walk

pytestmark = pytest.mark.browser
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


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


@pytest.mark.parametrize(
    "path", ["", "documents", "coverage", "documents?document=army-response.md"]
)
def test_nothing_is_wider_than_a_phone(
    browser: Browser, serving: tuple[FakeApi, str], path: str
) -> None:
    serving[0].reply = differing()
    width, height = SIZES["phone"]
    page = browser.new_page(base_url=serving[1], viewport={"width": width, "height": height})
    page.goto(f"/{path}")
    if path:
        expect(page.get_by_test_id("title")).to_be_visible()
    else:
        ask(page, "How many?")
        expect(page.get_by_test_id("copy")).to_be_visible()
    page.wait_for_timeout(1_000)
    main = page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") == 0
    wider = page.evaluate(
        "[...document.querySelectorAll('[class*=byline]')]"
        ".filter(one => one.getBoundingClientRect().right > innerWidth + 1)"
        ".map(one => one.className)"
    )
    assert wider == []
    page.close()


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
def test_nothing_is_found_in_byline_and_nothing_in_streamlit_that_is_not_listed(
    browser: Browser, serving: tuple[FakeApi, str], phone: bool
) -> None:
    found = list(walk(browser, serving[1], serving[0], phone))
    assert [f"{one.rule}: {one.said}" for one in found if one.ours] == []
    listed = (ROOT / "docs" / "chat.md").read_text("utf-8")
    rows = [f"| `{rule}` | {impact} | `{part}` |" for rule, impact, part, _ in table(found)]
    assert [row for row in rows if row not in listed] == []


def test_whose_an_element_is_is_told_apart(browser: Browser, serving: tuple[FakeApi, str]) -> None:
    """A picture without words is put among the elements of each."""
    page = browser.new_page(base_url=serving[1])
    page.goto("/")
    expect(page.locator(".keeper")).to_be_attached()
    places = [".byline-header", ".keeper", '[data-testid="stHeader"]']
    for place in places:
        page.locator(place).first.evaluate("one => one.append(new Image())")
    owners = [one.owner for one in findings(page) if one.rule == "image-alt"]
    assert sorted(owners) == ["byline", "byline", "stHeader"]
    page.close()
