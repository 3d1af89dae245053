"""An answer that was not found, as safe HTML; pure. Nothing in it looks like an answer."""

from collections.abc import Sequence

from app.schemas import Answer, Passage
from ui import wording
from ui.citations import origin_markup
from ui.escaping import emphasised, escaped, unwrapped
from ui.rendering import chips_markup


def not_found_markup(answer: Answer, filters: Sequence[str]) -> str:
    """That there is no answer, and what was looked for."""
    words = answer.answer or wording.NOT_FOUND
    looked = chips_markup(answer.searched_for or [answer.resolved_question], wording.LOOKED_FOR)
    within = chips_markup(filters, wording.LOOKED_WITHIN) if filters else ""
    missing = chips_markup(answer.missing, wording.MISSING) if answer.missing else ""
    return (
        f'<div class="byline-not-found" data-testid="not-found">'
        f'<div class="byline-lead">{escaped(words)}</div>{looked}{missing}{within}</div>'
    )


def closest_markup(passage: Passage) -> str:
    """A passage that came near but answers nothing: quiet, without any mark in it."""
    parts = [part for part in passage.heading if part != passage.document.title]
    heading = f'<span class="byline-heading">{escaped(" › ".join(parts))}</span>' if parts else ""
    why = ""
    if passage.why_not:
        why = f'<div class="byline-why" data-testid="why">{escaped(passage.why_not)}</div>'
    return (
        f'<div class="byline-closest" data-testid="closest">{why}{heading}'
        f'<div class="byline-passage">{emphasised(unwrapped(passage.text), [])}</div>'
        f"{origin_markup(passage.document, passage.page)}</div>"
    )
