"""Word files as Markdown: what is in them, in order."""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from index.loading import DEFAULT_LIMITS
from tests.index.loading.reading import load_one, refusal

DAMAGED = "is no Word file that can be read; save it as .docx again"


def saved(word: Any) -> bytes:
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def add_link(paragraph: Any, text: str, url: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, True))
    link.append(paragraph.add_run(text)._r)
    paragraph._p.append(link)


def test_headings_paragraphs_lists_and_tables_come_in_their_order(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_heading("Briefing", 0)
    word.add_heading("Figures", 1)
    word.add_heading("By  source", 2)
    word.add_paragraph("Before | the\ttable.")
    table = word.add_table(rows=2, cols=2)
    for cell, text in zip(
        [cell for row in table.rows for cell in row.cells],
        ["Source", "Killed|hurt", "AP", "80\nor more"],
        strict=True,
    ):
        cell.text = text
    word.add_paragraph("After it.")
    word.add_paragraph("one", style="List Bullet")
    word.add_paragraph("two", style="List Number")
    word.add_paragraph("deep", style="List Bullet 2")
    word.add_paragraph("")
    word.add_paragraph("Line one\nline two.")
    document = load_one(tmp_path, "a.docx", saved(word))
    assert document.text == (
        "# Briefing\n\n# Figures\n\n## By source\n\nBefore | the table.\n\n"
        "| Source | Killed\\|hurt |\n| --- | --- |\n| AP | 80 or more |\n\n"
        "After it.\n\n- one\n- two\n  - deep\n\nLine one\nline two."
    )
    assert (document.markup, document.title) == ("markdown", "Briefing")


def test_links_are_kept_when_they_lead_to_the_web(tmp_path: Path) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("Twelve were killed (")
    add_link(paragraph, "Reuters", "https://reuters.example/a?b=1")
    paragraph._p.append(paragraph.add_run("), others say ")._r)
    add_link(paragraph, "more", "file:///etc/passwd")
    assert load_one(tmp_path, "a.docx", saved(word)).text == (
        "Twelve were killed ([Reuters](https://reuters.example/a?b=1)), others say more"
    )


def add_notes(word: Any, kind: str, **notes: str) -> Part:
    """Gives the file a part of footnotes or endnotes, each by its id, a paragraph a line."""
    paragraphs = {
        one: "".join(
            f"<w:p><w:r><w:{kind}Ref/></w:r><w:r><w:t>{line}</w:t></w:r></w:p>"
            for line in text.split("\n")
        )
        for one, text in notes.items()
    }
    inner = "".join(
        f'<w:{kind} w:id="{one.strip("_")}">{text}</w:{kind}>' for one, text in paragraphs.items()
    )
    xml = f"<w:{kind}s {nsdecls('w', 'r')}>{inner}</w:{kind}s>"
    content = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml"
    part = Part(PackURI(f"/word/{kind}s.xml"), content, xml.encode(), word.part.package)
    word.part.relate_to(part, getattr(RELATIONSHIP_TYPE, f"{kind}s".upper()))
    return part


def add_mark(paragraph: Any, kind: str, note: int) -> None:
    xml = f'<w:r {nsdecls("w")}><w:{kind}Reference w:id="{note}"/></w:r>'
    paragraph._p.append(parse_xml(xml))


def test_footnotes_and_endnotes_are_marked_and_written_below(tmp_path: Path) -> None:
    """Numbered as they are marked; one that is missing has no mark, and no mark no note."""
    word = docx.Document()
    paragraph = word.add_paragraph("Eighty died.")
    add_mark(paragraph, "footnote", 7)
    paragraph._p.append(paragraph.add_run(" Rain fell.")._r)
    add_mark(paragraph, "endnote", 7)
    add_mark(paragraph, "footnote", 9)
    table = word.add_table(rows=1, cols=1)
    table.cell(0, 0).text = "Snow"
    add_mark(table.cell(0, 0).paragraphs[0], "footnote", 2)
    add_notes(
        word, "footnote", _0="", _2="Reuters", _3="unused", _7="AP, 2 July:\nthe toll was 99."
    )
    add_notes(word, "endnote", _7="Crisis Group")
    assert load_one(tmp_path, "a.docx", saved(word)).text == (
        "Eighty died.[^1] Rain fell.[^2]\n\n| Snow[^3] |\n| --- |\n\n"
        "[^1]: AP, 2 July: the toll was 99.\n\n[^2]: Crisis Group\n\n[^3]: Reuters"
    )


def test_a_link_in_a_note_is_the_notes_own(tmp_path: Path) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("Rain fell.")
    add_link(paragraph, " More.", "https://a.example/")
    add_mark(paragraph, "footnote", 1)
    link = '<w:hyperlink r:id="rId1"><w:r><w:t>AP</w:t></w:r></w:hyperlink>'
    part = add_notes(word, "footnote", _1="See ")
    part._blob = part.blob.replace(b"</w:p>", link.encode() + b"</w:p>")
    assert part.relate_to("https://ap.example/x", RELATIONSHIP_TYPE.HYPERLINK, True) == "rId1"
    assert load_one(tmp_path, "a.docx", saved(word)).text == (
        "Rain fell. [More.](https://a.example/)[^1]\n\n[^1]: See [AP](https://ap.example/x)"
    )


def test_notes_that_mark_each_other_are_written_once(tmp_path: Path) -> None:
    word = docx.Document()
    add_mark(word.add_paragraph("Rain fell."), "footnote", 1)
    part = add_notes(word, "footnote", _1="One", _2="Two")
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r></w:p>'
    first, second, end = part.blob.split(b"</w:p>")
    part._blob = first + mark.format(2).encode() + second + mark.format(1).encode() + end
    assert load_one(tmp_path, "a.docx", saved(word)).text == (
        "Rain fell.[^1]\n\n[^1]: One[^2]\n\n[^2]: Two[^1]"
    )


def test_damaged_or_deep_notes_are_refused(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("Rain fell.")
    part = add_notes(word, "footnote", _1="One")
    part._blob = part.blob[:-5]
    assert refusal(tmp_path, "a.docx", saved(word)) == DAMAGED
    deep = f"<w:footnotes {nsdecls('w')}>" + "<w:p>" * 220 + "</w:p>" * 220 + "</w:footnotes>"
    part._blob = deep.encode()
    assert "nested" in refusal(tmp_path, "a.docx", saved(word))


def test_tracked_insertions_and_content_controls_are_text_and_deletions_are_not(
    tmp_path: Path,
) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("The army ")
    for xml in (
        f"<w:del {nsdecls('w')}><w:r><w:delText>never </w:delText></w:r></w:del>",
        f"<w:ins {nsdecls('w')}><w:r><w:t>denied it.</w:t></w:r></w:ins>",
    ):
        paragraph._p.append(parse_xml(xml))
    control = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p>"
    paragraph._p.addnext(parse_xml(control + "</w:sdtContent></w:sdt>"))
    assert load_one(tmp_path, "a.docx", saved(word)).text == "The army denied it.\n\nIn a box."


def test_merged_cells_keep_the_columns_and_nested_tables_stay_in_their_cell(
    tmp_path: Path,
) -> None:
    word = docx.Document()
    table = word.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
    table.cell(0, 2).text = "c"
    table.cell(1, 0).text = "x"
    inner = table.cell(1, 2).add_table(rows=1, cols=1)
    inner.cell(0, 0).text = "inner"
    assert load_one(tmp_path, "a.docx", saved(word)).text == (
        "| wide |  | c |\n| --- | --- | --- |\n| x |  | inner |"
    )


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("> 500 people were killed in the raid.", "\\> 500 people were killed in the raid."),
        (">500 were hurt.", "\\>500 were hurt."),
        ("+ 3 per cent", "\\+ 3 per cent"),
        ("- 5 degrees", "\\- 5 degrees"),
        ("* Figures of the army", "\\* Figures of the army"),
        ("# 3 of the list", "\\# 3 of the list"),
        ("1999. That was the year.", "1999\\. That was the year."),
        ("2) It rained.", "2\\) It rained."),
        ("[1]: https://ap.example/x", "\\[1]: https://ap.example/x"),
        ("Rain\n> 5 mm\n---\n===", "Rain\n\\> 5 mm\n\\---\n\\==="),
        ("```", "\\```"),
        ("-5 degrees, *so* [1] #tag 3.5 1.", "-5 degrees, *so* [1] #tag 3.5 1."),
        ("* * *", "* * *"),
    ],
)  # fmt: skip
def test_signs_that_begin_a_block_of_markdown_are_escaped(
    tmp_path: Path, text: str, escaped: str
) -> None:
    """Each line of a paragraph is shown as it was written; a rule still parts two of them."""
    word = docx.Document()
    word.add_paragraph("First.")
    word.add_paragraph(text)
    assert load_one(tmp_path, "a.docx", saved(word)).text == f"First.\n\n{escaped}"


