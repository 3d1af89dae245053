"""Numbers that tell whether a question leans on its history, and on which phrase of it; pure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from app.conversation.asked import Asked
from app.conversation.phrases import Phrase, phrases
from app.conversation.topics import topics
from app.conversation.vocabulary import GENERIC, PERSON, PLURAL, QUALITIES, THING, VERBS

Features = dict[str, float]
_NOWHERE = 9


@dataclass(frozen=True)
class Context:
    """A question and the earlier questions of its conversation, oldest first."""

    asked: Asked
    turns: tuple[Asked, ...]

    @cached_property
    def phrases(self) -> list[list[Phrase]]:
        return [phrases(asked, turn) for turn, asked in enumerate(self.turns)]

    @property
    def heading(self) -> Phrase | None:
        """What the last turn is all that it says: "enterprise value"; no "good job"."""
        last, found = self.turns[-1], self.phrases[-1]
        whole = len(found) == 1 and len(found[0].words) == len(last.words) > 1
        return found[0] if whole and last.words[0].lower not in QUALITIES else None

    @cached_property
    def topics(self) -> list[list[Phrase]]:
        return topics(self.turns, self.phrases)

    @cached_property
    def seen(self) -> frozenset[str]:
        """The stems of the earlier questions."""
        return frozenset().union(*(asked.stems for asked in self.turns))

    @cached_property
    def by_stems(self) -> dict[frozenset[str], list[Phrase]]:
        found: dict[frozenset[str], list[Phrase]] = {}
        for phrase in (one for own in self.phrases for one in own):
            found.setdefault(phrase.stems, []).append(phrase)
        return found

    @cached_property
    def new(self) -> int:
        """How many content words of the question the history does not hold."""
        return sum(word.stem not in self.seen for word in self.asked.content)

    @cached_property
    def standing(self) -> int:
        """The last turn that introduces something by itself."""
        fitting = (
            turn
            for turn, asked in enumerate(self.turns)
            if asked.content and not asked.pronoun and not asked.definite and asked.introduces
        )
        return max(fitting, default=0)

    @cached_property
    def gaps(self) -> dict[str, bool]:
        """The kinds of gap that the question has; they weigh differently."""
        asked = self.asked
        return {
            "pronoun": asked.pronoun,
            "elliptic": asked.about or asked.fragment or asked.continues,
            "definite": asked.definite and not asked.pronoun,
            "comparing": asked.comparing,
            "whole": not (asked.leans or asked.definite or asked.demonstrative),
        }

    @cached_property
    def shortened(self) -> bool:
        """Whether the question has "the …" for a name of which the history has more words:
        "the treaty" after "the Algiers Treaty"."""
        names = [found[-1] for found in self.by_stems.values() if found[-1].name]
        heads = {one.words[-1].stem for one in names if not one.stems <= self.asked.stems}
        words = self.asked.words
        return any(
            one.lower == "the" and following.stem in heads for one, following in pairwise(words)
        )

    def candidates(self) -> list[tuple[Phrase, Features]]:
        """Each phrase that would add a word to the question, its last mention, described."""
        return [
            (mentions[-1], _phrase_features(self, mentions))
            for stems, mentions in self.by_stems.items()
            if not stems <= self.asked.stems
        ]


def leaning(context: Context) -> Features:
    """What tells whether the question needs its history."""
    asked = context.asked
    count = len(asked.content)
    at = [n for n, lower in enumerate(asked.lowers) if lower in PERSON | THING | PLURAL]
    antecedent = bool(at) and sum(word.content for word in asked.words[: at[0]]) >= 2
    names = [word for word in asked.words[1:] if word.capital and word.content]
    own = [word for word in asked.content if word.lower not in GENERIC | VERBS]
    described = {
        "count": min(count, 8) / 8,
        "one word": float(count <= 1),
        "two words": float(count == 2),
        "three words": float(count == 3),
        "new": min(context.new, 6) / 6,
        "all new": float(context.new == count),
        "known": min(count - context.new, 4) / 4,
        "new name": float(any(word.stem not in context.seen for word in names)),
        "known name": float(any(word.stem in context.seen for word in names)),
        "generic": sum(word.lower in GENERIC for word in asked.content) / max(1, count),
        "telling": min(len(own), 5) / 5,
        "length": min(len(asked.words), 25) / 25,
        "introduces new": float(asked.introduces and context.new == count),
        "antecedent": float(antecedent),
        "late pronoun": float(any(n > 0.4 * len(asked.words) for n in at)),
        "turns": math.log(len(context.turns)),
        "whole": float(context.gaps["whole"]),
        "defining": float(asked.defining),
    }
    described |= _named_already(context)
    return described | {name: float(getattr(asked, name)) for name in _KINDS}


def _named_already(context: Context) -> Features:
    """How the question's own phrases go with those of the history."""
    own = phrases(context.asked, len(context.turns))
    known = [stems for stems in context.by_stems if len(stems) > 1]
    top = context.topics[-1][0].stems if context.topics[-1] else frozenset()
    telling = [one for one in own if not one.relational]
    complements = [one for one in telling if one.before[-1:] in (("of",), ("for",), ("about",))]
    return {
        "open": float(not telling),
        "telling phrases": min(len(telling), 3) / 3,
        "complement": float(bool(complements)),
        "part of a phrase": float(any(one.stems < stems for one in own for stems in known)),
        "whole phrase": float(
            any(one.stems >= stems for one in telling for stems in context.by_stems)
        ),
        "holds the topic": float(bool(top) and top <= context.asked.stems),
        "names alone": float(bool(telling) and all(one.name for one in telling)),
        "ends bare": float(bool(own) and own[-1].definite and not own[-1].name),
    }


