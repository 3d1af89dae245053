"""Colours of sources."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.palette import COLOURS, HOME, UNATTRIBUTED, Colour, corpus_palette

# How colours look to the colour-blind, on linear RGB, by Machado, Oliveira and Fernandes (2009).
VISIONS = {
    "none": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# From linear RGB to XYZ under D65, as sRGB defines it, and the white of D65.
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.95047, 1.0, 1.08883)
Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

source_ids = st.lists(st.text(min_size=1, max_size=4), max_size=12, unique=True)


def linear(colour: str) -> Triple:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return red, green, blue


def through(matrix: Matrix, values: Triple) -> Triple:
    one, two, three = (sum(a * b for a, b in zip(row, values, strict=True)) for row in matrix)
    return min(1, max(0, one)), min(1, max(0, two)), min(1.1, max(0, three))


def lab(colour: str, vision: Matrix) -> Triple:
    """CIE 1976 L*a*b* of a colour as somebody sees it."""
    seen = through(XYZ, through(vision, linear(colour)))
    x, y, z = (
        ratio ** (1 / 3) if ratio > 0.008856 else 7.787 * ratio + 16 / 116
        for ratio in (part / white for part, white in zip(seen, WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    return sum(a * b for a, b in zip(XYZ[1], linear(colour), strict=True))


@pytest.mark.parametrize("colour", [*COLOURS, UNATTRIBUTED], ids=lambda each: each.background)
def test_a_badge_can_be_read_on_any_page(colour: Colour) -> None:
    """AA asks for 4.5 to 1; the badge brings its own background."""
    dark, light = sorted((luminance(colour.background), luminance(colour.text)))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize("vision", list(VISIONS))
def test_no_two_colours_look_alike_to_the_colour_blind(vision: str) -> None:
    """A difference (CIE 1976) of 2.3 can just be seen; the nearest two here have 16."""
    seen = [lab(each.background, VISIONS[vision]) for each in (*COLOURS, UNATTRIBUTED)]
    apart = min(
        sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
        for one, other in combinations(seen, 2)
    )
    assert apart > 15


def test_a_source_has_one_colour_and_the_sample_sources_differ() -> None:
    sample = ["reuters", "ap", "isw", "crisis-group", "globedge"]
    colours = [HOME.of(each).background for each in sample]
    assert colours == ["#0072b2", "#d55e00", "#cc79a7", "#009e73", "#e69f00"]
    assert [corpus_palette(sample).of(each).background for each in sample] == colours


def test_of_two_that_would_share_a_colour_the_first_keeps_it_and_the_others_keep_theirs() -> None:
    assert HOME.of("afp") == HOME.of("reuters")
    seen = HOME.among(["reuters", "afp", "ap"])
    assert seen.of("reuters") == HOME.of("reuters")
    assert seen.of("ap") == HOME.of("ap")
    assert seen.of("afp").background == "#009e73"


@given(source_ids)
def test_sources_seen_together_differ_while_colours_are_left(ids: list[str]) -> None:
    """Eight sources or fewer all differ; of more, all eight colours are in use."""
    colours = {HOME.among(ids).of(each) for each in ids}
    assert len(colours) == min(len(ids), len(COLOURS))


@given(source_ids, st.data())
def test_sources_of_a_small_corpus_keep_their_colours_wherever_they_meet(
    ids: list[str], data: st.DataObject
) -> None:
    corpus = corpus_palette(ids[: len(COLOURS)])
    some = data.draw(st.lists(st.sampled_from(ids[: len(COLOURS)]))) if ids else []
    seen = corpus.among(some)
    assert [seen.of(each) for each in some] == [corpus.of(each) for each in some]


@given(source_ids, st.data())
def test_what_comes_later_leaves_a_source_that_has_its_own_colour_alone(
    ids: list[str], data: st.DataObject
) -> None:
    """As claims come in, only sources that had to give way may be given another colour."""
    first = ids[: data.draw(st.integers(0, len(ids)))]
    before, after = HOME.among(first), HOME.among(ids)
    settled = [each for each in first if before.of(each) == HOME.of(each)]
    assert [after.of(each) for each in settled] == [HOME.of(each) for each in settled]
