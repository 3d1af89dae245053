"""Questions bent until their passage no longer answers them, as people do to write questions
that look answerable: an opposite, a negation, another name of the same passage."""

import random
import re
from collections.abc import Callable
from dataclasses import replace

from app.reading.fitting.examples import Example
from app.reading.fitting.thesaurus import Thesaurus

_PAIRS = (
    "before after; above below; increase decrease; increased decreased; rise fall; rose fell;"
    "more fewer; more less; most least; largest smallest; larger smaller; highest lowest;"
    "higher lower; biggest smallest; greatest least; longest shortest; longer shorter;"
    "oldest newest; older younger; earliest latest; earlier later; first last; first second;"
    "north south; northern southern; east west; eastern western; left right; upper lower;"
    "win lose; won lost; buy sell; bought sold; accept reject; accepted rejected; allow forbid;"
    "allowed forbidden; allow prevent; support oppose; supported opposed; begin end; began ended;"
    "begin stop; began stopped; start stop; started stopped; open close; opened closed;"
    "create destroy; created destroyed; build destroy; built destroyed; join leave;"
    "joined left; arrive depart; arrived departed; gain lose; gained lost; grow shrink;"
    "succeed fail; succeeded failed; include exclude; included excluded; import export;"
    "imported exported; enter leave; entered left; attack defend; attacked defended;"
    "strong weak; stronger weaker; strongest weakest; rich poor; early late; fast slow;"
    "major minor; common rare; public private; internal external; inside outside; old new;"
    "male female; men women; father mother; son daughter; king queen; war peace; ally enemy;"
    "allies enemies; friend enemy; majority minority; maximum minimum; positive negative;"
    "advantage disadvantage; always never; with without; toward from;"
    "legal illegal; possible impossible; direct indirect; simple complex;"
    "summer winter; day night; heavy light; hot cold; wide narrow; deep shallow; rural urban;"
    "urban rural; love hate; liked disliked; praised criticized; confirmed denied;"
    "confirm deny; agreed disagreed; agree disagree; encourage discourage; encouraged discouraged;"
    "appear disappear; appeared disappeared; true false; best worst; better worse"
)
_OPPOSITES: dict[str, list[str]] = {}
for _pair in _PAIRS.split(";"):
    _one, _other = _pair.split()
    _OPPOSITES.setdefault(_one, []).append(_other)
    _OPPOSITES.setdefault(_other, []).append(_one)

_AUXILIARY = re.compile(
    r"\b(did|does|do|was|were|is|are|has|have|had|can|could|will|would|should|must)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.?!] )(?<!^)\b[A-Z][\w'’-]+(?: (?:of )?[A-Z][\w'’-]+)*|\b\d[\d,.]*\d\b")
_SUBJECT = re.compile(
    r" (?:the )?(?:[A-Z][\w'’-]+(?: (?:of )?[A-Z][\w'’-]+)*|he|she|it|they|we|you|I)\b(?! [A-Z])"
)
_WORD = re.compile(r"[a-z]+")
_LONG_WORD = re.compile(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])")
# Words that make the question what it is, whatever it is about.
_FRAME = frozenset(
    "what which when where whom whose many much does were have been being will would could should"
    " must might long often kind type name called year date number percent percentage there their"
    " than that this they them with from into about after before during between other more most"
    " some many make made take took give gave said used using like".split()
)


def contradicted(example: Example, choice: random.Random) -> Example | None:
    """The question with one word turned into its opposite, or negated: no longer answered."""
    words = [w for w in _WORD.finditer(example.question) if w[0] in _OPPOSITES]
    if words:
        taken = choice.choice(words)
        opposite = choice.choice(_OPPOSITES[taken[0]])
        if opposite not in example.question:
            return _asked(example, taken.start(), taken.end(), opposite)
    verbs = list(_AUXILIARY.finditer(example.question))
    if not verbs or " not " in example.question or "n't" in example.question:
        return None
    verb = verbs[0]
    subject_end = _subject_end(example.question, verb.end())
    if subject_end is None:
        return None
    return _asked(example, subject_end, subject_end, choice.choice((" not", " never", " not")))


def _subject_end(question: str, at: int) -> int | None:
    """Where the subject after an auxiliary ends, if it is a name or a pronoun; else None."""
    found = _SUBJECT.match(question, at)
    return found.end() if found and found.end() < len(question) - 2 else None


def with_own_name(example: Example, choice: random.Random) -> Example | None:
    """A name or number of the question exchanged for another of the same passage."""
    own = [found for found in _NAME.finditer(example.question) if len(found[0]) > 2]
    if not own:
        return None
    taken = choice.choice(own)
    is_number = taken[0][0].isdigit()
    answers = " ".join(answer.of(example.passage) for answer in example.answers)
    others = [
        name
        for name in {found[0] for found in _NAME.finditer(example.passage)}
        if name[0].isdigit() == is_number
        and name.lower() not in example.question.lower()
        and taken[0].lower() not in name.lower()
        and name not in answers
    ]
    if not others:
        return None
    return _asked(example, taken.start(), taken.end(), choice.choice(sorted(others)))


def reworded(example: Example, thesaurus: Thesaurus, choice: random.Random) -> Example:
    """The question in other words: about half of those that have synonyms are exchanged."""
    question = _exchanged(example.question, thesaurus.synonyms, choice, share=0.5)
    return replace(example, question=question)


def with_neighbour(example: Example, thesaurus: Thesaurus, choice: random.Random) -> Example | None:
    """A word of the question exchanged for one that means something else of its kind (a
    century for a year), or the opposite: no longer answered."""
    question = _exchanged(example.question, thesaurus.others, choice, share=0.0)
    if question == example.question:
        return None
    return replace(example, question=question, positives=(), answers=())


def _exchanged(
    question: str,
    others: Callable[[str], tuple[str, ...]],
    choice: random.Random,
    *,
    share: float,
) -> str:
    """The question with that share of the words that have others exchanged, but at least one."""
    known = [w for w in _LONG_WORD.finditer(question) if w[0] not in _FRAME and others(w[0])]
    taken = {w.start() for w in known if choice.random() < share}
    if known and not taken:
        taken = {choice.choice(known).start()}
    for word in reversed(known):
        if word.start() in taken:
            other = choice.choice(others(word[0]))
            question = question[: word.start()] + other + question[word.end() :]
    return question


def _asked(example: Example, start: int, end: int, words: str) -> Example:
    question = example.question[:start] + words + example.question[end:]
    return replace(example, question=question, positives=(), answers=())
