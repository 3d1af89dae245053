"""Copies of one story are one voice, the original first."""

from dataclasses import replace

from app.evidence import Evidence
from app.reprints import fold_reprints
from index.documents import SourceRef
from tests.app.evidence_of import AFP, AP, GUARDIAN, REUTERS, Said, evidence

STORY = (
    "Gunmen attacked the barracks at Kati on Tuesday. The army said that 80 militants were killed."
    " The road to Bamako stayed open, and the market was held."
)
SAID = "The army said that 80 militants were killed."


def copy(source: SourceRef, key: int, day: int | None, text: str = STORY) -> Evidence:
    return evidence(SAID, [source], Said(day=day, passage=text), key)


def test_a_copy_is_folded_into_the_earliest() -> None:
    later, earlier = copy(AP, 1, 3), copy(REUTERS, 2, 2)
    (one,) = fold_reprints([later, replace(earlier, confidence=0.5)])
    assert one.passage.document.id == "2.md"
    assert [document.id for document in one.reprints] == ["1.md"]
    assert one.carriers == (REUTERS, AP)
    assert one.confidence == 0.8


def test_whom_the_copies_name_is_the_original() -> None:
    """Even where its own copy bears a later date."""
    guardian = copy(GUARDIAN, 1, 1, f"{STORY} (AFP)")
    (one,) = fold_reprints([guardian, copy(AFP, 2, 2), copy(AP, 3, 3)])
    assert one.carriers == (AFP, GUARDIAN, AP)
    assert [document.id for document in one.reprints] == ["1.md", "3.md"]


def test_of_one_day_the_copy_with_its_own_dateline_comes_first() -> None:
    dated = copy(REUTERS, 2, 2, f"KATI, July 2 (Reuters) - {STORY}")
    (one,) = fold_reprints([copy(AP, 1, 2), dated])
    assert one.carriers == (REUTERS, AP)


def test_different_stories_stay_apart() -> None:
    other = "At least 120 militants were killed at Kati, a spokesman said."
    both = [copy(REUTERS, 1, 2), evidence(other, [AP], Said(day=2), 2)]
    assert fold_reprints(both) == both


def test_a_long_sentence_is_a_copy_even_among_other_sentences() -> None:
    """A briefing that took over one sentence of a wire story, but not a short one."""
    long = (
        "A ferry with 212 passengers sank off Lomba island on Thursday in high waves, the coast"
        " guard said, adding that 130 had been rescued by fishermen."
    )
    briefing = "The bank cut its rate. Rain fell in Oslo. The mayor resigned after a vote. "
    wire = evidence(long, [AFP], Said(day=1), 1)
    again = evidence(long, [AP], Said(day=2, passage=f"{briefing}{long}"), 2)
    (one,) = fold_reprints([again, wire])
    assert one.carriers == (AFP, AP)
    short = "80 people were killed."
    apart = [
        evidence(short, [AFP], Said(passage=f"{short} A school burned down in the old town."), 1),
        evidence(short, [AP], Said(passage=f"{briefing}{short}"), 2),
    ]
    assert fold_reprints(apart) == apart


def test_a_copy_may_put_a_sentence_in_other_words() -> None:
    """Not with another number, nor to the contrary, and not in a story of its own."""
    killed, died = "Six elephants were killed.", "Six elephants died."
    wire = evidence(killed, [AP], Said(day=1, passage=f"{STORY} {killed}"), 1)

    def again(sentence: str, story: str = STORY) -> Evidence:
        return evidence(sentence, [REUTERS], Said(day=1, passage=f"{story} {sentence}"), 2)

    (one,) = fold_reprints([wire, again(died)])
    assert one.carriers == (AP, REUTERS)
    for other in ("Nine elephants died.", "No elephants were killed.", "Six elephants were hurt."):
        assert len(fold_reprints([wire, again(other)])) == 2
    assert len(fold_reprints([wire, again(died, "Rain fell in Oslo and the fair was off.")])) == 2
