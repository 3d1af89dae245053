"""Passages that resemble a question and do not answer it."""

from collections.abc import Sequence

from app.reading.fitting.examples import Example, examples
from app.reading.fitting.lookalikes import KEPT, lookalikes

FILLER = "The council met on the matter for hours and put off every vote it had planned to hold."


def row(question: str, passage: str, answers: Sequence[str] = ()) -> Example:
    (found,) = examples(question, f"{passage} {FILLER}", bool(answers), list(answers), "")
    return found


ASKED = row("How many fishing boats sank off Lena harbour?", "Ten boats sank off Lena.", ["Ten"])
NEAR = row("Who came?", "Fishing boats filled Lena harbour, and one of them sank.")
ANSWERS = row("Who saw it?", "Ten fishing boats sank off Lena harbour.")
FAR = row("Who won?", "The match was played in heavy rain before an empty stand.")
SHORT = Example("Who fished?", "Fishing boats sank off Lena harbour.", (), ())


def test_the_nearest_passage_comes_first_and_none_that_holds_the_answer() -> None:
    found = lookalikes([ASKED], [ASKED, FAR, NEAR, ANSWERS, SHORT])
    assert found == {ASKED.question: [NEAR]}


def test_each_passage_is_met_once_and_not_too_many() -> None:
    rows = [row("Who?", f"Boat {at} left Lena harbour to go fishing.") for at in range(9)]
    (found,) = lookalikes([ASKED], [*rows, *rows]).values()
    assert len({one.passage for one in found}) == len(found) == KEPT


def test_a_question_without_known_answer_or_with_few_words_has_none() -> None:
    vague = row("Who sank?", "Ten boats sank off Lena.", ["Ten"])
    unanswered = row("How many fishing boats sank off Lena harbour in May?", "Nobody came.")
    assert lookalikes([vague, unanswered], [NEAR, FAR]) == {}
