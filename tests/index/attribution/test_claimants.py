"""Claimants: whose statement a sentence reports."""

import pytest

from tests.index.attribution.reading import claimants


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The army said that it rained.", "army"),
        ("JNIM claimed responsibility for the attack.", "JNIM"),
        ("Military spokespeople asserted that it rained.", "Military spokespeople"),
        ("In Paris, analysts warn of rain.", "analysts"),
        ("Responsibility was claimed by the Front.", "Front"),
        ("A driver told AP that it rained.", "driver"),
        ("According to the army, it rained.", "army"),
        ("In a statement by the ministry, rain was denied.", "ministry"),
        ("A statement from the ministry said that it rained.", "ministry"),
        ("By the mayor's account, it rained.", "mayor"),
        ('"It rains," said Elif Kaya, the governor.', "Elif Kaya"),
        ('"It rains," the governor, Elif Kaya, told reporters.', "Elif Kaya"),
        ("‘It rains,’ said the governor.", "governor"),
        ("The bridge fell, said the mayor.", "mayor"),
        ("Gen. Musa Bako said at 5 p.m. that the U.N. left.", "Gen. Musa Bako"),
        ("The mayor, who left the town, said that it rained.", "mayor"),
        ("A senior official, speaking on condition of anonymity, said so.", "senior official"),
        ("Reuters, citing two diplomats, reported rain.", "two diplomats"),
        ("AFP quoted a minister as saying that it rained.", "minister"),
        ("Reuters reported that the army denied it.", "army"),
        ("**The army** said so.", "army"),
        ("It rained, two medics and a local network said.", "two medics and a local network"),
        ("Ten fell, Oxfam and Save the Children said.", "Oxfam and Save the Children"),
        ("It fell, killing two and the mayor said it was old.", "mayor"),
        ("The agency — which runs three camps — said that it rained.", "agency"),
        ("The deal — a shock — is off, the minister said.", "minister"),
        ("The U.N.’s envoy said that it rained.", "U.N.’s envoy"),
        ("The army's main ally said so.", "army's main ally"),
        ("The royal family denied it.", "royal family"),
        ("A police spokesman was quoted by AFP as saying that it rained.", "police spokesman"),
        ("It rained, the mayor was quoted as saying.", "mayor"),
        ("Reuters reported rain.", None),
        ("ISW assessed that it rains.", "ISW"),
        ("Crisis Group warned of rain.", "Crisis Group"),
        ("Human Rights Watch said that police fired.", "Human Rights Watch"),
        ("The Economist predicts rain.", "Economist"),
        ("The army did not say whether it rained.", None),
        ("The army has not confirmed it.", None),
        ("The army declined to comment.", None),
        ("No group claimed responsibility.", None),
        ("The blast claimed 12 lives.", None),
        ("The firm added 200 jobs.", None),
        ("Coastal states want rain.", None),
        ("Confirmed cases rose.", None),
        ("He was told to leave.", None),
        ("Earlier attacks came with claims of growing control.", None),
        ("It is said to be rich.", None),
        ("PARIS, May 2 (Reuters) - France's army said that it rained.", "France's army"),
        ("According to the Committee to Protect Journalists, ten were held.",
         "Committee to Protect Journalists"),
        ("Three of five economists surveyed by Bloomberg predicted rain.",
         "Three of five economists"),
        ("People displaced by the flood said that it rained.", "People"),
        ("SUNA quoted an army spokesman as saying that it rained.", "army spokesman"),
        ("The U.S. Geological Survey put the depth at 11 km.", "U.S. Geological Survey"),
        ("Kyiv put its losses at 90.", "Kyiv"),
        ("It will rain, said two OPEC+ delegates, who asked not to be named.",
         "two OPEC+ delegates"),
        ("Ten were held, according to news reports.", None),
        ("A large bomb fell, according to fragments photographed by AP.", None),
        ("The keeper put the ball over the bar.", None),
        ("A Malian army statement said 80 militants were killed.", "Malian army"),
        ("The World Bank report said growth fell.", "World Bank"),
        ("The defence ministry statement said it rained.", "defence ministry"),
        ("The Red Cross statement said it rained.", "Red Cross"),
        ("A leaked army memo said it rained.", "army"),
        ("A confidential UN report said it rained.", "UN"),
        ("The European Commission report said it rained.", "European Commission"),
        ("According to a leaked army memo, it rained.", "army"),
        ("A joint African Union statement said it rained.", "African Union"),
        ("The new army statement said it rained.", "army"),
        ("New UN report said it rained.", "UN"),
        ("The New York police report said it rained.", "New York police"),
        ("The army's latest statement said it rained.", "army"),
        ("The ministry’s own internal report said it rained.", "ministry"),
        ("An IMF annual report said growth fell.", "IMF"),
        ("A ministry Facebook post said it rained.", "ministry"),
        ("A five-page army memo said it rained.", "army"),
        ("The Jakarta Post said it rained.", "Jakarta Post"),
        ("The Washington Post said it rained.", None),
        ("The Fox News report said it rained.", None),
        ("A joint statement said it rained.", None),
        ("A leaked memo said it rained.", None),
        ("A social media post said it rained.", None),
        ("Ann Lee, 42, said the town fell.", "Ann Lee"),
        ("Moussa Traore, 34, said soldiers shot him.", "Moussa Traore"),
        ("The bank, founded in 1920, said profits fell.", "bank"),
        ("The mayor, 51, reported a theft.", "mayor"),
        ("The governor, not the army, said the town fell.", "governor"),
        ("The armed group, based in Kidal, said rain fell.", "armed group"),
        ("The shopkeeper, aged 51, said soldiers left.", "shopkeeper"),
        ("The firm, formerly Acme, said profits fell.", "firm"),
        ("The mayor, unexpectedly, said profits fell.", "mayor"),
        ("The mayor, visibly shaken, said profits fell.", "mayor"),
        ("Ann Lee, 42, of Bamako, said the town fell.", "Ann Lee"),
        ("Ann Lee, 42, the mayor, said the town fell.", "Ann Lee"),
        ("A man who lost his son, 42, said soldiers left.", "man"),
        ("Ten fell, not twelve, said the mayor.", "mayor"),
        ("The dam held, barely, said the mayor.", "mayor"),
        ("The bridge collapsed, fanned by winds, said the mayor.", "mayor"),
        ("Twelve people were found, aged 4 to 60, said the mayor.", "mayor"),
        ("Prices rose to 1,200, said the mayor.", "mayor"),
        ("The bridge fell on July 3, 2024, said the mayor.", "mayor"),
        ("The bridge fell, killing 42, said the mayor.", "mayor"),
    ],
)  # fmt: skip
def test_the_claimant_is_the_actor_who_said_it(sentence: str, expected: str | None) -> None:
    """The words that name him as the document has them, without a leading article."""
    assert claimants(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("JNIM, al-Qaeda's branch in the Sahel, said its fighters seized the base.", "JNIM"),
        ("JNIM, al-Qaeda’s branch, says its fighters hold Kidal.", "JNIM"),
        ("JNIM, al-Qaeda's branch, said fighters seized Kidal.", "JNIM"),
        ("The retailer, Britain's biggest, said sales rose.", "retailer"),
        ("The bank, Mali's oldest, said sales in France, its main market, rose.", "bank"),
        ("The party, Mali's largest, said voters punished the junta.", "party"),
        ("Local sources, including two elected officials, said the base fell.", "Local sources"),
        ("Diallo, then president, said the army left.", "Diallo"),
        ("Two men arrested in Gao, then mayors, said police beat them.", "Two men"),
        ("The lender based in Kayes, Mali's oldest, said investors bought shares.", "lender"),
        ("The firm, part of the Acme group, announced cuts.", "firm"),
        ("Ruth Wanja, whose members earn 6,100 a sack, says she feels sorry.", "Ruth Wanja"),
        ("Will Smith, 42, said rain fell.", "Smith"),
    ],
)
def test_who_is_named_twice_is_the_claimant(sentence: str, expected: str) -> None:
    """What stands between his commas says more of him, and what follows the verb is said."""
    assert claimants(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In Bamako, the army fell back, said the mayor.", "mayor"),
        ("In Kidal, Mali's army controls the town, said the mayor.", "mayor"),
        ("Ten people died, a child among them, said the mayor.", "mayor"),
        ("Rain fell in Kidal, Mali, said the mayor.", "mayor"),
        ("Two bombs exploded in Gao, Mali's largest town, said the army.", "army"),
        ("The bore, the tenth, had reached water, said Ann Lee of the firm.", "Ann Lee"),
        ("The bridge fell, killing 42, said the mayor on Monday.", "mayor"),
        ("The bridge fell, killing 42, said a driver who saw it.", "driver"),
        ("The bridge fell, killing 42, said local elected officials.", "local elected officials"),
        ("The bridge fell, killing 42, said the man accused of murder.", "man accused of murder"),
        ("Ten fell, not twelve, said an official briefed on the plan.", "official"),
    ],
)
def test_who_stands_behind_his_verb_is_the_claimant(sentence: str, expected: str) -> None:
    """Where a clause, and nobody's name, stands before the commas."""
    assert claimants(sentence) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The group, part of al-Qaeda, said it won.", ["group"]),
        ("JNIM fled. The group, part of al-Qaeda, said it won.", [None, "group"]),
        ("JNIM denied it. The group, part of al-Qaeda, said it won.", ["JNIM", "JNIM"]),
        ("The group said it won.", [None]),
        ("The report, published on Monday, said rain fell.", [None]),
        ("It rained, said the group, adding that it won.", [None]),
    ],
)
def test_a_group_that_is_described_is_named(text: str, expected: list[str | None]) -> None:
    """Where it points back to nobody."""
    assert claimants(text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Apple, Google and Microsoft said profits rose.", "Apple, Google and Microsoft"),
        ("Apple, Google, and Microsoft said profits rose.", "Apple, Google, and Microsoft"),
        ("On 3 July 2024, Apple, Google and Meta said so.", "Apple, Google and Meta"),
        ("Meanwhile, Apple, Google and Meta said so.", "Apple, Google and Meta"),
        ('"It rains," Mali, Niger and Chad said.', "Mali, Niger and Chad"),
        ("The U.N., the United States and ECOWAS said so.", "U.N., the United States and ECOWAS"),
        ("Mali, Niger and their allies said so.", "Mali, Niger and their allies"),
        ("Meanwhile, Google and Meta said so.", "Google and Meta"),
        ("Elsewhere, Oxfam and Mercy Corps said so.", "Oxfam and Mercy Corps"),
        ("Sadly, Oxfam and Mercy Corps said so.", "Oxfam and Mercy Corps"),
        ("Worried, Oxfam and Mercy Corps said so.", "Oxfam and Mercy Corps"),
        ("In Paris, Oxfam and Mercy Corps said so.", "Oxfam and Mercy Corps"),
        ("In Paris, Texas, Oxfam and Mercy Corps said so.", "Oxfam and Mercy Corps"),
        ("It rained, and Meta said it fell.", "Meta"),
        ("Reuters, ISW and Crisis Group warned of rain.", None),
    ],
)
def test_every_name_of_a_list_is_the_claimants(sentence: str, expected: str | None) -> None:
    """Where the sentence, or what follows a date or an adverb, begins with names alone."""
    assert claimants(sentence) == [expected]


