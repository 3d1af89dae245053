"""Questions for where outlets differ, and what they are about."""

import pytest

from app.hints.across import across


@pytest.mark.parametrize(
    ("question", "core"),
    [
        ("Where do the outlets differ on the number of burned tanks?", "How many burned tanks?"),
        ("Where do outlets disagree about how many died?", "How many died?"),
        ("How do the reports differ on the death toll in Kayes?",
         "What is the death toll in Kayes?"),
        ("Do the sources agree on who attacked the town", "Who attacked the town?"),
        ("Do all sources agree on when the dam broke?", "When the dam broke?"),
        ("Are there conflicting reports about the cause of the fire?",
         "What is the cause of the fire?"),
        ("Is there any disagreement among the news agencies over the blockade?",
         "What is said about the blockade?"),
        ("What are the differences between the accounts of the raid?",
         "What is said about the raid?"),
        ("Are there different figures for the number of wounded?", "How many wounded?"),
        ("Which outlets disagree on the losses of the army?",
         "What is said about the losses of the army?"),
        ("What do the various outlets say about the bridge?", "What is said about the bridge?"),
        ("Do the outlets agree on this: did the strike destroy a launcher?",
         "Did the strike destroy a launcher?"),
        ("What does the press say about the mayor?", "What is said about the mayor?"),
        ("Compare what the papers say about the strike", "What is said about the strike?"),
        ("Compare how the outlets cover the strike.", "What is said about the strike?"),
        ("Do the accounts contradict each other on whether the bridge fell?",
         "The bridge fell?"),
    ],
)  # fmt: skip
def test_what_a_question_over_all_outlets_is_about(question: str, core: str | None) -> None:
    assert across(question) == core


@pytest.mark.parametrize(
    ("question", "core"),
    [
        ("Do Reuters and AP agree on how many died?", "How many died?"),
        ("Where do Reuters and AP differ on the toll?", "What is the toll?"),
        ("What do Reuters and AP say about the toll?", "What is the toll?"),
        ("Compare Reuters and AP on the number of dead.", "How many dead?"),
        (
            "Is there a conflict between Reuters and AP on the date of the raid?",
            "What is the date of the raid?",
        ),
        ("How many dead do Reuters and AP report?", None),
        ("Did Reuters and AP sue the company?", None),
    ],
)
def test_where_outlets_are_named_the_question_is_about_the_rest(
    question: str, core: str | None
) -> None:
    start = question.index("Reuters")
    assert across(question, (start, question.index("AP") + 2)) == core


@pytest.mark.parametrize(
    "question",
    [
        "How many died in Kayes?",
        "Do the parties agree on the budget?",
        "Did the two generals differ over the retreat?",
        "What do residents say about the blockade?",
        "What do the reports say?",
        "Where do the rivers differ in length?",
        "What did the army report on 3 July?",
        "Did the media ban end?",
        "Do the documents differ?",
    ],
)
def test_other_questions_are_left_alone(question: str) -> None:
    assert across(question) is None
