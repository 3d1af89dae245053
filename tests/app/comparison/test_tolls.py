"""Tolls of one event disagree however they are worded; those of two events do not."""

import pytest

from app.comparison.facts import facts
from tests.app.comparison.pairs import disagree

WITH_AN_ASIDE = [
    "Six people, including two children, were killed in the strike.",
    "Six people, two of them children, were killed in the strike.",
    "Six people (among them two children) were killed in the strike.",
    "Six people – including two children, three women and a guard – were killed in the strike.",
    "Six people from the same family, most of them children, were killed in the strike.",
    "Six people, among them a nurse, died in the strike.",
    "Six people, three men and three women, were killed in the strike.",
]
NONE_AND_SOME = [
    (
        "The army said there were no civilian casualties.",
        "Three civilians were killed, residents said.",
    ),
    ("The army reported no casualties.", "Four soldiers were killed in the attack."),
    ("There were no casualties in the strike.", "The strike killed three people, residents said."),
    ("There were no deaths, the army said.", "Residents said three people died."),
    ("No one was killed, officials said.", "Two people were killed."),
    ("No one was killed, officials said.", "The blast killed three guards."),
    ("No one died in the crash, police said.", "Two people were killed."),
    ("Nobody was killed or injured, police said.", "Six people were injured."),
    ("No one was killed in the bus crash.", "Two people were killed when the bus crashed."),
]
NONE_AND_OTHERS = [
    ("The army said there were no civilian casualties.", "Three soldiers were killed."),
    ("Floods caused no casualties.", "An avalanche killed five people."),
    ("No one else was killed.", "Two people were killed."),
    ("No one was known to have been killed.", "Two people were killed."),
    ("No one was killed, officials said.", "It was not clear how many people were killed."),
    ("No one was killed, officials said.", "No people were killed."),
    ("No one was killed but six people were injured.", "Six people were injured."),
    ("No one was killed in the quake.", "Two people were killed in the crash."),
    ("No one was killed in the bus crash.", "Two people were killed in the train crash."),
    ("The rebels did not kill the hostages.", "Three soldiers were killed."),
]
OF_TWO_EVENTS = [
    ("Floods killed 12 people.", "An avalanche killed 5 people."),
    ("Floods killed 12 people in Nepal.", "An avalanche killed 5 people in Nepal."),
    ("Cholera killed 12 people.", "A landslide killed 30 people."),
    ("A helicopter crash killed nine soldiers.", "A roadside bomb killed two soldiers."),
    ("A bus crash killed 12 people.", "A train crash killed 30 people."),
    ("A fire at a hotel killed 12 people.", "A fire at a factory killed 30 people."),
    (
        "A drone strike killed three people on a bus.",
        "A missile strike killed 12 people at a market.",
    ),
    (
        "An Israeli drone strike killed three people on a bus.",
        "An Israeli missile strike killed 12 people at a market.",
    ),
    ("A drone strike killed three people.", "A missile strike killed 12 people."),
    (
        "Gunmen killed 12 soldiers in an ambush on a convoy.",
        "Militants killed 30 soldiers in an attack on a base.",
    ),
    ("A gas leak killed four people in a flat.", "A tiger killed two people near a farm."),
    ("12 soldiers of Mali's army were killed.", "20 soldiers of Niger's army were killed."),
    ("12 Malian soldiers were killed.", "20 soldiers of Niger's army were killed."),
    ("12 soldiers from Mali were killed.", "20 soldiers from Niger were killed."),
    ("40 fighters of the Rapid Support Forces died.", "60 fighters of the SAF died."),
]
OF_ONE_EVENT = [
    (
        "The blast killed 12 people at the market.",
        "Officials put the toll of the explosion at 15 dead.",
    ),
    ("The army killed 120 militants.", "40 militants were killed in the valley."),
    ("Militants killed 12 soldiers.", "30 soldiers died in the ambush."),
    ("A gunman killed 12 people.", "The shooting left 15 people dead."),
    ("Israeli fire killed 104 people.", "The army said that 80 people died in a stampede."),
    ("The storm killed 12 people.", "Officials counted 20 dead after the flooding."),
    ("The missile killed 176 people.", "The crash killed 170 people."),
    ("The ferry sank and 12 people died.", "30 people died when the boat capsized."),
    ("A drone strike on a bus killed 12 people.", "The missile that hit the bus killed 20 people."),
    (
        "A suicide bomber blew himself up in a square on Friday, killing 12 people.",
        "At least 25 people died in the explosion near the central bank.",
    ),
    (
        "The earthquake killed 120 people and flattened a factory.",
        "Rescuers said 95 people died in the quake, which destroyed schools.",
    ),
    (
        "Russia said its forces killed 1,200 Ukrainian troops near Kursk.",
        "Kyiv acknowledged that 300 of its soldiers had died along the eastern front.",
    ),
    ("12 Malian soldiers were killed.", "20 soldiers of Mali's army were killed."),
    ("12 Chinese workers were killed.", "Nine workers from China were killed."),
    ("40 fighters of the Rapid Support Forces were killed.", "60 fighters of the RSF were killed."),
]


