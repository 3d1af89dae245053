"""Follow-ups become questions that stand alone; those that do stand alone stay as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation import resolve
from app.schemas import Turn
from tests.app.conversation.understanding import REGISTRY, understood

COUNT = "How many militants did the army say it killed in Diboli?"
QUOTED = "Reuters reports: “The army said that it killed 80 militants in Diboli on Tuesday.” [1]"


@pytest.mark.parametrize(
    ("question", "before", "expected"),
    [
        ("Why does it matter for trade?", "What happened in Diboli?",
         "Why does Diboli matter for trade?"),
        ("How many died?", "What happened in Diboli?", "How many died in Diboli?"),
        ("Is it treatable?", "What is dengue fever?", "Is dengue fever treatable?"),
        ("What are its symptoms?", "What is dengue fever?", "What are dengue fever's symptoms?"),
        ("What are the symptoms?", "What is dengue fever?",
         "What are the symptoms of dengue fever?"),
        ("Where was he born?", "Who is Iyad Ag Ghaly?", "Where was Iyad Ag Ghaly born?"),
        ("Was the treaty signed?", "What is the Algiers Treaty?", "Was the Algiers Treaty signed?"),
        ("Who lives there?", "What happened in Diboli?", "Who lives in Diboli?"),
        ("Tell me more.", "What happened in Diboli?", "Tell me more about Diboli."),
    ],
)  # fmt: skip
def test_what_a_question_leaves_out_is_put_where_it_belongs(
    question: str, before: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("And how many of its own soldiers?",
         "How many of its own soldiers did the army say it killed in Diboli?"),
        ("How many civilians?", "How many civilians did the army say it killed in Diboli?"),
        ("What about the civilians?", "How many civilians did the army say it killed in Diboli?"),
        ("What about Reuters?", f"{COUNT[:-1]}, according to Reuters?"),
        ("Does AP agree?", f"{COUNT[:-1]}, according to AP?"),
        ("What about June?", f"{COUNT[:-1]} in June?"),
        ("no, the June one", f"{COUNT[:-1]} in June?"),
        ("And in Kayes?", "How many militants did the army say it killed in Kayes?"),
        ("No, I meant Kayes", "How many militants did the army say it killed in Kayes?"),
        ("yes", COUNT),
        ("Who said so?", "Who said so: how many militants did the army say it killed in Diboli?"),
    ],
)  # fmt: skip
def test_a_turn_of_a_known_form_is_the_question_before_with_one_thing_changed(
    question: str, expected: str
) -> None:
    assert understood(question, COUNT, QUOTED) == expected


@pytest.mark.parametrize(
    "question",
    [
        "What is the Alliance of Sahel States?",
        "Who leads JNIM?",
        "What is frictional unemployment and why is it important?",
        "How do companies hire their employees?",
        "Who founded Reuters and when did it open its first office?",
        "The ceasefire is shaky. What does it forbid?",
        "I am reading about Amadou Kone - when did he take over?",
        "Should convoys drive at night, or if it rains?",
        "It is better never to pay a ransom.",
        "thanks",
        "Hello!",
        "no",
        "???",
    ],
)
def test_a_question_that_stands_alone_stays_as_it_is(question: str) -> None:
    assert understood(question, "What happened in Diboli?", QUOTED) == question


def test_a_chain_of_short_turns_goes_back_to_the_question_they_started_from() -> None:
    turns = ("What did JNIM attack on 1 July?", "…", "And AP?", "…", "What about Mali?", "…")
    assert (
        understood("And in June?", *turns[:4]) == "What did JNIM attack in June, according to AP?"
    )
    assert understood("When?", "Did JNIM attack Kayes?", "Yes.", "Why?", "…") == (
        "When did JNIM attack Kayes?"
    )


def test_a_short_turn_after_a_pronoun_changes_the_question_as_it_was_understood() -> None:
    turns = ("What happened in Diboli?", "…", "Why does it matter for trade?", "…")
    assert understood("What about Kayes?", *turns) == "Why does Kayes matter for trade?"
    assert understood("Who said that?", *turns) == "Who said so: why does Diboli matter for trade?"


def test_an_inquiry_is_no_part_of_the_question_for_the_next_turn() -> None:
    turns = ("Who attacked Kayes?", "…", "Why?", "…")
    assert understood("What does Reuters say?", *turns) == (
        "Who attacked Kayes, according to Reuters?"
    )
    assert understood("yes", *turns) == "Who attacked Kayes?"


def test_a_count_is_asked_of_what_was_listed() -> None:
    which = "Which towns were attacked on 1 July?"
    assert understood("How many?", which) == "How many towns were attacked on 1 July?"
    assert understood("How many soldiers?", "How many were killed?") == (
        "How many soldiers were killed?"
    )


def test_neither_a_day_nor_an_outlet_is_what_a_pronoun_stands_for() -> None:
    assert understood("Where are they?", "Which towns were attacked on 1 July?") == (
        "Where are towns on 1 July?"
    )
    resolved = understood("Is it a town?", "What does Reuters say about Kayes?")
    assert resolved == "Is Kayes a town?"


def test_a_pronoun_can_stand_for_what_the_last_reply_answered() -> None:
    who = ("Who leads JNIM?", "Reuters reports: “JNIM is led by Iyad Ag Ghaly.” [1]")
    assert understood("When was he born?", *who) == "When was Iyad Ag Ghaly born?"
    which = ("Which group attacked Kayes?", "AP reports: “JNIM claimed the attack.” [1]")
    assert understood("Who leads it?", *which) == "Who leads JNIM?"
    where = ("Where was the attack?", "AP reports: “The attack took place in Diboli.” [1]")
    assert understood("Who lives there?", *where) == "Who lives in Diboli?"


@pytest.mark.parametrize(
    ("question", "before", "reply", "expected"),
    [
        ("How many people live there?", "Where is Diboli?",
         "Diboli lies near the border with Senegal.", "How many people live in Diboli?"),
        ("How many people live there?", "Where in Mali is Diboli?", "Diboli is in western Mali.",
         "How many people live in Diboli?"),
        ("How many people live there?", "Where is the base?",
         "The base lies near the border with Senegal.", "How many people live in the base?"),
        ("Who works there?", "Where is the Manantali dam?", "The dam is in Kayes.",
         "Who works in Kayes?"),
        ("What happened there?", "Where was Sonko arrested?", "Sonko was arrested in Dakar.",
         "What happened in Dakar?"),
        ("What happened there?", "Which town was attacked?", "Diboli was attacked.",
         "What happened in Diboli?"),
        ("Where is it?", "Who attacked the base at Boulkessi?", "JNIM attacked the base.",
         "Where is Boulkessi?"),
        ("Where is it based?", "Who attacked the base at Boulkessi?", "JNIM attacked the base.",
         "Where is JNIM based?"),
        ("When was he born?", "Who was arrested?", "Police arrested Ousmane Sonko in Dakar.",
         "When was Ousmane Sonko born?"),
    ],
)  # fmt: skip
def test_a_place_is_where_something_was_and_no_place_beside_it(
    question: str, before: str, reply: str, expected: str
) -> None:
    assert understood(question, before, f"Reuters reports: “{reply}” [1]") == expected


KILLED = "How many militants were killed on 1 July?"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How come?", "Why were militants killed on 1 July?"),
        ("How?", "How were militants killed on 1 July?"),
        ("What about AP's report?", f"{KILLED[:-1]}, according to AP?"),
        ("What about Reuters’ account?", f"{KILLED[:-1]}, according to Reuters?"),
        ("Does Reuters say the same?", f"{KILLED[:-1]}, according to Reuters?"),
        ("Does AP say otherwise?", f"{KILLED[:-1]}, according to AP?"),
        ("What about Russia's report?", "What about Russia's report?"),
        ("How many were wounded?", "How many militants were wounded on 1 July?"),
        ("And how many have been captured?", "How many militants have been captured on 1 July?"),
        ("How many died?", "How many militants died on 1 July?"),
        ("How many soldiers?", "How many soldiers were killed on 1 July?"),
        ("What about the number of civilians?", "How many civilians were killed on 1 July?"),
        ("Was it the largest attack?", "Was it the largest attack on 1 July?"),
        ("What happened there?", "What happened there on 1 July?"),
    ],
)
def test_a_short_turn_keeps_what_was_counted_and_when(question: str, expected: str) -> None:
    assert understood(question, KILLED) == expected


@pytest.mark.parametrize(
    ("question", "before", "expected"),
    [
        ("How many were wounded?", "How many soldiers died in Diboli on 1 July?",
         "How many soldiers were wounded in Diboli on 1 July?"),
        ("How many were wounded?", "How many people in Gao were killed on 1 July?",
         "How many people were wounded in Gao on 1 July?"),
        ("How many were wounded?", COUNT, "How many militants were wounded in Diboli?"),
        ("How many were moved?", "How many wounded soldiers were treated in Gao?",
         "How many wounded soldiers were moved in Gao?"),
        ("How many of them died?", "How many soldiers were captured in Gao?",
         "How many soldiers died in Gao?"),
        ("How many were wounded?", "What happened in Diboli?", "How many were wounded in Diboli?"),
        ("How many were wounded in Gao?", KILLED, "How many were wounded in Gao?"),
    ],
)  # fmt: skip
def test_how_many_without_a_noun_is_asked_of_what_was_counted(
    question: str, before: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who did it?", "Who was behind the attack on Diboli?"),
        ("When did it happen?", "When did the attack on Diboli happen?"),
        ("Where?", "Where did the attack on Diboli happen?"),
        ("Why?", "Why did the attack on Diboli happen?"),
        ("How long did it last?", "How long did the attack on Diboli last?"),
    ],
)
def test_what_is_said_about_an_event_makes_it_what_is_asked_about(
    question: str, expected: str
) -> None:
    assert understood(question, "What did Reuters say about the attack on Diboli?") == expected


@pytest.mark.parametrize("topic", ["Kayes", "the army", "how many died"])
def test_what_is_said_about_what_does_not_happen_is_asked_about_as_it_was(topic: str) -> None:
    before = f"What did Reuters say about {topic}?"
    expected = f"When was that: what did Reuters say about {topic}?"
    assert understood("When?", before) == expected
    assert understood("How long did it last?", "What was the Kayes attack?") == (
        "How long did the Kayes attack last?"
    )


def test_yes_takes_up_what_the_reply_offered() -> None:
    offer = "The documents hold no answer. Would you like to know how many soldiers were killed?"
    assert understood("Yes, please", COUNT, offer) == "How many soldiers were killed?"


def test_yes_is_understood_when_the_assistant_spoke_first() -> None:
    offer = [Turn(role="assistant", content="Hello. Do you want to hear about Diboli?")]
    assert resolve("yes", offer, REGISTRY) == "Tell me about Diboli."


def test_of_two_replies_in_a_row_the_last_counts_and_blank_turns_do_not() -> None:
    history = [
        Turn(role="assistant", content="Hello."),
        Turn(role="user", content="Who leads JNIM?"),
        Turn(role="assistant", content="One moment."),
        Turn(role="assistant", content="“JNIM is led by Iyad Ag Ghaly.” [1]"),
        Turn(role="assistant", content=" "),
        Turn(role="user", content="\n"),
    ]
    assert resolve("When was he born?", history) == "When was Iyad Ag Ghaly born?"


def test_without_a_history_only_white_space_changes() -> None:
    assert resolve("  And \n in   June? ", []) == "And in June?"


@pytest.mark.parametrize("said", ["And the people?", "What about the deadline?"])
def test_a_word_of_the_language_is_no_outlet_in_small_letters(said: str) -> None:
    assert "according to" not in understood(said, COUNT)
    assert understood("What about Time?", COUNT) == f"{COUNT[:-1]}, according to Time?"


def test_without_a_registry_no_name_is_an_outlet() -> None:
    history = [Turn(role="user", content="What is the death toll?")]
    assert "according to" not in resolve("What about Reuters?", history)


def test_a_question_as_long_as_a_page_is_taken_to_stand_alone() -> None:
    question = "Why did it happen, " + "and then " * 100
    assert understood(question, "What happened in Diboli?") == question.strip()


@given(st.text(max_size=200), st.lists(st.tuples(st.booleans(), st.text(max_size=200))))
def test_any_text_is_taken_and_a_question_is_never_lost(
    question: str, turns: list[tuple[bool, str]]
) -> None:
    history = [Turn(role="user" if mine else "assistant", content=text) for mine, text in turns]
    resolved = resolve(question, history, REGISTRY)
    assert bool(resolved) >= bool(question.split())
    assert resolved == " ".join(resolved.split())


@given(st.text(max_size=300))
def test_a_first_question_is_never_changed(question: str) -> None:
    assert resolve(question, []) == " ".join(question.split())
