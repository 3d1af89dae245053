"""Who is asked for his word is who was asked before; of what, the question before says."""

import pytest

from tests.app.conversation.understanding import understood

KURSK = "What does ISW say about Kursk?"
TOLL = "What did Reuters say about the toll in Kayes?"
KAYES = "How many soldiers were killed in Kayes?"


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        (KURSK, "What does it say about Pokrovsk?", "What does ISW say about Pokrovsk?"),
        (KURSK, "When did it say that?", "When did ISW say that, about Kursk?"),
        (TOLL, "Who did it quote?", "Who did Reuters quote in Kayes, about the toll?"),
        ("What did Trump say about NATO?", "Did he mention Article 5?",
         "Did Trump mention Article 5?"),
        ("Who attacked Kayes, according to the BBC?", "What did they say about Gao?",
         "What did the BBC say about Gao?"),
        ("What did Reuters say about Putin?", "What did he say?", "What did Putin say?"),
        ("What is the Algiers Treaty?", "What does it say about Kidal?",
         "What does the Algiers Treaty say about Kidal?"),
    ],
)  # fmt: skip
def test_a_pronoun_that_says_something_is_who_was_asked_for_his_word(
    before: str, question: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Do they agree?", "Do ISW and AP agree, about Kursk?"),
        ("Where do they differ?", "Where do ISW and AP differ, about Kursk?"),
        ("Do both say that?", "Do ISW and AP say that, about Kursk?"),
        ("What do they say about Gao?", "What do ISW and AP say about Gao?"),
    ],
)
def test_those_that_are_compared_are_the_outlets_of_the_last_questions(
    question: str, expected: str
) -> None:
    assert understood(question, KURSK, "…", "And AP?", "…") == expected


@pytest.mark.parametrize(
    ("turns", "question", "expected"),
    [
        (["What do Reuters and AP say about the toll?"], "Do they agree?",
         "Do Reuters and AP agree, about the toll?"),
        (["What do Reuters and AP say about the toll?", "Do they agree?"], "Why do they differ?",
         "Why do Reuters and AP differ, about the toll?"),
        (["What do Reuters and AP say about the toll?"], "What did Putin say?",
         "What did Putin say, about the toll?"),
        (["According to Reuters and AP, how many soldiers were killed in Kayes?"],
         "Do they agree?", "Do Reuters and AP agree in Kayes, about soldiers?"),
        (["How many died in Kayes, according to AP?", "And Reuters?"], "Do they agree?",
         "Do AP and Reuters agree in Kayes?"),
        ([KURSK, "And AP?", "How many died in Kursk?"], "Do they agree?",
         "Do ISW and AP agree in Kursk?"),
    ],
)  # fmt: skip
def test_an_outlet_is_named_once_and_is_no_topic(
    turns: list[str], question: str, expected: str
) -> None:
    history = [one for turn in turns for one in (turn, "…")]
    assert understood(question, *history) == expected


@pytest.mark.parametrize(
    ("turns", "question", "expected"),
    [
        (["According to Reuters and AP, did Russia and Ukraine meet?"],
         "Did they agree on a truce?", "Did Russia and Ukraine agree on a truce?"),
        (["According to AP, did JNIM attack Kayes?"], "What did they say?", "What did JNIM say?"),
        (["According to AP, did the rebels attack Kayes?"], "What did they say?",
         "What did the rebels say?"),
        (["What did Reuters say about Kayes?", "And AP?", "Who are the rebels?"],
         "What did they claim?", "What did the rebels claim?"),
        (["According to AP, did JNIM attack Kayes?"], "What does it say about Gao?",
         "What does AP say about Gao?"),
    ],
)  # fmt: skip
def test_they_are_those_that_the_question_before_is_about_and_not_who_reports(
    turns: list[str], question: str, expected: str
) -> None:
    history = [one for turn in turns for one in (turn, "…")]
    assert understood(question, *history) == expected


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        (KAYES, "What did Putin say?", "What did Putin say, about soldiers in Kayes?"),
        (KAYES, "How did the EU react?", "How did the EU react, about soldiers in Kayes?"),
        (KAYES, "Is this true?", "Is this true, about soldiers in Kayes?"),
        ("Did Israel bomb Tehran on 13 June?", "Did Russia confirm this?",
         "Did Russia confirm this, about Israel and Tehran on 13 June?"),
        ("What happened in Diboli?", "What did the army say?",
         "What did the army say, about Diboli?"),
        (KURSK, "How did Moscow respond?", "How did Moscow respond, about Kursk?"),
        (KAYES, "Who claimed responsibility?",
         "Who claimed responsibility for that: how many soldiers were killed in Kayes?"),
        ("Who bombed Tehran?", "Who was responsible?",
         "Who claimed responsibility for that: who bombed Tehran?"),
    ],
)  # fmt: skip
def test_a_word_asked_for_without_a_topic_has_that_of_the_question_before(
    before: str, question: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    "question",
    [
        "What did Putin say about Gao?",
        "Did Mali confirm the arrest of Sonko?",
        "What does NATO do?",
    ],
)
def test_a_word_asked_for_with_its_topic_stands_alone(question: str) -> None:
    assert understood(question, KAYES) == question


def test_a_long_conversation_of_such_turns_is_understood_at_once() -> None:
    turns = (KURSK, "…", *("And what does it say about Gao?", "…") * 12)
    assert understood("What does it say about Kidal?", *turns) == "What does ISW say about Kidal?"
