"""For which sentences the number of a note speaks."""

import re

import pytest

from tests.index.attribution.reading import sources


@pytest.mark.parametrize("note", ["[1]", "[^1]", "¹", "[a]", "[n1]"])
def test_a_note_speaks_for_the_sentences_before_it_where_nobody_else_does(note: str) -> None:
    """What the author of an assessment leaves without a note is the author's own."""
    text = f"The threats are a bluff. Moscow made them on Sunday.{note}\n\n{note} https://tass.ru/a"
    text = re.sub(r"(\[\^?\w+\]) https", r"\1: https", text)
    assert sources(text)[:2] == [["tass"], ["tass"]]
    assert sources(text, "Institute for the Study of War")[:2] == [["isw"], ["tass"]]


@pytest.mark.parametrize("note", ["[1](https://tass.ru/a)", "[[1]](https://tass.ru/a)"])
def test_a_linked_note_is_one(note: str) -> None:
    """As notes are that were copied from a page."""
    text = f"The threats are a bluff. Moscow made them on Sunday.{note}"
    assert sources(text) == [["tass"], ["tass"]]
    assert sources(text, "ISW") == [["isw"], ["tass"]]


def test_notes_of_a_round_up_speak_for_the_sentences_before_them() -> None:
    """A dateline below does not make it an author, nor does a title that is no known outlet."""
    text = "A dam broke. Two towns flooded.[1]\n\nBAMAKO (AFP) — A bomb went off.\n\n[1] TASS"
    assert sources(text)[:2] == [["tass"], ["tass"]]
    assert sources(text, "Morning Briefing")[:2] == [["tass"], ["tass"]]


def test_a_name_within_a_noted_sentence_does_not_speak_for_the_one_before() -> None:
    text = "The threats are a bluff. Moscow made them (AP), and again today.[1]\n\n[1] TASS"
    assert sources(text, "ISW")[:2] == [["isw"], ["ap", "tass"]]


def test_a_name_in_brackets_speaks_for_the_sentences_before_it_in_any_document() -> None:
    """A round-up with a publisher of its own."""
    assert sources("A dam broke. Two towns were flooded (AP).", "ISW") == [["ap"], ["ap"]]