def test_a_pronoun_goes_on_with_the_actor_before() -> None:
    """Where number and kind allow it, and only inside the paragraph."""
    assert claimants("JNIM said so. It added that it won. The group also said more.") == [
        "JNIM",
        "JNIM",
        "JNIM",
    ]
    assert claimants("JNIM said so.\n\nIt added that it won.") == ["JNIM", None]
    assert claimants("Officials said so. He denied it.") == ["Officials", None]


def test_a_quotation_over_several_sentences_has_one_speaker() -> None:
    """Who is named at its end, or before a sentence that is all quotation."""
    assert claimants('"We won," said Ann Lee. "It was hard."') == ["Ann Lee"] * 2
    assert claimants('Ann Lee said: "We won. It was hard. We go on." It rained.')[-1] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The mayor said a 12" shell hit the school. Residents said nine pupils died.',
            ["mayor", "Residents"],
        ),
        (
            "The mayor said a 12½″ shell hit the school. Residents said nine pupils died.",
            ["mayor", "Residents"],
        ),
        ('The mayor said: "We lost 12". Residents said nine died.', ["mayor", "Residents"]),
        ('"It rains. We lost 12", the mayor said. Medics said so.', ["mayor", "Medics"]),
        ('The mayor paid "12" euros. Residents said nine died.', [None, "Residents"]),
    ],
)
def test_a_mark_of_inches_begins_no_quotation(text: str, expected: list[str | None]) -> None:
    """Though a quotation may end with a figure."""
    assert claimants(text) == expected
