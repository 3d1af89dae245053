"""The sources that a short text names and does nothing else: "AP News, Reuters; ISW"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from index.attribution.shown import Shown
from index.documents import SourceRef
from index.letters import CAPITALS
from index.sources import SourceRegistry, slug

_SEPARATOR = re.compile(
    r"\s*(?:[,;/|+·]|—| - |&)\s*(?:(?:and|with|via)\s+)?"
    r"|\s+(?:and|et|und|y|e|via|with|avec|mit|con|com|through)\s+"
)
_LEAD = re.compile(
    r"(?:(?:as\s+)?(?:first\s+)?(?:reported|published|quoted|cited|carried|compiled)\s+(?:by|in)"
    r"|according to"
    r"|(?:photo|image|video|text|data|reporting|story|report|credit|via|per|from|sources?|src|ref"
    r"|see(?:\s+also)?|cf\.?|e\.g\.,?|both|including|quelle|fuente|fonte|h/t|hat tip|courtesy)"
    r"(?:\s*:|\s+by|\s+from|\s+of)?)\s+"
    r"|(?:sources?|quelle|fuente|fonte|via|credit)\s*:\s*",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"(?:photo|image|video)\b", re.IGNORECASE)
# So end the names of agencies that pass pictures on: "Getty Images".
_PICTURES = re.compile(r" (?:Images|Pictures|Photos)$")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
# What may stand beside a name without being one: dates, times, pages, kinds of pieces.
_BESIDE = re.compile(
    rf"(?:{_DAY}\s+)?(?:{_NUMBER}\s+)?{_MONTH}(?:\s+{_NUMBER})?(?:\s+\d{{4}})?|{_DAY}"
    r"|\d{1,4}(?:[-./—]\d{1,4}){0,2}[a-z]?"
    r"|\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?"
    r"|(?:p|pp|no|vol)\.\s*\d{1,5}(?:[-—]\d{1,5})?|ibid\.?"
    r"|(?:last\s+)?(?:accessed|retrieved|updated|as of)\b.{0,40}"
    r"|(?:exclusive|archived?|live(?: blog)?|updated?|opinion|analysis|video|photos?|interview"
    r"|report(?:ing)?|file|live updates|in (?:french|english|arabic|german|spanish|russian))"
    r"|(?:citing|quoting|(?:claim|statement)s? (?:of|by|from))\b.{0,120}|\"[^\"]{0,200}\""
    r"|(?:claim(?:s|ant)?|statement)\s*:.{0,120}|(?:but\s+)?not\b.{0,120}"
    r"|(?:among\s+)?(?:(?:many|several|two|three)\s+)?others?"
    r"|(?:un)?(?:confirmed|verified)|disputed|preliminary|provisional"
    r"|(?:(?:other|local|several|various)\s+){1,2}(?:media|outlets|agencies|newspapers)"
    r"|(?:et )?al\.?|etc\.?",
    re.IGNORECASE,
)
# A word that says its bearer is in the trade of reporting.
_TRADE = re.compile(
    r"\b(?:News(?:paper|wire|room)?|Agency|Times|Post|Institute?|Press|Presse|Prensa|Stampa|Agence"
    r"|Agencia|Agenzia|Agentur|Nachrichten\w{0,12}|Zeitung|Tageblatt|Journal|Jornal|Giornale|Diario"
    r"|Diário|Radio|Radiodiffusion|TV|Television|Télévision|Herald|Tribune|Wire|Centre|Center"
    r"|Chronicle|Gazette|Observer|Monitor|Daily|Weekly|Magazine|Broadcasting|Telegraph|Courier|Courrier|Dispatch"
    r"|Inquirer|Examiner|Review|Bulletin|Media|Médias?|Actualité|Infos?|Noticias|Notizie|Bureau|Report"
    r"|Standard|Echo|Globe|Mail|Express|Sentinel|Register|Ledger|Think Tank|Observatory"
    r"|Observatoire|Institut|Instituto|Istituto)\b|\w(?:news|press|post|zeitung)\b|وكالة|صحيفة|قناة"
)
_DOMAIN = re.compile(r"(?:www\.)?[\w-]{1,60}(?:\.[\w-]{1,60}){0,3}\.[a-z]{2,10}")
# Arabic letters have no case.
_INITIALS = rf"{CAPITALS}\u0600-\u06ff"
_NAME = re.compile(
    rf"[{_INITIALS}][\w.'’&-]{{0,40}}"
    r"(?:\s(?:of|for|the|on|in|de|du|des|la|le|les|del|der|die|das|für|al|and|&"
    rf"|[{_INITIALS}][\w.'’&-]{{0,40}})){{0,7}}"
)
# What may follow a name in its own segment: "AFP news agency", "AP photo", "(ISW)".
_TAIL = re.compile(
    r"(?:'s?)?(?:\s+(?:news|wire|agency|newspaper|website|service|file|photos?|video|report(?:ing)?"
    r"|interview|analysis|tally|poll|data|figures|story|article|reported|staff|correspondents?"
    r"|live|blog|says|said))*"
    r"(?:\s*\([^()]{1,40}\))?",
)
# What a link is called that has no name: its site is meant.
_LINK_WORDS = re.compile(
    r"(?:(?:the|this|full|original|local|read|via)\s+){0,3}"
    r"(?:sources?|link|here|reports?|article|original|story|quelle|fuente|more|coverage|dispatch"
    r"|(?:news )?(?:blog|(?:web)?site|(?:news)?paper|outlet|channel|magazine))",
    re.IGNORECASE,
)
# Where anybody posts: such an address alone does not say who reported it.
_PLATFORMS = frozenset(
    "t.me telegram.me telegram.org x.com twitter.com facebook.com fb.com instagram.com youtube.com"
    " youtu.be tiktok.com vk.com ok.ru reddit.com linkedin.com threads.net bsky.app truthsocial.com"
    " weibo.com archive.org archive.is archive.ph archive.today bit.ly google.com".split()
)


@dataclass(frozen=True, slots=True)
class _Segment:
    """One part of a list of names; `other` is what no list of names has in it.

    `sign` parts it from the one before; `pictured`: a word before it says that who is named
    took a picture.
    """

    kind: Literal["known", "credible", "stranger", "beside", "other"]
    ref: SourceRef | None = None
    sign: str = ""
    pictured: bool = False

    @property
    def is_named(self) -> bool:
        return self.kind in ("known", "credible")


def named(
    shown: Shown, start: int, end: int, registry: SourceRegistry, *, strangers: bool = True
) -> tuple[SourceRef, ...]:
    """The sources that `shown.text[start:end]` names, in its order; none if it says anything
    more. A stranger counts beside a known name, with a link, or with a word of the trade; who
    took a picture never."""
    segments = list(_segments(shown, start, end, registry))
    kinds = {segment.kind for segment in segments}
    if "other" in kinds or not kinds & {"known", "credible"}:
        return ()
    if "known" not in kinds and not strangers:
        return ()
    taken = {"known", "credible", "stranger"} if strangers else {"known"}
    if "known" not in kinds:
        taken = {"credible"}
    if _credits_a_picture(segments):
        segments = [s for s in segments if s.is_named or _hands_on(s)]
    return tuple(dict.fromkeys(s.ref for s in segments if s.ref and s.kind in taken))


def _credits_a_picture(segments: list[_Segment]) -> bool:
    """Whether the names are an agency's and its photographer's: "AP Photo/Baba Ahmed"."""
    return any(segment.pictured for segment in segments) or any(
        other.sign == "/"
        and ((one.is_named and _is_person(other)) or (other.is_named and _is_person(one)))
        for one, other in pairwise(segments)
    )


def _is_person(segment: _Segment) -> bool:
    """Whether it may be a photographer's name, and not an agency's: "Reuters/NTB"."""
    name = segment.ref.name if segment.ref and segment.kind == "stranger" else ""
    return " " in name and not _PICTURES.search(name)


def _hands_on(segment: _Segment) -> bool:
    """Whether a stranger passes on what others took: "AFP via Getty Images"."""
    return segment.sign == "via" or bool(segment.ref and _PICTURES.search(segment.ref.name))


def _segments(shown: Shown, start: int, end: int, registry: SourceRegistry) -> Iterator[_Segment]:
    lead, start = start, _past_lead(shown.text, start, end)
    pictured = _PICTURE.match(shown.text, lead, start) is not None
    masked, at, sign = _masked(shown, start, end, registry), 0, ""
    for separator in [*_SEPARATOR.finditer(masked), None]:
        stop = separator.start() if separator else len(masked)
        begin = _past_lead(masked, at, stop)
        # With a capital it may be a name's: "Report Mainz", but "Source: Reuters".
        if masked[at:begin][:1].isupper() and ":" not in masked[at:begin]:
            begin = at
        if masked[begin:stop].strip(" .'\""):
            pictured = pictured or _PICTURE.match(masked, at, begin) is not None
            found = _segment(shown, start + begin, start + stop, registry)
            yield replace(found, sign=sign, pictured=pictured)
        if separator:
            at = separator.end()
            sign = "via" if "via" in separator[0] else separator[0].strip()


def _past_lead(text: str, start: int, end: int) -> int:
    """Where the name behind "source:" or "see also" begins."""
    lead = _LEAD.match(text, start, end)
    return lead.end() if lead else start


def _masked(shown: Shown, start: int, end: int, registry: SourceRegistry) -> str:
    """The stretch with names, links and quotes blacked out, whose commas separate nothing."""
    inner = shown.text[start:end]
    spans = [(mention.start, mention.end) for mention in registry.mentions(inner)]
    spans += [(link.start - start, link.end - start) for link in shown.links_in(start, end)]
    spans += [found.span() for found in re.finditer(r"\"[^\"]{0,200}\"", inner)]
    letters = list(inner)
    for first, last in spans:
        for at in range(max(first, 0), min(last, len(letters))):
            letters[at] = "x"
    return "".join(letters)


def _segment(shown: Shown, start: int, end: int, registry: SourceRegistry) -> _Segment:
    raw = shown.text[start:end].strip(" .")
    text = raw.strip(" .'\"")
    mention = next(registry.mentions(text), None)
    if mention and text[: mention.start].lower() in ("", "the ", "@"):
        tail = _TAIL.match(text, mention.end)
        rest = text[tail.end() if tail else mention.end :].strip()
        if not rest or _BESIDE.fullmatch(rest):
            return _Segment("known", mention.source.ref)
    url = shown.link_in(start, end) or (text if _DOMAIN.fullmatch(text) else None)
    if url and (_LINK_WORDS.fullmatch(text) or not _BESIDE.fullmatch(text)):
        return _linked(text, url, registry)
    if _BESIDE.fullmatch(text) or raw[0] == raw[-1] == '"':
        return _Segment("beside")
    if not _NAME.fullmatch(text):
        return _Segment("other")
    credible = _TRADE.search(text) and not _TRADE.fullmatch(text)
    return _Segment("credible" if credible else "stranger", registry.resolve(text))


def _linked(text: str, url: str, registry: SourceRegistry) -> _Segment:
    """A segment that is a link: its source is the site's, or else the name it goes by."""
    if site := registry.by_url(url):
        return _Segment("known", site.ref)
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", url).split("/", 1)[0]
    if not host or "." not in host:
        return _Segment("other")
    if _NAME.fullmatch(text) and not _LINK_WORDS.fullmatch(text) and "://" not in text:
        return _Segment("credible", registry.resolve(text))
    if ".".join(host.split(".")[-2:]) in _PLATFORMS:
        return _Segment("beside")
    if _LINK_WORDS.fullmatch(text) or "://" in text or _DOMAIN.fullmatch(text):
        return _Segment("credible", SourceRef(slug(host), host))
    return _Segment("other")
