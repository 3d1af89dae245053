"""Which outlets a question names as sources, and whether it asks for nothing but their word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.hints.across import across
from app.hints.cores import REPORTING, restricted
from index.documents import SourceRef
from index.known_sources import KnownSources
from index.sources import Mention

# Places in which an outlet is what the question is about, not who is to answer it.
_ABOUT_BEFORE = re.compile(
    r"\b(?:found(?:ed|s)?|own(?:ed|s)?|buy|bought|buys|acquired?|runs?|ran|leads?|led|heads?|headed"
    r"|sued?|sues|bann?(?:ed|s)?|raid(?:ed|s)?|hack(?:ed|s)?|attack(?:ed|s)?|bomb(?:ed|s)?|shut"
    r"|clos(?:ed?|es)|accus(?:ed?|es)|critici[sz](?:ed?|es)|expel(?:led|s)?|fund(?:ed|s)?"
    r"|(?:works?|worked|working|employed|hired|fired) (?:for|at|by)|(?:kind|sort) of \w+ is"
    r"|(?:journalists?|reporters?|correspondents?|photographers?|staff|employees?|offices?|editors?"
    r"|owners?|founders?|ceo|history|headquarters|bureau|director|chief|attack|raid|strike|lawsuit)"
    r" (?:for|from|at|of|on|against)|when was|where is) (?:the )?['\"‘“]?$",
    re.IGNORECASE,
)
# "What is Reuters?" is about it; "What is Reuters saying?" and "What is its toll?" are not.
_WHAT_IS = re.compile(r"\b(?:who|what) (?:is|are|was|were) (?:the )?['\"‘“]?$", re.IGNORECASE)
_TELLING = re.compile(
    r"['\"’”]?(?:['’]s?(?= \w)| (?:articles?|reports?|versions?|stor(?:y|ies)|coverage|pieces?"
    r"|(?:death )?toll|figures?|estimates?|assessments?|view)\b"
    r"| (?:now |still |also |both )?(?:saying|reporting|claiming|writing|stating|telling|quoting"
    r"|citing|describing|suggesting|publishing|estimating|assessing|covering)\b)",
    re.IGNORECASE,
)
# "Who but Reuters …": it is named to be left out.
_LEFT_OUT = re.compile(
    r"\b(?:other than|apart from|aside from|besides|excluding|rather than|not according to"
    r"|without|not counting|leaving out|ignoring|unlike|instead of|except(?:ing)?(?: for)?)"
    r"(?: (?:according to|by|from|in|with))?"
    r" (?:what )?(?:the |an? )?['\"‘“]?$",
    re.IGNORECASE,
)
_ABOUT_AFTER = re.compile(
    r"['\"’”]?(?:'s?|’s?)? (?:journalists?|reporters?|correspondents?|photographers?|crews?"
    r"|cameramen|staff|employees?|offices?|buildings?|headquarters|bureau|owners?|founders?|ceo"
    r"|director|(?:parent )?company|history|revenues?|profits?|budget|logo|motto|mission|audience"
    r"|shares?|stock|newsroom|convoy|vehicles?|websites? (?:be|hacked|blocked|down))\b"
    r"|['\"’”]? (?:get |got |been |being )?(?:found(?:ed)?|established|owned|based|headquartered"
    r"|sued|banned|raided|hacked|attacked|bombed|shut|closed|blocked|expelled)\b",
    re.IGNORECASE,
)
# "Why did the NYT sue OpenAI?": what it did, not what it said.
_DID = re.compile(
    r"\b(?:did|does|do|has|have|had|will|would|could|can)(?:n['’]t)? (?:the )?$", re.IGNORECASE
)
_ACTED = re.compile(
    r" (?:not |also |ever |finally )?(?:(?:sued?|fired?|hired?|sack(?:ed)?|la(?:y|id) off"
    r"|dismiss(?:ed)?|suspend(?:ed)?|lose|lost|win|won|earn(?:ed)?|pa(?:y|id)|buy|bought|sell|sold"
    r"|spen[dt]|acquired?|merged?|settled?|donated?|launch(?:ed)?|sign(?:ed)?|resign(?:ed)?"
    r"|appeal(?:ed)?|apologi[sz]ed?)"
    # What it plans to report asks for its word.
    rf"|plan(?:ned)? to (?!{REPORTING}\b)\w+"
    r"|(?:agreed?|decided?|refused?|try|tried|want(?:ed)?|need(?:ed)?|threaten(?:ed)?"
    r"|offer(?:ed)?|fail(?:ed)?|choose|chosen|promised?) to \w+)\b",
    re.IGNORECASE,
)
# Places in which a common word can be nothing but an outlet.
_OUTLET_BEFORE = re.compile(
    r"\b(?:according to|(?:reported|published|covered|written|told|described) (?:by|in|to)|as per"
    r"|per|(?:article|report|story|piece|coverage|interview|review|column)s? (?:by|from|in|of))"
    r" (?:both )?(?:the )?['\"‘“]?$",
    re.IGNORECASE,
)
_OUTLET_AFTER = re.compile(
    r"['\"’”]?(?:['’]s?)? (?:articles?|reports?|stor(?:y|ies)|pieces?|coverage|reviews?|columns?"
    r"|magazine|newspaper|interviews?|analysis|website|editorial|reporting|journalists?)\b"
    rf"|['\"’”]? {REPORTING}\b",
    re.IGNORECASE,
)
# A capital word beside a common one makes another name of both: "National Music Publishers".
_LONGER_NAME = re.compile(r"(?:['’]s)? [A-Z][\w.]*|(?:['’]s)? (?:of|for) (?:the )?[A-Z]|-\w")
# Those in which a name in the wrong case is one: "according to ap, who …", "what does isw say".
_TOLD_BY = re.compile(
    r"\b(?:according to|as per|(?:reported|published|covered|written) by"
    r"|(?:article|report|story|piece|coverage|review|column)s? by) (?:the )?$",
    re.IGNORECASE,
)
_TOLD_ENDS = re.compile(
    r"(?:['’]s)?(?:\s*(?:[,.;:?!]|$)|\s+(?:who|whom|whose|what|when|where|why|which|how|is|are|was"
    r"|were|do|does|did|has|have|in|on|at|from|about|since|during|reports?|reporting|articles?"
    r"|stor(?:y|ies)|coverage|figures|estimates?|assessments?|journalists?)\b)",
    re.IGNORECASE,
)
_SAYS_BEFORE = re.compile(
    r"\b(?:(?P<inverted>do|does|did|has)|what|how|why|who|where|when) (?:the )?$", re.IGNORECASE
)
_SPEAKS = (
    r"(?:say|write|think|believe|suggest|describe|mention|warn|assess|report|claim|estimate|state)"
)
_SAYS_AFTER = re.compile(rf" (?:now |still |also )?(?:{_SPEAKS}|said|reported|written)\b", re.I)
_HAS_SAID_AFTER = re.compile(
    rf" (?:now |still |also )?(?:{_SPEAKS}s|said|wrote|reported|claimed|described)\b", re.IGNORECASE
)
_PRONOUNS = frozenset("who what it us we he she they you i me him them".split())
# People and things by which outlets are called; who writes capitals means these by small letters.
_NOUNS = frozenset(
    (
        "site rand stat information diplomat economist guardian independent conversation standard"
        " register intercept hill sun national athletic"
    ).split()
)
_BESIDE = re.compile(r"^['\"’”]?(?:,| and| or| nor| &)? (?:and |or )?(?:the )?['\"‘“]?$", re.I)
_LIST_ENDS = re.compile(r"['\"’”]?\s*(?:[,.;:?!]|$)")
_QUOTATION = re.compile(r"“([^”]{1,300})”|\"([^\"]{1,300})\"")


@dataclass(frozen=True, slots=True)
class NamedOutlets:
    """Outlets that a question names as sources. With `restrict` it wants their word alone.
    `core` is the question without the words that name them, as it is searched and read. With
    `compares` it asks whether outlets, these or any, differ."""

    sources: tuple[SourceRef, ...]
    restrict: bool
    core: str
    compares: bool = False


def named_outlets(question: str, known: KnownSources) -> NamedOutlets:
    """The outlets in a question. One that it is about ("Who founded Reuters?") is none, and
    neither is a common word that is no outlet here ("National", "Time's Person of the Year")."""
    mentions = _mentions(question, known)
    named = [
        one
        for at, one in enumerate(mentions)
        if not _is_about(question, mentions, at)
        and not _is_left_out(question, mentions, at)
        and not _is_quoted(question, one)
        and (_is_sure(one, known) or _is_outlet(question, mentions, at, known))
    ]
    sources = tuple(dict.fromkeys(mention.source.ref for mention in named))
    if len(sources) == 1:
        core, restrict = restricted(question, named[0].start, named[0].end)
        return NamedOutlets(sources, restrict, core)
    if over := across(question, [(one.start, one.end) for one in named]):
        return NamedOutlets(sources, False, over.core, over.compares)
    return NamedOutlets(sources, False, question)


def _mentions(question: str, known: KnownSources) -> list[Mention]:
    """The names in a question, also those in the wrong case where nothing but an outlet of the
    index can stand."""
    found = list(known.registry.mentions(question))
    taken = {at for one in found for at in range(one.start, one.end)}
    others = [
        one
        for one in known.registry.mentions(question, any_case=True)
        if one.source.id in known.present
        and taken.isdisjoint(range(one.start, one.end))
        and _speaks(question, one)
    ]
    return sorted((*found, *others), key=lambda one: one.start)


def _speaks(question: str, mention: Mention) -> bool:
    """Whether a name in the wrong case stands where only one who says something can. A common
    word needs its article: "the guardian", but not "science"."""
    name = question[mention.start : mention.end].lower()
    if name in _PRONOUNS or (mention.source.common and not name.startswith("the ")):
        return False
    if name.removeprefix("the ") in _NOUNS and not (mention.source.common and question.islower()):
        return False
    before, end = question[: mention.start][-60:], mention.end
    if _TOLD_BY.search(before):
        return bool(_TOLD_ENDS.match(question, end))
    says = _SAYS_BEFORE.search(before)
    return bool(
        says and (_SAYS_AFTER if says["inverted"] else _HAS_SAID_AFTER).match(question, end)
    )


def _is_about(question: str, mentions: Sequence[Mention], at: int) -> bool:
    mention = mentions[at]
    before = question[max(0, mention.start - 60) : mention.start]
    if _ABOUT_BEFORE.search(before) or _ABOUT_AFTER.match(question, mention.end):
        return True
    if _DID.search(before) and _ACTED.match(question, mention.end):
        return True
    first, last = _listed(question, mentions, at)
    asked = _WHAT_IS.search(question[: mentions[first].start])
    return bool(asked and not _TELLING.match(question, mentions[last].end))


def _is_left_out(question: str, mentions: Sequence[Mention], at: int) -> bool:
    """Whether it is named to be left out, or stands in a list of which all are: "apart from
    Reuters, AP and AFP, who …", but not "apart from Reuters, AP says …"."""
    first, last = _listed(question, mentions, at)
    if not _LEFT_OUT.search(question[: mentions[first].start]):
        return False
    joints = [question[one.end : two.start] for one, two in pairwise(mentions[first : last + 1])]
    whole = joints and "," not in joints[-1] and _LIST_ENDS.match(question, mentions[last].end)
    return bool(whole) or not any("," in joint for joint in joints[: at - first])


