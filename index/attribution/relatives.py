"""Clauses that a pronoun opens behind a comma: "Putin, who said", and asides within which
somebody else speaks: "Hezbollah, which Israel says has rearmed, denied it"."""

from collections.abc import Sequence

from index.attribution import clauses, phrases
from index.attribution.nouns import COLLECTIVES, are_people
from index.attribution.phrases import Word
from index.attribution.speech import INVERTED, VERBS

_PRONOUNS = frozenset(("which", "who", "whom", "whose"))
# What bodies do, and texts do not: "a book, which describes", "a treaty, which states".
_OF_BODIES = frozenset(
    "say tell announce deny claim confirm warn accuse blame condemn insist urge add vow threaten"
    " report pledge reject admit acknowledge demand".split()
)
# Behind these the nearest name may be where somebody is: "the largest party in Mali, which".
_OF_PLACES = frozenset("in at near around across inside outside within".split())
# What is written that goes on so is a statement.
_TO_READERS = frozenset(("that", "in", "on", "to", "he", "she", "it", "they", ":", ",", '"'))
_FROM = frozenset(("of", "from", "for"))

Range = tuple[int, int]


def sign_before(words: list[Word], end: int) -> int:
    """The sign before `end`, or 0; the comma of "1,200" is none."""
    for at in range(end - 1, 0, -1):
        if not words[at].is_word and (words[at].text != "," or is_comma(words, at)):
            return at
    return 0


def is_comma(words: list[Word], at: int) -> bool:
    """Whether a comma parts words there, and not the digits of "1,200"."""
    return words[at].text == "," and words[at].end != words[at + 1].start


def aside(words: list[Word], verbs: Sequence[int]) -> Range | None:
    """The commas around the words "which Israel says has rearmed" of "Hezbollah, which Israel
    says has rearmed, denied it"; None where no such aside opens the sentence. `verbs`: where
    those of saying stand."""
    if not verbs or (opening := _opening(words)) is None:
        return None
    subjects = {phrases.subject_end(words, verb): verb for verb in verbs if verb > opening}
    signs = [at for at in range(opening + 1, len(words) - 1) if not words[at].is_word]
    for number, at in enumerate(signs):
        if words[at].text != ",":
            return None
        if is_comma(words, at) and (verb := subjects.get(at + 1)):
            # Behind a clause the subject may follow: "which is weak, fled, said the mayor".
            turned = (number or not _is_short(words, opening)) and _ends_with_subject(words, verb)
            return None if turned else (opening, at)
    return None


def _opening(words: list[Word]) -> int | None:
    """The comma behind the phrase that opens the sentence, where a pronoun follows it."""
    commas = (at for at in range(1, len(words) - 1) if words[at].text == ",")
    at = next((at for at in commas if words[at + 1].low in _PRONOUNS), None)
    before = _opening_phrase(words, at) if at else []
    if not before or clauses.is_clause(before) or any(word.text in VERBS for word in before):
        return None
    return at


def _opening_phrase(words: list[Word], comma: int) -> list[Word]:
    """The words from the sign before the comma to it, or to a bracket there."""
    end = before_bracket(words, comma)
    return [word for word in words[sign_before(words, end) : end] if word.is_word]


def before_bracket(words: list[Word], end: int) -> int:
    """The same end, or where a bracket begins that ends there."""
    if words[end - 1].text != ")":
        return end
    opening = next((at for at in range(end - 1, 0, -1) if words[at].text == "("), 0)
    return opening or end


def _is_short(words: list[Word], end: int) -> bool:
    """Whether what stands before `end` is too short for a clause: "The IAEA"."""
    before = _opening_phrase(words, end)
    bare = before[before[0].low in phrases.ARTICLES :]
    return len(bare) <= 2 or phrases.is_proper(bare)


