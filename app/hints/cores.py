"""A question for the word of one outlet, without the words that ask for it; pure."""

import re

from app.hints.named_days import MONTH

REPORTING = (
    r"(?:say|said|says|report|reports|reported|reporting|write|writes|wrote|state|states|stated"
    r"|claim|claims|claimed|note|notes|noted|assess|assesses|assessed|think|thinks|believe|believes"
    r"|suggest|suggests|suggested|describe|describes|described|mention|mentions|mentioned|warn|warns"
    r"|warned|find|finds|found|conclude|concludes|concluded|argue|argues|argued|cover|covers|covered"
    r"|estimate|estimates|estimated|give|gives|gave|attribute|attributes|agree|agrees|agreed|differ"
    r"|differs|disagree|disagrees|indicate|indicates|indicated|portray|portrays|portrayed|discuss"
    r"|discusses|discussed|highlight|highlights|highlighted|publish|published|focus|focuses|claim)"
)

# Those of them after which a clause stands, not a thing: "Why does AP say the area matters?", but
# "How does ISW assess the situation?".
_SAYING = r"(?:say|said|says|think|thinks|believe|believes|suggest|suggests|suggested)"
# Those that an outlet does as anybody does: "Why did the BBC agree to pay?".
_DOING = re.compile(r"(?:agree|disagree|differ|publish|give|gave|argue|find|found|cover)", re.I)
_FIGURE = re.compile(
    r"\b(?:figures?|tolls?|numbers?|reasons?|estimates?|counts?|causes?|accounts?|explanations?"
    r"|details?|evidence|reporting)\b",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"how\s+many\b", re.IGNORECASE)
# "What does ISW argue Russia wants?"; "in court" it argues as anybody does.
_CLAUSE = re.compile(
    r"(?!(?:in|at|to|for|against|before|with|over|through|by|as|from|during|under|after|when"
    r"|while|about|and|or)\b)\w",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"\s*to\s+\w", re.IGNORECASE)
