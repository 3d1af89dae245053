"""Noun phrases of a turn, told by the words between which they stand; pure."""

from dataclasses import dataclass
from functools import cached_property

from app.conversation.asked import Asked
from app.conversation.verbs import BASES, NEWS, PASTS, TO_PEOPLE, TO_PLACES
from app.conversation.vocabulary import (
    EITHER,
    EVENTS,
    FIGURES,
    GENERIC,
    LASTING,
    QUALITIES,
    RELATIONAL,
    ROLES,
    VERBS,
)
from app.conversation.words import LINKS, Word

_BREAKS = frozenset(',;:?!.()"“”\n')
_JOINING = frozenset({"of", "and", "&"})
_ARTICLES = frozenset("the a an".split())
_DETERMINERS = _ARTICLES | frozenset(
    "this that these those its their his her our any some other last first".split()
)
# After one of these a word in -ed says which: "the captured soldiers".
_DESCRIBED = _DETERMINERS | frozenset("many which what all several most few how".split())
_DOING = frozenset("do does did can could will would should may might must".split())
_PLACING = frozenset("in at near from around across".split())
_TIME = frozenset(
    """january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday yesterday today week month year last this
    next""".split()
)
_BEING = frozenset("is are am was were be been being".split())
_HAVING = frozenset("has have had".split())
# "Spanish people", "Iranian state media": more than a name is meant.
_OF_NATION = ("ish", "ese", "ian", "ean", "ch")
# A name after one of these does nothing itself: "Did the attack on Kyiv kill anyone?"
_NOT_ACTING = _PLACING | frozenset("on of from to into over for against with".split())
_PEOPLE = frozenset("people men women children".split())
# The word before a noun, where that noun in -s is a plural and no name of an illness or a study.
_SEVERAL_BEFORE = frozenset(
    (word,)
    for word in "many which are were these those all some several most few other the".split()
)
_LONGEST = 8


@dataclass(frozen=True)
class Phrase:
    """Words `first` to `last` of the turn with the number `turn`."""

    turn: int
    first: int
    last: int
    words: tuple[Word, ...]
    text: str
    before: tuple[str, ...]
    then: str = ""

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(word.stem for word in self.words if word.content)

    @cached_property
    def relational(self) -> bool:
        """Whether it needs an "of …" to say anything: "the main causes"."""
        content = (word.lower for word in self.words if word.content)
        return all(word in RELATIONAL or word in QUALITIES for word in content)

    @cached_property
    def name(self) -> bool:
        """Whether it has a capital that does not begin the turn."""
        at = enumerate(self.words, self.first)
        return any(place and word.capital and word.content for place, word in at)

    @cached_property
    def placed(self) -> bool:
        """Whether it is a name that stands where a place does: "in Diboli"."""
        return self.name and self.after in _PLACING

    @cached_property
    def acting(self) -> bool:
        """Whether it is who did what is asked about, and so not where: "Did Russia attack"."""
        if self.after == "by":
            return True
        if self.then not in NEWS or self.after in _NOT_ACTING:
            return False
        return self.then.endswith("ing") or self.after not in _BEING

    @property
    def event(self) -> bool:
        """Whether it happens: "the coup"."""
        return self.words[-1].stem in EVENTS

    @property
    def figure(self) -> bool:
        """Whether it is counted or measured: "the death toll"."""
        return self.words[-1].stem in FIGURES

    @property
    def person(self) -> bool:
        """Whether it is somebody by his office or kin: "Mali's president"."""
        return self.words[-1].lower in ROLES

    @property
    def involved(self) -> bool:
        """Whether it is several to whom something happened once: no "people live"."""
        return self.several and self.then not in LASTING

    @cached_property
    def struck(self) -> bool:
        """Whether it is a name to which is done what is done to places: "attack Kyiv"."""
        return self.name and self.after in TO_PLACES

    @cached_property
    def harmed(self) -> bool:
        """Whether it is to whom is done what is done to people: "kill Kone"."""
        return self.after in TO_PEOPLE

    @cached_property
    def dated(self) -> bool:
        """Whether it says when: "1 July"."""
        return all(word.lower in _TIME or word.lower.isdigit() for word in self.words)

    @cached_property
    def several(self) -> bool:
        """Whether it surely is a common noun in the plural: "how many militants", not "what
        causes diabetes"."""
        head = self.words[-1].lower
        plural = head in _PEOPLE or (self.plural and not head.endswith(("us", "is", "ics")))
        return plural and not self.name and self.before[-1:] in _SEVERAL_BEFORE

    @property
    def after(self) -> str:
        """The word before it, an article aside."""
        bare = [word for word in self.before if word not in _ARTICLES]
        return bare[-1] if bare else ""

    @property
    def definite(self) -> bool:
        return self.before[-1:] == ("the",)

    @property
    def plural(self) -> bool:
        head = self.words[-1].lower
        return head.endswith("s") and not head.endswith("ss")


def phrases(asked: Asked, turn: int) -> list[Phrase]:
    """The noun phrases of a turn, left to right."""
    joined: list[tuple[int, int]] = []
    for run in _runs(asked):
        found = _trimmed(asked.words, run)
        if joined and _one_name(asked, joined[-1], found):
            joined[-1] = (joined[-1][0], found[1])
        else:
            joined.append(found)
    return [_phrase(asked, turn, *found) for found in joined]


