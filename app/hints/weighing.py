"""How much more a passage counts for the outlets, dates and quotes that a question names."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from app.hints.dates import DateSpan
from app.hints.finding import Hints
from index.dates import dates_in
from index.passages import Passage

# On the scale of fused scores, where the best is at most 1.
OUTLET = 0.2
DATE = 0.2
PHRASE = 0.2
# News of a day is published on that day or soon after it.
_SOON = timedelta(days=3)
_WORD = re.compile(r"[^\W_]+")


def weight(passage: Passage, hints: Hints) -> float:
    """What to add to the passage's score; 0 if no hint fits it."""
    outlets = {source.id for source in hints.sources}
    reporting = {source.id for source in passage.sources}
    added = OUTLET if outlets & reporting else 0.0
    if hints.dates and _is_of(passage, hints.dates):
        added += DATE
    if hints.phrases and _holds(passage, hints.phrases):
        added += PHRASE
    return added


def _is_of(passage: Passage, spans: Sequence[DateSpan]) -> bool:
    """Whether it was published in one of the spans or soon after, or its text names a day or
    month that lies in one."""
    published = passage.document.published
    if published and any(_is_soon(published, span) for span in spans):
        return True
    mentions = dates_in(passage.text, published)
    return any(span.holds(one.first) and span.holds(one.last) for one in mentions for span in spans)


def _is_soon(published: date, span: DateSpan) -> bool:
    return span.holds(published) or (
        span.before is not None and span.before < published <= span.before + _SOON
    )


def _holds(passage: Passage, phrases: Sequence[str]) -> bool:
    """Whether its text, title or headings hold one of the phrases, case and marks aside."""
    texts = [_bare(text) for text in (passage.text, passage.document.title, *passage.heading)]
    return any(_bare(phrase) in text for phrase in phrases for text in texts)


def _bare(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "
