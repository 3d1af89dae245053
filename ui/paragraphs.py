"""An answer's text taken apart: its paragraphs, and in each what quotes and what frames; pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.schemas import Answer, Claim
from ui.escaping import unwrapped

MARK = re.compile(r"\[(\d{1,4})\]")
_Places = dict[tuple[int, int], Claim]
# What is left of a frame that says nothing but who reported and who said it.
_WHO_SAYS = frozenset(
    """report reports reported citing according to said says by via the a an and in is quoted
    unattributed one report carried outlets found documents two three four five six seven eight nine
    ten eleven twelve""".split()
)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph: those of a claim, or a frame around claims."""

    text: str
    claim: Claim | None = None


Paragraph = tuple[Piece, ...]


def paragraphs(answer: Answer) -> list[Paragraph]:
    """The paragraphs in order; a claim that the text leaves out is one of its own at the end."""
    text = unwrapped(answer.answer)
    places = _places(text, answer.claims)
    found = [_pieces(text, start, end, places) for start, end in _spans(text, list(places))]
    elsewhere = [claim for claim in answer.claims if claim not in places.values()]
    return found + [_lone(claim) for claim in elsewhere]


def says_only_who(paragraph: Paragraph, names: Iterable[str]) -> bool:
    """Whether the frame of a paragraph holds nothing but `names` and the verbs between them."""
    frame = " ".join(MARK.sub(" ", piece.text) for piece in paragraph if piece.claim is None)
    for name in sorted(filter(None, names), key=len, reverse=True):
        frame = frame.replace(name, " ")
    return all(word.lower() in _WHO_SAYS for word in _WORD.findall(frame))


def _places(text: str, claims: Sequence[Claim]) -> _Places:
    """Where each claim's words stand in the answer; longest first, without overlap."""
    places: _Places = {}
    for claim in sorted(claims, key=lambda claim: -len(claim.text)):
        # The answer may fold the quote's white space.
        words = r"\s+".join(re.escape(word) for word in claim.text.split())
        spans = (found.span() for found in re.finditer(words, text) if found[0])
        place = next((span for span in spans if not _overlaps(span, places)), None)
        if place:
            places[place] = claim
    return dict(sorted(places.items()))


def _overlaps(span: tuple[int, int], places: _Places) -> bool:
    return any(start < span[1] and span[0] < end for start, end in places)


def _spans(text: str, kept: Sequence[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """The lines of `text` that hold something; a line break inside a claim parts nothing."""
    start = 0
    for found in re.finditer(r"\n+|\Z", text):
        if any(a <= found.start() < b for a, b in kept):
            continue
        if text[start : found.start()].strip():
            yield start, found.start()
        start = found.end()


def _pieces(text: str, start: int, end: int, places: _Places) -> Paragraph:
    pieces, position = [], start
    for (opening, closing), claim in places.items():
        if start <= opening < end:
            pieces += [Piece(text[position:opening]), Piece(claim.text, claim)]
            position = closing
    return tuple(piece for piece in [*pieces, Piece(text[position:end])] if piece.text)


def _lone(claim: Claim) -> Paragraph:
    marks = "".join(f" [{number}]" for number in claim.citations)
    return (Piece(claim.text, claim), Piece(marks)) if marks else (Piece(claim.text, claim),)
