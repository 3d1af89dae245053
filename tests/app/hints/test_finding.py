"""All hints of a question together."""

from datetime import date

from app.hints import find_hints
from app.hints.phrases import quoted_phrases
from index.known_sources import KnownSources
from index.sources import Source, SourceRegistry

KNOWN = KnownSources(SourceRegistry((Source("age", "The Age"),)), frozenset({"age"}))
TODAY = date(2024, 5, 15)


def test_outlets_dates_and_quotes_are_found_side_by_side() -> None:
    hints = find_hints('Did The Age call it "a great leap" in June 2023?', KNOWN, TODAY)
    assert [source.id for source in hints.sources] == ["age"]
    assert (hints.after, hints.before) == (date(2023, 6, 1), date(2023, 6, 30))
    assert hints.phrases == ("a great leap",)
    assert not hints.published


def test_several_dates_bound_what_is_asked_for_from_the_first_to_the_last() -> None:
    hints = find_hints("What changed between the vote on 3 May and the one on 9 May?", KNOWN, TODAY)
    assert (hints.after, hints.before) == (date(2024, 5, 3), date(2024, 5, 9))
    open_ended = find_hints("What changed on 3 May, and since 9 May?", KNOWN, TODAY)
    assert (open_ended.after, open_ended.before) == (date(2024, 5, 3), None)


def test_a_question_without_dates_bounds_nothing() -> None:
    hints = find_hints("Who won?", KNOWN, TODAY)
    assert (hints.after, hints.before, hints.published) == (None, None, False)


def test_dates_restrict_only_if_all_of_them_are_of_publishing() -> None:
    assert find_hints("What do reports published since 3 May say?", KNOWN, TODAY).published
    mixed = find_hints("Do reports published on 3 May say who won on 9 May?", KNOWN, TODAY)
    assert not mixed.published


def test_phrases_are_what_is_quoted_but_the_names_of_outlets() -> None:
    question = "Does 'The Age' say “he fled”, and don't \"they\" and 'The Wire' say 'x' or '?!'?"
    assert quoted_phrases(question, KNOWN.registry) == ("he fled", "they", "The Wire")
