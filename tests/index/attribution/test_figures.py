"""Claimants: who stands behind figures, and lists that begin with whose people they are."""

import pytest

from tests.index.attribution.reading import claimants


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("the latest figures from Gaza's health ministry", "Gaza's health ministry"),
        ("figures released by the ministry", "ministry"),
        ("data from the ministry", "ministry"),
        ("a tally by the army", "army"),
        ("numbers provided by the hospital", "hospital"),
        ("information given by the police", "police"),
        ("the hospital's figures", "hospital"),
        ("estimates by the UN", "UN"),
        ("an update from the governor's office", "governor's office"),
        ("a report by Eric Webb", "Eric Webb"),
        ("a provisional toll", None),
        ("a count by Airwars", None),
        ("data from satellites", None),
        ("official data", None),
        ("documents", None),
        ("last week's figures", None),
        ("data compiled through March", None),
        ("a letter", None),
        ("Gaza's health ministry figures", "Gaza's health ministry"),
        ("Mali's army data", "Mali's army"),
        ("the hospital's latest official figures", "hospital"),
        ("the mayor's own count", "mayor"),
        ("the country's official figures", None),
        ("Gaza's death toll", None),
        ("Monday's figures", None),
        ("Israel's court documents", None),
        ("UN estimates", "UN"),
        ("early government estimates", "government"),
        ("a hospital count", "hospital"),
        ("the World Bank estimates", "World Bank"),
        ("US intelligence estimates", "US intelligence"),
        ("GDP estimates", None),
        ("population estimates", None),
        ("party figures", None),
    ],
)
def test_who_gives_figures_stands_behind_them(source: str, expected: str | None) -> None:
    """Figures themselves say nothing, and an outlet's are its report."""
    assert claimants(f"It killed 80, according to {source}.") == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Eyewitness accounts suggest that it rained.", None),
        ("A letter said that it rained.", None),
        ("An army update said that it rained.", "army"),
        ("A software update said that it rained.", None),
        ("A statement made by the army said that it rained.", "army"),
        ("A video sent by JNIM said that it rained.", "JNIM"),
        ("Figures given by the hospital said that it rained.", "hospital"),
        ("A statement made on Monday said that it rained.", None),
        ("A boy sent by JNIM said that it rained.", "boy"),
        ("A number of residents said that it rained.", "number of residents"),
        ("The information ministry said that it rained.", "information ministry"),
    ],
)
def test_papers_alone_are_nobody(sentence: str, expected: str | None) -> None:
    """But what is named after them is somebody."""
    assert claimants(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The leaders of Mali, Niger and Chad said so.", "leaders of Mali, Niger and Chad"),
        ("Officials in Kyiv, Sumy and Kharkiv said so.", "Officials in Kyiv, Sumy and Kharkiv"),
        ("Groups such as JNIM, ISSP and FLA said so.", "Groups such as JNIM, ISSP and FLA"),
        ("It killed 12, police and a doctor at the hospital said.",
         "police and a doctor at the hospital"),
        ("It fell, army and rebel sources said.", "army and rebel sources"),
        ("It hit towns in Kayes, Kati and Segou said so.", "Kati and Segou"),
        ("The mayor of Kayes, Kati and Segou said so.", "Kati and Segou"),
    ],
)  # fmt: skip
def test_a_list_begins_with_whose_people_they_are(sentence: str, expected: str) -> None:
    """Where they are several, and no clause."""
    assert claimants(sentence) == [expected]
