"""The fitted weights."""

from pathlib import Path

import numpy as np
import pytest

from app.reading.beside import WEIGHED
from app.reading.model import ReaderModel, default_model, read_model


def test_a_probability_is_the_logistic_of_the_weighted_features() -> None:
    model = ReaderModel(("a", "b"), (1.0, 0.0), (2.0, 1.0), (1.0, -1.0), 0.5)
    # (3 - 1) / 2 * 1 + 2 * -1 + .5 = -.5
    assert model.probabilities(np.array([[3.0, 2.0]])) == pytest.approx([1 / (1 + np.exp(0.5))])


def test_weights_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="fit it anew"):
        ReaderModel(("a",), (1.0,), (0.0,), (1.0,), 0.0)


def test_the_packaged_model_weighs_what_is_computed() -> None:
    assert default_model().names == WEIGHED


def test_a_damaged_file_is_not_taken(tmp_path: Path) -> None:
    path = tmp_path / "model.json"
    path.write_text(
        '{"names": ["a"], "means": [], "scales": [1], "weights": [1], "intercept": 0}',
        "utf-8",
    )
    with pytest.raises(ValueError, match="fit it anew"):
        read_model(path)
