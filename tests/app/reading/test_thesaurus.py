"""Words exchanged for others of like or of neighbouring meaning, from WordNet's files."""

import random
from pathlib import Path

import pytest

from app.reading.fitting.distortions import reworded, with_neighbour
from app.reading.fitting.examples import Example, examples
from app.reading.fitting.thesaurus import Thesaurus

LICENCE = "  1 Here the licence stands, each line after two blanks.\n"
# town < place; village is another place; raid and foray are one; raids are no feasts.
FILES = {
    "data.noun": """\
00000100 15 n 02 place 0 spot 0 002 ~ 00000200 n 0000 ~ 00000300 n 0000 | somewhere
00000200 15 n 02 town 0 burg 0 001 @ 00000100 n 0000 | many houses
00000300 15 n 01 village 0 001 @ 00000100 n 0000 | few houses
00000400 04 n 02 raid 0 foray 0 000 | a sudden attack
""",
    "index.noun": """\
place n 1 1 ~ 1 1 00000100
spot n 1 1 ~ 1 0 00000100
town n 1 1 @ 1 1 00000200
burg n 1 1 @ 1 0 00000200
village n 1 1 @ 1 1 00000300
raid n 1 0 1 1 00000400
foray n 1 0 1 1 00000400
""",
    "data.verb": """\
00000500 35 v 02 strike 0 hit 0 001 ! 00000600 v 0101 01 + 08 00 | deal a blow
00000600 35 v 01 miss 0 001 ! 00000500 v 0101 01 + 08 00 | fail to reach
00000700 35 v 01 strike 1 000 01 + 02 00 | stop work
""",
    "index.verb": """\
strike v 2 1 ! 2 2 00000500 00000700
hit v 1 1 ! 1 1 00000500
miss v 1 1 ! 1 1 00000600
""",
    "data.adj": "00000800 00 a 01 large 0 000 | great\n",
    "index.adj": "large a 1 0 1 1 00000800\n",
    "cntlist.rev": """\
place%1:15:00:: 1 40
town%1:15:00:: 1 30
village%1:15:00:: 1 20
raid%1:04:00:: 1 9
foray%1:04:00:: 1 2
strike%2:35:00:: 1 12
strike%2:35:01:: 2 3
hit%2:35:00:: 1 8
miss%2:35:00:: 1 5
large%3:00:00:: 1 50
""",
}


@pytest.fixture
def thesaurus(tmp_path: Path) -> Thesaurus:
    for name, text in FILES.items():
        licence = LICENCE if name != "cntlist.rev" else ""
        (tmp_path / name).write_text(licence + text, "utf-8")
    return Thesaurus(tmp_path)


def example(question: str) -> Example:
    (made,) = examples(question, "Kayes was struck in the raid.", True, ["Kayes"], "test")
    return made


@pytest.mark.parametrize(
    ("word", "synonyms", "others"),
    [
        ("raids", ("forays",), ()),
        ("town", ("place",), ("village",)),
        ("struck", ("hit",), ("missed",)),
        ("striking", ("hitting",), ("missing",)),
        ("large", (), ()),
        ("Kayes", (), ()),
    ],
)
def test_words_are_exchanged_in_their_form_and_usual_sense(
    thesaurus: Thesaurus, word: str, synonyms: tuple[str, ...], others: tuple[str, ...]
) -> None:
    """Words that WordNet's makers never met ("burg", "spot") are left out."""
    assert (thesaurus.synonyms(word), thesaurus.others(word)) == (synonyms, others)


def test_a_question_in_other_words_is_still_answered(thesaurus: Thesaurus) -> None:
    asked = example("Which town was struck in the raids?")
    made = {reworded(asked, thesaurus, random.Random(n)) for n in range(30)}
    assert "Which place was hit in the forays?" in {one.question for one in made}
    assert all(one.question != asked.question for one in made)
    assert {(one.positives, one.answers) for one in made} == {(asked.positives, asked.answers)}


def test_a_question_for_a_neighbour_is_not_answered(thesaurus: Thesaurus) -> None:
    asked = example("Which town was struck?")
    made = {with_neighbour(asked, thesaurus, random.Random(n)) for n in range(30)}
    assert {one.question for one in made if one} == {
        "Which village was struck?",
        "Which town was missed?",
    }
    assert {(one.positives, one.answers) for one in made if one} == {((), ())}


def test_a_question_without_a_word_that_is_known_stays_as_it_is(thesaurus: Thesaurus) -> None:
    asked = example("Who fled Kayes?")
    assert reworded(asked, thesaurus, random.Random(1)) == asked
    assert with_neighbour(asked, thesaurus, random.Random(1)) is None
