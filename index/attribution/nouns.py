"""Nouns for those who speak, for what they put out, and for the figures they give."""

# An owner stands behind these: "a statement by the army" is the army's.
PAPERS = (
    r"(?:statement|communiqué|communique|message|press release|tweet|post|letter|video|claim"
    r"|account|report|testimony|note|memo|briefing|declaration|announcement|editorial|article|speech|filing)s?"
)
# Counts, and what they are made of; "a number of people" is none.
FIGURES = (
    r"(?:figures|data|numbers|tolls?|tall(?:y|ies)|counts?|information|updates?|estimates?"
    r"|documents?)"
)
GIVEN = (
    r"(?:issued|released|posted|published|made|signed|sent|aired|given|provided|compiled|collected"
    r"|gathered|supplied|shared)"
)

# Bodies of many people, of whom a word in the singular speaks.
COLLECTIVES = frozenset(
    "army bank ministry government company group commission court police party airline union"
    " council agency organisation organization junta regime committee club firm presidency"
    " embassy department authority parliament militia force forces opposition alliance coalition"
    " hospital office service military administration movement".split()
)
_PEOPLE = frozenset(
    "activist adviser aide ambassador analyst captain chief colonel commander counsellor coroner"
    " deputy diplomat director doctor driver envoy expert farmer fighter general governor guard"
    " insider judge lawmaker lawyer leader mayor medic member militant minister mp nurse observer"
    " officer official organiser organizer paramedic president priest prosecutor protester rebel"
    " refugee reporter representative rescuer researcher resident scientist senator soldier source"
    " student survivor teacher trader veteran victim villager volunteer witness worker".split()
)
_ENDINGS = ("man", "men", "woman", "women", "person", "people")


def are_people(word: str) -> bool:
    """Whether a word in lower case is for people: "residents", "spokesman"."""
    return not _PEOPLE.isdisjoint((word, word.removesuffix("s"), word.removesuffix("es"))) or (
        word.endswith(_ENDINGS)
    )
