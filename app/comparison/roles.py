"""What the words about a figure say it is the figure of: whose, of which of several, for or
against what; pure."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import takewhile

from app.comparison.dates import is_month
from app.comparison.numbers import joined, word_at
from app.comparison.terms import canonical, disjoint, is_content, same_word
from app.comparison.tokens import Token
from app.comparison.vocabulary import (
    MEASURES,
    MOVED,
    NEUTRAL,
    ORDINALS,
    OUTCOMES,
    SPEECH_VERBS,
    STANCES,
    STOPS,
    TIMES,
)

CLAUSE_ENDS = frozenset(", ; : . and while but whereas although".split())
_SENTENCE_ENDS = frozenset("; : . while but whereas although".split())
_ARTICLES = frozenset("a an the of its their his her in on at to by for".split())
AUXILIARIES = frozenset("is are was were be been being has have had also then later".split())
_NEAR = 8
_SKIPPED = frozenset("only just a an the some about $ € £ ¥".split())
_NEGATES = frozenset("not never t".split())
_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
# Words that tell one rate from another of the same name.
_SERIES = frozenset(map(canonical, "core youth gross operating real wholesale".split()))
_PERIODS = frozenset(map(canonical, "monthly quarterly annual".split()))
_ASKED = frozenset("ask asks asked asking".split())
_SOUGHT = frozenset("sought seek seeks seeking demanded demanding requested".split())
_NO_ORDINAL_BEFORE = frozenset("time times responders responder aid lady".split())


@dataclass(frozen=True, slots=True)
class Role:
    """What a figure is of. `about` has the phrases that it is said of ("oil prices"), `loose`
    the verbs and times beside them, `verb` what is done with or by what it counts ("employs"),
    `ordinals` which of several events it is of ("the second strike"), `stances` whether those
    counted are for or against, `sought` whether it is only asked for."""

    about: tuple[frozenset[str], ...] = ()
    loose: frozenset[str] = frozenset()
    verb: str = ""
    ordinals: frozenset[str] = frozenset()
    stances: frozenset[str] = frozenset()
    sought: bool = False

    def set_apart(self, other: "Role") -> bool:
        """Whether the two are of other groups: of the first and the second, for and against,
        asked for and given."""
        if self.sought != other.sought:
            return True
        return disjoint(self.ordinals, other.ordinals) or disjoint(self.stances, other.stances)

    def fits(self, other: "Role") -> bool:
        """Whether both may be said of the same: nothing is done otherwise, and all that one of
        them is said of, the other is said of too."""
        if self.verb and other.verb and not same_word(self.verb, other.verb):
            return False
        if _series(self) != _series(other) or _of_another(self, other) or _of_another(other, self):
            return False
        if disjoint(_PERIODS & _words(self), _PERIODS & _words(other)):
            return False
        return _covers(self, other) or _covers(other, self)


def role(
    words: Sequence[Token], span: tuple[int, int], room: tuple[int, int], unit: str, known: Role
) -> Role:
    """The role of the figure at the tokens `span`; `room` is what lies between the figures
    before and after it, `known` the role of the one before, whose subject it may share."""
    (begin, end), (start, stop) = span, room
    about, loose = _said_of(words[start:begin])
    measure = unit in MEASURES
    if not about and measure:
        about = _named_after(words[end:stop])
    if not about and not any(token.word in _SENTENCE_ENDS for token in words[start:begin]):
        about, loose = known.about, loose | known.loose
    clause = _clause(words, span, room)
    return Role(
        about,
        loose,
        _verb_before(words, start, begin) or ("" if measure else _verb_after(words[end:stop])),
        ordinals(clause),
        _stances(clause),
        _is_sought(after_last(words[start:begin], CLAUSE_ENDS)),
    )


def ordinals(words: Sequence[Token]) -> frozenset[str]:
    """The ordinal numbers of a text, "first" and "1st" as one."""
    found = set()
    for place, token in enumerate(words):
        after = word_at(words, place + 1)
        if token.word in ORDINALS and after not in _NO_ORDINAL_BEFORE:
            if word_at(words, place - 1) != "at":
                found.add(ORDINALS[token.word])
        elif token.numeric and after in _SUFFIXES and joined(words, place + 1):
            beside = [*words[max(0, place - 1) : place], *words[place + 2 : place + 4]]
            found.update([] if any(map(is_month, beside)) else [token.word])
    return frozenset(found)


def subject(words: Sequence[Token]) -> frozenset[str]:
    """The words for what is spoken of before a verb, which follows after `words`."""
    about, _ = _said_of(words)
    return frozenset(word for phrase in about for word in phrase)


def _covers(one: Role, other: Role) -> bool:
    """Whether all that `other` is said of, `one` is said of too: "oil prices" holds "prices"
    and is held by it, but stands beside "gold prices"."""
    return all(
        any(_holds(mine, theirs) or _holds(theirs, mine) for mine in one.about)
        or _holds(one.loose, theirs)
        for theirs in other.about
    )


def _of_another(one: Role, other: Role) -> bool:
    """Whether `one` is said of something of which `other` has no word, and `other` of something
    else: of Tesla's deliveries and of Tesla shares. The main rate may be the central bank's."""
    ours, theirs = _words(one), _words(other)
    alone = any(not any(_holds(theirs, {word}) for word in phrase) for phrase in one.about)
    return alone and any(not _holds(ours, {word}) for phrase in other.about for word in phrase)


def _series(one: Role) -> frozenset[str]:
    """The words that make another series of what is measured: "core inflation"."""
    return _SERIES & _words(one)


def _words(one: Role) -> frozenset[str]:
    return one.loose.union(*one.about)


def _holds(one: Set[str], other: Set[str]) -> bool:
    return all(any(same_word(mine, theirs) for mine in one) for theirs in other)


def told(words: Sequence[Token]) -> Sequence[Token]:
    """A statement without whoever is named first or last as saying it."""
    comma = next((at for at, token in enumerate(words) if token.word == ","), len(words))
    begin = _behind_speaker(words[: min(comma, _NEAR)])
    end = len(words) - 1
    while end > begin and not words[end].word[0].isalpha():
        end -= 1
    if end > begin and words[end].word in SPEECH_VERBS and not _passive(words, end):
        last = _behind(words[:end], frozenset(","))
        return words[begin : last or len(words)]
    return words[begin:]


def _said_of(words: Sequence[Token]) -> tuple[tuple[frozenset[str], ...], frozenset[str]]:
    """The phrases of the last clause, who says it left out; and verbs and times beside them."""
    last = after_last(words, _SENTENCE_ENDS)
    return _phrases(last[_behind_speaker(last) :])


def _behind_speaker(words: Sequence[Token]) -> int:
    """The place after the last verb of saying: of "said" and "put", but not of "was put"."""
    return next(
        (
            at
            for at in range(len(words), 0, -1)
            if words[at - 1].word in SPEECH_VERBS and not _passive(words, at - 1)
        ),
        0,
    )


def _passive(words: Sequence[Token], at: int) -> bool:
    return word_at(words, at - 1) in AUXILIARIES


def after_last(words: Sequence[Token], ends: frozenset[str]) -> Sequence[Token]:
    """The words after the last of those that are in `ends`."""
    return words[_behind(words, ends) :]


def _behind(words: Sequence[Token], ends: frozenset[str]) -> int:
    """The place after the last of the words that are in `ends`; 0 where none is."""
    return next((at for at in range(len(words), 0, -1) if words[at - 1].word in ends), 0)


def _phrases(words: Sequence[Token]) -> tuple[tuple[frozenset[str], ...], frozenset[str]]:
    phrases: list[list[str]] = [[]]
    loose: list[str] = []
    for place, token in enumerate(words):
        if not is_content(token) or is_month(token):
            phrases.append([])
        elif _is_loose(words, place):
            loose.append(canonical(token.word))
            phrases.append([])
        else:
            phrases[-1].append(canonical(token.word))
    return tuple(frozenset(phrase) for phrase in phrases if phrase), frozenset(loose)


def _is_loose(words: Sequence[Token], at: int) -> bool:
    """Whether a word is an outcome, a verb, a time or an adverb, which say nothing of whose a
    figure is. "reached" is a verb, "the armed forces" has none."""
    word = words[at].word
    if word in OUTCOMES or word in MOVED or word in NEUTRAL or word in TIMES or word in ORDINALS:
        return True
    if words[at].capital and at:
        return False
    return word.endswith("ly") or (_is_past(word) and word_at(words, at - 1) not in _ARTICLES)


def _is_past(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed")


def _named_after(ahead: Sequence[Token]) -> tuple[frozenset[str], ...]:
    """The noun right after a measure: "a 4.1% unemployment rate", "a $3 billion loan"."""
    run = list(takewhile(lambda one: is_content(one) and one.word not in STOPS, ahead))
    about, _ = _phrases(run)
    return about[:1]


def _clause(
    words: Sequence[Token], span: tuple[int, int], room: tuple[int, int]
) -> Sequence[Token]:
    """The words of the clause that a figure stands in, up to the figures beside it."""
    (begin, end), (start, stop) = span, room
    back = after_last(words[start:begin], CLAUSE_ENDS)
    ahead = list(takewhile(lambda one: one.word not in CLAUSE_ENDS, words[end:stop]))
    return [*back, *ahead]


def _verb_before(words: Sequence[Token], start: int, begin: int) -> str:
    """The verb whose object the figure is: "employs 50,000 people"."""
    at = begin - 1
    while at >= start and words[at].word in _SKIPPED:
        at -= 1
    if at < start or words[at].capital or not is_content(words[at]):
        return ""
    word = words[at].word
    return "" if word in NEUTRAL | MOVED | TIMES or word in ORDINALS else canonical(word)


def _verb_after(ahead: Sequence[Token]) -> str:
    """The verb whose subject is counted: "12,000 nurses joined"."""
    at = 0
    while word_at(ahead, at) in AUXILIARIES:
        at += 1
    word = word_at(ahead, at)
    return canonical(word) if _is_past(word) and word not in NEUTRAL | MOVED | SPEECH_VERBS else ""


def _is_sought(back: Sequence[Token]) -> bool:
    """Whether a figure is what somebody asks for: "prosecutors had asked for 15 years"."""
    return any(
        token.word in _SOUGHT or (token.word in _ASKED and word_at(back, place + 1) == "for")
        for place, token in enumerate(back)
    )


def _stances(words: Sequence[Token]) -> frozenset[str]:
    negated = any(token.word in _NEGATES for token in words)
    found = {
        STANCES[token.word]
        for place, token in enumerate(words)
        if token.word in STANCES
        and (token.word != "for" or word_at(words, place - 1).startswith("vot"))
    }
    return frozenset(f"not {one}" if negated else one for one in found)
