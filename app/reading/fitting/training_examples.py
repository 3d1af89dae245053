"""Training examples for the passage reader: rows of question and passage, and what is made
of them (the answering sentence taken out, a name exchanged, silence stated)."""

import gzip
import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.reading.fitting import examples as squad2
from app.reading.fitting.examples import Example, examples
from index.documents import Span

_SETS = ("squadshifts", "nq_oracle", "condaqa", "timeqa", "covidqa", "multispanqa", "boolq")
_SENTENCE_SETS = ("squad_reqa_sentences", "squad_nqg_sentences", "selqa_sentences")
# A claim stands where a question does: does the passage bear it out?
_CLAIM_SETS = ("claims_fever_rte", "claims_fever_symmetric", "claims_wice", "claims_begin")
_VERDICTS = {"yes", "no", "don't know"}  # not to be looked for in the passage
# Passages longer than one of these are cut to a window of whole sentences, as chunks are;
# the shorter ones are there because they are quicker to learn from.
WINDOW_WORDS = (60, 90, 130)
# How long a passage with other subjects around it becomes at most.
DIGEST_WORDS = 190
_BREAK = "\n\n"
_NAME = re.compile(r"(?<!^)(?<![.?!] )\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*|\b\d[\d,.]*\b")
_VERBS = "did|do|does|was|were|is|are|has|have|had|can|could|will|would"
_HOW_MANY = re.compile(
    rf"^how (?:many|much) (?P<what>(?:(?!(?:{_VERBS})\b)[\w'-]+ ){{1,6}}?)(?:{_VERBS})\b",
    re.IGNORECASE,
)
_SILENCE = (
    "The number of {what} was not disclosed.",
    "They did not disclose how many {what} there were.",
    "No figure for {what} was given.",
    "There is no information on {what}.",
    "{what}: not reported.",
    "It is not known how many {what} there were.",
    "Officials declined to say how many {what} were involved.",
)


def squad2_rows(folder: Path, articles: Iterable[str]) -> Iterator[Example]:
    """Questions of SQuAD 2, their paragraphs cut to the length of a chunk."""
    yield from map(_window, squad2.squad2_rows(folder, articles))


def with_heading(example: Example) -> Example:
    """The passage after its title, as a passage of the corpus is read after its headings."""
    if not example.title:
        return example
    start = len(example.title) + 2
    return replace(
        example,
        passage=f"{example.title}. {example.passage}",
        sentences=tuple(Span(s.start + start, s.end + start) for s in example.sentences),
        answers=tuple(Span(a.start + start, a.end + start) for a in example.answers),
    )


def training_rows(folder: Path) -> Iterator[Example]:
    """Every row of the passage and sentence sets in `folder`, as examples."""
    for name in (*_SETS, *_SENTENCE_SETS, *_CLAIM_SETS):
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                yield from _row(json.loads(line), name)


def _row(row: dict[str, Any], name: str) -> Iterator[Example]:
    passage = row.get("passage") or row.get("sentence") or ""
    answers = [str(a) for a in row.get("answers", []) if str(a).lower() not in _VERDICTS]
    group = f"{name}:natural" if "natural" in str(row.get("negative")) else name
    yield from map(_window, examples(row["question"], passage, bool(row["label"]), answers, group))


def _window(example: Example) -> Example:
    """Whole sentences around the first that answers, as many as one of `WINDOW_WORDS` holds."""
    limit = random.Random(example.question).choice(WINDOW_WORDS)
    counts = [len(s.of(example.passage).split()) for s in example.sentences]
    middle = example.positives[0] if example.positives else len(counts) // 2
    low, high = middle, middle + 1
    while low > 0 or high < len(counts):
        left, right = low - (low > 0), high + (high < len(counts))
        if sum(counts[left:right]) > limit:
            break
        low, high = left, right
    return _cut(example, low, high)


def _cut(example: Example, low: int, high: int) -> Example:
    start, end = example.sentences[low].start, example.sentences[high - 1].end
    return replace(
        example,
        passage=example.passage[start:end],
        sentences=tuple(Span(s.start - start, s.end - start) for s in example.sentences[low:high]),
        positives=tuple(i - low for i in example.positives if low <= i < high),
        answers=tuple(
            Span(a.start - start, a.end - start)
            for a in example.answers
            if start <= a.start and a.end <= end
        ),
    )


