"""Dates in a text, resolved against the day on which it was published: Thursday 3 July 2025."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import dates_in

PUBLISHED = date(2025, 7, 3)


def resolved(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    """Each mention's words, and its first and last day as ISO dates, once where they are one."""
    return [
        (
            one.span.of(text),
            str(one.first) if one.first == one.last else f"{one.first}/{one.last}",
        )
        for one in dates_in(text, published)
    ]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Seven posts were attacked on 1 July 2025.", "2025-07-01"),
        ("Seven posts were attacked on July 1st, 2025.", "2025-07-01"),
        ("On Tuesday, 1 July 2025, seven posts were attacked.", "2025-07-01"),
        ("Updated 2025-07-01 at noon.", "2025-07-01"),
        ("The towers fell on Sept. 11, 2001.", "2001-09-11"),
        ("They met on 1-3 July 2025.", "2025-07-01/2025-07-03"),
        ("It entered the capital in September 2024.", "2024-09-01/2024-09-30"),
        ("It took the north in 2012.", "2012-01-01/2012-12-31"),
    ],
)
def test_a_date_with_its_year_needs_no_day_of_publication(text: str, days: str) -> None:
    assert [one for _, one in resolved(text, None)] == [days]
    assert [one for _, one in resolved(text, date(1999, 1, 1))] == [days]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The army said on Tuesday that 80 were killed.", "2025-07-01"),
        ("The army said on Thursday that 80 were killed.", "2025-07-03"),
        ("The army said last Thursday that 80 were killed.", "2025-06-26"),
        ("It was attacked on Tuesday of last week.", "2025-06-24"),
        ("Ministers will meet on Tuesday.", "2025-07-08"),
        ("The court would not comment, an official said on Tuesday.", "2025-07-01"),
        ("It will not withdraw, a spokesman said on Tuesday.", "2025-07-01"),
        ("A summit is scheduled for Thursday.", "2025-07-03"),
        ("A summit begins next Thursday.", "2025-07-10"),
        ("Diboli was attacked yesterday.", "2025-07-02"),
        ("Diboli was attacked the day before yesterday.", "2025-07-01"),
        ("Diboli is calm today.", "2025-07-03"),
        ("Talks begin tomorrow.", "2025-07-04"),
        ("Diboli was attacked last night.", "2025-07-02"),
        ("Diboli was attacked three days ago.", "2025-06-30"),
    ],
)
def test_a_day_is_told_from_the_day_of_publication(text: str, days: str) -> None:
    assert [one for _, one in resolved(text)] == [days]
    assert resolved(text, None) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Attacks doubled last week.", "2025-06-23/2025-06-29"),
        ("Attacks doubled this week.", "2025-06-30/2025-07-06"),
        ("Attacks doubled over the past week.", "2025-06-26/2025-07-03"),
        ("Attacks doubled last month.", "2025-06-01/2025-06-30"),
        ("Attacks doubled in the last month.", "2025-06-03/2025-07-03"),
        ("Attacks doubled earlier this month.", "2025-07-01/2025-07-03"),
        ("A vote is due later this year.", "2025-07-03/2025-12-31"),
        ("A vote is due next year.", "2026-01-01/2026-12-31"),
        ("Attacks doubled over the weekend.", "2025-06-28/2025-06-29"),
        ("Attacks doubled over the past three months.", "2025-04-03/2025-07-03"),
        ("Attacks doubled two weeks ago.", "2025-06-16/2025-06-22"),
        ("Attacks doubled five months ago.", "2025-02-01/2025-02-28"),
        ("Attacks doubled a year ago.", "2024-01-01/2024-12-31"),
    ],
)
def test_a_period_is_told_from_the_day_of_publication(text: str, days: str) -> None:
    assert [one for _, one in resolved(text)] == [days]
    assert resolved(text, None) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on July 2", "2025-07-02"),
        ("on 20 December", "2024-12-20"),
        ("the vote of 10 August", "2025-08-10"),
        ("a vote will be held on 10 November", "2025-11-10"),
        ("a vote will be held on 1 July", "2026-07-01"),
        ("on 29 February", "2024-02-29"),
        ("between July 1 and 3", "2025-07-01/2025-07-03"),
        ("In June JNIM attacked Boulkessi.", "2025-06-01/2025-06-30"),
        ("since October", "2024-10-01/2024-10-31"),
        ("last July", "2024-07-01/2024-07-31"),
        ("next June", "2026-06-01/2026-06-30"),
        ("In July 12 people died.", "2025-07-01/2025-07-31"),
    ],
)
def test_a_date_without_its_year_is_the_likeliest_one(text: str, days: str) -> None:
    assert [one for _, one in resolved(text)] == [days]
    assert resolved(text, None) == []


@pytest.mark.parametrize(
    "text",
    [
        "The army may march on.",
        "Good Friday and every Friday",
        "The Sunday Times",
        "Theresa May and April Smith",
        "31 June",
        "today's world",
        "They left the next week.",
        "the last week of the war",
        "999 years ago",
        "2025-13-01",
        "page 12-15",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert [one for _, one in resolved(text, date(990, 7, 3))] == []


def test_mentions_come_in_the_order_of_the_text_each_with_its_own_words() -> None:
    text = "Last month, on July 2 and on Tuesday; 2025-06-30, said on Wednesday, 2 July."
    assert resolved(text) == [
        ("Last month", "2025-06-01/2025-06-30"),
        ("July 2", "2025-07-02"),
        ("Tuesday", "2025-07-01"),
        ("2025-06-30", "2025-06-30"),
        ("Wednesday, 2 July", "2025-07-02"),
    ]


WORDS = st.sampled_from(
    "on last next the past this July May 31 1 2 30 2025 Tuesday , - . week month ago three"
    " years yesterday will 29 February weekend earlier 2025-02-30 and to of in".split()
)


@given(words=st.lists(WORDS, max_size=15), published=st.none() | st.dates())
def test_any_text_gives_days_in_order_and_no_overlap(
    words: list[str], published: date | None
) -> None:
    text = " ".join(words)
    mentions = dates_in(text, published)
    end = 0
    for one in mentions:
        assert one.first <= one.last
        assert end <= one.span.start
        end = one.span.end
    assert end <= len(text)