def _listed(question: str, mentions: Sequence[Mention], at: int) -> tuple[int, int]:
    """The first and the last mention of the list that a mention stands in."""
    first = last = at
    while first and _BESIDE.match(question[mentions[first - 1].end : mentions[first].start]):
        first -= 1
    while last + 1 < len(mentions) and _BESIDE.match(
        question[mentions[last].end : mentions[last + 1].start]
    ):
        last += 1
    return first, last


def _is_quoted(question: str, mention: Mention) -> bool:
    """Whether it stands within a quotation, with other words: in a title or a quote."""
    return any(
        one.start() < mention.start and mention.end < one.end() and not _fills(one, mention)
        for one in _QUOTATION.finditer(question)
    )


def _fills(quotation: re.Match[str], mention: Mention) -> bool:
    around = quotation.end() - quotation.start() - (mention.end - mention.start)
    return around <= len('"The "')


def _is_sure(mention: Mention, known: KnownSources) -> bool:
    """Whether its name can be nothing else: no common word, and no stranger."""
    stranger = mention.source.id not in known.present and not mention.source.domains
    return not mention.source.common and not stranger


def _is_outlet(question: str, mentions: Sequence[Mention], at: int, known: KnownSources) -> bool:
    """Whether a common word is an outlet where it stands: by the words around it, by another
    outlet beside it, or, if the index has it, by not being part of a longer name."""
    mention = mentions[at]
    before, after = question[: mention.start], question[mention.end :]
    longer = _LONGER_NAME.match(after) and not _OUTLET_AFTER.match(after)
    if longer:
        return False
    if _OUTLET_BEFORE.search(before[-60:]) or _OUTLET_AFTER.match(after):
        return True
    if mention.source.id in known.present:
        return True
    neighbours = mentions[max(0, at - 1) : at + 2]
    between = [question[one.end : two.start] for one, two in pairwise(neighbours)]
    return any(_BESIDE.match(words) for words in between)
