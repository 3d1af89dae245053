"""A question for the word of one outlet, without the words that ask for it; pure."""

import re

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
_ARTICLE = re.compile(r"\b(?:the|an?|this|that|its) $", re.IGNORECASE)
# "were reported by Reuters" leaves "were reported".
_ACCORDING = re.compile(
    r"(?:,\s*)?\b(?:according to|as (?:reported|told) (?:by|to)|(?:as )?per)\s*$"
    r"|,\s*reported by\s*$|(?<=\breported) by\s*$|^reported by\s*$",
    re.IGNORECASE,
)
_ITS_WORD = re.compile(
    r"(?:['’]s?)?(?:(?: own| latest| recent)? (?:reports?|reporting|sources|coverage|articles?"
    r"|stor(?:y|ies)|accounts?|figures|estimates?|assessments?|analysis|data|count|tally)\b)?\s*,?\s*",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^\s*(?P<asked>(?:what|how|why|who|when|where|which)\b[^?]{0,80}?)\s+"
    r"(?P<helping>do|does|did|has|have|is|are|was|were)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    rf"\s*(?:to\s+)?(?:now |still |also )?(?:(?P<going_on>saying|reporting|claiming|writing)"
    rf"|(?P<clause>{_SAYING})|{REPORTING})\b"
    r"\s*(?P<joint>about|of|on|regarding|that|concerning)?",
    re.IGNORECASE,
)
# What follows is no clause: "What did Reuters say in its report?", "… say yesterday?".
_BESIDES = re.compile(
    r"\s*(?:[?,.;]|(?:in|at|from|to|for|with|by|during|since|before|after|when|as|this|last|next"
    r"|yesterday|today|now|so|was|were|is|are|has|had|have|did|does|and|or)\b)",
    re.IGNORECASE,
)
_BARE = frozenset(("what", "what else", "how", "why"))


def restricted(question: str, start: int, end: int) -> tuple[str, bool]:
    """The question without the words that restrict it to the outlet at `question[start:end]`,
    and whether it had any."""
    before, after = question[:start], question[end:]
    if according := _ACCORDING.search(_ARTICLE.sub("", before)):
        kept = according[0].startswith(" by")
        rest = after if kept else " " + _ITS_WORD.sub("", after, count=1)
        return _tidy(f"{before[: according.start()]}{rest}"), True
    asked, says = _ASKED.match(before), _SAYS.match(after)
    # "What is Reuters saying", and "What does Reuters say".
    if asked and says and bool(says["going_on"]) == (asked["helping"][0] in "iawIAW"):
        return _of_what_is_said(question, asked["asked"], says, after[says.end() :]), True
    return question, False


def _of_what_is_said(question: str, asked: str, says: re.Match[str], topic: str) -> str:
    joint = (says["joint"] or "").lower()
    if not topic.strip(" ?"):
        return question
    if topic.lstrip().startswith("(") and asked.lower() in _BARE:
        # What another part of the question is about, as `app.parts.topics` puts it.
        return _tidy(f"What is said {topic}")
    clause = joint == "that" or (says["clause"] and not joint)
    if clause and not _BESIDES.match(topic):
        return _tidy(f"{asked} {topic}")
    if asked.lower() in _BARE:
        if not joint and _BESIDES.match(topic):
            return question
        return _tidy(f"What is said about {topic}")
    # Of "When did Reuters report the attack?" nothing can go: no verb would be left.
    return question if asked.lower() in ("when", "where") else _tidy(f"{asked} {topic}")


def _tidy(question: str) -> str:
    words = re.sub(r"\s+([?,.])", r"\1", " ".join(question.split())).strip(" ,")
    return words[:1].upper() + words[1:]