_DAY = re.compile(
    rf"\s*(?:\d{{1,2}}\w{{0,2}}\s+{MONTH}\b|{MONTH}\s+\d"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)",
    re.IGNORECASE,
)
# What may stand before an outlet: "the latest", "yesterday's", "the 3 July".
_BEFORE_IT = (
    r"(?:(?:the|an?|this|that|its)\s+)?(?:(?:(?:most\s+)?recent|latest|new(?:est)?|original|first"
    r"|last|final|earlier|online|same|same-day|daily|weekly"
    r"|(?:(?:last|this)\s+(?:week|month|year)|\w+day)['’]s"
    rf"|(?:\d{{1,2}}\s+)?{MONTH}(?:\s+\d{{1,2}},?)?|20\d\d)\s+){{0,3}}"
)
_OWN = r"(?:['’]s?)?(?:\s+(?:own|(?:most\s+)?recent|latest|new|daily|weekly|full))*"
# What an outlet brings out, before which its name can stand: "the AP report", "Reuters' article".
_PIECE = (
    r"(?:reports?|reporting|articles?|stor(?:y|ies)|pieces?|coverage|accounts?|assessments?|updates?"
    r"|analys[ei]s|notes?|investigations?|dispatch(?:es)?|briefings?|explainers?|editorials?"
    r"|estimates?)"
)
_ITS_WORD = re.compile(
    rf"(?:{_OWN}\s+(?:{_PIECE}|sources|figures|data|count|tally)\b|(?:['’]s?)?)\s*,?\s*",
    re.IGNORECASE,
)
# "According to AP's Sam Mednick, …": one who writes for it.
_ITS_WRITER = re.compile(r"['’]s?(?:\s+(?-i:[A-Z])[\w.'’-]*){1,3}\s*,\s*")
# A poll is not an outlet's alone, and others report of it.
_ITS_POLL = re.compile(
    rf"(?:\s*[/–-]\s*\w+(?:\s+\w+)?)?{_OWN}\s+(?:(?!the\b)\w+\s+)?(?:polls?|polling|surveys?)\b",
    re.IGNORECASE,
)
_IN_ITS_PIECE = re.compile(
    rf"in\s+(?:its|an?|the|this|that)\s+(?:[\w-]+\s+){{0,3}}?{_PIECE}\b", re.IGNORECASE
)
_BASED = (
    r"(?:\b(?:using\s+only|based\s+(?:only|solely|purely)\s+on|(?:only|solely)\s+based\s+on"
    r"|relying\s+(?:only|solely)\s+on|going\s+(?:only\s+)?by)"
    r"|(?:^\s*|,\s*)(?:based\s+on|relying\s+on|judging\s+by))"
)
# "Were reported by Reuters" leaves "were reported".
_ACCORDING = re.compile(
    r"(?:(?:,\s*)?\b(?:according\s+to|as\s+(?:reported|told)\s+(?:by|to)|(?:as\s+)?per)"
    rf"|(?:,\s*)?{_BASED}|,\s*reported\s+by|(?P<kept>(?<=\breported)\s+by)|^reported\s+by)"
    rf"\s+{_BEFORE_IT}$",
    re.IGNORECASE,
)
# "By AP's count, …", "…, in ISW's view?"; "angered by the BBC's reporting" has no comma before it.
_BY = re.compile(
    rf"(?:^\s*(?:by|in)|,\s*(?:by|in)|(?P<inside>\bby))\s+{_BEFORE_IT}$", re.IGNORECASE
)
_ITS_VIEW = re.compile(
    r"['’]s?\s+(?:own\s+|latest\s+|last\s+)?(?:(?P<count>count|tally|reckoning|estimates?)|figures"
    r"|account|view|opinion|assessment|judge?ment|telling|words|reporting)\s*(?:,\s*|(?=[?.]|$))",
    re.IGNORECASE,
)