_KINDS = (
    "person", "thing", "plural", "place", "demonstrative", "one", "comparing", "about",
    "continues", "introduces", "fragment", "named", "definite", "pronoun",
)  # fmt: skip


def _phrase_features(context: Context, mentions: Sequence[Phrase]) -> Features:
    found = _mentioned(context, mentions) | _ranked(context, mentions[-1].stems)
    found |= _made(context, mentions[-1]) | _fitting(context, mentions)
    found["name"] = float(any(one.name for one in mentions))
    for gap, present in context.gaps.items():
        for key in ("top", "first", "last", "overlap"):
            found[f"{gap} * {key}"] = found[key] * present
    return found


def _mentioned(context: Context, mentions: Sequence[Phrase]) -> Features:
    """Where in the history the phrase stands."""
    stems, count = mentions[-1].stems, len(context.turns)
    turns = {one.turn for one in mentions}
    related = [other for other in context.by_stems if other < stems or stems < other]
    partly = {one.turn for other in related for one in context.by_stems[other]} - turns
    since = context.turns[max(turns) + 1 :]
    return {
        "first": float(0 in turns),
        "last": float(count - 1 in turns),
        "last but one": float(count - 2 in turns),
        "recent": 1 / (count - max(turns)),
        "often": math.log(len(turns)),
        "partly": math.log(1 + len(partly)),
        "partly last": float(count - 1 in partly),
        "part": float(any(stems < other for other in related)),
        "standing": float(context.standing in turns),
        "carried": float(all(asked.pronoun for asked in since)),
        "displaced": float(any(asked.introduces and not asked.definite for asked in since)),
        "turns": math.log(count),
        "first of many": float(0 in turns) * math.log(count),
    }


def _ranked(context: Context, stems: frozenset[str]) -> Features:
    """Where among the topics the phrase stands."""
    tops = [ranking[0].stems for ranking in context.topics if ranking]
    ranks = (n for n, one in enumerate(context.topics[-1]) if one.stems == stems)
    rank = next(ranks, _NOWHERE)
    return {
        "top": float(rank == 0),
        "second": float(rank == 1),
        "third": float(rank == 2),
        "no topic": float(rank == _NOWHERE),
        "first topic": float(tops[:1] == [stems]),
        "topic share": tops.count(stems) / len(context.turns),
    }


def _made(context: Context, phrase: Phrase) -> Features:
    """What the phrase is made of."""
    asked, size, head = context.turns[phrase.turn], len(phrase.words), phrase.words[-1].lower
    return {
        "relational": float(phrase.relational),
        "generic": sum(word.lower in GENERIC for word in phrase.words) / size,
        "definite": float(phrase.definite),
        "object": float(phrase.after in ("of", "about", "in", "for")),
        "size": min(size, 5) / 5,
        "letters": min(sum(len(word.lower) for word in phrase.words) / size, 12) / 12,
        "position": phrase.first / max(1, len(asked.words) - 1),
        "end": float(phrase.last == len(asked.words) - 1),
        "plural": float(phrase.plural),
        "ing": float(head.endswith("ing")),
        "ed": float(head.endswith(("ed", "ly"))),
        "introduced": float(asked.introduces),
        "with pronoun": float(asked.pronoun),
    }


def _fitting(context: Context, mentions: Sequence[Phrase]) -> Features:
    """How the phrase goes with the question."""
    asked, phrase = context.asked, mentions[-1]
    content = {word.stem for word in asked.content}
    one, several = asked.thing and not asked.plural, asked.plural and not asked.thing
    return {
        "overlap": float(bool(phrase.stems & asked.stems)),
        "same head": float(phrase.words[-1].stem in asked.stems),
        "shared turn": float(any(content & context.turns[m.turn].stems for m in mentions)),
        "agrees": float((several and phrase.plural) or (one and not phrase.plural)),
        "disagrees": float((several and not phrase.plural) or (one and phrase.plural)),
        "question named": float(asked.named),
        "question count": min(len(asked.content), 8) / 8,
        "question new": min(context.new, 6) / 6,
    }
