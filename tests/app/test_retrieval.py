"""Retrieval: a search over a small index, and what the question itself asks for."""

from collections.abc import Iterator, Sequence
from datetime import date

import pytest

from app.retrieval import retrieve, search
from index.passages import Filters
from index.snapshot import Snapshot
from tests.app.builders import snapshot_of
from tests.fakes import FakeEmbedder

EVERYTHING = Filters()


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    opened = snapshot_of(tmp_path_factory.mktemp("retrieval"))
    yield opened
    opened.close()


def ids(snapshot: Snapshot, question: str, k: int = 8, filters: Filters = EVERYTHING) -> list[str]:
    found = retrieve(snapshot, FakeEmbedder(), question, k, filters)
    return [one.passage.document.id for one in found]


def test_the_passage_that_shares_the_words_comes_first_with_the_full_score(
    snapshot: Snapshot,
) -> None:
    found = retrieve(snapshot, FakeEmbedder(), "Senegal closed its frontier posts", 8, Filters())
    assert found[0].passage.id == "west/senegal.md@1-47"
    assert found[0].score == 1.0
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_no_more_passages_are_given_than_asked_for(snapshot: Snapshot) -> None:
    assert len(ids(snapshot, "militants")) == 4
    assert ids(snapshot, "millet", k=1) == ["undated.txt"]


def test_asking_twice_gives_the_same(snapshot: Snapshot) -> None:
    assert ids(snapshot, "towns at dawn") == ids(snapshot, "towns at dawn")


@pytest.mark.parametrize("question", ["", "?", '"', "AND OR NOT", "a\x00b", "😀", "\ud800"])
def test_any_text_can_be_searched_for(snapshot: Snapshot, question: str) -> None:
    assert len(ids(snapshot, question)) == 4


def test_a_source_leaves_only_passages_in_which_it_reports(snapshot: Snapshot) -> None:
    ap = retrieve(snapshot, FakeEmbedder(), "Kayes", 8, Filters(frozenset({"ap"})))
    assert [one.passage.id for one in ap] == ["mali.md@44-146"]
    assert ids(snapshot, "Kayes", filters=Filters(frozenset({"isw"}))) == []


def test_two_sources_are_either_of_them(snapshot: Snapshot) -> None:
    filters = Filters(frozenset({"ap", "crisis-group"}))
    assert sorted(ids(snapshot, "Kayes", filters=filters)) == ["mali.md", "west/senegal.md"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(after=date(2025, 7, 3)), {"west/senegal.md"}),
        (Filters(before=date(2025, 7, 4)), {"mali.md"}),
        (Filters(after=date(2025, 7, 2), before=date(2025, 7, 2)), {"mali.md"}),
        (Filters(after=date(2025, 7, 2), before=date(2025, 7, 5)), {"mali.md", "west/senegal.md"}),
        (Filters(after=date(2025, 7, 6)), set()),
    ],
)
def test_dates_are_inclusive_and_leave_out_what_has_none(
    snapshot: Snapshot, filters: Filters, expected: set[str]
) -> None:
    assert set(ids(snapshot, "harvested millet", filters=filters)) == expected


def test_source_and_date_must_both_fit(snapshot: Snapshot) -> None:
    filters = Filters(frozenset({"reuters"}), after=date(2025, 7, 3))
    assert ids(snapshot, "Mali", filters=filters) == []


def found(snapshot: Snapshot, question: str, k: int = 8) -> list[str]:
    searched = search(snapshot, FakeEmbedder(), question, k, EVERYTHING)
    return [one.passage.id for one in searched.found]


def test_according_to_an_outlet_leaves_what_it_reports(snapshot: Snapshot) -> None:
    assert found(snapshot, "According to AP, who harvested millet?") == ["mali.md@44-146"]


def test_published_since_a_day_leaves_what_was(snapshot: Snapshot) -> None:
    question = "Which reports published since 3 July 2025 mention millet?"
    assert found(snapshot, question) == ["west/senegal.md@1-47"]
    searched = search(snapshot, FakeEmbedder(), question, 8, Filters(before=date(2025, 7, 4)))
    assert [one.passage.document.id for one in searched.found] == ["mali.md", "mali.md"]


def test_a_date_that_is_merely_named_leaves_nothing_out(snapshot: Snapshot) -> None:
    assert len(found(snapshot, "Who harvested millet since 3 July 2025?")) == 4


def test_each_outlet_named_has_a_passage_among_the_first(snapshot: Snapshot) -> None:
    best = found(snapshot, "Do AP and Crisis Group agree on the millet harvested?", 2)
    assert sorted(best) == ["mali.md@44-146", "west/senegal.md@1-47"]


def test_each_part_of_a_question_finds_its_passage(snapshot: Snapshot) -> None:
    question = "Who harvested millet beside the river, and what frontier posts closed near Diboli?"
    assert set(found(snapshot, question, 2)) == {"undated.txt@0-42", "west/senegal.md@1-47"}


def test_what_a_question_quotes_comes_first(snapshot: Snapshot) -> None:
    assert found(snapshot, 'Who wrote "the river" of millet and towns?')[0] == "undated.txt@0-42"


class PiecemealEmbedder(FakeEmbedder):
    """Knows no word but "who", as a model knows no typo."""

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        return [1 if text == "who" else 2 * count for text, count in self._counted(texts)]

    def _counted(self, texts: Sequence[str]) -> list[tuple[str, int]]:
        return list(zip(texts, super().count_tokens(texts), strict=True))


def test_a_typo_is_searched_as_the_passages_spell_it(snapshot: Snapshot) -> None:
    searched = search(snapshot, PiecemealEmbedder(), "Who harvsted milet?", 8, EVERYTHING)
    assert searched.hints.core == "Who harvested millet?"
    assert searched.found[0].passage.document.id == "undated.txt"


def test_a_word_of_the_language_that_the_index_lacks_stays(snapshot: Snapshot) -> None:
    searched = search(snapshot, FakeEmbedder(), "Who harvsted milet?", 8, EVERYTHING)
    assert searched.hints.core == "Who harvsted milet?"


@pytest.mark.parametrize("question", ["", "?", "AND OR NOT", "a\x00b", "\ud800", "before 1 May"])
def test_any_question_can_be_searched_for(snapshot: Snapshot, question: str) -> None:
    assert len(found(snapshot, question)) == 4
