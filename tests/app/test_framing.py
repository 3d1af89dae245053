"""The words around a quote, for every number of sources and claimants."""

from dataclasses import replace

import pytest

from app.evidence import Evidence
from app.framing import frame, listed, only_from_others
from index.documents import SourceRef
from index.sources import load_registry
from tests.app.evidence_of import AFP, AP, GUARDIAN, ISW, LE_MONDE, REUTERS, Said, evidence

_REGISTRY = load_registry()


def framed(one: Evidence) -> str:
    return frame([one], _REGISTRY)


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ([], ""),
        (["AP"], "AP"),
        (["AP", "ISW"], "AP and ISW"),
        (["AP", "Reuters", "ISW"], "AP, Reuters and ISW"),
    ],
)
def test_names_are_listed_as_a_sentence_lists_them(names: list[str], text: str) -> None:
    assert listed(names) == text


def test_one_source_reports_and_several_report() -> None:
    assert framed(evidence("Gunmen struck.", [AP])) == "AP reports: “Gunmen struck.” [1]"
    assert framed(evidence("Gunmen struck.", [AP, REUTERS, ISW])) == (
        "AP, Reuters and ISW report: “Gunmen struck.” [1]"
    )


def test_a_claimant_whom_the_quote_names_is_not_named_twice() -> None:
    """Markup and line breaks inside his name do not hide him."""
    one = evidence("80 were killed, the **armed\nforces** said.", [REUTERS], Said("armed forces"))
    assert framed(one) == ("Reuters reports: “80 were killed, the **armed forces** said.” [1]")


def test_a_claimant_whom_the_quote_does_not_name_is_cited_with_his_article() -> None:
    """ "It added" says little; the passage has his name and article."""
    said = Said("army", passage="The army denied it. It added that 80 were killed.")
    one = evidence("It added that 80 were killed.", [REUTERS, AP], said)
    assert framed(one) == (
        "Reuters and AP report, citing the army: “It added that 80 were killed.” [1]"
    )
    jnim = evidence("It added that it won.", [AFP], Said("JNIM"))
    assert framed(jnim) == "AFP reports, citing JNIM: “It added that it won.” [1]"


def test_who_published_the_words_is_told_beside_whom_they_give_as_the_source() -> None:
    """An assessment tells in its own words what a note credits to an agency."""
    one = evidence("Moscow called it a threat.", [AFP], Said(kind="inline"))
    head = replace(one.passage.document, source=ISW)
    told = replace(one, passage=replace(one.passage, document=head))
    assert framed(told) == "AFP reports, via ISW: “Moscow called it a threat.” [1]"
    both = frame([told, told], _REGISTRY)
    assert both.endswith("AFP also reports, via ISW: “Moscow called it a threat.” [2]")


def test_who_is_only_pointed_at_is_not_cited() -> None:
    """ "Reuters, citing its governor" would be the governor of Reuters."""
    one = evidence("The rate is 28%, he said.", [REUTERS], Said("its governor"))
    assert framed(one) == "Reuters reports: “The rate is 28%, he said.” [1]"


def test_a_source_that_speaks_for_itself_is_named_once() -> None:
    """By whichever of its names."""
    one = evidence("The toll is 210, it estimates.", [ISW], Said("Institute for the Study of War"))
    assert framed(one) == "ISW reports: “The toll is 210, it estimates.” [1]"


def test_a_claimant_whose_letters_are_in_a_sources_name_is_not_lost() -> None:
    mail = SourceRef("daily-mail", "The Daily Mail")
    one = evidence("It was so.", [mail], Said("AI"))
    assert framed(one) == "The Daily Mail reports, citing AI: “It was so.” [1]"


def test_a_sentence_that_names_its_source_needs_no_frame() -> None:
    """Only where its own words do, and by the name that is shown."""
    text = "According to AP, gunmen struck."
    assert framed(evidence(text, [AP], Said(kind="prose"))) == f"“{text}” [1]"
    longer = "According to The Associated Press, gunmen struck."
    assert framed(evidence(longer, [AP], Said(kind="prose"))) == f"AP reports: “{longer}” [1]"


