"""Colours of sources."""

import pytest

from ui.palette import COLOURS, UNATTRIBUTED, Colour, colour_of


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colour", [*COLOURS, UNATTRIBUTED], ids=lambda each: each.background)
def test_a_badge_can_be_read_on_any_page(colour: Colour) -> None:
    """AA asks for 4.5 to 1; the badge brings its own background."""
    dark, light = sorted((luminance(colour.background), luminance(colour.text)))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_a_source_has_one_colour_and_the_sample_sources_differ() -> None:
    sample = ["reuters", "ap", "isw", "crisis-group", "globedge"]
    colours = [colour_of(each).background for each in sample]
    assert colours == ["#0072b2", "#d55e00", "#cc79a7", "#009e73", "#e69f00"]
