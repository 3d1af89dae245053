""" "Who claimed it?" asks who owns up to an attack; of anything else it asks who said so."""

import pytest

from tests.app.conversation.understanding import understood

CLAIMED = "Who claimed responsibility for that:"


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Which towns were struck on 1 July?", "Who claimed it?",
         f"{CLAIMED} which towns were struck on 1 July?"),
        ("Which towns were struck on 1 July?", "And who claimed that?",
         f"{CLAIMED} which towns were struck on 1 July?"),
        ("Who attacked Kayes?", "Who has claimed it?", f"{CLAIMED} who attacked Kayes?"),
        ("How many were killed in Kayes?", "Who claimed it?",
         f"{CLAIMED} how many were killed in Kayes?"),
        ("Were there strikes on Kyiv?", "Who claimed them?",
         f"{CLAIMED} were there strikes on Kyiv?"),
        ("What did Reuters say about the attack on Diboli?", "Who claimed it?",
         "Who claimed responsibility for the attack on Diboli?"),
    ],
)  # fmt: skip
def test_who_claimed_an_attack_is_who_owns_up_to_it(
    before: str, question: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("Which towns were struck on 1 July?", "Who claimed so?",
         "Who said which towns were struck on 1 July?"),
        ("How many were killed in Kayes?", "Who claimed that?",
         "Who said how many were killed in Kayes?"),
        ("Did the army say it killed 80 militants?", "Who claimed it?",
         "Who said so: did the army say it killed 80 militants?"),
        ("What did AP report about how many were killed?", "Who claimed it?",
         "Who said so: what did AP report about how many were killed?"),
        ("Is the election rigged?", "Who claimed it?", "Who said so: is the election rigged?"),
        ("Who leads JNIM?", "Who claimed that?", "Who said who leads JNIM?"),
        ("Who leads JNIM according to AP?", "Who said so?", "Who said who leads JNIM?"),
        ("Which towns were struck?", "Who claimed responsibility for the strikes on Gao?",
         "Who claimed responsibility for the strikes on Gao?"),
    ],
)  # fmt: skip
def test_what_can_mean_that_it_was_said_is_asked_as_that(
    before: str, question: str, expected: str
) -> None:
    assert understood(question, before) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("And on 2 July?", "Which towns were struck on 2 July?"),
        ("Why?", "Why were towns struck on 1 July?"),
    ],
)
def test_who_claimed_it_is_no_part_of_the_question_for_the_next_turn(
    question: str, expected: str
) -> None:
    turns = ("Which towns were struck on 1 July?", "…", "Who claimed it?", "…")
    assert understood(question, *turns) == expected


@pytest.mark.parametrize("question", ["Who did it?", "Who did that?"])
def test_who_did_it_asks_who_was_behind_what_was_reported(question: str) -> None:
    before = "What did Reuters say about the poisoning of Navalny?"
    assert understood(question, before) == "Who was behind the poisoning of Navalny?"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Who attacked Kayes?", "Who attacked Kayes?"),
        ("Who was arrested in Kayes?", "By whom was that: who was arrested in Kayes?"),
        ("Who has been held?", "By whom was that: who has been held?"),
        ("Which towns were struck?", "By whom were towns struck?"),
        ("Was Kayes attacked?", "By whom was Kayes attacked?"),
    ],
)
def test_by_whom_asks_again_who_did_it(before: str, expected: str) -> None:
    assert understood("By whom?", before) == expected


TWO = "Reuters reports: “Six tanks were hit.” [1]\n\nISW reports: “Eight were hit.” [2]"
ONE = "Reuters reports: “Six tanks were hit.” [1]"


