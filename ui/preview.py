"""A document with every attribution coloured in its text, as safe HTML; pure.

A voice is who reported some words and who said them. Words of one voice that follow one
another are one run: tinted in the colours of its sources, opened by their names, and focusable,
so that what is said on hovering can be had by keyboard and is read out.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.schemas import Attribution, DocumentBody
from ui import wording
from ui.blocks import Block, blocks
from ui.escaping import emphasised, escaped, unwrapped
from ui.palette import HOME, UNATTRIBUTED, Palette
from ui.rendering import badge

# Code points of one page of a preview: a few screens, however long the document is.
PAGE_SIZE = 12_000
Place = tuple[int, int]
_BREAK = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class View:
    """What is shown of a document: `document.text[start:end]`, the words at `here` marked."""

    document: DocumentBody
    start: int
    end: int
    here: Place | None = None
    palette: Palette = HOME

    @property
    def attributions(self) -> list[Attribution]:
        """Those that touch what is shown."""
        known = self.document.attributions
        first = bisect_left(known, self.start, key=lambda one: one.end)
        last = bisect_left(known, self.end, key=lambda one: one.start)
        return known[first:last]


def page_spans(text: str, size: int = PAGE_SIZE) -> list[Place]:
    """The pages of a preview: cut between paragraphs, or where one is longer than a page."""
    cuts = [0]
    while len(text) - cuts[-1] > size:
        low, high = cuts[-1] + size // 2, cuts[-1] + size
        breaks = [found.end() for found in _BREAK.finditer(text, low, high)]
        line, space = text.rfind("\n", low, high), text.rfind(" ", low, high)
        cuts.append(breaks[-1] if breaks else max(line, space) + 1 or high)
    return list(pairwise([*cuts, len(text)]))


def place_named(document: DocumentBody, at: int | None, end: int | None) -> Place | None:
    """The words that an address names: from `at` to `end`, or the sentence (or line) at `at`."""
    if at is None or not 0 <= at < len(document.text):
        return None
    if end is not None and end > at:
        return at, min(end, len(document.text))
    around = (one for one in document.attributions if one.start <= at < one.end)
    found = next(around, None)
    if found:
        return found.start, found.end
    line = document.text.find("\n", at)
    return at, max(at + 1, line if line >= 0 else len(document.text))


def preview_markup(view: View) -> str:
    """The part of the document in view, block by block; a rule where a page of a PDF begins."""
    parts = []
    for start, end in _between_pages(view):
        parts += [_page_rule(view.document, start)]
        parts += [_block(block, view) for block in blocks(view.document.text, start, end)]
    return f'<div class="byline-document" data-testid="document">{"".join(parts)}</div>'


def _between_pages(view: View) -> Iterator[Place]:
    inside = [each for each in view.document.page_starts if view.start < each < view.end]
    return pairwise([view.start, *inside, view.end])


def _page_rule(document: DocumentBody, start: int) -> str:
    """The number of the page that begins at `start`, or goes on there; none without pages."""
    number = bisect_right(document.page_starts, start)
    if not number:
        return ""
    said = wording.PAGE.format(page=number)
    return f'<div class="byline-page" data-testid="page">{said}</div>'


def _block(block: Block, view: View) -> str:
    if block.kind == "table":
        rows = "".join(_row(row, view) for row in block.rows)
        return f'<div class="byline-table"><table><tbody>{rows}</tbody></table></div>'
    return f'<div class="byline-{block.kind}">{_words((block.start, block.end), view)}</div>'


def _row(cells: Sequence[Place], view: View) -> str:
    """A row of a table; the voice of its first cell is named there only."""
    parts, before = [], set[object]()
    for cell in cells:
        voices = {_voice(run.voice) for run in _runs(cell, view.attributions)} - {None}
        hidden = ' class="byline-unnamed"' if voices and voices == before else ""
        parts.append(f"<td{hidden}>{_words(cell, view)}</td>")
        before = before or voices
    return f"<tr>{''.join(parts)}</tr>"


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one voice."""

    start: int
    end: int
    voice: Attribution | None


def _words(place: Place, view: View) -> str:
    return "".join(_run(run, view) for run in _runs(place, view.attributions))