def _ends_with_subject(words: list[Word], verb: int) -> bool:
    """Whether nothing but a phrase for somebody follows the verb."""
    found = phrases.after(words, verb + 1)
    if found is None or VERBS[words[verb].low] not in INVERTED:
        return False
    return found[1] >= len(words) or not words[found[1]].is_word


def told_of(words: list[Word], pronoun: int, verb: int) -> Range | None:
    """Who is meant by the pronoun of ", who said" or ", which said": the phrase before it."""
    comma, which = pronoun - 1, words[pronoun].low == "which"
    stem = VERBS.get(words[verb].low)
    following = words[verb + 1].low if verb + 1 < len(words) else ""
    if stem == "write" and following not in _TO_READERS:  # "Harper Lee, who wrote a novel"
        return None
    if which and stem not in _OF_BODIES:
        return None
    begin = _phrase_before(words, comma, which=which)
    if begin is None:
        return None
    bare = words[begin:comma]
    if bare and bare[0].low not in phrases.DETERMINERS and not bare[0].text.isdigit():
        begin = _name_begin(words, begin, comma)
    found = phrases.tidy(words, begin, comma)
    if found is None or not (which and not _is_body(words[found[0] : found[1]])):
        return found
    return None


def _phrase_before(words: list[Word], comma: int, *, which: bool) -> int | None:
    """Where the phrase before a comma begins: behind a verb or a preposition, or with an
    article; None where it may be another's place."""
    for at in range(comma - 1, -1, -1):
        word, before = words[at], words[at - 1].low if at else ""
        if word.low in phrases.TIME or not word.is_word:
            return at + 1 if at + 1 < comma and not word.is_word else None
        if word.low in phrases.DETERMINERS | phrases.FEW:
            joined = before in _FROM | _OF_PLACES | {"with"}
            if not joined:
                return at
        elif word.low in _OF_PLACES:
            if which:
                return None
        elif word.low in phrases.PREPOSITIONS - {"of"}:
            if which or not _goes_on(words, at, comma):
                return at + 1
        elif _is_verb(words, at) or word.low in phrases.LEADERS | {"who", "which", "or"}:
            return at + 1
    return 0


def _goes_on(words: list[Word], at: int, comma: int) -> bool:
    """Whether a phrase of people goes on with the preposition there: "officials from Kenya",
    "a spokesman for the army", but not "heard from the mayor"."""
    people = at > 0 and are_people(words[at - 1].low)
    if words[at].low in _FROM:
        named = any(following.is_capital for following in words[at + 1 : comma])
        return named or (people and words[at + 1].low in phrases.ARTICLES)
    # Behind a verb it may as well be of the verb: "They fought men with the help of Lee".
    before = words[:at]
    opens = at == 1 or (at > 1 and before[0].low in phrases.DETERMINERS | phrases.FEW)
    return words[at].low == "with" and people and opens and not clauses.is_surely_clause(before)


def _is_verb(words: list[Word], at: int) -> bool:
    """Whether a verb stands there: "angered farmers", not "with armed men"."""
    word = words[at]
    if clauses.is_participle(word):
        before = words[at - 1]
        return at > 0 and clauses.may_act(before) and before.low not in phrases.PREPOSITIONS
    gerund = word.text.islower() and word.low.endswith("ing")
    return gerund or word.text in VERBS or clauses.is_clause([word])


def _name_begin(words: list[Word], begin: int, end: int) -> int:
    """Where the name begins with which a phrase without an article ends: "Putin", though
    nobody knows that "Trump praises" is none; else where the phrase does."""
    at = end
    linking = phrases.PREPOSITIONS | phrases.NAME_LINKS
    while at > begin and (words[at - 1].is_capital or words[at - 1].low in linking):
        at -= 1
    return at if at < end and words[at].is_capital else begin


def _is_body(words: list[Word]) -> bool:
    """Whether a phrase is a name, or of a body such as "the ministry of health"."""
    head = next((at for at, word in enumerate(words) if word.low == "of"), len(words))
    return phrases.is_proper(words) or words[head - 1].low in COLLECTIVES
