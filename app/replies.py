"""Replies to what no sentence of a document can answer: a greeting, a sum, a wish for an
opinion, or what the corpus holds."""

from collections.abc import Mapping, Sequence

from app.framing import listed
from app.request_kinds import Told, kind_of
from app.request_rules import Kind
from app.retrieval import content_words
from index.passages import DocumentHead, Filters
from index.snapshot import Snapshot

_TEXTS: Mapping[Kind, str] = {
    "greeting": "Hello. Ask about the documents in the corpus; every answer quotes its sources.",
    "thanks": "Glad to help. Ask whenever there is more to find in the documents.",
    "farewell": "Goodbye. The documents will be here.",
    "about": "This is Byline. It answers questions from the documents indexed here with sentences"
    " quoted from them, and says who reported each and who said it. It looks nothing up elsewhere,"
    " and says so when the documents hold no answer.",
    "summary": "Byline quotes single sentences and writes no summaries. Ask about one event, place,"
    " person or source.",
    "sum": "Byline does no sums: it quotes figures as the documents give them. Ask for one figure,"
    " and for who reports it.",
    "opinion": "Byline has no opinions and gives no advice. Ask what a source, or somebody in the"
    " documents, says about it.",
    "prediction": "Byline makes no predictions. Ask what somebody in the documents expects, and"
    " who reports it.",
    "writing": "Byline writes and translates nothing: it quotes what the documents say. Ask what"
    " they say about a subject.",
    "command": "Byline can't do that: it answers questions from the documents. Ask what they say"
    " about a subject.",
}
# What the reply goes on with: what there is to ask about.
_WITH_SUBJECTS: frozenset[Kind] = frozenset(("about", "summary"))
# Said in a conversation, these take up what was said before: the resolved words decide.
_LEANING = frozenset("yes yeah yep no nope sure ok okay".split())
_STANDING: frozenset[Kind] = frozenset(
    ("greeting", "thanks", "farewell", "contents", "sum", "opinion", "writing")
)
_SHOWN = 12
# Headings are listed too where there are few documents and few passages.
_PASSAGES_WITH_HEADINGS = 200
# Passages that are looked at to count the documents that mention a thing.
_COUNTED = 500


def told_in(said: str, resolved: str) -> Told | None:
    """The kind of what was said, in the words of the user or as resolved by the history."""
    told = kind_of(said)
    leaning = said.strip(" .!?").casefold() in _LEANING
    if told and (said.split() == resolved.split() or (told.kind in _STANDING and not leaning)):
        return told
    return kind_of(resolved)


def reply(question: str, snapshot: Snapshot) -> str | None:
    """A fitting reply to what no sentence can answer; None for a question to be searched."""
    told = kind_of(question)
    return reply_to(told, snapshot) if told else None


def reply_to(told: Told, snapshot: Snapshot, filters: Filters | None = None) -> str:
    """What is said to that; documents that mention a thing are counted within the filters."""
    if told.kind == "contents":
        return _contents(snapshot)
    if told.kind == "count":
        return _count(told.topic, snapshot, filters or Filters())
    text = _TEXTS[told.kind]
    if told.kind in _WITH_SUBJECTS and snapshot.documents:
        return f"{text}\n{_subjects(snapshot.heads(limit=_SHOWN), snapshot)}"
    return text


def _contents(snapshot: Snapshot) -> str:
    """The subjects, the sources and the dates of the corpus."""
    if not snapshot.documents:
        return "The corpus holds no documents yet."
    heads = snapshot.heads()
    names = [ref.name for ref in snapshot.sources()]
    shown = listed([*names[:_SHOWN], *([f"{len(names) - _SHOWN} more"] if names[_SHOWN:] else [])])
    lines = [f"{_number(len(heads))}:", _subjects(heads, snapshot)]
    lines += [f"Reported by {shown}."] if shown else []
    return "\n".join([*lines, *_dates(heads)])


def _number(documents: int) -> str:
    return f"{documents} document{'' if documents == 1 else 's'}"


def _subjects(heads: list[DocumentHead], snapshot: Snapshot) -> str:
    with_headings = snapshot.chunks <= _PASSAGES_WITH_HEADINGS
    lines = [
        f"– {head.title}{_headings(head, snapshot) if with_headings else ''}"
        for head in heads[:_SHOWN]
    ]
    more = snapshot.documents - _SHOWN
    return "\n".join([*lines, *([f"– and {more} more"] if more > 0 else [])])


def _headings(head: DocumentHead, snapshot: Snapshot) -> str:
    below = (one.heading[-1] for one in snapshot.passages_of(head.id) if one.heading)
    named = [heading for heading in dict.fromkeys(below) if heading != head.title]
    return f" ({'; '.join(named[:_SHOWN])})" if named else ""


def _dates(heads: list[DocumentHead]) -> list[str]:
    dates = sorted(head.published for head in heads if head.published)
    if not dates:
        return ["No document gives the day it was published."]
    if dates[0] == dates[-1]:
        return [f"Published on {dates[0]}."]
    return [f"Published from {dates[0]} to {dates[-1]}."]


def _count(topic: str, snapshot: Snapshot, filters: Filters) -> str:
    """How many documents hold a passage with every word of the topic, and which."""
    allowed = keys = snapshot.allowed(filters)
    within = " within the filters" if filters else ""
    for word in content_words(topic):
        keys = [key for key, _ in snapshot.matching([word], snapshot.chunks, keys)]
    passages = snapshot.passages(sorted(keys or [])[:_COUNTED])
    heads = sorted({one.document for one in passages}, key=lambda head: head.id)
    if not heads:
        return f"No document {within.strip() or 'here'} mentions “{topic}”."
    least = "At least " if len(keys or []) > _COUNTED else ""
    titles = "; ".join(head.title for head in heads[:_SHOWN])
    more = f"; and {len(heads) - _SHOWN} more" if heads[_SHOWN:] else ""
    verb = "mentions" if len(heads) == 1 else "mention"
    everyone = snapshot.documents if allowed is None else _documents(allowed, snapshot)
    of_all = f"{_number(everyone)}{within}"
    return f"{least}{len(heads)} of {of_all} {verb} “{topic}”: {titles}{more}."


def _documents(keys: Sequence[int], snapshot: Snapshot) -> int:
    return len(set(snapshot.documents_of(keys).values()))
