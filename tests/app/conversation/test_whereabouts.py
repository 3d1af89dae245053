""" "There" is the place that was struck, not who struck it; "he" who leads is a leader."""

import pytest

from app.conversation.asked import Asked
from app.conversation.phrases import phrases
from app.conversation.verbs import NEWS
from tests.app.conversation.understanding import understood


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Did Russia attack Kyiv on 3 July?", "How many died there?",
         "How many died in Kyiv on 3 July?"),
        ("When did JNIM attack Kayes?", "What happened there?", "What happened in Kayes?"),
        ("Why did Israel bomb Tehran?", "Who was killed there?", "Who was killed in Tehran?"),
        ("Has Russia attacked Kyiv?", "How many died there?", "How many died in Kyiv?"),
        ("Is Russia attacking Kyiv?", "How many died there?", "How many died in Kyiv?"),
        ("Why is Israel bombing Tehran?", "How many died there?", "How many died in Tehran?"),
        ("Why has Russia been bombing Kyiv?", "How many died there?", "How many died in Kyiv?"),
        ("Who is bombing Tehran?", "How many died there?", "How many died in Tehran?"),
        ("Who bombed Tehran?", "How many died there?", "How many died in Tehran?"),
        ("Which group struck Kayes?", "What happened there?", "What happened in Kayes?"),
        ("Did the air strike hit Kyiv?", "How many died there?", "How many died in Kyiv?"),
        ("Has JNIM besieged Timbuktu?", "Can aid get in there?", "Can aid get in Timbuktu?"),
    ],
)  # fmt: skip
def test_there_is_what_was_struck(before: str, question: str, expected: str) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Did Israel attack Hezbollah in Lebanon?", "Who died in Lebanon?"),
        ("Did the strike on Kyiv kill civilians?", "Who died in Kyiv?"),
        ("How many did the attack on Diboli kill?", "Who died in Diboli?"),
        ("Was Kyiv attacked by Russia?", "Who died in Kyiv?"),
        ("Who leads Mali?", "Who died in Mali?"),
    ],
)
def test_a_place_that_is_told_as_one_stays_it(before: str, expected: str) -> None:
    assert understood("Who died there?", before) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Where did JNIM strike?", "Who died there?"),
        ("What did the army raid?", "Who died there?"),
        ("Which towns did Russia strike on 1 July?", "Who died there on 1 July?"),
        ("Did Russia kill Navalny?", "Who died there, about Navalny?"),
    ],
)
def test_neither_who_struck_nor_who_was_killed_is_a_place(before: str, expected: str) -> None:
    assert understood("Who died there?", before) == expected


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Who leads the junta?", "How old is he?", "How old is the leader of the junta?"),
        ("Who leads JNIM?", "What are his aims?", "What are the leader of JNIM's aims?"),
        ("Who heads the African Union?", "When was she elected?",
         "When was the leader of the African Union elected?"),
        ("Who is leading JNIM?", "How old is he?", "How old is the leader of JNIM?"),
        ("Who leads the junta?", "What does it want?", "What does the junta want?"),
        ("Who leads the junta?", "Who supports them?", "Who supports the junta?"),
        ("Does Iyad Ag Ghaly lead JNIM?", "How old is he?", "How old is Iyad Ag Ghaly?"),
        ("Who attacked Sonko?", "How old is he?", "How old is Sonko?"),
    ],
)  # fmt: skip
def test_who_leads_a_group_is_its_leader(before: str, question: str, expected: str) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Why did Israel bomb Tehran?", ["Israel", "Tehran"]),
        ("Who leads the junta?", ["junta"]),
        ("Where did JNIM strike on 1 July?", ["JNIM", "1 July"]),
        ("Did the drone strike kill civilians?", ["drone strike", "civilians"]),
        ("Did the strike on Kyiv fail?", ["strike", "Kyiv fail"]),
        ("What are drone strikes?", ["drone strikes"]),
        ("Were the captured soldiers moved?", ["captured soldiers moved"]),
        ("How many captured Russian soldiers fled?", ["captured Russian soldiers fled"]),
        ("What is the biggest hit of ABBA?", ["hit", "ABBA"]),
        ("Where were the places that were hit?", ["places", "hit"]),
        ("Does birth control harm women?", ["birth control harm women"]),
    ],
)
def test_a_word_of_news_is_a_verb_only_where_its_neighbours_say_so(
    text: str, expected: list[str]
) -> None:
    assert [one.text for one in phrases(Asked(text), 0)] == expected


@pytest.mark.parametrize(
    "word",
    """strike strikes struck striking bomb bombs bombed bombing hit hits hitting seize seizes seized
    seizing occupies occupied ambushes ambushed retook kidnapped kidnapping leads led""".split(),
)
def test_a_verb_of_news_is_known_in_all_its_forms(word: str) -> None:
    assert word in NEWS
