"""What screen readers are told: the words, and that each is said once."""

import pytest
from streamlit.testing.v1 import AppTest

from app.schemas import Answer
from tests.ui import canned
from tests.ui.fake_api import FakeApi
from tests.ui.pages import asked, button, opened, opened_at
from ui import wording
from ui.spoken import answer_words, receipt_words

SAID = (
    "Reported by Reuters, claimed by military spokespeople: "
    "“Military spokespeople put the number of attackers killed at 80 (Reuters).”"
)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (canned.answer(), f"Answer of 1 sentence. {SAID}"),
        (
            canned.answer(claims=[canned.claim(), canned.claim()], disagreement=True),
            f"Answer of 2 sentences. The sources differ. {SAID}",
        ),
        (
            canned.answer(claims=[canned.claim(sources=[], claimant=None, text="It rained.")]),
            "Answer of 1 sentence. unattributed: “It rained.”",
        ),
        (
            canned.not_found(),
            "The documents do not say. 1 passage that came nearest can be opened.",
        ),
        (
            canned.not_found().model_copy(update={"closest": [canned.passage()] * 8}),
            "The documents do not say. 3 passages that came nearest can be opened.",
        ),
        (canned.reply(), "Hello. Ask about the news."),
    ],
)
def test_an_answer_is_said_by_its_first_claim_and_who_stands_behind_it(
    answer: Answer, words: str
) -> None:
    assert answer_words(answer) == words


def test_a_receipt_is_said_in_numbers() -> None:
    assert receipt_words(canned.receipt()) == (
        "Added 1 document. Could not be read: 1 document. "
        "The index is up to date: 3 documents, 1.2\u00a0s."
    )
    nothing = receipt_words(canned.receipt(added=[], failed=[]))
    assert nothing.startswith("Nothing had changed. The index")


def said(page: AppTest) -> dict[str, str]:
    return dict(page.session_state.said)


@pytest.mark.usefixtures("api")
def test_an_answer_keeps_its_number_while_the_page_is_drawn_anew() -> None:
    page = asked("How many?")
    first = said(page)
    assert first["words"].startswith("Answer of 1 sentence.")
    assert said(page.run()) == first
    assert said(asked("How many?", page))["id"] != first["id"]


@pytest.mark.usefixtures("api")
def test_nothing_is_said_at_first_sight() -> None:
    assert "said" not in opened().session_state


def test_what_no_longer_holds_is_taken_back(api: FakeApi) -> None:
    """Trouble is said by the alert that shows it, and the question is on its way no more."""
    api.refusal = (429, "too_many", "Too many questions; wait 5 s.")
    page = asked("How many?")
    assert page.warning
    assert "said" not in page.session_state
    api.refusal = None
    assert said(asked("How many?", page))["words"].startswith("Answer of")
    assert "said" not in button(page, "new").session_state


def test_the_end_of_a_job_is_said(api: FakeApi) -> None:
    api.jobs = [canned.running(1, 4), canned.finished(failed=[])]
    page = button(opened_at("documents"), "reindex")
    assert said(page)["words"] == wording.INDEXING
    assert said(page.run())["words"].startswith("Added 1 document. The index is up to date")
