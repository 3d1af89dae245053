"""Footnotes and endnotes of Word files: their marks in the text, and what they say."""

from collections.abc import Callable, Iterator
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from index.loading.limits import Limits
from index.loading.nesting import refuse_deep

# By the tag of a mark: the part that holds the notes, and the tag of one.
_KINDS = {
    qn("w:footnoteReference"): (RELATIONSHIP_TYPE.FOOTNOTES, qn("w:footnote")),
    qn("w:endnoteReference"): (RELATIONSHIP_TYPE.ENDNOTES, qn("w:endnote")),
}
_ID = qn("w:id")


class Notes:
    """The notes of one file, numbered as they are marked, footnotes and endnotes in one row."""

    def __init__(self, part: Any, limits: Limits) -> None:
        self._found: dict[tuple[str, str], tuple[Any, Any]] = {}
        self._numbers: dict[tuple[str, str], int] = {}
        self._marked: list[tuple[str, str]] = []
        for relation in part.rels.values():
            for mark, (kind, tag) in _KINDS.items():
                if relation.reltype == kind and not relation.is_external:
                    self._read(mark, tag, relation.target_part, limits)

    def _read(self, mark: str, tag: str, part: Any, limits: Limits) -> None:
        element = parse_xml(part.blob)
        refuse_deep(element, limits)
        for note in element.iterchildren(tag):
            self._found[mark, note.get(_ID) or ""] = (note, part)

    def mark(self, element: Any) -> str:
        """What stands in the text for a mark of a note: "[^1]"; nothing for another element,
        or where the note is missing."""
        key = (element.tag, element.get(_ID) or "")
        if key not in self._found:
            return ""
        if key not in self._numbers:
            self._marked.append(key)
            self._numbers[key] = len(self._marked)
        return f"[^{self._numbers[key]}]"

    def written(self, text_of: Callable[[Any, Any], str]) -> Iterator[str]:
        """Each note that is marked, as "[^1]: text"; `text_of` a note and its part is on one
        line."""
        for number, key in enumerate(self._marked, 1):  # grows where a note marks another
            if text := text_of(*self._found[key]):
                yield f"[^{number}]: {text}"
