"""The words around quotes: who reported it and who said it, in one readable line each."""

import re
from collections.abc import Sequence

from app.evidence import Evidence
from app.quoting import quote_of, without_notes
from index.documents import SourceRef
from index.sources import SourceRegistry

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
_POINTING = frozenset("its his her their our my this that these those some any one".split())


def frame(
    evidence: Sequence[Evidence], registry: SourceRegistry, summary: Sequence[str] = ()
) -> str:
    """The answer's text: a paragraph a quote, each with its source, claimant and [n], and at
    the end where the sources differ."""
    quotes = []
    for number, one in enumerate(evidence, 1):
        text = _framed(one, number, registry)
        again = number > 1 and _reporters(one) == _reporters(evidence[number - 2])
        quotes.append(_again(text, _reporters(one)) if again else text)
    return "\n\n".join([*quotes, *summary])


def only_from_others(asked: Sequence[str], others: Sequence[Evidence]) -> str:
    """A refusal that says from whom the documents have what was asked of one source alone."""
    refs = (ref.name for one in others for ref in one.sentence.attribution.sources)
    names = [name for name in dict.fromkeys(refs) if name not in asked]
    if names:
        return f"The documents have this not from {listed(asked)}, but from {listed(names)}."
    titles = [o.passage.document.title for o in others if not o.sentence.attribution.sources]
    if titles:
        return (
            f"The documents have this not from {listed(asked)}, but unattributed, in {titles[0]}."
        )
    return f"The documents hold no answer to this question from {listed(asked)}."


def _framed(one: Evidence, number: int, registry: SourceRegistry) -> str:
    quote = f"{_quoted(quote_of(one.sentence))} [{number}]"
    sources = one.sentence.attribution.sources
    claimant = _unspoken(one, registry)
    if not sources:
        said = f"; {claimant} is quoted" if claimant else ""
        return f"{quote} — unattributed, in {one.passage.document.title}{said}"
    if _names_its_source(one) and not one.reprints:
        return quote
    citing = f", citing {claimant}" if claimant else ""
    return f"{_reporters(one)}{_in_table(one)}{citing}: {quote}{_carried(one)}"


def _again(text: str, reporters: str) -> str:
    """ "AP also reports", behind another report of AP."""
    also = re.sub(r" (reports?)(?=$|,)", r" also \1", reporters)
    return also + text.removeprefix(reporters) if text.startswith(reporters) else text


def _quoted(text: str) -> str:
    """The words in quotation marks; in single ones where they hold a quotation themselves.

    Numbers of the document's own notes are left out: in an answer they would be its citations.
    """
    words = " ".join(without_notes(text).split())
    return f"‘{words}’" if re.search('["“”„«»]', words) else f"“{words}”"


def _reporters(one: Evidence) -> str:
    """ "AP and Reuters report"; in "(AFP via Le Monde)" Le Monde only passed it on, as who
    published the document does where it gives another as the source: the words are theirs."""
    names = [source.name for source in one.sentence.attribution.sources]
    if len(names) == 2 and re.search(rf"\bvia {re.escape(names[1])}", one.sentence.text):
        return f"{names[0]} reports, via {names[1]}"
    publisher = one.passage.document.source
    via = f", via {publisher.name}" if publisher and publisher.name not in names else ""
    return f"{listed(names)} {'reports' if len(names) == 1 else 'report'}{via}"


def _names_its_source(one: Evidence) -> bool:
    """Whether the quote itself says who reports it: "According to AP, ..."."""
    names = [source.name for source in one.sentence.attribution.sources]
    text = one.sentence.text
    return one.sentence.attribution.kind == "prose" and all(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names
    )


def _unspoken(one: Evidence, registry: SourceRegistry) -> str:
    """The claimant where the quote does not name him ("It added"), with the article that he
    has in the passage; an outlet that speaks for itself is no claimant besides."""
    claimant, sources = one.sentence.attribution.claimant, one.sentence.attribution.sources
    if not claimant or claimant.split()[0].casefold() in _POINTING:
        return ""
    plain = " ".join(re.sub(r"[*_`]", "", one.sentence.text).split()).casefold()
    if claimant.casefold() in plain or _is_source(claimant, sources, registry):
        return ""
    found = re.search(rf"\b(the|an?)\s+{re.escape(claimant)}", one.passage.text, re.IGNORECASE)
    return f"{found[1].lower()} {claimant}" if found else claimant


def _is_source(claimant: str, sources: Sequence[SourceRef], registry: SourceRegistry) -> bool:
    known = registry.find(claimant)
    return any(
        ref == (known.ref if known else None)
        or f" {claimant.casefold()} " in f" {ref.name.casefold()} "
        for ref in sources
    )


def _in_table(one: Evidence) -> str:
    """The heads of the columns, without which a row says little."""
    if one.sentence.block != "row":
        return ""
    before = [s for s in one.passage.sentences if s.span.end <= one.sentence.span.start]
    heads = [s.text for s in before if s.block == "header"]
    return f", in a table ({' '.join(heads[-1].split())})" if heads else ", in a table"


def _carried(one: Evidence) -> str:
    """That copies of one story are one report: by whom it is carried, the original first."""
    names = [source.name for source in one.carriers]
    if len(names) > 1:
        return f" — one report, carried by {_number(len(names))} outlets: {listed(names)}."
    if one.reprints:
        return f" — one report, found in {_number(len(one.reprints) + 1)} documents."
    return ""


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: "AP, Reuters and ISW"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
