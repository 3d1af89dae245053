"""Several actors named one after the other: "Apple, Google and Microsoft said"."""

from collections.abc import Sequence

from index.attribution import clauses, phrases
from index.attribution.phrases import Word

Range = tuple[int, int]

# How many words a list may have; what stands further on is not looked at.
_LONGEST = 24
# How many words may stand before "of" in "the foreign ministers of".
_LONGEST_HEAD = 5
_NOT_NAMES = phrases.LEADERS | phrases.PREPOSITIONS | phrases.TIME | phrases.OPENERS
_JOINTS = ("and", "or")


def whole_list(words: Sequence[Word], last: Range) -> Range:
    """The list of names that ends with the phrase `last`, or `last` itself.

    Only names that nothing but a date or an adverb stands before: in "It hit Kayes, Kati and
    Segou said" a list has ended, and "The bank, the owner and the mayor" may name one or two.
    """
    joints = [at for at in range(max(last[0] - 2, 0), last[1]) if words[at].low in _JOINTS]
    if not joints or last[1] > _LONGEST:
        return last
    comma = next((at for at in range(joints[-1] - 1, 0, -1) if not words[at].is_word), 0)
    name = words[comma + 1 : joints[-1]]
    begin, found = _names_before(words, comma)
    # A comma before "and" alone parts two clauses: "Bamako, and Oxfam said".
    if found < (1 if name else 2) or (name and not _is_name(name)):
        return last
    return begin + (words[begin].low in phrases.ARTICLES), last[1]


def _names_before(words: Sequence[Word], comma: int) -> tuple[int, int]:
    """Where the names before a comma begin, and how many they are; 0 where they are part of
    a clause."""
    begin, found = comma, 0
    while begin > 0 and words[comma].text == ",":
        begin = next((at for at in range(comma, 0, -1) if not words[at - 1].is_word), 0)
        name = words[begin:comma]
        if not _is_name(name):
            if _is_of_several(name):
                return begin, found + 1 if begin == 0 else 0
            opened = _opens(name) or (not name and words[begin - 1].text == '"')
            return comma + 1, found if opened else 0
        found, comma = found + 1, begin - 1
    return begin, found if begin == 0 or words[comma].text == '"' else 0


def _is_of_several(words: Sequence[Word]) -> bool:
    """Whether a list goes on with whose, or who, several people are: "The leaders of Mali",
    "Rebel groups such as JNIM"."""
    such = [at for at, word in enumerate(words) if word.low == "such"]
    of = such or [at for at, word in enumerate(words) if word.low in ("of", "in", "from")]
    if not of or not 0 < of[0] <= _LONGEST_HEAD:
        return False
    head, name = words[: of[0]], words[of[0] + (2 if such else 1) :]
    people = head[-1].low.endswith(("s", "men")) and head[0].low not in _NOT_NAMES
    return people and not clauses.is_surely_clause(head) and _is_name(name)


def _is_name(words: Sequence[Word]) -> bool:
    """Whether the words between two commas are a name: "Google", "the African Union"."""
    name = list(words[1:] if words and words[0].low in phrases.ARTICLES else words)
    if not name or name[0].low in _NOT_NAMES or not phrases.is_proper(name):
        return False
    # At the beginning these have capitals too: "Sadly", "Worried".
    return len(name) > 1 or not (
        clauses.is_adverb(name[0]) or name[0].low.endswith(("ed", "ing", "ous"))
    )


def _opens(words: Sequence[Word]) -> bool:
    """Whether words are a date or an adverb before the list: "On Monday", "Meanwhile"."""
    if len(words) == 1 and (clauses.is_adverb(words[0]) or words[0].low in _NOT_NAMES):
        return True
    dated = any(word.low in phrases.TIME or _is_year(word) for word in words)
    return dated and all(
        word.low in phrases.TIME | phrases.PREPOSITIONS or word.text.isdigit() for word in words
    )


def _is_year(word: Word) -> bool:
    return word.text.isdigit() and len(word.text) == 4
