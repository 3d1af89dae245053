"""One colour for each source, the same everywhere it is shown.

The colours are those of Okabe and Ito (2008), which stay apart for colour-blind readers,
with a grey for their black. A
badge carries its own background, so that its text reads as well on a light page as on a dark
one. Sources may share a colour; a badge always says the name.
"""

import zlib
from dataclasses import dataclass

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


def colour_of(source_id: str) -> Colour:
    """The colour of a source; the same in every session and on every machine."""
    return COLOURS[zlib.crc32(source_id.encode()) % len(COLOURS)]
