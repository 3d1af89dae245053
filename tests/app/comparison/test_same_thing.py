"""Figures of other things are no disagreement; those of the same thing stay one."""

import pytest

from app.comparison.clashes import at_odds
from app.comparison.facts import facts
from tests.app.comparison.pairs import disagree

OF_OTHER_THINGS = [
    ("Its quarterly revenue was $90 billion.", "Its annual revenue was $390 billion."),
    ("Its gross profit was $90 billion.", "Its net profit was $39 billion."),
    ("The group demanded the release of 50 prisoners.", "30 prisoners were released."),
    ("124 countries voted for the resolution.", "14 countries voted against the resolution."),
    ("124 countries voted for the resolution.", "43 countries abstained."),
    ("124 countries voted for the resolution.", "43 countries abstained on the resolution."),
    ("The president won 52.1% of the vote.", "His rival won 46.3% of the vote."),
    ("The first strike killed 12 people.", "The second strike killed 30."),
    ("Unemployment fell to 4.1%.", "Inflation fell to 3.2%."),
    ("Oil prices fell to $80.", "Gold prices fell to $1,900."),
    ("Exports to China rose 10%.", "Exports to India rose 25%."),
    ("The IMF lent Ghana $3 billion.", "The World Bank lent Ghana $1 billion."),
    ("Seven countries signed the treaty.", "Twelve countries rejected the treaty."),
    (
        "Seven countries signed the climate treaty in Geneva.",
        "Twelve countries rejected the climate treaty in Geneva.",
    ),
    ("The company employs 50,000 people.", "The company will cut 2,500 people."),
    ("All 181 people aboard except two were killed.", "179 people aboard were killed."),
    ("All but two of the 181 people aboard were killed.", "179 people aboard were killed."),
    (
        "The storm caused losses of between $5 billion and $10 billion.",
        "The storm caused losses of $7 billion.",
    ),
    ("The attack caused no civilian casualties.", "Three soldiers were killed in the attack."),
    ("The president survived the attack.", "His guard was killed in the attack."),
    ("The general survived the raid.", "12 soldiers were killed in the raid."),
    ("The general survived the raid that killed his guard.", "The general survived the raid."),
    ("Prices rose 5%.", "Wages rose 5.5%."),
    ("The company earned $5 billion.", "The company invested $3 billion."),
    ("In the first quarter sales fell 5%.", "In the second quarter sales fell 8%."),
    ("Prices rose 5% in May.", "Prices rose 7% in June."),
    ("The army lost 20 soldiers on the first day.", "The army lost 35 soldiers on the second day."),
    ("The ferry carried 240 passengers.", "The airport handled 500 passengers."),
    ("Shares of Apple fell 3%.", "Shares of Tesla fell 7%."),
    ("Germany will spend $5 billion on defence.", "Germany will spend $9 billion on health."),
    ("The defence ministry will get $5 billion.", "The health ministry will get $3 billion."),
    (
        "No casualties were reported when a drone fell in a field.",
        "Three soldiers were killed in the attack.",
    ),
    ("Officials said 60% backed the plan.", "Officials said 30% opposed the plan."),
    ("The city's 12 hospitals are full.", "The city's 12 schools are closed."),
    ("The quake measured 6.4 magnitude.", "An aftershock measured 5.1 magnitude."),
    ("Twelve passengers survived the crash.", "40 passengers were killed in the crash."),
    ("The minister was killed in the attack.", "The minister's driver survived the attack."),
    ("France exported 500 tonnes of wheat.", "Spain exported 900 tonnes of wheat."),
    ("The committee approved the plan.", "The union refused the offer."),
    ("Shell earned $5 billion in 2024.", "BP earned $3 billion in 2024."),
    ("The bank's profit rose 5%.", "The bank's costs rose 9%."),
    ("The man is 34 years old.", "The woman is 29 years old."),
    ("The new bridge is 300 metres long.", "The old bridge is 210 metres long."),
    ("Ukraine's economy grew 3%.", "Russia's economy grew 4.5%."),
    ("Inflation was 3.4%.", "Core inflation was 2.9%."),
    ("Unemployment rose to 4.1%.", "Youth unemployment rose to 15%."),
    ("Tesla shares fell 6.8%.", "Tesla's deliveries fell 13.5%."),
    ("He announced a 30% tariff on EU goods.", "He announced a 35% tariff on goods from Canada."),
    ("The town is 30 km from the border.", "The town is 300 km from the capital."),
    ("He was sentenced to 12 years in jail.", "Prosecutors had asked for 15 years in jail."),
]
OF_ONE_THING = [
    (
        "Apple reported quarterly revenue of $90 billion.",
        "Apple reported revenue of $95 billion for the quarter.",
    ),
    ("The bank's net profit rose 5%.", "The bank's profit rose 9%."),
    (
        "Oil prices fell 5% on Tuesday after Putin spoke.",
        "Oil prices fell 3% on Tuesday after Trump spoke.",
    ),
    ("Rescuers sought 12 missing miners.", "30 miners are missing."),
    ("124 countries voted for the resolution.", "119 countries voted for the resolution."),
    ("The president won 52.1% of the vote.", "The president won 55% of the vote."),
    ("The first strike killed 12 people.", "The first strike killed 30."),
    ("Unemployment fell to 4.1%.", "The unemployment rate fell to 4.6%."),
    ("The commission put turnout at 61 percent.", "Observers estimated turnout at 48 percent."),
    ("Oil prices fell to $80.", "The price of oil fell to $95."),
    ("Oil prices fell to $80.", "Oil fell to $95."),
    ("Exports to China rose 10%.", "China exports rose 25%."),
    ("Exports to China rose 10%.", "Exports to China grew by 25%, the ministry said."),
    ("The IMF lent Ghana $3 billion.", "The IMF lent Ghana $1 billion."),
    ("The company employs 50,000 people.", "The company employs 40,000 people."),
    ("The company will cut 2,500 people.", "The company cut 4,000 people."),
    (
        "The storm caused losses of between $5 billion and $10 billion.",
        "The storm caused losses of $17 billion.",
    ),
    ("The general was killed in the raid.", "The general survived the raid."),
    ("Nobody was killed in the blast.", "Two people were killed in the blast."),
    ("No casualties were reported.", "Three soldiers were killed in the attack."),
    ("The attack caused no casualties.", "Three soldiers were killed in the attack."),
    ("The attack caused no casualties.", "Five people were wounded in the attack."),
    ("The attack caused no civilian casualties.", "Three civilians were killed in the attack."),
    ("Seven countries signed the treaty.", "Nine countries signed the treaty."),
    ("179 people aboard were killed.", "168 people aboard were killed."),
    ("Parliament approved the budget on Monday.", "Parliament refused the budget."),
    ("Ukraine's economy grew 3%.", "Ukraine's economy grew 4.5%."),
    ("The army killed 12 rebels on the first day.", "The army killed 30 rebels on the first day."),
    ("All 181 people aboard were killed.", "179 people aboard were killed."),
    ("The bridge is 300 metres long.", "The bridge is 210 metres long, officials said."),
    ("The quake measured 6.4.", "The quake had a magnitude of 6.9."),
    ("Apple shares fell 3%.", "Shares of Apple fell 7%."),
    ("Officials said 60% backed the plan.", "Officials said 48% backed the plan."),
    ("The committee approved the plan.", "The committee refused the plan."),
    ("The minister survived the attack.", "The minister died in the attack."),
    ("The ship was carrying 21 sailors.", "There were 25 sailors on the ship."),
    (
        "About 5,200 workers joined the stoppage, according to the union.",
        "About 3,000 workers joined the stoppage, the employer said.",
    ),
    ("The project will cost $5 billion.", "The project cost $8 billion."),
    ("The project costs $5 billion.", "The cost of the project was put at $8 billion."),
    ("The loss of the bank came to $5 billion.", "The bank lost $8 billion."),
    ("Sales fell 5% in the first quarter.", "Sales fell 8% in the first quarter."),
    ("12 000 people fled the city.", "The governor said 30 000 people had fled the city."),
    ("Nobody was hurt in the fire.", "Six people were injured in the fire."),
    ("Two thousand people attended the funeral.", "Police said 900 people attended the funeral."),
    ("The strike involved 5,000 drivers.", "Some 3,000 drivers took part in the strike."),
    ("Core inflation was 3.4%.", "Core inflation was 2.9%."),
    ("He announced a 30% tariff on EU goods.", "He announced a 35% tariff on goods from the EU."),
    ("Prosecutors asked for 12 years in jail.", "Prosecutors had asked for 15 years in jail."),
    ("The army denied that troops fired on the crowd.", "Troops fired on the crowd."),
    ("The army did not release the hostages.", "The army released the hostages."),
]
IS_SILENCE = [
    ("Kyiv did not say how many soldiers died.", "Kyiv said 12 soldiers died."),
    ("Kyiv has not said how many soldiers died.", "Kyiv said 12 soldiers died."),
    ("Kyiv gave no figure for soldiers killed.", "Kyiv gave a figure of 12 soldiers killed."),
    ("Kyiv did not give a number of dead.", "Kyiv gave a number of dead."),
    ("The army refused to comment on the raid.", "The army commented on the raid."),
    ("It is not known how many people were on board.", "There were 65 people on board."),
    ("It was not clear whether the ship had sunk.", "The ship had sunk."),
    ("Israel denied the claim, saying its troops fired.", "Israel said its troops fired."),
    ("The army denied guilt, but said it was investigating.", "It was investigating, it said."),
    ("The army denied guilt and said it was investigating.", "It was investigating, it said."),
]