def test_who_relayed_a_report_is_told_from_who_made_it() -> None:
    text = "A plane fell (AFP via Le Monde)."
    assert framed(evidence(text, [AFP, LE_MONDE], Said(kind="inline"))) == (
        f"AFP reports, via Le Monde: “{text}” [1]"
    )


@pytest.mark.parametrize(
    "quote", ['"We won," she said.', "“We won,” she said.", "She spoke of „Sieg“.", "« Oui »."]
)
def test_a_quotation_in_a_quote_stands_in_single_marks(quote: str) -> None:
    """The quote itself is kept to the character."""
    assert framed(evidence(quote, [AP])) == f"AP reports: ‘{quote}’ [1]"


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("Twelve people died,[3] the army said.", "Twelve people died, the army said."),
        ("It killed 12[1][2, 4] and hurt 5.", "It killed 12 and hurt 5."),
        ("It killed [12] soldiers.", "It killed [12] soldiers."),
    ],
)
def test_numbers_of_notes_in_a_quote_are_not_taken_for_citations(quote: str, shown: str) -> None:
    assert framed(evidence(quote, [AP])) == f"AP reports: “{shown}” [1]"


def test_a_row_of_a_table_comes_with_the_heads_of_its_columns() -> None:
    row = evidence("Gao | 14 | AP", [AP], Said(block="row", header="Event | Killed | Source"))
    assert framed(row) == ("AP reports, in a table (Event | Killed | Source): “Gao | 14 | AP” [1]")
    bare = evidence("Gao | 14 | AP", [AP], Said(block="row"))
    assert framed(bare) == "AP reports, in a table: “Gao | 14 | AP” [1]"


def test_a_quote_without_a_source_says_so_and_names_its_document() -> None:
    assert framed(evidence("It rained.")) == "“It rained.” [1] — unattributed, in Story 1"
    one = evidence("It said so.", said=Said("army", passage="The army spoke. It said so."))
    assert framed(one) == "“It said so.” [1] — unattributed, in Story 1; the army is quoted"


def test_copies_of_one_story_are_one_report() -> None:
    """The original first; copies of one outlet, or of none, are counted as documents."""
    one = evidence("Gunmen struck.", [AFP])
    copy = evidence("Gunmen struck.", [GUARDIAN], key=2).passage.document
    carried = replace(one, reprints=(copy, copy), carriers=(AFP, GUARDIAN, AP))
    assert framed(carried) == (
        "AFP reports: “Gunmen struck.” [1]"
        " — one report, carried by three outlets: AFP, The Guardian and AP."
    )
    assert framed(replace(one, reprints=(copy,), carriers=(AFP,))) == (
        "AFP reports: “Gunmen struck.” [1] — one report, found in two documents."
    )


def test_quotes_are_paragraphs_with_their_numbers_and_the_summary_ends_them() -> None:
    both = [evidence("One?", [AP]), evidence("Two\n  lines.", [REUTERS], key=2)]
    assert frame(both, _REGISTRY, ["They differ."]) == (
        "AP reports: “One?” [1]\n\nReuters reports: “Two lines.” [2]\n\nThey differ."
    )


def test_a_refusal_says_from_whom_the_documents_have_it() -> None:
    """Sources first; else the title; else that nobody has it."""
    others = [evidence("Yes.", [REUTERS, ISW]), evidence("Yes.", [AP])]
    assert only_from_others(["AP"], others) == (
        "The documents have this not from AP, but from Reuters and ISW."
    )
    assert only_from_others(["AP"], [evidence("Yes.")]) == (
        "The documents have this not from AP, but unattributed, in Story 1."
    )
    assert only_from_others(["AP", "BBC"], []) == (
        "The documents hold no answer to this question from AP and BBC."
    )


def test_a_second_report_of_the_same_source_is_one_more() -> None:
    """Others in between begin anew."""
    three = [evidence(text, [AP], key=key) for key, text in enumerate(("One.", "Two."), 1)]
    three.append(evidence("Three.", [AP, REUTERS], key=3))
    three.append(evidence("Four.", [AP, REUTERS], key=4))
    assert frame(three, _REGISTRY).split("\n\n") == [
        "AP reports: “One.” [1]",
        "AP also reports: “Two.” [2]",
        "AP and Reuters report: “Three.” [3]",
        "AP and Reuters also report: “Four.” [4]",
    ]
