"""What each source says, side by side; copies of one story are one voice."""

from dataclasses import replace
from datetime import date

from app.evidence import Evidence, fold_reprints
from app.voices import compare_sources
from index.documents import Attribution, SourceRef, Span
from index.passages import DocumentHead, Passage, Sentence

REUTERS, AP = SourceRef("reuters", "Reuters"), SourceRef("ap", "AP")
STORY = (
    "Gunmen attacked the barracks at Kati on Tuesday. The army said that 80 militants were killed."
    " The road to Bamako stayed open, and the market was held."
)
SAID = "The army said that 80 militants were killed."


def evidence(key: int, text: str, quote: str, source: SourceRef, day: int) -> Evidence:
    head = DocumentHead(key, f"{key}.md", f"Story {key}", date(2025, 7, day), source, None, "h")
    start = text.index(quote)
    at = Attribution(Span(start, start + len(quote)), "document", (source,))
    sentence = Sentence(at, "paragraph", quote)
    return Evidence(
        Passage(key, head, Span(0, len(text)), text, (), (), (sentence,)), sentence, 0.8
    )


def test_a_copy_is_folded_into_the_earliest() -> None:
    later, earlier = evidence(1, STORY, SAID, AP, 3), evidence(2, STORY, SAID, REUTERS, 2)
    (one,) = fold_reprints([later, replace(earlier, confidence=0.5)])
    assert one.passage.document.id == "2.md"
    assert [copy.id for copy in one.reprints] == ["1.md"]
    assert one.confidence == 0.8


def test_different_stories_stay_apart() -> None:
    other = "At least 120 militants were killed at Kati, a spokesman said."
    both = [evidence(1, STORY, SAID, REUTERS, 2), evidence(2, other, other, AP, 2)]
    assert fold_reprints(both) == both


def test_sources_with_different_figures_disagree_row_by_row() -> None:
    text = "120 militants were killed."
    first = evidence(1, STORY, SAID, REUTERS, 2)
    second = evidence(2, text, text, AP, 2)
    voices = compare_sources([first, second], [first], 0.3)
    assert voices.disagreement
    assert [(row.source.id, row.figures, row.citation) for row in voices.rows] == [
        ("reuters", ["80"], 1),
        ("ap", ["120"], 2),
    ]
    assert voices.cited == (first, second)


def test_one_source_alone_is_compared_with_nobody() -> None:
    only = evidence(1, STORY, SAID, REUTERS, 2)
    voices = compare_sources([only], [only], 0.3)
    assert (voices.rows, voices.disagreement, voices.cited) == ((), False, (only,))


def test_what_is_not_sure_enough_is_no_voice() -> None:
    first = evidence(1, STORY, SAID, REUTERS, 2)
    doubtful = replace(evidence(2, "120 were killed.", "120 were killed.", AP, 2), confidence=0.2)
    assert compare_sources([first, doubtful], [first], 0.3).rows == ()
