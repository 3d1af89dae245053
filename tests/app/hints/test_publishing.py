"""Whether the date in a question is that of documents, asked on 15 May 2024."""

from datetime import date

import pytest

from app.hints import find_hints
from index.known_sources import KnownSources
from index.sources import Source, SourceRegistry

KNOWN = KnownSources(
    SourceRegistry(
        (
            Source("isw", "ISW"),
            Source("reuters", "Reuters"),
            Source("fox-news", "Fox News"),
            Source("age", "The Age", common=True),
        )
    ),
    frozenset(("isw", "reuters", "fox-news", "age")),
)
TODAY = date(2024, 5, 15)


def is_published(question: str) -> bool:
    hints = find_hints(question, KNOWN, TODAY)
    assert hints.dates
    return hints.published


@pytest.mark.parametrize(
    "question",
    [
        "What did the jobs report released on 5 July show?",
        "What did the Fed report released Friday say?",
        "What did the autopsy report published on 5 July find?",
        "What did the UN report published in June 2023 say?",
        "What did the Chilcot report published in 2016 find?",
        "What did the report by the UN published in June find?",
        "What did the report released on 5 July show?",
        "What do court documents released in 2023 show?",
        "What has Amnesty published since Monday?",
        "Which films came out in 2023?",
        "Which articles about films that came out in 2023 name them?",
        "Which articles from 2023 election coverage mention Kayes?",
        "What is the news from Tuesday's vote?",
        "How did shares react after the news came out on 3 July?",
        "When did the story come out in 2016?",
        "What was the reaction after the report came out on Friday?",
        "Who resigned after reports came out in June 2023?",
        "Who lost Medicaid coverage from April 2023?",
        "What stories from 1945 did survivors tell?",
    ],
)
def test_a_report_that_is_itself_the_news_has_a_date_of_its_own(question: str) -> None:
    assert not is_published(question)


@pytest.mark.parametrize(
    "question",
    [
        "What did the ISW report published on 3 July say?",
        "What did the latest Reuters report released on 3 July say?",
        "What did the Fox News report published on 3 July say?",
        "What did the report from The Age on Kayes published on 3 July say?",
        "What did the subsequent report published on 3 July say?",
        "Which UN reports published in June mention Kayes?",
        "What did ISW publish on 3 July 2023?",
        "Which articles that came out in July 2023 mention Kayes?",
        "What's been published since Monday?",
        "Anything on Sudan published this week?",
        "Which articles from last week mention Kayes?",
        "Which stories came out in July 2023 on Kayes?",
        "Which Reuters stories from 2023 mention Kayes?",
        "What did Reuters' coverage from 2023 say?",
        "What did news coverage from 2023 say?",
        "Which articles published in 2022 or 2023 mention Kayes?",
        "Which articles published in February, March and April mention Kayes?",
        "Which articles published since late 2022 mention Kayes?",
    ],
)
def test_what_an_outlet_brings_out_is_of_the_day_it_came_out(question: str) -> None:
    assert is_published(question)


def test_documents_of_either_year_are_of_both() -> None:
    hints = find_hints("Which articles published in 2022 or 2023 say so?", KNOWN, TODAY)
    assert (hints.after, hints.before) == (date(2022, 1, 1), date(2023, 12, 31))
