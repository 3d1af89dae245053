"""What is added to questions that lean on their history (TREC CAsT 2019, MTRAG)."""

from pathlib import Path

from app.conversation.fitting.fit import measure as cross_fitted
from tests.evaluation.setting import Row

_BASELINES = {"cast2019": ".440 (the first question put before)", "mtrag": "—"}
_GOALS = {"cast2019": ".55", "mtrag": ".50"}


def measure(folder: Path) -> list[Row]:
    """F1 of the words that a person added, each conversation by models that have not seen it."""
    return [
        Row(
            f"follow-ups: F1 of the added words ({name})",
            f"{one.turns} turns by models fitted on other conversations",
            f"{one.f1:.3f} (precision {one.precision:.3f}, recall {one.recall:.3f}; changed"
            f" {one.changed:.1%} of {one.standing} that stand alone)",
            _BASELINES[name],
            ".469 (T5, on CAsT 2020)",
            _GOALS[name],
        )
        for name, one in cross_fitted(folder / "followups").items()
    ]
