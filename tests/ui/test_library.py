"""The page of the documents, driven by Streamlit's own AppTest against a small real server."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.canned import finished, running
from tests.ui.fake_api import FakeApi
from tests.ui.pages import body, button, shown
from ui import wording

SCRIPT = """
import os
from contextlib import closing
from ui import library
from ui.client import Client
with closing(Client(os.environ["BYLINE_API_URL"])) as client:
    library.draw(client, expanded=True)
"""


def documents_page() -> AppTest:
    page = AppTest.from_string(SCRIPT, default_timeout=20).run()
    assert not page.exception
    return page


def test_an_upload_shows_progress_and_ends_with_the_receipt(api: FakeApi) -> None:
    api.jobs = [running(1, 4), finished()]
    page = documents_page()
    page.file_uploader[0].upload("new.md", b"# New")
    page.checkbox(key="replace").check()
    button(page, "upload")
    assert (api.uploaded, api.replaced) == ({"new.md": b"# New"}, True)
    assert page.get("progress")[0].proto.text == "Indexing: 1 of 4"
    assert page.get("progress")[0].proto.value == 25
    assert page.button(key="reindex").disabled
    page.run()
    assert "Added 1 document: new.md" in shown(page)
    assert "Could not be read: broken.pdf: it has no text layer" in shown(page)
    assert not page.get("progress")


def test_an_upload_without_files_sends_nothing(api: FakeApi) -> None:
    page = button(documents_page(), "upload")
    assert wording.UPLOAD_NOTHING in shown(page)
    assert api.uploaded == {}


def test_re_index_of_an_unchanged_corpus_says_so(api: FakeApi) -> None:
    api.jobs = [finished(added=[], failed=[])]
    page = button(documents_page(), "reindex")
    assert wording.RECEIPT_NOTHING in shown(page)
    assert "The index is up to date: 3 documents, 1.2\u00a0s." in shown(page)


def test_re_index_while_one_runs_shows_the_refusal(api: FakeApi) -> None:
    api.refusal = (409, "busy", "The index is being written; wait")
    page = button(documents_page(), "reindex")
    assert page.warning[0].value == r"The index is being written\; wait"


@pytest.mark.usefixtures("api")
def test_the_documents_are_listed_with_their_outlet_and_date() -> None:
    page = documents_page()
    listed = next(each for each in page.main.expander if each.label == "All documents (2)")
    inside = body(listed.get("html")[0])
    assert "The army&#x27;s response" in inside
    assert "AP · 2025-07-02" in inside
    assert "undated" in inside
