"""What a question sees of the index: filters, words, pages; never a vector that is wrong."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fpdf import FPDF

from index.database import FILE_NAME
from index.documents import SourceRef
from index.embeddings import FILE_NAME as EMBEDDINGS
from index.errors import IndexDamaged, IndexMissing
from index.passages import Filters
from index.snapshot import Snapshot
from tests.fakes import FakeEmbedder
from tests.index.corpus_folder import CorpusFolder, texts

JUNE = "---\npublished: 2025-06-30\n---\nKayes was calm (AP)."
JULY = "---\npublished: 2025-07-01\n---\nDiboli was attacked (Reuters)."
UNDATED = "The café reported casualties (Reuters)."


@pytest.fixture
def folder(tmp_path: Path) -> CorpusFolder:
    made = CorpusFolder(tmp_path)
    made.write("june.md", JUNE)
    made.write("july.md", JULY)
    made.write("undated.md", UNDATED)
    made.sync()
    return made


@pytest.fixture
def snapshot(folder: CorpusFolder) -> Iterator[Snapshot]:
    opened = folder.snapshot()
    yield opened
    opened.close()


def allowed(snapshot: Snapshot, filters: Filters) -> list[str]:
    keys = snapshot.allowed(filters)
    assert keys is not None
    return sorted(passage.document.id for passage in snapshot.passages(keys))


def holding(snapshot: Snapshot, *words: str) -> list[str]:
    keys = [key for key, _ in snapshot.matching(words, 10)]
    return sorted(passage.document.id for passage in snapshot.passages(keys))


TABLE = "---\nsource: Reuters\n---\n| Place | Told by |\n|---|---|\n| Gao | AP |\n| Kayes | AFP |"
HEADLINES = "---\nsource: Reuters\n---\n# Gao is calm\n\n# Kayes is not"


@pytest.mark.parametrize("text", [TABLE, HEADLINES, JUNE])
def test_a_passage_is_found_by_the_sources_that_it_shows(tmp_path: Path, text: str) -> None:
    folder = CorpusFolder(tmp_path)
    folder.write("a.md", text)
    folder.sync()
    opened = folder.snapshot()
    every = opened.passages([key for key, _ in opened.matching(["gao", "kayes"], 10)])
    for one in ("reuters", "ap", "afp"):
        shown = {passage.key for passage in every if one in {ref.id for ref in passage.sources}}
        assert set(opened.allowed(Filters(frozenset({one}))) or ()) == shown
    opened.close()


def test_without_filters_everything_is_allowed(snapshot: Snapshot) -> None:
    assert snapshot.allowed(Filters()) is None


def test_days_are_inclusive_and_leave_undated_documents_out(snapshot: Snapshot) -> None:
    june, july = date(2025, 6, 30), date(2025, 7, 1)
    assert allowed(snapshot, Filters(after=june)) == ["july.md", "june.md"]
    assert allowed(snapshot, Filters(after=july)) == ["july.md"]
    assert allowed(snapshot, Filters(after=date(2025, 7, 2))) == []
    assert allowed(snapshot, Filters(before=june)) == ["june.md"]
    assert allowed(snapshot, Filters(before=date(2025, 6, 29))) == []
    assert allowed(snapshot, Filters(after=june, before=june)) == ["june.md"]


def test_a_source_allows_the_passages_it_reports_in(snapshot: Snapshot) -> None:
    assert allowed(snapshot, Filters(frozenset({"ap"}))) == ["june.md"]
    assert allowed(snapshot, Filters(frozenset({"reuters"}))) == ["july.md", "undated.md"]
    assert allowed(snapshot, Filters(frozenset({"ap", "reuters"}), after=date(2025, 7, 1))) == [
        "july.md"
    ]
    assert allowed(snapshot, Filters(frozenset({"nobody"}))) == []


def test_search_keeps_to_what_is_allowed(snapshot: Snapshot) -> None:
    keys = snapshot.allowed(Filters(frozenset({"ap"})))
    (vector,) = FakeEmbedder().embed(["Diboli was attacked (Reuters)."])
    ((near, _),) = snapshot.nearest(vector, 5, keys)
    assert texts(snapshot.passages([near])) == ["Kayes was calm (AP)."]
    assert snapshot.matching(["diboli"], 5, keys) == []
    assert [key for key, _ in snapshot.matching(["calm", "diboli"], 5, keys)] == [near]


def test_words_are_found_in_every_form_case_and_accent(snapshot: Snapshot) -> None:
    assert holding(snapshot, "attacks") == ["july.md"]
    assert holding(snapshot, "ATTACKING") == ["july.md"]
    assert holding(snapshot, "casualty") == ["undated.md"]
    assert holding(snapshot, "cafe") == holding(snapshot, "CAFÉ") == ["undated.md"]
    assert holding(snapshot, "calm", "diboli") == ["july.md", "june.md"]
    assert holding(snapshot) == []


@pytest.mark.parametrize(
    "word",
    ['"', '""', 'di"boli', "*", "NEAR(", "text:diboli", "-diboli calm", "\0", "di\0boli", "'"],
)
def test_marks_in_a_word_are_no_query_language(snapshot: Snapshot, word: str) -> None:
    assert holding(snapshot, word, "calm") == ["june.md"]


def test_a_rare_word_counts_for_more(snapshot: Snapshot) -> None:
    assert (snapshot.frequency("was"), snapshot.frequency("diboli")) == (2, 1)
    assert snapshot.frequency('"') == snapshot.frequency("unheard") == 0
    assert snapshot.rarity("unheard") > snapshot.rarity("diboli") > snapshot.rarity("was") > 0


def test_documents_are_listed_by_their_ids(snapshot: Snapshot) -> None:
    assert [head.id for head in snapshot.heads()] == ["july.md", "june.md", "undated.md"]
    assert [head.id for head in snapshot.heads(1, 1)] == ["june.md"]
    head = snapshot.head("june.md")
    assert head is not None
    assert (head.title, head.published) == ("june", date(2025, 6, 30))
    assert snapshot.head("none.md") is None
    assert snapshot.document("none.md") is None
    assert snapshot.passages_of("none.md") == snapshot.passages([4711]) == []


def test_sources_are_counted_in_passages_and_documents(snapshot: Snapshot) -> None:
    assert snapshot.sources() == {
        SourceRef("reuters", "Reuters"): (2, 2),
        SourceRef("ap", "AP"): (1, 1),
    }
    assert (snapshot.documents, snapshot.chunks, snapshot.integrity()) == (3, 3, [])


def test_a_passage_knows_the_page_of_each_sentence(tmp_path: Path) -> None:
    pdf = FPDF()
    pdf.set_font("Helvetica")
    for text in ("Diboli was attacked on Tuesday.", "Kayes was calm on Wednesday."):
        pdf.add_page()
        pdf.multi_cell(0, text=text)
    folder = CorpusFolder(tmp_path)
    folder.write("a.pdf", bytes(pdf.output()))
    folder.sync()
    snapshot = folder.snapshot()
    passages = snapshot.passages_of("a.pdf")
    pages = {
        sentence.text: passage.page_of(sentence.span.start)
        for passage in passages
        for sentence in passage.sentences
    }
    snapshot.close()
    assert pages == {"Diboli was attacked on Tuesday.": 1, "Kayes was calm on Wednesday.": 2}


def test_where_there_are_no_pages_none_is_given(snapshot: Snapshot) -> None:
    (passage,) = snapshot.passages_of("june.md")
    assert passage.page_of(passage.span.start) is None


def test_nothing_indexed_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="nothing is indexed yet"):
        Snapshot(tmp_path)
    (tmp_path / FILE_NAME).touch()
    with pytest.raises(IndexMissing, match="nothing is indexed yet"):
        Snapshot(tmp_path)


def test_a_catalogue_that_is_none_is_said_to_be_damaged(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"no database " * 100)
    with pytest.raises(IndexDamaged, match="file is not a database"):
        Snapshot(tmp_path)


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


def flip_a_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


def replace(path: Path) -> None:
    path.write_bytes(b"something else")


@pytest.mark.parametrize("damage", [Path.unlink, truncate, flip_a_bit, replace])
def test_damaged_vectors_are_made_again_and_nothing_wrong_is_found(
    folder: CorpusFolder, damage: object
) -> None:
    assert callable(damage)
    damage(folder.index / "vectors-1.faiss")
    for text in ("Kayes was calm (AP).", "Diboli was attacked (Reuters).", UNDATED):
        assert folder.nearest(text) == text


def test_vectors_lost_twice_over_are_embedded_again(folder: CorpusFolder) -> None:
    (folder.index / "vectors-1.faiss").unlink()
    (folder.index / EMBEDDINGS).unlink()
    with pytest.raises(IndexDamaged, match=r"is missing.*; run `byline index`"):
        folder.snapshot()
    receipt = folder.sync()
    assert (receipt.generation, receipt.embedded, receipt.unchanged) == (2, 3, 3)
    assert folder.nearest(UNDATED) == UNDATED


def test_a_store_of_embeddings_that_is_none_is_set_aside_and_filled_from_the_vectors(
    folder: CorpusFolder, caplog: pytest.LogCaptureFixture
) -> None:
    (folder.index / EMBEDDINGS).write_bytes(b"no database " * 100)
    assert folder.nearest(UNDATED) == UNDATED
    assert folder.sync().embedded == 0
    (aside,) = folder.index.glob("embeddings.sqlite.damaged-*")
    assert aside.read_bytes() == b"no database " * 100
    assert f"it was set aside as {aside.name}" in caplog.text
    (folder.index / "vectors-1.faiss").unlink()
    assert folder.nearest(UNDATED) == UNDATED
