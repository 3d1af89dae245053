"""Dates and spans in a question, asked on Wednesday, 15 May 2024."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.hints.dates import DateSpan, find_dates

TODAY = date(2024, 5, 15)


def spans(question: str, newest: date | None = None) -> list[tuple[str, str]]:
    """First and last day of each span, "" where it is open."""
    found = find_dates(question, TODAY, newest)
    return [(str(one.after or ""), str(one.before or "")) for one in found]


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("What happened on 1 July 2023?", "2023-07-01", "2023-07-01"),
        ("What happened on July 1st, 2023?", "2023-07-01", "2023-07-01"),
        ("What happened on the 1st of july 2023?", "2023-07-01", "2023-07-01"),
        ("at 2023-12-12T22:38:05+00:00", "2023-12-12", "2023-12-12"),
        ("Who won on Tuesday, 3 March 2020?", "2020-03-03", "2020-03-03"),
        ("Who won in June 2023?", "2023-06-01", "2023-06-30"),
        ("Who won in 1973?", "1973-01-01", "1973-12-31"),
    ],
)
def test_a_day_month_or_year_is_all_of_its_days(question: str, first: str, last: str) -> None:
    assert spans(question) == [(first, last)]


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Who was hurt today?", "2024-05-15", "2024-05-15"),
        ("Who was hurt yesterday?", "2024-05-14", "2024-05-14"),
        ("Who was hurt the day before yesterday?", "2024-05-13", "2024-05-13"),
        ("Who was hurt on Tuesday?", "2024-05-14", "2024-05-14"),
        ("Who was hurt last Wednesday?", "2024-05-08", "2024-05-08"),
        ("Who was hurt last week?", "2024-05-06", "2024-05-12"),
        ("Who was hurt this week?", "2024-05-13", "2024-05-19"),
        ("Who was hurt last weekend?", "2024-05-11", "2024-05-12"),
        ("Who was hurt LAST MONTH?", "2024-04-01", "2024-04-30"),
        ("Who was hurt last year?", "2023-01-01", "2023-12-31"),
        ("Who was hurt three days ago?", "2024-05-12", "2024-05-12"),
        ("Who was hurt two months ago?", "2024-03-01", "2024-03-31"),
        ("Who was hurt in the past two weeks?", "2024-05-01", "2024-05-15"),
    ],
)
def test_relative_dates_count_from_today(question: str, first: str, last: str) -> None:
    assert spans(question) == [(first, last)]


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Who was hurt in the past week?", "2024-05-08", "2024-05-15"),
        ("Who was hurt this past week?", "2024-05-08", "2024-05-15"),
        ("Who was hurt in the past week of protests?", "2024-05-08", "2024-05-15"),
        ("Who was hurt over the past month?", "2024-04-15", "2024-05-15"),
        ("Who was hurt in the past year?", "2023-05-15", "2024-05-15"),
        ("Who was hurt in the last week?", "2024-05-08", "2024-05-15"),
        ("Who was hurt over the last month?", "2024-04-15", "2024-05-15"),
        ("Who was hurt within the last year?", "2023-05-15", "2024-05-15"),
        ("Who was hurt during the previous month?", "2024-04-15", "2024-05-15"),
        ("Who was hurt the last month?", "2024-04-01", "2024-04-30"),
        ("Who was hurt in the previous weekend?", "2024-05-11", "2024-05-12"),
        ("Who was hurt over the past weekend?", "2024-05-11", "2024-05-12"),
        ("Who was hurt since the last week?", "2024-05-06", ""),
        ("Who was hurt in the last week of June 2023?", "2023-06-01", "2023-06-30"),
    ],
)
def test_the_past_week_and_the_like_are_counted_back_from_today(
    question: str, first: str, last: str
) -> None:
    """As in texts; a bare "last week" and any weekend are the calendar's."""
    assert spans(question) == [(first, last)]


