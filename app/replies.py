"""Words that ask for no document: a greeting, or what the corpus holds."""

import re

from app.framing import listed
from index.snapshot import Snapshot

_GREETING = re.compile(
    r"(?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings|thanks|thank you)"
    r"(?: there| byline| very much| a lot)?[\s!.,?]*",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"what(?:'s| is|’s) in (?:here|there|this folder|the (?:folder|corpus|index|documents))"
    r"|what (?:documents|sources|files) (?:do you have|are (?:there|here|in here))"
    r"|what (?:can i ask|do you know|can you answer|is this)(?: about| you)?",
    re.IGNORECASE,
)
_SHOWN = 12


def reply(question: str, snapshot: Snapshot) -> str | None:
    """A fitting reply to a question that no sentence can answer; None for all others."""
    asked = question.strip().rstrip("?!. ")
    if _GREETING.fullmatch(question.strip()):
        return "Hello. Ask about the documents in the corpus; every answer quotes its sources."
    if _CONTENTS.fullmatch(asked):
        return _contents(snapshot)
    return None


def _contents(snapshot: Snapshot) -> str:
    if not snapshot.documents:
        return "The corpus holds no documents yet."
    titles = [head.title for head in snapshot.heads(limit=_SHOWN)]
    more = f", and {snapshot.documents - _SHOWN} more" if snapshot.documents > _SHOWN else ""
    names = [ref.name for ref in snapshot.sources()][:_SHOWN]
    dates = sorted(head.published for head in snapshot.heads() if head.published)
    sources = f" Reported by {listed(names)}." if names else ""
    span = f" Published from {dates[0]} to {dates[-1]}." if dates else ""
    noun = "document" if snapshot.documents == 1 else "documents"
    return f"{snapshot.documents} {noun}: {'; '.join(titles)}{more}.{sources}{span}"
