"""Conversations that are kept, over several tabs of a browser: none is lost, none comes back."""

import json

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.ui.chat_server import answered, ask, start
from ui import wording

pytestmark = pytest.mark.browser

FIRST, SECOND, THIRD = "How many attackers?", "In which towns?", "On which day?"
# The questions of what the browser keeps, one list a conversation.
_KEPT = """JSON.stringify(Object.keys(localStorage).filter(key => key.startsWith("byline.conv"))
    .map(key => JSON.parse(localStorage[key]).exchanges.map(each => each.question)).sort())"""


def expect_kept(page: Page, *conversations: list[str]) -> None:
    wanted = json.dumps(sorted(conversations), separators=(",", ":"))
    page.wait_for_function(f"wanted => {_KEPT} === wanted", arg=wanted)


def opened(page: Page, question: str, count: int) -> None:
    """Opens the conversation that began with the question, out of the list."""
    page.get_by_role("button", name=question, exact=True).click()
    answered(page, count)


def questions(page: Page) -> list[str]:
    return page.get_by_test_id("question").all_inner_texts()


@pytest.fixture
def other(page: Page, context: BrowserContext) -> Page:
    """A second tab that shows the conversation of the first."""
    ask(page, FIRST)
    answered(page)
    expect_kept(page, [FIRST])
    second = start(context)
    opened(second, FIRST, 1)
    return second


def test_a_conversation_stays_one_through_all_that_one_tab_does_with_it(page: Page) -> None:
    ask(page, FIRST)
    answered(page)
    page.get_by_role("button", name=wording.EDIT).click()
    page.get_by_label(wording.EDIT_LABEL).fill(SECOND)
    page.get_by_role("button", name=wording.ASK, exact=True).click()
    answered(page, 2)
    page.reload()
    answered(page, 2)
    ask(page, THIRD)
    answered(page, 3)
    expect_kept(page, [FIRST, SECOND, THIRD])
    page.get_by_role("button", name=wording.NEW_CONVERSATION).click()
    ask(page, THIRD)
    answered(page)
    opened(page, FIRST, 3)
    ask(page, SECOND)
    answered(page, 4)
    expect_kept(page, [FIRST, SECOND, THIRD, SECOND], [THIRD])


def test_a_conversation_kept_by_another_version_stays_one(page: Page) -> None:
    """What the session makes of it is not what was stored, though nothing was asked."""
    ask(page, FIRST)
    answered(page)
    expect_kept(page, [FIRST])
    page.evaluate(
        """() => Object.keys(localStorage).filter(key => key.startsWith("byline.conv")).forEach(
        key => localStorage[key] = localStorage[key].replace('"trouble":', '"odd":1,$&'))"""
    )
    page.reload()
    answered(page)
    ask(page, SECOND)
    answered(page, 2)
    expect_kept(page, [FIRST, SECOND])


def test_what_two_tabs_ask_in_one_conversation_is_all_kept(page: Page, other: Page) -> None:
    """Each goes on from what it shows; the one that comes second, in a conversation of its own."""
    ask(other, SECOND)
    answered(other, 2)
    expect_kept(page, [FIRST, SECOND])
    ask(page, THIRD)
    answered(page, 2)
    assert questions(page) == [FIRST, THIRD]
    expect_kept(page, [FIRST, SECOND], [FIRST, THIRD])
    ask(page, SECOND)
    answered(page, 3)
    ask(other, THIRD)
    answered(other, 3)
    expect_kept(page, [FIRST, SECOND, THIRD], [FIRST, THIRD, SECOND])
    page.reload()
    answered(page, 3)
    assert questions(page) == [FIRST, THIRD, SECOND]


def test_a_tab_that_asked_nothing_keeps_no_copy_and_can_go_on_with_what_the_other_asked(
    page: Page, other: Page
) -> None:
    ask(other, SECOND)
    answered(other, 2)
    expect_kept(page, [FIRST, SECOND])
    page.get_by_role("button", name=wording.EDIT).click()
    page.get_by_role("button", name=wording.CANCEL).click()
    expect(page.get_by_label(wording.EDIT_LABEL)).to_have_count(0)
    expect_kept(page, [FIRST, SECOND])
    opened(page, FIRST, 2)
    ask(page, THIRD)
    answered(page, 3)
    expect_kept(page, [FIRST, SECOND, THIRD])


def test_a_conversation_deleted_in_one_tab_goes_from_the_other(page: Page, other: Page) -> None:
    page.get_by_label(f"{wording.KEEPER_LABELS['remove']}: {FIRST}").click()
    page.get_by_role("button", name=wording.KEEPER_LABELS["confirm"], exact=True).click()
    for tab in (page, other):
        expect(tab.get_by_test_id("question")).to_have_count(0)
        expect(tab.get_by_text(wording.KEEPER_LABELS["none"])).to_be_visible()
    ask(other, SECOND)
    answered(other)
    expect_kept(page, [SECOND])


def test_a_conversation_that_is_gone_is_not_stored_again(page: Page) -> None:
    """As for a tab that slept while another deleted it: a tab does not hear of its own deletion."""
    ask(page, FIRST)
    answered(page)
    expect_kept(page, [FIRST])
    page.evaluate("localStorage.clear()")
    ask(page, SECOND)
    expect(page.get_by_test_id("question")).to_have_count(0)
    expect(page.get_by_role("heading", name=wording.PAGE_TITLE)).to_be_visible()
    expect_kept(page)
    ask(page, THIRD)
    answered(page)
    expect_kept(page, [THIRD])
