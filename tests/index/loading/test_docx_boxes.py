"""Word files: what stands in text boxes, and in cells inside content controls."""

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.index.loading.reading import load_one
from tests.index.loading.test_docx import saved

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def box(*lines: str) -> str:
    """A text box, a paragraph a line, around which there would be a picture."""
    inner = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    return f"<w:drawing><w:txbxContent>{inner}</w:txbxContent></w:drawing>"


def both(choice: str, fallback: str) -> str:
    """One thing in the newer form and in the older one, as Word writes it."""
    return (
        f"<mc:AlternateContent><mc:Choice>{choice}</mc:Choice>"
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def add(paragraph: Any, inner: str) -> None:
    paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')} {MC}>{inner}</w:r>"))


@pytest.mark.parametrize(
    ("inner", "shown"),
    [
        (box("Key fact.", "80 died."), "\n\nKey fact.\n\n80 died."),
        (both(box("Key fact."), box("Key fact.")), "\n\nKey fact."),
        (box("One.") + box("Two."), "\n\nOne.\n\nTwo."),
        (box("> 500 died."), "\n\n\\> 500 died."),
        (box(""), ""),
        (f"<w:del>{box('Taken away.')}</w:del>", ""),
    ],
)
def test_a_text_box_stands_behind_its_paragraph(tmp_path: Path, inner: str, shown: str) -> None:
    """Once, though files hold it in two forms; also where nothing else is in the paragraph."""
    word = docx.Document()
    add(word.add_paragraph("Rain fell."), inner)
    word.add_paragraph("Snow fell.")
    assert load_one(tmp_path, "a.docx", saved(word)).text == f"Rain fell.{shown}\n\nSnow fell."
    word = docx.Document()
    add(word.add_paragraph(), inner)
    word.add_paragraph("Snow fell.")
    text = f"{shown}\n\nSnow fell.".strip()
    assert load_one(tmp_path, "a.docx", saved(word)).text == text


def test_a_box_inside_a_box_comes_once(tmp_path: Path) -> None:
    word = docx.Document()
    inner = box("Outer.").replace("Outer.</w:t>", f"Outer.</w:t>{box('Inner.')}")
    add(word.add_paragraph("Rain fell."), inner)
    assert load_one(tmp_path, "a.docx", saved(word)).text == "Rain fell.\n\nOuter.\n\nInner."


def test_a_box_in_a_cell_is_of_the_cell_and_comes_once(tmp_path: Path) -> None:
    word = docx.Document()
    cell = word.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "Rain"
    add(cell.paragraphs[0], both(box("80 mm"), box("80 mm")))
    assert load_one(tmp_path, "a.docx", saved(word)).text == "| Rain 80 mm |\n| --- |"


def test_a_cell_inside_a_content_control_is_a_cell(tmp_path: Path) -> None:
    word = docx.Document()
    table = word.add_table(rows=2, cols=3)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = str(number)
    row = table.rows[1]._tr
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    middle = row.findall(qn("w:tc"))[1]
    middle.addprevious(control)
    control[0].append(middle)
    assert load_one(tmp_path, "a.docx", saved(word)).text == (
        "| 0 | 1 | 2 |\n| --- | --- | --- |\n| 3 | 4 | 5 |"
    )
