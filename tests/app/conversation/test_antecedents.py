"""What "it", "he" and "there" stand for: an event before its place, a person, a place."""

import pytest

from app.conversation.asked import Asked
from app.conversation.phrases import phrases
from tests.app.conversation.understanding import understood

COUP = "Tell me about the coup in Niger."
KAYES = "How many soldiers were killed in Kayes?"


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        (COUP, "Who led it?", "Who led the coup in Niger?"),
        (COUP, "When was it?", "When was the coup in Niger?"),
        (COUP, "What is its capital?", "What is Niger's capital?"),
        ("Is there a ceasefire in Gaza?", "Who brokered it?", "Who brokered a ceasefire in Gaza?"),
        ("What is the death toll in Gaza?", "What was it in January?",
         "What was the death toll in January in Gaza?"),
        (KAYES, "Was it the deadliest attack?", "Was it the deadliest attack in Kayes?"),
        (KAYES, "How long did it last?", "How long did it last in Kayes?"),
        (KAYES, "Where is it?", "Where is Kayes?"),
        ("Did Apple beat expectations?", "Who is its CEO?", "Who is Apple's CEO?"),
        ("When was the iPhone 16 released?", "How much does it cost?",
         "How much does the iPhone 16 cost?"),
        ("What is the US Electoral College?", "How does it work?",
         "How does the US Electoral College work?"),
    ],
)  # fmt: skip
def test_it_is_what_happened_and_not_where(before: str, question: str, expected: str) -> None:
    assert understood(question, before) == expected


LED = "Who led the coup in Niger?"
POLL = "Who won the election in Poland?"
WAR = "When did the war in Ukraine start?"
TOLL = "What was the death toll in Gaza?"
BAMAKO = "How many people live in Bamako?"


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        (LED, "Who is its president?", "Who is Niger's president?"),
        (LED, "Is it in ECOWAS?", "Is Niger in ECOWAS?"),
        (LED, "Which countries border it?", "Which countries border Niger?"),
        (LED, "When did it gain independence?", "When did Niger gain independence?"),
        (LED, "Does it have a parliament?", "Does Niger have a parliament?"),
        (POLL, "How big is its army?", "How big is Poland's army?"),
        (POLL, "Is it a member of NATO?", "Is Poland a member of NATO?"),
        (WAR, "Will it join NATO?", "Will Ukraine join NATO?"),
        (WAR, "Is it still at war?", "Is Ukraine still at war?"),
        (WAR, "Did Belarus invade it?", "Did Belarus invade Ukraine?"),
        (TOLL, "Did Israel bomb it?", "Did Israel bomb Gaza?"),
        (TOLL, "Has it been attacked?", "Has Gaza been attacked?"),
        (TOLL, "How many people live in it?", "How many people live in Gaza?"),
        (TOLL, "Is aid getting into it?", "Is aid getting into Gaza?"),
        (BAMAKO, "Who founded it?", "Who founded Bamako?"),
        (BAMAKO, "How big is it?", "How big is Bamako?"),
        (KAYES, "Who attacked it?", "Who attacked Kayes?"),
    ],
)
def test_it_is_a_country_or_town_where_only_those_are_asked_so(
    before: str, question: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        (LED, "Did the army support it?", "Did the army support the coup in Niger?"),
        (LED, "Who took part in it?", "Who took part in the coup in Niger?"),
        (LED, "What led to it?", "What led to the coup in Niger?"),
        (LED, "What was its military goal?", "What was the coup's military goal in Niger?"),
        (POLL, "Was it independently monitored?",
         "Was the election independently monitored in Poland?"),
        (WAR, "Did it cross the border?", "Did the war cross the border in Ukraine?"),
        (WAR, "How many died in it?", "How many died in the war in Ukraine?"),
        (TOLL, "Is it rising?", "Is the death toll rising in Gaza?"),
        ("Who organised the protest in Dakar?", "Did police attack it?",
         "Did police attack the protest in Dakar?"),
        ("What was agreed at the summit in Geneva?", "Did Iran join it?",
         "Did Iran join the summit in Geneva?"),
    ],
)  # fmt: skip
def test_it_stays_what_happened_where_that_can_be_asked_so(
    before: str, question: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("enterprise value", "How is it calculated?", "How is enterprise value calculated?"),
        ("the NATO summit", "When is it?", "When is the NATO summit?"),
    ],
)
def test_it_is_all_that_the_last_turn_said(before: str, question: str, expected: str) -> None:
    history = ("What is the difference of Market Cap and NAV?", "…", before, "…")
    assert understood(question, *history) == expected


