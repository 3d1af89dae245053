"""How well sentences are attributed, measured on texts labelled by hand."""

import pytest

from index.sources import load_registry
from tests.index.attribution.labelled import Labelled, Scores, pairs, read_labelled, score

_REGISTRY = load_registry()
_TEXTS = read_labelled()


def _scores(held_out: bool) -> Scores:
    return score(pairs([one for one in _TEXTS if one.held_out == held_out], _REGISTRY))


def test_the_set_is_large_enough_and_a_third_of_it_is_held_out() -> None:
    """60 texts and 200 sentences at least, a third of the texts not tuned on."""
    assert len(_TEXTS) >= 60
    assert sum(len(one.labels) for one in _TEXTS) >= 200
    assert sum(one.held_out for one in _TEXTS) >= len(_TEXTS) / 3


@pytest.mark.parametrize("one", _TEXTS, ids=lambda one: one.name)
def test_every_sentence_has_a_label(one: Labelled) -> None:
    """A text is cut into as many sentences as it has labels."""
    assert len(one.attributions(_REGISTRY)) == len(one.labels)


@pytest.mark.parametrize("held_out", [False, True], ids=["tuned on", "held out"])
def test_sentences_are_attributed_as_labelled(
    held_out: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sources, kinds and claimants are right as often as promised."""
    scores = _scores(held_out)
    with capsys.disabled():
        print(f"\n{'held out' if held_out else 'tuned on'}: {scores}")  # noqa: T201 - the measure
    assert scores.precision >= 0.97
    assert scores.recall >= 0.97
    assert scores.kind >= 0.95
    assert scores.claimant >= 0.90
