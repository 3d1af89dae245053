"""The page of the documents, driven by Streamlit's own AppTest against a small real server."""

import pytest

from app.schemas import Job
from tests.ui.canned import ARMY, TOWNS, finished, running
from tests.ui.fake_api import FakeApi
from tests.ui.pages import button, document_at, opened, opened_at, shown
from ui import wording
from ui.client import ApiError, Client


def test_an_upload_of_several_files_shows_progress_and_ends_with_the_receipt(api: FakeApi) -> None:
    api.jobs = [running(1, 4), finished()]
    page = opened_at("documents")
    page.file_uploader[0].upload("new.md", b"# New").upload("old.txt", b"Old")
    page.checkbox(key="replace").check().run()
    button(page, "upload")
    assert (api.uploaded, api.replaced) == ({"new.md": b"# New", "old.txt": b"Old"}, True)
    assert page.get("progress")[0].proto.text == "Indexing: 25\u00a0%"
    assert page.get("progress")[0].proto.value == 25
    assert page.button(key="reindex").disabled
    page.run()
    assert "Added 1 document: new.md" in shown(page)
    assert "Could not be read: broken.pdf: it has no text layer" in shown(page)
    assert not page.get("progress")
    button(page, "dismiss")
    assert "Added 1 document" not in shown(page)


@pytest.mark.usefixtures("api")
def test_an_upload_waits_for_files() -> None:
    page = opened_at("documents")
    assert page.button(key="upload").disabled
    page.file_uploader[0].upload("new.md", b"# New").run()
    assert not page.button(key="upload").disabled
    assert page.button(key="upload").label == "Upload and index 1 file"


def test_re_index_of_an_unchanged_corpus_says_so(api: FakeApi) -> None:
    api.jobs = [finished(added=[], failed=[])]
    page = button(opened_at("documents"), "reindex")
    assert wording.RECEIPT_NOTHING in shown(page)
    assert "The index is up to date: 3 documents, 1.2\u00a0s." in shown(page)


def test_re_index_while_one_runs_shows_the_refusal(api: FakeApi) -> None:
    api.refusal = (409, "busy", "The index is being written; wait")
    page = button(opened_at("documents"), "reindex")
    assert page.warning[0].value == r"The index is being written\; wait"


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        ((404, "not_found", "there is no job j1"), wording.JOB_LOST),
        ((401, "unauthorized", "send a valid key"), wording.KEY_WANTED),
    ],
)
def test_a_job_that_cannot_be_followed_says_why(
    api: FakeApi, refusal: tuple[int, str, str], words: str
) -> None:
    api.job_refusal = refusal
    page = button(opened_at("documents"), "reindex")
    assert page.warning[0].value.replace("\\", "") == words


