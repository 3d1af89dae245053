"""The sample corpus against the facts it is written from: who reported each, and who said it.

A fact stands in one or more sentences. Each is found by words it must hold, so a figure, a
name or a quoted word that goes astray in the corpus fails here as surely as a wrong source.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from index.attribution import attribute
from index.documents import Attribution, Block, Document
from index.segmentation import segment
from index.sources import load_registry

CORPUS = Path(__file__).parents[2] / "corpus"

ATTACKS = "attacks-of-1-july-2025.md"
ARMY = "army-response-and-losses.md"
CLAIMS = "what-jnim-claims.md"
BORDER = "the-senegal-border.md"
BEFORE = "what-came-before.md"
JUNTA = "malis-junta.md"
REGION = "the-sahel-and-west-africa.md"


@dataclass(frozen=True)
class Carrier:
    """One sentence of the corpus that carries (a part of) a fact."""

    fact: int
    document: str
    words: tuple[str, ...]
    """What the sentence must hold; no other sentence of the document holds all of it."""
    sources: frozenset[str]
    """The ids of the sources, all of them."""
    claimant: str | None
    """A word of the claimant's name; None where the facts name no claimant."""


def carrier(
    fact: int, document: str, words: str, sources: str = "", claimant: str | None = None
) -> Carrier:
    """A carrier, its words divided by `|` and its source ids by white space."""
    return Carrier(fact, document, tuple(words.split("|")), frozenset(sources.split()), claimant)


CARRIERS = (
    carrier(
        1,
        ATTACKS,
        "claimed responsibility for coordinated attacks on several army posts"
        "|Diboli near the border with Senegal|spared such violence until then",
        "globedge",
        "JNIM",
    ),
    carrier(
        2,
        ARMY,
        '80 attackers|"neutralized"|no information on losses among soldiers',
        "globedge",
        "armed forces",
    ),
    carrier(
        3,
        ATTACKS,
        "seven towns in western and central Mali|Diboli, just across the border from Senegal",
        "ap",
    ),
    carrier(4, BORDER, "gateway for trade and for imports from the ports of Dakar", "ap"),
    carrier(4, BORDER, "had long been thought fairly stable", "ap"),
    carrier(5, CLAIMS, '"high-quality coordinated assaults"', "reuters", "JNIM"),
    carrier(5, CLAIMS, "control of three barracks|dozens of military positions", "reuters", "JNIM"),
    carrier(5, ATTACKS, "a tactical escalation in reach and complexity", "reuters"),
    carrier(6, ATTACKS, "Kayes|Nioro du Sahel|Gogui|Molodo|Sandare|Diboli|Niono", "reuters"),
    carrier(
        7,
        ARMY,
        "80 militants|killed over all the zones of fighting"
        "|pictures of bodies, weapons, motorbikes and vehicles",
        "reuters",
        "military spokespeople",
    ),
    carrier(
        8,
        ARMY,
        "army did not disclose the number of its own casualties"
        "|figures on captured insurgents or material losses",
        "ap reuters isw",
    ),
    carrier(9, BORDER, "Diboli is the closest JNIM has come to the Senegal-Mali boundary", "ap"),
    carrier(
        10,
        BORDER,
        "could threaten regional trade, border security and the stability of Senegal",
        "ap",
        "analysts",
    ),
    carrier(
        11,
        BEFORE,
        "In recent months|from rural guerrilla war to urban and strategic targets",
        "reuters",
    ),
    carrier(
        11,
        BEFORE,
        "deadly assaults at Boulkessi and Kayes"
        "|claims of mass deaths of soldiers and of growing territorial control",
        "reuters",
    ),
    carrier(
        12,
        CLAIMS,
        "asserts influence across Mali and parts of Burkina Faso and Niger",
        "reuters",
        "JNIM",
    ),
    carrier(12, CLAIMS, "Islamist rule in the Sahel", "reuters", "JNIM"),
    carrier(
        13,
        REGION,
        "growing presence across the Sahel, parts of Niger and Burkina Faso included"
        "|a transnational threat that may destabilise coastal West African states",
        "reuters isw crisis-group",
    ),
    carrier(14, ARMY, "Attackers |80 killed|Statements of Mali's government"),
    carrier(14, ARMY, "Soldiers |officially not reported"),
    carrier(14, ARMY, "Territory |Three barracks and several posts captured|Claim of JNIM"),
    carrier(15, ATTACKS, "1 July 2025|seven military positions|attacked at the same time"),
    carrier(16, BEFORE, "In June 2025|base at Boulkessi|reportedly killed over 100 soldiers"),
    carrier(17, BEFORE, "In September 2024|first incursion into|capital region, in Bamako"),
    carrier(
        18,
        JUNTA,
        "led by a junta|growing insecurity, reduced Western support"
        "|a reliance on Russian mercenaries",
    ),
    carrier(
        19,
        ARMY,
        "missing casualty figures point to limited openness|perhaps to control of information",
    ),
    carrier(
        20,
        ATTACKS,
        "Multi-target attacks and the seizure of military sites|growing boldness and reach",
    ),
    carrier(21, BORDER, "The Senegal border saw little insurgency until now"),
    carrier(21, BORDER, "could disrupt trade and spill over the border"),
    carrier(
        22,
        JUNTA,
        "cannot report its losses or secure exposed regions"
        "|weakening hold over large parts of Mali",
    ),
    carrier(
        23,
        REGION,
        "spillover|refugee flows, disrupted trade|extremist narratives emboldened",
        claimant="analysts",
    ),
    carrier(24, CLAIMS, "Jama'at Nusrat al-Islam wal-Muslimin|affiliated with al-Qaeda"),
)

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
    return sorted(CORPUS.rglob("*.md"))


def front_matter_and_text(path: Path) -> tuple[dict[str, object], str]:
    opening, front, text = path.read_text("utf-8").split("---\n", 2)
    assert opening == "", f"{path.name} does not begin with front matter"
    return yaml.safe_load(front), text


@cache
def read(name: str) -> tuple[Document, tuple[Block, ...], tuple[Attribution, ...]]:
    front, text = front_matter_and_text(CORPUS / name)
    document = Document(id=name, path=name, title=str(front["title"]), text=text)
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
        if block.kind not in ("heading", "header")
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
    front, _ = front_matter_and_text(path)
    assert list(front) == ["title"]
    assert front["title"]


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
