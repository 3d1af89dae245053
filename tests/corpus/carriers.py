"""Where in the sample corpus each of its 24 facts stands, and who reported and said it."""

from dataclasses import dataclass

ATTACKS = "attacks-of-1-july-2025.md"
ARMY = "army-response-and-losses.md"
CLAIMS = "what-jnim-claims.md"
BORDER = "the-senegal-border.md"
BEFORE = "what-came-before.md"
JUNTA = "malis-junta.md"
REGION = "the-sahel-and-west-africa.md"


@dataclass(frozen=True)
class Carrier:
    """One sentence of the corpus that carries (a part of) a fact."""

    fact: int
    document: str
    words: tuple[str, ...]
    """What the sentence must hold; no other sentence of the document holds all of it."""
    sources: frozenset[str]
    """The ids of the sources, all of them."""
    claimant: str | None
    """A word of the claimant's name; None where the facts name no claimant."""


def carrier(
    fact: int, document: str, words: str, sources: str = "", claimant: str | None = None
) -> Carrier:
    """A carrier, its words divided by `|` and its source ids by white space."""
    return Carrier(fact, document, tuple(words.split("|")), frozenset(sources.split()), claimant)


CARRIERS = (
    carrier(
        1,
        ATTACKS,
        "claimed responsibility for coordinated attacks on several army posts"
        "|Diboli near the border with Senegal|spared such violence until then",
        "globedge",
        "JNIM",
    ),
    carrier(
        2,
        ARMY,
        '80 attackers|"neutralized"|no information on losses among soldiers',
        "globedge",
        "armed forces",
    ),
    carrier(
        3,
        ATTACKS,
        "seven towns in western and central Mali|Diboli, just across the border from Senegal",
        "ap",
    ),
    carrier(4, BORDER, "gateway for trade and for imports from the ports of Dakar", "ap"),
    carrier(4, BORDER, "had long been thought fairly stable", "ap"),
    carrier(5, CLAIMS, '"high-quality coordinated assaults"', "reuters", "JNIM"),
    carrier(5, CLAIMS, "control of three barracks|dozens of military positions", "reuters", "JNIM"),
    carrier(5, ATTACKS, "a tactical escalation in reach and complexity", "reuters"),
    carrier(6, ATTACKS, "Kayes|Nioro du Sahel|Gogui|Molodo|Sandare|Diboli|Niono", "reuters"),
    carrier(
        7,
        ARMY,
        "80 militants|killed over all the zones of fighting"
        "|pictures of bodies, weapons, motorbikes and vehicles",
        "reuters",
        "military spokespeople",
    ),
    carrier(
        8,
        ARMY,
        "army did not disclose the number of its own casualties"
        "|figures on captured insurgents or material losses",
        "ap reuters isw",
    ),
    carrier(9, BORDER, "Diboli is the closest JNIM has come to the Senegal-Mali boundary", "ap"),
    carrier(
        10,
        BORDER,
        "could threaten regional trade, border security and the stability of Senegal",
        "ap",
        "analysts",
    ),
    carrier(
        11,
        BEFORE,
        "In recent months|from rural guerrilla war to urban and strategic targets",
        "reuters",
    ),
    carrier(
        11,
        BEFORE,
        "deadly assaults at Boulkessi and Kayes"
        "|claims of mass deaths of soldiers and of growing territorial control",
        "reuters",
    ),
    carrier(
        12,
        CLAIMS,
        "asserts influence across Mali and parts of Burkina Faso and Niger",
        "reuters",
        "JNIM",
    ),
    carrier(12, CLAIMS, "Islamist rule in the Sahel", "reuters", "JNIM"),
    carrier(
        13,
        REGION,
        "growing presence across the Sahel, parts of Niger and Burkina Faso included"
        "|a transnational threat that may destabilise coastal West African states",
        "reuters isw crisis-group",
    ),
    carrier(14, ARMY, "Attackers |80 killed|Statements of Mali's government"),
    carrier(14, ARMY, "Soldiers |officially not reported"),
    carrier(14, ARMY, "Territory |Three barracks and several posts captured|Claim of JNIM"),
    carrier(15, ATTACKS, "1 July 2025|seven military positions|attacked at the same time"),
    carrier(16, BEFORE, "In June 2025|base at Boulkessi|reportedly killed over 100 soldiers"),
    carrier(17, BEFORE, "In September 2024|first incursion into|capital region, in Bamako"),
    carrier(
        18,
        JUNTA,
        "led by a junta|growing insecurity, reduced Western support"
        "|a reliance on Russian mercenaries",
    ),
    carrier(
        19,
        ARMY,
        "missing casualty figures point to limited openness|perhaps to control of information",
    ),
    carrier(
        20,
        ATTACKS,
        "Multi-target attacks and the seizure of military sites|growing boldness and reach",
    ),
    carrier(21, BORDER, "The Senegal border saw little insurgency until now"),
    carrier(21, BORDER, "could disrupt trade and spill over the border"),
    carrier(
        22,
        JUNTA,
        "cannot report its losses or secure exposed regions"
        "|weakening hold over large parts of Mali",
    ),
    carrier(
        23,
        REGION,
        "spillover|refugee flows, disrupted trade|extremist narratives emboldened",
        claimant="analysts",
    ),
    carrier(24, CLAIMS, "Jama'at Nusrat al-Islam wal-Muslimin|affiliated with al-Qaeda"),
)
