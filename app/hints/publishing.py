"""Whether a date in a question is the day on which a document came out; pure."""

import re

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
_COMES_OUT = r"(?:published|posted|written|dated|appear(?:ed|ing)|printed)"
_TO_THE_DATE = (
    r"(?:\s+(?:only|at|any time|the|week|month|year|of|in|on|or|from|since|before|after|between|and"
    r"|during|throughout|by|until|till|up|prior|to|no|not|earlier|sooner|later|than|over|within|early|late|end"
    r"|start|beginning)\b)*\s*$"
)
_OF_A_DOCUMENT = re.compile(
    rf"(?:\b{_DOCUMENT}{_HELPING},?\s+{_COMES_OUT}"
    rf"|\b{_DOCUMENT}{_WHICH}{_HELPING},?\s+(?!posted){_COMES_OUT}"
    # Hostages are released, and visas issued: only right after its noun is it the document.
    rf"|\b{_DOCUMENT}{_HELPING}\s+(?:released|issued)"
    # "Reuters reports that Amnesty published …" has no report that Amnesty published.
    rf"|\b(?:(?!report){_DOCUMENT}|(?:the|an?|any|which|what|these|those)\s+reports?)"
    rf"{_HELPING}{_NAMED}{_HELPING}\s+(?:published|written)"
    rf"|\b(?:what|anything|everything)(?:\s+else)?{_HELPING}(?:{_NAMED}{_HELPING})?\s+published)"
    rf"{_TO_THE_DATE}",
    re.IGNORECASE,
)
_OF_A_WORK = re.compile(
    rf"\b{_WORK},?{_HELPING}\s+(?:{_COMES_OUT}|released|issued){_TO_THE_DATE}", re.IGNORECASE
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
# Characters before a date that are looked at, so that many dates are as quick as few.
_NEAR = 250


def is_published(before: str, after: str) -> bool:
    """Whether a date between these words says when documents were published, and nothing else."""
    near = before[-_NEAR:]
    if _OF_A_WORK.search(near):
        return False
    if _OF_A_DOCUMENT.search(near):
        return True
    if _FIRST.search(before):
        return not _SUBJECT.match(after)
    return bool(_LAST.search(before) and _ENDS.match(after))
