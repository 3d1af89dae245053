"""Answers: which sentences are chosen, how they are cited, and when there is none."""

from collections.abc import Iterator
from datetime import date

import pytest
from pydantic import ValidationError

from app import schemas
from app.answering import (
    NOT_FOUND,
    Answerer,
    Question,
    question_of,
)
from app.evidence import Evidence, choose, says_the_same
from index.documents import Attribution, Span
from index.errors import RequestError
from index.passages import DocumentHead, Filters, Passage, Sentence
from index.snapshot import Snapshot
from tests.app.builders import snapshot_of
from tests.fakes import FakeEmbedder, word_reader

KILLED = "The Malian army killed eighty militants on Tuesday. (Reuters)"
STRUCK = "Gunmen struck seven towns at dawn. (AP)"


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    opened = snapshot_of(tmp_path_factory.mktemp("answering"))
    yield opened
    opened.close()


def ask(
    snapshot: Snapshot, text: str, filters: Filters | None = None, threshold: float = 0.5
) -> schemas.Answer:
    answerer = Answerer(FakeEmbedder(), word_reader, threshold)
    return answerer.answer(snapshot, Question(text, filters=filters or Filters()))


def evidence(text: str, confidence: float) -> Evidence:
    head = DocumentHead(1, "a.md", "A", None, None, None, "0")
    span = Span(0, len(text))
    sentence = Sentence(Attribution(span, "none"), "paragraph", text)
    return Evidence(Passage(1, head, span, text, (), (), (sentence,)), sentence, confidence)


def chosen(given: list[tuple[str, float]], threshold: float = 0.5) -> list[str]:
    found = choose([evidence(text, confidence) for text, confidence in given], threshold)
    return [one.sentence.text for one in found]


def test_nothing_is_chosen_below_the_threshold() -> None:
    assert chosen([("rain fell", 0.49)]) == []
    assert chosen([("rain fell", 0.5)]) == ["rain fell"]
    assert chosen([]) == []


def test_a_further_sentence_must_be_near_the_best() -> None:
    """0.6 of 0.9 is 0.54: 0.55 is quoted, 0.53 is not although it is over the threshold."""
    given = [("rain fell", 0.9), ("sun shone", 0.55), ("wind blew", 0.53)]
    assert chosen(given) == ["rain fell", "sun shone"]


def test_a_further_sentence_must_reach_the_threshold_too() -> None:
    assert chosen([("rain fell", 0.6), ("sun shone", 0.45)]) == ["rain fell"]


def test_what_was_said_is_not_said_again() -> None:
    given = [
        ("rain fell in Kayes (AP)", 0.9),
        ("Rain fell in Kayes. (ISW)", 0.9),
        ("sun shone", 0.9),
    ]
    assert chosen(given) == ["rain fell in Kayes (AP)", "sun shone"]


def test_four_sentences_are_the_most() -> None:
    given = [(word, 0.9) for word in ("rain", "sun", "wind", "snow", "hail")]
    assert chosen(given) == ["rain", "sun", "wind", "snow"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("On 1 July the army killed 80.", "The army killed 80.", True),
        ("Rain fell.", "rain fell", True),
        ("Rain fell. (AP)", "Rain fell. (Reuters)", True),
        ("Rain fell.", "Rain fell in Kayes.", True),  # one holds the other
        ("Rain fell on Kayes today.", "Rain fell on Kayes yesterday.", True),  # 3 of 5 words
        ("Rain fell on Kayes.", "Rain fell on Diboli yesterday.", False),  # 2 of 5 words
        ("Rain fell.", "The sun shone.", False),
    ],
)
def test_sentences_that_share_most_words_say_the_same(one: str, other: str, same: bool) -> None:
    assert says_the_same(one, other) is same
    assert says_the_same(other, one) is same


def test_two_figures_for_one_thing_do_not_say_the_same() -> None:
    """They may be what sources disagree on, so that neither is dropped."""
    assert not says_the_same(
        "The army killed 80 militants in seven towns.",
        "The army killed 120 militants in seven towns.",
    )


