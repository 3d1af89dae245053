"""The question before with one thing changed: its outlet, date, place or count; pure."""

import re
from collections.abc import Sequence

from app.conversation.asked import UNCOUNTED, Asked
from app.conversation.dates import BARE_DATE, DATE, MONTH
from app.conversation.fronted import with_end
from app.conversation.outlets import named
from app.conversation.phrases import Phrase, phrases
from app.conversation.vocabulary import AUXILIARY, LANGUAGES, ROLES, VERBS
from app.conversation.wording import Edit, body, edited
from app.conversation.words import LINKS, Word
from index.sources import Mention, SourceRegistry

_OF_DAY = re.compile(rf"day$|-\d\d$|{MONTH} \d{{1,2}}\b(?!\d)|\d (?:of )?{MONTH}", re.IGNORECASE)
_DATED = r"(?:in|on|of|for|from|during|since|before|after|by|until)"
_MAYBE_DATED = re.compile(rf"(?:(?P<before>{_DATED}) )?(?P<date>.+)", re.IGNORECASE)
_AT_END = re.compile(r"\b(?:in|on) $", re.IGNORECASE)
_OWNER = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_ASIDE = re.compile(
    r"^the\s+|\s+(?:one|report|version|figure|number|account|estimate|count|toll)s?$", re.IGNORECASE
)
_ARTICLE = re.compile(r"the\s", re.IGNORECASE)
_AGREES = re.compile(
    r"(?:(?:what|how) )?(?:(?:does|did|do|has|have|is|was) )?(?:the )?(?P<who>.{2,40}?)\s*"
    r"(?:say|says|said|report|reports|reported|write|writes|agree|agrees|think)"
    r"(?: (?:about|on|of))?(?: (?:it|this|that|so|the same(?: thing)?|otherwise))?"
    r"(?: too| as well)?",
    re.IGNORECASE,
)
_TO_WHOM = re.compile(r"(?:according to|from|by|in|per)\s+(?:the\s+)?|the\s+", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"(?P<word>in|at|on|for|from|near|during|against|under|by|with|after|before|about|regarding"
    r"|concerning|of)\s+(?P<what>.+)",
    re.IGNORECASE,
)
# What something is about stands after any of these.
_ABOUT = frozenset("about on regarding concerning".split())
# These can ask for another name, and say nothing of where: "and for Gao?"
_NAMING = frozenset("about regarding concerning of for".split())
_AT = frozenset("in at".split())
_TOO = re.compile(r"(?:[\s,]+(?:then|too|as well|also|please|though))+$", re.IGNORECASE)
# "Gao, according to Reuters", "militants on 2 July": two things at once.
_TWO = re.compile(
    rf"(?P<first>.+?),?\s+(?P<second>according to\s.+|{_DATED}\s+(?:{DATE.pattern}))",
    re.IGNORECASE,
)
_PLACED = re.compile(r"(?P<noun>.*?)\b(?P<where>(?:in|at|near)\s.+)", re.IGNORECASE)
_COUNT = re.compile(r"how (?:many|much) (?P<noun>.+)", re.IGNORECASE)
# A common noun in the plural, with what says of which kind: "the wounded soldiers".
_SEVERAL = re.compile(
    r"(?:the |any )?(?:number of )?(?P<noun>(?:[a-z]+ ){0,2}"
    r"(?:[a-z]{3,}[^su\W]s|people|women|men|children))"
)
_COUNTED = re.compile(
    r"how (?:many|much)(?P<noun>(?: \w+){0,5}?)"
    r"(?= (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b)",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"how many\b", re.IGNORECASE)
_ALONE = re.compile(r"(?:the )?(?P<verb>[a-z]{3,}ed|hurt|missing)")  # In small letters: "Ahmed"
_PASSIVE = re.compile(
    r"how many (?:\w+ ){0,3}?(?P<aux>(?:are|was|were|(?:has|have|had) been)) \w+ed\b",
    re.IGNORECASE,
)
_HANGING = frozenset(
    "in on at near during by from since before after around across inside for between"
    " according".split()
)
_HANGS_ON = re.compile(rf"\b(?:{'|'.join(sorted(_HANGING))})\s.*", re.IGNORECASE)
_BARE_SOURCE = re.compile(r"(?<!,) according to\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b", re.IGNORECASE
)
_MOST_WORDS = 8


def swapped(rest: str, question: str, registry: SourceRegistry | None, *, bare: bool) -> str | None:
    """`question` with the outlet, date, place or count that `rest` names in the place of its
    own, or added to it; None where `rest` names none. `bare`: nothing such as "what about"
    stood before `rest`."""
    rest = _TOO.sub("", rest.strip(" ?.!"))
    if not rest or len(rest.split()) > _MOST_WORDS:
        return None
    two = _TWO.fullmatch(rest)
    if two and (not bare or _COUNT.match(rest)):
        first = _once_swapped(two["first"], question, registry, bare=bare)
        both = _once_swapped(two["second"], first, registry, bare=False) if first else None
        if both:
            return both
    return _once_swapped(rest, question, registry, bare=bare)


