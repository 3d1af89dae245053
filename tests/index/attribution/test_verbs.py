"""Verbs that briefings use of sources, and the same words where they are no report."""

import pytest

from tests.index.attribution.reading import attributed, claimants, sources


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Crisis Group sees the group's presence as a transnational threat.", ["crisis-group"]),
        ("Crisis Group considers JNIM a threat.", ["crisis-group"]),
        ("Crisis Group sees a risk of war.", ["crisis-group"]),
        ("ISW considers the claim credible.", ["isw"]),
        ("ISW views JNIM as a threat.", ["isw"]),
        ("ISW sees no sign of a retreat.", ["isw"]),
        (
            "Reuters, ISW and Crisis Group regard it as a threat.",
            ["reuters", "isw", "crisis-group"],
        ),
        ("AP and ISW see JNIM as a threat.", ["ap", "isw"]),
        ("AP highlights the risk to trade.", ["ap"]),
        ("AP stresses that it rained.", ["ap"]),
        ("AP emphasises the rain.", ["ap"]),
        ("Reuters underlined the risk.", ["reuters"]),
        ("AP characterises it as a raid.", ["ap"]),
        ("Reuters frames it as a setback.", ["reuters"]),
        ("Reuters maintains that 80 died.", ["reuters"]),
        ("Reuters claims that 80 died.", ["reuters"]),
        ("Reuters lists the towns: Kayes, Nioro.", ["reuters"]),
        ('Globedge mentions that 80 were "neutralized".', ["globedge"]),
        ("Reuters, AP and ISW all point out that it rained.", ["reuters", "ap", "isw"]),
        ("AP points to the rain.", ["ap"]),
        ("AP names the commander as Amadou Koufa.", ["ap"]),
        ("AP and Reuters name the towns.", ["ap", "reuters"]),
        ("Reuters gives 80.", ["reuters"]),
        ("Reuters gives 80 dead, the army 90.", ["reuters"]),
        ("Reuters, citing the army, gave a toll of 80.", ["reuters"]),
        ("AP and Reuters give different tolls.", ["ap", "reuters"]),
    ],
)
def test_a_verb_of_briefings_is_a_report(sentence: str, expected: list[str]) -> None:
    """Of one source, and of several."""
    assert [(one.kind, [ref.id for ref in one.sources]) for one in attributed(sentence)] == [
        ("prose", expected)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "AP names a new editor.",
        "BBC names Tim Davie director-general.",
        "AP named its new editor.",
        "BBC considers selling its tower.",
        "The BBC considers a merger.",
        "BBC considers cuts after a bad year.",
        "ISW considers opening an office.",
        "Crisis Group sees its role grow.",
        "Chatham House views were divided.",
        "Reuters sees profits rise.",
        "Reuters sees profits fall as readers leave.",
        "AP views its archive as an asset.",
        "The Guardian regards itself as independent.",
        "The BBC's views as a broadcaster were rejected.",
        "The BBC highlights are shown at ten.",
        "The BBC highlights on Sunday drew millions.",
        "The BBC's highlights were shown.",
        "The Reuters lists were long.",
        "Reuters listed on the exchange.",
        "An AP and Reuters list of the dead was leaked.",
        "The BBC claims victory in court.",
        "The Reuters claim that 80 died was denied.",
        "The army rejected the AP and Reuters claim that 80 died.",
        "The BBC framed him as a liar, the minister said.",
        "BBC gave 80 staff notice.",
        "The BBC gave him a job.",
        "The BBC maintains a studio in Delhi.",
        "The mayor gave AP a toll of 80.",
        "The army considers Reuters a threat.",
        "The junta suspended RFI, citing bias.",
        "Reuters, citing costs, closed its office.",
        "AP did not highlight the rain.",
        "AP and Reuters did not list the towns.",
    ],
)
def test_the_same_words_of_a_firm_or_as_nouns_are_no_report(sentence: str) -> None:
    """What an outlet plans, appoints or is the object of says nothing of who reported it."""
    assert sources(sentence) == [[]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("BBC reporter Jane Doe said the city was calm.", ["bbc"]),
        ("Reuters correspondent Tiemoko Diallo reported gunfire.", ["reuters"]),
        ("ISW analyst George Barros said that it rained.", ["isw"]),
        ("AP reporter Baba Ahmed saw bodies.", ["ap"]),
        ("BBC security correspondent Frank Gardner said that it rained.", ["bbc"]),
        ("Reuters photographer Issam Abdallah was killed.", []),
        ("Reuters reporter Ann Lee, found dead in her flat, was 40.", []),
        ("Washington Post owner Jeff Bezos said that it rained.", []),
        ("Guardian editor Ann Lee said that it rained.", []),
        ("Former BBC journalist Ann Lee said that it rained.", []),
        ("A former Reuters journalist said so.", []),
        ("The Reuters Institute researcher Ann Lee said so.", []),
    ],
)
def test_what_a_reporter_says_under_his_outlets_name_it_reports(
    sentence: str, expected: list[str]
) -> None:
    """But not what its owner says, or who has left it."""
    assert sources(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The WHO said 12 people had died.", "WHO"),
        ("WHO spokesperson Margaret Harris said it rained.", "WHO spokesperson Margaret Harris"),
        ("Speaking in Geneva, WHO head Tedros Ghebreyesus said so.", "WHO head Tedros Ghebreyesus"),
        ("Officials at the WHO said it rained.", "Officials at the WHO"),
        ("The mayor, who left the town, said that it rained.", "mayor"),
        (
            "Both the AP and Reuters cite military spokespeople who said so.",
            "military spokespeople",
        ),
        ("Reuters cites military spokespeople who say 80 died.", "military spokespeople"),
        ("AFP quoted a minister as saying that it rained.", "minister"),
        ("Reuters could not independently verify either claim.", None),
        ("The court weighed all claims.", None),
        ("JNIM and ISSP both claim that they won.", "JNIM and ISSP"),
        ("According to reporting by AP, 80 died.", None),
        ("According to coverage by AP, 80 died.", None),
        ("A copy of the letter, seen by Reuters, said so.", None),
        ("A copy of a memo obtained by AP says it rained.", None),
        ("A copy of the army's letter said it rained.", "army"),
        ("Their own statement said it rained.", None),
        ("Reuters, ISW and Crisis Group all describe it as a threat.", None),
        ("ISW and Crisis Group warned of rain.", None),
        ("Unlike Reuters, ISW assessed that it rains.", "ISW"),
        ("The mayor, angered, issued a statement.", "mayor"),
        ('"We won," issued a statement.', None),
    ],
)
def test_claimants_of_briefings(sentence: str, expected: str | None) -> None:
    """The WHO is no pronoun, a copy no speaker, and several sources have no one speaker."""
    assert claimants(sentence) == [expected]
