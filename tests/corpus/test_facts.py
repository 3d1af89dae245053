"""The sample corpus against the facts it is written from: who reported each, and who said it.

A fact stands in one or more sentences. Each is found by words it must hold, so a figure, a
name or a quoted word that goes astray in the corpus fails here as surely as a wrong source.
"""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from index.attribution import attribute
from index.documents import TITLES, Attribution, Block, Document
from index.loading import find
from index.loading.readers import load
from index.segmentation import segment
from index.sources import load_registry
from tests.corpus.carriers import CARRIERS, Carrier

CORPUS = Path(__file__).parents[2] / "corpus"

# Every figure of the facts; of the words for numbers those that they use of a count.
FIGURES = {"1", "80", "100", "2024", "2025"}
NUMBER_WORDS = {"three", "seven", "dozens", "one"}
ANY_NUMBER_WORD = re.compile(
    r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|dozens?|scores?|hundreds?|thousands?|millions?)\b",
    re.IGNORECASE,
)
DATES = {"1 July 2025", "June 2025", "September 2024"}
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
ANY_DATE = re.compile(rf"\b(?:\d{{1,2}} )?(?:{MONTHS})\b(?: \d{{1,2}},)?(?: \d{{4}})?|\b\d{{4}}\b")


def paths() -> list[Path]:
    return list(find(CORPUS))


@cache
def read(name: str) -> tuple[Document, tuple[Block, ...], tuple[Attribution, ...]]:
    (document,) = load(CORPUS / name, CORPUS)
    assert isinstance(document, Document)
    blocks = segment(document.text, document.markup)
    return document, blocks, attribute(document, blocks, load_registry(CORPUS))


def carried_by(expected: Carrier) -> list[Attribution]:
    document, _, attributions = read(expected.document)
    return [
        attribution
        for attribution in attributions
        if all(words in attribution.span.of(document.text) for words in expected.words)
    ]


def name_of(expected: Carrier) -> str:
    return f"fact {expected.fact}: {expected.words[0]}"


each_carrier = pytest.mark.parametrize("expected", CARRIERS, ids=name_of)
each_document = pytest.mark.parametrize("path", paths(), ids=lambda path: path.name)


def test_all_24_facts_stand_in_the_corpus() -> None:
    """The list that the other tests go through leaves out no fact."""
    assert sorted({expected.fact for expected in CARRIERS}) == list(range(1, 25))


@each_carrier
def test_a_fact_stands_in_one_sentence_with_its_words(expected: Carrier) -> None:
    """Names, figures and quoted words of a part of a fact are together in a single sentence."""
    assert len(carried_by(expected)) == 1


@each_carrier
def test_a_fact_has_exactly_its_sources(expected: Carrier) -> None:
    """Each sentence is attributed to those who reported it: nobody left out, nobody added."""
    (attribution,) = carried_by(expected)
    assert {source.id for source in attribution.sources} == expected.sources


# The rows of fact 14 say whose statement they are in a cell of their own.
@pytest.mark.parametrize("expected", [c for c in CARRIERS if c.fact != 14], ids=name_of)
def test_a_fact_has_its_claimant(expected: Carrier) -> None:
    """The claimant is the one the facts name; where they name none there is none."""
    (attribution,) = carried_by(expected)
    if expected.claimant is None:
        assert attribution.claimant is None
    else:
        assert expected.claimant.lower() in (attribution.claimant or "").lower()


@each_document
def test_nothing_is_added_to_the_facts(path: Path) -> None:
    """Every sentence, table row and list item carries one of the facts."""
    document, blocks, _ = read(path.name)
    known = [expected.words for expected in CARRIERS if expected.document == path.name]
    added = [
        sentence
        for block in blocks
        if block.kind not in TITLES
        for sentence in (span.of(document.text) for span in block.sentences)
        if not any(all(word in sentence for word in words) for words in known)
    ]
    assert added == []


def test_the_corpus_has_documents_on_six_sides_of_the_matter() -> None:
    """At least six documents, and the carriers know each of them."""
    assert len(paths()) >= 6
    assert {path.name for path in paths()} == {expected.document for expected in CARRIERS}


@each_document
def test_a_document_begins_with_a_title_and_names_no_publisher(path: Path) -> None:
    """These are briefings from many sources: a title, but no outlet or date of their own."""
    document, _, _ = read(path.name)
    opening, front, _ = path.read_text("utf-8").split("---\n", 2)
    assert (opening, yaml.safe_load(front)) == ("", {"title": document.title})
    assert (document.source, document.published, document.url) == (None, None, None)


@each_document
def test_a_document_has_no_link(path: Path) -> None:
    """No address is invented for a source."""
    assert re.findall(r"https?:|www\.|\]\(", path.read_text("utf-8")) == []


@each_document
def test_a_document_has_no_date_but_those_of_the_facts(path: Path) -> None:
    """Days, months and years are those of the facts, whole."""
    assert set(ANY_DATE.findall(path.read_text("utf-8"))) <= DATES


@each_document
def test_a_document_has_no_number_but_those_of_the_facts(path: Path) -> None:
    """Figures, and numbers written as words, are those of the facts."""
    text = path.read_text("utf-8")
    assert set(re.findall(r"\d+", text)) <= FIGURES
    assert {word.lower() for word in ANY_NUMBER_WORD.findall(text)} <= NUMBER_WORDS


def test_the_registry_of_the_corpus_has_the_five_sources() -> None:
    """`sources.toml` gives the names and aliases of the facts, and no web address of its own."""
    registry = load_registry(CORPUS)
    names = {
        "reuters": ["Reuters"],
        "ap": ["AP", "AP News", "Associated Press", "The Associated Press"],
        "isw": ["ISW", "Institute for the Study of War"],
        "crisis-group": ["Crisis Group", "International Crisis Group", "ICG"],
        "globedge": ["Globedge"],
    }
    found = {
        source_id: {source.id for name in known if (source := registry.find(name))}
        for source_id, known in names.items()
    }
    assert found == {source_id: {source_id} for source_id in names}
    assert "domains =" not in (CORPUS / "sources.toml").read_text("utf-8")
