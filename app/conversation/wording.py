"""Puts the phrases that a question leaves out into it, so that it reads like one; pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.conversation.asked import Asked
from app.conversation.phrases import Phrase, phrases
from app.conversation.verbs import LEADING, PASTS
from app.conversation.vocabulary import PERSON, PLURAL, THING
from app.conversation.words import Word
from app.framing import listed
from index.letters import CAPITALS

_POSSESSIVE = frozenset("its their his".split())
_STANDING = (PERSON | THING | PLURAL) - frozenset("himself herself itself themselves".split())
_ARTICLES = frozenset("the a an".split())
_WHEN = frozenset("in on before after since during until by".split())
_WITHIN_BEFORE = frozenset("in at near from to".split())

# A name that something belongs to.
_OWNER = re.compile(rf"(?:[{CAPITALS}][\w-]* )*[{CAPITALS}][\w-]*(?=['’]s )")


@dataclass(frozen=True, slots=True)
class Edit:
    """`new` in the place of `text[start:end]`."""

    start: int
    end: int
    new: str


def complete(asked: Asked, missing: Sequence[Phrase]) -> str:
    """The question with the missing phrases, the likeliest first, in their places: a word that
    one of them makes whole, a pronoun, "one", or the end."""
    left, edits = list(missing), list[Edit]()
    for phrase in missing:
        if edit := _whole(asked, phrase):
            left.remove(phrase)
            edits.append(edit)
            break
    if left and (edit := _at_pronoun(asked, left) or _at_one(asked, left)):
        edits.append(edit)
        # What the gap asked for is there; more of it would lead the search astray.
        left = _when_and_where(left)
    elif asked.thing or asked.place:
        # What stands in no pronoun's place still says when or where.
        left = _when_and_where(left) or left[:1]
    text = edited(asked.text, edits)
    return _with_tail(asked, text, left) if left else text


def edited(text: str, edits: Sequence[Edit]) -> str:
    """`text` with edits made that do not overlap; a capital at its beginning stays one."""
    for edit in sorted(edits, key=lambda edit: -edit.start):
        begins = edit.start == 0 and text[:1].isupper()
        new = capitalised(edit.new) if begins else edit.new
        text = text[: edit.start] + new + text[edit.end :]
    return text


def capitalised(text: str) -> str:
    """`text` with its first letter a capital."""
    return text[:1].upper() + text[1:]


def body(question: str) -> str:
    """A question without the marks it ends in."""
    return question.rstrip("?!. ,;:…")


def _named(phrase: Phrase) -> str:
    """The phrase with the article it had."""
    article = phrase.before[-1] if phrase.before[-1:] and phrase.before[-1] in _ARTICLES else ""
    return f"{article} {phrase.text}".strip()


def _when_and_where(left: Sequence[Phrase]) -> list[Phrase]:
    return [phrase for phrase in left if phrase.placed or phrase.dated]


def _whole(asked: Asked, phrase: Phrase) -> Edit | None:
    """The phrase in the place of the part of it that the question has: "the experiment"
    becomes "the Stanford Experiment". Forms of the question stay: "plans", "529 plans"."""
    at = [n for n, word in enumerate(asked.words) if word.content and word.stem in phrase.stems]
    if not at or (at[0] and _adjoins(asked, at[0] - 1)):
        return None
    last = at[0]
    while last + 1 in at:
        last += 1
    head = asked.words[last].stem == phrase.words[-1].stem
    if not head and last + 1 < len(asked.words) and _adjoins(asked, last):
        return None
    own = {word.stem: word for word in asked.words[at[0] : last + 1]}
    pieces = [
        _text_between(phrase, n) + _form(word, own.get(word.stem))
        for n, word in enumerate(phrase.words)
    ]
    return Edit(asked.words[at[0]].start, asked.words[last].end, "".join(pieces))


def _form(word: Word, own: Word | None) -> str:
    """A word of a name as the name has it, save that the question has another form of it."""
    return word.text if own is None or own.lower == word.lower else own.text


def _text_between(phrase: Phrase, at: int) -> str:
    """What stands before the word `at` of a phrase, inside it."""
    if at == 0:
        return ""
    start = phrase.words[0].start
    gap = phrase.words[at - 1].end - start, phrase.words[at].start - start
    return phrase.text[gap[0] : gap[1]] or " "


def _adjoins(asked: Asked, at: int) -> bool:
    """Whether the words `at` and the next are content of one phrase."""
    left, right = asked.words[at], asked.words[at + 1]
    return left.content and right.content and asked.text[left.end : right.start] == " "


def _at_pronoun(asked: Asked, left: list[Phrase]) -> Edit | None:
    """The first phrase, or two that are compared, in the place of the first pronoun; they are
    taken out of `left`."""
    for at, word in enumerate(asked.words):
        # "Isn't there …?" names no place.
        exists = at > 0 and asked.lowers[at - 1].endswith("n't")
        if word.lower == "there" and asked.place and not exists and (where := _where(left)):
            left.remove(where)
            within = at and asked.lowers[at - 1] in _WITHIN_BEFORE
            return Edit(word.start, word.end, f"{'' if within else 'in '}{_named(where)}")
        if word.lower in _STANDING and not asked.bound(at):
            both = asked.plural and asked.comparing and len(left) > 1
            people = word.lower in PERSON | PLURAL and not both
            left.sort(key=lambda one: one.dated or (people and one.placed))
            if word.lower in PERSON and not _can_be_person(left[0]):
                return None
            if word.lower in THING and not both and (left[0].several or left[0].dated):
                return None
            names = [_whom(word, left.pop(0)) for _ in range(2 if both else 1)]
            return Edit(word.start, word.end, _inflected(asked, at, " and ".join(names)))
    return None


def _where(left: Sequence[Phrase]) -> Phrase | None:
    """What "there" can stand for: a place before all else, then what was struck; neither a day,
    nor people, nor who struck."""
    fitting = [
        one
        for one in left
        if not (one.dated or one.acting or one.harmed)
        and (one.name or not (one.relational or one.plural or _did(one.words[-1])))
    ]
    return min(fitting, key=lambda one: (not one.placed, not one.struck), default=None)


def _did(word: Word) -> bool:
    """Whether a word taken for a noun is a verb: "which soldiers were captured"."""
    return word.lower.endswith("ed") or word.lower in PASTS


def _can_be_person(phrase: Phrase) -> bool:
    return phrase.after in LEADING or not (
        phrase.placed or phrase.dated or phrase.event or phrase.several
    )


def _whom(pronoun: Word, phrase: Phrase) -> str:
    """What a pronoun stands for: of "Who leads the junta?", "he" is its leader, and of "Assimi
    Goita's stance" it is Assimi Goita; "Mali's president" is a person already."""
    name = _named(phrase)
    owned = not (phrase.words[-1].capital or phrase.person)
    if pronoun.lower in PERSON and owned and (owner := _OWNER.match(name)):
        return owner[0]
    leads = pronoun.lower in PERSON and phrase.after in LEADING
    return f"the leader of {name}" if leads else name


