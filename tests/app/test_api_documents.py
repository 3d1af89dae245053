"""Sources and documents over the HTTP API."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from app.api import create_app
from tests.app.api_calls import error_of
from tests.app.builders import FILES, index_corpus, service_of, write_corpus

LINES = '{"id": "x1", "text": "Rain fell."}\n{"text": "Sun shone."}\n'
ODD_NAME = "west/Über uns #1 100%?.md"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A server over the small corpus; only for what changes nothing."""
    folder = tmp_path_factory.mktemp("api")
    write_corpus(folder, FILES | {"wire.jsonl": LINES, ODD_NAME: "The wind blew."})
    index_corpus(folder)
    with TestClient(create_app(service_of(folder))) as opened:
        yield opened


def test_sources_are_listed_the_busiest_first(client: TestClient) -> None:
    sources = client.get("/v1/sources").json()["sources"]
    assert [(one["id"], one["passages"], one["documents"]) for one in sources[:3]] == [
        ("reuters", 2, 1),
        ("ap", 1, 1),
        ("crisis-group", 1, 1),
    ]
    by_id = {one["id"]: one for one in sources}
    assert by_id["isw"]["passages"] == 0
    assert "Associated Press" in by_id["ap"]["aliases"]
    assert len(by_id) == len(sources)


def test_documents_are_listed_by_pages(client: TestClient) -> None:
    whole = client.get("/v1/documents").json()
    ids = [one["id"] for one in whole["documents"]]
    assert whole["total"] == 6
    assert ids == sorted(
        ["mali.md", "undated.txt", "west/senegal.md", "wire.jsonl#2", "wire.jsonl#x1", ODD_NAME]
    )
    page = client.get("/v1/documents", params={"offset": 2, "limit": 3}).json()
    assert page["total"] == 6
    assert [one["id"] for one in page["documents"]] == ids[2:5]
    assert client.get("/v1/documents?offset=6").json() == {"total": 6, "documents": []}


def found_ids(client: TestClient, **params: str) -> list[str]:
    return [one["id"] for one in client.get("/v1/documents", params=params).json()["documents"]]


def test_documents_are_found_by_words_of_title_id_and_source(client: TestClient) -> None:
    assert found_ids(client, search="BORDER") == ["west/senegal.md"]
    assert found_ids(client, search="crisis senegal") == ["west/senegal.md"]
    assert found_ids(client, search="jsonl") == ["wire.jsonl#2", "wire.jsonl#x1"]
    assert found_ids(client, search="100%") == [ODD_NAME]
    assert found_ids(client, search="%") == [ODD_NAME]
    assert found_ids(client, search="_") == []
    assert client.get("/v1/documents?search=jsonl&limit=1").json()["total"] == 2


def test_the_newest_documents_come_first_where_asked_for(client: TestClient) -> None:
    assert found_ids(client, order="newest")[:3] == ["west/senegal.md", "mali.md", "undated.txt"]


def test_coverage_counts_documents_and_passages_by_source_and_period(client: TestClient) -> None:
    rows = client.get("/v1/coverage").json()["rows"]
    assert [
        (one["source"] and one["source"]["id"], one["period"], one["documents"], one["passages"])
        for one in rows
    ] == [
        (None, None, 4, 4),
        ("ap", "2025-07", 1, 1),
        ("crisis-group", "2025-07", 1, 1),
        ("reuters", "2025-07", 1, 2),
    ]
    days = client.get("/v1/coverage?by=day").json()["rows"]
    assert {one["period"] for one in days} == {None, "2025-07-02", "2025-07-05"}
    assert error_of(client.get("/v1/coverage?by=week")) == (422, "invalid_request")


@pytest.mark.parametrize("query", ["offset=-1", "limit=0", "limit=1001", "offset=x", "limit="])
def test_a_page_that_cannot_be_is_422(client: TestClient, query: str) -> None:
    assert error_of(client.get(f"/v1/documents?{query}")) == (422, "invalid_request")


@pytest.mark.parametrize(
    "document_id", ["mali.md", "west/senegal.md", "wire.jsonl#x1", "wire.jsonl#2", ODD_NAME]
)
@pytest.mark.parametrize("safe", ["", "/"])
def test_a_document_is_found_by_its_percent_encoded_id(
    client: TestClient, document_id: str, safe: str
) -> None:
    reply = client.get(f"/v1/documents/{quote(document_id, safe=safe)}")
    assert reply.status_code == 200
    assert reply.json()["id"] == document_id


def test_a_document_comes_with_text_attributions_and_chunks(client: TestClient) -> None:
    body = client.get("/v1/documents/west%2Fsenegal.md").json()
    assert body["text"] == "\nSenegal closed its frontier posts near Diboli.\n"
    crisis_group = {"id": "crisis-group", "name": "Crisis Group"}
    assert body["source"] == crisis_group
    assert body["attributions"] == [
        {"start": 1, "end": 47, "sources": [crisis_group], "kind": "document", "claimant": None}
    ]
    assert body["chunks"] == [{"id": "west/senegal.md@1-47", "start": 1, "end": 47, "heading": []}]


def test_the_dates_of_a_file_are_kept_apart_from_the_day_of_publication(tmp_path: Path) -> None:
    """A document without a date has none, however old its file is."""
    corpus = write_corpus(tmp_path)
    os.utime(corpus / "undated.txt", (1_000_000_000, 1_000_000_000))
    begun = datetime.now(UTC).replace(microsecond=0)
    index_corpus(tmp_path)
    with TestClient(create_app(service_of(tmp_path))) as opened:
        undated, dated = (
            opened.get(f"/v1/documents/{name}").json() for name in ("undated.txt", "mali.md")
        )
    assert (undated["published"], dated["published"]) == (None, "2025-07-02")
    assert undated["file_modified"] == "2001-09-09T01:46:40Z"
    assert begun <= datetime.fromisoformat(undated["file_read"]) <= datetime.now(UTC)
    assert begun <= datetime.fromisoformat(undated["indexed"]) <= datetime.now(UTC)


@pytest.mark.parametrize("path", ["nope.md", "..%2F..%2Fetc%2Fpasswd", "mali.md%00", "%20"])
def test_an_unknown_document_is_404(client: TestClient, path: str) -> None:
    assert error_of(client.get(f"/v1/documents/{path}")) == (404, "not_found")
    assert error_of(client.delete(f"/v1/documents/{path}")) == (404, "not_found")


def test_a_line_of_a_jsonl_file_is_not_deleted(client: TestClient) -> None:
    reply = client.delete("/v1/documents/wire.jsonl%23x1")
    assert error_of(reply) == (409, "conflict")
    assert client.get("/v1/documents/wire.jsonl%23x1").status_code == 200
