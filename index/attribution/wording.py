"""The words around a source's name by which a sentence ascribes what it says."""

import re

from index.attribution.verbs import BARE_VERBS, JUDGES, OBJECT_VERBS
from index.letters import CAPITALS


def _either(words: str) -> str:
    """A pattern for any of the words; "_" is a blank."""
    return "(?:" + "|".join(word.replace("_", " ") for word in words.split()) + ")"


# What a source does when it reports.
_REPORTS = _either(
    r"""
    report(?:s|ed|ing)? says? said saying quot(?:es?|ed|ing) cit(?:es?|ed|ing)
    wr(?:ites?|ote|iting|itten) assess(?:es|ed)? estimat(?:es?|ed|ing) not(?:es?|ed|ing)
    add(?:s|ed)_that warn(?:s|ed|ing)?
    found(?!_(?:dead|alive|guilty|liable|safe)) finds confirm(?:s|ed)? describ(?:es?|ed)
    argu(?:es?|ed|ing) count(?:s|ed) tall(?:ies|ied) document(?:s|ed) record(?:s|ed)
    reveal(?:s|ed)? disclos(?:es|ed) stat(?:es|ed) observ(?:es|ed) conclud(?:es?|ed)
    predict(?:s|ed)? project(?:s|ed) forecasts? believ(?:es?|ed) suggest(?:s|ed)? judg(?:es?|ed)
    caution(?:s|ed)? calculat(?:es?|ed) attribut(?:es?|ed) show(?:s|ed) indicat(?:es?|ed)
    explain(?:s|ed) detail(?:s|ed) put(?:s)?_the
    published_(?:an?|the)_(?:report|story|article|investigation|interview|analysis) saw seen heard
    learn(?:ed|t) understands obtained reviewed verif(?:y|ies|ied) witnessed interviewed spoke
    asked was_told were_told has_been_told recommend(?:s|ed)? urg(?:es?|ed)
    call(?:s|ed)_(?:it|for|the|on) broke_the identif(?:ies|ied) carried aired broadcast ran_a
    contributed_to_this emphasi[sz](?:es|ed) stress(?:es|ed) under(?:lin|scor)(?:es|ed)
    characteri[sz](?:es|ed) point(?:s|ed)_(?:out|to) establish(?:es|ed)_that
    (?:maintain|reiterat|reaffirm)(?:e?s|ed)_its_(?:assessment|estimate|forecast|judge?ment|view|warning)
    """
)
# What may stand between a source and its verb. What an outlet goes on doing, or can do, is
# mostly its business: "the BBC continues to broadcast in Hausa".
_HELPERS = _either(
    r"""
    ha[sd] have also later earlier first separately previously then both all each meanwhile now
    recently today yesterday initially further again still similarly independently exclusively
    could_not cannot did_not not was_not were_not able_to was_unable_to were_unable_to
    has_not_been_able_to could immediately (?:late_|early_)?on_\w+day on_\d{1,2}_\w+
    on_\w+_\d{1,2} in_(?:a|its|an|their)_[\w-]+(?:_[\w-]+)? this_\w+ last_\w+
    long since so_far (?!(?:family|assembly|ally|supply|daily|italy)\b)\w+ly
    continue[sd]?_to(?=_(?:assess|argue|believe|document|estimate|judge|note|predict|suggest|warn)\b)
    can(?=_(?:\w+_)?(?:confirm|disclose|report|reveal)\b)
    """
)
# Whose work it is to report; what they say under its name, their outlet says.
_REPORTER = _either(
    r"""
    correspondents? journalists? reporters? photographers? analysts? researchers? investigators?
    """
)
_TRADE = _either(
    r"""
    news wire agency newspaper magazine website broadcaster channel television TV radio think tank
    correspondents? journalists? reporters? photographers? analysts? researchers? sources?
    witness(?:es)? crew editors? experts? columnists? staff team investigators?
    """
)
# What a source publishes: "a Reuters tally", "figures from ACLED".
_PIECES = _either(
    r"""
    reports? reporting tally count analysis investigation interview poll survey assessments?
    review estimates? dispatch story stories article data figures database briefing study brief
    update commentary editorial research maps? documentary fact-check calculations census
    footage videos? images photographs photos pictures coverage projections? forecast exclusive
    op-ed scoop
    """
)
_PIECES_FROM = _either(
    r"""
    reports? reporting tall(?:y|ies) counts? analys[ie]s investigations? interviews? polls?
    surveys? assessments? estimates? story stories articles? data figures stud(?:y|ies) briefings?
    research numbers accounts? commentary editorial op-ed essay column piece dispatch(?:es)?
    coverage footage documentary remarks comments statements?
    """
)
_BY = _either(
    r"""
    report(?:ed)? quoted cited published obtained seen reviewed viewed verified compiled
    interviewed carried conducted documented recorded collected gathered counted broadcast aired
    released tallied contacted reached asked quizzed described photographed filmed analy[sz]ed
    examined
    """
)
_TALKING = _either(
    r"""
    speaking spoke talking talked confirmed said confided revealed disclosed explained admitted
    writing written appeared appearing published posted aired broadcast carried denied insisted
    """
)
_INVERTED = _either(
    r"""
    reports? reported writes wrote notes noted says said adds added warns warned assessed assesses
    argues argued estimates estimated found concluded
    """
)
# What may stand between such words and the name.
_LEADING = _either(
    r"""
    the a an both its local state news broadcaster agency outlet newspaper website daily magazine
    radio television channel reporters? journalists? wire service recent latest media think tank
    by from at of reporting state-run state-owned in U\.?S\.? British French Russian German
    Chinese Turkish Qatari Spanish Italian American Indian business tech analysis report
    """
)
_QUALITIES = _either(
    r"""
    own latest recent new exclusive special investigative previous earlier annual daily weekly
    global
    """
)

