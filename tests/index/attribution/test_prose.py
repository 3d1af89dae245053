"""Prose: a name is a source only where the sentence ascribes something to it."""

import pytest

from tests.index.attribution.reading import attributed, sources


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("According to Reuters, it rained.", ["reuters"]),
        ("It rained, according to a Reuters report.", ["reuters"]),
        ("The ISW assessed that it rained.", ["isw"]),
        ("The Institute for the Study of War (ISW) assessed that it rained.", ["isw"]),
        ("He told The Associated Press that it rained.", ["ap"]),
        ("Witnesses told Reuters Russian troops had left.", ["reuters"]),
        ("It rained, AFP reported.", ["afp"]),
        ("It rained, reported AFP.", ["afp"]),
        ("In a Reuters interview, he said so.", ["reuters"]),
        ("Reuters quoted a driver.", ["reuters"]),
        ("It rained, per AP.", ["ap"]),
        ("As reported by AP, it rained.", ["ap"]),
        ("In its report, Crisis Group warned of rain.", ["crisis-group"]),
        ("An ISW assessment puts the rain at a metre.", ["isw"]),
        ("Both AP and Reuters reported rain.", ["ap", "reuters"]),
        ("On Monday Reuters reported rain.", ["reuters"]),
        ("AP: Rain fell.", ["ap"]),
        ("Reuters could not independently verify the claim.", ["reuters"]),
        ("Footage verified by the BBC shows rain.", ["bbc"]),
        ("Two AP journalists in Bamako saw rain.", ["ap"]),
        ("The BBC's Jane Doe reports that it rains.", ["bbc"]),
        ("The Age reported on Tuesday that it rained.", ["age"]),
        ("According to Time, it rained.", ["time"]),
        ("The Times of Israel reported rain.", ["times-of-israel"]),
        ("Selon l'AFP, il pleut.", ["afp"]),
        ("Según Reuters, llueve.", ["reuters"]),
        ("It rained, according to pictures filmed by the BBC.", ["bbc"]),
        ("The Reuters account on X was withheld.", []),
        ("Reuters was founded in 1851.", []),
        ("Gunmen raided the AP office.", []),
        ("Reuters journalists were detained.", []),
        ("The killing of a Reuters photographer was condemned.", []),
        ("The junta suspended RFI and France 24.", []),
        ("He had an ap on his phone.", []),
        ("Thomson Reuters said so.", []),
        ("Michael Bloomberg said so.", []),
        ("The Reuters Institute reported rain.", []),
        ("According to Guardian Council members, it rained.", []),
        ("Independent experts reported rain.", []),
        ("Rivals reported weaker sales.", []),
        ("People said that it rained.", []),
        ("Time is short, he said.", []),
        ("A report on the BBC found bias.", []),
    ],
)
def test_prose_names_its_source(sentence: str, expected: list[str]) -> None:
    """Sentences from a source, and sentences about one."""
    assert sources(sentence) == [expected]


def test_prose_holds_for_its_sentence_alone() -> None:
    """A mark on the same sentence comes before it, one on a later sentence behind it."""
    found = attributed("It rained. According to AP, it snowed. Hail fell (Reuters).")
    assert [(one.kind, [ref.id for ref in one.sources]) for one in found] == [
        ("inline", ["reuters"]),
        ("prose", ["ap"]),
        ("inline", ["reuters"]),
    ]
    assert sources("The army told AP that it rained (AFP).") == [["afp"]]
