"""Whether the words of two statements show that they tell of two events; pure.

Of the dead of one event the sources often say little more than the number, and what they do say
they put in other words: "the blast at the market", "the toll of the explosion". So two statements
are taken to be of one event until something speaks against it: causes that do not go together, two
sites, or much said by both with nothing in common.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from app.comparison.counted import singular
from app.comparison.numbers import NUMBER_WORDS
from app.comparison.terms import canonical, disjoint, is_content
from app.comparison.tokens import Token
from app.comparison.vocabulary import MOVED, NEUTRAL, OUTCOMES, SAME_THING, STOPS, TIMES

# Each line: words for one cause, the first one the name of the line.
_CAUSES = """
quake earthquake tremor temblor tsunami
flood flooding flooded floodwater deluge rain downpour monsoon
storm rainstorm hurricane typhoon cyclone tornado blizzard
slide landslide mudslide mudflow rockslide
avalanche
eruption volcano erupted
lightning
heat heatwave
famine starvation hunger malnutrition
disease outbreak epidemic pandemic virus cholera ebola measles malaria dengue covid flu plague
stampede crush
fire blaze inferno wildfire bushfire
blast explosion exploded detonation detonated explosive
bomb bombing bomber bombed
crash crashed collision collided derailment derailed
sinking shipwreck capsized capsizing sank sunk
collapse collapsed
shooting shootout gunfire gunman
stabbing stabbed knife
strike airstrike drone missile rocket shelling shelled artillery mortar bombardment
attack attacked assault raid raided stormed ambush ambushed clash clashed fighting battle offensive
""".strip().splitlines()
# Causes of which one may bring the other about, or be what another source calls it.
_TOGETHER = tuple(
    frozenset(line.split())
    for line in (
        "flood storm slide collapse sinking",
        "storm crash lightning sinking",
        "storm fire lightning",
        "quake slide collapse",
        "eruption quake slide fire",
        "slide crash",
        "famine disease",
        "fire blast crash collapse sinking strike attack",
        "fire shooting attack stampede",
        "shooting attack stabbing",
        "blast bomb attack strike shooting fire collapse",
    )
)
# Causes that are felt in many places at once.
_WIDE = frozenset("quake flood storm eruption heat famine disease".split())
# With what a strike was made.
_MEANS = """
drone
missile rocket
shelling shelled artillery mortar
""".strip().splitlines()
# Where one thing happens. A lorry or a jet may be what it was done with, and those who are hurt
# in one place are taken to hospital from all.
_SITES = """
bus minibus
train railway rail subway
plane airliner airport
ship ferry boat vessel dinghy
market marketplace bazaar mall supermarket shop
school university college kindergarten classroom campus
mosque
church cathedral
temple shrine
synagogue
hotel
restaurant cafe bar nightclub
house
prison jail
factory mill
stadium
wedding
funeral
concert festival
theatre theater cinema
base barracks camp garrison outpost checkpoint
convoy patrol
embassy consulate
bridge
tunnel
""".strip().splitlines()
_CAUSE, _MEAN, _SITE = (
    {word: line.split()[0] for line in lines for word in line.split()}
    for lines in (_CAUSES, _MEANS, _SITES)
)
_SAYS_LITTLE = frozenset(
    """army military force troops navy group government ministry defence interior rescue rescuer
    rescuers medic doctor hospital source resident region area province district city capital
    country north south east west northern southern eastern western local incident accident
    disaster tragedy loss body victim survivor emergency service""".split()
)
_VAGUE = NEUTRAL | MOVED | TIMES | STOPS | NUMBER_WORDS | _SAYS_LITTLE | frozenset(OUTCOMES)
_NO_NOUN = ("ed", "ing", "ly")
_MUCH = 2  # words that say what an event was


@dataclass(frozen=True, slots=True)
class Event:
    """What a statement says of the event: its causes, with what it was done and where, each by
    one name, the other words that tell it from its like, and those of them that are no names and
    no verbs: of one event two sides may name other things."""

    causes: frozenset[str]
    means: frozenset[str]
    sites: frozenset[str]
    words: frozenset[str]
    common: frozenset[str]


def event(words: Sequence[Token]) -> Event:
    """The event that a statement tells of; `words` are those without its speaker."""
    content = [token for token in words if is_content(token)]
    nouns = {token.word: singular(token.word) for token in content}
    known = _CAUSE.keys() | _SITE.keys() | SAME_THING.keys() | _VAGUE
    telling = [token for token in content if not {token.word, nouns[token.word]} & known]
    return Event(
        _kinds(_CAUSE, nouns),
        _kinds(_MEAN, nouns),
        _kinds(_SITE, nouns),
        frozenset(canonical(token.word) for token in telling),
        frozenset(
            canonical(token.word)
            for token in telling
            if not token.capital and not token.word.endswith(_NO_NOUN)
        ),
    )


def two_events(one: Event, other: Event) -> bool:
    """Whether two statements on the same fate are on two events, as far as they say."""
    if one.causes and other.causes and not _go_together(one.causes, other.causes):
        return True
    if disjoint(one.sites, other.sites) and not (one.causes | other.causes) & _WIDE:
        return True
    if one.words & other.words or one.sites & other.sites:
        return False
    if disjoint(one.means, other.means):
        return True
    alike = one.causes and other.causes
    return not alike and min(len(one.common), len(other.common)) >= _MUCH


def _kinds(names: dict[str, str], nouns: dict[str, str]) -> frozenset[str]:
    return frozenset(
        names[form] for word, noun in nouns.items() for form in (word, noun) if form in names
    )


def _go_together(one: frozenset[str], other: frozenset[str]) -> bool:
    return any(
        mine == theirs or any({mine, theirs} <= kinds for kinds in _TOGETHER)
        for mine, theirs in product(one, other)
    )
