"""What a question says of sources."""

import pytest

from app.hints import find_hints
from index.sources import Source, SourceRegistry

REGISTRY = SourceRegistry(
    (
        Source("reuters", "Reuters"),
        Source("ap", "AP", ("Associated Press", "The Associated Press")),
        Source("isw", "ISW", ("Institute for the Study of War",)),
    )
)


@pytest.mark.parametrize(
    ("question", "sources", "core"),
    [
        ("According to Reuters, how many died?", ["reuters"], "How many died?"),
        ("How many died, according to the AP?", ["ap"], "How many died?"),
        ("What does the ISW say about losses?", ["isw"], "What is said about losses?"),
        ("How many tanks did AP report destroyed?", ["ap"], "How many tanks destroyed?"),
        ("Why, as reported by Reuters, did it close?", ["reuters"], "Why did it close?"),
    ],
)
def test_a_question_for_the_word_of_one_source_restricts_to_it(
    question: str, sources: list[str], core: str
) -> None:
    hints = find_hints(question, REGISTRY)
    assert [source.id for source in hints.sources] == sources
    assert hints.restrict
    assert hints.core == core


@pytest.mark.parametrize(
    "question",
    [
        "Who founded Reuters?",
        "Which Reuters journalists were detained?",
        "Who raided the AP office?",
        "What is ISW?",
        "Was there an ap on his phone?",
        "How many died?",
    ],
)
def test_an_outlet_that_a_question_is_about_is_no_hint(question: str) -> None:
    hints = find_hints(question, REGISTRY)
    assert hints.sources == ()
    assert not hints.restrict
    assert hints.core == question


def test_several_outlets_are_hints_and_restrict_to_none() -> None:
    hints = find_hints("Do Reuters and the Associated Press agree on the toll?", REGISTRY)
    assert [source.id for source in hints.sources] == ["reuters", "ap"]
    assert not hints.restrict
    assert hints.core == "Do Reuters and the Associated Press agree on the toll?"
