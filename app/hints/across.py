"""A question for where outlets differ, or for the word of several, without the words that ask
for it; pure."""

import re

# Stands for outlets that are named: "Do Reuters and AP agree on ...".
NAMED = "\x00"

_WHO = (
    rf"(?:{NAMED}|(?:(?:all|both|most|any|some)\s+(?:of\s+)?)?(?:(?:the|these|those|your|my)\s+)?"
    r"(?:(?:different|various|other|two|three|several|news|wire|media|quoted|cited)\s+){0,2}"
    r"(?:outlets?|sources?|reports?|media|papers|newspapers|agencies|press|accounts?|articles"
    r"|documents|organi[sz]ations|services|stories|publications|briefings|texts))"
)
_ON = (
    r"(?:on|about|over|regarding|concerning|as\s+to|as\s+regards|with\s+regard\s+to"
    r"|when\s+it\s+comes\s+to|in\s+(?:their|the)\s+(?:coverage|reporting|reports|accounts?"
    r"|figures?)\s+(?:of|on|for)|in\s+what\s+they\s+say\s+(?:on|about))"
)
_DIFFER = (
    r"(?:(?:all|really|actually|still|in\s+fact|substantially|most)\s+)?"
    r"(?:agree|disagree|differ|diverge|vary|clash|conflict|match|line\s+up"
    r"|contradict\s+(?:each\s+other|one\s+another)|part\s+ways|tell\s+the\s+same\s+story)(?:ing)?"
)
_SAY = r"(?:say|said|saying|report|reported|write|claim|tell\s+us|have\s+to\s+say)"
_CLASHES = (
    r"(?:(?:an?|any|some|much|significant|big)\s+)*(?:disagreements?|agreement|differences?|dispute"
    r"|discrepanc(?:y|ies)|contradictions?|consensus|conflict"
    r"|(?:conflicting|contradictory|differing|different|competing)\s+"
    r"(?:reports|accounts|figures|claims|numbers|versions|estimates|counts|tolls|statements))"
)
_AMONG = rf"(?:\s+(?:between|among|amongst|across|from|in)\s+{_WHO})"
_ASKED = re.compile(
    r"\s*(?:and\s+|so\s+|but\s+)?(?:"
    rf"(?:(?:where|how(?:\s+far)?|in\s+what\s+ways?|on\s+what|what|to\s+what\s+extent)\s+)?"
    rf"(?:do|does|did|don['’]t)\s+{_WHO}\s+{_DIFFER}(?:\s+with\s+(?:each\s+other|one\s+another))?"
    rf"\s+(?:{_ON}|in|of)"
    rf"|(?:is|are|was|were)\s+there\s+{_CLASHES}{_AMONG}?\s+(?:{_ON}|of|for|in)"
    rf"|what(?:\s+(?:is|are|was|were)\s+the)?\s+{_CLASHES}(?:\s+(?:is|are)\s+there)?{_AMONG}?"
    rf"\s+(?:{_ON}|of|for)"
    rf"|which\s+(?:of\s+)?{_WHO}\s+(?:agree|disagree|differ)\s+{_ON}"
    rf"|what\s+(?:do|does|did|have|has)\s+{_WHO}\s+{_SAY}\s+(?:{_ON}|of)"
    rf"|(?:compare|contrast)\s+(?:what|how)\s+{_WHO}\s+(?:{_SAY}|cover|describe|treat)"
    rf"(?:\s+{_ON})?"
    rf"|(?:compare|contrast)\s+{_WHO}\s+{_ON}"
    r")\s+(?:this:\s+)?(?P<topic>[^?\n]*\w)\s*[?.!]*\s*",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?:how|who|whom|whose|what|when|where|why|which|(?:in|on|at|by|for|to)\s+wh\w+"
    r"|is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"whether\s+(?P<first>\w)", re.IGNORECASE)
_COUNT = re.compile(r"(?:the\s+)?(?:exact\s+)?numbers?\s+of\s+(?P<what>\w.*)", re.IGNORECASE)
# What one can ask for by "What is the ...?": the answer is a figure, a day or a name.
_FACT = re.compile(
    r"(?:the\s+)?(?:(?:death|casualty|final|exact|overall|total|official|main|likely|civilian)\s+)*"
    r"(?:tolls?|causes?|reasons?|dates?|time|size|costs?|price|amount|names?|motives?|results?"
    r"|outcome|share|rate|length|age|location|strength|value|scale|origin)\b",
    re.IGNORECASE,
)


def across(question: str, named: tuple[int, int] | None = None) -> str | None:
    """What a question for the differences of outlets, or for their word, is about, as a question:
    "Where do the outlets differ on the number of dead?" is "How many dead?". None where it is
    another question.

    `named`: from where to where it names outlets, if it names several.
    """
    asked = f"{question[: named[0]]}{NAMED}{question[named[1] :]}" if named else question
    found = _ASKED.fullmatch(asked)
    if found is None or NAMED in found["topic"]:
        return None
    topic = found["topic"].strip()
    if count := _COUNT.fullmatch(topic):
        return f"How many {count['what']}?"
    if _CLAUSE.match(topic):
        return f"{topic[:1].upper()}{topic[1:]}?"
    if _FACT.match(topic):
        return f"What is {topic}?"
    if claim := _WHETHER.match(topic):
        return f"{claim['first'].upper()}{topic[claim.end() :]}?"
    return f"What is said about {topic}?"
