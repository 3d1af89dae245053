"""Citations, refusals and the small parts, as markup."""

import re
from datetime import date

import pytest

from tests.ui.canned import ARMY, BODY, QUOTE, REUTERS, citation, not_found, passage, receipt
from tests.ui.hostile import HOSTILE, words
from ui import listing, rendering, wording
from ui.citations import Evidence, mark_markup, sources_markup
from ui.conversation import Exchange, Filters
from ui.excerpts import Excerpt, bare, cut, near
from ui.refusing import closest_markup, not_found_markup


def evidence(**changes: object) -> Evidence:
    cited = citation(**changes)
    return Evidence("3", (cited,), {1: cut(cited, BODY)})


def test_a_source_is_listed_by_number_title_outlets_and_date() -> None:
    summary = re.search(r"<summary>(.*?)</summary>", sources_markup(evidence()))
    assert summary is not None
    assert words(summary[1]) == "1 The army&#x27;s response Reuters 2025-07-02"
    nobody = sources_markup(evidence(sources=[], attribution="none"))
    assert "1 The army&#x27;s response unattributed" in words(nobody)


def test_a_source_opens_to_its_passage_with_the_quote_marked() -> None:
    markup = sources_markup(evidence(page=3))
    mark = re.search(r"<mark[^>]*>(.*)</mark>", markup)
    assert mark is not None
    assert words(mark[1]) == words(QUOTE.replace("**", " "))
    assert "Response › Losses Fighting went on until noon. Military" in words(markup)
    assert "by AP · published 2025-07-02 · page 3" in words(markup)
    assert '<a href="https://example.org/army" target="_blank"' in markup


def test_one_click_opens_the_document_at_the_quote_and_names_the_page_of_a_pdf() -> None:
    cited = citation()
    place = f"documents?document=army-response.md&amp;at={cited.start}&amp;end={cited.end}"
    assert f'href="{place}" target="_blank"' in sources_markup(evidence())
    assert words(sources_markup(evidence(page=3))).endswith("Open the document at page 3")


def test_a_mark_is_a_button_with_a_label_whose_card_shows_the_passage() -> None:
    markup = mark_markup(1, evidence())
    assert 'aria-label="Citation 1: The army&#x27;s response"' in markup
    described = re.search(r'aria-describedby="([^"]+)"', markup)
    assert described is not None
    assert f'<mark id="{described[1]}"' in markup
    assert "Response › Losses" in words(markup)
    assert "Open the document at this place" in words(markup)


def test_a_mark_without_its_citation_is_only_its_number() -> None:
    assert mark_markup(9, evidence()) == '<sup class="byline-mark">9</sup>'


def test_what_has_become_of_a_document_is_said_in_the_list_and_in_the_card() -> None:
    gone = Evidence("3", (citation(),), {1: cut(citation(), BODY)}, {1: wording.DOCUMENT_GONE})
    assert wording.CHANGED_FLAG in words(sources_markup(gone))
    assert wording.DOCUMENT_GONE in words(sources_markup(gone))
    assert wording.DOCUMENT_GONE in words(mark_markup(1, gone))


def test_a_document_that_could_not_be_checked_is_said_to_be_so_and_not_flagged() -> None:
    note = wording.NOT_CHECKED.format(reason="Wait 5 s (at most); *busy*.")
    unchecked = Evidence("3", (citation(),), {1: cut(citation(), BODY)}, {1: note})
    assert f'data-testid="standing">{note}<' in sources_markup(unchecked)
    assert f'data-testid="standing">{note}<' in mark_markup(1, unchecked)
    assert "byline-flag" not in sources_markup(unchecked)


def test_copies_in_the_same_outlet_are_named_by_their_titles() -> None:
    copied = citation(reprints=[ARMY])
    markup = sources_markup(Evidence("3", (copied,), {1: bare(copied, "Gone.")}))
    assert "The same text also appears in: The army&#x27;s response" in words(markup)
    assert "Gone." in words(markup)


def test_nothing_of_a_refusal_looks_like_an_answer() -> None:
    markup = not_found_markup(not_found(), ["only AP"]) + closest_markup(passage())
    assert not re.search("<mark|byline-claim|byline-badge|blockquote", markup)
    assert words(markup) == (
        "The documents do not say. Looked for cup In no document cup Only in only AP "
        "It names towns and no winner. Towns Seven towns were struck. Seven towns · undated"
    )


def test_hostile_text_is_never_markup() -> None:
    document = ARMY.model_copy(update={"title": HOSTILE, "url": "javascript:alert(4)"})
    cited = citation(document=document, quote=HOSTILE, reprints=[document])
    shown = Evidence("0", (cited,), {1: Excerpt(HOSTILE, 0, len(HOSTILE), (HOSTILE,))})
    markups = [
        sources_markup(shown),
        mark_markup(1, shown),
        closest_markup(passage(HOSTILE)),
        not_found_markup(not_found().model_copy(update={"searched_for": [HOSTILE]}), []),
        rendering.text_markup(HOSTILE, "reply"),
        rendering.question_markup(HOSTILE),
        rendering.copy_markup(HOSTILE),
        rendering.understood_markup(HOSTILE),
        listing.receipt_markup(receipt(added=[HOSTILE])),
    ]
    for markup in markups:
        assert not re.search(r'<(script|img)\b|href="javascript', markup)
        assert "&lt;script&gt;" in markup
        assert "\u202e" not in markup


def test_without_its_chunk_a_quote_is_shown_in_its_paragraph() -> None:
    excerpt = cut(citation(passage_id="another"), BODY)
    assert excerpt.text.startswith("Military spokespeople")
    assert excerpt.text.endswith("were shown.")
    assert excerpt.text[excerpt.start : excerpt.end] == QUOTE


def test_a_document_that_has_changed_shows_the_quote_alone() -> None:
    changed = BODY.model_copy(update={"text": "New " + BODY.text})
    excerpt = cut(citation(), changed)
    assert (excerpt.text, excerpt.note) == (QUOTE, wording.CHANGED_SINCE)


def test_an_excerpt_is_cut_short_at_whole_words() -> None:
    text = "one two three QUOTE four five six"
    shorter = near(Excerpt(text, 14, 19), 7)
    assert shorter.text == "… three QUOTE four …"
    assert shorter.text[shorter.start : shorter.end] == "QUOTE"
    assert near(Excerpt(text, 14, 19), 99).text == text


def test_an_excerpt_holds_its_quote() -> None:
    with pytest.raises(ValueError, match="lies inside"):
        Excerpt("short", 2, 9)


def test_an_exchange_has_an_answer_or_trouble() -> None:
    with pytest.raises(ValueError, match="not both"):
        Exchange("?", Filters())


def test_filters_in_words() -> None:
    assert Filters().chips() == []
    filters = Filters((REUTERS,), date(2025, 7, 1), date(2025, 7, 3))
    assert filters.chips() == ["only Reuters", "from 2025-07-01", "until 2025-07-03"]


def test_a_receipt_names_some_of_many_documents() -> None:
    said = words(listing.receipt_markup(receipt(added=[f"{n}.md" for n in range(1_100)])))
    assert "Added 1,100 documents: 0.md, 1.md, " in said
    assert ", 18.md, 19.md and 1,080 more" in said
    twenty = receipt(added=[f"{n}.md" for n in range(20)], failed=[])
    assert "19.md The index" in words(listing.receipt_markup(twenty))
