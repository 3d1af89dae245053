"""Whose statement each sentence of a paragraph reports."""

import re
from collections.abc import Sequence

from index.attribution.nouns import COLLECTIVES, PAPERS
from index.attribution.quotes import Voiced, voiced
from index.attribution.speakers import Said, Speaker
from index.sources import SourceRegistry

_CELL = re.compile(rf"(?:according to |{PAPERS} (?:by|from|of) )(?:the |an? )?(?P<who>.+)", re.I)
# A sentence of the paragraph, and where in it the words begin and end.
Place = tuple[int, int, int]
# How many sentences behind the last that had a claimant "it said" may point back to him.
_NEAR = 3


def claimants(sentences: Sequence[Said], registry: SourceRegistry) -> list[Place | None]:
    """For each sentence of a paragraph the sentence, start and end of the words that name
    whose statement it is, or None."""
    spoken = list(voiced([sentence.text for sentence in sentences]))
    named: list[Place | None] = []
    last: Place | None = None
    spoke = 0
    for at, (said, voice) in enumerate(zip(sentences, spoken, strict=True)):
        found = Speaker(said, voice, registry).find()
        if found is None:
            named.append(named[-1] if named and _is_carried(voice) else None)
            continue
        who: Place | None = (at, found.start, found.end)
        if found.points_back:
            pronoun = said.text[found.start : found.end].lower()
            near = at - spoke <= _NEAR
            if last and near and _agrees(pronoun, *_phrase(sentences, last)):
                who = last
            elif not found.described:
                who = None
        named.append(who)
        last, spoke = (who, at) if who else (last, spoke)
    return _shared(named, spoken)


def _phrase(sentences: Sequence[Said], place: Place) -> tuple[str, bool]:
    """The words at a place, and whether a sentence begins with them."""
    at, start, end = place
    return sentences[at].text[start:end], start == 0


def _agrees(pronoun: str, phrase: str, first: bool) -> bool:
    """Whether "he" or "it" may stand for an actor, who may be several."""
    word = phrase.split()[-1]
    several = word.endswith("s") and not word.endswith("ss")
    if word.lower() in COLLECTIVES and pronoun in ("he", "him", "she", "her"):
        return False
    if word.islower():
        return not several or pronoun not in ("he", "him", "she", "her", "it")
    # A capital at the beginning tells nothing: "Prosecutors", but also "Hamas".
    return not (several and first and word == phrase and pronoun in ("he", "him", "she", "her"))


def _is_carried(voice: Voiced) -> bool:
    return voice.whole or voice.resumes


def _shared(named: list[Place | None], spoken: Sequence[Voiced]) -> list[Place | None]:
    """Who speaks at the end of a quotation speaks at its beginning."""
    for at in range(len(named) - 2, -1, -1):
        if spoken[at].opens and named[at + 1] and (spoken[at].whole or named[at] is None):
            named[at] = named[at + 1]
    return named


def cell_claimant(text: str) -> tuple[int, int] | None:
    """Who is named in a table's cell as having said what its row says."""
    found = _CELL.fullmatch(text.strip())
    if found is None:
        return None
    lead = len(text) - len(text.lstrip())
    return lead + found.start("who"), lead + found.end("who")
