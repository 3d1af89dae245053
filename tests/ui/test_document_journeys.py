"""Journeys through the documents and the pictures in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from app.schemas import Attribution
from tests.ui import canned, fake_api
from tests.ui.axe import serious
from tests.ui.browser import served
from tests.ui.canned import ARMY, BODY, QUOTE, REUTERS, START, finished
from tests.ui.chat_server import ask, chatting
from tests.ui.fake_api import FakeApi
from ui import wording

pytestmark = pytest.mark.browser

FICTIONAL = sorted(Path(__file__).with_name("fictional").glob("*.md"))
VOICE = Attribution(
    start=START,
    end=START + len(QUOTE),
    sources=[REUTERS],
    kind="inline",
    claimant="military spokespeople",
)


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeApi]:
    body = BODY.model_copy(update={"attributions": [VOICE]})
    with fake_api.serving(FakeApi(body=body)) as serving:
        yield serving


@pytest.fixture(scope="module")
def address(fake: FakeApi, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with chatting(fake.url, tmp_path_factory.mktemp("chat")) as chat:
        yield chat


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    opened = browser.new_page(base_url=address)
    yield opened
    opened.close()


@pytest.fixture(params=["light", "dark"])
def themed(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page in either theme, for what has colours of its own."""
    opened = browser.new_page(
        base_url=address, color_scheme="dark" if request.param == "dark" else "light"
    )
    yield opened
    opened.close()


def opacity(tip: Locator) -> str:
    return str(tip.evaluate("tip => getComputedStyle(tip).opacity"))


def test_documents_are_uploaded_followed_to_the_receipt_and_asked_about(
    browser: Browser, tmp_path: Path
) -> None:
    """From the first start on an empty folder, with the real model behind the API."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    with served(tmp_path, corpus) as chat:
        page = browser.new_page()
        page.goto(chat)
        page.locator('input[type="file"]').set_input_files(FICTIONAL)
        page.get_by_role("button", name=wording.UPLOAD_BUTTON).click()
        expect(page.get_by_test_id("stProgress")).to_be_visible()
        receipt = page.get_by_test_id("receipt")
        expect(receipt).to_contain_text(f"Added {len(FICTIONAL)} documents", timeout=180_000)
        added = f"Added {len(FICTIONAL)} documents. The index is up to date"
        expect(page.get_by_test_id("said")).to_contain_text(added)
        ask(page, "How much did the new quay cost?")
        expect(page.get_by_test_id("claim").first).to_contain_text(
            "92 million crowns", timeout=60_000
        )
        page.close()
    assert {each.name for each in corpus.iterdir()} == {each.name for each in FICTIONAL}


def test_an_address_opens_the_document_at_its_words_and_tells_by_keyboard_who_said_them(
    themed: Page,
) -> None:
    page = themed
    page.goto(f"/?document={ARMY.id}&at={START}&end={START + 21}")
    expect(page.get_by_test_id("here")).to_have_text("Military spokespeople")
    expect(page.get_by_test_id("here")).to_be_in_viewport()
    voice = page.get_by_test_id("voice")
    tip = voice.locator(".byline-tip")
    assert opacity(tip) == "0"
    voice.focus()
    assert opacity(tip) == "1"
    expect(tip).to_contain_text("Reported by Reuters · claimed by military spokespeople")
    assert serious(page) == []


def test_the_list_is_searched_and_leads_to_a_document_and_back(page: Page) -> None:
    # In lists, as the page that is left stays on the screen until the next one has come.
    page.goto("/documents")
    expect(page.get_by_test_id("found")).to_have_text(["1–2 of 2"])
    assert serious(page) == []
    page.get_by_label(wording.SEARCH_LABEL, exact=True).fill("army")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("found")).to_have_text(["1–1 of 1"])
    page.get_by_role("link", name="The army's response").click()
    expect(page.get_by_test_id("title")).to_have_text(["The army's response"])
    page.get_by_role("link", name=wording.ALL_DOCUMENTS).click()
    expect(page.get_by_test_id("title")).to_have_text(["Documents"])
    assert "document=" not in page.url


def test_a_document_goes_only_after_the_question_was_answered(page: Page, fake: FakeApi) -> None:
    fake.deleted.clear()
    fake.jobs = [finished(added=[], removed=[ARMY.id], failed=[])]
    page.goto("/documents")
    page.get_by_role("button", name=wording.DELETE_BUTTON).first.click()
    expect(page.get_by_role("dialog")).to_contain_text("The army's response")
    assert serious(page) == []
    page.get_by_role("button", name=wording.DELETE_KEEP).click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert fake.deleted == []
    page.get_by_role("button", name=wording.DELETE_BUTTON).first.click()
    page.get_by_role("button", name=wording.DELETE_CONFIRM).click()
    expect(page.get_by_test_id("receipt")).to_contain_text("Removed 1 document")
    assert fake.deleted == [ARMY.id]


def test_the_pictures_of_a_conversation_come_with_their_numbers(
    themed: Page, fake: FakeApi
) -> None:
    page = themed
    fake.reply = canned.answer(comparison=canned.comparison(), disagreement=True)
    page.goto("/")
    ask(page, "How many?")
    expect(page.get_by_test_id("copy")).to_be_visible()
    page.get_by_role("link", name=wording.COVERAGE_HEADING).click()
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(3)
    numbers = page.locator("summary").filter(has_text=wording.NUMBERS_LABEL)
    numbers.last.click()
    expect(page.get_by_test_id("numbers").last).to_contain_text("give different figures")
    assert serious(page) == []
    page.get_by_role("link", name=wording.CONVERSATION_PAGE).click()
    expect(page.get_by_test_id("claim").first).to_be_visible()
