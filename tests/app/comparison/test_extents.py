"""Counts of another extent are not laid beside those of one event."""

import pytest

from app.comparison.facts import facts
from tests.app.comparison.pairs import disagree

OF_OTHER_EXTENTS = [
    ("Another three people died and 20 were wounded.", "In all, 12 people have died."),
    (
        "More than 61,000 people have been killed in Gaza since October 2023.",
        "The death toll from the blast in Gaza stands at 45.",
    ),
    (
        "61,000 people have been killed since October 2023.",
        "The toll in Kyiv stands at 45.",
    ),
    ("60,000 people have died since the attack of 7 October 2023.", "The attack killed 90 people."),
    (
        "More than 61,000 Palestinians have been killed in Gaza since October 2023.",
        "Strikes killed 42 people in Gaza on Thursday.",
    ),
    ("Since the war began, 61,000 people have been killed.", "Strikes killed 42 people."),
    ("Gangs have killed 1,800 people in Haiti so far this year.", "An attack killed 40 people."),
    ("The war in Ukraine has killed 150,000 people.", "Shelling killed 11 people."),
    ("14,000 civilians have been killed in the war.", "Shelling killed 11 civilians."),
    ("Militants killed 900 soldiers in the past two years.", "Militants killed 12 soldiers."),
    ("In the past two years, 900 soldiers were killed.", "Militants killed 12 soldiers."),
    ("During the war, 900 soldiers were killed.", "Militants killed 12 soldiers."),
    ("Three of the dead were children.", "The strike killed 12 people."),
    ("Two of those who were killed were paramedics.", "The strike killed 12 people."),
    ("Four of the wounded are in critical condition.", "30 people were wounded."),
    ("Another three people died.", "In all, 12 people have died."),
    ("A further 40 people were wounded.", "A total of 112 people were wounded."),
    ("Three more bodies were found.", "24 bodies were found in all."),
    ("The toll rose by 12 to 63.", "The toll rose to 63."),
]
OF_ONE_EXTENT = [
    (
        "The strike killed 12 people and wounded another 30.",
        "The strike killed 12 people and wounded 45.",
    ),
    ("One person was killed and another five were hurt.", "Nine people were hurt."),
    ("Thirty more people are missing after the landslide killed 12.", "12 people are missing."),
    ("Floods have killed 60 people since Monday.", "The floods have killed 80 people."),
    ("600 people have been detained since Friday.", "Some 1,400 people have been detained."),
    ("30 people have been killed since protests erupted.", "The protests killed 60 people."),
    ("The floods have killed 60 people since last week.", "The floods killed 90 people."),
    (
        "The army said its offensive killed 30 militants near Kidal.",
        "The army operation killed 18 militants near Kidal.",
    ),
    (
        "More than 61,000 people have been killed in Gaza since October 2023.",
        "The death toll in Gaza stands at 45,000.",
    ),
    (
        "The war in Sudan has killed 150,000 people.",
        "Estimates put the death toll in Sudan at 20,000.",
    ),
    ("61,000 people have been killed since May.", "58,000 people were killed since the war began."),
    ("Strikes killed 42 people, bringing the toll since May to 900.", "Strikes killed 30 people."),
    ("A strike killed 45 people, one of the worst of the war.", "The strike killed 20 people."),
    ("The strike, the deadliest since May, killed 45 people.", "The strike killed 20 people."),
    ("More than 80 people died.", "30 people died."),
    ("80 or more people died.", "30 people died."),
    ("Dozens of wounded arrived.", "Seven wounded people arrived."),
    ("The crisis this year's budget caused cost 300 jobs.", "The crisis cost 90 jobs."),
]
WHOLE_AND_SHARE = [
    ("241 of the 242 people on board were killed.", "The crash killed 241 people.", False),
    ("241 of the 242 people on board were killed.", "The crash killed 230 people.", True),
    ("Three of the five hostages were freed.", "Three hostages were freed.", False),
    ("Three of the five hostages were freed.", "Five hostages were freed.", True),
    ("Three of the five were freed.", "All five were freed.", True),
    ("Two of Hamas's 12 hostages were freed.", "Two hostages were freed.", False),
    ("60% of the 400 homes were destroyed.", "The storm destroyed 240 homes.", False),
    ("241 of the 242 people on board were killed.", "230 people were on board.", True),
    ("Three of the 12 killed were children.", "12 people were killed.", False),
    ("Three of the 12 killed were children.", "15 people were killed.", True),
]
SUMS = [
    ("Eight soldiers and four militants were killed.", "12 soldiers were killed.", True),
    ("12 soldiers, including 3 officers, were killed.", "15 soldiers were killed.", True),
    ("20 civilians, including nine children, were killed.", "29 civilians were killed.", True),
    ("It left 12 soldiers and eight civilians dead.", "Twenty people died.", False),
    ("It left 12 soldiers and eight civilians dead.", "Thirty people died.", True),
    ("The bomb killed two people and wounded five.", "Seven were killed or wounded.", False),
    ("The bomb killed two people and wounded five.", "Seven people were killed.", True),
    ("It killed a commander and four of his men.", "Five people were killed.", False),
    ("Six people were killed, including the gunman.", "A gunman killed five people.", False),
    ("40 civilians and 11 soldiers were killed.", "20 civilians were killed.", True),
    ("Six people, two of them children, were killed.", "Eight people were killed.", True),
    (
        "The bomb killed 15 people and wounded 30.",
        "The bomb killed 12 people and wounded 45.",
        True,
    ),
]


@pytest.mark.parametrize(("first", "second"), OF_OTHER_EXTENTS)
def test_counts_of_other_extents_do_not_disagree(first: str, second: str) -> None:
    """A total of a longer time, a part of the dead, those added to the toll."""
    assert not disagree(first, second)


@pytest.mark.parametrize(("first", "second"), OF_ONE_EXTENT)
def test_counts_of_one_extent_disagree(first: str, second: str) -> None:
    """Two totals; and words that only look like those of a total, a part or an addition."""
    assert disagree(first, second)


@pytest.mark.parametrize(("first", "second", "differ"), WHOLE_AND_SHARE)
def test_what_befell_a_share_did_not_befall_the_whole(
    first: str, second: str, differ: bool
) -> None:
    assert disagree(first, second) == differ


@pytest.mark.parametrize(("first", "second", "differ"), SUMS)
def test_a_toll_agrees_with_the_sum_of_its_parts(first: str, second: str, differ: bool) -> None:
    """Parts by kind or fate that other sources count as one."""
    assert disagree(first, second) == differ


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The number of people missing has dropped to three.", [(3, "missing", True)]),
        ("The blast killed 15 people, up from 12 on Tuesday.", [(15, "killed", True)]),
        ("The blast killed 15 people from 12 countries.", [(15, "killed", False)]),
        ("The toll rose from 12 to 15.", [(15, "killed", True)]),
        ("Three more died, bringing the toll to 15.", [(3, "killed", False), (15, "killed", True)]),
    ],
)
def test_a_count_that_moved_is_revised(text: str, counted: list[tuple[int, str, bool]]) -> None:
    """It keeps what befell those counted; what it stood at before is no count."""
    found = [(one.figure.value, one.outcome, one.revised) for one in facts(text).counts]
    assert found == counted
