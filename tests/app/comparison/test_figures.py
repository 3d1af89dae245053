"""Figures are found where they stand and brought to a common form."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.comparison import Figure, common_form, figures

WORDS = st.sampled_from(
    """80 1,200 seven twenty - five hundred half a million dozen dozens of between and to from 1
    July 2025 2025-07-01 $ % km militants killed at least no one ( Reuters ) [1] . 3rd × ² 1.5 bn
    couple tens thousands per cent / : – ½ ٣""".split()
)


def only(text: str) -> Figure:
    """The one figure of a text."""
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "span", "value", "unit", "form"),
    [
        ("80 militants were killed.", "80 militants", 80, "militant", "80"),
        ("They lost at least 80 men.", "at least 80 men", 80, "man", "≥80"),
        ("More than a hundred people fled.", "More than a hundred people", 100, "person",
         "≥100 people"),
        ("Up to 500 workers left.", "Up to 500 workers", 500, "worker", "≤500"),
        ("About 80 died.", "About 80", 80, "", "~80"),
        ("80+ dead", "80+", 80, "", "≥80"),
        ("Some 20 people or so", "Some 20 people or so", 20, "person", "~20"),
        ("control of three barracks", "three barracks", 3, "barracks", "3 barracks"),
        ("Seven towns were hit", "Seven towns", 7, "town", "7 towns"),
        ("twenty-five troops", "twenty-five troops", 25, "troop", "25 troops"),
        ("three hundred and five houses", "three hundred and five houses", 305, "house",
         "305 houses"),
        ("two dozen trucks", "two dozen trucks", 24, "truck", "24 trucks"),
        ("half a million people", "half a million people", 5e5, "person", "500,000 people"),
        ("No soldiers were killed", "No soldiers", 0, "soldier", "0 soldiers"),
        ("prices rose 7.2 percent", "7.2 percent", 7.2, "%", "7.2%"),
        ("80 per cent of homes", "80 per cent", 80, "%", "80%"),
        ("two-thirds of homes", "two-thirds", 66.7, "%", "66.7%"),
        ("worth $1.5 billion", "$1.5 billion", 1.5e9, "USD", "1.5 billion USD"),
        ("worth 1.5bn dollars", "1.5bn dollars", 1.5e9, "USD", "1.5 billion USD"),
        ("it cost €5m", "€5m", 5e6, "EUR", "5 million EUR"),
        ("a 40-kilometre convoy", "40-kilometre", 40, "km", "40 km"),
        ("It holds 74 billion cubic meters.", "74 billion cubic meters", 74e9, "m³",
         "74 billion m³"),
        ("5 square kilometers burned", "5 square kilometers", 5, "km²", "5 km²"),
        ("2 km² burned", "2 km²", 2, "km²", "2 km²"),
        ("It is 12 km¹ long", "12 km", 12, "km", "12 km"),
        ("a three-day visit", "three-day", 3, "day", "3 days"),
        ("a 22-year-old man", "22-year-old", 22, "year old", "22 years old"),
        ("a 6.4-magnitude quake", "6.4-magnitude", 6.4, "magnitude", "6.4 magnitude"),
        ("for six months", "six months", 6, "month", "6 months"),
        ("two OPEC+ delegates", "two OPEC", 2, "opec", "2 opec"),
        ("It erupted in 1994.", "1994", 1994, "calendar year", "1994"),
        ("The 2012 coup failed.", "2012", 2012, "calendar year", "2012"),
        ("Mali's 2024 gold output fell.", "2024", 2024, "calendar year", "2024"),
        ("2026 World Cup starts", "2026", 2026, "calendar year", "2026"),
        ("The 2000 people fled.", "2000 people", 2000, "person", "2,000"),
        ("2000 trees fell.", "2000 trees", 2000, "tree", "2,000"),
        ("a magnitude of 6.0", "6.0", 6, "magnitude", "6 magnitude"),
        ("The quake measured 6.4.", "6.4", 6.4, "magnitude", "6.4 magnitude"),
        ("A strike on Camp 12 killed three.", "three", 3, "", "3"),
        ("The Nikkei 225 fell 3%.", "3%", 3, "%", "3%"),
        ("Some 1.8m people fled.", "Some 1.8m people", 1.8e6, "person", "~1.8 million"),
        ("a 12m wall", "12m", 12, "m", "12 m"),
        ("They handed over 307 prisoners.", "307 prisoners", 307, "prisoner", "307"),
        ("They took over 200 hostages.", "over 200 hostages", 200, "hostage", "≥200"),
        ("The 2000 prisoners were freed.", "2000 prisoners", 2000, "prisoner", "2,000"),
        ("The 2000 elections were held.", "2000", 2000, "calendar year", "2000"),
        ("for two and a half years", "two and a half years", 2.5, "year", "2.5 years"),
        ("two and a half million people", "two and a half million people", 2.5e6, "person",
         "2.5 million people"),
        ("She is 14 years old.", "14 years old", 14, "year old", "14 years old"),
        ("80 suspected Islamic State fighters died", "80 suspected Islamic State fighters", 80,
         "fighter", "80"),
    ],
)  # fmt: skip
def test_a_number_has_its_span_value_unit_bound_and_form(
    text: str, span: str, value: float, unit: str, form: str
) -> None:
    """Digits and words, counts and measures; the sign in the form says what bounds them."""
    figure = only(text)
    assert (figure.text, figure.value, figure.unit) == (span, value, unit)
    assert common_form(figure) == form
    assert figure.bound == {"≥": "at least", "≤": "at most", "~": "about"}.get(form[0], "exact")


@pytest.mark.parametrize(
    ("text", "value", "unit", "form"),
    [
        ("on 1 July 2025", date(2025, 7, 1), "date", "2025-07-01"),
        ("on July 1st, 2025", date(2025, 7, 1), "date", "2025-07-01"),
        ("on the 1st of July 2025", date(2025, 7, 1), "date", "2025-07-01"),
        ("on 2025-07-01", date(2025, 7, 1), "date", "2025-07-01"),
        ("in June 2025", date(2025, 6, 1), "month of a year", "2025-06"),
        ("on Jan. 5", date(4, 1, 5), "day of the year", "01-05"),
        ("on 29 February", date(4, 2, 29), "day of the year", "02-29"),
    ],
)
def test_a_date_is_iso_as_far_as_it_is_given(text: str, value: date, unit: str, form: str) -> None:
    """Days, months and days without a year, in the usual ways of writing them."""
    figure = only(text)
    assert (figure.value, figure.unit, common_form(figure)) == (value, unit, form)


@pytest.mark.parametrize(
    ("text", "lower", "upper", "form"),
    [
        ("50-70 people", 50, 70, "50–70"),
        ("50 to 70 people", 50, 70, "50–70"),
        ("between 50 and 70 people", 50, 70, "50–70"),
        ("5 to 7 million people", 5e6, 7e6, "5 million–7 million"),
        ("dozens of positions", 20, 99, "dozens"),
        ("between $5 billion and $10 billion", 5e9, 1e10, "5 billion–10 billion USD"),
        ("US$5 billion to US$10 billion", 5e9, 1e10, "5 billion–10 billion USD"),
        ("$5bn-$10bn", 5e9, 1e10, "5 billion–10 billion USD"),
        ("between 5% and 10% of homes", 5, 10, "5–10%"),
        ("between 50 km and 70 km", 50, 70, "50–70 km"),
        ("hundreds of thousands of people", 150_000, 999_000, "hundreds of thousands"),
        ("tens of thousands fled", 15_000, 99_000, "tens of thousands"),
    ],
)
def test_a_range_has_two_ends(text: str, lower: float, upper: float, form: str) -> None:
    """Ranges as written, and loose words with the range that a reader takes them for."""
    figure = only(text)
    assert (figure.bound, figure.value, figure.upper) == ("range", lower, upper)
    assert common_form(figure) == form


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("10 000 people", [10_000]),
        ("1\u00a0234\u00a0567 votes", [1_234_567]),
        ("2\u202f500.5 tonnes", [2_500.5]),
        ("In Gaza 10 000 people fled", [10_000]),
        ("Flight 370 239 people aboard", [239]),
        ("On July 1 300 people fled", [date(4, 7, 1), 300]),
        ("In 2024 300 people fled", [2024, 300]),
        ("from $5 billion to $10 billion", [5e9, 1e10]),
        ("The toll rose by 12 to 63", [12, 63]),
        ("The toll rose three to 12", [3, 12]),
        ("between 3 and 5 July", [date(4, 7, 3), date(4, 7, 5)]),
        ("on 1-2 July 2025", [date(2025, 7, 1), date(2025, 7, 2)]),
        ("on July 3-5, 2025", [date(2025, 7, 3)]),
        ("On July 3 and 12 people died", [date(4, 7, 3), 12]),
        ("At about 3 a.m. it killed 12", [12]),
        ("between 3 and 5 p.m., at 0300 GMT, at six o'clock", []),
        ("in Gaza 12 were killed", [12]),
    ],
)
def test_spaced_thousands_are_one_number_and_other_neighbours_two(
    text: str, values: list[float | date]
) -> None:
    """What is the name of something ends before the number after it."""
    assert [figure.value for figure in figures(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "The army gave no information on losses.",
        "One of them fled; no one else did.",
        "AK-47 rifles, COVID-19, the 1990s, Flight 370, No. 5, at 10:30, the 3rd.",
        "They won 3-1.",
        "It was said before (Reuters, 2 July 2025).",
        "It was said before (AP News, July 2, 2025) (ISW, 3 July).",
        "It was said before.[1][^2]",
        "It was said before [1, 3], [4–6].",
        "See [the report](https://example.org/2025/07/80) and https://example.org/80.",
    ],
)
def test_marks_and_codes_are_no_figures(text: str) -> None:
    """Marks of sources, footnotes, addresses, codes, times and scores are passed over."""
    assert figures(text) == []


def test_numbers_of_a_list_are_no_figures() -> None:
    """Only what the items say counts."""
    found = figures("1. Seven posts fell\n2) Ten men died")
    assert [figure.text for figure in found] == ["Seven posts", "Ten men"]


def test_a_bracket_with_a_count_is_read() -> None:
    """A bracket at the end that names no source belongs to the sentence."""
    assert [one.value for one in figures("Sixty died (at least 20 of them soldiers).")] == [60, 20]


def test_a_figure_without_its_span_is_refused() -> None:
    """The constructor refuses a text that cannot stand at its offsets, and half a range."""
    with pytest.raises(ValueError, match="needs its span"):
        Figure("80", 3, 4, 80.0, "")
    with pytest.raises(ValueError, match="upper end"):
        Figure("80", 0, 2, 80.0, "", "range")


@given(st.one_of(st.text(), st.lists(WORDS, max_size=30).map(" ".join)))
@settings(max_examples=300, deadline=None)
def test_spans_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    """Every figure is the very characters of the text, in order, and has a form."""
    found = figures(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= next_one.start for one, next_one in pairwise(found))
    assert all(common_form(one) for one in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("AFP said 31 died, Reuters 27, Al Jazeera 25.", ["31", "27", "25"]),
        ("Labour 412, Conservatives 121.", ["412", "121"]),
        ("Ukraine downed 60 drones, Russia 95.", ["60 drones", "95"]),
        ("The attack hit 5 to 7 villages.", ["5 to 7 villages"]),
        ("The toll rose 5 to 7.", ["5", "7"]),
    ],
)
def test_every_figure_of_a_list_and_range_is_found(text: str, found: list[str]) -> None:
    """A name before a figure may say whose it is."""
    assert [figure.text for figure in figures(text)] == found
