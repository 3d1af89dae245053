"""Words that nobody writes so, mended to how the passages spell them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.spelling import doubtful, forms, mended, nearest, plain
from index.documents import Span

TEXT = "Gunmen of Jama'at struck Nioro and Ménaka; the governments condemned the attacks."
KNOWN = frozenset(("what", "struck", "who", "condemned"))


def mend(question: str, *texts: str) -> str:
    doubted = doubtful(question, KNOWN.__contains__, ())
    return mended(question, doubted, texts or (TEXT,))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What struck Nyoro?", "What struck Nioro?"),
        ("What struck Jamaat?", "What struck Jama'at?"),
        ("What struck Djama'at?", "What struck Jama'at?"),
        ("What struck Menaka?", "What struck Ménaka?"),
        ("Who condemned the atacks?", "Who condemned the attacks?"),
        ("Who condemned the attcaks?", "Who condemned the attacks?"),
        ("Which govrenmnts condemned it?", "Which governments condemned it?"),
        ("Gunman of whom?", "Gunmen of whom?"),
    ],
)
def test_a_typo_or_another_spelling_becomes_that_of_the_passages(
    question: str, expected: str
) -> None:
    assert mend(question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "What struck Kidal?",
        "Who condemned the tanks?",
        "Which Govrenmnts condemned it?",
        "Nyro?",
        "",
    ],
)
def test_a_word_far_from_all_others_a_short_one_and_a_name_two_edits_off_stay(
    question: str,
) -> None:
    assert mend(question) == question


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Keira Knightley say?", "What did Keira Knightley say?"),
        ("What did Ibrahim Keyta say?", "What did Ibrahim Keita say?"),
        ("What did Ibrahym Keyta say?", "What did Ibrahim Keita say?"),
        ("What did President Keyta say?", "What did President Keita say?"),
        ("What did Keyta say?", "What did Keita say?"),
        ("Did Keyta speak?", "Did Keita speak?"),
    ],
)
def test_a_word_of_a_name_is_mended_where_the_passages_have_the_whole_name(
    question: str, expected: str
) -> None:
    """A title that stands there in lower case is no part of it."""
    assert mend(question, "Ibrahim Keita, then president, resigned. Keita left.") == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who led Nyger?", "Who led Nyger?"),
        ("What did Starmer say? Starmer spoke.", "What did Starmer say? Starmer spoke."),
        ("Who is Menaca?", "Who is Ménaka?"),
        ("Stamer of whom?", "Stammer of whom?"),
        ("Stamer, Tyger!", "Stammer, Tiger!"),
    ],
)
def test_a_name_inside_a_sentence_is_mended_to_a_name_only(question: str, expected: str) -> None:
    assert mend(question, "a tiger with a stammer in Ménaka") == expected


def test_known_words_and_those_in_the_spans_to_keep_are_not_doubted() -> None:
    question = "Who condemned the atacks in Nyoro?"
    assert doubtful(question, KNOWN.__contains__, ()) == ["atacks", "Nyoro"]
    assert doubtful(question, KNOWN.__contains__, [Span(28, 33)]) == ["atacks"]


def test_of_words_equally_near_the_most_frequent_is_taken() -> None:
    assert mend("Who walked the roaad?", "a broad road, a road, a roads") == "Who walked the road?"
    assert nearest("stroke", ["strike", "stroll", "strokes"]) == "strike"
    assert nearest("xtrike", ["strike"]) == "strike"


def test_words_are_compared_without_case_accents_and_apostrophes() -> None:
    assert [plain(word) for word in ("Ménaka", "Jama’at", "army's")] == ["menaka", "jamaat", "army"]
    assert "dorm" in forms("Dorms")


@given(st.text(max_size=80), st.lists(st.text(max_size=40), max_size=4))
def test_any_question_can_be_mended_with_any_texts(question: str, texts: list[str]) -> None:
    doubted = doubtful(question, lambda word: False, ())
    assert mended(question, [], texts) == question
    assert isinstance(mended(question, doubted, texts), str)


def test_a_name_inside_a_sentence_is_told_by_what_is_right_before_it() -> None:
    """A rule that looked through all before every word would take a minute here."""
    question = "." * 3000 + " Nyoro " + "a " * 700
    assert mend(question) == question.replace("Nyoro", "Nioro")
    assert mend("Who left? Tyger.", "a tiger") == "Who left? Tiger."
    assert mend("Who left 5 Tyger?", "a tiger") == "Who left 5 Tyger?"
