"""Sources that a sentence names in its own words: "according to Reuters", "told AFP"."""

import re
from collections.abc import Iterator

from index.documents import SourceRef
from index.sources import Mention, SourceRegistry

# How far around a name its sentence is read.
_REACH = 120

_VERBS = (
    r"(?:report(?:s|ed|ing)?|says?|said|saying|quot(?:es?|ed|ing)|cit(?:es?|ed|ing)|wr(?:ites?|ote|iting|itten)"
    r"|assess(?:es|ed)?|estimat(?:es?|ed|ing)|not(?:es?|ed|ing)|add(?:s|ed) that|warn(?:s|ed|ing)?|found|finds"
    r"|confirm(?:s|ed)?|describ(?:es?|ed)|argu(?:es?|ed|ing)|count(?:s|ed)|tall(?:ies|ied)|document(?:s|ed)"
    r"|record(?:s|ed)|reveal(?:s|ed)?|disclos(?:es|ed)|stat(?:es|ed)|observ(?:es|ed)|conclud(?:es?|ed)"
    r"|predict(?:s|ed)?|project(?:s|ed)|forecasts?|believ(?:es?|ed)|suggest(?:s|ed)?|judg(?:es?|ed)"
    r"|caution(?:s|ed)?|calculat(?:es?|ed)|attribut(?:es?|ed)|show(?:s|ed)|indicat(?:es?|ed)|explain(?:s|ed)"
    r"|detail(?:s|ed)|put(?:s)? the|published (?:an?|the) (?:report|story|article|investigation|interview|analysis)"
    r"|saw|seen|heard|learn(?:ed|t)|understands|obtained|reviewed|verif(?:y|ies|ied)|witnessed|interviewed"
    r"|spoke|asked|was told|were told|has been told|recommend(?:s|ed)?|urg(?:es?|ed)|call(?:s|ed) (?:it|for|the|on)"
    r"|broke the|identif(?:ies|ied)|carried|aired|broadcast|ran a|contributed to this)"
)
_AUX = (
    r"(?:ha[sd]|have|also|later|earlier|first|separately|previously|then|both|all|each|meanwhile|now|recently"
    r"|today|yesterday|initially|further|again|still|similarly|independently|exclusively|could not|cannot"
    r"|did not|not|was not|were not|able to|was unable to|were unable to|has not been able to|could|immediately"
    r"|(?:late |early )?on \w+day|on \d{1,2} \w+|on \w+ \d{1,2}|in (?:a|its|an|their) [\w-]+(?: [\w-]+)?|this \w+|last \w+)"
)
_KIND = (
    r"(?:news|wire|agency|newspaper|magazine|website|broadcaster|channel|television|TV|radio|think|tank"
    r"|correspondents?|journalists?|reporters?|photographers?|analysts?|researchers?|sources?|witness(?:es)?|crew"
    r"|editors?|experts?|columnists?|staff|team|investigators?)"
)
_PIECE = (
    r"(?:reports?|reporting|tally|count|analysis|investigation|interview|poll|survey|assessments?|review|estimates?"
    r"|dispatch|story|stories|article|data|figures|database|briefing|study|brief|update|commentary|editorial"
    r"|research|maps?|documentary|account|fact-check|calculations|census|footage|videos?|images|photographs|photos"
    r"|pictures|coverage|projections?|forecast|exclusive|op-ed|scoop)"
)
_RIGHT = re.compile(
    rf"(?:'s?)?(?:\s*\([^()]{{1,60}}\))?(?:\s+{_KIND}){{0,3}}"
    rf"(?:\s+(?:at|in|on|near|from|with)\s+(?:the\s+)?[\w-]{{1,30}}(?:\s+[\w-]{{1,30}})?)?"
    rf"(?:\s*,[^,]{{1,100}},)?(?:,?\s+{_AUX},?){{0,4}}\s+{_VERBS}\b"
    rf"|(?:'s?)?(?:\s+(?:own|latest|recent|new|exclusive|special|investigative|previous|earlier|annual|daily|weekly|global)){{0,2}}"
    rf"(?:\s+(?:news|wire|live|snap|opinion|conflict)){{0,2}}\s+{_PIECE}\b"
    rf"|'s?(?:\s+[A-ZÀ-Þ][\w.'-]{{0,30}}){{1,4}}(?:,[^,]{{1,80}},)?(?:\s+{_AUX}){{0,2}}\s+{_VERBS}\b"
)
_PIECE_OF = (
    r"(?:reports?|reporting|tall(?:y|ies)|counts?|analys[ie]s|investigations?|interviews?|polls?|surveys?|assessments?"
    r"|estimates?|story|stories|articles?|data|figures|stud(?:y|ies)|briefings?|research|numbers|accounts?|commentary"
    r"|editorial|op-ed|essay|column|piece|dispatch(?:es)?|footage|documentary|remarks|comments|statements?)"
)
_LEFT = re.compile(
    r"(?:\b(?:according to|as per|per|via|citing|quoting|told|telling|tells|informed|informing)"
    r"|\b(?:report(?:ed)?|quoted|cited|published|obtained|seen|reviewed|viewed|verified|compiled|interviewed|carried"
    r"|conducted|documented|recorded|collected|gathered|counted|broadcast|aired|released|tallied|contacted|reached"
    r"|asked|quizzed|described)(?: (?:on|last|this|late) \w+)? by"
    rf"|\b{_PIECE_OF} (?:by|from|in|with)|\b(?:remarks|comments|statements?|interviews?) (?:to|for|on)"
    r"|\b(?:speaking|spoke|talking|talked|confirmed|said|confided|revealed|disclosed|explained|admitted|writing|written"
    r"|appeared|appearing|published|posted|aired|broadcast|carried|denied|insisted) (?:to|with|in|on|by|for|via|through)"
    r"|\bexclusively to|\breporting (?:by|from|for)|[,\"']\s*(?:reports?|reported|writes|wrote|notes|noted|says|said|adds|added"
    r"|warns|warned|assessed|assesses|argues|argued|estimates|estimated|found|concluded))"
    r"(?:\s+(?:the|a|an|both|its|local|state|news|broadcaster|agency|outlet|newspaper|website|daily|magazine|radio|television"
    r"|channel|reporters?|journalists?|wire|service|recent|latest|media|think|tank|by|from|at|of|reporting|state-run|state-owned"
    r"|in|U\.?S\.?|British|French|Russian|German|Chinese|Turkish|Qatari|Spanish|Italian|American|Indian"
    r"|business|tech|analysis|report)){0,4}\s*$",
    re.IGNORECASE,
)
_STRICT_RIGHT = re.compile(
    rf"(?:'s?)?(?:\s+(?:magazine|newspaper|website))?(?:\s+{_AUX}){{0,3}}\s+"
    r"(?:report(?:s|ed)(?: (?:that|on|the|a|in)\b|,|\.|$)|wrote|writes|quot(?:ed|es)|cited|says?|said)"
)
_ABOUT = re.compile(
    r"\b(?:on|about|against|over|of|attacking|suing|owns?)\s+(?:the\s+)?$", re.IGNORECASE
)
_BEGINNING_RIGHT = re.compile(
    rf"(?: magazine)?(?:\s+{_AUX}){{0,3}}\s+(?:report(?:s|ed) (?:that|on|the|a|in)\b|wr(?:ote|ites)\b)"
)
_JOIN = re.compile(
    r"\s*(?:,\s*(?:and\s+)?|/|&|and|or|as well as|along with)\s*(?:the\s+)?", re.IGNORECASE
)
_BEFORE = re.compile(r"(\S+)\s+(?:[Tt]he\s+)?$")
_AFTER = re.compile(r"\s+([A-ZÀ-Þ][\w-]*)")
# Capitalised words that may stand right before a name without being a part of it.
_OPENERS = frozenset(
    "a an the according after also although and as at because before both but by citing during earlier either even"
    " for from german french british american how however if in instead later like meanwhile most neither nor now on"
    " once only or other per quoting separately similarly since so still than that then this though through told"
    " today tonight under unlike until via what when where whereas whether which while who why with without yesterday"
    " yet monday tuesday wednesday thursday friday saturday sunday two three four five six seven eight nine ten several some many few one another every no our his"
    " her its their this these those most top former veteran local international state public news"
    " broadcaster agency newspaper magazine new last late next recent january february march april may june july august"
    " september october november december sources source reporting updated exclusive qatar-based u.s. us uk".split()
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
    " Orchestra Philanthropies Board School Building Tower Prize Awards Photo Eikon Terminal".split()
)


