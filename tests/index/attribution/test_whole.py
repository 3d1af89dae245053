"""The source of a whole document."""

import pytest

from tests.index.attribution.reading import attributed, sources


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Reuters", ["reuters"]),
        ("the associated press", ["ap"]),
        ("Kora Observer", ["kora-observer"]),
        ("AFP via Le Monde", ["afp", "le-monde"]),
        ("Le Monde avec AFP", ["le-monde", "afp"]),
        ("FOX News - Health", ["fox-news"]),
        ("https://www.bbc.com/news", ["bbc"]),
        ("  ", []),
    ],
)
def test_the_head_of_a_document_names_its_source(source: str, expected: list[str]) -> None:
    """Known by any of its names, or kept under its own."""
    assert sources("Rain fell.", source=source) == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "BAMAKO, July 2 (Reuters) - ",
        "BAMAKO (Reuters) — ",
        "BAMAKO, Mali (Reuters) – ",
        "GENEVA/KHARTOUM, June 9 (Reuters) -- ",
        "(Reuters) — ",
        "**PARIS, 3 July (Reuters)** – ",
    ],
)
def test_a_dateline_covers_the_document(line: str) -> None:
    """Also the title above it and the paragraphs below."""
    text = f"# Title\n\n{line}Rain fell. It stopped (AP).\n\nSnow fell."
    assert sources(text) == [["reuters"], ["ap"], ["ap"], ["reuters"]]
    assert [one.kind for one in attributed(text)] == ["document", "inline", "inline", "document"]


def test_an_address_is_the_last_resort() -> None:
    """Front matter before dateline before address."""
    url = "https://www.bbc.co.uk/news/1"
    assert sources("Rain fell.", url=url) == [["bbc"]]
    assert sources("LYON (AFP) — Rain fell.", url=url) == [["afp"]]
    assert sources("LYON (AFP) — Rain fell.", source="AP", url=url) == [["ap"]]
    assert sources("Rain fell.", url="https://example.org/") == [[]]
