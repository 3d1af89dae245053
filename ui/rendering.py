"""Answers to safe HTML; pure. What comes from a document passes through `ui.escaping`."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from app.schemas import (
    Answer,
    Citation,
    Claim,
    ComparisonRow,
    DocumentRef,
    Passage,
    SourceRef,
)
from ui import wording
from ui.escaping import emphasised, escaped, label, unwrapped, web_address
from ui.excerpts import Excerpt
from ui.palette import UNATTRIBUTED, Colour, colour_of

_MARK = re.compile(r"\[(\d{1,3})\]")


def badge(source: SourceRef) -> str:
    """A source's name on its colour."""
    return _badge(source.name, colour_of(source.id))


def _badge(text: str, colour: Colour) -> str:
    style = f"background:{colour.background};color:{colour.text}"
    return (
        f'<span class="byline-badge" data-testid="source-badge" style="{style}">'
        f"{escaped(text)}</span>"
    )


def badges(sources: Sequence[SourceRef], document: DocumentRef | None = None) -> str:
    """One badge a source; without any, where the words stand."""
    if sources:
        return " ".join(badge(source) for source in sources)
    if document is None:
        return _badge(wording.UNATTRIBUTED, UNATTRIBUTED)
    return _badge(wording.UNATTRIBUTED_IN.format(title=document.title), UNATTRIBUTED)


def answer_markup(answer: Answer) -> str:
    """The answer's text, each claim with its sources and claimant below its paragraph."""
    text = unwrapped(answer.answer)
    places = _claim_places(text, answer.claims)
    paragraphs = [
        _paragraph(text, start, end, places, answer)
        for start, end in _paragraph_spans(text, list(places))
    ]
    elsewhere = [claim for claim in answer.claims if claim not in places.values()]
    paragraphs += [_lone_claim(claim, answer) for claim in elsewhere]
    return f'<div class="byline-answer" data-testid="answer">{"".join(paragraphs)}</div>'


_Places = dict[tuple[int, int], Claim]


def _claim_places(text: str, claims: Sequence[Claim]) -> _Places:
    """Where each claim's words stand in the answer; longest first, without overlap."""
    places: _Places = {}
    for claim in sorted(claims, key=lambda claim: -len(claim.text)):
        # The answer may fold the quote's white space.
        words = r"\s+".join(re.escape(word) for word in claim.text.split())
        spans = (found.span() for found in re.finditer(words, text) if found[0])
        place = next((span for span in spans if not _overlaps(span, places)), None)
        if place:
            places[place] = claim
    return dict(sorted(places.items()))


def _overlaps(span: tuple[int, int], places: _Places) -> bool:
    return any(start < span[1] and span[0] < end for start, end in places)


