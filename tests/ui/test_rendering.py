"""Answers, citations and receipts as markup."""

import re
from datetime import date

import pytest

from app.schemas import SourceRef
from tests.ui.canned import (
    ARMY,
    BODY,
    QUOTE,
    REUTERS,
    answer,
    citation,
    claim,
    comparison,
    passage,
    receipt,
)
from ui import listing, rendering, wording
from ui.conversation import Exchange, Filters
from ui.excerpts import Excerpt, bare, cut

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>[x](javascript:alert(3))\u202e"


def words(markup: str) -> str:
    """What a reader sees: no tags, and no signs of markup that the style hides."""
    visible = re.sub(r'<span class="byline-markup">.*?</span>', "", markup)
    return " ".join(re.sub(r"<[^>]+>", " ", visible).split())


def test_an_answer_shows_each_claim_with_its_source_and_claimant() -> None:
    markup = rendering.answer_markup(answer())
    assert words(markup) == (
        "“ Military spokespeople put the number of attackers killed at 80 (Reuters). ” [1] "
        "Reuters claimed by military spokespeople"
    )
    assert "<strong>80</strong>" in markup
    assert markup.count('data-testid="claim"') == 1


def test_a_claim_that_the_text_leaves_out_is_added_below() -> None:
    markup = rendering.answer_markup(answer(answer="Eighty, it is said."))
    assert words(markup).startswith("Eighty, it is said. Military spokespeople put")


def test_two_claims_of_one_paragraph_are_told_apart_by_number() -> None:
    second = claim(text="Seven towns were struck.", citations=[2], sources=[], claimant=None)
    both = answer(
        answer="Military spokespeople said so. [1] Seven towns were struck. [2]",
        claims=[claim(text="Military spokespeople said so."), second],
        citations=[citation(), citation(number=2, sources=[], attribution="none")],
    )
    assert words(rendering.answer_markup(both)).endswith(
        "[1] Reuters claimed by military spokespeople [2] unattributed, in The army&#x27;s response"
    )


def test_a_title_that_the_answer_names_is_not_named_again() -> None:
    nobody = claim(sources=[], claimant=None)
    named = answer(answer=f"“{QUOTE}” [1] — in The army's response", claims=[nobody])
    assert words(rendering.answer_markup(named)).endswith("response unattributed")


def test_a_claim_inside_another_is_found_apart() -> None:
    """The longer one takes its words first; the shorter is not cut out of it."""
    long, short = claim(text="80 were killed near Diboli"), claim(text="80 were killed")
    markup = rendering.answer_markup(
        answer(answer="80 were killed near Diboli [1]\n80 were killed [1]", claims=[short, long])
    )
    assert re.findall(r'data-testid="claim">([^<]+)<', markup) == [long.text, short.text]


def test_a_claim_is_found_where_the_answer_folds_its_line_breaks() -> None:
    wrapped = claim(text="Seven towns\n  were struck.")
    markup = rendering.answer_markup(
        answer(answer="AP: “Seven towns were struck.”", claims=[wrapped])
    )
    assert words(markup).startswith("AP: “ Seven towns were struck. ” Reuters")


def test_marks_inside_a_quote_are_the_documents_own() -> None:
    quoted = "It fell [7] at noon."
    markup = rendering.answer_markup(answer(answer=f"“{quoted}” [1]", claims=[claim(text=quoted)]))
    assert re.findall(r"<sup[^>]*>\[(\d+)\]", markup) == ["1"]


def test_a_source_has_the_same_badge_in_the_claim_the_citation_and_the_comparison() -> None:
    badge = rendering.badge(REUTERS)
    assert badge in rendering.answer_markup(answer())
    assert badge in rendering.citation_markup(citation(), cut(citation(), BODY))
    assert badge in rendering.comparison_markup(comparison(), True)


