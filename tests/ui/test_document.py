"""The page of one document, by its address."""

import pytest

from app.schemas import Attribution
from tests.ui.canned import ARMY, BODY, QUOTE, REUTERS, START
from tests.ui.fake_api import FakeApi
from tests.ui.pages import button, document_at, shown
from ui import wording

VOICE = Attribution(
    start=START,
    end=START + len(QUOTE),
    sources=[REUTERS],
    kind="inline",
    claimant="military spokespeople",
)
ARMY_BODY = BODY.model_copy(update={"attributions": [VOICE]})


def test_a_document_shows_who_reported_and_who_said_each_sentence(api: FakeApi) -> None:
    api.body = ARMY_BODY
    page = shown(document_at(document=ARMY.id))
    assert 'data-testid="title">The army&#x27;s response' in page
    assert "Reported by Reuters · claimed by military spokespeople · marked in the text" in page
    assert "1 sentence</span>" in page
    assert "byline-here" not in page.split("</style>")[-1]


def test_an_address_marks_its_words_and_brings_them_into_sight_once(api: FakeApi) -> None:
    api.body = ARMY_BODY
    page = document_at(document=ARMY.id, at=str(START), end=str(START + 21))
    assert '<mark class="byline-here" data-testid="here">Military spokespeople</mark>' in shown(
        page
    )
    assert "scrollIntoView" in shown(page)
    page.toggle(key="names").set_value(False).run()
    assert "byline-sheet byline-unnamed" in shown(page)
    assert "scrollIntoView" not in shown(page)


def test_an_address_without_an_end_marks_the_sentence(api: FakeApi) -> None:
    api.body = ARMY_BODY
    page = shown(document_at(document=ARMY.id, at=str(START + 3)))
    assert (
        '<mark class="byline-here" data-testid="here">Military spokespeople put the number' in page
    )


def test_an_address_opens_the_part_of_a_long_document_it_names(api: FakeApi) -> None:
    text = "\n\n".join(f"Paragraph {number} of many." for number in range(2_000))
    at = text.index("Paragraph 1500 ")
    api.body = BODY.model_copy(update={"text": text, "attributions": [], "chunks": []})
    page = document_at(document=ARMY.id, at=str(at))
    assert "Paragraph 1500 of many." in shown(page)
    assert "Paragraph 1 of many." not in shown(page)
    assert "Part 4 of 5" in shown(page)
    button(page, "previous_above")
    assert "Part 3 of 5" in shown(page)
    assert "Paragraph 1500 of many." not in shown(page)


@pytest.mark.usefixtures("api")
@pytest.mark.parametrize("at", ["-1", "x", "9999999", "1" * 40, "٣"])
def test_a_place_that_is_none_opens_the_document_from_the_top(at: str) -> None:
    page = shown(document_at(document=ARMY.id, at=at))
    assert "Fighting went on until noon." in page
    assert '<mark class="byline-here" data-testid="here">' not in page


@pytest.mark.usefixtures("api")
def test_a_document_that_is_gone_is_said_with_the_way_back() -> None:
    page = document_at(document="gone.md")
    assert page.warning[0].value == r"There is no such document\."
    assert page.page_link[0].label == wording.ALL_DOCUMENTS
