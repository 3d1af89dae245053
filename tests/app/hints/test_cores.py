"""Ways of asking for the word of one outlet, and what of the question is searched."""

import pytest

from app.hints import find_hints
from index.known_sources import KnownSources
from index.sources import Source, SourceRegistry

KNOWN = KnownSources(
    SourceRegistry(
        (
            Source("reuters", "Reuters"),
            Source("ap", "AP"),
            Source("isw", "ISW"),
            Source("bbc", "BBC"),
            Source("fox-news", "Fox News"),
        )
    ),
    frozenset(("reuters", "ap", "isw", "bbc", "fox-news")),
)


@pytest.mark.parametrize(
    ("question", "core"),
    [
        ("Tell me what AP says about Kayes", "What is said about Kayes"),
        ("Can you tell me what AP reported on Boulkessi?", "What is said about Boulkessi?"),
        ("I'd like to know what the BBC said about it", "What is said about it"),
        ("I'd like to know how many deaths AP reported in Kayes", "How many deaths in Kayes"),
        ("Tell me who AP says attacked Kayes", "Who attacked Kayes"),
        ("Tell me what AP is saying about Kayes", "What is said about Kayes"),
        ("Tell me what the AP report says about Kayes.", "What is said about Kayes."),
        ("What AP said about Kayes", "What is said about Kayes"),
        ("And what does AP say about the toll?", "What is said about the toll?"),
        ("Hi, what does AP say about the toll?", "What is said about the toll?"),
        ("In Kayes, what did AP say of it?", "In Kayes, what is said about it?"),
        ("In which towns does AP say they fought?", "In which towns they fought?"),
        ("Unlike Reuters, what does AP say about it?", "What is said about it?"),
        ("What did the AP report say about the toll?", "What is said about the toll?"),
        ("What does Reuters' article say about it?", "What is said about it?"),
        ("What does the latest ISW report say about it?", "What is said about it?"),
        ("What does the ISW report say happened?", "What happened?"),
        ("How many bodies did AP report found in Kayes?", "How many bodies found in Kayes?"),
        ("According to AP's Sam Mednick, who fled?", "Who fled?"),
        ("According to a BBC investigation, who paid?", "Who paid?"),
        ("According to the latest ISW assessment, who fled?", "Who fled?"),
        ("According to yesterday's ISW assessment, who fled?", "Who fled?"),
        ("According to the 3 July ISW assessment, who fled?", "Who fled?"),
        ("According to AP on 3 July, who fled?", "On 3 July, who fled?"),
        ("Based on Reuters, who fled?", "Who fled?"),
        ("Using only Reuters, who fled?", "Who fled?"),
        ("Who fled, going by Reuters?", "Who fled?"),
        ("By AP's count, how many died?", "How many died?"),
        ("How many died by AP's count?", "How many died?"),
        ("Why, in ISW's view, did it fail?", "Why did it fail?"),
        ("What reason did AP give for the delay?", "What reason for the delay?"),
        ("What did ISW find about JNIM?", "What is said about JNIM?"),
        ("How did AP cover the coup?", "What is said about the coup?"),
        ("Why does ISW argue that Russia will attack?", "Why Russia will attack?"),
        ("What does ISW argue Russia wants?", "What Russia wants?"),
        ("Which groups does ISW argue are behind it?", "Which groups are behind it?"),
    ],
)
def test_the_words_that_ask_for_one_outlet_are_left_out(question: str, core: str) -> None:
    hints = find_hints(question, KNOWN)
    assert hints.restrict
    assert len(hints.sources) == 1
    assert hints.core == core


@pytest.mark.parametrize(
    "question",
    [
        "Show me what Reuters wrote",
        "In Kayes, what did AP report?",
        "What did the Reuters report find?",
        "Who does the Reuters report blame?",
        "How many deaths does the AP report mention?",
        "What does Reuters' report say?",
        "What did ISW publish on 3 July 2025?",
        "What did ISW find?",
        "What did ISW argue on 3 July?",
        "What did the BBC argue in its editorial?",
        "What did AP say on Monday about Kayes?",
        "What does Reuters give as the death toll?",
        "How many dead did AP give?",
        "Unlike Reuters, what does AP say?",
    ],
)
def test_a_question_of_nothing_else_is_searched_whole(question: str) -> None:
    hints = find_hints(question, KNOWN)
    assert hints.restrict
    assert hints.core == question


@pytest.mark.parametrize(
    "question",
    [
        "According to a Reuters/Ipsos poll, how many back him?",
        "According to a Fox News poll, how many back him?",
        "What is the film based on the BBC series about?",
        "What has changed in ISW's assessment of Kayes?",
        "Which Reuters reports mention Kayes?",
        "Tell me how many AP reports mention Kayes",
        "Why did the BBC publish the names?",
        "How much did Fox News give to the campaign?",
        "How much did Fox News give?",
        "What did Fox News argue in court?",
        "How many shares did Fox News give to charity?",
        "Why was Trump angered by the BBC's reporting?",
        "Was the army's claim contradicted by Reuters' figures?",
        "Which word did the BBC employ for Hamas?",
        "How did the BBC cut the speech?",
        "What does the BBC plan to report?",
        "What was the toll in the town AP said was taken?",
    ],
)
def test_an_outlet_can_be_named_and_others_asked_as_well(question: str) -> None:
    hints = find_hints(question, KNOWN)
    assert not hints.restrict
    assert len(hints.sources) == 1
    assert hints.core == question


@pytest.mark.parametrize(
    "question",
    [
        "How much did Fox News agree to pay Dominion?",
        "Why did the BBC agree to pay him?",
        "Why did Reuters sue the ministry?",
        "How many journalists did AP lay off?",
        "Has the BBC apologised to him?",
        "Why does the BBC plan to close it?",
        "Without Reuters, what is known?",
        "Who reported it, not counting Reuters?",
    ],
)
def test_what_an_outlet_did_is_nothing_that_it_said(question: str) -> None:
    hints = find_hints(question, KNOWN)
    assert hints.sources == ()
    assert hints.core == question
