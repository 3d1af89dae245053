"""Whether a question asks its "it" what only a country or a town is asked; pure."""

import re

from app.conversation.verbs import TO_LANDS, TO_PLACES

_HAD_BY_LANDS = (
    r"(?:president|(?:prime )?minister|chancellor|king|queen|government|parliament|senate|junta"
    r"|army|military(?! \w)|constitution|economy|gdp|currency|language|religion|flag|anthem"
    r"|territory|neighbou?r|citizen|coast|border)s?\b"
)
_HAS = r"(?:(?:still|now|also|ever|already) )?(?:have|has|had) an? "
# As the names are written: "in the EU".
_UNION = r"(?-i:(?:the )?(?:ASEAN|AU|BRICS|ECOWAS|EU|NATO|OPEC|UN|African Union|European Union))\b"
_IS_IN = (
    rf"(?:(?:still|also|now|already|not) )?(?:in {_UNION}(?!['’])|(?:an? (?:\w+ ){{0,2}})?member\b)"
)
_LIVE = r"(?:live|lives|lived|living|speak|spoken)"
_OF_LANDS = re.compile(
    rf"\bits (?:\w+ ){{0,2}}?{_HAD_BY_LANDS}"
    rf"|\bit {_HAS}(?:\w+ )?{_HAD_BY_LANDS}"
    rf"|\bit {_IS_IN}"
    r"|\bit (?:join|joined|joining|rejoin)\b"
    r"|\bit (?:gain|gained|win|won|declare|declared|become|became|get) independen(?:ce|t)\b"
    r"|\bit (?:(?:still|now|fully|really) )?(?:independent|at war)\b"
    r"|\bit border\b|\bborder(?:s|ed)? it\b"
    r"|\bit (?:use|adopt|adopted) the (?:euro|dollar|franc)\b"
    r"|\bfound(?:s|ed) it\b|\bit founded\b"
    rf"|\b{_LIVE} (?:\w+ )?in it\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\b(?:in|into|inside|near|from) it\b", re.IGNORECASE)
_ADVERB = r"(?:(?:also|ever|still|again|first|last|being|been) )*"


def _done_to_it(verbs: frozenset[str]) -> re.Pattern[str]:
    """Where one of the verbs is done to "it": "bombed it", "Was it bombed?"."""
    listed = "|".join(sorted(verbs))
    passive = rf"\b(?:(?:is|was|has|had) it|it be) {_ADVERB}(?:{listed})\b"
    return re.compile(rf"\b(?:{listed}) it\b|{passive}", re.IGNORECASE)


_TAKEN = _done_to_it(TO_LANDS)
_STRUCK = _done_to_it(TO_PLACES)


def asks_of_land(question: str) -> bool:
    """Whether "it" is a country or a town and nothing that happens in one: "Is it in NATO?"."""
    return bool(_OF_LANDS.search(question) or _TAKEN.search(question))


def asks_of_scene(question: str) -> bool:
    """Whether "it" is a place or what happened there, and no number: "Who bombed it?"."""
    return bool(_WITHIN.search(question) or _STRUCK.search(question))
