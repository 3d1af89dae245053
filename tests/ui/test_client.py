"""The client against a transport that answers from memory."""

import json
from collections.abc import Callable
from contextlib import closing

import httpx
import pytest

from app.schemas import AskRequest, Resolved
from tests.ui.canned import ARMY, BODY, answer, claim, coverage, finished
from ui.client import ApiDown, ApiError, Client, NothingIndexed

Handler = Callable[[httpx.Request], httpx.Response]


class Recorder:
    """Gives one response to everything and keeps the requests."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return self.response


def client_of(handler: Handler, key: str | None = None) -> Client:
    return Client("http://api.test/", key, httpx.MockTransport(handler))


def recorded(body: object, status: int = 200) -> Recorder:
    return Recorder(httpx.Response(status, json=body))


def test_ask_sends_the_filters_that_are_set_and_reads_the_answer() -> None:
    recorder = recorded(answer().model_dump(mode="json"))
    request = AskRequest(question="How many?", sources=["ap"])
    assert client_of(recorder).ask(request) == answer()
    assert str(recorder.requests[0].url) == "http://api.test/v1/ask"
    assert json.loads(recorder.requests[0].content) == {"question": "How many?", "sources": ["ap"]}


def test_the_key_goes_with_every_request() -> None:
    recorder = recorded({"total": 0, "documents": []})
    client_of(recorder, "secret").documents(offset=10, limit=5)
    assert recorder.requests[0].headers["authorization"] == "Bearer secret"
    assert recorder.requests[0].url.query == b"offset=10&limit=5"


def test_without_a_key_none_is_sent() -> None:
    recorder = recorded({"sources": []})
    assert client_of(recorder).sources() == []
    assert "authorization" not in recorder.requests[0].headers


@pytest.mark.parametrize(
    ("document_id", "path"),
    [
        ("a/b c.md", b"/v1/documents/a%2Fb%20c.md"),
        ("feed.jsonl#7", b"/v1/documents/feed.jsonl%237"),
        ("what?.md", b"/v1/documents/what%3F.md"),
        ("é.md", b"/v1/documents/%C3%A9.md"),
    ],
)
def test_ids_are_percent_encoded(document_id: str, path: bytes) -> None:
    recorder = recorded(BODY.model_dump(mode="json"))
    assert client_of(recorder).document(document_id) == BODY
    assert recorder.requests[0].url.raw_path == path


def test_an_upload_is_multipart_with_the_field_files() -> None:
    recorder = recorded({"job": "j1"}, 202)
    assert client_of(recorder).upload([("a.md", b"# A"), ("b.md", b"# B")], True).job == "j1"
    body = recorder.requests[0].read()
    assert body.count(b'name="files"; filename=') == 2
    assert b'name="replace"\r\n\r\ntrue' in body


def test_an_upload_replaces_nothing_unless_told() -> None:
    recorder = recorded({"job": "j1"}, 202)
    client_of(recorder).upload([("a.md", b"# A")])
    assert b"replace" not in recorder.requests[0].read()


def test_delete_index_and_job() -> None:
    recorder = recorded({"job": "j1"}, 202)
    client = client_of(recorder)
    assert client.delete("a.md").job == "j1"
    assert client.start_index().job == "j1"
    assert client_of(recorded(finished().model_dump(mode="json"))).job("j1") == finished()
    assert [(each.method, each.url.path) for each in recorder.requests] == [
        ("DELETE", "/v1/documents/a.md"),
        ("POST", "/v1/index"),
    ]


def test_documents_are_searched_and_ordered_by_the_api() -> None:
    recorder = recorded({"total": 0, "documents": []})
    client_of(recorder).documents(search="army & navy", newest=True)
    assert dict(recorder.requests[0].url.params) == {
        "offset": "0",
        "limit": "100",
        "search": "army & navy",
        "order": "newest",
    }


def test_coverage_is_asked_for_by_period() -> None:
    recorder = recorded(coverage().model_dump(mode="json"))
    assert client_of(recorder).coverage("year") == coverage()
    assert str(recorder.requests[0].url) == "http://api.test/v1/coverage?by=year"


def test_retrieve_asks_for_so_many_passages() -> None:
    body = {"question": "Who?", "generation": 1, "hints": {}, "passages": []}
    recorder = recorded(body)
    assert client_of(recorder).retrieve("Who?", 12).passages == []
    assert json.loads(recorder.requests[0].content) == {"question": "Who?", "k": 12}


def test_fields_that_a_newer_api_adds_are_left_out() -> None:
    body = {"total": 1, "documents": [{**ARMY.model_dump(mode="json"), "mood": "calm"}], "new": 1}
    assert client_of(recorded(body)).documents().documents == [ARMY]


def test_an_error_carries_the_words_of_the_api() -> None:
    recorder = recorded({"error": {"code": "conflict", "message": "a.md exists"}}, 409)
    with pytest.raises(ApiError, match=r"a\.md exists") as caught:
        client_of(recorder).upload([("a.md", b"")])
    assert caught.value.code == "conflict"


def test_503_means_that_nothing_is_indexed() -> None:
    with pytest.raises(NothingIndexed, match="run byline index"):
        client_of(
            recorded({"error": {"code": "nothing_indexed", "message": "run byline index"}}, 503)
        ).health()


def test_an_error_without_words_gives_its_status() -> None:
    with pytest.raises(ApiError, match="status 502"):
        client_of(Recorder(httpx.Response(502, text="<html>bad gateway"))).health()


def test_another_server_at_the_address_is_recognised() -> None:
    with pytest.raises(ApiError, match="is not Byline's API"):
        client_of(Recorder(httpx.Response(200, text="<html>hello"))).health()


def test_nothing_at_the_address() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    with pytest.raises(ApiDown, match=r"Nothing answers at http://api\.test\.") as caught:
        client_of(refuse).health()
    assert caught.value.address == "http://api.test"


def test_an_api_that_takes_too_long_is_not_called_down() -> None:
    def dawdle(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("late", request=request)

    with pytest.raises(ApiError, match="too long") as caught:
        client_of(dawdle).ask(AskRequest(question="How many?"))
    assert caught.value.code == "timeout"


def streaming(text: str, status: int = 200) -> Client:
    return client_of(lambda _: httpx.Response(status, text=text))


def test_an_answer_streams_as_it_is_found() -> None:
    resolved = Resolved(resolved_question="How many?", generation=1)
    text = (
        f"event: resolved\ndata: {resolved.model_dump_json()}\n\n"
        "event: later\ndata: {}\n\n"
        f"event: claim\ndata: {claim().model_dump_json()}\n\n"
        f"event: done\ndata: {answer().model_dump_json()}\n\n"
    )
    with closing(streaming(text)) as client:
        events = list(client.stream(AskRequest(question="How many?")))
    assert events == [resolved, claim(), answer()]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("event: resolved\n", "broke off"),
        ("event: done\ndata: {}\n\n", "not an answer"),
    ],
)
def test_a_stream_that_breaks_off_or_is_something_else_is_an_error(text: str, said: str) -> None:
    with closing(streaming(text)) as client, pytest.raises(ApiError, match=said):
        list(client.stream(AskRequest(question="How many?")))


def test_a_refused_stream_says_why() -> None:
    refusal = '{"error": {"code": "invalid_request", "message": "the source is unknown"}}'
    with closing(streaming(refusal, 422)) as client, pytest.raises(ApiError, match="is unknown"):
        list(client.stream(AskRequest(question="How many?")))


def test_a_stream_from_nowhere_is_an_api_that_is_down() -> None:
    with closing(Client("http://127.0.0.1:9")) as client, pytest.raises(ApiDown):
        list(client.stream(AskRequest(question="How many?")))
