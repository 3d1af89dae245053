"""The colours of sources on the pages: apart in one answer, and the same everywhere."""

import re

import pytest

from app.schemas import Attribution, SourceInfo, SourceRef
from tests.ui import canned
from tests.ui.canned import ARMY, BODY, QUOTE, REUTERS, START, citation, claim
from tests.ui.fake_api import FakeApi
from tests.ui.pages import asked, document_at, opened_at, shown
from ui.palette import HOME

AFP = SourceRef(id="afp", name="AFP")
BADGE = re.compile(r'data-testid="source-badge" style="background:(#\w{6});[^"]*">([^<]+)<')


def colours(markup: str) -> dict[str, set[str]]:
    """The colours of each source's badges."""
    found: dict[str, set[str]] = {}
    for colour, name in BADGE.findall(markup):
        found.setdefault(name, set()).add(colour)
    return found


def info(ref: SourceRef, passages: int) -> SourceInfo:
    return SourceInfo(**ref.model_dump(), aliases=[], passages=passages, documents=1)


@pytest.fixture
def two(api: FakeApi) -> FakeApi:
    """A corpus in which two outlets meet that were born with one colour, the second the busier."""
    assert HOME.of("afp") == HOME.of("reuters")
    api.sources = [info(REUTERS, 1), info(AFP, 5)]
    other = {"text": "Seven towns were struck.", "citations": [2], "sources": [AFP]}
    api.reply = canned.answer(
        claims=[claim(), claim(**other)],
        citations=[citation(), citation(number=2, sources=[AFP])],
    )
    said = Attribution(
        start=START, end=START + len(QUOTE), sources=[REUTERS], kind="inline", claimant=None
    )
    api.body = BODY.model_copy(update={"attributions": [said], "source": AFP})
    api.documents = [ARMY.model_copy(update={"source": AFP})]
    return api


@pytest.mark.usefixtures("two")
def test_outlets_differ_in_an_answer_and_keep_their_colours_in_the_documents() -> None:
    home, given_way = {"#0072b2"}, {"#009e73"}
    assert colours(shown(asked("How many?"))) == {"AFP": home, "Reuters": given_way}
    page = shown(document_at(document=ARMY.id))
    assert colours(page) == {"AFP": home, "Reuters": given_way}
    assert "--source:#009e73" in page
    assert colours(shown(opened_at("documents"))) == {"AFP": home}


def test_colours_stay_while_the_sources_cannot_be_had(two: FakeApi) -> None:
    page = asked("How many?")
    before = colours(shown(page))
    two.indexed, two.unready = False, ("loading", "loading")
    assert colours(shown(page.run())) == before


def test_outlets_differ_in_an_answer_though_the_corpus_does_not_list_them(two: FakeApi) -> None:
    """As in a conversation that was kept from another corpus."""
    two.sources = []
    found = colours(shown(asked("How many?")))
    assert found == {"Reuters": {"#0072b2"}, "AFP": {"#009e73"}}
