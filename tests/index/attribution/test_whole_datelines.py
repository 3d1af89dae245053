"""Datelines in mixed case, and by-lines: the source of a whole document that has no other."""

import pytest

from tests.index.attribution.reading import sources


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("July 1 (Reuters) - Tesla said it would recall cars.", "reuters"),
        ("Tuesday, July 1 (Reuters) - Tesla said it would recall cars.", "reuters"),
        ("Bamako, July 1 (Reuters) - Mali's army left.", "reuters"),
        ("Bamako, Mali (AP) — Mali's army left.", "ap"),
        ("Bamako, Mali, July 1 (AP) — Mali's army left.", "ap"),
        ("Rio de Janeiro, 1 July 2025 (AFP) - Rain fell.", "afp"),
        ("The Hague, Sept. 3 (AFP) - Rain fell.", "afp"),
        ("Geneva/Khartoum, June 9 (Reuters) -- Rain fell.", "reuters"),
        ("**Paris, 3 July (Reuters)** – Rain fell.", "reuters"),
        ("WASHINGTON, D.C., July 1 (AP) - Rain fell.", "ap"),
        ("Bamako (AFP) – Mali's army left.", "afp"),
        ("Port Moresby (AFP) — “Rain fell,” they said.", "afp"),
    ],
)
def test_a_dateline_may_be_in_mixed_case_or_a_date_alone(line: str, source: str) -> None:
    """A place and a second one or a date, or the date; a lone place before a known outlet."""
    assert sources(f"{line}\n\nSnow fell.") == [[source], [source]]


@pytest.mark.parametrize(
    "line",
    [
        "The army (Reuters) - said so.",
        "On Monday (Reuters) - the army said so.",
        "On Monday, July 1 (Reuters) - the army said so.",
        "In Bamako, July 1 (Reuters) - the army said so.",
        "Seven towns, Diboli among them (AP) - were hit.",
        "Mali, which borders Senegal (AP) - was hit.",
        "Tesla (Reuters) - said so.",
        "Mopti (Kora Observer) - The army left.",
        "In Bamako (AFP) - The army left.",
        "Diboli 3 (Reuters) - was hit.",
    ],
)
def test_the_beginning_of_a_sentence_is_no_dateline(line: str) -> None:
    """What follows it has no source."""
    assert sources(f"{line}\n\nSnow fell.")[-1] == []


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("# Title\n\nBy Baba Ahmed, Associated Press", "ap"),
        ("By The Associated Press", "ap"),
        ("*By Jane Roe and John Doe | Reuters*", "reuters"),
        ("Title of it\nBy BABA AHMED, AP\nJuly 2, 2025", "ap"),
        ("Source: Reuters", "reuters"),
        ("# Title\n\n**Source:** [Reuters](https://www.reuters.com/x)", "reuters"),
    ],
)
def test_a_by_line_above_the_text_covers_the_document(head: str, source: str) -> None:
    """But for what names its own source; front matter comes before it."""
    found = sources(f"{head}\n\nRain fell. It stopped (AFP).\n\nSnow fell.")
    assert found[-3:] == [["afp"], ["afp"], [source]]
    assert sources(f"{head}\n\nSnow fell.", source="BBC")[-1] == ["bbc"]
    assert sources(f"{head}\n\nSnow fell.", url="https://www.bbc.co.uk/1")[-1] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell.\n\nSource: Reuters\n\nSnow fell.",
        "Rain fell.\n\nBy Baba Ahmed, Associated Press\n\nSnow fell.",
        "By Monday, Reuters had counted 80.\n\nSnow fell.",
        "Source: Reuters, AP\n\nSnow fell.",
        "By Jane Roe, Kora Observer\n\nSnow fell.",
        "By Bus and Train\n\nSnow fell.",
        "# Toll\n\n- 80 killed\n\nSource: Reuters\n\nSnow fell.",
        "- Source: Reuters\n- Toll: 12\n\n- Source: local officials\n- Toll: 20",
        "- Source: local officials\n- Toll: 20\n\nSnow fell.\n\n- Source: Reuters\n\nRain.",
        "# Gao\n\n- Source: Reuters\n- Toll: 12\n\n# Kidal\n\n- Toll: 20",
        "# Press\n\nAFP, 2 July 2025\n\nRain fell.\n\nL'Essor, 3 July 2025\n\nSnow fell.",
        "# A\n\nSource: Reuters\n\nRain fell.\n\n# B\n\nSource: AP\n\nSnow fell.",
    ],
)
def test_a_credit_below_or_of_a_part_covers_nothing_else(text: str) -> None:
    """Nor does a line that names no known source, or several."""
    assert sources(text)[-1] == []


def test_capitals_of_other_alphabets_begin_names() -> None:
    """Latin ones beyond those of western Europe, Greek and Cyrillic."""
    for town in ("ŁÓDŹ", "Žilina, Slovakia", "ΑΘΗΝΑ", "Київ, Україна"):
        assert sources(f"{town} (AFP) — Rain fell.\n\nSnow fell.") == [["afp"], ["afp"]]


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("# Title\n\n**Source:** Reuters | **Date:** 2 July 2025", "reuters"),
        ("# Title\n\n- Date: 2 July\n- Source: Reuters", "reuters"),
        ("# Title\n\n*AFP, 2 July 2025*", "afp"),
        ("# Title\n\nReuters | 2 July 2025", "reuters"),
        ("# Title\n\nReuters, 2025-07-02", "reuters"),
        ("# Title\n\nReuters, 2025-07-02\n\nRain fell.\n\n## Background", "reuters"),
        ("NAIROBI, Kenya (AP) _ Police left.", "ap"),
    ],
)
def test_heads_of_other_forms_cover_the_document(head: str, source: str) -> None:
    """A line with a date beside the name, an item, the underscore of old wires."""
    assert sources(f"{head}\n\nSnow fell.")[-1] == [source]


def test_a_foot_line_covers_the_document() -> None:
    """The only one, behind all else, where no other outlet is named and there are no parts."""
    assert sources("# A\n\nRain fell.\n\nSnow fell.\n\nSource: Reuters") == [["reuters"]] * 4
    assert sources("Rain fell (AP).\n\nSnow fell.\n\nSource: Reuters")[1] == []
    assert sources("# A\n\nSnow fell.\n\n# B\n\nRain.\n\nSource: Reuters")[1] == []
    assert sources("# A\n\nSnow fell.\n\nTime, 2 July 2025")[1] == []
