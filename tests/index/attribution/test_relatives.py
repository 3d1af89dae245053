"""Claimants where a pronoun behind a comma opens a clause of its own."""

import pytest

from tests.index.attribution.reading import claimants


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Hezbollah, which the US and Israel say has rearmed, denied moving arms.", "Hezbollah"),
        ("The M23, which UN experts say is backed by Rwanda, said it had taken Goma.", "M23"),
        ("The IAEA, which Iran accuses of bias, said Iran had enriched uranium.", "IAEA"),
        ("The IAEA (UN), which Iran accuses of bias, said Iran had enriched uranium.", "IAEA"),
        ("The PKK, which Turkey, the US and the EU call a threat, said it would disarm.", "PKK"),
        ("The firm, whose owner told reporters it was broke, said it would close.", "firm"),
        ("Kenya's president, who critics say is corrupt, said it rained.", "Kenya's president"),
        ("In Bamako, the army, which the UN says killed 500, denied it.", "army"),
        ("The EU, which Iran accuses of bias, announced sanctions.", "EU"),
        ("The Islamic State, which the army says is weak, denied it.", "Islamic State"),
        ("The bridge, which the mayor said was old, fell.", "mayor"),
        ("The army said the group, which it accuses of murder, denied it.", "army"),
    ],
)
def test_an_aside_of_another_is_not_the_claimant(sentence: str, expected: str) -> None:
    """Who speaks in the main clause is, where the aside opens behind him."""
    assert claimants(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Trump spoke with Putin, who said the talks were useful.", "Putin"),
        ("Rescuers pulled out a boy, who said he was hungry.", "boy"),
        ("Reporters met the mayor of Bamako, who said it rained.", "mayor of Bamako"),
        ("He was followed by Ann Lee, who said that it rained.", "Ann Lee"),
        ("The deal angered farmers, who said prices would fall.", "farmers"),
        ("He spoke with armed men, who said it rained.", "armed men"),
        ("It had mixed reviews from critics, who called it dull.", "critics"),
        ("Macron met officials from Kenya, who said it rained.", "officials from Kenya"),
        ("The army chief, who said it rained, left.", "army chief"),
        ("A spokesman for the army, who said it rained, left.", "spokesman for the army"),
        ("AFP spoke to residents from the town, who said so.", "residents from the town"),
        ("Two men with the group, who said it rained, left.", "Two men with the group"),
        ("Reporters heard from the mayor, who said it rained.", "mayor"),
        ("Trump spoke with the mayor, who said it rained.", "mayor"),
        ("He was helped by Dominique de Villepin, who said so.", "Dominique de Villepin"),
        ("He was helped by Harper Lee, who wrote that it rained.", "Harper Lee"),
        ("He was helped by Harper Lee, who wrote a novel.", None),
    ],
)
def test_who_said_is_said_of_the_nearest_phrase(sentence: str, expected: str | None) -> None:
    """It begins behind a verb or a preposition, or with its article."""
    assert claimants(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The base fell to JNIM, which said it killed 80.", "JNIM"),
        ("The base fell to the Islamic State, which claimed the raid.", "Islamic State"),
        ("It was sent to the ministry of health, which denied it.", "ministry of health"),
        ("The ruling was praised by the opposition, which said it rained.", "opposition"),
        ("It hit the largest hospital in Gaza, which denied it.", None),
        ("She read a book, which said it rained.", None),
        ("He signed a treaty, which states that it rains.", None),
        ("He played in Walden, which describes the rain.", None),
    ],
)
def test_which_said_is_said_of_a_name_or_a_body(sentence: str, expected: str | None) -> None:
    """Not of what is read, nor of where somebody is."""
    assert claimants(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "An official, speaking on condition of anonymity in line with army rules, said so.",
            "official",
        ),
        ("A soldier, speaking under army rules, said it rained.", "soldier"),
        ("The court rules that it is void.", "court"),
        ("Courts operate under varying rules.", None),
        ("The game ended early, followed by rain, the rules say.", "rules"),
        ("Appointed under the old law, followed by Lee said so.", None),
    ],
)
def test_a_participle_is_no_claimant(sentence: str, expected: str | None) -> None:
    """Nor are rules a ruling."""
    assert claimants(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Despite what the army says, 12 died, a mayor said.", "mayor"),
        ("Contrary to what the army says, 12 died, a mayor said.", "mayor"),
        ("What the army says is that it rained.", "army"),
        (
            "Mali's spokesman, Asghar Lee, was quoted by the Mizan agency as saying so.",
            "Asghar Lee",
        ),
        ("Others said it rained.", None),
        ("Two others said it rained.", None),
        ("One said it rained.", None),
        ("Police and others said it rained.", "Police and others"),
        ("The army said nothing about the raid.", None),
        ("The army said little.", None),
        ("The army said nothing had changed.", "army"),
        ("The army conceded that it lost.", "army"),
        ("The team conceded a goal.", None),
        ("The hotel boasts 200 rooms.", None),
        ("Trump hinted that he would go.", "Trump"),
        ('"We will fight," vowed the general.', "general"),
        ("JNIM took credit for the raid.", "JNIM"),
        ("Reuters, citing a statement by the army, reported rain.", "army"),
        ("ISW continues to assess that it rains.", "ISW"),
        ("The heads continued to report to the mayor.", None),
        ("The army boasted of its gains.", "army"),
    ],
)
def test_other_turns_of_saying(sentence: str, expected: str | None) -> None:
    """What is set aside, nobody by name, and silence name no claimant."""
    assert claimants(sentence) == [expected]
