"""Journeys through the conversation in a real browser, over the fake API."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.ui import canned, fake_api
from tests.ui.browser import free_ports
from tests.ui.canned import QUOTE
from tests.ui.chat_server import answered, ask, chatting, start
from tests.ui.fake_api import FakeApi
from tests.ui.hostile import HOSTILE
from ui import wording

pytestmark = pytest.mark.browser


def test_a_follow_up_is_edited_with_one_click_and_asked_anew(page: Page, fake: FakeApi) -> None:
    ask(page, "How many attackers were killed?")
    answered(page)
    fake.resolved = "How many of the army's soldiers were killed?"
    ask(page, "And how many of its own?")
    answered(page, 2)
    expect(page.get_by_test_id("understood").last).to_contain_text(fake.resolved)
    page.get_by_role("button", name=wording.EDIT).last.click()
    field = page.get_by_label(wording.EDIT_LABEL)
    expect(field).to_have_value(fake.resolved)
    expect(field).to_be_focused()
    fake.resolved = None
    field.fill("How many soldiers were wounded?")
    page.get_by_role("button", name=wording.ASK, exact=True).click()
    answered(page, 3)
    expect(page.get_by_test_id("question").last).to_have_text("How many soldiers were wounded?")
    assert fake.asked[-1].history == []


def test_a_citation_shows_its_passage_and_opens_the_document_at_the_quote(
    page: Page, context: BrowserContext
) -> None:
    ask(page, "How many?")
    answered(page)
    card = page.get_by_test_id("card").first
    expect(card).to_be_hidden()
    page.get_by_test_id("mark").first.hover()
    expect(card).to_be_visible()
    expect(card).to_contain_text("Response › Losses")
    expect(card.get_by_test_id("citation-quote")).to_contain_text("Military spokespeople")
    with context.expect_page() as opening:
        card.get_by_test_id("open-document").click()
    document = opening.value
    expect(document.get_by_text("An unrelated end.")).to_be_visible(timeout=60_000)
    assert re.search(r"documents\?document=army-response\.md&at=\d+&end=\d+", document.url)
    expect(document.get_by_test_id("here").first).to_be_in_viewport()


def test_a_citation_of_a_pdf_opens_the_document_at_its_page(
    page: Page, fake: FakeApi, context: BrowserContext
) -> None:
    filler = "\n\n".join(f"Line {number} of a long report." for number in range(60))
    text = f"{filler}\n\n{QUOTE}"
    at = text.index(QUOTE)
    fake.generation = 2
    fake.body = canned.BODY.model_copy(update={"text": text, "page_starts": [0, at], "chunks": []})
    fake.reply = canned.answer(citations=[canned.citation(start=at, end=len(text), page=2)])
    ask(page, "How many?")
    answered(page)
    page.get_by_test_id("mark").first.focus()
    with context.expect_page() as opening:
        page.get_by_role("link", name=wording.OPEN_DOCUMENT_AT.format(page=2)).first.click()
    document = opening.value
    expect(document.get_by_test_id("here")).to_have_text(QUOTE)
    expect(document.get_by_test_id("here")).to_be_in_viewport()
    expect(document.get_by_test_id("page")).to_have_text([f"page {number}" for number in (1, 2)])
    expect(document.get_by_test_id("page").last).to_be_in_viewport()


def test_a_conversation_is_exported_as_markdown_and_as_a_web_page(
    page: Page, tmp_path: Path
) -> None:
    ask(page, "How many attackers were killed?")
    answered(page)
    for words, name in ((wording.EXPORT_MARKDOWN, "md"), (wording.EXPORT_HTML, "html")):
        page.get_by_role("button", name=wording.EXPORT).click()
        with page.expect_download() as download:
            page.get_by_role("button", name=words).click()
        page.keyboard.press("Escape")
        assert download.value.suggested_filename == f"how-many-attackers-were-killed.{name}"
        download.value.save_as(tmp_path / name)
    assert "1. Reuters, *The army's response*, 2025-07-02: “" in (tmp_path / "md").read_text()
    assert '<li id="r1">Reuters, <cite>' in (tmp_path / "html").read_text()


def test_an_answer_is_copied_with_one_click(page: Page) -> None:
    ask(page, "How many?")
    answered(page)
    page.get_by_test_id("copy").click()
    expect(page.get_by_test_id("copy")).to_have_text(wording.COPIED)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert f"[1] Reuters, “The army's response”, 2025-07-02: “{QUOTE}”" in copied


def test_a_reload_keeps_the_conversation_and_no_other_browser_has_it(
    page: Page, browser: Browser, serving: tuple[FakeApi, str]
) -> None:
    ask(page, "How many attackers were killed?")
    answered(page)
    page.reload()
    answered(page)
    expect(page.get_by_test_id("citation-quote").first).to_contain_text("Military spokespeople")
    expect(page.get_by_test_id("said")).to_have_text("")
    with browser.new_context(base_url=serving[1]) as other:
        elsewhere = start(other)
        expect(elsewhere.get_by_text(wording.KEEPER_LABELS["none"])).to_be_visible()
        expect(elsewhere.get_by_test_id("question")).to_have_count(0)


def test_conversations_are_listed_searched_opened_and_deleted(page: Page) -> None:
    for question in ("How many attackers?", "Which towns?"):
        ask(page, question)
        answered(page)
        page.get_by_role("button", name=wording.NEW_CONVERSATION).click()
        expect(page.get_by_role("heading", name="Byline")).to_be_visible()
    page.get_by_label(wording.KEEPER_LABELS["search"]).press_sequentially("towns")
    first = page.get_by_role("button", name="How many attackers?", exact=True)
    expect(first).to_have_count(0)
    page.get_by_role("button", name="Which towns?", exact=True).click()
    expect(page.get_by_test_id("question")).to_have_text(["Which towns?"])
    page.get_by_label("Delete: Which towns?").click()
    confirm = page.get_by_role("button", name=wording.KEEPER_LABELS["confirm"], exact=True)
    # What draws the page anew does not take the question back.
    page.get_by_test_id("stMain").get_by_role("button", name=wording.EDIT).click()
    expect(page.get_by_label(wording.EDIT_LABEL)).to_be_visible()
    expect(confirm).to_be_visible()
    confirm.click()
    expect(page.get_by_test_id("question")).to_have_count(0)
    page.get_by_label(wording.KEEPER_LABELS["search"]).fill("")
    expect(first).to_be_visible()


def test_escape_stops_an_answer_and_keeps_what_had_come(page: Page, fake: FakeApi) -> None:
    fake.released.clear()
    ask(page, "How many?")
    expect(page.get_by_test_id("claim")).to_contain_text("Military spokespeople")
    expect(page.get_by_role("button", name=wording.STOP)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text(wording.STOPPED)).to_be_visible()
    expect(page.get_by_test_id("said")).to_have_text("")
    expect(page.get_by_test_id("claim")).to_contain_text("Military spokespeople")
    fake.released.set()
    page.get_by_role("button", name=wording.ASK_AGAIN).click()
    answered(page)


def test_a_question_that_was_under_way_is_there_after_a_reload(page: Page, fake: FakeApi) -> None:
    fake.released.clear()
    ask(page, "How many?")
    expect(page.get_by_test_id("claim")).to_be_visible()
    page.reload()
    expect(page.get_by_text(wording.INTERRUPTED)).to_be_visible()
    fake.released.set()


def test_text_of_documents_does_nothing(page: Page, fake: FakeApi) -> None:
    """Scripts do not run, pictures do not load, links that are no web address do not exist."""
    alarms: list[str] = []
    page.on("dialog", lambda dialog: alarms.append(dialog.message))
    asked_for: list[str] = []
    page.on("request", lambda request: asked_for.append(request.url))
    text = f"{HOSTILE} ![p](https://elsewhere.example/p.png) <b>x</b>"
    document = canned.ARMY.model_copy(update={"title": text})
    cited = canned.citation(quote=text, document=document, start=0, end=len(text), highlight=[])
    fake.reply = canned.answer(
        answer=f"“{text}” [1]", claims=[canned.claim(text=text)], citations=[cited]
    )
    ask(page, text[:200])
    answered(page)
    expect(page.get_by_test_id("claim")).to_contain_text("<b>x</b>")
    assert alarms == []
    assert [url for url in asked_for if "elsewhere" in url] == []
    assert page.locator("[href^='javascript'], .stHtml img, .stHtml script").count() == 0


def test_a_model_that_is_loading_is_said_until_it_is_there(page: Page, fake: FakeApi) -> None:
    fake.indexed, fake.unready = False, ("loading", "loading")
    page.reload()
    expect(page.get_by_text(wording.MODEL_LOADING)).to_be_visible()
    fake.indexed = True
    expect(page.get_by_text(wording.MODEL_LOADING)).to_have_count(0, timeout=15_000)
    expect(page.get_by_test_id("stChatInputTextArea")).to_be_enabled()


def test_an_api_that_goes_and_comes_back_is_found_again_by_itself(
    browser: Browser, tmp_path: Path
) -> None:
    (port,) = free_ports(1)
    with chatting(f"http://127.0.0.1:{port}", tmp_path) as address:
        page = browser.new_page()
        page.goto(address)
        expect(page.get_by_text(wording.API_DOWN_COMMAND)).to_be_visible(timeout=60_000)
        with fake_api.serving(FakeApi(), port):
            ask(page, "How many?")
            answered(page)
        ask(page, "And then?")
        lost = page.get_by_text("was lost before the answer came")
        expect(lost).to_be_visible()
        expect(page.get_by_text(wording.API_DOWN_COMMAND)).to_be_visible()
        expect(page.get_by_test_id("stChatInputTextArea")).to_be_disabled()
        with fake_api.serving(FakeApi(), port):
            expect(page.get_by_text(wording.API_DOWN_COMMAND)).to_have_count(0)
            page.get_by_role("button", name=wording.ASK_AGAIN).click()
            answered(page, 2)
        page.close()
