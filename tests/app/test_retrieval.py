"""Retrieval: the fusion by hand, the words that count, and a search over a small index."""

from collections.abc import Iterator
from datetime import date

import pytest

from app.retrieval import content_words, fuse, retrieve
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


def test_fusing_averages_scores_that_are_brought_to_one_scale() -> None:
    """Vectors 0.9, 0.7, 0.5 become 1, 0.5, 0; BM25 8 and 4 become 1 and 0; absent is 0."""
    fused = fuse([{1: 0.9, 2: 0.7, 3: 0.5}, {2: 8.0, 4: 4.0}])
    assert fused == pytest.approx({1: 0.5, 2: 0.75, 3: 0.0, 4: 0.0})


def test_a_ranking_of_equals_counts_in_full() -> None:
    assert fuse([{1: 0.2, 2: 0.2}, {2: 3.0}]) == {1: 0.5, 2: 1.0}


def test_fusing_nothing_gives_nothing() -> None:
    assert fuse([{}, {}]) == {}
    assert fuse([{}, {7: 1.0}]) == {7: 0.5}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How many militants were killed in Mali?", ["many", "militants", "killed", "mali"]),
        ("Mali, Mali and MALI", ["mali"]),
        ("the army's losses", ["army", "losses"]),
        ("What is it?", ["what", "is", "it"]),
        ("snake_case 1,000 naïve", ["snake", "case", "1", "000", "naïve"]),
        ("?!", []),
        ('" OR NEAR(" *', ["near"]),
    ],
)
def test_content_words_leave_out_what_every_question_holds(question: str, words: list[str]) -> None:
    assert content_words(question) == words


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