def _inflected(asked: Asked, at: int, name: str) -> str:
    """The name in the form that the pronoun had."""
    following = asked.words[at + 1] if at + 1 < len(asked.words) else None
    her = asked.lowers[at] == "her" and following is not None and following.content
    if asked.lowers[at] not in _POSSESSIVE and not her:
        return name
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _at_one(asked: Asked, left: list[Phrase]) -> Edit | None:
    """A common noun in the place of "one" or "ones"."""
    for word in asked.words[1:]:
        if word.lower in ("one", "ones") and not left[0].name:
            return Edit(word.start, word.end, left.pop(0).text)
    return None


def _with_tail(asked: Asked, text: str, left: Sequence[Phrase]) -> str:
    """The question with what is left at its end: "of", "in" or "about" it."""
    stem = body(text)
    mark = text[len(stem) :].strip() or "?"
    if not asked.content and not asked.pronoun:
        return f"{stem} about {_listed(left)}{mark}"
    placed = [phrase for phrase in left if phrase.placed and not phrase.dated]
    dated = [phrase for phrase in left if phrase.dated]
    other = [phrase for phrase in left if not (phrase.placed or phrase.dated)]
    place = f" in {_listed(placed)}" if placed else ""
    day = "".join(f" {one.after if one.after in _WHEN else ''} {one.text}" for one in dated)
    told = asked.telling and not asked.pronoun
    if (told or (_ends_open(asked) and not asked.pronoun)) and (other or placed):
        whole = f"{_listed(other)}{place}" if other else _listed(placed)
        return " ".join(f"{stem}{', about' if told else ' of'} {whole}{day}{mark}".split())
    topic = f", about {_listed(other)}" if other else ""
    return " ".join(f"{stem}{place}{day}{topic}{mark}".split())


def _listed(names: Sequence[Phrase]) -> str:
    return listed([_named(phrase) for phrase in names])


def _ends_open(asked: Asked) -> bool:
    """Whether the question ends in a noun that wants an "of": "the symptoms"."""
    own = phrases(asked, 0)
    if not own or own[-1].last != len(asked.words) - 1 or own[-1].name:
        return False
    return own[-1].relational or (own[-1].definite and len(own) == 1)
