"""Questions of more than one part, and what is sent while an answer comes about."""

from collections.abc import Iterator, Sequence

import pytest

from app import schemas
from app.answering import NOT_FOUND, Answerer, Question
from app.reading import Candidate
from index.passages import Filters
from index.snapshot import Snapshot
from tests.app.builders import snapshot_of
from tests.fakes import FakeEmbedder, WordReader, word_reader

KILLED = "The Malian army killed eighty militants on Tuesday. (Reuters)"
STRUCK = "Gunmen struck seven towns at dawn. (AP)"
BOTH = "Who killed eighty militants and which gunmen struck seven towns?"


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    opened = snapshot_of(tmp_path_factory.mktemp("parts"))
    yield opened
    opened.close()


def ask(
    snapshot: Snapshot, text: str, filters: Filters | None = None, threshold: float = 0.5
) -> schemas.Answer:
    answerer = Answerer(FakeEmbedder(), word_reader, threshold)
    return answerer.answer(snapshot, Question(text, filters=filters or Filters()))


def test_each_part_has_its_claims_in_the_order_of_the_parts(snapshot: Snapshot) -> None:
    answer = ask(snapshot, BOTH)
    assert answer.status == "answered"
    assert [one.text for one in answer.claims] == [KILLED, STRUCK]
    assert [one.citations for one in answer.claims] == [[1], [2]]
    assert [one.quote for one in answer.citations] == [KILLED, STRUCK]
    assert answer.answer.index("[1]") < answer.answer.index("[2]")


def test_the_surest_claim_comes_first_whatever_part_it_answers(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "Who killed eighty hunters, and which gunmen struck seven towns?")
    assert [one.text for one in answer.claims] == [STRUCK, KILLED]
    assert [one.citations for one in answer.claims] == [[2], [1]]
    assert answer.claims[0].confidence > answer.claims[1].confidence
    assert answer.answer.index(KILLED) < answer.answer.index(STRUCK)


def test_the_short_answer_is_to_the_part_that_its_sentence_answers(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "Who killed militants on Tuesday? How many towns were struck by gunmen?")
    marked = [[one.quote[slice(*span)] for span in one.highlight] for one in answer.citations]
    assert marked[1] == ["seven"]


def test_a_part_without_an_answer_is_said_to_have_none(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "Who killed eighty militants, and who won the chess championship?")
    assert answer.status == "answered"
    assert [one.text for one in answer.claims] == [KILLED]
    assert answer.answer.endswith("The documents do not say: “Who won the chess championship?”")


class WholeReader:
    """Answers a question as a whole, and none of its parts."""

    def read(self, question: str, candidates: Sequence[Candidate]) -> list[float]:
        return [float(" and " in question and KILLED[:-10] in one.sentence) for one in candidates]


def test_where_only_the_whole_has_an_answer_nothing_is_said_of_the_parts(
    snapshot: Snapshot,
) -> None:
    answerer = Answerer(FakeEmbedder(), lambda rarity: WholeReader(), 0.5)
    answer = answerer.answer(snapshot, Question(BOTH))
    assert [one.text for one in answer.claims] == [KILLED]
    assert "do not say" not in answer.answer


def test_without_an_answer_to_any_part_nothing_is_found(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "Who won the chess championship, and who lost the tennis match?")
    assert (answer.status, answer.answer) == ("not_found", NOT_FOUND)
    assert (answer.claims, answer.citations) == ([], [])
    ids = [one.id for one in answer.closest]
    assert len(set(ids)) == len(ids) > 0


def test_a_sentence_that_answers_two_parts_is_cited_once(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "Which gunmen struck seven towns? Which gunmen struck at dawn?")
    assert [one.text for one in answer.claims] == [STRUCK]
    assert [one.number for one in answer.citations] == [1]


def test_one_source_for_the_whole_question_holds_for_each_part(snapshot: Snapshot) -> None:
    answer = ask(snapshot, f"According to AP, {BOTH[0].lower()}{BOTH[1:]}")
    assert [one.text for one in answer.claims] == [STRUCK]
    assert answer.hints.restrict
    assert [one.id for one in answer.hints.sources] == ["ap"]


def test_a_date_of_the_whole_question_holds_for_each_part(snapshot: Snapshot) -> None:
    asked = "which gunmen struck seven towns, and who closed the frontier posts near Diboli"
    early = ask(snapshot, f"Published before 4 July 2025, {asked}?", threshold=0.4)
    assert [one.text for one in early.claims] == [STRUCK]
    assert early.answer.count("The documents do not say") == 1
    late = ask(snapshot, f"Published after 4 July 2025, {asked}?", threshold=0.4)
    assert [one.text for one in late.claims] == ["Senegal closed its frontier posts near Diboli."]


def test_who_else_has_it_is_told_within_the_dates_asked_for(snapshot: Snapshot) -> None:
    asked = "According to Reuters, which gunmen struck seven towns"
    told = "The documents have this not from Reuters, but from AP."
    assert ask(snapshot, f"{asked}?").answer == told
    early = ask(snapshot, f"{asked}, published before 4 July 2025?", threshold=0.3)
    assert early.answer == told
    late = ask(snapshot, f"{asked}, published after 4 July 2025?", threshold=0.3)
    assert late.answer == "The documents hold no answer to this question from Reuters."


class RecordingReader:
    """A reader that keeps a diary together with what is sent."""

    def __init__(self, diary: list[str]) -> None:
        self.diary = diary

    def read(self, question: str, candidates: Sequence[Candidate]) -> list[float]:
        self.diary.append("read")
        return WordReader().read(question, candidates)


def test_what_is_known_is_sent_before_anything_further_is_read(snapshot: Snapshot) -> None:
    """The resolved question before all reading, the first part's claim before the second's."""
    diary: list[str] = []
    answerer = Answerer(FakeEmbedder(), lambda rarity: RecordingReader(diary), 0.5)
    for event in answerer.events(snapshot, Question(BOTH)):
        diary.append(type(event).__name__)
    assert diary[:5] == ["Resolved", "read", "Claim", "read", "Claim"]
    assert diary[-1] == "Answer"


def test_claims_are_sent_as_the_whole_answer_has_them(snapshot: Snapshot) -> None:
    answerer = Answerer(FakeEmbedder(), word_reader, 0.5)
    events = list(answerer.events(snapshot, Question(BOTH)))
    assert isinstance(events[-1], schemas.Answer)
    assert events[1:-1] == events[-1].claims
    assert events[-1] == ask(snapshot, BOTH)