# A figure, as tolls and counts have it.
NUMBER = (
    r"(?:(?:about|around|some|nearly|almost|only|just|at least|at most|up to|over|more than) )?"
    r"(?!(?:1[5-9]|20)\d\d\b)(?:\d(?:[\d.,]*\d)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds)"
)
# Behind a figure its clause ends: "27 dead, ...".
_ENDS = r"(?=\s*(?:[.,;)]|$)| (?:and|but|while)\b)"
_HARMED = r"(?:dead|deaths?|killed|wounded|injured|casualties|victims)"
# What follows a name in a clause like the one before it: "AFP said 31 died, Reuters 27".
PARALLEL = re.compile(rf":?(?: at)? {NUMBER}(?: {_HARMED})?{_ENDS}", re.IGNORECASE)
PARALLEL_LEFT = re.compile(r"(?:[,;]|\b(?:and|but|while))(?: (?:and|but|while))?(?: [Tt]he)? $")
# From a name on to its verb.
_ON = rf"(?:\s*\([^()]{{1,60}}\))?(?:\s*,[^,]{{1,100}},)?(?:,?\s+{_HELPERS},?){{0,4}}\s+"
RIGHT = re.compile(
    rf"(?:'s?)?(?:\s*\([^()]{{1,60}}\))?(?:\s+{_TRADE}){{0,3}}"
    rf"(?:\s+(?:at|in|on|near|from|with)\s+(?:the\s+)?[\w-]{{1,30}}(?:\s+[\w-]{{1,30}})?)?"
    rf"(?:\s*,[^,]{{1,100}},)?(?:,?\s+{_HELPERS},?){{0,4}}\s+{_REPORTS}\b"
    rf"|(?:'s?)?(?:\s+{_QUALITIES}){{0,2}}"
    rf"(?:\s+(?:news|wire|live|snap|opinion|conflict)){{0,2}}\s+{_PIECES}\b"
    rf"|'s?(?:\s+[{CAPITALS}][\w.'-]{{0,30}}){{1,4}}(?:,[^,]{{1,80}},)?"
    rf"(?:\s+{_HELPERS}){{0,2}}\s+{_REPORTS}\b"
    rf"|(?:'s?)?(?: (?:news|senior|chief|foreign|local|security|defen[cs]e)){{0,2}}\s+{_REPORTER}"
    rf"(?:\s+[{CAPITALS}][\w.'-]{{0,30}}){{1,4}}(?:,[^,]{{1,80}},)?"
    rf"(?:\s+{_HELPERS}){{0,2}}\s+{_REPORTS}\b"
    rf"|[/-][{CAPITALS}][\w.&]{{0,30}}(?: (?:[{CAPITALS}][\w.&]{{0,30}}|for|of|and)){{0,6}}"
    r"(?: (?:exit|news|opinion|tracking))? (?:poll|survey)s?\b"
    rf"|{_ON}{OBJECT_VERBS}|\s+has {NUMBER}(?: \w+)? {_HARMED}{_ENDS}"
)
RIGHT_OF_SEVERAL = re.compile(rf"{RIGHT.pattern}|{_ON}{BARE_VERBS}")
RIGHT_OF_INSTITUTES = re.compile(rf"{_ON}{JUDGES}")
LEFT = re.compile(
    r"(?:\b(?:(?:selon|d'après|según|laut|secondo)(?:\s+l')?"
    r"|according to|as per|per|via|citing|quoting|told|telling|tells|informed|informing)"
    rf"|\b{_BY}(?: (?:on|last|this|late) \w+)? by|\b{_PIECES_FROM} (?:by|from|in|with)"
    r"|\b(?:remarks|comments|statements?|interviews?) (?:to|for|on)"
    rf"|\b(?:(?:put|placed|estimated|given|counted)|and|,) (?:at|as) {NUMBER}(?: \w+)? by"
    rf"|\b{_TALKING} (?:to|with|in|on|by|for|via|through)"
    rf"|\bexclusively to|\breporting (?:by|from|for)|[,\"']\s*{_INVERTED})"
    rf"(?:\s+{_LEADING}){{0,4}}\s*$",
    re.IGNORECASE,
)
# For names that are words of the language: what makes sure that the source is meant.
STRICT_RIGHT = re.compile(
    rf"(?:'s?)?(?:\s+(?:magazine|newspaper|website))?(?:\s+{_HELPERS}){{0,3}}\s+"
    r"(?:report(?:s|ed)(?: (?:that|on|the|a|in)\b|,|\.|$)|wrote|writes|quot(?:ed|es)"
    r"|cited|says?|said)"
)
BEGINNING_RIGHT = re.compile(
    rf"(?: magazine)?(?:\s+{_HELPERS}){{0,3}}"
    r"\s+(?:report(?:s|ed) (?:that|on|the|a|in)\b|wr(?:ote|ites)\b)"
)
# What a sentence sets itself against is not where it comes from: "denied a Reuters report".
_OF_PIECE = (
    rf"(?:\s+(?!in\s+an?\b)(?:{_LEADING}|{_QUALITIES}|{_PIECES_FROM}"
    r"|that|this|these|those|any|such|earlier|alleged|claims?|what)){0,5}\s*$"
)
DENIED = re.compile(
    r"\b(?:(?:den(?:y|ies|ied|ying)|(?:reject|refut|rebutt?|disput|dismiss|contradict|challeng"
    r"|debunk|disprov|discredit|denounc|condemn|critici[sz]|ridicul|mock)"
    r"(?:s|e|es|ed|ing)?|question(?:ed|ing))(?:\s+as\s+[\w-]+)?(?!\s+(?:by|from|at|of|in)\b)"
    r"|no|(?:never|not|den(?:ies|ied|ying)(?:\s+having)?)\s+(?:told|telling|informed|informing))"
    + _OF_PIECE,
    re.IGNORECASE,
)
UNLIKE = re.compile(
    r"\b(?:unlike|contrary to|in contrast (?:to|with)|as opposed to|at odds with)" + _OF_PIECE,
    re.IGNORECASE,
)
# Who has left an outlet speaks for himself: "a former BBC journalist said".
FORMER = re.compile(
    r"\b(?:former|ex|one-?time|fired|sacked|retired|jailed|detained|imprisoned|murdered|slain)"
    r"[\s-]+$",
    re.IGNORECASE,
)
ABOUT = re.compile(
    r"\b(?:on|about|against|over|of|attacking|suing|owns?)\s+(?:the\s+)?$", re.IGNORECASE
)
