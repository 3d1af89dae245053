"""Which outlets a question names as sources, and whether it asks for nothing but their word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.documents import SourceRef
from index.known_sources import KnownSources
from index.sources import Mention

_REPORTING = (
    r"(?:say|said|says|report|reports|reported|reporting|write|writes|wrote|state|states|stated"
    r"|claim|claims|claimed|note|notes|noted|assess|assesses|assessed|think|thinks|believe|believes"
    r"|suggest|suggests|suggested|describe|describes|described|mention|mentions|mentioned|warn|warns"
    r"|warned|find|finds|found|conclude|concludes|concluded|argue|argues|argued|cover|covers|covered"
    r"|estimate|estimates|estimated|give|gives|gave|attribute|attributes|agree|agrees|agreed|differ"
    r"|differs|disagree|disagrees|indicate|indicates|indicated|portray|portrays|portrayed|discuss"
    r"|discusses|discussed|highlight|highlights|highlighted|publish|published|focus|focuses|claim)"
)
# Places in which an outlet is what the question is about, not who is to answer it.
_ABOUT_BEFORE = re.compile(
    r"\b(?:found(?:ed|s)?|own(?:ed|s)?|buy|bought|buys|acquired?|runs?|ran|leads?|led|heads?|headed"
    r"|sued?|sues|bann?(?:ed|s)?|raid(?:ed|s)?|hack(?:ed|s)?|attack(?:ed|s)?|bomb(?:ed|s)?|shut"
    r"|clos(?:ed?|es)|accus(?:ed?|es)|critici[sz](?:ed?|es)|expel(?:led|s)?|fund(?:ed|s)?"
    r"|(?:works?|worked|working|employed|hired|fired) (?:for|at|by)|(?:kind|sort) of \w+ is"
    r"|(?:journalists?|reporters?|correspondents?|photographers?|staff|employees?|offices?|editors?"
    r"|owners?|founders?|ceo|history|headquarters|bureau|director|chief|attack|raid|strike|lawsuit)"
    r" (?:for|from|at|of|on|against)|(?:who|what) (?:is|are|was|were)|when was|where is)"
    r" (?:the )?['\"‘“]?$",
    re.IGNORECASE,
)
_ABOUT_AFTER = re.compile(
    r"['\"’”]?(?:'s?|’s?)? (?:journalists?|reporters?|correspondents?|photographers?|crews?"
    r"|cameramen|staff|employees?|offices?|buildings?|headquarters|bureau|owners?|founders?|ceo|director"
    r"|shares?|stock|newsroom|convoy|vehicles?|websites? (?:be|hacked|blocked|down))\b"
    r"|['\"’”]? (?:get |got |been |being )?(?:found(?:ed)?|established|owned|based|headquartered"
    r"|sued|banned|raided|hacked|attacked|bombed|shut|closed|blocked|expelled)\b",
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
    rf"|['\"’”]? {_REPORTING}\b",
    re.IGNORECASE,
)
# A capital word beside a common one makes another name of both: "National Music Publishers".
_LONGER_NAME = re.compile(r"(?:['’]s)? [A-Z][\w.]*|(?:['’]s)? (?:of|for) (?:the )?[A-Z]|-\w")
_BESIDE = re.compile(r"^['\"’”]?(?:,| and| or| nor| &)? (?:and |or )?(?:the )?['\"‘“]?$", re.I)
_QUOTATION = re.compile(r"“([^”]{1,300})”|\"([^\"]{1,300})\"")

_ONLY_ACCORDING = re.compile(
    r"(?:,\s*)?\b(?:according to|as (?:reported|told) (?:by|to)|reported by|per)\s*$", re.IGNORECASE
)
_ONLY_SAYS = re.compile(
    r"^\s*(?P<asked>(?:what|how|why|who|when|where|which)\b[^?]{0,80}?)\s+(?:do|does|did|has|have)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_SAYS_ABOUT = re.compile(
    rf"\s*(?:to\s+)?(?:{_REPORTING})\b\s*(?:about|of|on|regarding|that|concerning)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NamedOutlets:
    """Outlets that a question names as sources. With `restrict` it wants their word alone.
    `core` is the question without the words that name them, as it is searched and read."""

    sources: tuple[SourceRef, ...]
    restrict: bool
    core: str


def named_outlets(question: str, known: KnownSources) -> NamedOutlets:
    """The outlets in a question. One that it is about ("Who founded Reuters?") is none, and
    neither is a common word that is no outlet here ("National", "Time's Person of the Year")."""
    mentions = list(known.registry.mentions(question))
    named = [
        one
        for at, one in enumerate(mentions)
        if not _is_about(question, one)
        and not _is_quoted(question, one)
        and (_is_sure(one, known) or _is_outlet(question, mentions, at, known))
    ]
    sources = tuple(dict.fromkeys(mention.source.ref for mention in named))
    core, restrict = question, False
    if len(sources) == 1:
        core, restrict = _restricted(question, named[0])
    return NamedOutlets(sources, restrict, core)


def _is_about(question: str, mention: Mention) -> bool:
    before = question[max(0, mention.start - 60) : mention.start]
    after = question[mention.end : mention.end + 60]
    return bool(_ABOUT_BEFORE.search(before) or _ABOUT_AFTER.match(after))


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


def _restricted(question: str, mention: Mention) -> tuple[str, bool]:
    """The question without the words that restrict it to one source, and whether it had any."""
    before, after = question[: mention.start], question[mention.end :]
    if according := _ONLY_ACCORDING.search(before.removesuffix("the ")):
        rest = before[: according.start()] + re.sub(r"^['’]?s?\s*,?\s*", " ", after, count=1)
        return _tidy(rest), True
    asked, says = _ONLY_SAYS.match(before), _SAYS_ABOUT.match(after)
    if asked and says:
        topic = after[says.end() :]
        if not topic.strip(" ?"):
            return question, True
        bare = asked["asked"].lower() in ("what", "what else", "how", "why")
        return _tidy(f"{'What is said about' if bare else asked['asked']} {topic}"), True
    return question, False


def _tidy(question: str) -> str:
    words = re.sub(r"\s+([?,.])", r"\1", " ".join(question.split())).strip(" ,")
    return words[:1].upper() + words[1:]