def _runs(asked: Asked) -> list[tuple[int, int]]:
    """Runs of content words, as first and last; verbs, punctuation and "according" part them."""
    runs: list[tuple[int, int]] = []
    start = None
    for at, word in enumerate(asked.words):
        outside = not word.content or word.lower == "according" or _verb(asked, at, start)
        gap = asked.text[asked.words[at - 1].end : word.start] if at else ""
        broken = not _BREAKS.isdisjoint(gap) or (start is not None and at - start >= _LONGEST)
        if start is not None and (outside or broken):
            runs.append((start, at - 1))
            start = None
        if start is None and not outside:
            start = at
    if start is not None:
        runs.append((start, len(asked.words) - 1))
    return runs


def _trimmed(found: list[Word], run: tuple[int, int]) -> tuple[int, int]:
    """A run without the qualities at its ends: "Red Bull bad", "important plants"."""
    first, last = run
    while last > first and found[last].lower in QUALITIES and not found[last].capital:
        last -= 1
    while last > first and found[first].lower in (GENERIC | QUALITIES) and not found[first].capital:
        first += 1
    return first, last


def _verb(asked: Asked, at: int, start: int | None) -> bool:
    """Whether the word `at` is a verb; "attack" is none after an article, nor at the end of a
    phrase that has one, unless a "did" asks for it. `start`: where the phrase begins."""
    word = asked.words[at]
    if word.capital:
        return False
    if word.lower not in VERBS:
        news = word.lower in NEWS and _acts(asked, at, start)
        return news or _asked_for(asked, at, start)
    if word.lower not in EITHER:
        return True
    begin = at if start is None else start
    article = begin > 0 and asked.lowers[begin - 1] in _DETERMINERS
    return not article or (begin < at and not _DOING.isdisjoint(asked.lowers[:begin]))


def _asked_for(asked: Asked, at: int, start: int | None) -> bool:
    """Whether the word `at` is the verb by where it stands, whatever it means: after "who", and
    after a name that an auxiliary asks about: "Who bought", "Did Sweden join"."""
    word = asked.lowers[at]
    if at and asked.lowers[at - 1] == "who":
        return asked.words[at].content
    if not start or not any(one.capital for one in asked.words[start:at]):
        return False
    gap = asked.text[asked.words[at - 1].end : asked.words[at].start]
    if gap != " " or not all(one.capital or one.lower.isdigit() for one in asked.words[start:at]):
        return False  # "Mali's junta", "the Kayes attack claimed"
    opener = asked.lowers[_first_of_two(asked, start) - 1]
    if opener in _ARTICLES:
        opener = asked.lowers[start - 2] if start > 1 else ""
        following = asked.words[at + 1] if at + 1 < len(asked.words) else None
        # "the Kayes attack", but "the iPhone 16 released": after an article a noun is likelier.
        if not word.endswith("ed") or (following and following.content):
            return False
    if opener in _BEING:
        return word.endswith(("ing", "ed"))
    # "Did Apple shares fall": a plural is no verb there.
    noun = word in _PEOPLE or (word.endswith("s") and not word.endswith("ss"))
    of_nation = asked.lowers[at - 1].endswith(_OF_NATION)
    return opener in _DOING | _HAVING and not (noun or of_nation)


def _first_of_two(asked: Asked, start: int) -> int:
    """Where the first name begins that an "and" joins to the one at `start`."""
    if start < 2 or asked.lowers[start - 1] != "and":
        return start
    first = start - 1
    while first > 1 and asked.words[first - 1].capital:
        first -= 1
    return first if first < start - 1 else start


def _acts(asked: Asked, at: int, start: int | None) -> bool:
    """Whether a verb of news is the verb here, by its neighbours: "strike" can be a noun, and
    "captured" can say which soldiers."""
    word, before = asked.lowers[at], asked.lowers[at - 1] if at else ""
    if before == "who" or before in _DESCRIBED:
        return before == "who"
    following = asked.words[at + 1] if at + 1 < len(asked.words) else None
    if following and (following.lower in _DETERMINERS or (following.capital and following.content)):
        ongoing = before in _BEING and word.endswith("ing")
        return start is not None or word in PASTS or ongoing
    if start is None:
        return False  # "were captured" parts nothing.
    ends = word not in BASES and not (following and following.content)
    return (word in PASTS and (ends or asked.words[at - 1].capital)) or _after_did(asked, at, start)


def _after_did(asked: Asked, at: int, start: int) -> bool:
    """Whether a "did" and a name or "the …" ask for the word `at`, and not for one after it: "Did
    the drone strike kill", "Did the strike on Kyiv kill"."""
    if asked.lowers[at] not in BASES or _DOING.isdisjoint(asked.lowers[:start]):
        return False
    definite = start > 0 and asked.lowers[start - 1] in _DETERMINERS
    if not definite and not any(word.capital for word in asked.words[start:at]):
        return False
    first, second = [*asked.lowers[at + 1 : at + 3], "", ""][:2]
    dated = second in _TIME or second.isdigit()
    return first not in VERBS | NEWS and (first not in ("of", "on") or dated)


def _one_name(asked: Asked, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether two runs are one name: "Lewis and Clark"."""
    found = asked.words
    between = [word.lower for word in found[left[1] + 1 : right[0]]]
    return (
        1 <= len(between) <= 2
        and between[0] in _JOINING
        and all(word in LINKS for word in between)
        and found[left[1]].capital
        and found[right[0]].capital
        and right[1] - left[0] < _LONGEST
        and _BREAKS.isdisjoint(asked.text[found[left[1]].end : found[right[0]].start])
    )


def _phrase(asked: Asked, turn: int, first: int, last: int) -> Phrase:
    found = tuple(asked.words[first : last + 1])
    text = " ".join(asked.text[found[0].start : found[-1].end].split())
    before = tuple(asked.lowers[max(0, first - 2) : first])
    then = next(iter(asked.lowers[last + 1 : last + 2]), "")
    return Phrase(turn, first, last, found, text, before, then)