def test_the_sign_at_the_beginning_of_an_item_is_escaped(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("> 500 people\nwere killed.", style="List Bullet")
    assert load_one(tmp_path, "a.docx", saved(word)).text == "- \\> 500 people were killed."


def test_white_space_at_the_edges_of_a_link_stands_outside_of_it(tmp_path: Path) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("Rain, says")
    add_link(paragraph, " AP ", "https://ap.example/x")
    paragraph._p.append(paragraph.add_run("of Goma.")._r)
    assert load_one(tmp_path, "a.docx", saved(word)).text == (
        "Rain, says [AP](https://ap.example/x) of Goma."
    )


def test_the_title_of_the_properties_comes_before_the_heading(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_heading("Heading", 1)
    word.core_properties.title = "Own\ntitle"
    document = load_one(tmp_path, "a.docx", saved(word))
    assert (document.title, document.published) == ("Own title", None)


def test_a_file_without_text_is_refused(tmp_path: Path) -> None:
    reason = refusal(tmp_path, "a.docx", saved(docx.Document()))
    assert reason == "holds no text; fill it in, or remove it"


def test_a_file_with_a_password_is_refused(tmp_path: Path) -> None:
    reason = refusal(tmp_path, "a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert reason == "has a password or is an old .doc; save it as .docx without password"


def test_a_file_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"x")
    data = file.getvalue()
    size = (DEFAULT_LIMITS.unpacked + 1).to_bytes(4, "little")
    directory = data.index(b"PK\x01\x02")
    forged = data[: directory + 24] + size + data[directory + 28 :]
    assert refusal(tmp_path, "a.docx", forged).startswith("unpacks to 200 MB, and the limit is 200")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip at all"])
def test_what_is_no_zip_is_refused(tmp_path: Path, data: bytes) -> None:
    assert refusal(tmp_path, "a.docx", data) == DAMAGED


def test_a_zip_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "text")
    assert refusal(tmp_path, "a.docx", file.getvalue()) == DAMAGED


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("text")
    data = saved(word)
    for end in range(100, len(data), 3_000):
        assert refusal(tmp_path, "a.docx", data[:end]) == DAMAGED
