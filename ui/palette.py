"""One colour for each source, the same everywhere it is shown as far as eight colours go; pure.

The colours are those of Okabe and Ito (2008), which stay apart for colour-blind readers, with a
grey for their black. A badge carries its own background, so that its text reads as well on a
light page as on a dark one. Where more than eight sources are seen together some share a colour;
a badge always says the name.
"""

import zlib
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

_DARK, _LIGHT = "#111111", "#ffffff"


@dataclass(frozen=True, slots=True)
class Colour:
    """A badge's background and the text colour that can be read on it; `#rrggbb`."""

    background: str
    text: str


COLOURS = (
    Colour("#0072b2", _LIGHT),
    Colour("#009e73", _DARK),
    Colour("#e69f00", _DARK),
    Colour("#f0e442", _DARK),
    Colour("#56b4e9", _DARK),
    Colour("#d55e00", _DARK),
    Colour("#4d4d4d", _LIGHT),
    Colour("#cc79a7", _DARK),
)
UNATTRIBUTED = Colour("#e4e4e7", _DARK)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of sources; a source that is not in `colours` has the one it was born with."""

    colours: Mapping[str, Colour] = field(default_factory=dict)

    def of(self, source_id: str) -> Colour:
        """The colour of a source."""
        return self.colours.get(source_id) or _born_with(source_id)

    def among(self, source_ids: Iterable[str]) -> "Palette":
        """The palette for sources that are seen together.

        No two of them share a colour while colours are left. Of two that would, the first named
        keeps its own and the other gets one that none of them has, so that few change.
        """
        shown = list(dict.fromkeys(source_ids))
        taken: dict[Colour, str] = {}
        for each in shown:
            taken.setdefault(self.of(each), each)
        for each in shown:
            if taken[self.of(each)] != each and len(taken) < len(COLOURS):
                taken[_next_free(self.of(each), taken)] = each
        return Palette({**self.colours, **{each: colour for colour, each in taken.items()}})


def corpus_palette(source_ids: Sequence[str]) -> Palette:
    """The palette for all sources of a corpus, the busiest first: each eight of them differ."""
    palette = HOME
    for start in range(0, len(source_ids), len(COLOURS)):
        palette = palette.among(source_ids[start : start + len(COLOURS)])
    return palette


def _born_with(source_id: str) -> Colour:
    """The same in every session and on every machine."""
    return COLOURS[zlib.crc32(source_id.encode()) % len(COLOURS)]


def _next_free(colour: Colour, taken: Container[Colour]) -> Colour:
    at = COLOURS.index(colour)
    return next(each for each in (*COLOURS[at:], *COLOURS) if each not in taken)


HOME = Palette()
