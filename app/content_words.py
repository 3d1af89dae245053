"""The words of a question that are searched for; pure."""

import re
from itertools import pairwise

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

# Words so common in questions that matching them says nothing; without them full-text
# search of a large index stays quick.
STOP_WORDS = frozenset(
    "a about after all also am an and any are as at be because been before being both but by"
    " can could did do does doing done for from had has have having he her here hers him his"
    " how i if in into is it its itself just me more most my no nor not now of off on once only"
    " or other our ours out over own please s same say says she should so some such t than that"
    " the their theirs them then there these they this those through to too under until up us"
    " very was we were what when where which while who whom whose why will with would you"
    " your".split()
)
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
# The words of each number up to ninety-nine, and its digits.
_NUMBERS = {word: str(number) for number, word in enumerate(_UNITS)} | {
    word: str(number) for number, word in zip(range(20, 100, 10), _TENS, strict=True)
}
_WORDS_OF = {digits: word for word, digits in _NUMBERS.items()}


def content_words(text: str) -> list[str]:
    """The words of a question that carry meaning, each once, in order; all of them if none
    does."""
    words = [part for word in _WORD.findall(text.lower()) for part in re.split("['’]", word)]
    unique = [word for word in dict.fromkeys(words) if word]
    return [word for word in unique if word not in STOP_WORDS] or unique


def searched_words(text: str) -> list[str]:
    """The content words, and the other way to write the numbers among them: "eighty" finds 80,
    "25" finds twenty-five."""
    words = content_words(text)
    return list(dict.fromkeys([*words, *_numbers(words)]))


def _numbers(words: list[str]) -> list[str]:
    other = [_NUMBERS.get(word) or _WORDS_OF.get(word, "") for word in words]
    for tens, unit in pairwise(words):
        if tens in _TENS and unit in _UNITS[1:10]:
            other.append(str(int(_NUMBERS[tens]) + int(_NUMBERS[unit])))
    for word in words:
        if re.fullmatch(r"[2-9][1-9]", word):
            other.append(f"{_WORDS_OF[word[0] + '0']} {_WORDS_OF[word[1]]}")
    return [word for word in other if word]
