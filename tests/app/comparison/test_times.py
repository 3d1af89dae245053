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
    ("An overnight raid killed 12 people.", 3, "An overnight raid killed 30 people.", 4),
    ("The raid on Thursday last week killed 12.", 12, "The raid on Thursday killed 30.", 12),
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
    ("Russia hit an oil depot, killing 12.", 3, "Russia hit an oil depot, killing 20.", 5),
    ("The raid on Thursday last week killed 12.", 12, "The raid on Thursday killed 30.", 4),
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


@pytest.mark.parametrize(
    ("first", "number", "second", "later", "updates"),
    [
        ("Police", 12, "The governor", 30, 0),
        ("Police", 30, "The governor", 12, None),
        ("The army", 12, "Police", 30, 0),
        ("JNIM", 12, "The army", 30, None),
    ],
)
def test_a_toll_that_grew_is_an_update_whichever_official_tells_it(
    first: str, number: int, second: str, later: int, updates: int | None
) -> None:
    """In one outlet; the parties to a fight tell two stories."""
    text = "{} people died in Djibo."
    early = Statement(text.format(number), ("a",), date(2025, 7, 2), first)
    late = Statement(text.format(later), ("a",), date(2025, 7, 3), second)
    assert compare([early, late]).updates == (None, updates)


@pytest.mark.parametrize("later", [5, 6])
@pytest.mark.parametrize(("before", "updates"), [(30, None), (10, 0)])
def test_a_toll_is_up_from_no_higher_one(before: int, updates: int | None, later: int) -> None:
    """ "15, up from 12" is no new count of 30."""
    early = Statement(f"The blast killed {before} people.", ("a",), date(2025, 7, 5))
    late = Statement("The blast killed 15 people, up from 12.", ("b",), date(2025, 7, later))
    found = compare([early, late])
    assert (found.disagreement, found.updates) == (updates is None, (None, updates))


@pytest.mark.parametrize("toll", ["The toll from the overnight strike", "The overnight toll"])
def test_a_toll_of_the_night_before_is_brought_up_to_date(toll: str) -> None:
    """Which night it was is known from the first report."""
    early = Statement("At least 12 people died in Kyiv overnight.", ("a",), date(2025, 7, 5))
    late = Statement(f"{toll} in Kyiv rose to 30.", ("b",), date(2025, 7, 6))
    assert compare([early, late]).updates == (None, 0)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("JNIM, formed during the 2012 rebellion, killed 40 soldiers.", "JNIM killed 60 soldiers."),
        (
            "Mali's junta, which took power in the 2020 coup, said 20 soldiers were killed.",
            "Thirty soldiers were killed.",
        ),
        ("He was jailed for 12 years over the 2020 attack.", "He was jailed for 15 years."),
    ],
)
def test_a_year_in_the_background_does_not_date_a_count(first: str, second: str) -> None:
    """It is that of what went before."""
    day = date(2025, 7, 2)
    assert compare([Statement(first, ("a",), day), Statement(second, ("b",), day)]).disagreement


def test_the_toll_of_a_gold_mine_is_no_price_of_gold() -> None:
    """It may be counted days later."""
    text = "The collapse of a gold mine killed {} people."
    early = Statement(text.format(42), ("a",), date(2025, 7, 5))
    late = Statement(f"{text.format(48)} The toll has hit a record.", ("a",), date(2025, 7, 7))
    assert compare([early, late]).updates == (None, 0)


def test_an_event_named_by_its_year_is_not_that_of_this_year() -> None:
    """Nor are two events named by two years one."""
    now = Statement("Turnout was 54.3 percent.", ("a",), date(2025, 7, 2))
    then = Statement("Turnout was 52 percent in the 2020 election.", ("b",), date(2025, 7, 2))
    assert not compare([now, then]).disagreement
    recent = Statement("Turnout was 52 percent in the 2025 election.", ("b",), date(2025, 7, 2))
    assert compare([now, recent]).disagreement
