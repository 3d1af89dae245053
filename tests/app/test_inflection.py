"""Regular forms of English verbs."""

import pytest

from app.inflection import past, present_participle, third_person


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("raid", ("raided", "raids", "raiding")),
        ("seize", ("seized", "seizes", "seizing")),
        ("occupy", ("occupied", "occupies", "occupying")),
        ("destroy", ("destroyed", "destroys", "destroying")),
        ("ambush", ("ambushed", "ambushes", "ambushing")),
        ("kidnap", ("kidnapped", "kidnaps", "kidnapping")),
    ],
)
def test_a_regular_verb_has_its_forms(base: str, forms: tuple[str, str, str]) -> None:
    assert (past(base), third_person(base), present_participle(base)) == forms
