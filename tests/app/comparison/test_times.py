"""Figures of other days are no updates and no disagreement; those of one day are."""

from datetime import date

import pytest

from app.comparison import Statement, compare

OVERNIGHT = "Russia launched {} drones overnight."
ON_THURSDAY = "{} people were killed on Thursday."
IN_A_DAY = "{} people in Gaza were killed in the past 24 hours."
BRENT = "Brent crude fell {}%."
# 3 July 2025 was a Thursday.
OF_OTHER_DAYS = [
    (OVERNIGHT.format(120), 1, OVERNIGHT.format(539), 4),
    (OVERNIGHT.format(120), 3, OVERNIGHT.format(539), 4),
    ("Russia launched 120 drones on Tuesday night.", 2, OVERNIGHT.format(539), 4),
    (IN_A_DAY.format(42), 3, IN_A_DAY.format(71), 4),
    ("42 people died in the past day.", 3, "71 people died in the past day.", 8),
    ("42 people died in the past week.", 3, "71 people died in the past week.", 10),
    (ON_THURSDAY.format(42), 4, ON_THURSDAY.format(71), 11),
    ("42 people were killed today.", 3, "71 people were killed yesterday.", 5),
    (BRENT.format("2.3"), 3, BRENT.format("1.1"), 8),
    ("Brent crude fell 2.3% to $71.20.", 3, "Brent crude rose 1.1% to $68.", 4),
    ("The raid of 3 July killed 12 people.", 4, "The raid today killed 30 people.", 9),
]
OF_ONE_DAY = [
    (OVERNIGHT.format(120), 3, OVERNIGHT.format(539), 3),
    ("Russia launched 120 drones on Wednesday night.", 3, OVERNIGHT.format(539), 3),
    (IN_A_DAY.format(42), 3, IN_A_DAY.format(71), 3),
    (ON_THURSDAY.format(42), 4, ON_THURSDAY.format(71), 6),
    ("42 people were killed yesterday.", 4, ON_THURSDAY.format(71), 6),
    ("42 people were killed last Thursday.", 12, ON_THURSDAY.format(71), 4),
    ("The raid of 3 July killed 12 people.", 9, "The raid today killed 30 people.", 3),
    (BRENT.format("2.3"), 3, BRENT.format("1.1"), 3),
    ("Gold output fell 20%.", 3, "Gold output fell 31%.", 8),
    ("The shares fell 20% this year.", 3, "The shares fell 31% this year.", 8),
]


def said(text: str, source: str, day: int) -> Statement:
    return Statement(text, (source,), date(2025, 7, day))


@pytest.mark.parametrize(("first", "day", "second", "later"), OF_OTHER_DAYS)
def test_figures_of_other_days_stand_apart(first: str, day: int, second: str, later: int) -> None:
    """Whether one outlet gives both or two do."""
    for source in ("a", "b"):
        found = compare([said(first, "a", day), said(second, source, later)])
        assert (found.pairs, found.updates) == ((), (None, None))


@pytest.mark.parametrize(("first", "day", "second", "later"), OF_ONE_DAY)
def test_figures_of_one_day_disagree(first: str, day: int, second: str, later: int) -> None:
    """However the day is told from that of publication."""
    assert compare([said(first, "a", day), said(second, "b", later)]).disagreement


@pytest.mark.parametrize(
    "later",
    [
        "The toll of Thursday's blast rose to 71 overnight.",
        "The blast killed 71 people, up from 42 reported on Thursday.",
        "29 more bodies were found, bringing the toll of the blast to 71.",
    ],
)
def test_a_toll_that_rose_later_is_an_update(later: str) -> None:
    """The day on which it was counted is not that of the event."""
    early = said("42 people were killed in the blast today.", "a", 3)
    assert compare([early, said(later, "b", 5)]).updates == (None, 0)


@pytest.mark.parametrize(
    ("first", "second", "updates"),
    [
        ("JNIM", "The army", None),
        ("JNIM", "JNIM", 0),
        ("The health ministry", "Mali's health ministry", 0),
        (None, "The army", 0),
    ],
)
def test_two_claimants_of_one_outlet_are_two_voices(
    first: str | None, second: str, updates: int | None
) -> None:
    """Neither brings the other's figure up to date, unless it is worded so."""
    text = "12 soldiers died in Djibo."
    early = Statement("40 soldiers died in Djibo.", ("a",), date(2025, 7, 1), first)
    late = Statement(text, ("a",), date(2025, 7, 2), second)
    assert compare([early, late]).updates == (None, updates)
    revised = Statement(f"In a revised toll, {text}", ("a",), date(2025, 7, 2), second)
    assert compare([early, revised]).updates == (None, 0)


def test_an_event_named_by_its_year_is_not_that_of_this_year() -> None:
    """Nor are two events named by two years one."""
    now = Statement("Turnout was 54.3 percent.", ("a",), date(2025, 7, 2))
    then = Statement("Turnout was 52 percent in the 2020 election.", ("b",), date(2025, 7, 2))
    assert not compare([now, then]).disagreement
    recent = Statement("Turnout was 52 percent in the 2025 election.", ("b",), date(2025, 7, 2))
    assert compare([now, recent]).disagreement
