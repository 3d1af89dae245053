"""Labels and headings that name the source of what follows."""

import pytest

from tests.index.attribution.reading import attributed, sources


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**Reuters:** 80 were killed. The army gave no toll.", [["reuters"], ["reuters"]]),
        ("- AP: 80 were killed. The army gave no toll.", [["ap"], ["ap"]]),
        ("- ISW — the army did not disclose its losses. It had none.", [["isw"], ["isw"]]),
        ("**AP and Reuters:** A fell. B fell.", [["ap", "reuters"], ["ap", "reuters"]]),
        ("Reuters (2 July): A fell. B fell.", [["reuters"], ["reuters"]]),
        ("Reuters: A fell. AP: B fell. C fell.", [["reuters"], ["ap"], ["ap"]]),
        ("Reuters: A fell. B fell. C fell (AFP).", [["reuters"], ["reuters"], ["afp"]]),
        ("The Independent: A fell.", [["independent"]]),
    ],
)
def test_a_label_holds_for_its_block(text: str, expected: list[list[str]]) -> None:
    """Where a sentence has no source of its own; it is named in the text."""
    assert sources(text) == expected
    assert attributed(text)[0].kind == "prose"
    assert sources(f"{text}\n\nRain fell.")[-1] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reuters: A fell. B fell (AFP). C fell.", [["reuters"], ["afp"], []]),
        ("Reuters: A fell. According to AP, B fell. It added C.", [["reuters"], ["ap"], []]),
        ("Reuters: A fell. B fell (the army, in a call to AP). C fell.", [["reuters"], [], []]),
        ("Reuters said: A fell. B fell.", [["reuters"], []]),
        ("Reuters toll: 80. The army gave none.", [[], []]),
        ("Reuters and the army: a story. It rained.", [[], []]),
        ("Reuters: British news agency founded in 1851. It has offices.", [[], []]),
        ("- Reuters — British news agency founded in 1851.", [[]]),
        ("- Reuters — 2,500 journalists", [[]]),
        ("Reuters — the agency — was young. It grew.", [[], []]),
        ("Time: 14:00 GMT. It rained.", [[], []]),
    ],
)
def test_a_label_holds_no_further_than_is_sure(text: str, expected: list[list[str]]) -> None:
    """It ends behind a sentence from somebody else; what an outlet is, it did not report."""
    assert sources(text) == expected


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("**Reuters:**", ["reuters"]),
        ("**AP and Reuters**:", ["ap", "reuters"]),
        ("The army made two claims, according to AP:", ["ap"]),
        ("Rain fell. Reuters reported on 2 July:", ["reuters"]),
        ("The army made two claims:", []),
        ("The army made two claims (AFP):", []),
        ("Reuters reported two claims.", []),
    ],
)
def test_a_line_that_ends_in_a_colon_names_the_source_of_the_list_below_it(
    line: str, source: list[str]
) -> None:
    """Save of an item with a source of its own, and of what stands behind the list."""
    found = sources(f"{line}\n\n- Diboli fell.\n- Kayes held (BBC).\n- It rained.\n\nSnow fell.")
    assert found[-4:] == [source, ["bbc"], source, []]


def test_headings_side_by_side_name_the_sources_of_what_is_below_them() -> None:
    """Each up to the next of its level or above; a sentence's own source comes first."""
    text = (
        "# Toll\n\nIt rained.\n\n## Reuters\n\n80 died. JNIM is silent.\n\n### Losses\n\n- None.\n"
        "- Two (AFP).\n\n## AP\n\n90 died.\n\nAccording to the BBC, 3 died.\n\n"
        "| A | B |\n|---|---|\n| x | y |\n\n## Else\n\nRain fell.\n"
    )
    found = {
        text[one.span.start : one.span.end]: (one.kind, [ref.id for ref in one.sources])
        for one in attributed(text)
    }
    assert found == {
        "Toll": ("none", []),
        "It rained.": ("none", []),
        "Reuters": ("none", []),
        "80 died.": ("prose", ["reuters"]),
        "JNIM is silent.": ("prose", ["reuters"]),
        "Losses": ("none", []),
        "None.": ("prose", ["reuters"]),
        "Two (AFP).": ("inline", ["afp"]),
        "AP": ("none", []),
        "90 died.": ("prose", ["ap"]),
        "According to the BBC, 3 died.": ("prose", ["bbc"]),
        "A | B": ("none", []),
        "x | y": ("prose", ["ap"]),
        "Else": ("none", []),
        "Rain fell.": ("none", []),
    }
    assert sources("## Reuters\n\n80 died.\n\n## AP\n\nNo toll.", "ISW")[1::2] == [
        ["reuters"],
        ["ap"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## Reuters\n\nIt is old.\n\n## Offices\n\nRain fell.",
        "## Reuters\n\nReuters was founded in 1851. It is old.\n\n## AP\n\nRain fell.",
        "## Nature\n\nIt grows.\n\n## Time\n\nIt flies.",
        "## Reuters today\n\nIt is old.\n\n## AP today\n\nRain fell.",
    ],
)
def test_headings_of_texts_about_outlets_name_no_sources(text: str) -> None:
    """One alone, a name that is a word, or a text that speaks of the outlet itself."""
    assert not any(sources(text))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("## Reuters, 2 July", "## AP, 3 July"),
        ("### Reuters (2 July)", "### AP (3 July)"),
        ("## 1. Reuters", "## 2. AP"),
        ("## What Reuters says", "## What the AP says"),
        ("## According to Reuters", "## According to the AP"),
        ("## Reuters reporting", "## AP report"),
        ("## Reuters", "## Associated Press (AP)"),
        ("**Reuters**", "**AP**"),
        ("__Reuters__", "**The AP, 3 July**"),
    ],
)
def test_a_title_may_say_more_than_the_name(first: str, second: str) -> None:
    """A number, a date, a short form, or that it reports; a bold line is a title too."""
    found = sources(f"{first}\n\nA fell.\n\n{second}\n\nB fell.\n\n## Else\n\nRain fell.")
    assert found == [[], ["reuters"], [], ["ap"], [], []]


def test_items_are_titles_of_those_below_them() -> None:
    """Where they are bold or end in a colon."""
    nested = "- {}\n  - A fell.\n  - B fell (BBC).\n- {}\n  - C fell.\n\nRain fell."
    expected = [[], ["reuters"], ["bbc"], [], ["ap"], []]
    assert sources(nested.format("**Reuters**", "**AP**")) == expected
    assert sources(nested.format("Reuters", "AP")) == [[], [], ["bbc"], [], [], []]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("## Reuters (founded 1851)", "## AP (founded 1846)"),
        ("## Reuters and JNIM", "## AP and JNIM"),
        ("**Nature**", "**Time**"),
        ("**Reuters**", "**Else**"),
    ],
)
def test_a_title_of_another_subject_names_no_source(first: str, second: str) -> None:
    """What an outlet is, who stands beside it, a word, or one outlet alone."""
    assert not any(sources(f"{first}\n\nA fell.\n\n{second}\n\nB fell."))
