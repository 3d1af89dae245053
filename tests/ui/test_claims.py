"""Answers as markup: each quote with who reported it and who said it."""

import re

import pytest

from app.schemas import Answer, DocumentRef, SourceRef
from tests.ui.canned import AP, ARMY, BODY, QUOTE, REUTERS, answer, citation, claim, comparison
from tests.ui.hostile import HOSTILE, words
from ui import claims, rendering
from ui.citations import Evidence, sources_markup
from ui.comparing import comparison_markup
from ui.excerpts import cut
from ui.palette import HOME


def drawn(given: Answer) -> str:
    return claims.answer_markup(given, Evidence("0", tuple(given.citations)))


def read(given: Answer) -> str:
    """An answer as it is read, without the cards of its citations."""
    return words(re.sub(r'<span class="byline-card".*?</a></span></span>', "", drawn(given)))


def test_a_quote_stands_below_its_source_and_claimant() -> None:
    assert read(answer()) == (
        "Reuters claimed by military spokespeople “ Military spokespeople put the number of "
        "attackers killed at 80 (Reuters). ” 1"
    )
    assert "<strong>80</strong>" in drawn(answer())
    assert drawn(answer()).count('data-testid="claim"') == 1


@pytest.mark.parametrize(
    "frame",
    ["Reuters reports: “{}” [1]", "Reuters reports, citing military spokespeople: “{}” [1]"],
)
def test_a_frame_that_says_only_who_is_said_by_the_badge(frame: str) -> None:
    assert read(answer(answer=frame.format(QUOTE))) == read(answer())


def test_a_frame_that_says_more_stays() -> None:
    framed = answer(answer=f"Of the losses Reuters reports: “{QUOTE}” [1]")
    assert read(framed).startswith("Of the losses Reuters reports: “ Military spokespeople")


def test_a_claim_that_the_text_leaves_out_is_added_below() -> None:
    said = read(answer(answer="Eighty, it is said."))
    assert said.startswith("Eighty, it is said. Reuters claimed by military spokespeople “")


def test_two_claims_of_one_paragraph_are_told_apart_by_number() -> None:
    second = claim(text="Seven towns were struck.", citations=[2], sources=[], claimant=None)
    both = answer(
        answer="Military spokespeople said so. [1] Seven towns were struck. [2]",
        claims=[claim(text="Military spokespeople said so."), second],
        citations=[citation(), citation(number=2, sources=[], attribution="none")],
    )
    assert read(both).endswith(
        "[1] Reuters claimed by military spokespeople [2] unattributed in The army&#x27;s response"
    )


def test_a_claim_inside_another_is_found_apart() -> None:
    """The longer one takes its words first; the shorter is not cut out of it."""
    long, short = claim(text="80 were killed near Diboli"), claim(text="80 were killed")
    markup = drawn(
        answer(answer="80 were killed near Diboli [1]\n80 were killed [1]", claims=[short, long])
    )
    assert re.findall(r'data-testid="claim">([^<]+)<', markup) == [long.text, short.text]


def test_a_claim_is_found_where_the_answer_folds_its_line_breaks() -> None:
    wrapped = claim(text="Seven towns\n  were struck.")
    said = read(answer(answer="Reuters: “Seven towns were struck.”", claims=[wrapped]))
    assert said.startswith("Reuters claimed by military spokespeople “ Seven towns were struck. ”")


def test_marks_inside_a_quote_are_the_documents_own() -> None:
    quoted = "It fell [7] at noon."
    markup = drawn(answer(answer=f"“{quoted}” [1]", claims=[claim(text=quoted)]))
    assert re.findall(r'data-citation="(\d+)"', markup) == ["1"]


def test_a_quote_that_holds_a_quotation_stands_in_single_marks() -> None:
    quoted = "They were “neutralized”."
    assert "‘ They were “neutralized”. ’" in read(
        answer(answer=f"‘{quoted}’ [1]", claims=[claim(text=quoted)])
    )


def test_reprints_are_folded_into_one_report() -> None:
    """ "One report, carried by three outlets", by their names."""
    carriers = [
        DocumentRef(id=f"{name}.md", title=name, published=None, source=source, url=None, hash=name)
        for name, source in (("b", REUTERS), ("c", SourceRef(id="bbc", name="BBC")))
    ]
    folded = answer(citations=[citation(reprints=carriers)])
    assert "One report, carried by three outlets: AP, Reuters, BBC." in read(folded)


def test_claims_are_shown_as_they_come_in_without_cards() -> None:
    markup = claims.claims_markup([claim()], HOME)
    assert words(markup).endswith("attackers killed at 80 (Reuters). ” 1")
    assert "byline-card" not in markup


def test_a_source_has_the_same_badge_in_the_claim_the_citation_and_the_comparison() -> None:
    badge = rendering.badge(REUTERS)
    evidence = Evidence("0", (citation(),), {1: cut(citation(), BODY)})
    assert badge in drawn(answer())
    assert badge in sources_markup(evidence)
    assert badge in comparison_markup(comparison(), True, evidence)
    assert rendering.badge(AP) != badge


def test_hostile_text_is_never_markup() -> None:
    document = ARMY.model_copy(update={"title": HOSTILE, "url": "javascript:alert(4)"})
    source = SourceRef(id="x", name=HOSTILE)
    cited = citation(document=document, quote=HOSTILE, sources=[source], reprints=[document])
    said = claim(text=HOSTILE, claimant=HOSTILE, sources=[source])
    markup = drawn(answer(answer=HOSTILE, claims=[said], citations=[cited]))
    assert not re.search(r"<(script|img)\b|javascript:alert\(4\)", markup)
    assert "&lt;script&gt;" in markup
    assert "\u202e" not in markup
