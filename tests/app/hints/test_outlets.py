"""What a question says of sources."""

import pytest

from app.hints import find_hints
from index.known_sources import KnownSources
from index.sources import Source, SourceRegistry

KNOWN = KnownSources(
    SourceRegistry(
        (
            Source("reuters", "Reuters"),
            Source("ap", "AP", ("Associated Press", "The Associated Press")),
            Source("isw", "ISW", ("Institute for the Study of War",)),
            Source("fox-news", "Fox News", ("FOX News - Health",), ("foxnews.com",)),
            Source("cnbc", "CNBC", ("Cnbc | World Business News Leader", "Cnbc")),
            Source("verge", "The Verge", domains=("theverge.com",), common=True),
            Source("age", "The Age", domains=("theage.com.au",), common=True),
            Source("time", "Time", domains=("time.com",), common=True),
            Source("the-national", "The National", common=True),
            Source("photo", "Photo", common=True),
            Source("site", "SITE"),
            Source("guardian", "The Guardian", common=True),
        )
    ),
    frozenset(("reuters", "ap", "isw", "fox-news", "cnbc", "verge", "age", "site", "guardian")),
)


def named(question: str) -> list[str]:
    return [source.id for source in find_hints(question, KNOWN).sources]


@pytest.mark.parametrize(
    ("question", "sources", "core"),
    [
        ("According to Reuters, how many died?", ["reuters"], "How many died?"),
        ("How many died, according to the AP?", ["ap"], "How many died?"),
        ("What does the ISW say about losses?", ["isw"], "What is said about losses?"),
        ("How many tanks did AP report destroyed?", ["ap"], "How many tanks destroyed?"),
        ("Why, as reported by Reuters, did it close?", ["reuters"], "Why did it close?"),
        ("What is Reuters saying about the attack?", ["reuters"], "What is said about the attack?"),
        ("Why does AP say the area matters?", ["ap"], "Why the area matters?"),
        ("How does AP say the attack unfolded?", ["ap"], "How the attack unfolded?"),
        ("How did AP describe the attack?", ["ap"], "What is said about the attack?"),
        ("How does ISW assess the situation?", ["isw"], "What is said about the situation?"),
        ("What does AP say (struck Diboli)?", ["ap"], "What is said (struck Diboli)?"),
        ("What did AP report (struck Diboli)?", ["ap"], "What is said (struck Diboli)?"),
        ("What does AP say happened in Diboli?", ["ap"], "What happened in Diboli?"),
        ("What did ISW assess that JNIM would do?", ["isw"], "What JNIM would do?"),
        ("What was reported by AP about Diboli?", ["ap"], "What was reported about Diboli?"),
        ("How many deaths were reported by AP?", ["ap"], "How many deaths were reported?"),
        ("How many died, reported by AP?", ["ap"], "How many died?"),
        ("How many died, as per Reuters?", ["reuters"], "How many died?"),
        ("When did Reuters say the attack began?", ["reuters"], "When the attack began?"),
        ("According to AP's report, how many died?", ["ap"], "How many died?"),
        ("According to an AP report, how many died?", ["ap"], "How many died?"),
        ("According to Reuters sources, how many died?", ["reuters"], "How many died?"),
        ("How many deaths did AP report in Diboli?", ["ap"], "How many deaths in Diboli?"),
    ],
)
def test_a_question_for_the_word_of_one_source_restricts_to_it(
    question: str, sources: list[str], core: str
) -> None:
    hints = find_hints(question, KNOWN)
    assert [source.id for source in hints.sources] == sources
    assert hints.restrict
    assert hints.core == core


@pytest.mark.parametrize(
    "question",
    [
        "When did Reuters report the attack?",
        "Where did Reuters report fighting?",
        "What did Reuters say yesterday?",
        "What did Reuters say in its report on Diboli?",
        "What is Reuters reporting?",
    ],
)
def test_a_question_that_would_lose_its_verb_is_searched_whole(question: str) -> None:
    hints = find_hints(question, KNOWN)
    assert ([source.id for source in hints.sources], hints.restrict) == (["reuters"], True)
    assert hints.core == question


@pytest.mark.parametrize(
    ("question", "sources"),
    [
        ("What was Reuters' death toll?", ["reuters"]),
        ("What is ISW's assessment of JNIM?", ["isw"]),
        ("What is the AP report about?", ["ap"]),
        ("What is AP's version?", ["ap"]),
        ("What are AP and Reuters reporting?", ["ap", "reuters"]),
        ("What are the estimates of AP?", ["ap"]),
        ("What are AP and Reuters?", []),
        ("What is Reuters' history?", []),
        ("What is Reuters?", []),
        ("Who are the AP?", []),
        ("Who was Reuters' founder?", []),
    ],
)
def test_what_an_outlet_says_is_told_from_what_it_is(question: str, sources: list[str]) -> None:
    hints = find_hints(question, KNOWN)
    assert [source.id for source in hints.sources] == sources
    assert not hints.restrict


