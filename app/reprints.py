"""Copies of one story, told from stories of their own and folded into the original."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.comparison import reprint_groups
from app.comparison.clashes import at_odds
from app.comparison.facts import facts
from app.evidence import Evidence, says_the_same
from app.retrieval import content_words
from index.documents import SourceRef

# A sentence this long that another document has word for word was copied, whatever stands
# around it: so many content words, and such a share of them the same.
LONG, VERBATIM = 9, 0.9
REWORDED = 2  # words, synonyms as one, that a reworded sentence has in common at least


def fold_reprints(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Copies of one wire story as one voice: the original stays, the others are its reprints.

    Passages of different documents are copies when they are near duplicates as a whole; in
    copies, sentences that say the same are one. A long sentence that two documents share is
    a copy even in a passage of another kind. The order is kept, best first.
    """
    passages = list({one.passage.key: one.passage for one in evidence}.values())
    group_of = {
        passages[at].key: number
        for number, group in enumerate(reprint_groups([passage.text for passage in passages]))
        for at in group
    }
    folded: list[list[Evidence]] = []
    for one in evidence:
        home = next((group for group in folded if _copies(one, group[0], group_of)), None)
        if home is None:
            folded.append([one])
        else:
            home.append(one)
    return [_original(group) if len(group) > 1 else group[0] for group in folded]


def _copies(one: Evidence, other: Evidence, group_of: dict[int, int]) -> bool:
    if one.passage.document.id == other.passage.document.id:
        return False
    first, second = one.sentence.text, other.sentence.text
    if group_of[one.passage.key] == group_of[other.passage.key]:
        same = says_the_same(first, second) or _reworded(first, second)
    else:
        same = says_the_same(first, second) and _verbatim(first, second)
    return same and not at_odds(facts(first), facts(second))


def _reworded(one: str, other: str) -> bool:
    """Whether an editor put the same in other words: "six died" for "six were killed"."""
    first, second = facts(one).stems, facts(other).stems
    shared = len(first & second)
    return shared >= REWORDED and shared >= VERBATIM * len(first | second)


def _verbatim(one: str, other: str) -> bool:
    first, second = set(content_words(one)), set(content_words(other))
    shared = len(first & second)
    return shared >= LONG and shared >= VERBATIM * len(first | second)


def _original(group: Sequence[Evidence]) -> Evidence:
    """The copy whose outlet the others name, else the earliest; as sure as the surest, with
    the documents and outlets of the others."""
    ordered = sorted(
        group,
        key=lambda one: (
            -_times_named(one, group),
            one.passage.document.published or date.max,
            not _names_itself(one),
        ),
    )
    first = ordered[0]
    others = {one.passage.document.id: one.passage.document for one in ordered}
    others.pop(first.passage.document.id)
    carriers = (ref for one in ordered for ref in _outlets(one))
    return replace(
        first,
        confidence=max(one.confidence for one in group),
        reprints=tuple(others.values()),
        carriers=tuple(dict.fromkeys(carriers)),
    )


def _outlets(one: Evidence) -> Sequence[SourceRef]:
    """Who published the document; where it does not say so, who reported the sentence."""
    published = one.passage.document.source
    return [published] if published else one.sentence.attribution.sources


def _times_named(one: Evidence, group: Sequence[Evidence]) -> int:
    """How many of the copies name the outlet of this one, and are not from it themselves."""
    own = one.sentence.attribution.sources
    others = [other for other in group if not set(own) & set(other.sentence.attribution.sources)]
    return sum(any(_names(other, ref) for ref in own) for other in others)


def _names_itself(one: Evidence) -> bool:
    """Whether a dateline or mark names the outlet, as a story has it where it was written."""
    return any(_names(one, ref) for ref in one.sentence.attribution.sources)


def _names(one: Evidence, ref: SourceRef) -> bool:
    if any(ref in sentence.attribution.sources for sentence in one.passage.sentences):
        elsewhere = ref not in one.sentence.attribution.sources
        return elsewhere or _is_word(ref.name, one.passage.text)
    return _is_word(ref.name, one.passage.text)


def _is_word(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
