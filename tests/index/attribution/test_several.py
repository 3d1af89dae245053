"""Several outlets in one sentence, and names that are parts of other names."""

import pytest

from tests.index.attribution.reading import claimants, sources


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("AFP said 31 died, Reuters 27.", ["afp", "reuters"]),
        ("AFP reported 31 dead, Reuters 27 and the BBC 25.", ["afp", "reuters", "bbc"]),
        ("Reuters: 12 dead; AP: 15; RFI: 20.", ["reuters", "ap", "rfi"]),
        ("Reuters has 80 dead, AP 70 and the BBC 75.", ["reuters", "ap", "bbc"]),
        ("The toll was put at 80 by Reuters and at 70 by AP.", ["reuters", "ap"]),
        ("Reuters put the toll at 80, AFP at 70.", ["reuters", "afp"]),
        ("AFP said it rained, Reuters 27.", ["afp"]),
        ("AFP said 31 died, the army 27.", ["afp"]),
        ("AFP said 31 watched ITV, BBC 2 and more.", ["afp"]),
        ("AFP said 31 died and Reuters journalists fled.", ["afp"]),
        ("The BBC has 80 staff, AP 70.", []),
        ("Reuters has 80 dead.", ["reuters"]),
        ("AFP has two wounded journalists in Gaza.", []),
        ("The BBC has three dead staff.", []),
    ],
)
def test_figures_side_by_side_are_each_outlets_own(sentence: str, expected: list[str]) -> None:
    """Behind one who reports, a name with nothing but a figure reports too."""
    assert sources(sentence) == [expected]


def test_a_label_ends_where_others_have_figures_too() -> None:
    """Nobody knows whose the next sentence is."""
    assert sources("Reuters: 12 dead; AP: 15. It rained.") == [["reuters", "ap"], []]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tolls range from 40 (RFI) to 80 (Reuters).", ["rfi", "reuters"]),
        ("It killed 12 (Reuters) or 15 (AP) people.", ["reuters", "ap"]),
        ("The army says 80 (Reuters) died; JNIM admits four (AFP).", ["reuters", "afp"]),
        ("The Data Protection Act 2018 (DPA 2018) was passed.", []),
        ("Pakistan Tehreek-e-Insaf (PTI), which lost, denied it.", []),
        ("The Armed Forces of the Philippines (AFP), which lost, denied it.", []),
        ("In Afghanistan, a blast killed 12 in Farah Province (AFP).", ["afp"]),
        ("The broadcaster (BBC) was founded in London.", []),
    ],
)
def test_a_bracket_behind_a_figure_is_a_mark(sentence: str, expected: list[str]) -> None:
    """Wherever it stands; but initials of the name before it are none."""
    assert sources(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "source", "claimant"),
    [
        ("The CSP-DPA said its fighters seized Kidal.", [], "CSP-DPA"),
        ("Niger's FLN-AP said that it attacked the pipeline.", [], "Niger's FLN-AP"),
        ("The PTI said its leader Imran Khan was ill.", [], "PTI"),
        ("AFP said its fighters had moved on Gao.", ["afp"], None),
        ("Hamas denied it, but the BBC said that its leaders had agreed.", ["bbc"], "Hamas"),
        ("AP-Reuters reported rain.", ["ap", "reuters"], None),
        ("Paris-based AFP reported rain.", ["afp"], None),
        ("PTI said that it rained.", ["pti"], None),
    ],
)
def test_a_part_of_a_name_is_no_source(
    sentence: str, source: list[str], claimant: str | None
) -> None:
    """Behind a hyphen, save of two sources; nor is a party that shares an agency's name."""
    assert (sources(sentence), claimants(sentence)) == ([source], [claimant])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A Reuters/Ipsos poll showed rain.", ["reuters"]),
        ("An AP-NORC poll found rain.", ["ap"]),
        ("An AP-NORC Center for Public Affairs Research survey found rain.", ["ap"]),
        ("A Washington Post-ABC News poll found rain.", ["washington-post", "abc-news"]),
        ("A Reuters/Ipsos contract was signed.", []),
    ],
)
def test_a_poll_with_a_partner_is_the_outlets(sentence: str, expected: list[str]) -> None:
    """Its piece, whoever asked the questions."""
    assert sources(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("ISW continues to assess that it rains.", ["isw"]),
        ("ISW has long assessed that it rains.", ["isw"]),
        ("ISW has repeatedly warned of rain.", ["isw"]),
        ("ISW maintains its assessment that it rains.", ["isw"]),
        ("The BBC can confirm that it rained.", ["bbc"]),
        ("Reuters can now report that it rained.", ["reuters"]),
        ("ACLED has so far recorded 80 deaths.", ["acled"]),
        ("HRW has since identified the unit.", ["human-rights-watch"]),
        ("The BBC has now established that it rained.", ["bbc"]),
        ("The BBC continues to broadcast in Hausa.", []),
        ("The BBC maintains its position.", []),
        ("The BBC can broadcast in Hausa.", []),
        ("The Reuters family said it rained.", []),
    ],
)
def test_adverbs_and_phases_stand_before_a_verb(sentence: str, expected: list[str]) -> None:
    """But what an outlet goes on doing, or can do, is its own business."""
    assert sources(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It rained (Reuters; unconfirmed).", ["reuters"]),
        ("It rained (unconfirmed; Reuters).", ["reuters"]),
        ("It rained (@Reuters).", ["reuters"]),
        ("Rain fell again <https://www.reuters.com/world/a>.", ["reuters"]),
        ("It rained — Reuters, 2 July.", ["reuters"]),
        ("The site is https://www.reuters.com/world", []),
        ("Read more: https://www.reuters.com/world", []),
        ('[^1]: Rain again, "Title", https://www.reuters.com/world', []),
        ("It was young — Reuters.", []),
    ],
)
def test_marks_of_other_forms(sentence: str, expected: list[str]) -> None:
    """A remark beside the name, a handle, a bare address, a date."""
    assert sources(sentence) == [expected]