@pytest.mark.parametrize(
    "question",
    ["Is it still advisable to drive to Gao?", "Is it free to enter the US?"],
)
def test_it_is_nothing_before_what_is_judged(question: str) -> None:
    assert understood(question, COUP) == question


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Who won the men's final in Wimbledon?", "How old is he?",
         "How old is he in Wimbledon, about the men's final?"),
        (COUP, "Where is he now?", "Where is he now in Niger, about the coup?"),
        ("What is Assimi Goita's stance?", "When did he take power?",
         "When did Assimi Goita take power?"),
        ("What was Trump's tariff plan?", "When did he announce it?",
         "When did Trump announce it?"),
        ("What did Mali's president Assimi Goita say?", "Is he popular?",
         "Is Mali's president Assimi Goita popular?"),
        ("Where did Russia's Vladimir Putin go?", "Why did he go?",
         "Why did Russia's Vladimir Putin go?"),
        ("Who is Kenya's first female judge?", "When was she born?",
         "When was Kenya's first female judge born?"),
        ("What did Mali's president say?", "Is he popular?", "Is Mali's president popular?"),
        ("Who leads the coup in Mali?", "Why did he resign?",
         "Why did the leader of the coup resign in Mali?"),
    ],
)  # fmt: skip
def test_he_is_a_person(before: str, question: str, expected: str) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("before", "reply", "question", "expected"),
    [
        ("Who bought Twitter?", "Elon Musk bought Twitter.", "Who runs it now?",
         "Who runs Twitter now?"),
        ("Who bought Twitter?", "Elon Musk bought Twitter.", "How old is he?",
         "How old is Elon Musk?"),
        ("Who leads Mali?", "Mali is led by Assimi Goita.", "What is its capital?",
         "What is Mali's capital?"),
        ("Who founded Wagner?", "Yevgeny Prigozhin founded Wagner.", "What is its aim?",
         "What is Wagner's aim?"),
        ("Who attacked Kayes?", "JNIM attacked Kayes.", "Who leads it?", "Who leads JNIM?"),
    ],
)  # fmt: skip
def test_it_is_what_somebody_did_something_to_and_not_who_did_it(
    before: str, reply: str, question: str, expected: str
) -> None:
    assert understood(question, before, f"Reuters reports: “{reply}” [1]") == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("When do they take effect?", "When do the tariffs take effect?"),
        ("What do they cost?", "What do the tariffs cost?"),
        ("What do they want?", "What do the EU want?"),
    ],
)
def test_things_and_not_a_union_cost_something(question: str, expected: str) -> None:
    assert understood(question, "How did the EU react to the tariffs?") == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What weapons were used?", "What weapons were used in Kayes, about soldiers?"),
        ("Were there warnings?", "Were there warnings in Kayes, about soldiers?"),
        ("Was anyone arrested?", "Was anyone arrested in Kayes, about soldiers?"),
        ("What weapons were used in Gao?", "What weapons were used in Gao?"),
    ],
)
def test_what_was_done_once_was_done_where_the_question_before_says(
    question: str, expected: str
) -> None:
    assert understood(question, KAYES) == expected


@pytest.mark.parametrize("verb", ["struck", "hit", "attacked"])
def test_there_is_no_verb(verb: str) -> None:
    before = f"Which towns were {verb} on 1 July?"
    assert understood("How many died there?", before) == "How many died there on 1 July?"


@pytest.mark.parametrize("question", ["Who won the US election?", "How did the US election end?"])
def test_a_name_and_its_noun_stand_alone(question: str) -> None:
    assert understood(question, KAYES) == question


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who bought Twitter?", ["Twitter"]),
        ("Did Sweden join NATO?", ["Sweden", "NATO"]),
        ("Is Boeing cutting jobs?", ["Boeing", "jobs"]),
        ("When was the iPhone 16 released?", ["iPhone 16"]),
        ("Did Apple shares fall?", ["Apple shares fall"]),
        ("What do Spanish people eat?", ["Spanish people"]),
        ("Did Mali's junta fall?", ["Mali's junta fall"]),
        ("Did Russia and Ukraine meet?", ["Russia and Ukraine"]),
        ("Did Apple and Tesla shares fall?", ["Apple and Tesla shares fall"]),
        ("Is Apple stock cheap?", ["Apple stock cheap"]),
    ],
)
def test_a_verb_is_told_by_the_name_and_the_auxiliary_before_it(
    text: str, expected: list[str]
) -> None:
    assert [one.text for one in phrases(Asked(text), 0)] == expected
