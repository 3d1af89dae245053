"""An answer's claims to safe HTML; pure: each quote with who reported it and who said it."""

import re
from collections.abc import Sequence

from app.schemas import Answer, Citation, Claim
from ui import wording
from ui.citations import Evidence, carried, mark_markup
from ui.escaping import emphasised, escaped, unwrapped
from ui.palette import Palette
from ui.paragraphs import MARK, Paragraph, paragraphs, says_only_who
from ui.rendering import badges, note_markup


def answer_markup(answer: Answer, evidence: Evidence) -> str:
    """The answer, a block a claim; what is written around claims stays around them."""
    blocks = "".join(_block(paragraph, evidence) for paragraph in paragraphs(answer))
    return f'<div class="byline-answer" data-testid="answer">{blocks}</div>'


def claims_markup(claims: Sequence[Claim], palette: Palette) -> str:
    """Claims as they come in, before their citations are known."""
    evidence = Evidence("coming", (), palette=palette.among(_ids(claims)))
    blocks = "".join(_quoted(claim, evidence) for claim in claims)
    return f'<div class="byline-answer" data-testid="answer">{blocks}</div>'


def source_ids(answer: Answer) -> list[str]:
    """The sources of an answer: those of its claims first, as while it comes in."""
    compared = [row.source.id for row in answer.comparison]
    found = [*_ids(answer.claims), *compared, *_ids(answer.citations)]
    return list(dict.fromkeys(found))


def _ids(quoted: Sequence[Claim] | Sequence[Citation]) -> list[str]:
    return [source.id for each in quoted for source in each.sources]


def _block(paragraph: Paragraph, evidence: Evidence) -> str:
    claims = [piece.claim for piece in paragraph if piece.claim]
    if len(claims) == 1 and says_only_who(paragraph, _names(claims[0], evidence)):
        return _quoted(claims[0], evidence)
    words = "".join(
        _claim_words(piece.claim, evidence) if piece.claim else _frame(piece.text, evidence)
        for piece in paragraph
    )
    bylines = "".join(_byline(claim, evidence, len(claims) > 1) for claim in claims)
    return f'<div class="byline-paragraph">{words}</div>{bylines}'


def _names(claim: Claim, evidence: Evidence) -> list[str]:
    """All that the frame of a claim may name: sources, claimant, documents, who carried it."""
    documents = [one for each in _cited(claim, evidence) for one in (each.document, *each.reprints)]
    outlets = [one.source.name for one in documents if one.source]
    titles = [one.title for one in documents]
    return [*(source.name for source in claim.sources), *outlets, *titles, claim.claimant or ""]


def _quoted(claim: Claim, evidence: Evidence) -> str:
    """A claim as a quotation: who reported it and who said it, then its words."""
    marks = "".join(mark_markup(number, evidence) for number in claim.citations)
    # Single marks around words that hold a quotation themselves.
    opening, closing = "‘’" if re.search('["“”„«»]', claim.text) else "“”"
    notes = [carried(each) for each in _cited(claim, evidence)]
    return (
        f'<div class="byline-quoted">{_byline(claim, evidence, False)}'
        f"<blockquote>{opening}{_claim_words(claim, evidence)}{closing}{marks}</blockquote>"
        f"{''.join(note_markup(note, 'carried') for note in notes if note)}</div>"
    )


def _frame(text: str, evidence: Evidence) -> str:
    """Words around the claims, with their citation marks raised."""
    parts = MARK.split(text)
    return "".join(
        mark_markup(int(part), evidence) if place % 2 else escaped(part)
        for place, part in enumerate(parts)
    )


def _claim_words(claim: Claim, evidence: Evidence) -> str:
    cited = [each for each in _cited(claim, evidence) if each.quote == claim.text]
    spans = cited[0].highlight if cited else []
    words = emphasised(unwrapped(claim.text), spans)
    return f'<span class="byline-claim" data-testid="claim">{words}</span>'


def _byline(claim: Claim, evidence: Evidence, numbered: bool) -> str:
    """Who reported a claim and who made it."""
    numbers = "".join(f"[{number}]" for number in claim.citations) if numbered else ""
    marks = f'<span class="byline-note">{numbers}</span> ' if numbers else ""
    cited = _cited(claim, evidence)
    who = badges(claim.sources, evidence.palette, cited[0].document if cited else None)
    return f'<div class="byline-who" data-testid="byline">{marks}{who} {_claimant(claim)}</div>'


def _claimant(claim: Claim) -> str:
    if not claim.claimant:
        return ""
    words = escaped(wording.CLAIMED_BY.format(claimant=claim.claimant))
    return f'<span class="byline-claimant" data-testid="claimant">{words}</span>'


def _cited(claim: Claim, evidence: Evidence) -> list[Citation]:
    return [each for each in evidence.citations if each.number in claim.citations]
