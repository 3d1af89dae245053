"""What kind of answer a question asks for, and where a sentence holds one; pure."""

import re
from itertools import pairwise
from typing import Literal

from app.reading.amounts import amounts, counted_stem
from app.reading.roles import without_other_role
from app.reading.words import content_words, names, stem, stems, words

AnswerKind = Literal[
    "number", "date", "person", "place", "reason", "manner", "polar", "definition", "other"
]
Offsets = tuple[int, int]

_RULES: tuple[tuple[AnswerKind, str], ...] = (
    ("date", r"\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b"
             r"|\bhow (?:long ago|recently)\b|\bin what year\b|\bsince (?:what|which)\b"),
    ("number", r"\bhow (?:many|much|long|far|old|often|large|big|tall|high|deep|fast|wide)\b"
               r"|\b(?:what|which) (?:number|percentage|percent|proportion|share|amount|fraction)\b"
               r"|\bwhat (?:is|was|are|were) (?:the|its|their) (?:[\w']+ ){0,3}?(?:number"
               r"|population|cost|price|death toll|toll|percentage|distance|height|length|size"
               r"|amount|total|salary|rate|budget|speed|age|area|casualties)\b|\bdeath toll\b"),
    ("reason", r"\bwhy\b|\b(?:what|which) (?:is |was |were |are )?(?:the )?"
               r"(?:reasons?|causes?|purpose|motives?)\b|\bwhat (?:caused|led to|motivated)\b"
               r"|\bhow come\b|\bfor what (?:reason|purpose)\b"),
    ("place", r"\bwhere\b|\b(?:what|which) (?:\w+ )?(?:town|city|cities|country|countries|place"
              r"|region|state|village|location|area|province|continent|capital|nation|towns"
              r"|places|villages|areas|regions)\b"),
    ("person", r"\bwho\b|\bwhom\b|\bwhose\b|\b(?:what|which) (?:\w+ )?(?:person|people|man|woman"
               r"|group|groups|army|company|organi[sz]ation|leader|president|commander|party"
               r"|author|king|emperor|outlet|agency|team|actor|player)\b|\bname of\b"),
    ("polar", r"^(?:and |but |so )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will"
              r"|would|should|may|might|must)\b"),
    ("definition", r"^what (?:is|are|was|were)(?: an?| the)? [\w'’-]+(?: [\w'’-]+){0,2}\W*$"
                   r"|^what (?:does|do|did) .+ (?:mean|stand for)\b|\bdefin(?:e|ition)\b"
                   r"|^who (?:is|are|was|were) (?-i:[A-Z])[\w' ’-]*\W*$|\bmeaning of\b"),
    ("manner", r"\bhow\b"),
)  # fmt: skip
_COMPILED = [(kind, re.compile(rule, re.IGNORECASE)) for kind, rule in _RULES]