def test_an_api_that_is_slow_to_tell_of_a_job_is_asked_again(
    api: FakeApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    api.jobs = [finished()]
    in_time, late = Client.job, iter([ApiError("timeout", wording.TOO_SLOW)])

    def job(client: Client, job_id: str) -> Job:
        if error := next(late, None):
            raise error
        return in_time(client, job_id)

    monkeypatch.setattr(Client, "job", job)
    page = button(opened_at("documents"), "reindex")
    assert not page.warning
    page.run()
    assert "Added 1 document" in shown(page)
    assert next(late, None) is None


@pytest.mark.parametrize("name", ["towns.md", "a;b.md", "replace=true;x.md"])
def test_a_file_of_the_same_name_is_told_with_the_box_to_tick(api: FakeApi, name: str) -> None:
    message = f"{name} is in the corpus already; send replace=true to overwrite it"
    api.refusal = (409, "exists", message)
    page = button(opened_at("documents"), "reindex")
    told = page.warning[0].value.replace("\\", "")
    assert (
        told == f"{name} is in the corpus already; tick “{wording.REPLACE_LABEL}” to overwrite it."
    )


@pytest.mark.parametrize("name", ["notes.md", "replace=true.md", "a;replace=true.md"])
def test_a_file_with_the_name_of_a_folder_gets_no_box_to_tick(api: FakeApi, name: str) -> None:
    message = f"{name} is a folder of the corpus; rename the file"
    api.refusal = (409, "exists", message)
    page = button(opened_at("documents"), "reindex")
    assert page.warning[0].value.replace("\\", "") == message


def test_a_line_of_a_file_is_not_offered_for_deletion(api: FakeApi) -> None:
    api.documents = [TOWNS.model_copy(update={"id": "wire.jsonl#3"})]
    page = button(opened_at("documents"), "delete_0")
    assert wording.DELETE_LINE_NOTE.format(path="wire.jsonl") in shown(page)
    assert [one.key for one in page.button if one.key == "delete_confirm"] == []


@pytest.mark.usefixtures("api")
def test_the_documents_are_listed_with_their_outlet_date_and_file() -> None:
    page = opened_at("documents")
    assert [each.label for each in page.page_link] == [
        r"The army\'s response",
        "Seven towns",
    ]
    assert "AP</span> <span>2025-07-02 · army-response.md" in shown(page)
    assert "undated · notes/towns.md" in shown(page)
    assert "1–2 of 2" in shown(page)


def test_a_search_lists_what_holds_its_words(api: FakeApi) -> None:
    page = opened_at("documents")
    page.text_input(key="search").set_value("seven").run()
    assert [each.label for each in page.page_link] == ["Seven towns"]
    assert api.searched[-1] == {
        "offset": "0",
        "limit": "25",
        "search": "seven",
        "order": "newest",
    }
    page.text_input(key="search").set_value("nothing like it").run()
    assert wording.FOUND_NONE in shown(page)


def test_a_long_list_is_turned_page_by_page(api: FakeApi) -> None:
    api.documents = [
        TOWNS.model_copy(update={"id": f"{n}.md", "title": f"T{n}"}) for n in range(60)
    ]
    page = opened_at("documents")
    assert "1–25 of 60" in shown(page)
    assert page.button(key="previous").disabled
    button(page, "next")
    button(page, "next")
    assert "51–60 of 60" in shown(page)
    assert page.button(key="next").disabled
    page.text_input(key="search").set_value("t5").run()
    assert "1–11 of 11" in shown(page)


def test_the_last_page_is_shown_where_documents_have_gone(api: FakeApi) -> None:
    api.documents = [TOWNS.model_copy(update={"id": f"{n}.md"}) for n in range(26)]
    page = button(opened_at("documents"), "next")
    assert "26–26 of 26" in shown(page)
    del api.documents[-1]
    page.run()
    assert "1–25 of 25" in shown(page)


def test_an_empty_corpus_leads_to_the_upload(api: FakeApi) -> None:
    api.indexed = False
    page = opened_at("documents")
    assert page.info[0].value == wording.EMPTY
    assert page.main.expander[0].proto.expanded
    assert not page.text_input


def test_delete_asks_first_and_keeping_deletes_nothing(api: FakeApi) -> None:
    page = button(opened_at("documents"), "delete_1")
    assert "Seven towns" in shown(page)
    assert wording.DELETE_NOTE.format(path=TOWNS.id) in shown(page)
    button(page, "delete_keep")
    assert api.deleted == []


def test_delete_goes_through_once_it_is_confirmed(api: FakeApi) -> None:
    api.jobs = [finished(added=[], removed=[TOWNS.id], failed=[])]
    page = button(opened_at("documents"), "delete_1")
    button(page, "delete_confirm")
    assert api.deleted == ["notes/towns.md"]
    assert "Removed 1 document: notes/towns.md" in shown(page)


def test_a_document_that_may_not_be_deleted_says_why(api: FakeApi) -> None:
    page = button(opened_at("documents"), "delete_0")
    api.refusal = (409, "conflict", "It is a line of wire.jsonl; edit that file")
    button(page, "delete_confirm")
    assert page.warning[0].value == r"It is a line of wire\.jsonl\; edit that file"


def test_deleting_the_open_document_leads_back_to_the_list(api: FakeApi) -> None:
    api.jobs = [finished(added=[], removed=[ARMY.id], failed=[])]
    page = button(document_at(document=ARMY.id), "delete")
    button(page, "delete_confirm")
    assert api.deleted == [ARMY.id]
    assert page.query_params == {}
    assert "1–2 of 2" in shown(page)


def test_re_index_of_an_empty_index_opens_the_conversation(api: FakeApi) -> None:
    api.indexed = False
    api.jobs = [finished()]
    page = button(opened(), "reindex")
    assert not page.chat_input[0].disabled
