"""A question for where outlets differ, or for the word of several, without the words that ask
for it; pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# Stands for an outlet that is named: "Do Reuters and AP agree on ...".
_NAMED = "\x00"
_OUTLETS = (
    r"(?:(?:all|both|most|any|some)\s+(?:of\s+)?)?(?:(?:the|these|those|your|my|which)\s+)?"
    r"(?:(?:different|various|other|several|quoted|cited)\s+){0,2}"
    r"(?:outlets?|sources?|reports?|media|newspapers|accounts?|articles|documents|dispatches"
    r"|publications|briefings|(?:news|wire|media)\s+(?:outlets?|sources?|reports?|stories|sites"
    r"|agencies|organi[sz]ations|services|articles))"
)
_ONE = rf"(?:the\s+)?{_NAMED}(?:['’]s?)?"
_NAMES = (
    rf"(?:both\s+)?{_ONE}"
    rf"(?:(?:,|,?\s+and|,?\s+or|\s+&)\s+(?:{_ONE}|(?:the\s+)?other\s+\w+|others))+"
)
_WHO = rf"(?:{_NAMES}|{_OUTLETS})"
_ON = (
    r"(?:on|about|over|regarding|concerning|as\s+to|as\s+regards|with\s+regard\s+to"
    r"|when\s+it\s+comes\s+to|in\s+(?:their|the)\s+(?:coverage|reporting|reports|accounts?"
    r"|figures?)\s+(?:of|on|for)|in\s+what\s+they\s+say\s+(?:on|about))"
)
_DIFFER = (
    r"(?:(?:all|really|actually|still|in\s+fact|substantially|mostly)\s+)?"
    r"(?:agree|disagree|differ|diverge|vary|match|contradict\s+(?:each\s+other|one\s+another)"
    r"|part\s+ways|tell\s+the\s+same\s+story)(?:\s+with\s+(?:each\s+other|one\s+another))?"
)
_SAY = r"(?:say|said|report|reported|write|tell\s+us|have\s+to\s+say)"
_CLASHES = (
    r"(?:(?:an?|any|some|much|big)\s+)*(?:disagreements?|agreement|differences?|consensus"
    r"|discrepanc(?:y|ies)|contradictions?)"
)
_VERSIONS = (
    r"(?:(?:any|some)\s+)?(?:conflicting|contradictory|differing|different|diverging)\s+"
    r"(?:reports|accounts|figures|numbers|estimates|counts|tolls)"
)
_TELL = (
    r"(?:(?:can|could|would)\s+you\s+)?(?:please\s+)?(?:tell|show)\s+(?:me|us)\s+"
    r"(?:where|how|what|whether|if)"
)
_HOW = r"(?:where|how(?:\s+far)?|why|in\s+what\s+ways?|on\s+what|what|to\s+what\s+extent)"
_DESCRIBE = r"(?:describe|portray|cover|explain|see|treat)"
_ASKED = re.compile(
    r"\s*(?:and\s+|so\s+|but\s+)?"
    r"(?P<front>(?:in|on|at|near|during|after|before|since)\s[^?,]{1,60},\s+)?(?:(?P<compares>"
    rf"(?:(?:{_HOW}\s+)?(?:do|does|don['’]t)|{_TELL}|which)\s+{_WHO}\s+{_DIFFER}\s+(?:{_ON}|in|of)"
    rf"|(?:where\s+|how\s+)?(?:do|does)\s+{_ONE}\s+(?:differ\s+from|(?:dis)?agree\s+with"
    rf"|contradict)\s+(?:{_ONE}|(?:the\s+)?other\s+outlets)\s+(?:{_ON}|in|of)"
    rf"|(?:do|does)\s+{_WHO}\s+(?:all\s+)?agree\s+(?P<that>that)"
    rf"|are\s+{_WHO}\s+(?:agreed|in\s+agreement)\s+{_ON}"
    rf"|(?:is|are)\s+there\s+{_CLASHES}\s+(?:between|among|amongst|across)\s+{_WHO}\s+(?:{_ON}|of|for)"
    rf"|what\s+(?:is|are)\s+the\s+{_CLASHES}\s+(?:between|among|amongst)\s+{_WHO}\s+(?:{_ON}|of|for)"
    rf"|(?:is|are)\s+there\s+{_VERSIONS}(?:\s+(?:from|among)\s+{_WHO})?\s+(?:{_ON}|of|for)"
    rf"|(?:do|does)\s+{_WHO}\s+(?:give|report|have)\s+{_VERSIONS}\s+(?:{_ON}|of|for)"
    rf"|compare\s+{_WHO}\s+{_ON}"
    rf")|(?:what\s+(?:do|does|did|have|has)|{_TELL})\s+{_WHO}\s+{_SAY}\s+(?:{_ON}|of)"
    rf"|what\s+(?:is|are)\s+{_WHO}\s+(?:saying|reporting)\s+(?:{_ON}|of)"
    rf"|how\s+(?:do|does|did)\s+{_WHO}\s+{_DESCRIBE}"
    rf"|compare\s+(?:what|how)\s+{_WHO}\s+(?:{_SAY}\s+{_ON}|{_DESCRIBE})"
    r")\s+(?P<this>this:\s+)?(?P<topic>[^?\n]*[\w\"”).])\s*[?!]*\s*",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:how|who|whom|whose|what|when|where|why|which|(?:in|on|at|by|for|to)\s+(?:wh\w+|how))\b",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:is|are|was|were|do|does|did|has|have|had|led|will|would)\b", re.I)
_RELATIVE = re.compile(r"\b(?:that|which|who|whose|where|when|whom)\b", re.IGNORECASE)
# At the end of a sentence, and not of "U.S.".
_FULL_STOP = re.compile(r"(?<!\.[A-Za-z])\.+$")
_WHETHER = re.compile(r"(?:whether|if)\s+(?:or\s+not\s+)?(?!to\b)(?P<first>\w)", re.IGNORECASE)
# Words of another frame, or what belongs to the words before: "differences of opinion".
_NO_TOPIC = re.compile(
    r"(?:of|about|regarding|concerning|opinion|interest)\b|(?:whether|if)\b", re.I
)
_COUNT = re.compile(
    r"(?:the\s+)?(?:(?:exact|total|overall)\s+)?numbers?\s+of\s+(?:the\s+)?(?P<what>\w.*)",
    re.IGNORECASE,
)
# What one can ask for by "What is the ...?": the answer is a figure, a day or a name.
_FACT = re.compile(
    r"the\s+(?:(?:death|casualty|final|exact|overall|total|official|main|likely|civilian)\s+)*"
    r"(?:toll|cause|reason|date|time|size|cost|price|amount|name|motive|result|outcome|share|rate"
    r"|length|age|location|strength|value|scale|origin)"
    r"(?=\s+(?:of|in|for|on|from|at|behind|after|during)\b|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AcrossOutlets:
    """A question over several outlets. `core`: what it is about, as a question; `compares`: it
    asks whether or where they differ, and not only for their word."""

    core: str
    compares: bool


def across(question: str, named: Sequence[tuple[int, int]] = ()) -> AcrossOutlets | None:
    """What a question for the differences of outlets, or for their word, is about: "Where do the
    outlets differ on the number of dead?" is "How many dead?". None where it is another question.

    `named`: from where to where it names an outlet, in order.
    """
    for start, end in reversed(named):
        question = f"{question[:start]}{_NAMED}{question[end:]}"
    found = _ASKED.fullmatch(question)
    if found is None or _NAMED in found["topic"]:
        return None
    core = _as_question(
        _FULL_STOP.sub("", found["topic"]), claim=bool(found["that"]), asked=found["this"]
    )
    if core is None:
        return None
    if front := (found["front"] or "").strip(" ,"):
        core = f"{core.rstrip('?')} {front[0].lower()}{front[1:]}?"
    return AcrossOutlets(core, bool(found["compares"]))


def _as_question(topic: str, *, claim: bool, asked: str | None) -> str | None:
    whether = _WHETHER.match(topic)
    if whether or claim or asked:
        rest = topic[whether.start("first") :] if whether else topic
        return f"{rest[:1].upper()}{rest[1:]}?"
    if _BEGINS.match(topic):
        return f"{topic[:1].upper()}{topic[1:]}?"
    if _NO_TOPIC.match(topic) or (_FINITE.search(topic) and not _RELATIVE.search(topic)):
        return None
    if count := _COUNT.fullmatch(topic):
        return f"How many {count['what']}?"
    return f"What is {topic}?" if _FACT.match(topic) else f"What is said about {topic}?"
