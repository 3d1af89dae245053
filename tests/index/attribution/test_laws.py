"""What holds of the attributions of any text."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.attribution import attribute
from index.documents import Attribution, Document, Markup
from index.segmentation import segment
from tests.index.attribution.reading import REGISTRY

_PIECES = (
    "Rain fell.",
    "The army said so (AP).",
    '"We won," said Ann Lee. ',
    "According to Reuters, it rained",
    "(Reuters; ISW)",
    "[1]",
    "[^1]",
    "— AFP",
    "\n",
    "\n\n",
    "\n- ",
    "\n| A | Source |\n|---|---|\n| x | AP |\n",
    "\n# Head\n",
    "It added that he left.",
    "\n[^1]: Reuters, 2 July\n",
    "[BBC](https://www.bbc.com/x)",
    "```",
    '"',
    "(",
    "]",
    "*",
    "\u00ad",
    "\u00a0",
    "struck.¹ ",
    "<sup>1,2</sup>",
    "Reuters: it fell.",
    "\n## AP\n\n",
    "\n## ISW\n\n",
    "، ",
)
_texts = st.lists(st.sampled_from(_PIECES) | st.text(max_size=8), max_size=25).map("".join)
# Paragraphs without marks of the whole document or of footnotes, which look beyond them.
_paragraphs = st.lists(
    st.sampled_from(
        (
            "Rain fell.",
            "The army said so (AP).",
            '"We won," said Ann Lee.',
            "According to Reuters, it rained.",
            "It added that he left.",
            "Nobody knows (Reuters; ISW).",
            '"We go on.',
        )
    ),
    min_size=1,
    max_size=5,
).map(" ".join)


def _attributed(text: str, markup: Markup) -> tuple[Attribution, ...]:
    document = Document("a.md", "a.md", "A", text, markup)
    return attribute(document, segment(text, markup), REGISTRY)


@given(_texts, st.sampled_from(("markdown", "plain")))
@settings(deadline=None)
def test_each_sentence_is_attributed_once_and_in_order(text: str, markup: Markup) -> None:
    """The attributions' spans are the sentences of the blocks: in the text, without overlap."""
    expected = [span for block in segment(text, markup) for span in block.sentences]
    found = [one.span for one in _attributed(text, markup)]
    assert found == expected
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(span.end <= len(text) for span in found)


@given(_texts)
@settings(deadline=None)
def test_a_claimant_is_made_of_words_of_the_text(text: str) -> None:
    """Nobody is named whom the document does not name: his letters stand in it in order."""
    for one in _attributed(text, "markdown"):
        letters = iter(text)
        assert all(char in letters for char in (one.claimant or "") if not char.isspace())


@given(_paragraphs, _paragraphs, _paragraphs)
@settings(deadline=None)
def test_a_paragraph_is_attributed_by_itself(before: str, text: str, after: str) -> None:
    """The paragraphs around it change nothing."""
    alone = [(one.kind, one.sources, one.claimant) for one in _attributed(text, "markdown")]
    whole = _attributed(f"{before}\n\n{text}\n\n{after}", "markdown")
    start = len(before) + 2
    inside = [one for one in whole if start <= one.span.start < start + len(text)]
    assert [(one.kind, one.sources, one.claimant) for one in inside] == alone


@contextmanager
def _within(seconds: int) -> Iterator[None]:
    """Raises TimeoutError after so many seconds of work; waiting for the processor is none."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"not done in {seconds} seconds")

    previous = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, previous)


_HOSTILE = (
    "(",
    "[",
    "[[a][",
    "((a)",
    "](",
    "[a](",
    "(Reuters",
    "(Reuters, ",
    "Reuters ",
    "New York ",
    "The ",
    '"',
    "' a",
    "— ",
    "*_",
    "| ",
    "| AP ",
    "[x](https://a.b/c) | ",
    "\u00ad",
    "a.",
    "said ",
    "the army, the army ",
    "according to ",
    "statement by ",
    "by the army ",
    "and ",
    "on Monday ",
    "[^1] ",
    "[^1]: a\n",
    "1. a\n",
    "[1] a\n",
    "[1]",
    "quoted as ",
    "displaced by ",
    "put the at ",
    "selon l'",
    "photographed by the ",
    "Committee to Protect ",
    "OPEC+ ",
    "Reuters: ",
    "- AP — a. ",
    "## AP\n\n",
    "¹",
    "<sup>1</sup>",
    "<sup>[",
    "(see also AP; ",
    "copy of the ",
    "Crisis Group considers the ",
    "AP and Reuters name the ",
    "Apple, Google and Meta said ",
    "the army, Mali's, said men left, ",
    "Photo by Ann Lee/AFP via ",
    "\\",
    "JNIM, which the army said, denied ",
    "a man, who said ",
    "80 (AP) ",
    "AP 12, ",
    "AP-",
    "continues to ",
    "despite what ",
    "figures by the ",
    "**AP**\n\n",
    "- **AP**\n  - a.\n- **ISW**\n",
    "AFP, 2 July 2025\n\n",
    "It rains https://apnews.com/a ",
)


@pytest.mark.parametrize("piece", _HOSTILE)
def test_hostile_text_takes_no_longer_than_it_should(piece: str) -> None:
    """100 kB made to be read again and again are attributed within a limit that only a
    quadratic step would pass."""
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    blocks = segment(text)
    with _within(20):
        found = attribute(Document("a", "a", "A", text), blocks, REGISTRY)
    assert len(found) == sum(len(block.sentences) for block in blocks)


@pytest.mark.parametrize("piece", _HOSTILE)
def test_a_hostile_row_takes_no_longer_than_it_should(piece: str) -> None:
    """A row of a table is one sentence, however long."""
    row = (piece.replace("\n", " ") * (100_000 // len(piece)))[:100_000]
    text = f"| A | Source |\n|---|---|\n| {row} | AP |\n"
    blocks = segment(text)
    with _within(20):
        found = attribute(Document("a", "a", "A", text), blocks, REGISTRY)
    assert len(found) == sum(len(block.sentences) for block in blocks)


def _calls(text: str) -> int:
    """How many functions are called to attribute a text."""
    counted = 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    blocks = segment(text)
    sys.setprofile(count)
    try:
        attribute(Document("a", "a", "A", text), blocks, REGISTRY)
    finally:
        sys.setprofile(None)
    return counted


_STORY = (
    'The army said that it rained (AP). "We won," said Ann Lee. It added that he left.',
    "According to Reuters, snow fell on Monday.[1] Nobody knows (Reuters; ISW).",
)


@pytest.mark.parametrize("joint", ["\n\n", " "], ids=["paragraphs", "one paragraph"])
def test_work_grows_as_the_text_does(joint: str) -> None:
    """Twice the text, twice the calls, and not more."""
    once, twice = (joint.join(_STORY * times) for times in (150, 300))
    assert _calls(twice) <= 2.05 * _calls(once)


def test_a_megabyte_in_one_paragraph_is_attributed_within_the_limit() -> None:
    """The worst layout of a long text: nothing ends the reach of a mark."""
    text = " ".join(_STORY * (1_000_000 // len(" ".join(_STORY))))
    blocks = segment(text)
    with _within(60):
        found = attribute(Document("a", "a", "A", text), blocks, REGISTRY)
    assert len(found) == sum(len(block.sentences) for block in blocks)