def cropped(example: Example, choice: random.Random) -> Example:
    """Only the sentences about the answer, or about what looks most like it: quicker to read.

    The example itself where more than one sentence answers, or it isn't known which.
    """
    if len(example.positives) > 1:
        return example
    asked = _beginnings(example.question)
    shared = [len(asked & _beginnings(s.of(example.passage))) for s in example.sentences]
    tempting = [i for i, count in enumerate(shared) if count == max(shared)]
    middle = choice.choice(example.positives or tempting)
    low = max(0, middle - choice.randint(1, 2))
    return _cut(example, low, min(len(shared), middle + 1 + choice.randint(0, 2)))


def among_others(example: Example, others: Sequence[Example], choice: random.Random) -> Example:
    """The passage as one item of a digest, between items cut from `others`, which are about
    something else: a chunk of a briefing holds several subjects, and is as long as this."""
    items, budget = [example], DIGEST_WORDS - len(example.passage.split())
    for other in others:
        item = cropped(replace(other, question=example.question), choice)
        budget -= len(item.passage.split())
        if budget < 0:
            break
        if other.passage != example.passage and other.title != example.title:
            items.insert(choice.randint(0, len(items)), item)
    return _in_a_row(items, example)


def _in_a_row(items: Sequence[Example], asked: Example) -> Example:
    """All items as one passage, answered where `asked`, one of them, is."""
    sentences: list[Span] = []
    begin = first = at = 0
    for item in items:
        if item is asked:
            begin, first = at, len(sentences)
        sentences += [Span(at + s.start, at + s.end) for s in item.sentences]
        at += len(item.passage) + len(_BREAK)
    return replace(
        asked,
        passage=_BREAK.join(item.passage for item in items),
        sentences=tuple(sentences),
        positives=tuple(first + i for i in asked.positives),
        answers=tuple(Span(begin + a.start, begin + a.end) for a in asked.answers),
    )


def _beginnings(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w{4,}", text.lower())}


def without_answer(example: Example) -> Example | None:
    """The passage with every answering sentence taken out: same subject, no answer."""
    kept = [i for i in range(len(example.sentences)) if i not in example.positives]
    return _joined(example, [example.sentences[i].of(example.passage) for i in kept], ())


def with_silence(example: Example, choice: random.Random) -> Example | None:
    """The answering sentence replaced by one that says the figure is not known."""
    asked = _HOW_MANY.match(example.question)
    if not asked or len(example.positives) != 1:
        return None
    stated = choice.choice(_SILENCE).format(what=asked["what"].strip())
    texts = [s.of(example.passage) for s in example.sentences]
    at = example.positives[0]
    texts[at] = stated[0].upper() + stated[1:]
    return _joined(example, texts, (at,))


def _joined(example: Example, texts: list[str], positives: tuple[int, ...]) -> Example | None:
    if not texts:
        return None
    spans, at = [], 0
    for text in texts:
        spans.append(Span(at, at + len(text)))
        at += len(text) + 1
    return replace(
        example,
        passage=" ".join(texts),
        sentences=tuple(spans),
        positives=positives,
        answers=(),
    )


def with_other_name(example: Example, names: list[str], choice: random.Random) -> Example | None:
    """A name or number of the question exchanged for a foreign one: no longer answered."""
    own = [found for found in _NAME.finditer(example.question) if len(found[0]) > 2]
    if not own:
        return None
    taken = choice.choice(own)
    is_number = taken[0][0].isdigit()
    fitting = [n for n in choice.sample(names, min(60, len(names))) if n[0].isdigit() == is_number]
    other = next((n for n in fitting if n.lower() not in example.passage.lower()), None)
    if other is None:
        return None
    changed = example.question[: taken.start()] + other + example.question[taken.end() :]
    return replace(example, question=changed, positives=(), answers=())


def over_passage(example: Example, other: Example) -> Example:
    """The question over the passage of another example, which does not answer it; the example
    itself where both have one passage."""
    if example.passage == other.passage:
        return example
    return replace(other, question=example.question, positives=(), answers=())


def names_in(questions: Iterable[str]) -> list[str]:
    """The names and numbers of `questions`, to exchange for one another."""
    return sorted({found[0] for q in questions for found in _NAME.finditer(q) if len(found[0]) > 2})
