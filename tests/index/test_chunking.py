"""Chunks are whole sentences under their headings, short enough for the model to read."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.chunking import CountTokens, chunk, context_title
from index.documents import Block, Chunk, Document, Span
from index.embedding import SentenceTransformerEmbedder
from index.segmentation import segment
from tests.fakes import FakeEmbedder

SPECIAL_TOKENS = 2
FAKE = FakeEmbedder(max_tokens=40)


def document_of(text: str, title: str = "The Sahel") -> Document:
    return Document("news.md", "news.md", title, text)


def chunks_of(text: str, title: str = "The Sahel", max_tokens: int = 40) -> tuple[Chunk, ...]:
    return chunk(document_of(text, title), segment(text), FAKE.count_tokens, max_tokens)


def texts_of(text: str, title: str = "The Sahel", max_tokens: int = 40) -> list[str]:
    return [one.text for one in chunks_of(text, title, max_tokens)]


def sentence(words: int, word: str = "word") -> str:
    """A sentence of so many words (and as many word pieces and one)."""
    return " ".join([word.capitalize(), *([word] * (words - 1))]) + "."


WORDS = st.sampled_from(
    ["army", "Mali", "80", "Reuters,", "(AP)", "“attack”", "*said*", "جماعة", "马里军队", "é́", "𝔐"]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=60).map(lambda words: f"A {' '.join(words)} b.")
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=6).map(" ".join)
HEADINGS = st.builds(
    lambda level, words: f"{'#' * level} {' '.join(words)}",
    st.integers(1, 6),
    st.lists(WORDS, min_size=0, max_size=30),
)
ITEMS = st.lists(SENTENCES.map("- {}".format), min_size=1, max_size=4).map("\n".join)
QUOTES = SENTENCES.map("> {}".format)
TABLES = st.tuples(SENTENCES, SENTENCES, st.integers(3, 90)).map(
    lambda cells: f"| a | b |\n|{'-' * cells[2]}|---|\n| {cells[0]} | {cells[1]} |"
)
RULES = st.integers(3, 90).map("-".__mul__)
LINKS = st.integers(1, 30).map(lambda n: f"[link {n}]: https://a.example/{'x-' * n}")
UNBROKEN = st.integers(1, 400).map("x.y".__mul__)
MARKDOWN = st.lists(
    st.one_of(HEADINGS, PARAGRAPHS, ITEMS, QUOTES, TABLES, RULES, LINKS, UNBROKEN),
    min_size=1,
    max_size=12,
).map("\n\n".join)


def assert_lawful(
    document: Document, blocks: tuple[Block, ...], count: CountTokens, max_tokens: int
) -> None:
    chunks = chunk(document, blocks, count, max_tokens)
    body = [block for block in blocks if block.kind != "heading"]
    assert all(one.text == one.span.of(document.text) for one in chunks)
    assert all(one.span.end <= after.span.start for one, after in pairwise(chunks))
    for one in chunks:
        assert count([one.embedded_text])[0] + SPECIAL_TOKENS <= max_tokens
        assert_whole_sentences(document.text, one, body, count, max_tokens)
    covered = [False] * len(document.text)
    for one in chunks:
        covered[one.span.start : one.span.end] = [True] * len(one.text)
    for block in body or blocks:
        for span in block.sentences:
            assert all(covered[span.start : span.end])
    for at, block in enumerate(blocks):
        if block.kind == "heading":
            met = [one for one in chunks if meet(block.span, one.span)]
            assert all(inside(one.span, block.span) for one in met)
            assert bool(met) == (not body or bare(blocks, at))


def bare(blocks: tuple[Block, ...], at: int) -> bool:
    """Whether nothing stands below a heading: the path of what follows is not longer."""
    return at + 1 == len(blocks) or len(blocks[at + 1].heading) <= len(blocks[at].heading)


def inside(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end


def meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def assert_whole_sentences(
    text: str, one: Chunk, body: list[Block], count: CountTokens, max_tokens: int
) -> None:
    room = max_tokens - SPECIAL_TOKENS - 1 - count([one.context])[0]
    for span in (span for block in body for span in block.sentences if meet(span, one.span)):
        whole = one.span.start <= span.start and span.end <= one.span.end
        assert whole or count([span.of(text)])[0] > room


@given(text=MARKDOWN, title=st.lists(WORDS, min_size=1, max_size=50).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_markdown_is_cut_at_sentences_within_the_limit_and_loses_none(
    text: str, title: str
) -> None:
    assert_lawful(document_of(text, title), segment(text), FAKE.count_tokens, FAKE.max_tokens)


@given(text=st.text(min_size=1, max_size=600).filter(str.strip))
@settings(max_examples=100, deadline=None)
def test_the_same_holds_for_any_plain_text(text: str) -> None:
    assert_lawful(document_of(text), segment(text, "plain"), FAKE.count_tokens, FAKE.max_tokens)


def test_neighbouring_sentences_share_a_chunk_while_they_fit() -> None:
    assert texts_of("The army left. It came back.") == ["The army left. It came back."]
    long, short = sentence(30), sentence(20)
    assert texts_of(f"{long} {short}") == [long, short]


def test_a_heading_opens_a_chunk_and_is_its_context() -> None:
    first, second = chunks_of("# Mali\n\nOne.\n\n## Diboli\n\nTwo.")
    assert (first.text, first.heading) == ("One.", ("Mali",))
    assert (second.text, second.heading) == ("Two.", ("Mali", "Diboli"))
    assert second.embedded_text == "The Sahel - Mali - Diboli\nTwo."


def test_two_headings_of_one_name_keep_their_texts_apart() -> None:
    assert texts_of("# Mali\n\nOne.\n\n# Mali\n\nTwo.") == ["One.", "Two."]


@pytest.mark.parametrize(
    ("text", "chunks"),
    [
        ("# Mali", ["Mali"]),
        ("# Mali\n\n# Niger", ["Mali", "Niger"]),
        ("# Mali\n\n## Kayes", ["Mali", "Kayes"]),
        ("# Mali\n\nText.", ["Text."]),
        ("# Mali\n\n# Niger\n\nText.", ["Mali", "Text."]),
        ("# Mali\n\n## Kayes\n\nText.", ["Text."]),
        ("# Mali\n\n## Kayes\n\n# Niger\n\nText.", ["Kayes", "Text."]),
        ("# Mali\n\nText.\n\n## Kayes", ["Text.", "Kayes"]),
        ("Text.\n\n# Mali", ["Text.", "Mali"]),
        ("# Mali\n\n- Text.\n\n### A\n\n### B\n\n## C", ["Text.", "A", "B", "C"]),
    ],
)
def test_a_heading_with_nothing_below_it_is_a_chunk(text: str, chunks: list[str]) -> None:
    """Below it are texts and lower headings; where headings are all there is, all are chunks."""
    assert texts_of(text) == chunks


def test_each_headline_of_a_digest_is_found_under_the_headings_above_it() -> None:
    army, jnim = "Army says 80 militants killed (Reuters)", "JNIM claims seven towns (AP)"
    found = chunks_of(f"# Digest\n\nThe day in short.\n\n### {army}\n\n### {jnim}")
    assert [one.text for one in found] == ["The day in short.", army, jnim]
    assert {one.heading for one in found} == {("Digest",)}


def test_a_chunk_ends_with_its_block_once_it_is_half_full() -> None:
    first, second, third = sentence(22), sentence(8), sentence(8)
    assert texts_of(f"{first}\n\n{second} {third}") == [first, f"{second} {third}"]


def test_a_sentence_too_long_for_a_chunk_is_cut_at_white_space() -> None:
    pieces = texts_of(sentence(100))
    assert len(pieces) == 4
    assert " ".join(piece.strip() for piece in pieces) == sentence(100)


def test_a_wide_table_rule_cuts_no_sentence_of_the_row_below_it() -> None:
    rule = "-" * 60
    assert texts_of(f"| Town | Day |\n|{rule}|{rule}|\n| Diboli | 1 July |") == [
        "Town | Day",
        "Diboli | 1 July",
    ]


def test_a_title_longer_than_the_model_reads_leaves_room_for_the_text() -> None:
    text = f"{sentence(6)} {sentence(7)}"
    (only,) = chunks_of(text, title=sentence(200, "title"))
    assert only.text == text
    assert 0 < FAKE.count_tokens([only.context])[0] <= 20


def test_of_too_long_headings_the_innermost_stays() -> None:
    (only,) = chunks_of(f"# {sentence(30, 'outer')}\n\n## Diboli\n\nText.")
    assert only.context == "Diboli"


def test_only_a_title_that_the_document_states_is_embedded() -> None:
    """Even one that says what the file's name does: a rename changes nothing of it."""
    assert context_title(Document("a.md", "a.md", "a", "Text.", titled=True)) == "a"
    assert context_title(Document("a.md", "a.md", "a", "Text.", titled=False)) == ""


