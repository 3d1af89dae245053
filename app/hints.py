"""What a question itself says of sources: which outlets it names, and whether it asks for
nothing but their word."""

import re
from dataclasses import dataclass

from index.documents import SourceRef
from index.sources import Mention, SourceRegistry

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
class Hints:
    """Outlets that a question names as sources. With `restrict` it wants their word alone.
    `core` is the question without the words that name them, as it is searched and read."""

    sources: tuple[SourceRef, ...] = ()
    restrict: bool = False
    core: str = ""


def find_hints(question: str, registry: SourceRegistry) -> Hints:
    """The hints in a question. An outlet that it is about ("Who founded Reuters?") is none."""
    mentions = list(registry.mentions(question))
    named = [mention for mention in mentions if not _is_about(question, mention)]
    sources = tuple(dict.fromkeys(mention.source.ref for mention in named))
    core, restrict = question, False
    if len({source.id for source in sources}) == 1:
        core, restrict = _restricted(question, named[0])
    return Hints(sources, restrict, core)


def _is_about(question: str, mention: Mention) -> bool:
    before = question[max(0, mention.start - 60) : mention.start]
    after = question[mention.end : mention.end + 60]
    return bool(_ABOUT_BEFORE.search(before) or _ABOUT_AFTER.match(after))


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
