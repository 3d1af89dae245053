"""When there is no answer: what was looked for, what of it no document has, and why what came
nearest is none."""

from collections.abc import Iterator, Sequence

from app.next_questions.verbs import BASE_OF
from app.reading.kinds import AnswerKind, answer_kinds, holds_kind
from app.reading.words import content_words, names, stem, stems, words
from index.passages import Passage
from index.snapshot import Snapshot

# So many of the words that a passage lacks are named.
_NAMED = 2
# Nobody says that a passage "says nothing of ‘want’".
_ACTS = frozenset(BASE_OF.values()) | frozenset(
    """leads wants want matter matters mean means need needs happen happens happened do go think
    know say says look seem work works live lives cause causes caused win wins""".split()
)
_LACKING: dict[AnswerKind, str] = {
    "number": "gives no figure for it",
    "date": "gives no date for it",
    "person": "names nobody who it could be",
    "place": "names no place that it could be",
    "reason": "gives no reason for it",
}


def terms(question: str) -> list[str]:
    """What a question looks for, in its order: names whole, other words of meaning singly."""
    first = words(question)[:1]
    named = [one for one in names(question) if [one.text.lower()] != first]
    found: dict[str, str] = {}
    for name in named:
        found.setdefault(name.text.casefold(), name.text.removesuffix("'s").removesuffix("’s"))
    inside = {stem(word) for name in named for word in words(name.text)}
    for word in content_words(question):
        if stem(word) not in inside:
            found.setdefault(stem(word), word)
    return sorted(found.values(), key=lambda term: question.casefold().find(term.casefold()))


def missing(looked_for: Sequence[str], snapshot: Snapshot) -> list[str]:
    """The terms that no passage of the corpus holds: of a name, not all of its words at once."""
    return [term for term in looked_for if not _is_held(term, snapshot)]


def _is_held(term: str, snapshot: Snapshot) -> bool:
    parts = [word for word in content_words(term) if word.replace("-", "").isalnum()]
    keys: list[int] | None = None
    for part in (one for word in parts for one in word.split("-")):
        keys = [key for key, _ in snapshot.matching([part], snapshot.chunks, keys)]
        if not keys:
            return False
    return True


def why_not(question: str, looked_for: Sequence[str], passage: Passage) -> str:
    """Why a passage is no answer, in plain words: what it says nothing of, or does not give."""
    context = " ".join([passage.document.title, *passage.heading, passage.text])
    held = stems(context)
    lacking = [term for term in looked_for if not {stem(word) for word in words(term)} <= held]
    things = [term for term in lacking if term not in BASE_OF and term not in _ACTS]
    if things:
        named = sorted(things, key=lambda term: not (term[0].isupper() or term[0].isdigit()))
        return f"Says nothing of {_quoted(named[:_NAMED])}."
    kinds = answer_kinds(question)
    unmet = _unmet(kinds, question, passage.text)
    reason = next(unmet, "has the words of the question, but no sentence that answers it")
    return f"{reason[:1].upper()}{reason[1:]}."


def _unmet(kinds: frozenset[AnswerKind], question: str, text: str) -> Iterator[str]:
    for kind, reason in _LACKING.items():
        if kind in kinds and not holds_kind(kind, question, text):
            yield reason


def _quoted(terms_lacking: Sequence[str]) -> str:
    return " or ".join(f"“{term}”" for term in terms_lacking)