def _once_swapped(
    rest: str, question: str, registry: SourceRegistry | None, *, bare: bool
) -> str | None:
    if _in_language(rest):
        return question  # Answers are in the words of their sources.
    if registry and (outlet := _outlet(rest, registry)):
        return _with_outlet(question, outlet, registry)
    core = _ASIDE.sub("", rest).strip()
    found = _MAYBE_DATED.fullmatch(core)
    if found and DATE.fullmatch(found["date"]):
        return _with_date(question, found["date"], found["before"] or "")
    verb = _verb_of(rest) or (None if bare else _participle(rest, question))
    if changed := _with_verb(question, verb) or _with_count(question, rest, bare=bare):
        return changed
    if bare:
        return _with_place(question, rest, registry) if _names_place(rest) else None
    name = f"the {core}" if _ARTICLE.match(rest) else core
    return _with_place(question, rest, registry) or _with_name(question, name, registry)


def _outlet(rest: str, registry: SourceRegistry) -> str | None:
    """The name of the outlet that is all `rest` says."""
    core = _OWNER.sub("", _ASIDE.sub("", rest))
    said = _AGREES.fullmatch(core)
    for text in (core, said["who"] if said else "", rest):
        name = _TO_WHOM.sub("", text, count=1) if _TO_WHOM.match(text) else text
        if source := named(registry, name.strip()) if name.strip() else None:
            return source.name
    return None


def _with_outlet(question: str, outlet: str, registry: SourceRegistry) -> str:
    mentions: Sequence[Mention] = list(registry.mentions(question))
    if len(mentions) == 1:
        return edited(question, [Edit(mentions[0].start, mentions[0].end, outlet)])
    return f"{body(question)}, according to {outlet}?"


def _with_date(question: str, new: str, before: str) -> str:
    """`before`: the word that stood before the new date, or none."""
    dates = [found for found in DATE.finditer(question) if _dated(question, found)]
    fitting = "" if BARE_DATE.match(new) else "on" if _OF_DAY.search(new) else "in"
    whole = f"{before.lower() or fitting} {new}".strip()
    if len(dates) != 1:
        return with_end(question, whole)
    start, end = dates[0].span()
    placed = _AT_END.search(question, 0, start)
    if placed or before or start == 0:
        return edited(question, [Edit(placed.start() if placed else start, end, whole)])
    return edited(question, [Edit(start, end, new)])


def _dated(question: str, found: re.Match[str]) -> bool:
    """ "may" and "march" are words unless they have a capital and a preposition."""
    if found[0].lower() not in ("may", "march"):
        return True
    before = question[: found.start()]
    return found[0][0].isupper() and bool(re.search(rf"\b{_DATED} $", before, re.IGNORECASE))


def _with_count(question: str, rest: str, *, bare: bool) -> str | None:
    """ "How many militants did …?" and "how many soldiers" or "the soldiers": the noun
    swapped."""
    counted = _COUNTED.match(question)
    wanted = _COUNT.fullmatch(rest) or (None if bare else _SEVERAL.fullmatch(rest))
    if wanted is None or counted is None or _VERB.search(wanted["noun"]):
        return None
    noun = wanted["noun"]
    placed = _PLACED.fullmatch(noun)
    if placed and _names_place(placed["where"]):
        # "How many people live in Gao" counts people who do something else.
        if placed["noun"] and not _SEVERAL.fullmatch(placed["noun"].strip()):
            return None
        question = _with_place(question, placed["where"], None) or question
        noun = placed["noun"].strip()
    counts = f" {noun}" if noun else question[counted.start("noun") : counted.end()]
    return f"{question[: counted.start('noun')]}{counts}{question[counted.end() :]}"


def _verb_of(rest: str) -> str | None:
    """ "how many were wounded" asks for "were wounded"."""
    wanted = UNCOUNTED.fullmatch(rest)
    return wanted["verb"] if wanted else None


def _participle(rest: str, question: str) -> str | None:
    """ "How many were killed?" and "and wounded": "were wounded"."""
    alone, passive = _ALONE.fullmatch(rest), _PASSIVE.match(question)
    return f"{passive['aux']} {alone['verb']}" if alone and passive else None


