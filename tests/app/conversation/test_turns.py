"""Of a history the user's turns are looked at, with what was said to them."""

from app.conversation.turns import LONGEST, Exchange, history_of
from app.schemas import Turn


def _user(text: str) -> Turn:
    return Turn(role="user", content=text)


def _assistant(text: str) -> Turn:
    return Turn(role="assistant", content=text)


def test_each_question_keeps_the_last_reply_to_it() -> None:
    turns = [_assistant("Hello"), _user("A?"), _assistant("a"), _assistant("b"), _user("B?")]
    assert history_of(turns).exchanges == (
        Exchange("", "Hello"),
        Exchange("A?", "b"),
        Exchange("B?"),
    )


def test_blank_turns_are_left_out() -> None:
    assert history_of([_user(" "), _assistant(""), _user("A?")]).questions == ("A?",)


def test_of_many_questions_the_first_and_the_latest_dozen_count() -> None:
    found = history_of([_user(f"{n}?") for n in range(100)]).questions
    assert found == ("0?", *(f"{n}?" for n in range(88, 100)))


def test_the_history_of_the_last_question_is_what_came_before_it() -> None:
    history = history_of([_user("A?"), _user("B?")])
    assert history.before.questions == ("A?",)
    assert history.last == Exchange("B?")
    assert history.before.before.last == Exchange("")


def test_a_long_turn_is_looked_at_up_to_a_limit() -> None:
    assert len(history_of([_user("word " * 1_000)]).questions[0]) == LONGEST