def test_what_was_published_in_the_past_week_goes_on_to_today() -> None:
    """On Friday, 25 July 2025."""
    (span,) = find_dates("Which articles were published in the past week?", date(2025, 7, 25))
    assert span == DateSpan(date(2025, 7, 18), date(2025, 7, 25), "past week", published=True)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("What changed before June 2023?", "", "2023-05-31"),
        ("What changed until 3 May 2023?", "", "2023-05-03"),
        ("What changed since Tuesday?", "2024-05-14", ""),
        ("What changed after June 2023?", "2023-07-01", ""),
        ("What changed from 3 May onwards?", "2024-05-03", ""),
        ("What changed between 3 and 9 May?", "2024-05-03", "2024-05-09"),
        ("What changed between May 3 and 9, 2023?", "2023-05-03", "2023-05-09"),
        ("What changed from June to August 2023?", "2023-06-01", "2023-08-31"),
        ("What changed between 2024-01-01 and 2024-02-01?", "2024-01-01", "2024-02-01"),
        ("What changed the week before 1 July 2023?", "2023-06-24", "2023-06-30"),
        ("What changed two days after 3 May 2023?", "2023-05-04", "2023-05-05"),
        ("What changed no earlier than 3 July 2023?", "2023-07-03", ""),
        ("What changed, but not before 3 July 2023?", "2023-07-03", ""),
        ("What changed on or after 3 July 2023?", "2023-07-03", ""),
        ("What changed earlier than 3 July 2023?", "", "2023-07-02"),
        ("What changed no later than 3 July 2023?", "", "2023-07-03"),
        ("What changed, but not after 3 July 2023?", "", "2023-07-03"),
        ("What changed on or before 3 July 2023?", "", "2023-07-03"),
        ("What changed later than 3 July 2023?", "2023-07-04", ""),
        ("What changed before the end of June 2023?", "", "2023-06-30"),
        ("What changed before the start of June 2023?", "", "2023-05-31"),
        ("What changed after the start of July 2023?", "2023-07-01", ""),
        ("What changed after the end of July 2023?", "2023-08-01", ""),
        ("What changed since the end of June 2023?", "2023-06-30", ""),
        ("What changed since the beginning of June 2023?", "2023-06-01", ""),
        ("What changed until the start of June 2023?", "", "2023-06-01"),
        ("What changed by the end of the year 2023?", "", "2023-12-31"),
        ("What changed before the end of last week?", "", "2024-05-12"),
        ("What changed at the end of June 2023?", "2023-06-01", "2023-06-30"),
        ("How many had died as of 3 July 2023?", "", "2023-07-03"),
        ("Who is barred as of 3 July 2023 onwards?", "2023-07-03", ""),
        ("Which fees apply as of 3 July 2023?", "2023-07-03", ""),
        ("What changed the 999 years before 3 May 1000?", "0001-05-03", "1000-05-02"),
    ],
)
def test_the_words_around_a_date_open_and_bound_its_span(
    question: str, first: str, last: str
) -> None:
    assert spans(question) == [(first, last)]


def test_a_date_without_a_year_is_the_last_one_up_to_the_newest_document() -> None:
    assert spans("on 1 July") == [("2023-07-01", "2023-07-01")]
    assert spans("on 1 May") == [("2024-05-01", "2024-05-01")]
    assert spans("on 1 May", date(2022, 8, 1)) == [("2022-05-01", "2022-05-01")]
    assert spans("on 1 May", date(2030, 1, 1)) == [("2024-05-01", "2024-05-01")]


def test_a_date_without_a_year_takes_the_year_that_the_question_gives_elsewhere() -> None:
    assert spans("Who died on 11 September 2001, and who in June?") == [
        ("2001-09-11", "2001-09-11"),
        ("2001-06-01", "2001-06-30"),
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Who may march to May's house in the second round?",
        "What did Theresa May say to April Jones?",
        "Who won 2-1 against March?",
        "What happened on 31 February?",
        "Were they beaten by 2000 men?",
        "The 3 may have left, but who stayed?",
        "Why was it 1,973 metres?",
        "What does the August body want?",
    ],
)
def test_words_and_numbers_that_only_look_like_dates_are_none(question: str) -> None:
    assert spans(question) == []