def test_an_answer_quotes_its_sentence_with_its_source(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "How many militants did the Malian army kill?")
    assert answer.status == "answered"
    assert answer.answer == f"Reuters reports: “{KILLED}” [1]"
    reuters = schemas.SourceRef(id="reuters", name="Reuters")
    assert answer.claims == [
        schemas.Claim(text=KILLED, citations=[1], sources=[reuters], claimant=None, confidence=0.6)
    ]
    (citation,) = answer.citations
    assert citation.document.title == "Attacks in Mali"
    assert citation.document.published == date(2025, 7, 2)
    assert (citation.quote, citation.sources, citation.attribution) == (KILLED, [reuters], "inline")
    assert citation.passage_id == "mali.md@44-146"
    assert answer.closest == []
    assert answer.generation == 1


def test_a_quote_is_the_documents_text_to_the_character(snapshot: Snapshot) -> None:
    for question in ("militants army killed", "gunmen struck dawn", "Kayes kilometres", "millet"):
        answer = ask(snapshot, question)
        assert answer.citations
        for citation in answer.citations:
            document = snapshot.document(citation.document.id)
            assert document is not None
            assert document.text[citation.start : citation.end] == citation.quote


def test_citations_are_numbered_and_claims_point_to_them(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "Militants killed? Gunmen struck?")
    assert [one.number for one in answer.citations] == [1, 2]
    assert [one.citations for one in answer.claims] == [[1], [2]]
    assert {one.quote for one in answer.citations} == {KILLED, STRUCK}
    assert [one.text for one in answer.claims] == [one.quote for one in answer.citations]
    assert "[1]" in answer.answer
    assert "[2]" in answer.answer


def test_claims_come_with_the_surest_first(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "Malian militants killed, gunmen struck", threshold=0.1)
    assert [one.text for one in answer.claims] == [KILLED, STRUCK]
    assert [one.confidence for one in answer.claims] == [0.6, 0.4]


def test_a_table_row_is_quoted(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "How many kilometres west is Kayes?")
    assert [one.text for one in answer.claims] == [
        "Kayes | 510 kilometres west of Bamako (Reuters)"
    ]
    assert [one.id for one in answer.claims[0].sources] == ["reuters"]


@pytest.mark.parametrize(
    "question",
    ["zebra crossing figures", "Distances", "Town Distance"],
    ids=["code", "heading", "table head"],
)
def test_code_headings_and_table_heads_are_never_quoted(snapshot: Snapshot, question: str) -> None:
    assert ask(snapshot, question).status == "not_found"


def test_a_sentence_of_nobody_is_quoted_as_unattributed(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "Who harvested millet?")
    assert answer.answer == (
        "“Farmers harvested millet beside the river.” [1] — unattributed, in undated"
    )
    assert (answer.claims[0].sources, answer.citations[0].attribution) == ([], "none")


def test_the_documents_source_goes_with_each_of_its_sentences(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "Which posts were closed by Senegal?")
    assert answer.citations[0].attribution == "document"
    assert [one.id for one in answer.claims[0].sources] == ["crisis-group"]


def test_no_answer_is_one_plain_sentence_and_what_came_nearest(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "Who won the chess championship?")
    assert (answer.status, answer.answer) == ("not_found", NOT_FOUND)
    assert NOT_FOUND == "The documents hold no answer to this question."
    assert (answer.claims, answer.citations, answer.comparison) == ([], [], [])
    assert len(answer.closest) == 4
    scores = [one.score for one in answer.closest]
    assert scores == sorted(scores, reverse=True)


def test_no_more_passages_come_nearest_than_asked_for(snapshot: Snapshot) -> None:
    answerer = Answerer(FakeEmbedder(), word_reader, 0.5)
    answer = answerer.answer(snapshot, Question("Who won at chess?", k=2))
    assert len(answer.closest) == 2


def test_with_sources_only_their_sentences_are_quoted(snapshot: Snapshot) -> None:
    """Both sentences are in one passage, and each is another source's."""
    question = "Militants killed? Gunmen struck?"
    answer = ask(snapshot, question, Filters(frozenset({"ap"})))
    assert [one.text for one in answer.claims] == [STRUCK]
    assert ask(snapshot, "Who killed militants?", Filters(frozenset({"ap"}))).status == "not_found"


