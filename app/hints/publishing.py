"""Whether a date in a question is the day on which a document came out; pure."""

import re

from index.sources import SourceRegistry

_DOCUMENT = (
    r"(?:articles?|reports?|documents?|stories|story|briefings?|pieces?|assessments?|coverage|news)"
)
# What comes out as well, but is no document here because a question names it.
_WORK = (
    r"(?:study|studies|books?|novels?|papers?|memoirs?|albums?|songs?|poems?|plays?|letters?|lists?"
    r"|surveys?|research|magazines?|biograph(?:y|ies)|figures|findings|results|data|statements?"
    r"|photos?|pictures?|videos?|polls?|census|manifestos?|reviews?|essays?|maps?)"
)
_HELPING = (
    r"(?:\s+(?:that|which|were|was|are|is|been|being|have|has|had|did|do|you|first|originally|only"
    r"|ever|just))*"
)
_NAMED = r"\s+(?:the\s+)?(?-i:[A-Z])[\w.'’-]*(?:\s+(?-i:[A-Z])[\w.'’-]*){0,2}"
# Which articles or reports, up to a clause or a comma: "on the fall of prices in Mali", "from the
# New York Times", "that mention Mali and".
_WHICH = (
    r"\s+(?:on|about|from|by|of|in|regarding|concerning|involving"
    r"|(?:(?:that|which)\s+)?(?:mention|cover|discuss|quot|cit|detail)\w*)"
    r"(?:\s+(?!(?:that|which|who|whose|how|what|when|where|whether|why|did|do|does|is|are|was|were"
    r"|has|have|had|will|would|could|say|says|said)\b)[^\s,;?]+){1,16}?(?:\s+and)?"
)
_IS_PUBLISHED = r"(?:published|posted|written|dated|appear(?:ed|ing)|printed)"
_COMES_OUT = r"(?:came|come|coming)\s+out"
_TO_THE_DATE = (
    r"(?:\s+(?:only|at|any time|the|week|month|year|of|in|on|or|from|since|before|after|between|and"
    r"|during|throughout|by|until|till|up|prior|to|no|not|earlier|sooner|later|than|over|within"
    r"|early|mid|late|end|start|beginning)\b)*(?:\s+mid-)?\s*$"
)
_OF_A_DOCUMENT = re.compile(
    rf"(?:\b{_DOCUMENT}{_HELPING},?\s+{_IS_PUBLISHED}"
    # The news, a story or a report comes out when something becomes known.
    rf"|\b(?P<came>articles?|reports|documents|stories|pieces){_HELPING},?\s+{_COMES_OUT}"
    rf"|\b{_DOCUMENT}{_WHICH}{_HELPING},?\s+(?!posted){_IS_PUBLISHED}"
    # Hostages are released, and visas issued: only right after its noun is it the document.
    rf"|\b{_DOCUMENT}{_HELPING}\s+(?P<released>released|issued)"
    # "Reuters reports that Amnesty published …" has no report that Amnesty published.
    rf"|\b(?:(?!report){_DOCUMENT}|(?:the|an?|any|which|what|these|those)\s+reports?)"
    rf"{_HELPING}(?P<by>{_NAMED}){_HELPING}\s+(?:published|written)"
    rf"|\b(?:what(?:['’]s)?|anything|everything)(?:\s+else)?{_HELPING}"
    rf"(?:(?P<who>{_NAMED}){_HELPING})?\s+publish(?:ed)?"
    rf"|\banything(?:{_WHICH}){_HELPING},?\s+published"
    rf"|\b(?P<of_then>articles?|stories|coverage)\s+from)"
    rf"{_TO_THE_DATE}",
    re.IGNORECASE,
)
# After the date of "articles from last week": no noun that makes a name with it, as "elections".
_OF_THEN = re.compile(
    r"\s*(?:[?.,;]|$|(?:that|which|who|on|about|in|by|to|or|and|do|does|did|are|is|were|was|have"
    r"|has|had|say|says|said|mention|cover|discuss|describe|report|name|quote|cite|claim)\b)",
    re.IGNORECASE,
)
_OF_A_WORK = re.compile(
    rf"\b{_WORK},?{_HELPING}\s+(?:{_IS_PUBLISHED}|{_COMES_OUT}|released|issued){_TO_THE_DATE}",
    re.IGNORECASE,
)
# "Published before June, who …?" and "Who …, published before June?" are said of the answer.
_FIRST = re.compile(rf"^\W*(?:only\s+)?published{_TO_THE_DATE}", re.IGNORECASE)
_LAST = re.compile(rf",\s*(?:only\s+)?published{_TO_THE_DATE}", re.IGNORECASE)
_ENDS = re.compile(r"[\s?.!]*$")
# "Published in 1949, the novel …": the novel was.
_SUBJECT = re.compile(
    rf"\s*,\s+(?:the|this|that|these|those|his|her|its|their|an?)\s+(?!{_DOCUMENT}\b)",
    re.IGNORECASE,
)
# A document that need not be one of news: "the jobs report", "court documents"; reports are many.
_ONE_OF_MANY = re.compile(
    r"(?:(?:the|an?|any|which|what|these|those)\s+)?"
    r"(?:(?P<one>report|document|assessment|briefing)|documents)\b",
    re.IGNORECASE,
)
# Words before "report" that do not say of which kind it is, and those before which none does.
_ANY_KIND = frozenset(
    (
        "own latest recent new news media press wire full same other such first second last only"
        " most daily weekly online subsequent previous earlier later following initial"
    ).split()
)
_NO_KIND = frozenset(
    (
        "the a an any which what this that these those each every one its his her their your my our"
        " whose all some many several more two three and or of from in by on about no do does did"
        " has have is are was were article story"
    ).split()
)
# "After reports came out on Friday" tells when something else happened.
_WHEN = re.compile(
    r"\b(?:after|before|since|when|once|until|till|as|because)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)
# Those tell stories who are no press: "What stories from 1945 did survivors tell?".
_OF_THE_PRESS = re.compile(r"\b(?:news|press|media)\s+$", re.IGNORECASE)
_BY = re.compile(r"\s+(?:(?P<author>by)|from|in)\s+", re.IGNORECASE)
# Characters before a date that are looked at, so that many dates are as quick as few.
_NEAR = 250


def is_published(before: str, after: str, registry: SourceRegistry | None = None) -> bool:
    """Whether a date between these words says when documents were published, and nothing else.

    The `registry` tells an outlet's report from "the jobs report"; without one, a name may be
    an outlet's.
    """
    near = before[-_NEAR:]
    if _OF_A_WORK.search(near):
        return False
    if found := _OF_A_DOCUMENT.search(near):
        return _is_of_news(near, found, registry) and bool(
            not found["of_then"] or _OF_THEN.match(after)
        )
    if _FIRST.search(before):
        return not _SUBJECT.match(after)
    return bool(_LAST.search(before) and _ENDS.match(after))


def _is_of_news(near: str, found: re.Match[str], registry: SourceRegistry | None) -> bool:
    """Whether what came out is a document of news: an outlet's, or of nobody and no kind."""
    by, before = found["by"] or found["who"], near[: found.start()]
    if by and not _ends_with_outlet(by.strip(), registry):
        return False
    if found["came"] and _WHEN.search(before):
        return False
    if (found["of_then"] or "").lower() in ("stories", "coverage"):
        return bool(_OF_THE_PRESS.search(before)) or _ends_with_outlet(before.rstrip(), registry)
    many = _ONE_OF_MANY.match(near, found.start())
    if many is None:
        return True
    if source := _BY.match(near, many.end()):
        if _begins_with_outlet(near[source.end() :], registry):
            return True
        if source["author"]:
            return False
    words = before.split()
    while words and words[-1].lower() not in _NO_KIND:
        if _ends_with_outlet(" ".join(words), registry):
            return True
        if words[-1].lower() not in _ANY_KIND:
            return False
        words.pop()
    return not (found["released"] and many["one"])


def _ends_with_outlet(text: str, registry: SourceRegistry | None) -> bool:
    bare = re.sub(r"['’]s?$", "", text)
    if registry is None:
        return bare.rpartition(" ")[2][:1].isupper()
    return any(one.end == len(bare) for one in registry.mentions(bare))


def _begins_with_outlet(text: str, registry: SourceRegistry | None) -> bool:
    """Also after an article and a quotation mark."""
    if registry is None:
        return bool(re.match(r"(?:the |an? )?['\"‘“]?[A-Z]", text))
    return any(one.start <= len("the '") for one in registry.mentions(text))
