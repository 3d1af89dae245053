"""A question taken apart: its words, and what it leaves to its history; pure."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from app.conversation.places import asks_of_land, asks_of_scene
from app.conversation.vocabulary import (
    AUXILIARY,
    COMPARING,
    DEMONSTRATIVE,
    OF_PLACES,
    OF_THINGS,
    PERSON,
    PLURAL,
    PRONOUNS,
    QUALITIES,
    QUESTION_WORDS,
    RELATIONAL,
    THING,
    VERBS,
)
from app.conversation.words import Word, words

_ABOUT = re.compile(
    r"\W*(?:(?:and|but|so|ok|okay|well)\W+){0,3}(?:what|how) about\b", re.IGNORECASE
)
_CONTINUES = re.compile(r"\W*(?:and|but|or|so|also)\b", re.IGNORECASE)
_INTRODUCES = re.compile(
    r"\W*(?:(?:can|could|please|would) (?:you )?)?(?:tell me (?:more )?about|describe|explain"
    r"|what(?:['’]s| is| are| was| were)|who(?:['’]s| is| are| was| were)|what about|how about"
    r"|define|tell about)\b",
    re.IGNORECASE,
)
_JUDGED = (
    r"(?:true|necessary|possible|impossible|better|best|ok|okay|important|safe|legal|hard|easy"
    r"|difficult|good|bad|likely|worth|normal|common|illegal|wrong|right|clear|said|reported|known"
    r"|free|fair|advisable|reasonable|allowed|essential|useful)"
)
_DEGREE = r"(?:(?:not|still|so|really|also|even|more) )?"
_EXPLETIVE = re.compile(
    rf"it(?: is|['’]s| was) {_DEGREE}{_JUDGED}\b[^?.,]{{0,20}}? ?\b(?:to|that|if|not|never)\b"
    r"|it (?:takes?|took|seems)\b"
    r"|it(?: is|['’]s| was)? (?:rain|snow|hail|freez|gets? (?:dark|late|cold)|getting )",
    re.IGNORECASE,
)
_ASKED_EXPLETIVE = re.compile(r"\b(?:is|was) it$", re.IGNORECASE)
_EXPLETIVE_REST = re.compile(rf" {_DEGREE}{_JUDGED} (?:to|that|if)\b", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[.?!;:]\s|\s[-–—]+\s")
_DEFINES = re.compile(
    r"(?:what|who)(?:['’]s| is| are| was| were)(?: an?)?(?: [^\W_][\w'’-]*){1,4}\W*", re.IGNORECASE
)
# "how many were wounded": says neither of whom nor where nor when.
UNCOUNTED = re.compile(
    r"how many (?:of them )?(?P<verb>(?:(?:are|was|were|(?:has|have|had) been) )?"
    r"(?:\w{2,}ed|hurt|shot|held|taken|hit|lost|left))(?: (?:too|also|as well|in total|overall))?"
    r"[\s?.!]*",
    re.IGNORECASE,
)
_WHERE_IS = re.compile(r"(?:\w+\W+)?where(?:['’]s| is) it\b", re.IGNORECASE)
# "What weapons were used?", "Were there warnings?": when and where, another question says.
_ONCE = re.compile(
    r"(?:(?:and|but|so)[\s,]+)?(?:(?:what|which)(?: [a-z]+){1,2} (?:was|were)"
    r" (?:[a-z]{2,}ed|hurt|shot|held|taken|hit|lost|found|made|sent|given|seen)"
    r"|(?:was|were) there(?: any)?(?: [a-z]+){1,2}"
    r"|(?:was|were) (?:anyone|anybody|someone|people|civilians|there) (?:else )?[a-z]+)[\s?.!]*",
    re.IGNORECASE,
)
_SPEAKER = r"(?!(?:it|he|she|they|we|you|i|there|this|that|these|those)\b)(?:[\w'’.-]+ ){1,5}?"
# "What did the EU say?", "Did Ukraine confirm this?": of what, another question says.
_TELLING = re.compile(
    rf"(?:(?:and|but|so)[\s,]+)?(?:(?:what|how) (?:do|does|did|has|have) {_SPEAKER}"
    r"(?:say|said|respond|responded|react|reacted|reply|replied|comment|commented)"
    rf"|(?:do|does|did|has|have) {_SPEAKER}(?:confirm|confirmed|deny|denied|respond|responded"
    r"|react|reacted|comment|commented|condemn|condemned)|(?:is|was) (?:this|that) (?:true"
    r"|confirmed))(?:(?: (?:about|of|on|to))? (?:it|this|that|so))?(?: so far| yet| too| now)?"
    r"[\s?.!]*",
    re.IGNORECASE,
)
_EXISTS = re.compile(
    r"\b(?:is|are|was|were|be|been) there\b|\bthere (?:is|are|was|were|any)\b",
    re.IGNORECASE,
)
# After "the …" one of these says which is meant.
_SPECIFYING = frozenset("of in for to on that from between".split())
_PHRASE = 4
_JOINING = frozenset("and but or".split())
_LEADING_IN = frozenset("if when speaking talking regarding concerning".split())
_UNTELLING = RELATIONAL | QUALITIES | VERBS


@dataclass(frozen=True)
class Asked:
    """A turn of the user."""

    text: str

    @cached_property
    def words(self) -> list[Word]:
        return words(self.text)

    @cached_property
    def lowers(self) -> list[str]:
        return [word.lower for word in self.words]

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(word.stem for word in self.words)

    @cached_property
    def content(self) -> list[Word]:
        return [word for word in self.words if word.content]

    @cached_property
    def free(self) -> list[str]:
        """The lower-case words, less the pronouns that mean something in the question itself:
        "What is X and why is it …?"."""
        return [lower for at, lower in enumerate(self.lowers) if not self.bound(at)]

    def bound(self, at: int) -> bool:
        """Whether the word `at` is a pronoun that means nothing outside the question: one that
        follows what it means, or the "it" of "is it true that …"."""
        word = self.words[at]
        if word.lower == "it" and self._expletive(word):
            return True
        return self._follows_joint(at) or self._owner_named(at)

    def _follows_joint(self, at: int) -> bool:
        """Whether the pronoun stands in a clause after one that names what it can mean; a
        person needs a name."""
        if self._joint is None or at <= self._joint:
            return False
        before = self.words[1 : self._joint + 1]
        named = any(word.capital and word.content for word in before)
        return self.lowers[at] in (THING | PLURAL | PERSON if named else THING | PLURAL)

    def _expletive(self, word: Word) -> bool:
        if _EXPLETIVE.match(self.text, word.start):
            return True
        asked = _ASKED_EXPLETIVE.search(self.text, max(0, word.start - 5), word.end)
        return bool(asked and _EXPLETIVE_REST.match(self.text, word.end))

    def _owner_named(self, at: int) -> bool:
        """Whether "its" or "their" follows the noun it belongs to: "companies … their staff"."""
        if self.lowers[at] not in ("its", "their"):
            return False
        plural = self.lowers[at] == "their"
        nouns = [word for word in self.words[:at] if _telling(word)]
        return any(word.lower.endswith("s") == plural for word in nouns)

    @cached_property
    def _joint(self) -> int | None:
        """Where a second clause begins, after one that names something and has no pronoun."""
        telling = False
        for at, word in enumerate(self.words[:-1]):
            if word.lower in PRONOUNS:
                return None
            telling = telling or _telling(word)
            follows = self.lowers[at + 1]
            opens = follows in QUESTION_WORDS or follows in AUXILIARY or follows in PRONOUNS
            if telling and word.lower in _JOINING and opens:
                return at
            if telling and self.lowers[0] in _LEADING_IN and self._comma(at):
                return at
            if telling and _SENTENCE_ENDS.search(self.text, word.end, self.words[at + 1].start):
                return at
        return None

    def _comma(self, at: int) -> bool:
        return "," in self.text[self.words[at].end : self.words[at + 1].start]

    @cached_property
    def person(self) -> bool:
        return self._holds(PERSON)

    @cached_property
    def thing(self) -> bool:
        return self._holds(THING) or "it's" in self.free

    @cached_property
    def plural(self) -> bool:
        return self._holds(PLURAL)

    @cached_property
    def place(self) -> bool:
        """Whether "there" stands for a place."""
        return "there" in self.free and not _EXISTS.search(self.text)

    @cached_property
    def of_place(self) -> bool:
        """Whether it asks of a place, as "What is its capital?" does."""
        whereabouts = bool(_WHERE_IS.match(self.text))
        return self._holds(OF_PLACES) or whereabouts or asks_of_land(self.text)

    @cached_property
    def of_scene(self) -> bool:
        """Whether it asks of a place or what happened there, as "Who bombed it?" does."""
        return asks_of_scene(self.text)

    @property
    def of_things(self) -> bool:
        """Whether it asks what things do, as "When do they take effect?" does."""
        return self._holds(OF_THINGS)

    @cached_property
    def demonstrative(self) -> bool:
        return self._holds(DEMONSTRATIVE)

    @cached_property
    def pronoun(self) -> bool:
        return self.person or self.thing or self.plural or self.place

    @cached_property
    def one(self) -> bool:
        return self._holds(frozenset({"one", "ones"}))

    @cached_property
    def comparing(self) -> bool:
        return self._holds(COMPARING)

    @cached_property
    def uncounted(self) -> bool:
        """Whether it asks how many did something, and not how many of what."""
        return bool(UNCOUNTED.fullmatch(self.text))

    @cached_property
    def telling(self) -> bool:
        """Whether it asks for somebody's word, and does not say of what."""
        return bool(_TELLING.fullmatch(self.text))

    @cached_property
    def once(self) -> bool:
        """Whether it asks what was done at one time, and says neither when nor where nor to
        whom."""
        return bool(_ONCE.fullmatch(self.text)) and not self.named

    @cached_property
    def about(self) -> bool:
        return bool(_ABOUT.match(self.text))

    @cached_property
    def continues(self) -> bool:
        return bool(_CONTINUES.match(self.text))

    @cached_property
    def introduces(self) -> bool:
        """Whether it asks what or who something is, and so makes that the topic."""
        return bool(_INTRODUCES.match(self.text)) and not self.pronoun

    @cached_property
    def fragment(self) -> bool:
        """Whether it has neither verb nor question word that a question needs."""
        return not any(word in AUXILIARY or word in QUESTION_WORDS for word in self.lowers)

    @cached_property
    def named(self) -> bool:
        """Whether it has a name of its own: a capital that does not begin it."""
        return any(word.capital and word.content for word in self.words[1:])

    @cached_property
    def definite(self) -> bool:
        """Whether it has "the …" with nothing after that says which."""
        return any(
            lower == "the" and self._bare(at + 1) for at, lower in enumerate(self.lowers[:-1])
        )

    @cached_property
    def defining(self) -> bool:
        """Whether it asks what one named thing is, and nothing more: "What is anemia?"."""
        found = _DEFINES.fullmatch(self.text)
        return found is not None and not any(w.lower in _UNTELLING for w in self.content)

    @property
    def leans(self) -> bool:
        return self.pronoun or self.one or self.about or self.continues or self.fragment

    def _holds(self, among: frozenset[str]) -> bool:
        return not among.isdisjoint(self.free)

    def _bare(self, start: int) -> bool:
        end = start
        while end < min(len(self.words), start + _PHRASE - 1) and self.words[end].content:
            end += 1
        if any(one.capital and not two.capital for one, two in pairwise(self.words[start:end])):
            return False  # "the US election"
        return end >= len(self.words) or self.lowers[end] not in _SPECIFYING


def _telling(word: Word) -> bool:
    return word.content and word.lower not in _UNTELLING