def test_published_before_a_date_is_told_from_what_happened_before_it() -> None:
    (published,) = find_dates("Which articles published before June 2023 say so?", TODAY)
    (happened,) = find_dates("Who resigned before June 2023?", TODAY)
    assert published == DateSpan(None, date(2023, 5, 31), "June 2023", published=True)
    assert happened == DateSpan(None, date(2023, 5, 31), "June 2023", published=False)


def test_a_span_holds_its_first_and_last_day() -> None:
    span = DateSpan(date(2024, 5, 1), date(2024, 5, 3))
    days = [date(2024, 4, 30) + timedelta(days=one) for one in range(5)]
    assert [span.holds(day) for day in days] == [False, True, True, True, False]
    with pytest.raises(ValueError, match="an end"):
        DateSpan(None, None)


@given(st.text(max_size=200) | st.from_regex(r"(last|before|[0-9]{1,4}|May|week|ago| |-){1,12}"))
def test_any_question_can_be_looked_through(question: str) -> None:
    for span in find_dates(question, TODAY):
        assert span.text in question


@pytest.mark.parametrize(
    ("question", "published"),
    [
        ("Which hostages were released on 3 July 2023?", False),
        ("Where was the treaty written in 1950?", False),
        ("Which reports were released on 3 July 2023?", True),
        ("What do articles that appeared in June 2023 say?", True),
        ("What was published on 3 July 2023?", True),
    ],
)
def test_only_a_document_comes_out_when_it_is_released(question: str, published: bool) -> None:
    (span,) = find_dates(question, TODAY)
    assert span.published is published


@pytest.mark.parametrize(
    "question",
    [
        "What did the study published in 2019 find?",
        "What did the study, published in 2019, find?",
        "Who wrote the book, published in 2019?",
        "Published in 1949, the novel describes what?",
        "How many books were published in 2023?",
        "Do articles mention how many books were published in 2023?",
        "How much profit has the company posted in 2023?",
        "Did Reuters report that prisoners were released in June 2023?",
        "Did Reuters report that a law was published in 2019?",
        "Did Reuters report that Amnesty published in 2023 what it had found?",
        "Are there reports that the hostages were released on 5 July 2023?",
        "According to news reports, how many visas were issued in 2023?",
        "What do reports of the vote say of the profit posted in 2023?",
    ],
)
def test_what_else_is_published_or_released_says_nothing_of_documents(question: str) -> None:
    assert [span.published for span in find_dates(question, TODAY)] == [False]


@pytest.mark.parametrize(
    "question",
    [
        "Which articles on Mali were published in June 2023?",
        "What do stories from the New York Times published in June 2023 say?",
        "Is the AP report on the Sahel's food and prices published on 2 June 2023 out of date?",
        "Which articles mention Mali and were published in June 2023?",
        "What was published this week?",
        "What was published over the past week?",
        "Which articles were published within the last two weeks?",
        "What else have you published since 3 July 2023?",
        "What has Reuters published since 3 July 2023?",
        "What does the article that Reuters published on 3 July say?",
        "What does the report that ISW published on 3 July say?",
        "Which articles were published no later than 3 July?",
        "Which articles were published up to 3 July?",
        "Which articles were published before the end of June?",
        "Published before 4 July 2023, which gunmen struck seven towns?",
        "Published in July 2023, the reports say what?",
        "Which gunmen struck seven towns, published before 4 July 2023?",
    ],
)
def test_what_is_said_of_documents_restricts_to_their_days(question: str) -> None:
    assert [span.published for span in find_dates(question, TODAY)] == [True]
