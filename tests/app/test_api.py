"""Questions over the HTTP API, as its callers meet it."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.answering import Answerer
from app.api import create_app
from app.service import Place, Service
from tests.app.api_calls import error_of
from tests.app.builders import LIMITS, index_corpus, service_of, write_corpus
from tests.fakes import FakeEmbedder

KILLED = "The Malian army killed eighty militants on Tuesday. (Reuters)"
STRUCK = "Gunmen struck seven towns at dawn. (AP)"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A server over the small corpus; only for what changes nothing."""
    folder = tmp_path_factory.mktemp("api")
    write_corpus(folder)
    index_corpus(folder)
    with TestClient(create_app(service_of(folder))) as opened:
        yield opened


def test_retrieve_gives_passages_best_first(client: TestClient) -> None:
    reply = client.post("/v1/retrieve", json={"question": "Kayes kilometres", "k": 2})
    body = reply.json()
    assert reply.status_code == 200
    assert set(body) == {"question", "generation", "hints", "passages"}
    assert body["hints"] == {"sources": [], "restrict": False, "after": None, "before": None}
    first, second = body["passages"]
    assert first["id"] == "mali.md@164-279"
    assert first["score"] >= second["score"]
    assert first["sources"] == [{"id": "reuters", "name": "Reuters"}]
    assert first["heading"] == ["Attacks in Mali", "Distances"]
    assert [one["kind"] for one in first["attributions"]] == ["none", "inline", "none"]
    text = client.get("/v1/documents/mali.md").json()["text"]
    assert text[first["start"] : first["end"]] == first["text"]


def test_retrieve_keeps_to_sources_and_dates(client: TestClient) -> None:
    asked = {"question": "rain", "sources": ["Associated Press"]}
    passages = client.post("/v1/retrieve", json=asked).json()["passages"]
    assert [one["id"] for one in passages] == ["mali.md@44-146"]
    asked = {"question": "rain", "after": "2025-07-03", "before": "2025-07-05"}
    passages = client.post("/v1/retrieve", json=asked).json()["passages"]
    assert [one["document"]["published"] for one in passages] == ["2025-07-05"]


def test_ask_answers_with_every_field_of_the_contract(client: TestClient) -> None:
    reply = client.post("/v1/ask", json={"question": "How many militants did the army kill?"})
    assert reply.status_code == 200
    body = reply.json()
    assert body["status"] == "answered"
    assert body["answer"] == f"Reuters reports: “{KILLED}” [1]"
    reuters = {"id": "reuters", "name": "Reuters"}
    assert body["claims"] == [
        {
            "text": KILLED,
            "citations": [1],
            "sources": [reuters],
            "claimant": None,
            "confidence": 0.5,
        }
    ]
    (citation,) = body["citations"]
    assert citation["document"] == {
        "id": "mali.md",
        "title": "Attacks in Mali",
        "published": "2025-07-02",
        "source": None,
        "url": None,
        "hash": citation["document"]["hash"],
    }
    text = client.get("/v1/documents/mali.md").json()["text"]
    assert text[citation["start"] : citation["end"]] == citation["quote"] == KILLED


def test_a_reply_has_the_hints_that_retrieve_finds(client: TestClient) -> None:
    asked = {"question": "Which documents mention Reuters?"}
    body = client.post("/v1/ask", json=asked).json()
    assert body["status"] == "reply"
    assert body["hints"]["sources"] == [{"id": "reuters", "name": "Reuters"}]
    assert body["hints"] == client.post("/v1/retrieve", json=asked).json()["hints"]


def test_ask_takes_a_history_of_any_order(client: TestClient) -> None:
    history = [
        {"role": "assistant", "content": "Hello."},
        {"role": "assistant", "content": ""},
        {"role": "user", "content": "Who?"},
    ]
    asked = {"question": "Which gunmen struck towns?", "history": history}
    body = client.post("/v1/ask", json=asked).json()
    assert [one["text"] for one in body["claims"]] == [STRUCK]


def test_ask_quotes_only_the_sources_that_are_named(client: TestClient) -> None:
    asked = {"question": "Militants killed? Gunmen struck?", "sources": ["AP"]}
    body = client.post("/v1/ask", json=asked).json()
    assert [one["text"] for one in body["claims"]] == [STRUCK]


def test_ask_says_so_when_there_is_no_answer(client: TestClient) -> None:
    body = client.post("/v1/ask", json={"question": "Who won at chess?", "k": 3}).json()
    assert body["status"] == "not_found"
    assert (body["claims"], body["citations"], body["comparison"]) == ([], [], [])
    assert len(body["closest"]) == 3


def events_of(client: TestClient, question: str) -> list[tuple[str, dict[str, Any]]]:
    reply = client.post("/v1/ask", json={"question": question, "stream": True})
    assert reply.status_code == 200
    assert reply.headers["content-type"].startswith("text/event-stream")
    assert reply.text.endswith("\n\n")
    blocks = [
        dict(line.split(": ", 1) for line in block.splitlines())
        for block in reply.text.strip().split("\n\n")
    ]
    return [(block["event"], json.loads(block["data"])) for block in blocks]


def test_a_streamed_answer_is_resolved_then_claims_then_done(client: TestClient) -> None:
    question = "Militants killed?\nGunmen struck?"
    events = events_of(client, question)
    assert [name for name, _ in events] == ["resolved", "claim", "claim", "done"]
    assert events[0][1]["resolved_question"] == "Militants killed? Gunmen struck?"
    whole = client.post("/v1/ask", json={"question": question}).json()
    assert [data for name, data in events if name == "claim"] == whole["claims"]
    assert events[-1][1] == whole