def _paragraph_spans(text: str, kept: list[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """The lines of `text` that hold something; a line break inside a claim parts nothing."""
    start = 0
    for found in re.finditer(r"\n+|\Z", text):
        if any(a <= found.start() < b for a, b in kept):
            continue
        if text[start : found.start()].strip():
            yield start, found.start()
        start = found.end()


def _paragraph(text: str, start: int, end: int, places: _Places, answer: Answer) -> str:
    inside = {span: claim for span, claim in places.items() if start <= span[0] < end}
    parts, position = [], start
    for (opening, closing), claim in inside.items():
        parts += [_frame(text[position:opening]), _claim_words(claim, answer)]
        position = closing
    words = "".join([*parts, _frame(text[position:end])])
    bylines = "".join(
        _byline(claim, answer, len(inside) > 1, text[start:end]) for claim in inside.values()
    )
    return f"<p>{words}</p>{bylines}"


def _lone_claim(claim: Claim, answer: Answer) -> str:
    marks = _frame("".join(f" [{number}]" for number in claim.citations))
    return f"<p>{_claim_words(claim, answer)}{marks}</p>{_byline(claim, answer, False)}"


def _frame(text: str) -> str:
    """Words around the claims, with their citation marks raised."""
    return _MARK.sub(r'<sup class="byline-mark">[\1]</sup>', escaped(text))


def _claim_words(claim: Claim, answer: Answer) -> str:
    cited = [each for each in _cited(claim, answer) if each.quote == claim.text]
    spans = cited[0].highlight if cited else []
    words = emphasised(unwrapped(claim.text), spans)
    return f'<span class="byline-claim" data-testid="claim">{words}</span>'


def _byline(claim: Claim, answer: Answer, numbered: bool, said: str = "") -> str:
    """Who reported a claim and who made it; a title that `said` names is not said again."""
    cited = _cited(claim, answer)
    marks = _frame("".join(f"[{number}]" for number in claim.citations)) if numbered else ""
    document = cited[0].document if cited and cited[0].document.title not in said else None
    who = badges(claim.sources, document)
    return f'<div class="byline-who" data-testid="byline">{marks} {who} {_claimant(claim)}</div>'


def _claimant(claim: Claim) -> str:
    if not claim.claimant:
        return ""
    words = escaped(wording.CLAIMED_BY.format(claimant=claim.claimant))
    return f'<span class="byline-claimant" data-testid="claimant">{words}</span>'


def _cited(claim: Claim, answer: Answer) -> list[Citation]:
    return [each for each in answer.citations if each.number in claim.citations]


def citation_label(citation: Citation) -> str:
    """`[1] Title · sources`, for the label of an expander."""
    names = ", ".join(source.name for source in citation.sources) or wording.UNATTRIBUTED
    return label(f"[{citation.number}] {citation.document.title} · {names}")


def citation_markup(citation: Citation, excerpt: Excerpt) -> str:
    """The passage behind a citation, its quote marked and the short answer in it bold."""
    text = unwrapped(excerpt.text)
    quote = emphasised(text[excerpt.start : excerpt.end], citation.highlight)
    passage = (
        f"{emphasised(text[: excerpt.start], [])}"
        f'<mark data-testid="citation-quote">{quote}</mark>'
        f"{emphasised(text[excerpt.end :], [])}"
    )
    titles = ", ".join(document.title for document in citation.reprints)
    notes = [excerpt.note, wording.REPRINTS.format(titles=titles) if titles else None]
    return (
        f'<div class="byline-citation" data-testid="citation">'
        f"{_heading(excerpt.heading, citation.document.title)}"
        f'<div class="byline-passage">{passage}</div>'
        f'<div class="byline-who">{badges(citation.sources)}</div>'
        f"{_origin(citation.document, citation.page)}"
        f"{''.join(_note(note) for note in notes if note)}</div>"
    )


def closest_markup(passage: Passage) -> str:
    """A passage that came near but answers nothing: quiet, without any mark in it."""
    return (
        '<div class="byline-closest" data-testid="closest">'
        f"{_heading(passage.heading, passage.document.title)}"
        f'<div class="byline-passage">{emphasised(unwrapped(passage.text), [])}</div>'
        f"{_origin(passage.document, passage.page)}</div>"
    )


def _heading(heading: Sequence[str], title: str) -> str:
    parts = [part for part in heading if part != title]
    return f'<div class="byline-heading">{escaped(" › ".join(parts))}</div>' if parts else ""


def _origin(document: DocumentRef, page: int | None) -> str:
    """Title, outlet, date, page and address of a document."""
    facts = [document.title]
    if document.source:
        facts.append(wording.PUBLISHED_BY.format(source=document.source.name))
    facts.append(_published(document.published))
    if page is not None:
        facts.append(wording.PAGE.format(page=page))
    line = " · ".join(escaped(fact) for fact in facts)
    return f'<div class="byline-origin" data-testid="origin">{line}{_link(document.url)}</div>'


def _published(day: date | None) -> str:
    return wording.PUBLISHED.format(date=day.isoformat()) if day else wording.UNDATED


def _link(url: str | None) -> str:
    address = web_address(url)
    if address is None:
        return ""
    return (
        f' · <a href="{escaped(address)}" target="_blank" rel="noopener noreferrer nofollow">'
        f"{wording.OPEN_ORIGINAL}</a>"
    )


def _note(text: str) -> str:
    return f'<div class="byline-note">{escaped(text)}</div>'


def comparison_markup(rows: Sequence[ComparisonRow], disagreement: bool) -> str:
    """Who says what, as a table; the figures bold, a disagreement said above."""
    head = "".join(f"<th>{title}</th>" for title in wording.COMPARISON_COLUMNS)
    body = "".join(_comparison_row(row) for row in rows)
    differ = (
        f'<div class="byline-differ" data-testid="disagreement">{wording.DISAGREEMENT}</div>'
        if disagreement
        else ""
    )
    return (
        f'<div class="byline-comparison" data-testid="comparison">{differ}'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _comparison_row(row: ComparisonRow) -> str:
    quote = unwrapped(row.quote)
    figures = [
        found.span()
        for figure in row.figures
        if figure
        for found in re.finditer(rf"(?<!\w){re.escape(figure)}(?!\w)", quote)
    ]
    mark = _frame(f"[{row.citation}]")
    updates = wording.UPDATES.format(number=f"[{row.updates}]") if row.updates else ""
    return (
        f"<tr><td>{badge(row.source)}</td><td>{emphasised(quote, figures)}</td>"
        f"<td>{mark} {_frame(updates)}</td></tr>"
    )


def text_markup(text: str, testid: str) -> str:
    """Plain text, its line breaks kept."""
    return f'<div class="byline-text" data-testid="{testid}">{escaped(text)}</div>'


def note_markup(text: str, testid: str = "note") -> str:
    """A quiet line of text."""
    return f'<div class="byline-note" data-testid="{testid}">{escaped(text)}</div>'


def header_markup(title: str, tagline: str) -> str:
    """The head of the page."""
    return f'<div class="byline-header"><h1>{title}</h1><p>{tagline}</p></div>'


def section_markup(title: str) -> str:
    """A small heading inside the conversation."""
    return f'<div class="byline-section">{title}</div>'