@pytest.mark.parametrize(("first", "second"), OF_OTHER_THINGS)
def test_figures_of_other_things_do_not_disagree(first: str, second: str) -> None:
    """Of another subject, group, event or quantity, or with an exception."""
    assert not disagree(first, second)


@pytest.mark.parametrize(("first", "second"), OF_ONE_THING)
def test_figures_of_one_thing_disagree(first: str, second: str) -> None:
    """However the sentence is turned and whoever says it; and opposites and denials."""
    assert disagree(first, second)


@pytest.mark.parametrize(("first", "second"), IS_SILENCE)
def test_silence_is_no_denial(first: str, second: str) -> None:
    """Nor is what stands in another clause than the denial."""
    assert not disagree(first, second)


def test_two_strikes_are_no_copies_of_one_sentence() -> None:
    """What stands beside another figure, of whatever group, is not folded into it."""
    first = facts("The first strike killed twelve people at the base.")
    assert at_odds(first, facts("The second strike killed thirty people at the base."))
    assert not at_odds(first, first)


def test_the_dead_of_two_armies_are_no_copies_of_one_sentence() -> None:
    """Those of the other are another group, whose figure is not folded into the first."""
    first = facts("Twelve soldiers of Mali's army were killed near the border.")
    assert at_odds(first, facts("Twenty soldiers of Niger's army were killed near the border."))
