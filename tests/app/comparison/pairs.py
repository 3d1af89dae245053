"""Hand-written pairs of sentences and what holds between them.

The labels were written before the code. Every third pair is held out: nothing was fitted on it.
The sentences are invented; the first is reported by one source, the second by another.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.comparison import Statement

Verdict = Literal["agree", "differ", "update", "apart"]
DAY, NEXT_DAY = date(2024, 3, 10), date(2024, 3, 11)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, and whether they agree, differ, update or speak of different things."""

    verdict: Verdict
    first: str
    second: str
    dated: bool = False  # the second was published a day after the first

    def statements(self) -> tuple[Statement, Statement]:
        """The two sentences as quoted from two sources."""
        days = (DAY, NEXT_DAY) if self.dated else (None, None)
        return (
            Statement(self.first, ("reuters",), days[0]),
            Statement(self.second, ("ap",), days[1]),
        )


PAIRS = (
    Pair("differ", "The army said 80 militants were killed.", "Some 60 attackers died, AP reported."),
    Pair("agree", "At least 80 insurgents were killed.", "Military spokesmen said 80 fighters were killed."),
    Pair("apart", "The army killed 80 militants.", "Seven towns were attacked at dawn."),
    Pair("agree", "About 80 people died in the fire.", "The fire killed 82 people."),
    Pair("differ", "The quake killed 120 people, officials said.", "Rescuers counted 95 dead after the quake."),
    Pair("differ", "The ferry carried 240 passengers.", "There were 310 passengers on the ferry."),
    Pair("update", "The flood killed 30 people.", "The death toll from the flood rose to 45 on Monday.", True),
    Pair("apart", "The blast killed 12 people.", "The blast wounded 40 people."),
    Pair("differ", "The border crossing was closed on Friday.", "The border crossing did not close on Friday, guards said."),
    Pair("differ", "The group claimed responsibility for the bombing.", "The group denied responsibility for the bombing."),
    Pair("agree", "More than 100 homes were destroyed.", "The storm destroyed 120 homes."),
    Pair("apart", "Ten soldiers were killed at Boulkessi.", "Four soldiers were killed at Diboli."),
    Pair("agree", "Dozens of houses burned down.", "Around 40 houses were burned."),
    Pair("apart", "On 3 May the rebels seized six villages.", "On 19 June the rebels seized two villages."),
    Pair("agree", "Dozens of protesters were arrested in the capital.", "Police arrested 40 protesters."),
    Pair("differ", "The strike hit three barracks.", "Five barracks were hit, residents said."),
    Pair("update", "Police said nine people were missing.", "Police now say 14 people are missing.", True),
    Pair("differ", "Inflation rose to 7.2 percent in March.", "Inflation reached 8.5% in March, the bank said."),
    Pair("agree", "The loan is worth $1.5 billion.", "The loan amounts to 1.5bn dollars."),
    Pair("differ", "Engineers put the damage at $2 million.", "The damage was put at $5 million by insurers."),
    Pair("apart", "Unemployment fell to 5 percent.", "Inflation rose to 7 percent."),
    Pair("differ", "The minister confirmed the talks with the union.", "The minister denied any talks with the union."),
    Pair("agree", "A dozen villages were flooded.", "Twelve villages were under water."),
    Pair("differ", "Turnout was 61 percent, the commission said.", "Observers estimated turnout at 48 percent."),
    Pair("apart", "The train was carrying 300 passengers.", "The station has 12 platforms."),
    Pair("differ", "The attack took place on 1 July 2025.", "The attack took place on 2 July 2025."),
    Pair("agree", "The accord was signed on 4 March 2024.", "The accord was signed on March 4, 2024."),
    Pair("differ", "Twenty-five troops were captured.", "The rebels captured 40 soldiers."),
    Pair("agree", "Up to 500 workers walked out.", "Organisers said 450 workers walked out."),
    Pair("update", "Health officials reported 18 deaths from cholera.", "In an updated toll, the ministry reported 26 deaths from cholera.", True),
    Pair("apart", "The mine employs 900 workers.", "The company closed two offices."),
    Pair("differ", "The army recaptured the town of Lira.", "Residents said the army had not recaptured the town of Lira."),
    Pair("differ", "No soldiers were killed, the army said.", "Eleven soldiers were killed in the ambush."),
    Pair("agree", "Between 50 and 70 protesters were detained.", "Lawyers said 65 protesters were detained."),
    Pair("differ", "Four journalists were detained, the union said.", "Police said nine journalists had been detained."),
    Pair("agree", "Half a million people fled.", "The UN says 500,000 people have fled."),
    Pair("apart", "Three children were among the dead.", "The crash killed 14 people."),
    Pair("update", "Officials put the number of evacuees at 2,000.", "The number of evacuees has climbed to 3,500.", True),
    Pair("apart", "The hurricane left 80,000 homes without power.", "The hurricane destroyed 300 homes."),
    Pair("differ", "The convoy was 12 kilometres long.", "The convoy was 20 km long, images showed."),
    Pair("agree", "The two sides agreed a truce on Sunday.", "A truce was agreed by the two sides."),
    Pair("agree", "Nearly 200 tonnes of grain were lost.", "The fire destroyed 195 tonnes of grain."),
    Pair("differ", "The company will cut 1,200 jobs.", "The company plans to cut 3,000 jobs, unions said."),
    Pair("apart", "The army did not disclose its losses.", "The army said 80 militants were killed."),
    Pair("differ", "The hospital was hit by a missile, the ministry said.", "The military denied that the hospital was hit."),
    Pair("differ", "Seven towns in the west were struck.", "The attackers struck five towns."),
    Pair("update", "The landslide buried 15 houses.", "Officials revised the number of buried houses to 22.", True),
    Pair("apart", "Hurricane Ada killed 30 people.", "Hurricane Boris killed 12 people."),
    Pair("agree", "The president accepted the resignation.", "The resignation was accepted by the president."),
    Pair("differ", "The court found the mayor guilty.", "The court found the mayor not guilty."),
    Pair("differ", "Two hundred migrants were on board.", "The coast guard said 150 migrants were on board."),
    Pair("apart", "The budget sets aside $4 billion for health.", "The budget sets aside $9 billion for defence."),
    Pair("agree", "Hundreds of families fled the fighting.", "About 300 families fled, aid workers said."),
    Pair("differ", "The dam supplies power to 40 percent of homes.", "The dam supplies power to 65% of homes."),
    Pair("differ", "The volcano last erupted in 1994.", "The volcano last erupted in 1987."),
    Pair("agree", "Fewer than 20 planes were damaged.", "Satellite images showed 17 damaged planes."),
    Pair("differ", "Thirteen hostages were freed.", "The group released 8 hostages."),
    Pair("apart", "The coach won 14 matches last season.", "The club lost 9 matches last season."),
    Pair("differ", "The rebels withdrew from the airport.", "The rebels never withdrew from the airport, officers said."),
    Pair("apart", "In June 2023 the base lost 40 soldiers.", "In August 2024 the base lost 12 soldiers."),
    Pair("agree", "Three quarters of the crop was lost.", "Farmers lost 75 percent of the crop."),
    Pair("differ", "The governor said 6 police officers died.", "A union said 15 policemen were killed."),
    Pair("agree", "The storm cut power to 1.2 million customers.", "Some 1,200,000 customers lost power in the storm."),
    Pair("apart", "Israel struck 40 targets.", "The ministry said 9 people were killed."),
    Pair("differ", "The pipeline leaked 300 barrels of oil.", "The regulator said 750 barrels of oil leaked."),
    Pair("agree", "JNIM claimed responsibility for the attack.", "The attack was claimed by JNIM."),
    Pair("differ", "The talks ended without an agreement.", "The talks ended with an agreement, diplomats said."),
    Pair("update", "The blaze injured six firefighters.", "Eleven firefighters have now been injured in the blaze.", True),
    Pair("differ", "Ukraine shot down 54 drones.", "Russia said 20 drones were shot down.", True),
    Pair("agree", "Over 30 drones were launched overnight.", "The air force counted 36 drones launched overnight."),
    Pair("apart", "The suspect is a 22-year-old man.", "The victims included a 60-year-old woman."),
    Pair("differ", "The plane was carrying 72 people.", "There were 68 people on the plane."),
)  # fmt: skip
TUNED_ON = tuple(pair for number, pair in enumerate(PAIRS) if number % 3 != 2)
HELD_OUT = tuple(pair for number, pair in enumerate(PAIRS) if number % 3 == 2)
