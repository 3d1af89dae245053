"""Questions for where outlets differ, and what they are about."""

import re

import pytest

from app.hints.across import AcrossOutlets, across


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
        ("Do the outlets agree that the bridge fell?", "The bridge fell?"),
        ("In Gao, do the outlets agree on the toll?", "What is the toll in Gao?"),
        ("Can you tell me where the outlets differ on the toll?", "What is the toll?"),
        ("Tell me what the outlets say about the strike", "What is said about the strike?"),
        ("What are the outlets saying about the strike?", "What is said about the strike?"),
        ("How do different sources describe the attack?", "What is said about the attack?"),
        ("Are the outlets in agreement about the toll?", "What is the toll?"),
        ("Do the outlets give different figures for the wounded?",
         "What is said about the wounded?"),
        ("Do outlets agree on the number of the dead in the U.S.?",
         "How many dead in the U.S.?"),
        ("Do the outlets differ on the reasons for the coup?",
         "What is said about the reasons for the coup?"),
        ("Do the outlets agree on this: should the army leave?", "Should the army leave?"),
        ("Do the outlets agree on whether or not the bridge fell?", "The bridge fell?"),
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
        ("What do the media say about the mayor?", "What is said about the mayor?"),
        ("Compare what the newspapers say about the strike", "What is said about the strike?"),
        ("Compare how the outlets cover the strike.", "What is said about the strike?"),
        ("Do the accounts contradict each other on whether the bridge fell?",
         "The bridge fell?"),
    ],
)  # fmt: skip
def test_what_a_question_over_all_outlets_is_about(question: str, core: str | None) -> None:
    found = across(question)
    assert (found.core if found else None) == core


@pytest.mark.parametrize(
    ("question", "core"),
    [
        ("Do Reuters and AP agree on how many died?", "How many died?"),
        ("Do both Reuters and AP agree on the toll?", "What is the toll?"),
        ("Do the Reuters and the AP agree on the toll?", "What is the toll?"),
        ("Where does Reuters differ from AP on the toll?", "What is the toll?"),
        ("Does AP agree with Reuters on the toll?", "What is the toll?"),
        ("Where do Reuters and AP differ on the toll?", "What is the toll?"),
        ("What do Reuters and AP say about the toll?", "What is the toll?"),
        ("What did Reuters and AP report on the leak?", "What is said about the leak?"),
        ("Compare Reuters and AP on the number of dead.", "How many dead?"),
        ("Is there a contradiction between Reuters and AP on the date of the raid?",
         "What is the date of the raid?"),
        ("How many dead do Reuters and AP report?", None),
        ("Did Reuters and AP sue the company?", None),
        ("Did Reuters and AP agree on the debate rules?", None),
        ("Is there a dispute between Reuters and AP over ratings?", None),
        ("What is the dispute between Reuters and AP over copyright?", None),
    ],
)  # fmt: skip
def test_where_outlets_are_named_the_question_is_about_the_rest(
    question: str, core: str | None
) -> None:
    spans = [(one.start(), one.end()) for one in re.finditer("Reuters|AP", question)]
    found = across(question, spans)
    assert (found.core if found else None) == core


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
        "Is there a conflict in Sudan?",
        "Is there a dispute over the border between Mali and Algeria?",
        "Is there an agreement on the ceasefire?",
        "What is the agreement on grain?",
        "Are there differences in pay for teachers?",
        "Is there any difference in the number of seats?",
        "Are there different versions of the vaccine?",
        "Is there any conflict of interest in the contract?",
        "What agreement on grain was signed in Istanbul?",
        "What is the dispute over the border about?",
        "Did the two organisations agree on a merger?",
        "Do the agencies agree on sharing data?",
        "Do the services differ in price?",
        "Did the press clash in court?",
        "Do the media in Mali agree on a code of conduct?",
        "What do reports of abuse say about the army?",
        "Do outlets agree on whether to call it genocide?",
    ],
)
def test_other_questions_are_left_alone(question: str) -> None:
    assert across(question) is None


@pytest.mark.parametrize(
    ("question", "compares"),
    [
        ("Do the outlets agree on the toll?", True),
        ("Are there conflicting reports about the toll?", True),
        ("Compare the newspapers on the toll", True),
        ("What do the outlets say about the toll?", False),
        ("How do the outlets describe the toll?", False),
    ],
)
def test_whether_it_asks_for_a_comparison(question: str, compares: bool) -> None:
    found = across(question)
    assert found is not None
    assert found.compares is compares


def test_a_comparison_keeps_where_it_is_asked_for() -> None:
    asked = "In Gao, do the outlets agree on the toll?"
    assert across(asked) == AcrossOutlets("What is the toll in Gao?", True)