def _runs(place: Place, attributions: Sequence[Attribution]) -> Iterator[_Run]:
    """The words of a place by voice; a sentence that follows one of the same voice joins it."""
    open_run = _Run(place[0], place[0], None)
    for one in attributions:
        start, end = max(one.start, place[0]), min(one.end, place[1])
        if start >= end:
            continue
        voice = one if one.sources or one.claimant else None
        if _voice(voice) != _voice(open_run.voice):
            # The space between belongs to what it follows.
            yield _Run(open_run.start, start, open_run.voice)
            open_run = _Run(start, end, voice)
        open_run = _Run(open_run.start, end, open_run.voice)
    yield _Run(open_run.start, place[1], open_run.voice)


def _voice(one: Attribution | None) -> object:
    if one is None:
        return None
    return tuple(source.id for source in one.sources), one.claimant, one.kind


def _run(run: _Run, view: View) -> str:
    text = "".join(_pieces(run, view))
    if run.voice is None or not text.strip():
        return text
    said = voice_words(run.voice)
    return (
        f'<mark class="byline-voice byline-by-{run.voice.kind}" data-testid="voice" tabindex="0"'
        f' style="{_style(run.voice, view.palette)}">{_names(run.voice, view.palette)}{text}'
        f'<span class="byline-tip">{escaped(said)}</span></mark>'
    )


def _pieces(run: _Run, view: View) -> Iterator[str]:
    text, here = view.document.text, view.here or (0, 0)
    edges = [min(max(each, run.start), run.end) for each in here]
    for start, end in pairwise([run.start, *edges, run.end]):
        if start < end:
            words = emphasised(unwrapped(text[start:end]), [])
            marked = here[0] <= start < here[1]
            yield (
                f'<mark class="byline-here" data-testid="here">{words}</mark>' if marked else words
            )


def _style(voice: Attribution, palette: Palette) -> str:
    colours = [palette.of(source.id).background for source in voice.sources]
    return f"--source:{(colours or [UNATTRIBUTED.background])[0]}"


def _names(voice: Attribution, palette: Palette) -> str:
    names = " ".join(badge(source, palette) for source in voice.sources)
    said = voice.claimant and wording.SAID_BY.format(claimant=voice.claimant)
    claimant = f'<span class="byline-claimant">{escaped(said)}</span> ' if said else ""
    return f'<span class="byline-names">{names} {claimant}</span>'


def voice_words(voice: Attribution) -> str:
    """Who reported and who said, and how that is known, in words."""
    names = ", ".join(source.name for source in voice.sources)
    parts = [
        wording.REPORTED_BY.format(sources=names) if names else wording.UNATTRIBUTED,
        wording.CLAIMED_BY.format(claimant=voice.claimant) if voice.claimant else "",
        wording.KNOWN_BY.get(voice.kind, ""),
    ]
    return " · ".join(part for part in parts if part)


def legend_markup(document: DocumentBody, palette: Palette = HOME) -> str:
    """The sources of a document with their colours and numbers of sentences, the busiest
    first; what nobody is named for comes last."""
    refs = {source.id: source for one in document.attributions for source in one.sources}
    items = [
        f"<li>{badge(refs[each], palette)} {_sentences(number)}</li>"
        for each, number in _counts(document).most_common()
    ]
    left = sum(not one.sources for one in document.attributions)
    if left:
        items.append(f"<li>{escaped(wording.NO_SOURCE_NAMED)} {_sentences(left)}</li>")
    return f'<ul class="byline-legend" data-testid="legend">{"".join(items)}</ul>'


def palette_for(document: DocumentBody, palette: Palette) -> Palette:
    """The palette in which the sources of a document differ, its busiest keeping theirs."""
    own = [document.source.id] if document.source else []
    return palette.among([*own, *(each for each, _ in _counts(document).most_common())])


def _counts(document: DocumentBody) -> Counter[str]:
    """How many sentences each source reports."""
    return Counter(source.id for one in document.attributions for source in one.sources)


def _sentences(number: int) -> str:
    return f'<span class="byline-note">{wording.counted(number, wording.SENTENCE)}</span>'
