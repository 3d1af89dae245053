"""Words that the chat shows stand in one place, where they can be translated."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui import wording

FILES = sorted(Path(wording.__file__).parent.glob("*.py"))
MODULES = [path for path in FILES if path.name != "wording.py"]
SENTENCE = re.compile(r"[A-Z][a-z]+(?: [a-z]|…)|[a-z]{2,} [a-z]{2,}.*[.?!…]$")
SHOWN = [name for name in vars(wording) if name.isupper() and not name.startswith("_")]


def literals(path: Path) -> Iterator[str]:
    """The strings of a module that are neither docstrings nor the words of an error of ours."""
    tree = ast.parse(path.read_text("utf-8"))
    left_out: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr | ast.Raise):
            left_out |= set(ast.walk(node)) if isinstance(node, ast.Raise) else {node.value}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in left_out:
            yield node.value


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_sentence_stands_elsewhere(path: Path) -> None:
    plain = [text for text in literals(path) if not re.search(r"[<>{}]", text)]
    assert [text for text in plain if SENTENCE.match(text)] == []


@pytest.mark.parametrize("name", SHOWN)
def test_no_words_are_kept_that_nothing_shows(name: str) -> None:
    used = re.compile(rf"\bwording\.{name}\b|(?<!^){name}\b", re.MULTILINE)
    assert any(used.search(path.read_text("utf-8")) for path in FILES)


def test_things_are_counted_by_their_number() -> None:
    counts = [wording.counted(number, wording.DOCUMENT) for number in (0, 1, 1_000)]
    assert counts == ["0 documents", "1 document", "1,000 documents"]
    assert [wording.number_word(number) for number in (2, 11)] == ["two", "11"]
