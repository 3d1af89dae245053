"""Citations to safe HTML; pure: the mark in the text, its card, and the list of sources."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.schemas import Citation, DocumentRef
from ui import wording
from ui.addresses import address_of
from ui.escaping import emphasised, escaped, unwrapped, web_address
from ui.excerpts import Excerpt, bare, near
from ui.palette import HOME, Palette
from ui.rendering import badges, note_markup
from ui.standing import tells_of_change

# Characters of the passage that a card shows on each side of the quote.
_CARD_AROUND = 220


@dataclass(frozen=True, slots=True)
class Evidence:
    """The citations of one answer as the page shows them.

    `place` tells this answer's marks from those of others; `excerpts` and `notes` go by the
    citation's number, a note saying what has become of its document, or that it is not known.
    """

    place: str
    citations: tuple[Citation, ...]
    excerpts: Mapping[int, Excerpt] = field(default_factory=dict)
    notes: Mapping[int, str] = field(default_factory=dict)
    palette: Palette = HOME

    def get(self, number: int) -> Citation | None:
        """The citation of this number."""
        return next((each for each in self.citations if each.number == number), None)

    def excerpt(self, citation: Citation) -> Excerpt:
        """The passage around a citation, or its words alone."""
        return self.excerpts.get(citation.number) or bare(citation, wording.ONLY_QUOTE)


def mark_markup(number: int, evidence: Evidence) -> str:
    """A citation's raised number, with the card that hovering over it or focusing it shows."""
    citation = evidence.get(number)
    if citation is None:
        return f'<sup class="byline-mark">{number}</sup>'
    anchor = f"byline-{evidence.place}-{number}"
    spoken = wording.CITATION_LABEL.format(number=number, title=citation.document.title)
    return (
        f'<span class="byline-cite"><button type="button" class="byline-mark" '
        f'data-testid="mark" data-citation="{number}" aria-label="{escaped(spoken)}" '
        f'aria-describedby="{anchor}">{number}</button>'
        f"{_card(citation, evidence, anchor)}</span>"
    )


def _card(citation: Citation, evidence: Evidence, anchor: str) -> str:
    excerpt = near(evidence.excerpt(citation), _CARD_AROUND)
    return (
        f'<span class="byline-card" data-testid="card">'
        f'<span class="byline-card-who">{badges(citation.sources, evidence.palette)}</span>'
        f"{_heading(excerpt.heading, citation.document.title)}"
        f'<span class="byline-passage">{_passage(citation, excerpt, anchor)}</span>'
        f"{origin_markup(citation.document, citation.page)}"
        f"{_standing(evidence, citation)}{_open_link(citation)}</span>"
    )


def sources_markup(evidence: Evidence) -> str:
    """The numbered sources of an answer; each opens to its passage."""
    items = "".join(f"<li>{_source(each, evidence)}</li>" for each in evidence.citations)
    return f'<ol class="byline-sources" data-testid="sources">{items}</ol>'


def _source(citation: Citation, evidence: Evidence) -> str:
    """One source: its title, outlets and date; inside, its passage with the quote marked."""
    excerpt = evidence.excerpt(citation)
    changed = tells_of_change(evidence.notes.get(citation.number))
    flag = f'<span class="byline-flag">{wording.CHANGED_FLAG}</span>' if changed else ""
    notes = [excerpt.note, carried(citation)]
    return (
        f'<details data-testid="citation"><summary>'
        f'<span class="byline-number">{citation.number}</span> '
        f'<span class="byline-source-title">{escaped(citation.document.title)}</span> '
        f"{badges(citation.sources, evidence.palette)} "
        f'<span class="byline-date">{_published(citation.document.published)}</span>{flag}'
        f"</summary>"
        f'<div class="byline-citation">{_heading(excerpt.heading, citation.document.title)}'
        f'<div class="byline-passage">{_passage(citation, excerpt)}</div>'
        f"{origin_markup(citation.document, citation.page)}{_standing(evidence, citation)}"
        f"{''.join(note_markup(note) for note in notes if note)}{_open_link(citation)}"
        f"</div></details>"
    )


def _passage(citation: Citation, excerpt: Excerpt, anchor: str = "") -> str:
    """The passage, its quote marked and the short answer in it bold."""
    text = unwrapped(excerpt.text)
    quote = emphasised(text[excerpt.start : excerpt.end], citation.highlight)
    name = f' id="{anchor}"' if anchor else ""
    return (
        f"{emphasised(text[: excerpt.start], [])}"
        f'<mark{name} data-testid="citation-quote">{quote}</mark>'
        f"{emphasised(text[excerpt.end :], [])}"
    )


def _standing(evidence: Evidence, citation: Citation) -> str:
    note = evidence.notes.get(citation.number)
    return (
        f'<span class="byline-warning" data-testid="standing">{escaped(note)}</span>'
        if note
        else ""
    )


def _open_link(citation: Citation) -> str:
    """The way to the whole document, at the quote."""
    address = "documents" + address_of(citation.document.id, citation.start, citation.end)
    words = wording.OPEN_DOCUMENT
    if citation.page is not None:
        words = wording.OPEN_DOCUMENT_AT.format(page=citation.page)
    return (
        f'<a class="byline-open" data-testid="open-document" href="{escaped(address)}" '
        f'target="_blank" rel="noopener">{escaped(words)}</a>'
    )


def carried(citation: Citation) -> str | None:
    """One report that several outlets carried, or that stands in several documents."""
    if not citation.reprints:
        return None
    carriers = [citation.document, *citation.reprints]
    outlets = list(dict.fromkeys(each.source.name for each in carriers if each.source))
    if len(outlets) == len(carriers):
        count = wording.number_word(len(outlets))
        return wording.CARRIED_BY.format(count=count, outlets=", ".join(outlets))
    titles = ", ".join(document.title for document in citation.reprints)
    return wording.REPRINTS.format(titles=titles)


def _heading(heading: Sequence[str], title: str) -> str:
    parts = [part for part in heading if part != title]
    return f'<span class="byline-heading">{escaped(" › ".join(parts))}</span>' if parts else ""


def origin_markup(document: DocumentRef, page: int | None) -> str:
    """Title, outlet, date, page and address of a document."""
    facts = [document.title]
    if document.source:
        facts.append(wording.PUBLISHED_BY.format(source=document.source.name))
    facts.append(
        wording.PUBLISHED.format(date=document.published.isoformat())
        if document.published
        else wording.UNDATED
    )
    if page is not None:
        facts.append(wording.PAGE.format(page=page))
    line = " · ".join(escaped(fact) for fact in facts)
    return f'<span class="byline-origin" data-testid="origin">{line}{_link(document.url)}</span>'


def _published(day: date | None) -> str:
    return day.isoformat() if day else wording.UNDATED


def _link(url: str | None) -> str:
    address = web_address(url)
    if address is None:
        return ""
    return (
        f' · <a href="{escaped(address)}" target="_blank" rel="noopener noreferrer nofollow">'
        f"{wording.OPEN_ORIGINAL}</a>"
    )
