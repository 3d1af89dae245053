"""Segmentation of plain text: what is a list, a wrapped line, a paragraph of one line."""

import re
from textwrap import fill

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.plain_text import ends_sentence
from index.segmentation import segment

NEWS = """Army denies raid on Diboli, Kayes and Nioro towns
BAMAKO - The army denied it on Tuesday in a statement that ran long.
Residents of Diboli said on Tuesday that they had heard shots.
JNIM claimed the attack on Tuesday. (AFP)
The mayor of Kayes said that the town was calm. (Reuters)"""


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(text)) for block in segment(text, "plain")]


def sentences(text: str) -> list[str]:
    return [one.of(text) for block in segment(text, "plain") for one in block.sentences]


def paragraphs(*texts: str) -> list[tuple[str, str]]:
    return [("paragraph", text) for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        "The number of people killed had risen to\n80. The army said that its losses stood at\n12.",
        "The number of people killed had risen to\n1. The army said that its losses stood at\n9.",
        "Two people left during the raid\n- a figure that nobody could confirm - and hid.",
        "Two people left during the raid\n– a figure that nobody could confirm – and hid.",
        "Two left during the raid\n- a figure nobody could confirm\n- and hid.",
        "They left for three towns (Diboli, Kayes,\n3) and hid.",
        "They heard it from the army.\n80. Nobody knew more.",
    ],
)
def test_a_wrapped_line_may_begin_with_a_figure_or_a_dash(text: str) -> None:
    """It is no item, and the figure stays in the text."""
    assert blocks(text) == paragraphs(text)


def test_a_figure_at_the_beginning_of_a_wrapped_line_ends_its_sentence() -> None:
    text = "The ministry said that the dead were\n80. The army lost\n12. Residents disagree."
    assert sentences(text) == [
        "The ministry said that the dead were\n80.",
        "The army lost\n12.",
        "Residents disagree.",
    ]


@pytest.mark.parametrize(
    ("before", "items"),
    [
        ("", ["- Diboli", "- Kayes"]),
        ("Towns:", ["- Diboli"]),
        ("These towns were hit.", ["- Diboli", "- Kayes (AP)", "- Nioro"]),
        ("These towns were hit. (AFP)", ["– Diboli"]),
        ('He said: "These towns were hit."', ["1. Diboli", "2. Kayes"]),
        ("Towns", ["- Diboli", "- Kayes"]),
        ("Towns", ["1. Diboli", "2. Kayes", "3. Nioro"]),
        ("Towns", ["(1) Diboli", "(2) Kayes"]),
        ("Towns", ["• Diboli"]),
        ("Towns", ["* Diboli"]),
        ("Towns:", ["1. In the west:", "- Diboli", "- Kayes", "2. Nioro"]),
        ("Towns:", ["- Diboli, which lies\n  at the border", "- Kayes"]),
    ],
)
def test_the_items_of_a_list_stand_on_their_own(before: str, items: list[str]) -> None:
    """At the beginning of a paragraph, behind a stop or a colon, and two in a row."""
    text = "\n".join([before, *items]).strip()
    bare = [item.split(" ", 1)[1] for item in items]
    assert blocks(text) == [*paragraphs(*filter(None, [before])), *(("item", one) for one in bare)]


def test_blank_lines_part_no_numbering() -> None:
    """What stands between the items does not either."""
    text = "1. Bread.\n\nIt is dear.\n\n2. Milk.\n3. Eggs."
    assert blocks(text) == [
        ("item", "Bread."),
        ("paragraph", "It is dear."),
        ("item", "Milk."),
        ("item", "Eggs."),
    ]


def test_a_number_that_begins_no_list_stays_in_the_text() -> None:
    """A page may break before a figure. What goes on from it is a list all the same."""
    assert sentences("The dead were\n\n80. The army left.") == [
        "The dead were",
        "80. The army left.",
    ]
    assert blocks("3. Bread\n4. Milk") == [("paragraph", "3. Bread"), ("item", "Milk")]


def test_a_text_of_one_paragraph_a_line_is_cut_at_its_line_ends() -> None:
    """The headline is no part of the first sentence, nor does a mark reach over lines."""
    assert blocks(NEWS) == paragraphs(*NEWS.split("\n"))
    assert blocks(NEWS.replace("\n", "\r\n")) == blocks(NEWS)
    assert blocks(f"\n\n{NEWS}\n\n") == blocks(NEWS)


@pytest.mark.parametrize(
    "text",
    [
        "Raid denied\nThe army denied it.\nResidents heard shots.",
        "Army denies raid on Diboli, Kayes and Nioro towns\nThe army left.\nIt came.\nIt won.",
        'The army denied it.\n"We heard shots."\nJNIM claimed it! [1]\nKayes was calm.¹',
        "Raid\nOne left.\nTwo left.\nReactions\nThree left.\nFour left.\nFive left.",
    ],
)
def test_headlines_may_stand_among_the_lines(text: str) -> None:
    """Few of them; nearly all lines end as sentences do."""
    assert blocks(text) == paragraphs(*text.split("\n"))


@pytest.mark.parametrize(
    "text",
    [
        fill(NEWS, 50),
        fill(NEWS, 72),
        "The army denied it.\nJNIM did not.",
        "Roses are red,\nViolets are blue,\nSugar is sweet,\nAnd so are you.",
        "The army said on Tuesday that it had\nleft. It denied the rest.\nJNIM left.",
        "The army said on Tuesday in Bamako, at last, that it was in\nKayes. It left.\nJNIM left.",
        "The dead on Tuesday were\n80. The army left the town.\nJNIM left.",
        "The dead on Tuesday were\n80 men. The army left the town.\nJNIM left.",
    ],
)
def test_wrapped_text_and_verse_stay_whole(text: str) -> None:
    """Lines without a stop, lower case behind a line end, no room for the word behind it."""
    assert blocks(text) == paragraphs(text)


def test_blank_lines_part_the_paragraphs_of_a_text_that_has_them() -> None:
    text = "Rain fell.\nSnow fell.\nHail fell.\n\nThe sun shone."
    assert blocks(text) == paragraphs("Rain fell.\nSnow fell.\nHail fell.", "The sun shone.")


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("It left.", True),
        ("It left?”", True),
        ("It left. (Reuters, [AP](https://ap.org))", True),
        ("It left.¹ [2]", True),
        ("**It left.** ", True),
        ("It left (Reuters)", False),
        ("It left:", False),
        ("3.5 million", False),
    ],
)
def test_the_end_of_a_sentence_is_told_behind_marks(line: str, ends: bool) -> None:
    assert ends_sentence(line) is ends


_words = st.lists(st.sampled_from(["they", "raid", "80", "- if", "12)", "(1) a"]), max_size=60)


@given(_words, st.integers(20, 90))
@settings(deadline=None)
def test_no_wrapping_makes_a_list_of_a_sentence(words: list[str], width: int) -> None:
    text = fill(" ".join(["The", *words, "left."]), width)
    assert blocks(text) == paragraphs(text)


_texts = st.text(alphabet=st.sampled_from("aB1234.:)( \n\r-•,"), max_size=120)
_BETWEEN = re.compile(r"\s*(?:(?:[-•]|\(?\d{1,3}[.)])\s+)?")


@given(_texts)
@settings(deadline=None)
def test_between_blocks_stand_markers_alone(text: str) -> None:
    """White space and at most one marker: nothing else is left out."""
    end = 0
    for block in segment(text, "plain"):
        assert _BETWEEN.fullmatch(text, end, block.span.start)
        end = block.span.end
    assert not text[end:].strip()
