"""The words around quotes: who reported it and who said it, in one readable line each."""

import re
from collections.abc import Sequence

from app.schemas import Citation


def frame(citations: Sequence[Citation], claimants: Sequence[str | None]) -> str:
    """The answer's text: a paragraph a quote, each with its source, claimant and [n]."""
    pairs = zip(citations, claimants, strict=True)
    return "\n\n".join(_framed(citation, claimant) for citation, claimant in pairs)


def _framed(citation: Citation, claimant: str | None) -> str:
    names = listed([source.name for source in citation.sources])
    quote = f"“{' '.join(citation.quote.split())}” [{citation.number}]"
    if not names:
        return f"{quote} — unattributed, in {citation.document.title}"
    verb = "reports" if len(citation.sources) == 1 else "report"
    if claimant and not any(_within(claimant, source.name) for source in citation.sources):
        return f"{names} {verb}, citing {_with_article(claimant, citation.quote)}: {quote}"
    return f"{names} {verb}: {quote}"


def _with_article(claimant: str, quote: str) -> str:
    """The claimant with the article that it has in the quote: "the army", "JNIM"."""
    found = re.search(rf"\b(the|an?)\s+{re.escape(claimant)}", quote, re.IGNORECASE)
    return f"{found[1].lower()} {claimant}" if found else claimant


def _within(claimant: str, name: str) -> bool:
    """Whether a source's name holds the claimant's, word by word."""
    return f" {claimant.casefold()} " in f" {name.casefold()} "


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: "AP, Reuters and ISW"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