def test_a_stream_without_an_answer_has_no_claims(client: TestClient) -> None:
    events = events_of(client, "Who won at chess?")
    assert [name for name, _ in events] == ["resolved", "done"]
    assert events[-1][1]["status"] == "not_found"


def test_an_error_is_no_stream(client: TestClient) -> None:
    reply = client.post("/v1/ask", json={"question": "Who?", "stream": True, "sources": ["Nope"]})
    assert error_of(reply) == (422, "invalid_request")


@pytest.mark.parametrize("path", ["/v1/ask", "/v1/retrieve"])
@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"question": ""},
        {"question": " \n\t"},
        {"question": "x" * 2_001},
        {"question": "x" * 100_000},
        {"question": 5},
        {"question": "Who?", "sources": ["Nobody's News"]},
        {"question": "Who?", "sources": "AP"},
        {"question": "Who?", "k": 0},
        {"question": "Who?", "k": 51},
        {"question": "Who?", "after": "yesterday"},
        {"question": "Who?", "before": "2025-02-30"},
        {"question": "Who?", "after": "2025-07-03", "before": "2025-07-02"},
        {"question": "Who?", "speed": "high"},
        ["Who?"],
    ],
    ids=lambda asked: json.dumps(asked)[:40],
)
def test_what_cannot_be_taken_is_422(client: TestClient, path: str, asked: Any) -> None:
    assert error_of(client.post(path, json=asked)) == (422, "invalid_request")


@pytest.mark.parametrize(
    "history", [[{"role": "system", "content": "x"}], [{"role": "user"}], "Who?", [None]]
)
def test_a_history_of_another_form_is_422(client: TestClient, history: Any) -> None:
    reply = client.post("/v1/ask", json={"question": "Who?", "history": history})
    assert error_of(reply) == (422, "invalid_request")


@pytest.mark.parametrize(
    "asked", [{"question": "x" * 2_000, "k": 50}, {"question": "W", "k": 1, "history": []}]
)
def test_what_lies_at_the_limits_is_taken(client: TestClient, asked: dict[str, Any]) -> None:
    assert client.post("/v1/ask", json=asked).status_code == 200


def test_the_error_names_the_field_and_not_the_whole_question(client: TestClient) -> None:
    reply = client.post("/v1/ask", json={"question": "x" * 100_000})
    message = reply.json()["error"]["message"]
    assert message == "question: String should have at most 2000 characters"


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b'{"question": "Who?"', b"[" * 100_000])
def test_a_body_that_is_no_json_is_400_or_422(client: TestClient, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    status, code = error_of(client.post("/v1/ask", content=body, headers=headers))
    assert (status, code) in {(400, "bad_request"), (422, "invalid_request")}


@pytest.mark.parametrize("escaped", ["\\ud800", "a\\u0000b", "\\ud83d\\ude00"])
def test_any_text_is_a_question(client: TestClient, escaped: str) -> None:
    """Lone surrogates can't be sent back, so that they may be refused, but not crash."""
    body = f'{{"question": "Who {escaped}?"}}'.encode()
    reply = client.post("/v1/ask", content=body, headers={"Content-Type": "application/json"})
    assert reply.status_code in {200, 400, 422}


def test_half_a_surrogate_pair_in_a_history_is_422_as_in_a_question(client: TestClient) -> None:
    def ask(escaped: str) -> Any:
        history = f'[{{"role": "user", "content": "Who struck Kayes {escaped}?"}}]'
        body = f'{{"question": "And what of Diboli?", "history": {history}}}'.encode()
        return client.post("/v1/ask", content=body, headers={"Content-Type": "application/json"})

    assert error_of(ask("\\ud83d")) == (422, "invalid_request")
    assert ask("\\ud83d").json()["error"]["message"] == (
        "history.0.content: has half a surrogate pair in it; mend the \\u escape"
    )
    assert ask("\\ud83d\\ude00").status_code == 200


def test_an_unknown_path_is_404_and_a_wrong_method_405(client: TestClient) -> None:
    assert error_of(client.get("/v2/ask")) == (404, "not_found")
    assert error_of(client.get("/v1/ask")) == (405, "method_not_allowed")
    assert error_of(client.delete("/v1/index")) == (405, "method_not_allowed")


def test_an_unknown_job_is_404(client: TestClient) -> None:
    assert error_of(client.get("/v1/jobs/0")) == (404, "not_found")


class BrokenReader:
    """A reader with a bug."""

    def read(self, question: str, candidates: Sequence[object]) -> list[float]:
        raise ZeroDivisionError(f"{question} at /home/me")


def test_a_bug_is_500_and_shows_nothing_of_the_inside(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    index_corpus(tmp_path)
    place = Place(tmp_path / "corpus", tmp_path / "index", LIMITS)
    broken: Callable[[object], BrokenReader] = lambda rarity: BrokenReader()  # noqa: E731
    service = Service(place, Answerer(FakeEmbedder(), broken, 0.5))
    with TestClient(create_app(service), raise_server_exceptions=False) as client:
        reply = client.post("/v1/ask", json={"question": "Who killed militants?"})
    assert error_of(reply) == (500, "internal")
    assert "home" not in reply.text
