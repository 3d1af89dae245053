"""Canned bodies of the API, for the fake server and the tests of rendering."""

from datetime import date

from app.schemas import (
    Answer,
    ChunkRef,
    Citation,
    Claim,
    ComparisonRow,
    CoverageList,
    CoverageRow,
    DocumentBody,
    DocumentRef,
    Hints,
    Job,
    Passage,
    Receipt,
    SourceInfo,
    SourceRef,
)

REUTERS = SourceRef(id="reuters", name="Reuters")
AP = SourceRef(id="ap", name="AP")

QUOTE = "Military spokespeople put the number of attackers killed at **80** (Reuters)."
BEFORE = "Fighting went on\nuntil noon.\n\n"
AFTER = " Pictures of motorbikes\nwere shown."
TEXT = f"# Response\n\n{BEFORE}{QUOTE}{AFTER}\n\nAn unrelated end."
START = TEXT.index(QUOTE)

ARMY = DocumentRef(
    id="army-response.md",
    title="The army's response",
    published=date(2025, 7, 2),
    source=AP,
    url="https://example.org/army",
    hash="a1",
)
TOWNS = DocumentRef(
    id="notes/towns.md", title="Seven towns", published=None, source=None, url=None, hash="b2"
)
BODY = DocumentBody(
    **ARMY.model_dump(),
    text=TEXT,
    attributions=[],
    chunks=[
        ChunkRef(
            id="army-response.md:0",
            start=TEXT.index(BEFORE),
            end=START + len(QUOTE + AFTER),
            heading=["Response", "Losses"],
        )
    ],
)


def citation(**changes: object) -> Citation:
    """Reuters' sentence on the attackers killed, as number 1."""
    values: dict[str, object] = {
        "number": 1,
        "passage_id": "army-response.md:0",
        "document": ARMY,
        "quote": QUOTE,
        "start": START,
        "end": START + len(QUOTE),
        "page": None,
        "sources": [REUTERS],
        "attribution": "inline",
        "highlight": [(QUOTE.index("80"), QUOTE.index("80") + 2)],
    }
    return Citation.model_validate(values | changes)


def claim(**changes: object) -> Claim:
    """What `citation()` quotes, as a claim of the army's."""
    values: dict[str, object] = {
        "text": QUOTE,
        "citations": [1],
        "sources": [REUTERS],
        "claimant": "military spokespeople",
        "confidence": 0.9,
    }
    return Claim.model_validate(values | changes)


def answer(**changes: object) -> Answer:
    """One answered question with one claim."""
    values: dict[str, object] = {
        "question": "How many attackers were killed?",
        "resolved_question": "How many attackers were killed?",
        "hints": Hints(),
        "status": "answered",
        "answer": f"“{QUOTE}” [1]",
        "claims": [claim()],
        "citations": [citation()],
        "comparison": [],
        "disagreement": False,
        "closest": [],
        "next_questions": ["What does AP report?"],
        "generation": 1,
    }
    return Answer.model_validate(values | changes)


def passage(text: str = "Seven towns were struck.") -> Passage:
    """A passage that answers nothing."""
    return Passage(
        id="notes/towns.md:0",
        document=TOWNS,
        heading=["Towns"],
        text=text,
        start=0,
        end=len(text),
        page=None,
        sources=[],
        attributions=[],
        score=0.2,
        why_not="It names towns and no winner.",
    )


def not_found() -> Answer:
    """No answer, and one passage that came near."""
    return answer(
        status="not_found",
        answer="The documents do not say.",
        claims=[],
        citations=[],
        closest=[passage()],
        next_questions=["Which towns were struck?"],
        searched_for=["cup"],
        missing=["cup"],
    )


def reply(**changes: object) -> Answer:
    """What a greeting gets."""
    values: dict[str, object] = {"next_questions": [], "claims": [], "citations": []}
    return answer(status="reply", answer="Hello. Ask about the news.", **values | changes)


def comparison() -> list[ComparisonRow]:
    """Two sources that differ; the second row updates the first."""
    said = ComparisonRow(source=REUTERS, quote="80 were killed", citation=1, figures=["80"])
    other = ComparisonRow(source=AP, quote="some 60 died", citation=2, figures=["60"], updates=1)
    return [said, other]


def receipt(**changes: object) -> Receipt:
    """One document added, one refused."""
    values: dict[str, object] = {
        "generation": 2,
        "added": ["new.md"],
        "changed": [],
        "removed": [],
        "unchanged": 2,
        "failed": [{"path": "broken.pdf", "reason": "it has no text layer"}],
        "documents": 3,
        "chunks": 9,
        "embedded": 2,
        "seconds": 1.25,
    }
    return Receipt.model_validate(values | changes)


def running(done: int, total: int) -> Job:
    """A job on its way."""
    return Job(id="j1", status="running", done=done, total=total, receipt=None)


def finished(**changes: object) -> Job:
    """A job that is done, with its receipt."""
    return Job(id="j1", status="done", done=4, total=4, receipt=receipt(**changes))


def sources() -> list[SourceInfo]:
    """Two sources that report something, and one that is only known by name."""
    counts = [(AP, 2, 1), (REUTERS, 3, 2), (SourceRef(id="bbc", name="BBC"), 0, 0)]
    return [
        SourceInfo(**ref.model_dump(), aliases=[], passages=passages, documents=documents)
        for ref, passages, documents in counts
    ]


def coverage() -> CoverageList:
    """Two sources over two months; one passage without a date, one without a source."""
    counts = [
        (REUTERS, None, 1, 1),
        (AP, "2025-06", 1, 2),
        (REUTERS, "2025-07", 2, 3),
        (None, "2025-07", 1, 4),
    ]
    rows = [
        CoverageRow(source=source, period=period, documents=documents, passages=passages)
        for source, period, documents, passages in counts
    ]
    return CoverageList(generation=1, rows=rows)
