"""A document with its attributions coloured, as HTML."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.schemas import Attribution, DocumentBody
from tests.ui.canned import AP, BODY, REUTERS
from ui.palette import COLOURS, Colour
from ui.preview import View, legend_markup, page_spans, place_named, preview_markup, voice_words

TEXT = (
    "# Losses\n\nThe army lost 3 men (AP). It said so. Nobody else counted.\n\n- A list\n- of two"
)


def attribution(words: str, text: str = TEXT, **changes: object) -> Attribution:
    start = text.index(words)
    values: dict[str, object] = {
        "start": start,
        "end": start + len(words),
        "sources": [AP],
        "kind": "inline",
        "claimant": None,
    }
    return Attribution.model_validate(values | changes)


def document(text: str = TEXT, *attributions: Attribution, **changes: object) -> DocumentBody:
    values = {"text": text, "attributions": list(attributions), "chunks": []}
    return BODY.model_copy(update=values | changes)


def preview(body: DocumentBody, here: tuple[int, int] | None = None) -> str:
    return preview_markup(View(body, 0, len(body.text), here))


def visible(markup: str) -> str:
    """What the page shows of the document itself: no names, no tips, no tags."""
    for added in ("byline-tip", "byline-names"):
        markup = re.sub(
            rf'<span class="{added}">(?:<span[^>]*>[^<]*</span>|[^<])*</span>', "", markup
        )
    return re.sub(r"<[^>]+>", "", markup)


LOST = attribution("The army lost 3 men (AP).")
SAID = attribution("It said so.", claimant="the army")
NOBODY = attribution("Nobody else counted.", sources=[], kind="none")


def test_a_voice_names_its_source_and_can_be_reached_by_keyboard() -> None:
    markup = preview(document(TEXT, LOST))
    (voice,) = re.findall(r"<mark.*?</mark>", markup, re.DOTALL)
    assert 'tabindex="0"' in voice
    assert 'data-testid="source-badge"' in voice
    assert "The army lost 3 men (AP)." in voice
    assert '<span class="byline-tip">Reported by AP · marked in the text</span>' in voice


def test_sentences_of_one_voice_are_one_run_and_another_claimant_opens_a_new_one() -> None:
    joined = preview(document(TEXT, LOST, attribution("It said so.")))
    assert joined.count("<mark") == 1
    parted = preview(document(TEXT, LOST, SAID, NOBODY))
    assert parted.count("<mark") == 2
    assert '<span class="byline-claimant">the army:</span>' in parted
    assert "claimed by the army" in parted
    assert "Nobody else counted." in parted.split("</mark>")[-1]


def test_a_claim_without_a_source_is_a_voice_of_its_own() -> None:
    claimed = attribution("It said so.", sources=[], kind="none", claimant="the army")
    assert "unattributed · claimed by the army" in preview(document(TEXT, claimed))


def test_the_words_of_an_address_are_marked_within_their_voice() -> None:
    at = TEXT.index("3 men")
    markup = preview(document(TEXT, LOST), (at, at + 5))
    assert 'The army lost <mark class="byline-here" data-testid="here">3 men</mark> (AP).' in markup


def test_a_table_is_a_table_whose_rows_name_their_source_once() -> None:
    text = "| Side | Killed |\n| --- | --- |\n| army \\| police | 3 (AP) |"
    row = attribution("| army \\| police | 3 (AP) |", text)
    markup = preview(document(text, row))
    assert "<td>Side</td><td>Killed</td>" in markup
    assert "---" not in markup
    assert "army \\| police" in markup
    assert markup.count('<td class="byline-unnamed">') == 1


def test_headings_and_lists_have_their_shape() -> None:
    markup = preview(document())
    assert '<div class="byline-heading"><span class="byline-markup"># </span>Losses</div>' in markup
    assert markup.count('<div class="byline-item">') == 2


def test_pages_of_a_pdf_are_told_apart() -> None:
    text = "First page.\n\nSecond page."
    markup = preview(document(text, page_starts=[0, 13]))
    assert re.findall(r'data-testid="page">([^<]+)<', markup) == ["page 1", "page 2"]
    assert markup.index("First page.") < markup.index("page 2") < markup.index("Second page.")


def test_a_part_that_begins_within_a_page_says_which_it_is() -> None:
    body = document("First page.\n\nSecond page, and more.", page_starts=[0, 13])
    markup = preview_markup(View(body, 26, len(body.text)))
    assert re.findall(r'data-testid="page">([^<]+)<', markup) == ["page 2"]


def test_what_a_document_holds_stays_text() -> None:
    text = "<script>alert(1)</script> ![x](http://a/b.png) \x1b[31mred\u202e [a](javascript:x)"
    hostile = attribution(text, text, sources=[REUTERS], claimant='"><img src=x onerror=y>')
    markup = preview(document(text, hostile))
    assert not re.search(r"<(?:script|img|a)\b", markup)
    assert "\x1b" not in markup
    assert "\u202e" not in markup
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in markup


WORDS = st.text(alphabet="ab |#->*\n.é😀", min_size=1, max_size=120)


@given(text=WORDS, cuts=st.lists(st.integers(0, 120), max_size=8), data=st.data())
def test_nothing_of_a_text_is_lost_or_said_twice(
    text: str, cuts: list[int], data: st.DataObject
) -> None:
    """Whatever the attributions and the place: without what is added, the letters remain."""
    edges = sorted({min(cut, len(text)) for cut in cuts})
    sources = st.sampled_from([[AP], [REUTERS], []])
    voices = [
        Attribution(start=a, end=b, sources=data.draw(sources), kind="inline", claimant=None)
        for a, b in pairwise(edges)
    ]
    at = data.draw(st.integers(0, len(text)))
    shown = visible(preview(document(text, *voices), (at, len(text))))
    letters = "abé😀."
    assert [sign for sign in shown if sign in letters] == [sign for sign in text if sign in letters]


@given(text=st.text(alphabet="ab \n", max_size=400), size=st.integers(2, 50))
def test_the_parts_of_a_long_document_make_it_up(text: str, size: int) -> None:
    spans = page_spans(text, size)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(end - start <= size for start, end in spans)


def test_parts_end_between_paragraphs_where_they_can() -> None:
    text = "One two.\n\nThree four.\n\nFive six."
    assert [text[start:end] for start, end in page_spans(text, 24)] == [
        "One two.\n\nThree four.\n\n",
        "Five six.",
    ]


def test_a_document_of_a_megabyte_is_previewed_part_by_part() -> None:
    text = "The army lost 3 men (AP). " * 40_000
    voices = [LOST.model_copy(update={"start": n, "end": n + 25}) for n in range(0, len(text), 26)]
    body = document(text, *voices)
    spans = page_spans(text)
    assert len(preview_markup(View(body, *spans[40]))) < 40_000


def test_a_place_outside_the_document_is_none() -> None:
    assert place_named(document(), None, None) is None
    assert place_named(document(), len(TEXT), None) is None
    assert place_named(document(), 5, 3) == (5, TEXT.index("\n"))
    assert place_named(document(TEXT, LOST), LOST.start + 2, None) == (LOST.start, LOST.end)
    assert place_named(document(), 0, 10**9) == (0, len(TEXT))


def test_the_legend_counts_the_sentences_of_each_source_the_busiest_first() -> None:
    other = attribution("Nobody else counted.", sources=[REUTERS, AP], kind="prose")
    markup = legend_markup(document(TEXT, LOST, other, SAID.model_copy(update={"sources": []})))
    names = re.findall(r">(AP|Reuters|nobody named)<?", markup)
    assert names == ["AP", "Reuters", "nobody named"]
    assert "2 sentences" in markup
    assert "1 sentence<" in markup


def test_how_an_attribution_is_known_is_said_in_words() -> None:
    assert voice_words(LOST.model_copy(update={"kind": "prose"})).endswith("named in the text")
    assert voice_words(LOST.model_copy(update={"kind": "document"})) == (
        "Reported by AP · published the document"
    )


def luminance(colour: tuple[float, ...]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def channels(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))


def contrast_on_tint(ink: str, page: str, colour: Colour) -> float:
    share = 0.17
    tint = tuple(
        share * over + (1 - share) * under
        for over, under in zip(channels(colour.background), channels(page), strict=True)
    )
    light, dark = sorted((luminance(channels(ink)), luminance(tint)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_text_reads_well_on_every_tint_in_light_and_dark() -> None:
    """WCAG AA asks for 4.5 to 1; the tint is 17 parts in 100 of the source's colour."""
    for colour in COLOURS:
        assert contrast_on_tint("#22252a", "#fdfcfa", colour) >= 4.5
        assert contrast_on_tint("#e8e6e1", "#15181c", colour) >= 4.5