# "Can you tell me", "And", "Hi,": what comes before the question itself.
_LEAD = re.compile(
    r"\s*(?:(?:and|so|but|now|then|also|well|ok(?:ay)?|hi|hello|hey|please|thanks)\b[\s,!.]*)*"
    r"(?P<telling>(?:(?:can|could|would|will)\s+you\s+)?(?:please\s+)?(?:tell|show|give|remind)"
    r"\s+(?:me|us)\s+(?:about\s+)?|(?:(?:can|could|would|will)\s+you\s+)?(?:please\s+)?"
    r"(?:explain|summari[sz]e)\s+|do\s+you\s+know\s+|let\s+me\s+know\s+"
    r"|I(?:['’]d|\s+would)\s+(?:like|love)\s+to\s+know\s+|I\s+want\s+to\s+know\s+)?",
    re.IGNORECASE,
)
# "In Kayes, what did AP report?"; nobody whom "Unlike AP, what …" names is to be searched for.
_FRONT = re.compile(
    r"(?:(?:unlike|apart from|aside from|besides|leaving out|not counting)\s[^?,]{1,80},\s*)?"
    r"(?P<front>(?:in|on|at|near|during|after|before|since|by|as of|around|about|for|of|under"
    r"|regarding|concerning|with)\s[^?.;]{1,80}?,\s*)?",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?P<asked>(?:(?:in|on|at|from|to|by|for|with|of|under|near)\s+(?:what|which|whom|whose|how)"
    r"|what|how|why|who|whom|whose|when|where|which)\b[^?]{0,80}?)\s+"
    rf"(?P<helping>do|does|did|has|have|is|are|was|were)\s+{_BEFORE_IT}$",
    re.IGNORECASE,
)
# "Tell me what AP says", "I'd like to know how many deaths AP reported".
_TOLD = re.compile(
    r"(?P<asked>what(?:\s+else|\s+exactly)?|how|why|who|whom|when|where"
    rf"|(?P<long>(?:how\s+(?:many|much)|which|what)(?:\s+\w+){{1,3}}?))\s+{_BEFORE_IT}$",
    re.IGNORECASE,
)
_STILL = r"(?:(?:now|still|also|actually|originally|first)\s+)?"
_GOING_ON = r"(?:saying|reporting|claiming|writing)"
_JOINT = r"\s*(?P<joint>about|of|on|regarding|that|concerning)?"
_SAYS = re.compile(
    rf"\s*(?:to\s+)?{_STILL}(?:(?P<going_on>{_GOING_ON})|(?P<clause>{_SAYING})"
    rf"|(?P<verb>{REPORTING}))\b{_JOINT}",
    re.IGNORECASE,
)
# "How many bodies did AP report found": a report has a verb of its own only in the plain form.
_ITS_PIECE = re.compile(
    rf"{_OWN}\s+{_PIECE}(?=\s+{_STILL}(?:say|said|report|write|claim|note|assess|suggest|describe"
    r"|mention|warn|find|conclude|argue|cover|estimate|give|attribute|indicate|portray|discuss"
    rf"|highlight|focus|blame|name|show|reveal|contain|include|tell|identify|quote|cite|recommend"
    rf"|explain|{_GOING_ON})\b)",
    re.IGNORECASE,
)
# The same after "tell me what"; its words in -s can be things ("what AP reports") elsewhere.
_HAS_SAID = (
    r"(?:says|said|reported|writes|wrote|stated|claimed|noted|assesses|assessed|thinks|believes"
    r"|suggests|suggested|describes|described|mentions|mentioned|warned|found|finds|concluded"
    r"|argued|covered|estimated|indicated)"
)
_ITS_TOLD_PIECE = re.compile(rf"{_OWN}\s+{_PIECE}(?=\s+{_STILL}{_HAS_SAID}\b)", re.IGNORECASE)
_TELLS = re.compile(
    rf"\s+{_STILL}(?:(?:is|are|was|were)\s+{_STILL}(?P<going_on>{_GOING_ON})"
    rf"|(?:(?:has|have|had)\s+{_STILL})?(?:(?P<clause>says|said|thinks|believes|suggests|suggested)"
    rf"|(?P<verb>{_HAS_SAID}|(?:reports|claims|notes|writes|estimates)"
    rf"(?=\s*(?:(?:about|on|regarding|that)\b|[?.,]|$))))\b){_JOINT}",
    re.IGNORECASE,
)
# What follows is no clause: "What did Reuters say in its report?", "… say yesterday?".
_BESIDES = re.compile(
    r"\s*(?:[?,.;]|(?:in|at|from|to|for|with|by|during|since|before|after|when|as|this|last|next"
    r"|yesterday|today|now|so|was|were|is|are|has|had|have|did|does|and|or)\b)",
    re.IGNORECASE,
)
_BARE = frozenset(("what", "what else", "what exactly", "how", "why"))


def restricted(question: str, start: int, end: int) -> tuple[str, bool]:
    """The question without the words that restrict it to the outlet at `question[start:end]`,
    and whether it had any."""
    before, after = question[:start], question[end:]
    if according := _ACCORDING.search(before):
        if _ITS_POLL.match(after):
            return question, False
        writer = _ITS_WRITER.match(after)
        rest = after[writer.end() :] if writer else _ITS_WORD.sub("", after, count=1)
        return _tidy(f"{before[: according.start()]} {after if according['kept'] else rest}"), True
    by, view = _BY.search(before), _ITS_VIEW.match(after)
    if by and view and (view["count"] or not by["inside"]):
        return _tidy(f"{before[: by.start()]} {after[view.end() :]}"), True
    return _asked_of_it(question, before, after)


def _asked_of_it(question: str, before: str, after: str) -> tuple[str, bool]:
    """As `restricted`, for "What does Reuters say" and "Tell me what Reuters says"."""
    lead = _LEAD.match(before)
    front = _FRONT.match(before, lead.end() if lead else 0)
    at = front.end() if front else 0
    piece: re.Match[str] | None
    if asked := _ASKED.match(before, at):
        piece = _ITS_PIECE.match(after)
        says = _SAYS.match(after, piece.end() if piece else 0)
        if says is None or bool(says["going_on"]) != (asked["helping"][0] in "iawIAW"):
            # Of "Who does the AP report blame?" nothing can go, but its word is asked for.
            return question, bool(piece)
    else:
        asked = _TOLD.match(before, at)
        # "What AP said", but "how many AP reports".
        if asked is None or not ((lead and lead["telling"]) or asked["asked"].lower() == "what"):
            return question, False
        piece = None if asked["long"] else _ITS_TOLD_PIECE.match(after)
        says = _TELLS.match(after, piece.end() if piece else 0)
    if says is None:
        return question, False
    wanted, topic = asked["asked"], after[says.end() :]
    if not (piece or _is_its_word(wanted, says, topic)):
        return question, False
    core = _of_what_is_said(wanted, says, topic)
    place = front["front"] if front and core else None
    return (_tidy(f"{place}{core[:1].lower()}{core[1:]}" if place else core) or question), True


def _is_its_word(asked: str, says: re.Match[str], topic: str) -> bool:
    """Whether the verb is one of reporting where it stands: an outlet agrees to pay, and gives to
    a campaign, as anybody does."""
    verb, joint, bare = (says["verb"] or "").lower(), (says["joint"] or "").lower(), asked.lower()
    if not _DOING.match(verb):
        return True
    if joint == "that" or (verb.startswith("argue") and _is_argued(joint, topic)):
        return True
    if joint in ("about", "regarding", "concerning"):
        return bare.startswith(("what", "how"))
    if verb.startswith("g") and (_HOW_MANY.match(asked) or topic.startswith("as ")):
        return not _TO_DO.match(topic)
    if _TO_DO.match(topic) or bare == "why":
        return False
    if bare not in _BARE:
        return bool(_FIGURE.search(asked))
    # "What did ISW find?", but not "What did Fox News argue in court?".
    its_own = ("cover", "publish", "find", "found") if bare.startswith("what") else ("cover",)
    return not topic.strip(" ?.") or verb.startswith(its_own)


def _is_argued(joint: str, topic: str) -> bool:
    return joint == "on" or bool(not joint and (_CLAUSE.match(topic) or _IN_ITS_PIECE.match(topic)))


def _of_what_is_said(asked: str, says: re.Match[str], topic: str) -> str:
    """The core of a question with these parts; empty where it is to be searched whole."""
    joint, bare = (says["joint"] or "").lower(), asked.lower() in _BARE
    if not topic.strip(" ?"):
        return ""
    if topic.lstrip().startswith("(") and bare:
        # What another part of the question is about, as `app.parts.topics` puts it.
        return f"What is said {topic}"
    argued = (says["verb"] or "").lower().startswith("argue") and _CLAUSE.match(topic)
    clause = joint == "that" or ((says["clause"] or argued) and not joint)
    if clause and not _BESIDES.match(topic):
        return f"{asked} {topic}"
    if bare:
        # "What did ISW publish on 3 July?"
        published = (says["verb"] or "").lower().startswith("publish")
        dated = joint == "on" and (published or _DAY.match(topic))
        whole = dated or (not joint and _BESIDES.match(topic))
        return "" if whole else f"What is said about {topic}"
    # Of "When did Reuters report the attack?" nothing can go: no verb would be left.
    return "" if asked.lower() in ("when", "where") else f"{asked} {topic}"


def _tidy(question: str) -> str:
    words = re.sub(r"\s+([?,.])", r"\1", " ".join(question.split())).strip(" ,")
    return words[:1].upper() + words[1:]
