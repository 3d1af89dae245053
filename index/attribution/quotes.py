"""Where the quotations of a paragraph stand, from its first sentence to its last."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SINGLE = re.compile(r"(?<![\w'])'(?=\w)([^'\"]{3,300}[,.?!])'(?![\w'])")
# A mark behind these is one of inches, unless it closes a quotation: a 12" shell.
_FIGURE = re.compile(r"[\d¼½¾]\Z")


@dataclass(frozen=True, slots=True)
class Voiced:
    """A sentence with each quotation in it blacked out save its first mark.

    `whole`: it is nothing but quotation; `opens`: its last quotation goes on in the next
    sentence; `resumes`: it begins inside one.
    """

    text: str
    whole: bool
    opens: bool
    resumes: bool


def voiced(sentences: Sequence[str]) -> Iterator[Voiced]:
    """The sentences of one paragraph; a quotation that isn't closed ends with it."""
    inside = False
    for sentence in sentences:
        resumes = inside
        text = _SINGLE.sub(lambda found: f'"{found[1]}"', sentence)
        parts = text.split('"')
        shown = ""
        for number, part in enumerate(parts):
            shown += " " * len(part) if inside else part
            if number < len(parts) - 1:
                inches = not inside and _FIGURE.search(part) is not None
                shown += " " if inside or inches else '"'
                inside = not inside and not inches
        shown = '"' + shown[1:] if resumes and shown else shown
        outside = shown.replace('"', "").strip(" .,;:—-()[]0123456789")
        yield Voiced(shown, not outside and '"' in shown, inside, resumes)
