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
        ("Neither AP nor Reuters reported rain.", []),
        ("Reuters did not report the rain.", []),
        ("AP hasn't yet mentioned rain.", []),
        ("Reuters did not verify the rain.", ["reuters"]),
        ("Neither the BBC reported it nor the Guardian.", []),
        ("It rained, Reuters reported, and neither AP nor the BBC did.", ["reuters"]),
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


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry denied a Reuters report that 80 soldiers had died.",
        "The ministry denied reports by Reuters that 80 soldiers had died.",
        "The ministry denied the AP and Reuters reports.",
        "The army has disputed an earlier AP tally of 90.",
        "Contrary to a Reuters report, 12 people died.",
        "Contrary to what Reuters reported, 12 people died.",
        "No Reuters report mentions the attack.",
        "The army dismissed an AP investigation as fiction.",
        "The army dismissed as fiction an AP investigation.",
        "He never told Reuters that it rained.",
        "He denied having told Reuters that it rained.",
    ],
)
def test_what_a_sentence_contradicts_is_not_its_source(sentence: str) -> None:
    """It stays with the document's."""
    [found] = attributed(sentence, source="AFP")
    assert (found.kind, [ref.id for ref in found.sources]) == ("document", ["afp"])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Unlike Reuters, AFP reported that 12 people died.", ["afp"]),
        ("Unlike Reuters and AP, AFP reported that 12 people died.", ["afp"]),
        ("AFP, unlike Reuters, reported that 12 people died.", ["afp"]),
        ("In contrast to Reuters, AP said that 12 people died.", ["ap"]),
        ("Contrary to an earlier AP report, Reuters said that it rained.", ["reuters"]),
        ("The ministry confirmed a Reuters report that it rained.", ["reuters"]),
        ("The ministry denied it, Reuters reported.", ["reuters"]),
        ("The ministry denied it, according to a Reuters report.", ["reuters"]),
        ("The ministry denied to Reuters that it rained.", ["reuters"]),
        ("The mayor denied the claim in a Reuters interview.", ["reuters"]),
        ("There was no comment, Reuters reported.", ["reuters"]),
        ("He told Reuters that it never rained.", ["reuters"]),
    ],
)
def test_a_denial_or_contrast_leaves_the_reporter(sentence: str, expected: list[str]) -> None:
    """Who is set against another, or reports a denial, is the source."""
    assert sources(sentence) == [expected]
