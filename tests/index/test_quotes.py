"""What is quoted is in the document to the character, in all six formats."""

import io
import json

import pytest
from docx import Document as DocxDocument
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st

from index.documents import Document
from index.passages import Passage
from index.snapshot import Snapshot
from tests.index.corpus_folder import CorpusFolder

WORDS = st.one_of(
    st.sampled_from(
        [
            "army",
            "80",
            "Dr.",
            "(Reuters)",
            "[AP](https://apnews.com/a)",
            "“neutralized”",
            "**bold**",
            "&amp;",
            "<b>",
            "e\u0301t\u00e9",
            "\U0001f525",
            "\U0001d510\U0001d51e",
            "\u0645\u0627\u0644\u064a",
            "马里。",
            "a\u00adb",
            "no\u00a0break",
            "zero\u200bwidth",
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12),
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(lambda words: f"The {' '.join(words)}.")
LINE_ENDS = st.sampled_from(["\n", "\r\n"])
LATIN = st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_categories=["Cc"]))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Headings, paragraphs, lists, tables and quotes, with either kind of line end."""
    forms = ["{}", "# {}", "- {}\n- {}", "> {}", "| a | b |\n|---|---|\n| {} | {} |", "{}\n{}"]
    blocks = draw(st.lists(st.sampled_from(forms), min_size=1, max_size=6))
    filled = [
        form.format(*(draw(SENTENCES).replace("\n", " ") for _ in range(2))) for form in blocks
    ]
    return draw(LINE_ENDS).join("\n\n".join(filled).split("\n"))


def html_of(text: str) -> str:
    paragraphs = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
    return f"<html><body><article><h1>Mali</h1>{paragraphs}</article></body></html>"


def docx_of(text: str) -> bytes:
    document, file = DocxDocument(), io.BytesIO()
    for part in text.splitlines():
        document.add_paragraph("".join(letter for letter in part if letter.isprintable()))
    document.save(file)
    return file.getvalue()


def pdf_of(text: str) -> bytes:
    pdf = FPDF()
    pdf.set_font("Helvetica")
    for part in ("The army said so on Tuesday.", text):
        pdf.add_page()
        pdf.multi_cell(0, text=f"{part} It was calm.")
    return bytes(pdf.output())


def assert_exact(document: Document, passages: list[Passage]) -> None:
    """Each passage and sentence is its span of the document, and the sentences are whole."""
    for passage in passages:
        assert passage.text == passage.span.of(document.text)
        assert passage.sentences != ()
        for sentence in passage.sentences:
            assert sentence.text == sentence.span.of(document.text)
            assert sentence.text.strip() != ""
            assert passage.span.start <= sentence.span.start
            assert sentence.span.end <= passage.span.end


def assert_all_exact(snapshot: Snapshot) -> set[str]:
    for head in snapshot.heads():
        document = snapshot.document(head.id)
        assert document is not None
        assert document.hash == head.hash
        passages = snapshot.passages_of(head.id)
        assert_exact(document, passages)
        assert passages != []
        for attribution in snapshot.sentences_of(head):
            assert attribution.span.end <= len(document.text)
    return {head.id for head in snapshot.heads()}


@given(text=texts(), latin=LATIN)
@settings(max_examples=15, deadline=None)
def test_every_sentence_is_its_span_of_the_document(
    tmp_path_factory: pytest.TempPathFactory, text: str, latin: str
) -> None:
    folder = CorpusFolder(tmp_path_factory.mktemp("quotes"))
    folder.write("a.md", text)
    folder.write("b.txt", text)
    folder.write("c.html", html_of(text))
    folder.write("d.pdf", pdf_of(latin))
    folder.write("e.docx", docx_of(text))
    folder.write("f.jsonl", "\n".join(json.dumps({"text": one}) for one in (text, latin + "x.")))
    receipt = folder.sync()
    snapshot = folder.snapshot()
    indexed = assert_all_exact(snapshot)
    snapshot.close()
    assert receipt.failed == ()
    assert indexed == {"a.md", "b.txt", "c.html", "d.pdf", "e.docx", "f.jsonl#1", "f.jsonl#2"}


def test_a_quote_after_letters_beyond_the_basic_plane_is_exact(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Offsets count code points, not UTF-16 units or bytes, and CRLF as one."""
    folder = CorpusFolder(tmp_path_factory.mktemp("astral"))
    folder.write("a.txt", "\U0001f525\U0001f525 e\u0301.\r\nDiboli was attacked.")
    folder.sync()
    snapshot = folder.snapshot()
    (passage,) = snapshot.passages_of("a.txt")
    spans = {one.text: (one.span.start, one.span.end) for one in passage.sentences}
    snapshot.close()
    assert spans["Diboli was attacked."] == (7, 27)
