"""Forms in which a question names days, asked on Wednesday, 15 May 2024."""

from datetime import date

import pytest

from app.hints.dates import find_dates

TODAY = date(2024, 5, 15)


def spans(question: str) -> list[tuple[str, str]]:
    """First and last day of each span, "" where it is open."""
    found = find_dates(question, TODAY)
    return [(str(one.after or ""), str(one.before or "")) for one in found]


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Who was hurt a couple of days ago?", "2024-05-13", "2024-05-13"),
        ("Who was hurt in the last couple of months?", "2024-03-15", "2024-05-15"),
        ("Who was hurt in the last 24 hours?", "2024-05-14", "2024-05-15"),
        ("Who was hurt over the past 36 hours?", "2024-05-13", "2024-05-15"),
        ("Who was hurt over the weekend?", "2024-05-11", "2024-05-12"),
        ("Who was hurt since the start of the year?", "2024-01-01", ""),
        ("Who was hurt since the start of the year 2022?", "2022-01-01", ""),
        ("Who votes next Tuesday?", "2024-05-21", "2024-05-21"),
        ("Who votes next December?", "2024-12-01", "2024-12-31"),
        ("Who was hurt in July last year?", "2023-07-01", "2023-07-31"),
        ("Who was hurt on 20 January this year?", "2024-01-20", "2024-01-20"),
        ("Who was hurt in July of last year?", "2023-07-01", "2023-07-31"),
        ("Who was hurt Friday last week?", "2024-05-10", "2024-05-10"),
        ("Who was hurt on Monday of last week?", "2024-05-06", "2024-05-06"),
        ("Will they march this year?", "2024-01-01", "2024-12-31"),
        ("Who was hurt on 2023/07/01?", "2023-07-01", "2023-07-01"),
        ("Who was hurt on 01.07.2023?", "2023-07-01", "2023-07-01"),
        ("Who was hurt in 2023-07?", "2023-07-01", "2023-07-31"),
        ("Who won in 2011-12?", "2011-01-01", "2012-12-31"),
    ],
)
def test_days_are_named_in_many_forms(question: str, first: str, last: str) -> None:
    assert spans(question) == [(first, last)]


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("What changed from October 2022 to March?", "2022-10-01", "2023-03-31"),
        ("What changed from October to March?", "2023-10-01", "2024-03-31"),
        ("What changed between 5 November 2022 and 20 January?", "2022-11-05", "2023-01-20"),
        ("What changed between 5 November and 20 January 2023?", "2022-11-05", "2023-01-20"),
        ("What changed from March to June 2023?", "2023-03-01", "2023-06-30"),
        ("What changed from June 30, 2023, to July 2, 2023?", "2023-06-30", "2023-07-02"),
        ("What changed from late June to early July 2023?", "2023-06-01", "2023-07-31"),
        ("What changed from March 2022 to now?", "2022-03-01", ""),
        ("What changed from 2020 to the present?", "2020-01-01", ""),
        ("What changed between 2020 and now?", "2020-01-01", ""),
        ("What changed since late 2022?", "2022-09-01", ""),
        ("What changed since early July 2023?", "2023-07-01", ""),
        ("What changed by mid-July 2023?", "", "2023-07-21"),
        ("What changed until early 2023?", "", "2023-04-30"),
        ("What changed by mid-2023?", "", "2023-08-31"),
        ("What changed until late 2023?", "", "2023-12-31"),
        ("What changed no later than 2022?", "", "2022-12-31"),
        ("What changed through 1 July 2023?", "", "2023-07-01"),
        ("What changed all through 2023?", "2023-01-01", "2023-12-31"),
        ("Who lived through 1945?", "1945-01-01", "1945-12-31"),
        ("Did the bill go through in 2023?", "2023-01-01", "2023-12-31"),
        ("What changed in June through August 2023?", "2023-06-01", "2023-08-31"),
        ("Who was on strike Monday through Friday?", "2024-05-06", "2024-05-10"),
        ("What changed ahead of the 5 November 2022 vote?", "", "2022-11-04"),
        ("What changed in the weeks after 1 July 2023?", "2023-07-02", ""),
        ("What changed in the week after 1 July 2023?", "2023-07-02", "2023-07-08"),
        ("What changed in the days before the 5 July 2023 vote?", "", "2023-07-04"),
    ],
)
def test_the_ends_of_a_span_are_told_in_many_ways(question: str, first: str, last: str) -> None:
    """A second end without a year comes after the first."""
    assert spans(question) == [(first, last)]


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("Did more die in 2022 versus 2023?", ["2022", "2023"]),
        ("Did more die in 2022 than 2023?", ["2022", "2023"]),
        ("Who died in 2021, 2022 or 2023?", ["2021", "2022", "2023"]),
        ("Who won in 2022-2023?", ["2022", "2023"]),
        ("How many died in 2022 as reported by AP?", ["2022"]),
        ("How many attacks in 2022 does ISW count?", ["2022"]),
        ("Since 2022 prices rose, by how much?", ["2022"]),
        ("How many died by 2022 as reported by AP?", [""]),
        ("Were they beaten by 2000 soldiers?", []),
        ("Did up to 2000 troops march to 1500 villages?", []),
        ("Was power cut in 1200 towns?", []),
        ("Is there fighting in 2000 villages in Mali?", []),
        ("In 2020 schools were closed, but when?", ["2020"]),
        ("Why were in 2020 schools closed?", ["2020"]),
        ("Did more than 2000 people flee, fewer than in the other 1500?", []),
    ],
)
def test_a_year_is_told_from_a_count(question: str, years: list[str]) -> None:
    assert [first[:4] for first, _ in spans(question)] == years


def test_months_in_a_row_are_all_dates_and_a_name_after_one_is_none() -> None:
    assert [first for first, _ in spans("Who died in February, March and April?")] == [
        "2024-02-01",
        "2024-03-01",
        "2024-04-01",
    ]
    assert spans("In April, May resigned?") == [("2024-04-01", "2024-04-30")]
    assert [first for first, _ in spans("Who died in april or may?")] == [
        "2024-04-01",
        "2024-05-01",
    ]
    assert spans("Was it in April, or may it have been later?") == [("2024-04-01", "2024-04-30")]


def test_the_next_march_is_no_month_in_small_letters() -> None:
    assert spans("When is the next march?") == []
    assert spans("Who votes next March?") == [("2025-03-01", "2025-03-31")]


@pytest.mark.parametrize(
    "question", ["Who came on 31.02.2023?", "Who has version 1.2.3.2020?", "What came next year?"]
)
def test_numbers_in_other_forms_are_no_days(question: str) -> None:
    assert spans(question) == []