def test_each_sentence_is_counted_once_however_long_the_document() -> None:
    counted: list[str] = []

    def count(texts: object) -> list[int]:
        assert isinstance(texts, list)
        counted.extend(texts)
        return FAKE.count_tokens(texts)

    text = "\n\n".join(f"Report {number} came in." for number in range(2_000))
    chunks = chunk(document_of(text), segment(text), count, 40)
    assert sum(one.text.count("Report") for one in chunks) == 2_000
    assert sum(one.startswith("Report") for one in counted) == 2_000


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "x" * 50_000,
        "xy, " * 12_500,
        "1234567890" * 5_000,
        "قال الجيش إن ثمانين مسلحا قتلوا في سبع بلدات في غرب مالي ووسطها. " * 60,
        "قالالجيشإنثمانينمسلحاقتلوافيسبعبلدات" * 200,
        "马里军队说，八十名武装人员被打死。" * 200,
        "马里军队说八十名武装人员被打死" * 200,
        "กองทัพมาลีกล่าวว่าผู้ก่อการร้ายแปดสิบคนถูกสังหาร" * 100,
        "🔥👩‍👩‍👧‍👦 " * 1_000,
        "| a | b |\n|" + "-" * 300 + "|---|\n" + "| The army said so. | 80 |\n" * 50,
        "# " + "Heading " * 400 + "\n\nThe army said so.",
        "well-known/" * 300 + "\n\n- " + "\n- ".join("ab-" * n for n in range(1, 90)),
    ],
    ids=lambda text: text[:12],
)
def test_the_real_model_reads_every_chunk_to_its_end(text: str) -> None:
    real = SentenceTransformerEmbedder()
    assert real.max_tokens == 256
    assert_lawful(document_of(text), segment(text), real.count_tokens, real.max_tokens)