@pytest.mark.parametrize("text", WITH_AN_ASIDE)
def test_what_befell_those_counted_is_read_past_an_aside(text: str) -> None:
    """The toll stands against another of the whole, and not against one of the part."""
    assert disagree(text, "Eight people were killed in the strike.")
    assert not disagree(text, "Eight people were wounded in the strike.")
    assert not disagree(text, "Two children were killed in the strike.")


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Of the 12 passengers, three, including a child, were killed.", ["", "killed"]),
        ("Of 200 people there, two children, both boys, were killed.", ["", "killed"]),
        ("Of the 12 passengers, three (among them a child) were killed.", ["", "killed"]),
        ("Nine people, on their way home, fled.", ["displaced"]),
        ("Nine people, including two children; four guards were killed.", ["", "", "killed"]),
        ("Nine people (", [""]),
        ("Nine people, including", [""]),
    ],
)
def test_an_aside_ends_before_the_verb_of_those_counted(text: str, outcomes: list[str]) -> None:
    """Other clauses, and what only looks like an aside, are not skipped."""
    assert [count.outcome for count in facts(text).counts] == outcomes


@pytest.mark.parametrize(("first", "second"), NONE_AND_SOME)
def test_none_hurt_and_some_hurt_disagree(first: str, second: str) -> None:
    """Whoever says so, and where one of them says no more."""
    assert disagree(first, second)


@pytest.mark.parametrize(("first", "second"), NONE_AND_OTHERS)
def test_none_hurt_agrees_with_others_hurt(first: str, second: str) -> None:
    """Of another group, fate or event, or where none is counted."""
    assert not disagree(first, second)


@pytest.mark.parametrize(("first", "second"), OF_TWO_EVENTS)
def test_tolls_of_two_events_do_not_disagree(first: str, second: str) -> None:
    """Causes that do not go together, two sites, two means, two armies, or nothing in common."""
    assert not disagree(first, second)


@pytest.mark.parametrize(("first", "second"), OF_ONE_EVENT)
def test_tolls_of_one_event_in_other_words_disagree(first: str, second: str) -> None:
    """Words that may mean the same, or that say nothing of which event it was."""
    assert disagree(first, second)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Three people, aged 12, 15 and 40, were killed.", [(3, "killed")]),
        ("Two boys, 12 and 14, were killed.", [(2, "killed")]),
        ("Ann Lee, 42, was killed with two neighbours.", [(2, "killed")]),
        ("The three victims, aged between 20 and 35, died there.", [(3, "killed")]),
        ("On March 3, 12 people died.", [(12, "killed")]),
        ("Ann Lee, 42, in Kyiv, was killed.", []),
        ("A woman aged 34 and 12 others were killed.", [(12, "killed")]),
        ("Two boys aged 12 and 14 died.", [(2, "killed")]),
        (
            "In Mali, 12, in Niger, 15, and in Chad, 3 died.",
            [(12, ""), (15, ""), (3, "killed")],
        ),
    ],
)
def test_ages_are_not_counted(text: str, counted: list[tuple[int, str]]) -> None:
    assert [(one.figure.value, one.outcome) for one in facts(text).counts] == counted


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Two protesters were shot dead.", "killed"),
        ("Two men were shot and killed.", "killed"),
        ("Two men were shot in the leg.", ""),
        ("Twelve drones were shot down.", "downed"),
        ("The army shot down twelve drones.", "downed"),
    ],
)
def test_to_be_shot_is_not_to_be_shot_down(text: str, outcome: str) -> None:
    assert [one.outcome for one in facts(text).counts] == [outcome]
