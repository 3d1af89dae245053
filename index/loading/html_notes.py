"""The raised numbers of web pages: marks of notes, ordinals and powers, without their tags."""

import re
from typing import Any

_NUMBERS = re.compile(r"\[?(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9})\]?")
# Behind a figure or a unit a raised number is a power: "10 km²".
_POWER_OF = re.compile(r"(?:\d|\b(?:[kcdm]?m|mi|ft|yd))$")
_ORDINAL_OF = re.compile(r"\d$")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def write_notes(tree: Any) -> None:
    """Writes each raised number as "[1]", as notes are marked in Markdown, with its link to
    the note left out; powers and ordinals as "10²" and "1st". Other raised text stays."""
    for sup in [*tree.iter("sup")]:
        if sup.getparent() is None:  # it stood in another, which is written
            continue
        text, before = " ".join(sup.text_content().split()), _before(sup)
        linked = _linked(sup)
        if numbers := _NUMBERS.fullmatch(text):
            power = _POWER_OF.search(before) and linked is None and text.isdigit()
            if linked is not None and sup.getparent() is linked:
                linked.drop_tag()
            _replace(sup, text.translate(_RAISED) if power else f"[{numbers[1]}]")
        elif text.isalpha() and _ORDINAL_OF.search(before):
            _replace(sup, text)


def _before(sup: Any) -> str:
    """The text that stands directly before it, in its own paragraph."""
    previous = sup.getprevious()
    return ((sup.getparent().text if previous is None else previous.tail) or "")[-20:]


def _linked(sup: Any) -> Any:
    """The link to a place on the page that it holds, or that holds nothing else."""
    parent = sup.getparent()
    alone = len(parent) == 1 and not f"{parent.text or ''}{sup.tail or ''}".strip()
    links = [*sup.iter("a"), *([parent] if parent.tag == "a" and alone else [])]
    return next((link for link in links if "#" in (link.get("href") or "")), None)


def _replace(sup: Any, text: str) -> None:
    """Puts the text in the place of the element: what is left of one parts lines."""
    for part in list(sup):
        sup.remove(part)
    sup.text = text
    sup.drop_tag()