_UNITS = (
    "zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice|several|dozen"
)
_NUMBER = re.compile(
    rf"[$€£]?\d+(?:[.,]\d+)*(?:\s?%|\s(?:percent|per cent|million|billion|thousand|hundred)\b)?"
    rf"|\b(?:{_UNITS}|one)(?:[ -](?:{_UNITS}|one|and (?:{_UNITS})))*\b",
    re.IGNORECASE,
)
_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\."
)
# "1500 soldiers" are no year, nor are "more than 1500".
_YEAR = (
    r"(?:(?<=\b[Ii]n )|(?<=\bsince )|(?<=\bSince )|(?<=\bduring )|(?<=\bDuring )"
    r"|(?!\d{4}s?\s(?!(?:was|is|has|does|as|its|this|across|towards|thus|always)\b)"
    r"(?:[a-z]{3,}s|men|women|people|children)\b)"
    r"(?<!than )(?<!about )(?<!some )(?<!nearly )(?<!around )(?<!over ))"
    r"(?:1[0-9]|20)\d{2}s?\b"
)
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{_MONTH})(?!\w)(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?"
    r"(?:,? \d{4})?"
    rf"|\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b{_YEAR}(?:\s?[–-]\s?\d{{2,4}})?"
    r"|\b(?:(?:early|late|mid)[ -])?\d{1,2}(?:st|nd|rd|th)(?: and \d{1,2}(?:st|nd|rd|th))?"
    r" centur(?:y|ies)\b"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|night|evening))?\b"
    r"|\b(?:last|this|next|past) (?:week|month|year|night|decade|century|summer|winter|spring)\b"
    r"|\b(?:yesterday|today|tomorrow|tonight|recent (?:weeks|months|years))\b"
    r"|\b\d+ (?:days|weeks|months|years) (?:ago|later|earlier)\b"
)
_REASON = re.compile(
    r"\b(?:because|since|due to|owing to|as a result|result of|so that|in order to|so as to|caused?"
    r"|causing|leads? to|led to|leading to|reasons?|therefore|thus|hence|thanks to|in response to"
    r"|aims? (?:to|at)|allow(?:s|ing|ed)?|enabl(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|in retaliation"
    r"|on account of|points? to|shows?|gateway|means that|threaten(?:s|ed)?|spared)\b"
    r"|\bto [a-z]{3,}|\bfor (?:its|their|his|her|the|trade|fear|lack)\b|\bas (?:it|they|he|she)\b",
    re.IGNORECASE,
)
_DEFINING = re.compile(
    r"\b(?:is|are|was|were|be|remains?|becomes?|became) (?:an?|the|one|any)\b|\bknown as\b"
    r"|\bmeans?\b|\brefers? to\b|\bdefined?\b|, an? |\(|\bstands? for\b|\bconsists? of\b"
    r"|\baffiliate",
    re.IGNORECASE,
)
_SILENCE = re.compile(
    r"\b(?:did|do|does|has|have|had|was|were|is|are)(?: not|n['’]t)(?: yet)?(?: \w+ly)? (?:been )?"
    r"(?:disclos|report|releas|publish|reveal|giv|provid|known|confirm|say|specif|made public"
    r"|clear|announc|stat)\w*"
    r"|\b(?:not|un)[ -]?(?:reported|disclosed|known|specified|available|clear|confirmed"
    r"|published)\b"
    r"|\bno (?:information|figures?|word|details?|data|numbers?|account|report|comment|estimate)\b"
    r"|\b(?:declined|refused) to\b|\bwithout (?:giving|saying|disclosing|reporting)\b"
    r"|\b(?:remains?|is|are) (?:unclear|unknown)\b",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\([^()]*\)")
_WHERE_BEFORE = re.compile(r"\b(?:in|at|near|into|around|outside)\s+$")
_ASKS_WHERE = re.compile(r"\bwhere\b|\b(?:in|at|near|from|to) (?:which|what)\b", re.IGNORECASE)
_ASKS_WHO = re.compile(r"\bwho(?:m|se)?\b", re.IGNORECASE)
# Characters in which the next two words stand.
_NEAR = 200
# Between two numbers: a noun, and a second number of the same verb.
_NOUN_AND = re.compile(r"\s+(?:\w+\s+){0,2}?(\w+),?\s+(?:and|or)\s+(?:\w+\s+){0,2}")
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|from|to|of|across|between|into|around|through)\s+$")


def answer_kinds(question: str) -> frozenset[AnswerKind]:
    """The kinds of answer that `question` asks for; "other" where it can't be told."""
    text = question.strip()
    found: set[AnswerKind] = {kind for kind, rule in _COMPILED if rule.search(text)}
    if found - {"manner"}:
        found -= {"manner"}
    if found & {"number", "date", "reason", "place"}:
        found -= {"polar", "definition"}
    if "definition" in found:
        found -= {"person"}
    return frozenset(found or {"other"})


def states_silence(sentence: str) -> bool:
    """Whether the sentence says that something is not known or was not told."""
    return _SILENCE.search(sentence) is not None


def holds_kind(kind: AnswerKind, question: str, sentence: str) -> bool:
    """Whether `sentence` holds something of `kind` that the question does not name itself."""
    if kind == "reason":
        return _REASON.search(sentence) is not None
    if kind == "definition":
        return _DEFINING.search(sentence) is not None
    if kind in {"number", "date", "person", "place"}:
        return bool(_found(kind, question, sentence))
    return True


