"""PDF: the text of each page, where it begins, and files that can't be read."""

from io import BytesIO
from pathlib import Path

import pytest
from fpdf import FPDF
from pypdf import PdfReader, PdfWriter

from tests.index.loading.reading import load_one, refusal

DAMAGED = "is no PDF file that can be read; export it again"


def make_pdf(*pages: str, title: str | None = None) -> bytes:
    """A PDF with these pages, each line of them set on a line of its own."""
    pdf = FPDF()
    pdf.set_font("helvetica", size=11)
    if title:
        pdf.set_title(title)
    for page in pages:
        pdf.add_page()
        for line in page.split("\n"):
            pdf.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def encrypted(data: bytes, password: str, algorithm: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.encrypt(user_password=password, owner_password="owner", algorithm=algorithm)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def test_pages_are_parted_by_a_blank_line_and_begin_where_page_starts_says(tmp_path: Path) -> None:
    document = load_one(tmp_path, "a.pdf", make_pdf("Page one.", "Page two.", "Page three."))
    assert document.text == "Page one.\n\nPage two.\n\nPage three."
    assert document.page_starts == (0, 11, 22)
    assert [document.text[start : start + 6] for start in document.page_starts] == [
        "Page o", "Page t", "Page t",
    ]  # fmt: skip
    assert [document.page_of(offset) for offset in (0, 8, 11, 33)] == [1, 1, 2, 3]
    assert document.markup == "plain"


def test_pages_without_text_are_counted(tmp_path: Path) -> None:
    document = load_one(tmp_path, "a.pdf", make_pdf("", "Page two.", "", "Page four.", ""))
    assert document.text == "Page two.\n\nPage four."
    assert document.page_of(document.text.index("two")) == 2
    assert document.page_of(document.text.index("four")) == 4


@pytest.mark.parametrize(
    ("first", "second", "parted"),
    [
        ("The army said that eighty", "militants had died.", "\n"),
        ("The army said that eighty,", "perhaps more, had died.", "\n"),
        ("The army said that eighty died.", "militants had died.", "\n\n"),
        ('The army said "eighty died."', "militants had died.", "\n\n"),
        ("The army said that eighty", "Militants had died.", "\n\n"),
        ("The army said that eighty", "80 had died.", "\n\n"),
        ("It named the towns:", "one, two", "\n\n"),
        ("The towns are", "a) Diboli", "\n\n"),
        ("7", "militants had died.", "\n\n"),
    ],
)
def test_a_sentence_that_runs_over_a_page_is_one(
    tmp_path: Path, first: str, second: str, parted: str
) -> None:
    """Unless it has an end there, or the next page begins anew; also over an empty page."""
    for between in ([], [""]):
        document = load_one(tmp_path, "a.pdf", make_pdf(first, *between, second))
        assert document.text == first + parted + second
        start = len(first + parted)
        assert (document.page_starts[0], document.page_starts[-1]) == (0, start)
        assert document.page_of(len(first) - 1) == 1
        assert document.page_of(start) == 2 + len(between)


def test_paragraphs_are_parted_and_wrapped_lines_are_not(tmp_path: Path) -> None:
    page = (
        "Casualty figures\n"
        "The army said on Monday that twelve militants had been killed in the raid on the\n"
        "village, and that none of its own men were hurt. Residents said on Tuesday that\n"
        "this was not so.\n"
        "The governor, who was not in the town at that time, called for an inquiry into it\n"
        "and promised that its findings would be made public:\n"
        "- first finding of the\n"
        "inquiry\n"
        "- second finding"
    )
    paragraphs = load_one(tmp_path, "a.pdf", make_pdf(page)).text.split("\n\n")
    lines = page.split("\n")
    assert paragraphs == [
        lines[0], "\n".join(lines[1:4]), "\n".join(lines[4:6]), "\n".join(lines[6:8]), lines[8],
    ]  # fmt: skip


def test_a_dash_where_a_line_is_wrapped_parts_no_sentence(tmp_path: Path) -> None:
    page = (
        "The army said on Monday that twelve militants had been killed during the raid\n"
        "- a figure that nobody could confirm - and that the town was now under control."
    )
    assert load_one(tmp_path, "a.pdf", make_pdf(page)).text == page


@pytest.mark.parametrize(
    ("written", "title"),
    [("Army's  reply", "Army's reply"), (None, "own name"), ("Microsoft Word - a.doc", "own name"),
     ("report_final.pdf", "own name"), ("Untitled", "own name")],
)  # fmt: skip
def test_the_title_is_the_files_own_unless_a_program_made_it_up(
    tmp_path: Path, written: str | None, title: str
) -> None:
    assert load_one(tmp_path, "own-name.pdf", make_pdf("text", title=written)).title == title


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_file_that_opens_without_a_password_is_read(tmp_path: Path, algorithm: str) -> None:
    data = encrypted(make_pdf("Not so secret."), "", algorithm)
    assert load_one(tmp_path, "a.pdf", data).text == "Not so secret."


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-256"])
def test_a_file_with_a_password_is_refused(tmp_path: Path, algorithm: str) -> None:
    data = encrypted(make_pdf("Secret."), "password", algorithm)
    assert refusal(tmp_path, "a.pdf", data) == "is encrypted; remove its password"


def test_a_file_of_pictures_is_refused(tmp_path: Path) -> None:
    reason = refusal(tmp_path, "a.pdf", make_pdf("", ""))
    assert reason == "holds no text that can be extracted; run OCR on it"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"no pdf at all", b"%PDF-1.4\ntrailer<<>>"])
def test_what_is_no_pdf_is_refused(tmp_path: Path, data: bytes) -> None:
    assert refusal(tmp_path, "a.pdf", data) == DAMAGED


def test_a_file_cut_off_anywhere_is_read_or_refused_in_one_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    data = make_pdf("Page one.", "Page two.")
    reasons = {refusal(tmp_path, "a.pdf", data[:end]) for end in range(0, 600, 40)}
    assert reasons == {DAMAGED}
    assert capfd.readouterr() == ("", "")
