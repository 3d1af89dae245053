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
        )
    ),
    frozenset(("reuters", "ap", "isw", "fox-news", "cnbc", "verge", "age")),
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
    assert hints.core == "Do Reuters and the Associated Press agree on the toll?"


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
