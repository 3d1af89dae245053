"""The words around a quote, for every number of sources and claimants."""

import pytest

from app.framing import frame, listed
from app.schemas import Citation, DocumentRef, SourceRef

REUTERS = SourceRef(id="reuters", name="Reuters")
AP = SourceRef(id="ap", name="AP")
ISW = SourceRef(id="isw", name="ISW")
DOCUMENT = DocumentRef(
    id="mali.md", title="Attacks in Mali", published=None, source=None, url=None, hash="0" * 64
)


def citation(quote: str, *sources: SourceRef, number: int = 1) -> Citation:
    return Citation(
        number=number,
        passage_id="mali.md@0-9",
        document=DOCUMENT,
        quote=quote,
        start=0,
        end=len(quote),
        page=None,
        sources=list(sources),
        attribution="inline" if sources else "none",
    )


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


def test_one_source_reports() -> None:
    assert frame([citation("Gunmen struck.", AP)], [None]) == "AP reports: “Gunmen struck.” [1]"


def test_several_sources_report() -> None:
    framed = frame([citation("Gunmen struck.", AP, REUTERS, ISW)], [None])
    assert framed == "AP, Reuters and ISW report: “Gunmen struck.” [1]"


def test_a_claimant_is_told_from_the_source() -> None:
    framed = frame([citation("80 were killed, the army said.", REUTERS)], ["the army"])
    assert framed == ("Reuters reports, citing the army: “80 were killed, the army said.” [1]")


def test_several_sources_may_report_what_one_claimant_said() -> None:
    framed = frame([citation("80 were killed.", REUTERS, AP)], ["the army"])
    assert framed == "Reuters and AP report, citing the army: “80 were killed.” [1]"


def test_a_source_that_speaks_for_itself_is_named_once() -> None:
    framed = frame([citation("ISW assesses that JNIM expands.", ISW)], ["ISW"])
    assert framed == "ISW reports: “ISW assesses that JNIM expands.” [1]"


def test_a_claimant_whose_name_is_part_of_a_sources_name_is_not_lost() -> None:
    """ "AP" is in "Crisis Group, AP" as a name; "AI" is only letters of "The Daily Mail"."""
    mail = SourceRef(id="daily-mail", name="The Daily Mail")
    framed = frame([citation("It was so.", mail)], ["AI"])
    assert framed == "The Daily Mail reports, citing AI: “It was so.” [1]"


def test_a_quote_without_a_source_says_so_and_names_its_document() -> None:
    framed = frame([citation("It rained.")], [None])
    assert framed == "“It rained.” [1] — unattributed, in Attacks in Mali"


def test_quotes_are_paragraphs_with_their_numbers() -> None:
    framed = frame([citation("One.", AP), citation("Two.", REUTERS, number=2)], [None, None])
    assert framed == "AP reports: “One.” [1]\n\nReuters reports: “Two.” [2]"


def test_a_quote_over_several_lines_is_put_on_one() -> None:
    framed = frame([citation("Gunmen\nstruck\n  towns.", AP)], [None])
    assert framed == "AP reports: “Gunmen struck towns.” [1]"
