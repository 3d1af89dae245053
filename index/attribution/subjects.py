"""The subject of a verb of saying, before it, beside it or behind it."""

from collections.abc import Sequence
from itertools import dropwhile

from index.attribution import clauses, phrases, relatives
from index.attribution.listed import whole_list
from index.attribution.phrases import Word
from index.attribution.relatives import before_bracket, is_comma, sign_before
from index.attribution.speech import INVERTED, VERBS

_RELATIVE = frozenset(
    "who which whose where a an the in on at for with citing speaking writing one also meanwhile"
    " however too himself herself itself".split()
)
# What begins an aside that says more of the subject: "Ann Lee, of Bamako, said".
_ASIDES = phrases.PARTICIPLES | frozenset(
    "not age of from born led built made known held shaken torn driven run".split()
)
# The same behind a subject of few words: "JNIM, part of al-Qaeda, said"; so do "Mali's".
_PARTS = frozenset(("part",))
_PRONOUNS = frozenset(("who", "which", "whose", "where"))
# What may go on with a subject behind its verb: "said the mayor on Monday".
_TRAILING = phrases.PREPOSITIONS | phrases.PARTICIPLES | phrases.TIME | {"who"}

Range = tuple[int, int]


class Subjects:
    """Finds subjects among the words of one sentence, as ranges of words."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = list(words)

    def low(self, at: int) -> str:
        """The word there in lower case; empty outside the sentence."""
        return self._words[at].low if 0 <= at < len(self._words) else ""

    def of(self, verb: int) -> Range | None:
        """The words that name who does what the verb says."""
        end = phrases.subject_end(self._words, verb)
        if not end:
            return None
        return self.ending(end, verb)

    def ending(self, end: int, verb: int) -> Range | None:
        """The same where it ends at `end`, or stands beside or behind the sign there."""
        if self.low(end - 1) in ("who", "which") and self.low(end - 2) == ",":
            return relatives.told_of(self._words, end - 1, verb)
        end = before_bracket(self._words, end)
        sign = self._words[end - 1].text
        if sign == '"':
            return self._behind(verb)
        if sign == ",":
            return self._beside_comma(verb, end - 1)
        if sign == "—":
            return self._before_aside(end - 1)
        return self.before(end)

    def _before_aside(self, dash: int) -> Range | None:
        """The subject before an aside: "The agency — which runs three camps — said"."""
        opening = [i for i in range(dash) if self._words[i].text == "—"]
        return self.before(opening[-1]) if opening and opening[-1] else None

    def before(self, end: int) -> Range | None:
        """The phrase that ends there, or, where that is a clause with "who", the one before."""
        at = end - 1
        while at >= 0 and (self._words[at].is_word):
            if self._words[at].low in ("who", "whom"):
                return phrases.before(self._words, at - (self.low(at - 1) == ","))
            at -= 1
        found = phrases.before(self._words, end)
        return whole_list(self._words, found) if found else None

    def _beside_comma(self, verb: int, comma: int) -> Range | None:
        """The subject where a comma stands before the verb: "X, the mayor, said" or
        "The bridge fell, said the mayor"."""
        if (end := self._before_asides(comma)) < comma and (subject := self.before(end)):
            return subject
        opening = next((i for i in reversed(range(comma)) if is_comma(self._words, i)), None)
        if opening is None or self._turned(verb, opening, comma):
            return self._behind(verb)
        beside = self._words[opening + 1 : comma]
        head = self.before(self._before_asides(opening))
        is_named = head is not None and phrases.is_proper(self._words[head[0] : head[1]])
        if not is_named and phrases.is_proper(beside) and len(beside) <= 5:
            return opening + 1, comma
        return head

    def _before_asides(self, comma: int) -> int:
        """The comma behind the subject where asides follow it up to the one given: "Ann Lee,
        42, of Bamako,"; else the one given."""
        end = comma
        while begin := sign_before(self._words, end):
            if self._words[begin].text != "," or not _is_aside(self._words[begin + 1 : end]):
                break
            end = begin
        return comma if clauses.is_clause(self._words[sign_before(self._words, end) : end]) else end

    def _turned(self, verb: int, opening: int, comma: int) -> bool:
        """Whether the subject follows the verb: "The bridge fell, killing 42, said the mayor",
        not "The retailer, Britain's biggest, said sales rose"."""
        found = phrases.after(self._words, verb + 1)
        if found is None or VERBS.get(self.low(verb)) not in INVERTED:
            return False
        said = self._words[found[0] : found[1]]
        before = self._words[sign_before(self._words, opening) : opening]
        beside = self._words[opening + 1 : comma]
        happened = any(map(clauses.is_surely_clause, (before, beside)))
        following = self.low(found[1])
        ends = not following[:1].isalpha() or (happened and following in _TRAILING)
        if not ends or clauses.is_surely_clause(said):
            return False
        if happened:
            return True
        if clauses.is_clause(before):  # "Two bombs exploded in Gao", but also "men held in Gao"
            return not clauses.may_be_clause(said, relative=False)
        apposed = self._is_apposed(opening, comma)
        return not apposed and not clauses.may_be_clause(said, relative=True)

    def _is_apposed(self, opening: int, comma: int) -> bool:
        """Whether the words between two commas name again who is named before the first."""
        first, beside = self.low(opening + 1), self._words[opening + 1 : comma]
        if phrases.is_proper(beside) or first in _PRONOUNS:
            return True
        if phrases.before(self._words, opening) is None:  # "In Bamako, the army retreats"
            return False
        return first in _RELATIVE or (
            (first in _PARTS or first.endswith(("'s", "s'"))) and self._is_bare(opening)
        )

    def _is_bare(self, end: int) -> bool:
        """Whether no preposition stands before `end`: "Rain falls in Kidal, Mali's north"."""
        begin = sign_before(self._words, end)
        return not any(word.low in phrases.PREPOSITIONS - {"of"} for word in self._words[begin:end])

    def _behind(self, verb: int) -> Range | None:
        """The subject that follows the verb; a verb of publishing has none there."""
        return self.named(verb + 1) if VERBS.get(self.low(verb)) in INVERTED else None

    def named(self, begin: int) -> Range | None:
        """The phrase that begins there, or the name that stands beside it."""
        found = phrases.after(self._words, begin)
        if found is None or phrases.is_proper(self._words[found[0] : found[1]]):
            return found
        return self._name_behind(found[1]) or found

    def _name_behind(self, comma: int) -> Range | None:
        """The name after a comma: "said the governor, Lena Aho"."""
        beside = phrases.after(self._words, comma + 1) if self.low(comma) == "," else None
        if beside is None or beside[0] != comma + 1:
            return None
        return beside if phrases.is_proper(self._words[beside[0] : beside[1]]) else None


def _is_aside(words: list[Word]) -> bool:
    """Whether the words between two commas say more of the subject: "42", "not the army"."""
    rest = list(dropwhile(clauses.is_adverb, words))
    if not rest or (len(rest) < len(words) and phrases.is_proper(rest)):
        return bool(words)
    if rest[0].text.isdigit():
        # An age; "July 3, 2024," is a date.
        return len(rest[0].text) < 4 and (len(rest) == 1 or rest[-1].low == "old")
    return rest[0].low in _ASIDES or clauses.is_participle(rest[0])
