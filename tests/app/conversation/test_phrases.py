"""Noun phrases are the words between verbs and function words; topics follow the turns."""

import pytest

from app.conversation.asked import Asked
from app.conversation.phrases import Phrase, phrases
from app.conversation.topics import topics


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What happened in Diboli?", ["Diboli"]),
        ("Tell me about the Bronze Age collapse.", ["Bronze Age collapse"]),
        ("What were the purposes of the Lewis and Clark expedition?",
         ["purposes", "Lewis and Clark expedition"]),
        ("How many militants did the army say it killed in Diboli?",
         ["militants", "army", "Diboli"]),
        ("Is Red Bull bad for you?", ["Red Bull"]),
        ("Who claimed the attack?", ["attack"]),
        ("What was the Kayes attack?", ["Kayes attack"]),
        ("Did the army attack Kayes?", ["army", "Kayes"]),
        ("Kayes, Diboli; and Nioro?", ["Kayes", "Diboli", "Nioro"]),
        ("And why?", []),
    ],
)  # fmt: skip
def test_phrases_are_found_without_their_articles_and_qualities(
    text: str, expected: list[str]
) -> None:
    assert [one.text for one in phrases(Asked(text), 0)] == expected


def test_a_phrase_knows_how_it_stands() -> None:
    army, place = phrases(Asked("What did the army do in Diboli?"), 3)
    assert (army.definite, army.placed, army.turn) == (True, False, 3)
    assert (place.name, place.placed, place.after) == (True, True, "in")


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("How many militants died?", True),
        ("How many people died?", True),
        ("What is diabetes?", False),
        ("What causes diabetes?", False),
        ("Where are the United States?", False),
        ("Who treats the virus?", False),
    ],
)
def test_a_common_noun_in_the_plural_is_told_from_a_name_in_s(text: str, several: bool) -> None:
    assert phrases(Asked(text), 0)[-1].several == several


def test_a_run_of_words_without_end_is_cut() -> None:
    assert max(len(one.words) for one in phrases(Asked("word " * 300), 0)) == 8


def _tops(*texts: str) -> list[str]:
    turns = [Asked(text) for text in texts]
    found: list[list[Phrase]] = [phrases(asked, n) for n, asked in enumerate(turns)]
    return [ranking[0].text for ranking in topics(turns, found)]


def test_a_pronoun_goes_on_with_the_topic_and_an_introduction_changes_it() -> None:
    assert _tops(
        "What is throat cancer?",
        "Is it treatable with radiation?",
        "Tell me about lung cancer.",
        "What are its symptoms?",
    ) == ["throat cancer", "throat cancer", "lung cancer", "lung cancer"]


def test_what_needs_an_of_takes_no_topic_over() -> None:
    assert _tops("What is anemia?", "What are the main causes?") == ["anemia", "anemia"]