@pytest.mark.parametrize(
    ("question", "sources"),
    [
        ("How many were killed, except according to Reuters?", []),
        ("Not according to Reuters, how many died?", []),
        ("Who other than Reuters reported the attack?", []),
        ("Apart from Reuters, who reported it?", []),
        ("Apart from Reuters and AP, who reported it?", []),
        ("Apart from Reuters, AP and ISW, who reported it?", []),
        ("Apart from Reuters, AP says what?", ["ap"]),
        ("Besides Reuters, what do AP and ISW say?", ["ap", "isw"]),
        ("What does everyone except for the AP say?", []),
        ("What do they say, excluding Reuters?", []),
        ("Except in Kayes, how many died, says Reuters?", ["reuters"]),
    ],
)
def test_an_outlet_that_is_to_be_left_out_is_no_hint(question: str, sources: list[str]) -> None:
    hints = find_hints(question, KNOWN)
    assert [source.id for source in hints.sources] == sources
    assert not hints.restrict
    assert hints.core == question


@pytest.mark.parametrize(
    "question",
    [
        "Who founded Reuters?",
        "Which Reuters journalists were detained?",
        "Who raided the AP office?",
        "What is ISW?",
        "Was there an ap on his phone?",
        "How many died?",
    ],
)
def test_an_outlet_that_a_question_is_about_is_no_hint(question: str) -> None:
    hints = find_hints(question, KNOWN)
    assert hints.sources == ()
    assert not hints.restrict
    assert hints.core == question


def test_several_outlets_are_hints_and_restrict_to_none() -> None:
    hints = find_hints("Do Reuters and the Associated Press agree on the toll?", KNOWN)
    assert [source.id for source in hints.sources] == ["reuters", "ap"]
    assert not hints.restrict
    assert hints.core == "What is the toll?"


@pytest.mark.parametrize(
    ("question", "sources"),
    [
        ("Does the FOX News - Health article name a clinic?", ["fox-news"]),
        ("What did a Fox News report say of Fox News?", ["fox-news"]),
        ("Does the 'Cnbc | World Business News Leader' suggest so?", ["cnbc"]),
        ("Do CNBC and Cnbc differ?", ["cnbc"]),
        ("Did The Verge and the Age agree?", ["verge", "age"]),
        ("In the Verge's report, who won?", ["verge"]),
        ("Which phone is in 'The Verge' article?", ["verge"]),
        ("Who won, according to Time?", ["time"]),
        ("Does the Time article say so?", ["time"]),
        ("Do Time and Reuters agree?", ["time", "reuters"]),
    ],
)
def test_an_outlet_is_found_by_every_name_the_index_has_for_it(
    question: str, sources: list[str]
) -> None:
    assert named(question) == sources


@pytest.mark.parametrize(
    "question",
    [
        "What is the age of the verge?",
        "Who fell at the age of 16?",
        "Who was Time's Person of the Year?",
        "What does the National Music Publishers Association want?",
        "Who plays The Age of Empires?",
        "Time flies, but who flies first?",
        "Who is on the Photo wall?",
        'Who wrote "Why Reuters matters to us"?',
    ],
)
def test_a_common_word_or_a_part_of_another_name_is_no_outlet(question: str) -> None:
    assert named(question) == []


def test_an_outlet_in_quotation_marks_of_its_own_is_one() -> None:
    assert named('What does "Reuters" say?') == ["reuters"]
    assert named("What does “The Age” say?") == ["age"]


@pytest.mark.parametrize(
    ("question", "sources", "core"),
    [
        ("what does isw say about losses", ["isw"], "What is said about losses"),
        ("how many died according to ap", ["ap"], "How many died"),
        ("according to cnbc who won", ["cnbc"], "Who won"),
        ("what does the verge say about phones", ["verge"], "What is said about phones"),
        ("according to the age, who won?", ["age"], "Who won?"),
        ("tell me what ap says about kayes", ["ap"], "What is said about kayes"),
        ("What Does Isw Say About Losses?", ["isw"], "What is said about Losses?"),
        ("what does the guardian say about gaza", ["guardian"], "What is said about gaza"),
        ("has ap said who won", ["ap"], "has ap said who won"),
    ],
)
def test_an_outlet_is_found_in_any_case_where_nothing_else_can_stand(
    question: str, sources: list[str], core: str
) -> None:
    hints = find_hints(question, KNOWN)
    assert [source.id for source in hints.sources] == sources
    assert hints.core == core


@pytest.mark.parametrize(
    "question",
    [
        "what does time say about it",
        "according to the age of the boy, who may vote?",
        "according to ap managers, who won?",
        "who is on the verge of it?",
        "what does photo say",
        "according to the site, who won?",
        "What did the guardian say about the child?",
        "was there an ap on his phone?",
    ],
)
def test_a_word_in_the_wrong_case_is_no_outlet_elsewhere(question: str) -> None:
    assert named(question) == []
