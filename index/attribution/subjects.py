"""The subject of a verb of saying, before it, beside it or behind it."""

from collections.abc import Sequence
from itertools import dropwhile, takewhile, zip_longest

from index.attribution import phrases
from index.attribution.phrases import Word
from index.attribution.speech import INVERTED, VERBS

_RELATIVE = frozenset(
    "who which whose where a an the in on at for with citing speaking writing one also meanwhile"
    " however too himself herself itself".split()
)
# What begins an aside that says more of the subject: "Ann Lee, of Bamako, said".
_ASIDES = phrases.PARTICIPLES | frozenset(
    "not age of from born led built made known held shaken torn driven run".split()
)
# What makes a clause of the words before an aside, and no subject: "The bridge fell, not".
_HAPPENED = frozenset(
    "is are was were has have had will would could can may must should fell rose died held spread"
    " broke left took came went began sank struck hit shut stood grew lost won shot met cut drew"
    " became".split()
)
_OBJECTS = phrases.PREPOSITIONS | phrases.DETERMINERS | phrases.FEW

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
        end = self._before_bracket(end)
        sign = self._words[end - 1].text
        if sign == '"':
            return self._behind(verb)
        if sign == ",":
            return self._beside_comma(verb, end - 1)
        if sign == "—":
            return self._before_aside(end - 1)
        return self._before(end)

    def _before_aside(self, dash: int) -> Range | None:
        """The subject before an aside: "The agency — which runs three camps — said"."""
        opening = [i for i in range(dash) if self._words[i].text == "—"]
        return self._before(opening[-1]) if opening and opening[-1] else None

    def _before_bracket(self, end: int) -> int:
        if self._words[end - 1].text != ")":
            return end
        opening = [i for i in range(end) if self._words[i].text == "("]
        return opening[-1] if opening and opening[-1] else end

    def _before(self, end: int) -> Range | None:
        """The phrase that ends there, or, where that is a clause with "who", the one before."""
        at = end - 1
        while at >= 0 and (self._words[at].is_word):
            if self._words[at].low in ("who", "whom"):
                return phrases.before(self._words, at - (self.low(at - 1) == ","))
            at -= 1
        return phrases.before(self._words, end)

    def _beside_comma(self, verb: int, comma: int) -> Range | None:
        """The subject where a comma stands before the verb: "X, the mayor, said" or
        "The bridge fell, said the mayor"."""
        if (end := self._before_asides(comma)) < comma and (subject := self._before(end)):
            return subject
        commas = [i for i in range(comma) if self._words[i].text == ","]
        first = self.low(commas[-1] + 1) if commas else ""
        beside = self._words[commas[-1] + 1 : comma] if commas else []
        if not commas or (
            first not in _RELATIVE and not phrases.is_proper(beside) and self._turned(verb)
        ):
            return self._behind(verb)
        head = self._before(self._before_asides(commas[-1]))
        is_named = head is not None and phrases.is_proper(self._words[head[0] : head[1]])
        if not is_named and phrases.is_proper(beside) and len(beside) <= 5:
            return commas[-1] + 1, comma
        return head

    def _before_asides(self, comma: int) -> int:
        """The comma behind the subject where asides follow it up to the one given: "Ann Lee,
        42, of Bamako,"; else the one given."""
        end = comma
        while begin := self._sign_before(end):
            if self._words[begin].text != "," or not _is_aside(self._words[begin + 1 : end]):
                break
            end = begin
        return comma if _is_clause(self._words[self._sign_before(end) : end]) else end

    def _sign_before(self, end: int) -> int:
        """The sign before `end`, or 0; the comma of "1,200" is none."""
        for at in range(end - 1, 0, -1):
            word = self._words[at]
            if not word.is_word and not (
                word.text == "," and word.end == self._words[at + 1].start
            ):
                return at
        return 0

    def _turned(self, verb: int) -> bool:
        """Whether the subject follows the verb and ends its clause."""
        found = phrases.after(self._words, verb + 1)
        if VERBS.get(self.low(verb)) not in INVERTED:
            return False
        return found is not None and not self.low(found[1])[:1].isalpha()

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
    rest = list(dropwhile(_is_adverb, words))
    if not rest or (len(rest) < len(words) and phrases.is_proper(rest)):
        return bool(words)
    if rest[0].text.isdigit():
        # An age; "July 3, 2024," is a date.
        return len(rest[0].text) < 4 and (len(rest) == 1 or rest[-1].low == "old")
    return rest[0].low in _ASIDES or _is_participle(rest[0])


def _is_clause(words: list[Word]) -> bool:
    """Whether words have a verb of their own: "the bridge fell", not "the armed group"."""
    main = list(takewhile(lambda word: word.low not in ("who", "whom"), words))
    for word, following in zip_longest(main, main[1:]):
        if word.low in _HAPPENED:
            return True
        if _is_participle(word) and (following is None or _follows_verb(following)):
            return True
    return False


def _follows_verb(word: Word) -> bool:
    return word.low in _OBJECTS or word.text.isdigit() or _is_adverb(word)


def _is_adverb(word: Word) -> bool:
    return word.low.endswith("ly") and word.low not in phrases.NOUNS_IN_LY


def _is_participle(word: Word) -> bool:
    return word.text.islower() and word.low.endswith("ed") and len(word.low) > 3