def short_answer(question: str, sentence: str) -> list[Offsets]:
    """Where in `sentence` the number, date, name or place asked for stands; [] when unclear.

    It is unclear where there are several, unless they stand in one list.
    """
    kinds = answer_kinds(question)
    dates = [m.span() for m in _DATE.finditer(sentence)]
    for kind in ("date", "number", "place", "person"):
        if kind in kinds:
            spans = _found(kind, question, sentence)
            if kind == "number":
                spans = amounts(question, sentence, spans, dates)
            if kind in ("place", "person"):
                spans = [s for s in spans if not any(a <= s[0] and s[1] <= b for a, b in dates)]
                spans = without_other_role(question, sentence, spans)
            if kind == "person" and _ASKS_WHO.search(question):
                # Nobody is a place: "A man was arrested in Dakar."
                spans = [s for s in spans if not _WHERE_BEFORE.search(sentence[: s[0]])]
            return _clear(sentence, spans, question)
    return []


def _found(kind: str, question: str, sentence: str) -> list[Offsets]:
    if kind == "number":
        return _numbers(question, sentence)
    if kind == "date":
        known = set(words(question))
        spans = [m.span() for m in _DATE.finditer(sentence)]
        return [s for s in spans if not set(words(sentence[s[0] : s[1]])) <= known]
    return _names(kind, question, sentence)


def _numbers(question: str, sentence: str) -> list[Offsets]:
    """Numbers that are no dates, no marks of a list and not in the question."""
    known = set(words(question))
    dates = [m.span() for m in _DATE.finditer(sentence)]
    spans = []
    for match in _NUMBER.finditer(sentence):
        a, b = match.span()
        dated = any(start <= a and b <= end for start, end in dates)
        alone = match[0].lower() == "one"
        if not dated and not alone and not set(words(match[0])) <= known:
            spans.append((a, b))
    return spans


def _names(kind: str, question: str, sentence: str) -> list[Offsets]:
    """Names that the question does not hold; marks such as "(Reuters)" are left out.

    For "where" those that follow "in", "at" and the like, else those that do not, where there
    are such.
    """
    known = stems(question)
    new = [
        (name.start, name.end)
        for name in names(_BRACKET.sub(lambda found: " " * len(found[0]), sentence))
        if not {stem(word) for word in words(name.text)} <= known
    ]
    placed = [span for span in new if _PLACE_BEFORE.search(sentence[: span[0]])]
    others = [span for span in new if not _WHERE_BEFORE.search(sentence[: span[0]])]
    if kind == "place" and _ASKS_WHERE.search(question):
        return placed or new
    # "Which countries signed it in Geneva?", "Who was arrested in Lomas?"
    return others or new


def _clear(sentence: str, spans: list[Offsets], question: str) -> list[Offsets]:
    """One span, or those of one list; of several lists the one beside a word of the question."""
    lists = [spans[:1]] if spans else []
    for before, span in pairwise(spans):
        if sentence[before[1] : span[0]].strip() in {",", "and", ", and", "or", ";"}:
            lists[-1].append(span)
        else:
            lists.append([span])
    if len(lists) <= 1:
        return spans
    asked = {counted_stem(word) for word in content_words(question)}
    near = [one for one in lists if asked & {*_following(sentence, one)[:2]}]
    if len(near) > 1:
        near = [one for n, one in enumerate(near) if not _counts_others(sentence, near, n, asked)]
    return near[0] if len(near) == 1 else []


def _following(sentence: str, spans: list[Offsets]) -> list[str]:
    """The stems of the words after a list."""
    end = spans[-1][1]
    return [counted_stem(word) for word in words(sentence[end : end + _NEAR])]


def _counts_others(sentence: str, lists: list[list[Offsets]], at: int, asked: set[str]) -> bool:
    """Whether a list shares its verb with one before it that counts what is asked for, and
    itself counts something else: the 12 of "One soldier and 12 militants died"."""
    following = _following(sentence, lists[at])[:2]
    between = sentence[lists[at - 1][-1][1] : lists[at][0][0]] if at else ""
    noun = _NOUN_AND.fullmatch(between)
    if noun is None or noun[1].endswith("ed") or following[0] in asked:
        return False
    return counted_stem(noun[1].lower()) in asked - {*following}
