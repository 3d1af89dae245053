"""The references of answers, numbered through a conversation; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.schemas import Answer, Citation
from ui import wording
from ui.escaping import cleaned, unwrapped, web_address
from ui.paragraphs import MARK, Piece, paragraphs


@dataclass(frozen=True, slots=True)
class Reference:
    """What a reader needs to find a quote again."""

    number: int
    outlet: str
    title: str
    published: date | None
    page: int | None
    quote: str
    url: str | None

    @property
    def when(self) -> str:
        """The date, and the page where there is one, in words."""
        day = self.published.isoformat() if self.published else wording.UNDATED
        return f"{day}, {wording.PAGE.format(page=self.page)}" if self.page is not None else day


def references(citations: Sequence[Citation], before: int = 0) -> list[Reference]:
    """The references of one answer, numbered on from `before`."""
    return [
        Reference(
            number=citation.number + before,
            outlet=_outlet(citation),
            title=cleaned(citation.document.title),
            published=citation.document.published,
            page=citation.page,
            quote=" ".join(cleaned(citation.quote).split()),
            url=web_address(citation.document.url),
        )
        for citation in citations
    ]


def _outlet(citation: Citation) -> str:
    names = [source.name for source in citation.sources]
    if not names and citation.document.source:
        names = [citation.document.source.name]
    return cleaned(", ".join(names)) or wording.UNATTRIBUTED


def plain_paragraphs(answer: Answer) -> list[str]:
    """The answer's paragraphs as plain text."""
    return ["".join(map(words_of, one)).strip() for one in paragraphs(answer)]


def words_of(piece: Piece, before: int = 0) -> str:
    """A piece as plain text; of a frame the marks are numbered on from `before`."""
    if piece.claim:
        return " ".join(cleaned(unwrapped(piece.text)).split())
    return MARK.sub(lambda mark: f"[{int(mark[1]) + before}]", cleaned(piece.text))


def plain_text(answer: Answer) -> str:
    """An answer with its references, as it is copied."""
    listed = [
        f"[{each.number}] {each.outlet}, “{each.title}”, {each.when}: “{each.quote}”"
        + (f" {each.url}" if each.url else "")
        for each in references(answer.citations)
    ]
    return "\n\n".join([*plain_paragraphs(answer), "\n".join(listed)]).strip()
