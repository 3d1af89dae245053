"""The conversation without a mouse and without sight, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.ui import canned
from tests.ui.chat_server import answered, ask
from tests.ui.fake_api import FakeApi
from ui import wording
from ui.asking import SLOW
from ui.spoken import answer_words

pytestmark = pytest.mark.browser


def test_keys_lead_to_the_question_and_through_the_citations(page: Page, fake: FakeApi) -> None:
    second = canned.claim(text="Seven towns were struck.", citations=[2])
    fake.reply = canned.answer(
        claims=[canned.claim(), second],
        citations=[canned.citation(), canned.citation(number=2)],
    )
    ask(page, "How many?")
    answered(page)
    page.get_by_test_id("question").click()
    page.keyboard.press("n")
    expect(page.get_by_test_id("mark").nth(0)).to_be_focused()
    expect(page.get_by_test_id("card").nth(0)).to_be_visible()
    page.keyboard.press("n")
    expect(page.get_by_test_id("mark").nth(1)).to_be_focused()
    page.keyboard.press("p")
    expect(page.get_by_test_id("mark").nth(0)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_test_id("card").first.get_by_role("link").first).to_be_focused()
    page.keyboard.press("n")
    expect(page.get_by_test_id("mark").nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("card").nth(1)).to_be_hidden()
    page.keyboard.press("/")
    expect(page.get_by_test_id("stChatInputTextArea")).to_be_focused()


def test_the_next_citation_is_one_of_the_answer_in_view(page: Page) -> None:
    page.set_viewport_size({"width": 1000, "height": 500})
    for number in range(1, 4):
        ask(page, f"How many in the year {number}?")
        answered(page, number)
    expect(page.get_by_test_id("question").last).to_be_in_viewport(ratio=1)
    page.get_by_test_id("question").last.click()
    page.keyboard.press("n")
    expect(page.get_by_test_id("mark").last).to_be_focused()
    page.keyboard.press("p")
    expect(page.get_by_test_id("mark").nth(1)).to_be_focused()
    page.keyboard.press("/")
    page.keyboard.type("And n or p?")
    expect(page.get_by_test_id("stChatInputTextArea")).to_have_value("And n or p?")


def test_what_is_typed_in_the_search_of_conversations_stays_there(page: Page) -> None:
    """With citations in view to which `n` and `p` would lead."""
    ask(page, "How many?")
    answered(page)
    page.get_by_role("button", name=wording.NEW_CONVERSATION).click()
    ask(page, "Which towns?")
    answered(page)
    search = page.get_by_label(wording.KEEPER_LABELS["search"])
    search.click()
    page.keyboard.type("n/p towns")
    expect(search).to_have_value("n/p towns")
    expect(search).to_be_focused()


@pytest.mark.parametrize("by_mouse", [True, False])
def test_escape_closes_an_open_card_before_it_stops_the_answer(
    page: Page, fake: FakeApi, by_mouse: bool
) -> None:
    ask(page, "How many?")
    answered(page)
    fake.released.clear()
    ask(page, "And then?")
    stop = page.get_by_role("button", name=wording.STOP)
    expect(stop).to_be_visible()
    mark, card = page.get_by_test_id("mark").first, page.get_by_test_id("card").first
    if by_mouse:
        mark.hover()
    else:
        mark.focus()
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    page.wait_for_timeout(500)
    expect(stop).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text(wording.STOPPED)).to_be_visible()
    fake.released.set()


def test_what_happens_is_read_out_once(page: Page, fake: FakeApi) -> None:
    """Kept by an observer: what a screen reader hears of the live region, in its order."""
    region = page.get_by_test_id("said")
    expect(region).to_have_count(1)
    region.evaluate(
        "region => { window.heard = []; new MutationObserver(changes => changes.forEach(change =>"
        " change.addedNodes.forEach(node => heard.push(node.textContent))))"
        ".observe(region, {childList: true, subtree: true, characterData: true}); }"
    )
    ask(page, "How many attackers were killed?")
    answered(page)
    words = answer_words(fake.reply)
    expect(region).to_have_text(words)
    page.get_by_role("button", name=wording.EDIT).click()
    page.get_by_role("button", name=wording.CANCEL).click()
    page.get_by_test_id("copy").click()
    expect(region).to_have_text(wording.COPIED)
    fake.reply = canned.not_found()
    ask(page, "Who won the cup?")
    expect(region).to_have_text(answer_words(fake.reply))
    nothing = answer_words(fake.reply)
    heard = [wording.WORKING, words, wording.COPIED, wording.WORKING, nothing]
    assert page.evaluate("heard") == heard
    assert region.get_attribute("aria-live") == "polite"


def test_an_answer_that_takes_long_is_told_to_do_so_aloud_too(page: Page, fake: FakeApi) -> None:
    fake.released.clear()
    page.clock.install()
    ask(page, "How many?")
    expect(page.get_by_test_id("said")).to_have_text(wording.WORKING)
    page.clock.fast_forward(int(SLOW + 1) * 1_000)
    expect(page.get_by_test_id("said")).to_have_text(wording.WORKING_SLOWLY)
    fake.released.set()
    answered(page)
    expect(page.get_by_test_id("said")).to_have_text(answer_words(fake.reply))
