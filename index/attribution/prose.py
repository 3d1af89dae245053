"""Sources that a sentence names in its own words: "according to Reuters", "told AFP"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from index.attribution.wording import (
    ABOUT,
    BEGINNING_RIGHT,
    DENIED,
    FORMER,
    LEFT,
    NUMBER,
    PARALLEL,
    PARALLEL_LEFT,
    RIGHT,
    RIGHT_OF_INSTITUTES,
    RIGHT_OF_SEVERAL,
    STRICT_RIGHT,
    UNLIKE,
)
from index.documents import SourceRef
from index.letters import CAPITALS
from index.sources import Mention, SourceRegistry

# How far around a name its sentence is read.
_REACH = 120
_JOIN = re.compile(
    r"-|\s*(?:,\s*(?:and\s+)?|/|&|and|or|as well as|along with)\s*(?:the\s+)?", re.IGNORECASE
)
# A comma alone may part an aside: "According to AP, ISW assessed".
_LISTED = re.compile(r"\b(?:and|or|as well as|along with)\b|[&/]", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*(?:the\s+)?", re.IGNORECASE)
# "Neither AP nor Reuters reported it": nobody did.
_NEITHER = re.compile(r"\b(?:[Nn]either|[Nn]or)\s+(?:[Tt]he\s+)?$")
# "Reuters did not report it"; that it "could not verify" it is a report of its own.
_UNSAID = re.compile(
    r"\s+(?:did|does|do|has|have|had)(?:\s+not|n['’]t)\s+(?:\w+ly\s+|yet\s+)?"
    r"(?:report|mention|say|said|carr(?:y|ied)|publish|cover|claim|describe|name|give|gave|list"
    r"|highlight|stress|emphasi[sz]e|point (?:out|to))",
)
# What an outlet is, and no report of it: "Reuters: British news agency founded in 1851".
_PROFILE = re.compile(
    r"[\s—-]*(?:(?:is|was)\s+)?(?:(?:the|an?)\s+)?"
    r"(?:(?!(?:the|an?|of|in|on|at|by|to|and|said|says)\b)[\w'-]+\s+){0,4}"
    r"(?:agency|broadcaster|newspaper|daily|weekly|magazine|network|outlet|station|channel|website"
    r"|institute|institution|think tank|publisher|publication|company|service|monitor)"
    r"(?:\s*(?:[.;(]|$)|\s+(?:based|founded|owned|published|headquartered|covering|run|which|that)\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(\S+)\s+(?:[Tt]he\s+)?$")
# A part of another name: "CSP-DPA", "FLN-AP".
_TIED = re.compile(r"\w-$")
# The agency shares its name with a party: "The PTI said its leader".
_OF_PARTY = re.compile(
    r"(?<=\bPTI)\s+(?:said|says|claimed|announced)\s+(?:that\s+)?its\s+(?:\w+\s+)?"
    r"(?:leaders?|candidates?|lawmakers|supporters|founder)\b"
)
_AFTER = re.compile(rf"\s+([{CAPITALS}][\w-]*)")
# Capitalised words that may stand right before a name without being a part of it.
_OPENERS = frozenset(
    "a according after agency also although american an and another april as at august because"
    " before both british broadcaster but by citing december during earlier eight either even"
    " every exclusive february few five for former four french friday from german her his how"
    " however if in instead international its january july june last late later like local"
    " magazine many march may meanwhile monday most neither new news newspaper next nine no nor"
    " november now october on once one only or other our per public qatar-based quoting recent"
    " reporting saturday separately september seven several similarly since six so some source"
    " sources state still sunday ten than that the their then these this those though three"
    " through thursday today told tonight top tuesday two u.s. uk under unlike until updated us"
    " veteran via wednesday what when where whereas whether which while who why with without"
    " yesterday yet selon según laut secondo d'après".split()
)
_NATIONAL = re.compile(
    r"(?:ian|ish|ese|ench|ean|can|[aeu][lrtqnd]i|German|Swiss|Dutch|Greek|based|owned|run|backed|'s|s')$"
)
_FOLLOWERS = frozenset(
    "News Agency Radio TV Television World Service Africa Monday Tuesday Wednesday Thursday Friday"
    " Saturday Sunday Live Verify Online Group I".split()
)

# Words that make a longer name of one before them.
_BODIES = frozenset(
    "Institute Foundation Council Group Trust Corporation Index Center Centre Party University"
    " Orchestra Philanthropies Board School Building Tower Prize Awards Photo Eikon"
    " Terminal".split()
)


def prose_sources(text: str, registry: SourceRegistry) -> tuple[SourceRef, ...]:
    """The sources to which the words of one sentence ascribe it, in its order."""
    found: list[SourceRef] = []
    end = 0
    for group in _groups(text, list(_standing(text, registry))):
        if _attributes(text, group) or (found and _is_parallel(text, end, group)):
            found += (mention.source.ref for mention in group)
            end = group[-1].end
    return tuple(dict.fromkeys(found))


def _is_parallel(text: str, end: int, group: list[Mention]) -> bool:
    """Whether names have a figure of their own behind the one of who reported before, whose
    name ends at `end`: "AFP said 31 died, Reuters 27"."""
    start = group[0].start
    return (
        start - end <= _REACH
        and PARALLEL.match(text, group[-1].end) is not None
        and PARALLEL_LEFT.search(text, end, start) is not None
        and re.search(NUMBER, text[end:start]) is not None
    )


def is_enumerated(text: str, mention: Mention, registry: SourceRegistry) -> bool:
    """Whether the name is one of several that act together: "Reuters and ISW"."""
    for group in _groups(text, list(_standing(text, registry))):
        if group[0].start <= mention.start < group[-1].end:
            between = pairwise(group)
            return any(_LISTED.search(text, one.end, other.start) for one, other in between)
    return False


def _standing(text: str, registry: SourceRegistry) -> Iterator[Mention]:
    """The names of sources that are no parts of longer names."""
    end = 0
    for mention in registry.mentions(text):
        # "AP-Reuters" is two of them.
        if _opens(text, mention) or (mention.start - 1 == end and text[end] == "-"):
            yield mention
            end = mention.end


def _groups(text: str, mentions: list[Mention]) -> Iterator[list[Mention]]:
    """Names that are enumerated stand and fall together: "AP, Reuters and the BBC"."""
    group: list[Mention] = []
    for mention in mentions:
        if group and (
            not _JOIN.fullmatch(text, group[-1].end, mention.start) or _turns(text, group, mention)
        ):
            yield group
            group = []
        group.append(mention)
    if group:
        yield group


def _turns(text: str, group: list[Mention], mention: Mention) -> bool:
    """Whether a comma parts those left behind from who reports: "Unlike AP, Reuters said"."""
    comma = _COMMA.fullmatch(text, group[-1].end, mention.start)
    return comma is not None and bool(UNLIKE.search(_ahead(text, group)))


def _ahead(text: str, group: list[Mention]) -> str:
    """What stands before names, as far as it is read."""
    return text[max(0, group[0].start - _REACH) : group[0].start]


def stands_alone(text: str, mention: Mention) -> bool:
    """Whether the name is not a part of a longer one: "Thomson Reuters", "Time Warner"."""
    after = _AFTER.match(text, mention.end)
    return _opens(text, mention) and (after is None or after[1] in _FOLLOWERS)


def is_profile(text: str, start: int) -> bool:
    """Whether the words behind a name say what it is the name of."""
    return _PROFILE.match(text, start) is not None


def _opens(text: str, mention: Mention) -> bool:
    """Whether no longer name has begun before this one."""
    if _TIED.search(text, max(0, mention.start - 2), mention.start) or _OF_PARTY.match(
        text, mention.end
    ):
        return False
    before = _BEFORE.search(text, max(0, mention.start - 60), mention.start)
    if before is None or not before[1][:1].isupper() or before[1][-1] in ",:;.":
        return True
    word = before[1].strip("\"'(")
    return word.lower() in _OPENERS or bool(_NATIONAL.search(word))


def _attributes(text: str, group: list[Mention]) -> bool:
    """Whether what stands around names makes them those who reported."""
    end = group[-1].end
    before = _ahead(text, group)
    if DENIED.search(before) or UNLIKE.search(before) or _NEITHER.search(before):
        return False
    if _UNSAID.match(text, end):
        return False
    if left := LEFT.search(before):
        # "told Reuters Russian troops had left", but "according to Guardian Council members"
        after = _AFTER.match(text, end)
        free = after is None or after[1] in _FOLLOWERS
        told = left[0].lower().startswith("told")
        return free or bool(told and after and after[1] not in _BODIES)
    if ABOUT.search(before) or FORMER.search(before):
        return False
    begins = not before.strip(" \"'").removesuffix("The").removesuffix("the")
    if begins and text.startswith(":", end) and not is_profile(text, end + 1):
        # "Time: 14:00 GMT"
        return not _is_a_word(text, group)
    if all(m.source.institute for m in group) and RIGHT_OF_INSTITUTES.match(text, end):
        return True
    return bool(_right(text, group, begins).match(text, end))


def _is_a_word(text: str, group: list[Mention]) -> bool:
    """Whether the name may be a word of the language there: "Time", not "The Independent"."""
    common = all(mention.source.common for mention in group)
    return common and text[group[0].start :][:4].lower() != "the "


def _right(text: str, group: list[Mention], begins: bool) -> re.Pattern[str]:
    """What has to follow: the more, the more the name is like another word."""
    if not _is_a_word(text, group):
        return RIGHT_OF_SEVERAL if len(group) > 1 else RIGHT
    return BEGINNING_RIGHT if begins else STRICT_RIGHT
