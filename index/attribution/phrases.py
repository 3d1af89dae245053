"""Words of a sentence and the phrases that name an actor in it, without a parser."""

import re
from dataclasses import dataclass

from index.attribution.nouns import COLLECTIVES, FIGURES, GIVEN, PAPERS

_WORD = re.compile(r"\"|\w+(?:(?:[.&-]|\.?')\w+)*(?:\.(?=\w)|'(?=\s)|\+(?=\s))?|[^\w\s]")
_ABBREVIATED = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Sgt|Capt|Brig|Adm|Prof|Sen|Rep|Gov|St|Rev|Hon|Pres|[A-Z])"
)
_PUT_OUT = re.compile(rf"{PAPERS}|{FIGURES}")
_GIVEN = re.compile(GIVEN)

ARTICLES = frozenset(("the", "a", "an"))
DETERMINERS = ARTICLES | frozenset(
    "its his her their our my some any no this that these those".split()
)
PRONOUNS = frozenset(("it", "he", "she", "they", "him", "her", "them"))
_NEVER = frozenset(
    "there this that these those what which who whom whose nobody none everybody everyone somebody"
    " someone anybody we i you media sources' others' such one's not all both each"
    " here then so and or but nothing".split()
)
TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december today yesterday tonight week month year night"
    " morning afternoon evening weekend day days weeks months years hours ago noon midnight".split()
)
_ADVERBS = frozenset(
    "has have had also later earlier then first since again still now once even recently today"
    " yesterday tonight further thus therefore already always often previously meanwhile however"
    " too instead just long both all himself herself itself themselves ever since".split()
)
NOUNS_IN_LY = frozenset("family assembly italy ally anomaly monopoly supply daily".split())
# Words that forbid the verb after them to be a statement: "did not say", "to say", "was told".
_BARRED = frozenset(
    "not never n't to be been was were is are being did do does may might must should could can"
    " cannot would will shall won't didn't don't doesn't wasn't weren't hasn't haven't couldn't"
    " wouldn't nor neither gets got".split()
)
_STOPS = frozenset(
    "that but while when because although though as if whereas after before since until so yet who"
    " which whom where than whether is are was were be been has have had will would could can may"
    " might must should did does do not what how why whose nor saying adding claiming said says"
    " told unless cite cites quote quotes".split()
)
LEADERS = frozenset(
    "and but or so yet meanwhile however still then later also earlier now instead today yesterday"
    " even only when while although though as because if since that whether".split()
)
# At the beginning of a sentence these have a capital and yet name nobody.
OPENERS = frozenset(
    "elsewhere nevertheless nonetheless moreover furthermore besides indeed overall afterwards"
    " afterward otherwise likewise alas perhaps maybe anyway abroad overnight online tomorrow"
    " thereafter beforehand nowadays sometimes often soon twice together apart next hence thus"
    " therefore again worldwide nationwide regardless".split()
)
FEW = frozenset("one two three four five six seven eight nine ten several some many".split())
# In lower case these may be parts of a name.
NAME_LINKS = frozenset("of de al bin van von der ould ag".split())
# "Others said", "two said": nobody is named.
_UNNAMED = FEW | {"others", "another", "most"}
# Who continues to assess assesses.
GOES_ON = frozenset(("continue", "continues", "continued"))
PREPOSITIONS = frozenset(
    "in on at by after during since for from under with before over across amid despite near within"
    " through until against between to of about into without towards around inside outside along"
    " late early last this next".split()
)
PARTICIPLES = frozenset(
    "speaking reached contacted interviewed briefed familiar close identified cited quoted named"
    " asked living working fleeing responding reacting appearing addressing writing visiting"
    " responsible involved".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign of a sentence; a whole quotation is one sign, the quote mark."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        # The World Health Organization is no pronoun.
        return self.text if self.text == "WHO" else self.text.lower()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


def words(text: str) -> list[Word]:
    """The words and signs of a sentence; a full stop after a title belongs to it."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        last = found[-1] if found else None
        if last and match[0] == "." and last.end == match.start() and _is_title(last.text):
            found[-1] = Word(last.text + ".", last.start, match.end())
        else:
            found.append(Word(match[0], match.start(), match.end()))
    return found


def _is_title(word: str) -> bool:
    """Whether a full stop belongs to the word: "Gen.", "U.N."."""
    return _ABBREVIATED.fullmatch(word.rsplit(".", 1)[-1]) is not None


def subject_end(sentence: list[Word], verb: int) -> int | None:
    """Where the subject of the verb ends, its helpers and adverbs passed over; None where
    the verb is denied, passive or after "to"."""
    at = verb
    while at > 0:
        word = sentence[at - 1].low
        if word == "to" and at > 1 and sentence[at - 2].low in GOES_ON:
            at -= 2
            continue
        if word in _BARRED:
            return None
        if word in _ADVERBS or (word.endswith("ly") and word not in NOUNS_IN_LY):
            at -= 1
        elif skipped := _time_before(sentence, at):
            at = skipped
        else:
            return at
    return at


def _time_before(sentence: list[Word], at: int) -> int:
    """Where "on Monday", "late on 3 July", "this week" before `at` begins, or 0."""
    begin = at
    while begin > 0 and (sentence[begin - 1].low in TIME or sentence[begin - 1].text.isdigit()):
        begin -= 1
    if begin == at or not any(word.low in TIME for word in sentence[begin:at]):
        return 0
    while begin > 0 and sentence[begin - 1].low in ("on", "in", "late", "early", "last", "this"):
        begin -= 1
    return begin


def before(sentence: list[Word], end: int) -> tuple[int, int] | None:
    """The noun phrase that ends at `end`, as a range of words."""
    begin = end
    while begin > 0 and _continues(sentence, begin - 1):
        begin -= 1
    return tidy(sentence, begin, end)


def _continues(sentence: list[Word], at: int) -> bool:
    word = sentence[at]
    if word.text in ("&", "/"):
        return True
    if word.low in ("and", "or"):
        # Two actors, not two clauses: what stands before is short and begins the sentence,
        # or stands behind a comma and is a phrase of its own.
        if 0 < at <= 4 and not any(w.low in _STOPS or not w.is_word for w in sentence[:at]):
            return True
        comma = next((i for i in range(at - 1, max(-1, at - 6), -1) if not sentence[i].is_word), at)
        return sentence[comma].text == "," and _is_phrase(sentence[comma + 1 : at])
    return word.is_word and word.low not in _STOPS


def _is_phrase(phrase: list[Word]) -> bool:
    """Whether a few words name somebody, and have no verb: "two medics", "Oxfam"."""
    if not phrase or any(w.low in _STOPS or w.low.endswith(("ed", "ing")) for w in phrase):
        return False
    first = phrase[0]
    opens = first.low in DETERMINERS | FEW or first.is_capital or first.text.isdigit()
    return opens or (len(phrase) == 1 and (first.low.endswith("s") or first.low in COLLECTIVES))


def after(sentence: list[Word], begin: int) -> tuple[int, int] | None:
    """The noun phrase that begins at `begin`, as a range of words."""
    end = begin
    while end < len(sentence) and _goes_on(sentence, begin, end):
        end += 1
    return tidy(sentence, begin, end)


def _goes_on(sentence: list[Word], begin: int, at: int) -> bool:
    word = sentence[at]
    if word.low in ("and", "&"):
        return at > begin and at + 1 < len(sentence) and sentence[at + 1].is_word
    if word.low == "to" and at > begin and sentence[at - 1].is_capital:
        # "the Committee to Protect Journalists"
        return at + 1 < len(sentence) and sentence[at + 1].is_capital
    if not word.is_word or word.low in _STOPS or word.low in TIME:
        return word.text == "'"
    if word.low in PREPOSITIONS and at > begin:
        following = sentence[at + 1].low if at + 1 < len(sentence) else ""
        named = sentence[at - 1].is_capital and sentence[begin].low != "the"
        timed = following in TIME or following.isdigit() or following in ARTICLES - {"the"}
        return word.low in ("of", "for", "from", "at", "in", "with") and not named and not timed
    return True


def tidy(sentence: list[Word], begin: int, end: int) -> tuple[int, int] | None:
    """A range of words without what leads up to the actor or hangs on behind it; None where
    no actor is left."""
    hanging = (at for at in range(begin + 1, end) if _hangs_on(sentence, at))
    end = next((at for at in hanging if not _is_put_out(sentence, at, end)), end)
    begin = _past_leaders(sentence, begin, end)
    while begin < end and sentence[begin].low in ARTICLES:
        begin += 1
    while end > begin and sentence[end - 1].low in PREPOSITIONS | DETERMINERS | {"and", "or"}:
        end -= 1
    if begin >= end or end - begin > 14 or not _names(sentence[begin:end]):
        return None
    if _is_participial(sentence[begin:end]):
        return None
    return begin, end


def _hangs_on(sentence: list[Word], at: int) -> bool:
    """Whether a participle begins there that says more of the actor: "people displaced by"."""
    low, after = sentence[at].low, sentence[at + 1].low if at + 1 < len(sentence) else ""
    if low in PARTICIPLES:
        return True
    passive = _is_passive(sentence[at]) or low in ("given", "made", "sent", "seen", "drawn")
    return passive and after in ("by", "from", "in", "at", "with", "near")


def _is_put_out(sentence: list[Word], at: int, end: int) -> bool:
    """Whether who stands behind a paper is named there: "a statement made by the army"."""
    paper, given, by = sentence[at - 1].low, sentence[at].low, sentence[at + 1 : end][:1]
    named = bool(by) and by[0].low in ("by", "from")
    return named and bool(_PUT_OUT.fullmatch(paper) and _GIVEN.fullmatch(given))


def _is_participial(phrase: list[Word]) -> bool:
    """Whether a phrase only says more of an actor: "speaking under army", "followed by Lee"."""
    first = phrase[0]
    participle = _is_passive(first) or first.low in PARTICIPLES
    return participle and len(phrase) > 1 and phrase[1].low in PREPOSITIONS


def _is_passive(word: Word) -> bool:
    return word.low.endswith("ed") and word.text.islower() and len(word.low) > 4


def _past_leaders(sentence: list[Word], begin: int, end: int) -> int:
    while begin < end and sentence[begin].low in LEADERS:
        begin += 1
    if begin < end and sentence[begin].low in PREPOSITIONS:
        begin = _past_preposition(sentence, begin + 1, end)
    return begin


def _past_preposition(sentence: list[Word], begin: int, end: int) -> int:
    """Behind "On Monday", "In Bamako", "After the attack"."""
    at = begin
    while at < end and (sentence[at].low in TIME | PREPOSITIONS or sentence[at].text.isdigit()):
        at += 1
    articles = [i for i in range(at + 1, end) if sentence[i].low in DETERMINERS]
    if at > begin:
        return at
    if articles:
        return articles[-1]
    while at < end and sentence[at].is_capital:
        at += 1
    return at if at < end else end


def _names(phrase: list[Word]) -> bool:
    last, first = phrase[-1], phrase[0]
    if not last.text[0].isalpha() or last.low in TIME:
        return False
    if first.low in ("no", "neither", "nobody", "few"):
        return False
    if all(word.low in _UNNAMED for word in phrase):
        return False
    if len(phrase) == 1 and first.low in _NEVER | DETERMINERS | OPENERS:
        return False
    if last.low.endswith("ly") and last.low not in NOUNS_IN_LY:
        return False
    return last.low not in _NEVER


def is_proper(phrase: list[Word]) -> bool:
    """Whether a phrase is a name and nothing else: "Elif Kaya"."""
    return bool(phrase) and all(w.is_capital or w.low in NAME_LINKS for w in phrase)
