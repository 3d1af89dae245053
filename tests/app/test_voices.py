"""What each source says, side by side, and what is said of where they differ."""

from dataclasses import replace
from datetime import date

from app.evidence import Evidence
from app.voices import compare_sources
from index.documents import SourceRef
from tests.app.evidence_of import AFP, AP, REUTERS, Said, evidence


def killed(
    number: str, source: SourceRef, key: int, day: int | None = None, sure: float = 0.8
) -> Evidence:
    said = Said(day=day, confidence=sure)
    return evidence(f"{number} people were killed in the blast.", [source], said, key)


def test_sources_with_different_figures_disagree_row_by_row() -> None:
    both = [killed("80", REUTERS, 1, 2), killed("120", AP, 2, 2)]
    voices = compare_sources(both, both[:1], 0.3)
    assert voices.disagreement
    assert [(row.source.id, row.figures, row.citation) for row in voices.rows] == [
        ("reuters", ["80"], 1),
        ("ap", ["120"], 2),
    ]
    assert voices.cited == tuple(both)
    assert voices.summary == ("The sources differ — Reuters: 80 people [1]; AP: 120 people [2].",)


def test_each_thing_that_differs_has_a_sentence_of_its_own() -> None:
    """The dead of one source are not set against the wounded of another."""
    said = "The blast killed {} people and wounded {} children."
    told = [
        evidence(said.format(*given), [source], Said(), key)
        for key, (given, source) in enumerate(
            [((12, 30), REUTERS), ((15, 30), AP), ((12, 45), AFP)], start=1
        )
    ]
    assert compare_sources(told, told[:1], 0.3).summary == (
        "The sources differ — Reuters: 12 people [1]; AP: 15 people [2]; AFP: 12 people [3].",
        "They also differ — Reuters: 30 children [1]; AP: 30 children [2]; AFP: 45 children [3].",
    )


def test_a_later_figure_updates_the_earlier_with_both_dates() -> None:
    """What was "at least" so many has grown: no disagreement, in text and rows alike."""
    both = [killed("88", AFP, 1, 6), killed("At least 41", REUTERS, 2, 4)]
    voices = compare_sources(both, both, 0.3)
    assert not voices.disagreement
    assert [(row.updates, row.update) for row in voices.rows] == [
        (2, "88 people (6 July 2025), after at least 41 people from Reuters (4 July 2025)"),
        (None, None),
    ]
    assert [str(row.published) for row in voices.rows] == ["2025-07-06", "2025-07-04"]
    assert voices.summary == (
        "AFP updates the figure of Reuters: 88 people (6 July 2025), after at least 41 people"
        " (4 July 2025) [1][2].",
    )


def test_sources_of_one_sentence_have_one_figure() -> None:
    """Two outlets of one mark are named together against a third."""
    shared = evidence("80 people were killed in the blast (AP, Reuters).", [AP, REUTERS])
    voices = compare_sources([shared, killed("30", AFP, 2)], [shared], 0.3)
    assert voices.summary == (
        "The sources differ — AP and Reuters: 80 people [1]; AFP: 30 people [2].",
    )


def test_a_denial_is_heard_however_doubtful_it_is_as_an_answer() -> None:
    """Another doubtful sentence is not."""
    claim = evidence("The group shot down the plane over Fasher.", [AFP])
    denial = "The army denied that the group had shot down the plane over Fasher."
    against = evidence(denial, [AP], Said(confidence=0.1), 2)
    aside = evidence("Rain fell over Fasher.", [REUTERS], Said(confidence=0.1), 3)
    voices = compare_sources([claim, aside, against], [claim], 0.3)
    assert [row.source.id for row in voices.rows] == ["afp", "ap"]
    assert voices.disagreement
    assert voices.summary == ("The sources contradict each other: AFP [1] and AP [2].",)


def test_the_sentence_that_gives_the_figure_stands_for_its_source() -> None:
    """Before a surer one of the same source that says something else."""
    claim = killed("80", REUTERS, 1)
    aside = evidence("A bomb of 500lb was used in the blast.", [AP], Said(confidence=0.4), 2)
    figure = killed("30", AP, 3, sure=0.2)
    voices = compare_sources([claim, aside, figure], [claim], 0.3)
    assert [(row.source.id, row.figures) for row in voices.rows] == [
        ("reuters", ["80"]),
        ("ap", ["30"]),
    ]


def test_one_source_alone_is_compared_with_nobody() -> None:
    only = killed("80", REUTERS, 1)
    voices = compare_sources([only], [only], 0.3)
    assert (voices.rows, voices.disagreement, voices.cited, voices.summary) == (
        (), False, (only,), (),
    )  # fmt: skip


def test_a_source_less_sure_than_the_claim_has_a_row_and_an_unsure_one_has_none() -> None:
    """What is sure enough to answer alone is heard beside the surest."""
    first, second = killed("80", REUTERS, 1, sure=0.9), killed("120", AP, 2, sure=0.35)
    third = killed("90", AFP, 3, sure=0.1)
    voices = compare_sources([first, second, third], [first], 0.3)
    assert [row.source.id for row in voices.rows] == ["reuters", "ap"]


def test_the_newest_figure_stands_for_its_source() -> None:
    """Not the surest: a toll that the same outlet raised is out of date."""
    early, late = killed("19", REUTERS, 1, 2), killed("27", REUTERS, 2, 3, sure=0.6)
    voices = compare_sources([early, late, killed("At least 12", AP, 3, 1)], [early], 0.3)
    assert [(row.source.id, row.figures, row.updates) for row in voices.rows] == [
        ("reuters", ["27"], 3),
        ("ap", ["≥12"], None),
    ]
    assert voices.summary == (
        "Reuters updates the figure of AP: 27 people (3 July 2025), after at least 12 people"
        " (1 July 2025) [2][3].",
    )


def test_one_source_that_raised_its_figure_says_so_with_both_dates() -> None:
    both = [killed("27", REUTERS, 2, 3), killed("19", REUTERS, 1, 2)]
    voices = compare_sources(both, both, 0.3)
    assert (voices.rows, voices.disagreement) == ((), False)
    assert voices.summary == (
        "Reuters updates its own earlier figure: 27 people (3 July 2025), after 19 people"
        " (2 July 2025) [1][2].",
    )


def test_another_attack_months_later_is_no_update_of_the_first() -> None:
    """Nor is a doubtful sentence on it heard beside the claim."""
    said = "Militants killed {} soldiers at an army base."
    june = evidence(said.format(30), [REUTERS], Said(day=1), 1)
    later = replace(june.passage.document, published=date(2025, 12, 1))

    def other(source: SourceRef, sure: float) -> Evidence:
        found = evidence(said.format(12), [source], Said(confidence=sure), 2)
        return replace(found, passage=replace(found.passage, document=later))

    both = [june, other(REUTERS, 0.8)]
    assert compare_sources(both, both, 0.3).summary == ()
    voices = compare_sources([june, other(AP, 0.8)], [june], 0.3)
    assert (voices.disagreement, voices.summary, len(voices.rows)) == (False, (), 2)
    assert compare_sources([june, other(AP, 0.2)], [june], 0.3).rows == ()
