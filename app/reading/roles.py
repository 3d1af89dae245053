"""Of the names in a sentence, which did what a question asks about, and to which it was done; pure.

"Who was attacked?" is not answered by the attacker: "Russia attacked Ukraine."
"""

import re
from collections.abc import Iterator
from typing import Literal

from app.reading.words import stem

Role = Literal["doer", "done to"]
Offsets = tuple[int, int]

# Past participles; those of irregular verbs that are the past tense as well.
_PARTICIPLE = (
    r"(?:\w{2,}ed|beat|bought|brought|built|caught|fought|found|held|hit|hurt|kept|led|lost|met"
    r"|paid|sent|shot|sold|struck|taught|told|won)"
)
_BE = r"(?:is|are|was|were|be|been|being|got|gets|get)"
_ADVERBS = r"(?:(?:\w+ly|also|not|now|first|then|later|once|just) )*"
_WHO = r"(?:[^,?]{1,60}, )?(?:(?:and|but|so) )?(?:who|(?:which|what)(?: \w+){1,3}?)"
_ASKS_DONE = re.compile(
    rf"{_WHO} (?:(?:has|have|had) )?{_BE} {_ADVERBS}(?:being )?(?P<verb>{_PARTICIPLE})\b",
    re.IGNORECASE,
)
_ASKS_DOER = re.compile(
    rf"{_WHO} (?:(?:has|have|had) )?{_ADVERBS}(?P<verb>{_PARTICIPLE})\b", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_PASSIVE_BEFORE = re.compile(rf"\b{_BE} {_ADVERBS}$", re.IGNORECASE)
_BY_AFTER = re.compile(r"\s+by\b", re.IGNORECASE)
# "killed two soldiers", not "killed in Gao", "killed." or "the towns hit were".
_OBJECT_AFTER = re.compile(
    r"\s+(?!(?:in|on|at|by|near|during|when|while|after|before|and|or|but|of|to|from|since|as|for"
    r"|is|are|was|were|has|have|had)\b)[\w$€£“\"]",
    re.IGNORECASE,
)
# "…, warned the UN": what follows is who said it.
_INVERTED_BEFORE = re.compile(r"[,”\"’]\s*$")
_CLAUSE = re.compile(
    r"[;:“”\"]|\b(?:and|but|or|that|while|when|whereas|after|before|as|because|since|if|who|which"
    r"|whom|whose|where|said|says)\b",
    re.IGNORECASE,
)
_CLAUSE_OR_COMMA = re.compile(f"{_CLAUSE.pattern}|,", re.IGNORECASE)
# Characters that are looked at before and after a verb.
_BEFORE, _AFTER = 60, 20
# No clause is longer, so that a text without an end takes no time without an end.
_LONGEST = 400
_LEAST_STEM = 3


def without_other_role(question: str, sentence: str, spans: list[Offsets]) -> list[Offsets]:
    """`spans` less those that had the other part in what the question asks about: the doer,
    where it asks to whom it was done, and the other way round."""
    for role, asks in (("done to", _ASKS_DONE), ("doer", _ASKS_DOER)):
        if asked := asks.match(question.strip()):
            other = {
                at
                for played, region in _regions(asked["verb"].lower(), sentence)
                if played != role
                for at in range(*region)
            }
            return [span for span in spans if span[0] not in other]
    return spans


def _regions(verb: str, sentence: str) -> Iterator[tuple[Role, Offsets]]:
    """Where in the clauses of `verb` its doers and those it was done to stand."""
    begin = 0
    for word in _WORD.finditer(sentence):
        if not _form_of(verb, word[0].lower()):
            continue
        before = sentence[max(begin, word.start() - _BEFORE) : word.start()]
        after = sentence[word.end() : word.end() + _AFTER]
        parts = [found.end() for found in _CLAUSE.finditer(sentence, begin, word.start())]
        # A comma may stand inside a subject, but after the same verb it begins another.
        parts.append(sentence.rfind(",", begin, word.start()) + 1 if begin else 0)
        left = (max(begin, *parts), word.start())
        last = min(len(sentence), word.end() + _LONGEST)
        ends = _CLAUSE_OR_COMMA.search(sentence, word.end(), last)
        right = (word.end(), ends.start() if ends else last)
        progressive = word[0].lower().endswith("ing")
        if (by := _BY_AFTER.match(after)) or (_PASSIVE_BEFORE.search(before) and not progressive):
            yield "done to", left
            if by:
                yield "doer", right
        elif _OBJECT_AFTER.match(after) and not _INVERTED_BEFORE.search(before):
            yield "doer", left
            yield "done to", right
        begin = word.end()


def _form_of(verb: str, word: str) -> bool:
    """Whether `word` is `verb`, or another form of it that a subject can have."""
    if word == verb:
        return True
    return (
        verb.endswith("ed")
        and word.endswith(("s", "ing"))
        and len(stem(verb)) >= _LEAST_STEM
        and stem(word) == stem(verb)
    )
