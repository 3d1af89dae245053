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
        ("Who was arrested?", "Police in Lomas arrested the banker Ivo Trent.", ["Ivo Trent"]),
        ("Who was arrested?", "A man was arrested in Lomas.", []),
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


@pytest.mark.parametrize(
    ("question", "sentence", "answers"),
    [
        ("Who was attacked?", "Russia attacked Ukraine.", ["Ukraine"]),
        ("Who was killed?", "Israel killed Yahya Sinwar in Rafah.", ["Yahya Sinwar"]),
        ("Who was killed?", "The general was killed by Israel.", []),
        ("Who was arrested?", "Police arrested Ousmane Sonko in Dakar.", ["Ousmane Sonko"]),
        ("Who has been arrested?", "Senegal has arrested Ousmane Sonko.", ["Ousmane Sonko"]),
        ("Who was shot?", "Police shot Ivo Trent.", ["Ivo Trent"]),
        ("Which towns were attacked?", "JNIM attacked Diboli and Kayes.", ["Diboli", "Kayes"]),
        ("Who killed the general?", "General Ali was killed by a drone.", []),
        ("Who killed the general?", "General Ali was killed by Israel.", ["Israel"]),
        ("Who killed the general?", "A drone killed General Ali.", []),
        ("Who was attacked?", "After Israel attacked Iran, Iran attacked Israel.", ["Iran"]),
        # As they were.
        ("Who killed the general?", "Israel killed General Ali.", ["Israel"]),
        ("Who attacked the base?", "JNIM attacked Diboli.", ["JNIM"]),
        ("Who was arrested?", "Ousmane Sonko was arrested in Dakar.", ["Ousmane Sonko"]),
        ("Who was killed?", "Yahya Sinwar, killed by Israel, led it.", ["Yahya Sinwar"]),
        ("Who warned of a famine?", "Famine looms, warned António Guterres.", ["António Guterres"]),
        ("Who was killed?", "Israel killed Sinwar and Hamas killed Cohen.", []),
    ],
)
def test_who_did_it_is_no_answer_to_whom_it_was_done(
    question: str, sentence: str, answers: list[str]
) -> None:
    assert [sentence[a:b] for a, b in short_answer(question, sentence)] == answers


@pytest.mark.parametrize(
    ("question", "sentence", "answers"),
    [
        ("How many people were killed?", "One person was killed and two others were wounded.",
         ["One"]),
        ("How many people died?", "One person died and 14 were taken to hospital.", ["One"]),
        ("How many were killed?", "One was killed and two were wounded.", ["One"]),
        ("How many soldiers died?", "One soldier and 12 militants died.", ["One"]),
        ("How many soldiers died?", "12 militants and one soldier died.", ["one"]),
        ("How many soldiers died?", "One soldier and at least 12 militants died.", ["One"]),
        ("How many hours did it last?", "It lasted one hour.", ["one"]),
        # As they were: these say nothing of how many.
        ("How many died?", "No one died.", []),
        ("How many died?", "One of them died.", []),
        ("How many people died?", "One day 14 people died.", ["14"]),
        ("How many people died?", "14 people died near one another.", ["14"]),
        ("How many people died?", "14 died, one witness said.", ["14"]),
        ("How many militants died in the attack?", "80 militants died in one attack.", ["80"]),
        ("How many militants died in the attack?", "One attack killed 80 militants.", ["80"]),
        ("How many judges are there?", "There is one judge from each state, 28 now.", ["28"]),
        ("How many soldiers died?", "One hundred soldiers died.", ["One hundred"]),
        # As they were: unclear.
        ("How many soldiers died?", "80 soldiers fled and 12 fighters died.", []),
        ("How many soldiers died?", "12 soldiers fled and 80 died.", []),
        ("How many men were in each unit?", "There were 4 Han units and 3 Khitan units.", []),
    ],
)  # fmt: skip
def test_a_one_that_counts_is_a_number(question: str, sentence: str, answers: list[str]) -> None:
    assert [sentence[a:b] for a, b in short_answer(question, sentence)] == answers
    assert not holds_kind("number", "How many died?", "One person died.")


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("10 000 people fled.", "10 000"),
        ("10\u00a0000 people fled.", "10\u00a0000"),
        ("Some 1\u202f250\u202f000 people fled.", "1\u202f250\u202f000"),
        ("Over 10,000 people fled.", "10,000"),
        ("On May 12 400 people fled.", "400"),
        ("In 2019 300 people fled.", "300"),
    ],
)
def test_thousands_set_apart_by_a_space_are_one_number(sentence: str, answer: str) -> None:
    found = short_answer("How many people fled?", sentence)
    assert [sentence[a:b] for a, b in found] == [answer]


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