def test_with_dates_only_documents_of_those_days_are_quoted(snapshot: Snapshot) -> None:
    filters = Filters(after=date(2025, 7, 3))
    assert ask(snapshot, "Who killed militants?", filters).status == "not_found"
    assert ask(snapshot, "Which posts were closed by Senegal?", filters).status == "answered"


def test_a_higher_threshold_abstains_more(snapshot: Snapshot) -> None:
    question = "How many militants did the Malian army kill?"
    assert ask(snapshot, question, threshold=0.6).status == "answered"
    assert ask(snapshot, question, threshold=0.61).status == "not_found"


def test_a_greeting_gets_a_reply_without_claims(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "Hello!")
    assert answer.status == "reply"
    assert (answer.claims, answer.citations, answer.closest) == ([], [], [])


def test_the_question_is_given_back_as_asked_and_as_searched(snapshot: Snapshot) -> None:
    answer = ask(snapshot, "  Who killed\n militants? ")
    assert answer.question == "  Who killed\n militants? "
    assert answer.resolved_question == "Who killed militants?"


def test_an_empty_index_answers_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    empty = snapshot_of(tmp_path_factory.mktemp("empty"), {})
    answer = ask(empty, "Who killed militants?")
    assert (answer.status, answer.closest) == ("not_found", [])
    empty.close()


@pytest.mark.parametrize("name", ["crisis-group", "Crisis Group", "  international CRISIS group "])
def test_a_source_is_known_by_id_name_and_alias(snapshot: Snapshot, name: str) -> None:
    request = schemas.RetrieveRequest(question="Who?", sources=[name])
    assert question_of(request, snapshot).filters == Filters(frozenset({"crisis-group"}))


def test_a_source_that_only_a_document_names_is_known(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    files = {"a.md": "---\nsource: Village Gazette\n---\nRain fell."}
    opened = snapshot_of(tmp_path_factory.mktemp("gazette"), files)
    for name in ("village-gazette", "village gazette", "Village Gazette"):
        request = schemas.RetrieveRequest(question="Who?", sources=[name])
        assert question_of(request, opened).filters == Filters(frozenset({"village-gazette"}))
    opened.close()


@pytest.mark.parametrize("name", ["Nobody's News", "", " "])
def test_an_unknown_source_is_refused_by_name(snapshot: Snapshot, name: str) -> None:
    request = schemas.RetrieveRequest(question="Who?", sources=[name])
    with pytest.raises(RequestError, match="is unknown; GET /v1/sources"):
        question_of(request, snapshot)


def test_dates_the_wrong_way_round_are_refused(snapshot: Snapshot) -> None:
    request = schemas.RetrieveRequest(
        question="Who?", after=date(2025, 7, 3), before=date(2025, 7, 2)
    )
    with pytest.raises(
        RequestError, match=r"after \(2025-07-03\) lies behind before \(2025-07-02\)"
    ):
        question_of(request, snapshot)


def test_history_and_number_of_passages_are_taken_over(snapshot: Snapshot) -> None:
    turn = schemas.Turn(role="assistant", content="Reuters reports it.")
    question = question_of(schemas.AskRequest(question="Who?", history=[turn], k=3), snapshot)
    assert question == Question("Who?", (turn,), 3)


@pytest.mark.parametrize("confidence", [-0.1, 1.1])
def test_a_confidence_outside_0_to_1_cannot_be_sent(confidence: float) -> None:
    with pytest.raises(ValidationError):
        schemas.Claim(text="a", citations=[1], sources=[], claimant=None, confidence=confidence)


def test_a_denial_and_another_toll_are_quoted_beside_what_they_contradict() -> None:
    given = [
        ("Residents said the bridge was destroyed.", 0.9),
        ("The ministry said the bridge was not destroyed.", 0.8),
    ]
    assert chosen(given) == [text for text, _ in given]
    tolls = [
        ("Residents said twelve people were killed in the raid on Kayes on Tuesday.", 0.9),
        ("The army said three people were killed in the raid on Kayes on Tuesday.", 0.8),
    ]
    assert chosen(tolls) == [text for text, _ in tolls]