def test_hostile_text_is_never_markup() -> None:
    document = ARMY.model_copy(update={"title": HOSTILE, "url": "javascript:alert(4)"})
    source = SourceRef(id="x", name=HOSTILE)
    cited = citation(document=document, quote=HOSTILE, sources=[source], reprints=[document])
    said = claim(text=HOSTILE, claimant=HOSTILE, sources=[source])
    markups = [
        rendering.answer_markup(answer(answer=HOSTILE, claims=[said], citations=[cited])),
        rendering.citation_markup(cited, Excerpt(HOSTILE, 0, len(HOSTILE), (HOSTILE,))),
        rendering.closest_markup(passage(HOSTILE)),
        rendering.comparison_markup(
            [comparison()[0].model_copy(update={"quote": HOSTILE, "source": source})], False
        ),
        listing.documents_markup([document]),
        listing.receipt_markup(receipt(added=[HOSTILE])),
        rendering.text_markup(HOSTILE, "reply"),
    ]
    for markup in markups:
        assert not re.search(r"<(script|img|a)\b", markup)
        assert "&lt;script&gt;" in markup
        assert "\u202e" not in markup


def test_the_label_of_a_citation_is_its_number_title_and_sources() -> None:
    assert rendering.citation_label(citation()) == r"\[1\] The army\'s response · Reuters"
    nobody = citation(sources=[], attribution="none", number=2)
    assert rendering.citation_label(nobody).endswith("· unattributed")


def test_a_citation_marks_the_quote_in_its_passage() -> None:
    markup = rendering.citation_markup(citation(page=3), cut(citation(), BODY))
    mark = re.search(r"<mark[^>]*>(.*)</mark>", markup)
    assert mark is not None
    assert words(mark[1]).replace(" 80 ", " 80 ") == words(QUOTE.replace("**", " "))
    assert words(markup).startswith("Response › Losses Fighting went on until noon. Military")
    assert "by AP · published 2025-07-02 · page 3" in words(markup)
    assert '<a href="https://example.org/army" target="_blank"' in markup


def test_reprints_are_named() -> None:
    markup = rendering.citation_markup(citation(reprints=[ARMY]), bare(citation(), "Gone."))
    assert "The same text also appears in: The army&#x27;s response" in words(markup)
    assert "Gone." in words(markup)


def test_nothing_near_looks_like_an_answer() -> None:
    markup = rendering.closest_markup(passage())
    assert "<mark" not in markup
    assert "byline-claim" not in markup
    assert "Seven towns · undated" in words(markup)


def test_a_comparison_says_which_row_updates_which() -> None:
    markup = rendering.comparison_markup(comparison(), True)
    assert words(markup) == (
        "The sources differ. Source In its words Citation "
        "Reuters 80 were killed [1] AP some 60 died [2] updates [1]"
    )
    assert "<strong>60</strong>" in markup
    assert wording.DISAGREEMENT not in rendering.comparison_markup(comparison(), False)


def test_a_figure_is_bold_only_as_a_whole() -> None:
    row = comparison()[0].model_copy(update={"quote": "180 and 80", "figures": ["80"]})
    assert "<td>180 and <strong>80</strong></td>" in rendering.comparison_markup([row], False)


def test_a_receipt_in_words() -> None:
    assert words(listing.receipt_markup(receipt(removed=["a.md", "b.md"]))) == (
        "Added 1 document: new.md Removed 2 documents: a.md, b.md "
        "The index is up to date: 3 documents, 1.2 s. "
        "Could not be read: broken.pdf: it has no text layer"
    )


def test_without_its_chunk_a_quote_is_shown_in_its_paragraph() -> None:
    excerpt = cut(citation(passage_id="another"), BODY)
    assert excerpt.text.startswith("Military spokespeople")
    assert excerpt.text.endswith("were shown.")
    assert excerpt.text[excerpt.start : excerpt.end] == QUOTE


def test_a_document_that_has_changed_shows_the_quote_alone() -> None:
    changed = BODY.model_copy(update={"text": "New " + BODY.text})
    excerpt = cut(citation(), changed)
    assert (excerpt.text, excerpt.note) == (QUOTE, wording.CHANGED_SINCE)


def test_an_excerpt_holds_its_quote() -> None:
    with pytest.raises(ValueError, match="lies inside"):
        Excerpt("short", 2, 9)


def test_an_exchange_has_an_answer_or_trouble() -> None:
    with pytest.raises(ValueError, match="not both"):
        Exchange("?", Filters())


def test_filters_in_words() -> None:
    assert Filters().words() == ""
    filters = Filters((REUTERS,), date(2025, 7, 1), date(2025, 7, 3))
    assert filters.words() == "only Reuters, from 2025-07-01, until 2025-07-03"