@pytest.mark.parametrize(
    ("turn", "before", "meant"),
    [
        ("Who by?", "Which towns were attacked?", "By whom were towns attacked?"),
        ("and by who?", "When was the bridge blown up?", "By whom was the bridge blown up?"),
        ("Who did it?", "When was the bridge blown up?", "By whom was the bridge blown up?"),
        ("Who did that?", "Was the mayor killed?", "By whom was the mayor killed?"),
        ("And by whom?", "Which localities came under attack?",
         "By whom were localities attacked?"),
        ("By whom?", "How many towns came under fire in May?",
         "By whom were towns fired upon in May?"),
        ("By whom?", "Which town has come under attack?", "By whom was town attacked?"),
        ("Who did it?", "Has Russia attacked Kyiv?", "Who was that: has Russia attacked Kyiv?"),
        ("Who did it?", "When was the attack claimed?",
         "Who was that: when was the attack claimed?"),
        ("Who did it?", "Was Kayes attacked by JNIM?", "Who was that: was Kayes attacked by JNIM?"),
        ("Who did it?", "Is Putin in Moscow?", "Who was that: is Putin in Moscow?"),
        ("By whom?", "Which minister came under fire for his remarks?",
         "By whom was that: which minister came under fire for his remarks?"),
    ],
)  # fmt: skip
def test_who_by_asks_for_the_doer(turn: str, before: str, meant: str) -> None:
    assert understood(turn, before, ONE) == meant


@pytest.mark.parametrize(
    "turn",
    [
        "Do the outlets agree?", "do other sources say the same?", "is that confirmed?",
        "Is there any disagreement?", "who else says so", "Where do the reports differ?",
        "What about other outlets?", "Is there a discrepancy?",
        "What do other outlets say?",
    ],
)  # fmt: skip
def test_the_question_before_is_put_to_all_outlets(turn: str) -> None:
    meant = "Do the outlets agree on how many tanks were hit?"
    assert understood(turn, "How many tanks were hit?", ONE) == meant
    assert understood(turn, "How many tanks were hit according to Reuters?", ONE) == meant


def test_they_are_outlets_where_several_were_quoted() -> None:
    meant = "Do the outlets agree on how many tanks were hit?"
    for turn in ("do they agree?", "And where do they differ?", "do others say the same?"):
        assert understood(turn, "How many tanks were hit?", TWO) == meant
        assert understood(turn, "How many tanks were hit?", ONE) != meant


def test_what_is_no_open_question_is_put_to_all_outlets_whole() -> None:
    assert (
        understood("Do the sources agree?", "Did the strike destroy a launcher?", ONE)
        == "Do the outlets agree on this: did the strike destroy a launcher?"
    )


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("What did Reuters say about the toll?", "Do the outlets agree on the toll?"),
        ("Tell me how many died.", "Do the outlets agree on how many died?"),
    ],
)
def test_what_one_outlet_was_asked_is_put_to_all(before: str, meant: str) -> None:
    assert understood("Do the outlets agree?", before, ONE) == meant


@pytest.mark.parametrize(
    ("turn", "before", "meant"),
    [
        ("Do they agree?", "What do Israel and Hamas demand?", "Do Israel and Hamas agree?"),
        ("Did they confirm it?", "Did the army kill the leader?", "Did the army confirm it?"),
    ],
)
def test_they_are_those_whom_the_question_names(turn: str, before: str, meant: str) -> None:
    assert understood(turn, before, TWO) == meant


@pytest.mark.parametrize(
    "reply",
    [
        "Reuters reports, citing the army: “Six.” [1]\n\nISW reports, in a table: “Eight.” [2]",
        "Reuters and AP report: “Six.” [1]",
        "“Six” [1]\n\nThe sources differ — Reuters: 6 [1]; ISW: 8 [2].",
    ],
)
def test_several_are_quoted_in_other_forms(reply: str) -> None:
    meant = "Do the outlets agree on how many tanks were hit?"
    assert understood("Do they agree?", "How many tanks were hit?", reply) == meant


def test_one_outlet_quoted_twice_is_not_several() -> None:
    reply = "Reuters reports: “Six.” [1]\n\nReuters also reports: “Two more.” [2]"
    assert "the outlets" not in understood("Do they agree?", "How many tanks were hit?", reply)


@pytest.mark.parametrize(
    ("turn", "meant"),
    [("When?", "When were tanks hit?"), ("What about Reuters?",
      "How many tanks were hit, according to Reuters?")],
)  # fmt: skip
def test_the_turn_after_asks_of_the_question_itself(turn: str, meant: str) -> None:
    first = "How many tanks were hit?"
    assert understood(turn, first, ONE, "Do the outlets agree?", ONE) == meant
