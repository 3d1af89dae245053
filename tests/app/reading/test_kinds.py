"""What a question asks for, and where a sentence holds it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.kinds import AnswerKind, answer_kinds, holds_kind, short_answer, states_silence

TOWNS = "The towns hit were Kita, Nara du Nord, Bafo and Yélimané (Reuters)."


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How many attackers were killed?", "number"),
        ("What is the population of Mali?", "number"),
        ("what was the death toll", "number"),
        ("When did the attack begin?", "date"),
        ("In which year was it founded?", "date"),
        ("Who claimed responsibility?", "person"),
        ("Which group attacked the post?", "person"),
        ("Where is the bridge?", "place"),
        ("Which towns were struck?", "place"),
        ("Why does the bridge matter?", "reason"),
        ("What caused the fire?", "reason"),
        ("Did the army answer?", "polar"),
        ("What is JNIM?", "definition"),
        ("Who is Amina Sow?", "definition"),
        ("How did it happen?", "manner"),
        ("What does the group want?", "other"),
    ],
)
def test_a_question_asks_for_one_kind(question: str, kind: AnswerKind) -> None:
    assert answer_kinds(question) == {kind}


@pytest.mark.parametrize(
    ("question", "sentence", "answers"),
    [
        ("How many died?", "The army said that 80 died in seven towns.", ["80"]),
        ("How many barracks did it take?", "It holds three barracks and ten posts.", ["three"]),
        ("When did it begin?", "On 3 May 2021, seven posts were hit.", ["3 May 2021"]),
        ("Which towns were hit?", TOWNS, ["Kita", "Nara du Nord", "Bafo", "Yélimané"]),
        ("Who claimed the raid?", "JNIM claimed the raid near Senegal.", ["JNIM"]),
        ("Where was the raid?", "The raid was at Bafo.", ["Bafo"]),
        ("How many soldiers died?", "The army did not disclose its own losses.", []),
        ("Why did it happen?", "It happened because of 3 men.", []),
        ("Which countries signed it?", "Bo and Re signed it in Ust.", ["Bo", "Re"]),
        ("Where did they sign it?", "Bo and Re signed it in Ust.", ["Ust"]),
        ("Which city was hit?", "A quake hit the city of Ust on 3 April.", ["Ust"]),
        ("Who was arrested?", "Police in Lomas arrested the banker Ivo Trent.", []),
        ("How many people were killed?", "More than 1500 people were killed.", ["1500"]),
        ("How many were sent?", "It deployed 1700 soldiers in 2019.", ["1700"]),
        ("When was the raid?", "In 2019 soldiers raided it.", ["2019"]),
        ("When was the raid?", "1500 soldiers fled.", []),
        ("When did the mayor resign?", "Mayor Ann Lee resigned over the scandal.", []),
        ("Who won the vote?", "Özgür Özel won the vote.", ["Özgür Özel"]),
        ("Who resigned?", "Élisabeth Borne resigned.", ["Élisabeth Borne"]),
    ],
)
def test_the_short_answer_is_what_was_asked_for(
    question: str, sentence: str, answers: list[str]
) -> None:
    """One number, date, name or place, or those of one list; nothing where it is unclear."""

    assert [sentence[a:b] for a, b in short_answer(question, sentence)] == answers


def test_what_the_question_names_itself_is_no_answer() -> None:
    assert not holds_kind("date", "What happened in 2019?", "In 2019 it rained.")
    assert not holds_kind("person", "Who met Amina Sow?", "Then Amina Sow left.")
    assert holds_kind("person", "Who met Amina Sow?", "Then Amina Sow met Idris Bah.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The army did not disclose the number of its own casualties.",
        "Soldiers | not reported | Reuters",
        "They gave no information on losses.",
        "The ministry declined to say more.",
        "It remains unclear how many fled.",
    ],
)
def test_stated_silence_is_recognised(sentence: str) -> None:
    assert states_silence(sentence)


def test_a_plain_statement_is_no_silence() -> None:
    assert not states_silence("The army reported 80 dead.")


@given(st.text(max_size=200), st.text(max_size=200))
def test_offsets_lie_inside_the_sentence(question: str, sentence: str) -> None:
    """Whatever the text, short answers are non-empty spans of it, in order."""
    end = 0
    for a, b in short_answer(question, sentence):
        assert end <= a < b <= len(sentence)
        end = b
