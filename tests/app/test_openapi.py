"""The description of the API against the contract, written out by hand."""

from pathlib import Path
from typing import Any

import pytest

from app.api import create_app
from app.schemas import AskRequest, RetrieveRequest
from tests.app.builders import service_of

PATHS = {
    "/health": {"get": "200"},
    "/v1/retrieve": {"post": "200"},
    "/v1/ask": {"post": "200"},
    "/v1/sources": {"get": "200"},
    "/v1/documents": {"get": "200", "post": "202"},
    "/v1/documents/{document_id}": {"get": "200", "delete": "202"},
    "/v1/coverage": {"get": "200"},
    "/v1/index": {"post": "202"},
    "/v1/jobs/{job_id}": {"get": "200"},
}
FIELDS = {
    "Health": "status generation documents chunks embedding_model version",
    "RetrieveRequest": "question k sources after before",
    "RetrieveResponse": "question generation hints passages",
    "AskRequest": "question k sources after before history stream",
    "Turn": "role content",
    "Answer": "question resolved_question hints status answer claims citations comparison"
    " disagreement closest next_questions generation",
    "Claim": "text citations sources claimant confidence",
    "Citation": "number passage_id document quote start end page sources attribution highlight"
    " reprints",
    "ComparisonRow": "source quote citation figures published updates update",
    "Hints": "sources restrict after before",
    "Passage": "id document heading text start end page sources attributions score",
    "DocumentRef": "id title published source url hash",
    "DocumentBody": "id title published source url hash text attributions chunks page_starts"
    " file_modified file_read indexed",
    "DocumentList": "total documents",
    "CoverageList": "generation rows",
    "CoverageRow": "source period documents passages",
    "Attribution": "start end sources kind claimant",
    "SourceRef": "id name",
    "SourceInfo": "id name aliases passages documents",
    "SourceList": "sources",
    "JobRef": "job",
    "Job": "id status done total receipt",
    "Receipt": "generation added changed removed unchanged failed documents chunks embedded"
    " seconds",
    "Failure": "path reason",
    "ErrorBody": "error",
    "ErrorDetail": "code message",
}


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder: Path = tmp_path_factory.mktemp("openapi")
    description: dict[str, Any] = create_app(service_of(folder)).openapi()
    return description


def model(described: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = described["components"]["schemas"][name]
    return found


@pytest.mark.parametrize("path", PATHS)
def test_every_path_of_the_contract_is_there_with_its_success_and_a_description(
    described: dict[str, Any], path: str
) -> None:
    for method, status in PATHS[path].items():
        operation = described["paths"][path][method]
        assert status in operation["responses"]
        assert len(operation["description"]) > 10


@pytest.mark.parametrize("name", FIELDS)
def test_every_model_has_the_fields_of_the_contract(described: dict[str, Any], name: str) -> None:
    missing = set(FIELDS[name].split()) - set(model(described, name)["properties"])
    assert missing == set()


def test_what_an_answer_and_a_reference_hold_is_always_there(described: dict[str, Any]) -> None:
    for name in (
        "Answer",
        "Claim",
        "DocumentRef",
        "Passage",
        "Attribution",
        "SourceRef",
        "Receipt",
    ):
        assert set(FIELDS[name].split()) <= set(model(described, name)["required"]), name


@pytest.mark.parametrize(
    ("name", "field", "values"),
    [
        ("Answer", "status", ["answered", "not_found", "reply"]),
        ("Citation", "attribution", ["inline", "prose", "document", "none"]),
        ("Attribution", "kind", ["inline", "prose", "document", "none"]),
        ("Job", "status", ["running", "done", "failed"]),
        ("Turn", "role", ["user", "assistant"]),
    ],
)
def test_words_that_are_one_of_a_few_are_those_of_the_contract(
    described: dict[str, Any], name: str, field: str, values: list[str]
) -> None:
    assert model(described, name)["properties"][field]["enum"] == values


def test_limits_and_defaults_are_those_of_the_contract(described: dict[str, Any]) -> None:
    fields = model(described, "AskRequest")["properties"]
    assert (fields["k"]["minimum"], fields["k"]["maximum"], fields["k"]["default"]) == (1, 50, 8)
    assert fields["question"]["maxLength"] == 2_000
    assert (fields["sources"]["default"], fields["history"]["default"]) == ([], [])
    assert fields["stream"]["default"] is False
    assert model(described, "AskRequest")["required"] == ["question"]


def test_uploads_are_files_and_a_switch(described: dict[str, Any]) -> None:
    body = described["paths"]["/v1/documents"]["post"]["requestBody"]["content"]
    (reference,) = (one["schema"]["$ref"] for one in body.values())
    form = model(described, reference.rpartition("/")[2])
    assert list(body) == ["multipart/form-data"]
    assert form["required"] == ["files"]
    assert form["properties"]["replace"]["default"] is False


def test_errors_have_one_form_everywhere(described: dict[str, Any]) -> None:
    reference = {"$ref": "#/components/schemas/ErrorBody"}
    for path, methods in described["paths"].items():
        for operation in methods.values():
            for status, reply in operation["responses"].items():
                if status >= "400":
                    assert reply["content"]["application/json"]["schema"] == reference, path


@pytest.mark.parametrize("request_model", [RetrieveRequest, AskRequest])
def test_requests_come_with_an_example_that_is_valid(
    described: dict[str, Any], request_model: type[RetrieveRequest]
) -> None:
    (example, *_) = model(described, request_model.__name__)["examples"]
    assert request_model.model_validate(example).question == "How many attackers were killed?"


def test_keys_are_part_of_the_description(described: dict[str, Any]) -> None:
    schemes = described["components"]["securitySchemes"]
    assert schemes == {"HTTPBearer": {"type": "http", "scheme": "bearer"}}
    assert "security" not in described["paths"]["/health"]["get"]
    assert described["paths"]["/v1/ask"]["post"]["security"] == [{"HTTPBearer": []}]