def _with_verb(question: str, verb: str | None) -> str | None:
    """ "How many soldiers were killed on 1 July?" and "were wounded": what was counted, where
    and when stay."""
    how_many = _HOW_MANY.match(question)
    if verb is None or how_many is None:
        return None
    following = Asked(body(question)[how_many.end() :])
    size = next((n for n in range(len(following.words)) if _after_noun(following, n)), 0)
    at = following.words[size - 1].end if size else 0
    rest = following.text[at:]
    # "How many people in Gao were killed on 1 July?"
    parts = _VERB.split(rest, maxsplit=1) if _HANGS_ON.match(rest.lstrip()) else [rest]
    hanging = [found[0] for part in parts if (found := _HANGS_ON.search(part))]
    pieces = [how_many[0], following.text[:at], verb, *hanging]
    return _BARE_SOURCE.sub(", according to", " ".join(" ".join(pieces).split())) + "?"


def _after_noun(counted: Asked, at: int) -> bool:
    """Whether the word `at` of "soldiers died in Gao" or "wounded soldiers were moved" stands
    after what is counted."""
    word = counted.lowers[at]
    follows = counted.words[at + 1 : at + 2]
    kind = at == 0 and any(one.content and not one.capital for one in follows)
    ends = word in AUXILIARY or word in VERBS or word in _HANGING
    return ends or (word.endswith("ed") and not kind)


def _names_place(rest: str) -> bool:
    """Whether a turn is a preposition and a name, and nothing else: "In Gao?"."""
    given = _PREPOSITION.fullmatch(rest)
    return bool(given and _is_name(given["what"]))


def _in_language(rest: str) -> bool:
    """Whether a turn asks for an answer in a language: "In English?"."""
    given = _PREPOSITION.fullmatch(rest)
    return bool(given and given["word"].lower() == "in" and given["what"].lower() in LANGUAGES)


def _is_name(text: str) -> bool:
    """Whether it is a name and no more: no "what is ECOWAS"."""
    found = Asked(text)
    named = all(word.capital or word.lower in LINKS for word in found.words)
    return bool(found.content) and named


def _with_place(question: str, rest: str, registry: SourceRegistry | None) -> str | None:
    """ "in Kayes": the place after the same preposition swapped, or put at the end."""
    given = _PREPOSITION.fullmatch(rest)
    if given is None:
        return None
    asked = Asked(question)
    word = given["word"].lower()
    found = [one for one in phrases(asked, 0) if not one.dated]
    same = [one for one in found if one.after == word]
    if word in _ABOUT and not same:
        same = [one for one in found if one.after in _ABOUT]
    if word in _AT and not same:
        same = [one for one in found if one.struck]
    if same:
        phrase = same[-1]
        start = phrase.words[0].start
        article = question[:start].lower().endswith("the ")
        return edited(question, [Edit(start - 4 * article, phrase.words[-1].end, given["what"])])
    renamed = _with_name(question, given["what"], registry) if word in _NAMING else None
    if renamed or (word in _NAMING and word != "for"):
        return renamed
    return with_end(question, f"{rest[0].lower()}{rest[1:]}")


def _with_name(question: str, new: str, registry: SourceRegistry | None) -> str | None:
    """A name in the place of one that the question has: the only one, or the one of two that it
    is likelier to be. Who reports is none of them, nor is what the name says more of: "the Kayes
    attack"."""
    if not _is_name(new):
        return None
    words = Asked(new).content
    names = [one for one in phrases(Asked(question), 0) if one.name and not one.dated]
    topics = [one for one in names if not (registry and named(registry, one.text))]
    phrase = _likely_swapped(topics or names, acronym=words[0].text.isupper())
    if phrase is None:
        return None
    swappable = _owner(phrase)
    capitals = [word for word in swappable if word.capital and word.content]
    first, last = capitals[0], capitals[-1]
    if len(capitals) == len(swappable):
        # Each name has its own article, or none: "the EU", "Canada".
        article = question[: first.start].lower().endswith(" the ")
        return edited(question, [Edit(first.start - 4 * article, last.end, new)])
    return edited(question, [Edit(first.start, last.end, " ".join(w.text for w in words))])


def _owner(phrase: Phrase) -> Sequence[Word]:
    """The words of a phrase that another name can take the place of: of "GDP of the US" and
    "President of Mali" the last, of "Bank of England" all."""
    at = next((n for n, word in enumerate(phrase.words) if word.lower == "of"), 0)
    head = phrase.words[at - 1]
    if at and (head.text.isupper() or head.lower in ROLES):
        rest = phrase.words[at + 1 :]
        return rest[1:] if rest[0].lower == "the" else rest
    return phrase.words


def _likely_swapped(names: Sequence[Phrase], *, acronym: bool) -> Phrase | None:
    if len(names) == 2 and names[-1].after not in _ABOUT and not names[-1].struck:
        # "Did Sweden join NATO?", "And Finland?": an acronym for an acronym, a word for a word.
        names = [one for one in names if one.words[0].text.isupper() == acronym] or names
    if not names or len(names) > 2 or (acronym and len(names) == 1 and names[0].placed):
        return None
    return names[-1]
