"""Compares what sources say: figures, disagreement, updates and reprints. Pure; no model."""

from app.comparison.disagreement import (
    Comparison,
    Statement,
    compare,
    contradicts,
    counts_the_same,
)
from app.comparison.figures import Bound, Figure, common_form, figures
from app.comparison.reprints import reprint_groups

__all__ = [
    "Bound",
    "Comparison",
    "Figure",
    "Statement",
    "common_form",
    "compare",
    "contradicts",
    "counts_the_same",
    "figures",
    "reprint_groups",
]