def prose_sources(text: str, registry: SourceRegistry) -> tuple[SourceRef, ...]:
    """The sources to which the words of one sentence ascribe it, in its order."""
    found = [
        mention.source.ref
        for group in _groups(text, [m for m in registry.mentions(text) if _opens(text, m)])
        if _attributes(text, group)
        for mention in group
    ]
    return tuple(dict.fromkeys(found))


def _groups(text: str, mentions: list[Mention]) -> Iterator[list[Mention]]:
    """Names that are enumerated stand and fall together: "AP, Reuters and the BBC"."""
    group: list[Mention] = []
    for mention in mentions:
        if group and not _JOIN.fullmatch(text, group[-1].end, mention.start):
            yield group
            group = []
        group.append(mention)
    if group:
        yield group


def stands_alone(text: str, mention: Mention) -> bool:
    """Whether the name is not a part of a longer one: "Thomson Reuters", "Time Warner"."""
    after = _AFTER.match(text, mention.end)
    return _opens(text, mention) and (after is None or after[1] in _FOLLOWERS)


def _opens(text: str, mention: Mention) -> bool:
    """Whether no longer name has begun before this one."""
    before = _BEFORE.search(text, max(0, mention.start - 60), mention.start)
    if before is None or not before[1][:1].isupper() or before[1][-1] in ",:;.":
        return True
    word = before[1].strip("\"'(")
    return word.lower() in _OPENERS or bool(_NATIONAL.search(word))


def _attributes(text: str, group: list[Mention]) -> bool:
    """Whether what stands around names makes them those who reported."""
    start, end = group[0].start, group[-1].end
    before = text[max(0, start - _REACH) : start]
    if left := _LEFT.search(before):
        # "told Reuters Russian troops had left", but "according to Guardian Council members"
        after = _AFTER.match(text, end)
        free = after is None or after[1] in _FOLLOWERS
        return free or (left[0].lower().startswith("told") and after[1] not in _BODIES)
    if _ABOUT.search(before):
        return False
    begins = not before.strip(" \"'").removesuffix("The").removesuffix("the")
    if begins and text.startswith(":", end):
        return True
    return bool(_right(text, group, begins).match(text, end))


def _right(text: str, group: list[Mention], begins: bool) -> re.Pattern[str]:
    """What has to follow: the more, the more the name is like another word."""
    if not all(m.source.common for m in group) or text[group[0].start :][:4].lower() == "the ":
        return _RIGHT
    return _BEGINNING_RIGHT if begins else _STRICT_RIGHT
