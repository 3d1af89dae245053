"""Which sentences of the passages are read."""

from app.evidence import SENTENCES_OF_A_PASSAGE, read
from app.retrieval import Found
from index.documents import Attribution, Span
from index.passages import DocumentHead, Filters, Passage, Sentence
from tests.fakes import word_reader


def test_of_a_long_table_the_rows_nearest_to_the_question_are_read() -> None:
    rows = [f"Town {number} lost {number} mills." for number in range(100, 140)]
    text = "\n".join(rows)
    head = DocumentHead(1, "a.md", "A", None, None, None, "0")
    at = [text.index(row) for row in rows]
    sentences = tuple(
        Sentence(Attribution(Span(start, start + len(row)), "none"), "row", row)
        for start, row in zip(at, rows, strict=True)
    )
    passage = Passage(1, head, Span(0, len(text)), text, (), (), sentences)
    question = "How many mills did town 137 lose?"
    found = read(word_reader(lambda _: 1.0), question, [Found(passage, 1.0)], Filters())
    assert len(found) == SENTENCES_OF_A_PASSAGE
    assert "Town 137 lost 137 mills." in [one.sentence.text for one in found]
