"""The parts of a question that were read, made into the body of an answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app import citing, not_found, wire
from app.evidence import Evidence
from app.framing import frame, listed
from app.hints import Hints
from app.retrieval import Found, Search
from app.voices import Voices, compare_sources
from index.documents import Span
from index.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a question: what was found for it, and the sentences that answer it; none
    where the documents do not say."""

    asked: str
    searched: Search
    evidence: tuple[Evidence, ...]
    chosen: tuple[Evidence, ...]

    def with_known(self, known: Sequence[Evidence]) -> "Part":
        """The same with what is cited already in its own place, so that it is cited once."""
        by_place = {place(one): one for one in known}
        evidence = tuple(by_place.get(place(one), one) for one in self.evidence)
        chosen = tuple(by_place.get(place(one), one) for one in self.chosen)
        return replace(self, evidence=evidence, chosen=chosen)


def place(one: Evidence) -> tuple[str, Span]:
    """What tells a sentence from all others: its document and where it stands there."""
    return one.passage.document.id, one.sentence.span


def found_in(parts: Sequence[Part]) -> list[Found]:
    """The passages found for any of the parts, each once, best first."""
    best: dict[int, Found] = {}
    for one in (one for part in parts for one in part.searched.found):
        known = best.setdefault(one.passage.key, one)
        best[one.passage.key] = max(known, one, key=lambda either: either.score)
    return sorted(best.values(), key=lambda one: -one.score)


def answered(parts: Sequence[Part], snapshot: Snapshot, threshold: float) -> dict[str, object]:
    """The fields of an answer that quotes: claims, citations, comparison, and the text, which
    says of each part without an answer that it has none."""
    claims = list(dict.fromkeys(one for part in parts for one in part.chosen))
    voices = list(_voices(parts, claims, threshold))
    cited = max((one.cited for one in voices), key=len)
    silent = [f"The documents do not say: “{part.asked}”" for part in parts if not part.chosen]
    compares = any(part.searched.hints.compares for part in parts)
    alike = [*_alike(voices, claims)] if compares else []
    summary = [*(line for one in voices for line in one.summary), *alike]
    return {
        "status": "answered",
        "answer": frame(claims, snapshot.registry, [*summary, *silent]),
        # Numbered in the order of the parts, as the text tells them; listed best first.
        "claims": sorted(
            (citing.claim(n, one) for n, one in enumerate(claims, 1)),
            key=lambda claim: -claim.confidence,
        ),
        "citations": [
            citing.citation(n, one, _core_of(one, parts), snapshot.registry)
            for n, one in enumerate(cited, 1)
        ],
        "comparison": [row for one in voices for row in one.rows],
        "disagreement": any(one.disagreement for one in voices),
    }


def _voices(
    parts: Sequence[Part], claims: Sequence[Evidence], threshold: float
) -> Iterator[Voices]:
    """What the sources say on each part; each goes on numbering where the last one ended."""
    cited: Sequence[Evidence] = claims
    for part in parts:
        if part.chosen:
            compared = compare_sources(part.evidence, part.chosen, threshold, cited)
            cited = compared.cited
            yield compared


def _alike(voices: Sequence[Voices], claims: Sequence[Evidence]) -> Iterator[str]:
    """For a question whether outlets differ, that none do in what was found, or that there is
    but one to be heard."""
    rows = [row for one in voices for row in one.rows]
    if any(one.disagreement or one.summary for one in voices):
        return
    if rows:
        # Beside a figure a sentence without one is about something else.
        telling = [row for row in rows if row.figures] or rows
        names = list(dict.fromkeys(row.source.name for row in telling))
        if len(names) > 1:
            yield f"No difference between {listed(names)} was found in what they say."
        return
    alone = {ref.name for one in claims for ref in one.sentence.attribution.sources}
    if len(alone) == 1:
        yield f"Only {alone.pop()} was found to report on this: there is nothing to compare."


def _core_of(one: Evidence, parts: Sequence[Part]) -> str:
    """The question that a sentence is cited for."""
    held = [(part, part.chosen) for part in parts] + [(part, part.evidence) for part in parts]
    places = ((part, {place(other) for other in those}) for part, those in held)
    return next(part.searched.hints.core for part, known in places if place(one) in known)


def nothing_found(
    parts: Sequence[Part], snapshot: Snapshot, refusal: str, k: int
) -> dict[str, object]:
    """The fields of an answer that there is none: what was looked for, what of it no document
    has, and what came nearest, each with why it is no answer."""
    cores = list(dict.fromkeys(part.searched.hints.core for part in parts))
    looked_for = list(dict.fromkeys(term for core in cores for term in not_found.terms(core)))
    closest = [
        wire.passage(one.passage, one.score).model_copy(
            update={"why_not": not_found.why_not(cores[0], looked_for, one.passage)}
        )
        for one in found_in(parts)[:k]
    ]
    return {
        "status": "not_found",
        "answer": refusal,
        "closest": closest,
        "searched_for": [*looked_for, *_places(parts[0].searched.hints)],
        "missing": not_found.missing(looked_for, snapshot),
    }


def _places(hints: Hints) -> Iterator[str]:
    """Where it was looked for, as far as the question said."""
    yield from (source.name for source in hints.sources)
    if hints.after or hints.before:
        yield f"{hints.after or '…'} to {hints.before or '…'}"
