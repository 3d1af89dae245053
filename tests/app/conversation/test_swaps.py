"""A name, a place, a date or a count for the one in the question before; the rest stays."""

import pytest

from tests.app.conversation.understanding import understood

KAYES = "How many soldiers were killed in Kayes?"
IN_GAO = "How many soldiers were killed in Gao?"
KUPIANSK = "What did ISW say about Kupiansk?"


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Who bought Twitter?", "And TikTok?", "Who bought TikTok?"),
        ("Did Apple beat expectations?", "And Microsoft?", "Did Microsoft beat expectations?"),
        ("Is Boeing cutting jobs?", "And Airbus?", "Is Airbus cutting jobs?"),
        ("Why did Nvidia fall?", "And AMD?", "Why did AMD fall?"),
        ("Did Apple release a headset?", "And Meta?", "Did Meta release a headset?"),
        ("Has Hamas released hostages?", "And Israel?", "Has Israel released hostages?"),
        ("Did Apple shares fall?", "And Tesla?", "Did Tesla shares fall?"),
        ("What was the Kayes attack?", "And Gao?", "What was the Gao attack?"),
        ("How did the EU react to the tariffs?", "And Canada?",
         "How did Canada react to the tariffs?"),
        ("How did Canada react to the tariffs?", "And the EU?",
         "How did the EU react to the tariffs?"),
        ("Who leads JNIM?", "And the US?", "Who leads the US?"),
    ],
)  # fmt: skip
def test_a_name_takes_the_place_of_a_name_and_of_no_verb_or_noun_beside_it(
    before: str, question: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        (KUPIANSK, "And Pokrovsk?", "What did ISW say about Pokrovsk?"),
        (KUPIANSK, "And about Pokrovsk?", "What did ISW say about Pokrovsk?"),
        (KUPIANSK, "And on Pokrovsk?", "What did ISW say about Pokrovsk?"),
        (KUPIANSK, "What about the US?", "What did ISW say about the US?"),
        ("What did Trump say about NATO?", "And Ukraine?", "What did Trump say about Ukraine?"),
        ("Did Russia attack Kharkiv?", "And Odesa?", "Did Russia attack Odesa?"),
        ("Did Sweden join NATO?", "And Finland?", "Did Finland join NATO?"),
        ("Is Ukraine in NATO?", "And Georgia?", "Is Georgia in NATO?"),
        ("What is the population of Mali?", "And of Niger?", "What is the population of Niger?"),
        ("What is the GDP of the US?", "And China?", "What is the GDP of China?"),
        ("What is the GDP of China?", "And the EU?", "What is the GDP of the EU?"),
        ("Who is the CEO of Apple?", "And Tesla?", "Who is the CEO of Tesla?"),
        ("Who is the President of Mali?", "And Niger?", "Who is the President of Niger?"),
        ("What is the Bank of England?", "And the ECB?", "What is the ECB?"),
    ],
)
def test_of_two_names_the_likelier_is_swapped(before: str, question: str, expected: str) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    "question",
    [
        "In Gao?", "And in Gao too?", "Thanks, and in Gao?", "Great. And in Gao?",
        "Interesting. What about Gao?", "also in Gao?", "same for Gao", "and also Gao?",
        "ok so what about Gao then?", "and for Gao?", "How many in Gao?",
        "How many soldiers in Gao?",
    ],
)  # fmt: skip
def test_another_place_is_asked_for_in_many_words(question: str) -> None:
    assert understood(question, KAYES) == IN_GAO


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What about Gao, according to Reuters?", f"{IN_GAO[:-1]}, according to Reuters?"),
        ("And what about Gao on 2 July?", f"{IN_GAO[:-1]} on 2 July?"),
        ("How many militants in Gao?", "How many militants were killed in Gao?"),
        ("And how many militants in July?", "How many militants were killed in Kayes in July?"),
        ("And on the border?", f"{KAYES[:-1]} on the border?"),
    ],
)
def test_two_things_are_changed_at_once(question: str, expected: str) -> None:
    assert understood(question, KAYES) == expected


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Who attacked Kayes?", "In Gao?", "Who attacked Gao?"),
        ("What was inflation in June?", "And in June last year?",
         "What was inflation in June last year?"),
        ("What did ISW say about the toll?", "And about the truce?",
         "What did ISW say about the truce?"),
    ],
)  # fmt: skip
def test_a_place_struck_a_date_and_a_topic_are_swapped(
    before: str, question: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Did Nvidia fall?", "By how much?", "By how much did Nvidia fall?"),
        ("Has Russia signed a deal?", "With whom?", "With whom has Russia signed a deal?"),
        ("Did Sweden join NATO?", "When did it?", "When did Sweden join NATO?"),
        ("Who leads Mali?", "Until when?", "Until when was that: who leads Mali?"),
    ],
)
def test_a_question_word_with_a_preposition_asks_it_of_the_question_before(
    before: str, question: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    "question",
    ["How many people live in Niger?", "Now, what is the US election?"],
)
def test_a_question_of_its_own_is_no_swap(question: str) -> None:
    assert understood(question, KAYES) == question


@pytest.mark.parametrize(
    "question", ["In English?", "And in French?", "What about in English?", "In English, please?"]
)
def test_a_language_is_no_place(question: str) -> None:
    assert understood(question, "Who attacked Kayes?") == "Who attacked Kayes?"
