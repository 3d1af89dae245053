"""Fits the models of the conversation and reports them on what they were not fitted on.

python -m app.conversation.fitting.fit FOLDER [--write]

`FOLDER` holds cast2019.jsonl and mtrag.jsonl. Reported are the conversations of a set by models
of the other set, and by models of four fifths of both; the shipped ones are fitted on all.
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from app.conversation.asked import Asked
from app.conversation.features import Context, Features, leaning
from app.conversation.fitting.logistic import Example, fit
from app.conversation.fitting.scores import (
    SETS,
    Row,
    Scores,
    added,
    content_words,
    read_rows,
    score,
)
from app.conversation.model import FILE, Logistic, Models
from app.conversation.resolution import resolve_with
from app.conversation.turns import history_of

_PENALTY_LEANS, _PENALTY_PHRASE = 30.0, 100.0
# Of the questions that stand alone, the share that may be changed on what is fitted.
_CHANGED = 0.05
_PARTS = 5
_THRESHOLDS = tuple(round(0.16 + 0.04 * n, 2) for n in range(10))


def models_of(cast: Sequence[Row], mtrag: Sequence[Row]) -> Models:
    """Models fitted on turns of the two sets, either of which may be empty. How likely a phrase
    must be is set on the first where there is one: its writers added words wherever they were
    needed. How likely it must be that a question leans is the stricter of what both ask for."""
    rows = [*cast, *mtrag]
    strict = max(_strict(rows, cast, mtrag) for rows in (cast, mtrag) if rows)
    leans = replace(_leaning(cast, mtrag), threshold=strict)
    phrase = fit([one for row in rows for one in _phrases(row)], _PENALTY_PHRASE)
    tried = [Models(leans, replace(phrase, threshold=at)) for at in _THRESHOLDS]
    return max(tried, key=lambda models: _scores(models, cast or mtrag).f1)


def context_of(row: Row) -> Context:
    """What the models see of a turn."""
    questions = history_of(row.turns).questions
    return Context(Asked(row.question), tuple(Asked(text) for text in questions))


def _held(row: Row) -> bool:
    """Whether the history holds a word that the person added."""
    return bool(row.added & content_words(" ".join(row.history)))


def _leaning(cast: Sequence[Row], mtrag: Sequence[Row]) -> Logistic:
    weighed = [(row, 2.0) for row in cast] + [(row, 1.0) for row in mtrag]
    return fit([one for row, weight in weighed for one in _turn(row, weight)], _PENALTY_LEANS)


def _turn(row: Row, weight: float) -> list[Example]:
    """Whether the turn leans; words that the history does not hold tell nothing."""
    if not row.history or (row.added and not _held(row)):
        return []
    return [Example(_described(row), float(_held(row)), weight)]


@cache
def _described(row: Row) -> Features:
    return leaning(context_of(row))


@cache
def _phrases(row: Row) -> list[Example]:
    """The phrases of a history that the question leans on, by how much the person took."""
    if not row.history or not _held(row):
        return []
    examples = []
    for phrase, features in context_of(row).candidates():
        new = added(row.question, " ".join(word.text for word in phrase.words))
        if new:
            examples.append(Example(features, len(new & row.added) / len(new), len(new)))
    return examples


def _strict(judged: Sequence[Row], cast: Sequence[Row], mtrag: Sequence[Row]) -> float:
    """The threshold at which few of the questions of `judged` that stand alone are taken to
    lean, each judged by models of both sets that have not seen it."""
    standing = [row for row in judged if not row.history or not row.added]
    found = []
    for part in range(_PARTS):
        model = _leaning(_rest(cast, part), _rest(mtrag, part))
        held_out = (row for row in _part(judged, part) if row.history and not row.added)
        found += [model.probability(_described(row)) for row in held_out]
    allowed = int(_CHANGED * len(standing))
    return round(sorted([*found, *[0.0] * (allowed + 1)], reverse=True)[allowed] + 1e-4, 4)


def _scores(models: Models, rows: Sequence[Row]) -> Scores:
    return score(rows, lambda row: resolve_with(models, row.question, row.turns))


def cross_fitted(cast: Sequence[Row], mtrag: Sequence[Row]) -> dict[str, Scores]:
    """Each fifth of the conversations of both sets, resolved by models of the other four."""
    resolved: dict[Row, str] = {}
    for part in range(_PARTS):
        models = models_of(_rest(cast, part), _rest(mtrag, part))
        for row in [*_part(cast, part), *_part(mtrag, part)]:
            resolved[row] = resolve_with(models, row.question, row.turns)
    return {
        name: score(rows, lambda row: resolved[row])
        for name, rows in zip(SETS, (cast, mtrag), strict=True)
    }


def measure(folder: Path) -> dict[str, Scores]:
    """The method on the sets of `folder`, each conversation by models that have not seen it.

    The models that are shipped are fitted in the same way, on all of them.
    """
    cast, mtrag = (read_rows(folder / f"{name}.jsonl") for name in SETS)
    return cross_fitted(cast, mtrag)


def main() -> None:
    """Fits, reports and, when told to, writes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    cast, mtrag = (read_rows(arguments.folder / f"{name}.jsonl") for name in SETS)
    _tell("cast2019, fitted on mtrag", _scores(models_of([], mtrag), cast))
    _tell("mtrag, fitted on cast2019", _scores(models_of(cast, []), mtrag))
    for name, found in cross_fitted(cast, mtrag).items():
        _tell(f"{name}, fitted on other conversations", found)
    if arguments.write:
        FILE.write_text(models_of(cast, mtrag).to_json(), "utf-8")


def _part(rows: Sequence[Row], part: int) -> list[Row]:
    order = {name: at for at, name in enumerate(dict.fromkeys(row.conversation for row in rows))}
    return [row for row in rows if order[row.conversation] % _PARTS == part]


def _rest(rows: Sequence[Row], part: int) -> list[Row]:
    left_out = set(_part(rows, part))
    return [row for row in rows if row not in left_out]


def _tell(label: str, found: Scores) -> None:
    print(  # noqa: T201 - a script that reports
        f"{label}: precision {found.precision:.3f}, recall {found.recall:.3f}, F1 {found.f1:.3f}"
        f" ({found.attainable:.3f} of what the history holds), changed {found.changed:.3f} of"
        f" {found.standing} that stand alone"
    )


if __name__ == "__main__":
    main()
