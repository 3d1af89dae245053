"""What the two processes tell each other: lines of JSON, so that what comes back is data.

A request is a Task, once, and then {"path"} for each file, with {"after": [number, reason]} where
reading it broke down before. A reply is {"ready"}, {"entry"} or
{"failure": [path, reason]}; the last one of a file is {"done"} or {"refused": reason,
"unreadable": bool}, both with {"last": whether the process ends with it}. Before it dies a
process may still say {"memory"} or {"broken": name of the error}.
"""

import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any

from index.catalogue import Entry
from index.documents import Attribution, Block, Document, SourceRef, Span
from index.loading import Limits
from index.sources import SourceRegistry, registry_from_json, registry_to_json

Message = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Task:
    """What a process reads: the files of one corpus, with these limits and sources."""

    corpus: Path
    limits: Limits
    registry: SourceRegistry

    def to_message(self) -> Message:
        return {
            "corpus": str(self.corpus),
            "limits": asdict(self.limits),
            "registry": registry_to_json(self.registry),
        }

    @classmethod
    def from_message(cls, message: Message) -> "Task":
        registry = registry_from_json(message["registry"])
        return cls(Path(message["corpus"]), Limits(**message["limits"]), registry)


def send(stream: IO[bytes], message: Message) -> None:
    """Writes one message."""
    stream.write(json.dumps(message).encode() + b"\n")
    stream.flush()


def receive(stream: IO[bytes]) -> Message | None:
    """The next message; None where the other process has ended."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    message: Message = json.loads(line)
    return message


def from_entry(entry: Entry) -> Message:
    """An entry without chunks, as it is sent."""
    document = asdict(entry.document)
    document["published"] = entry.document.published and entry.document.published.isoformat()
    return {
        "document": document,
        "blocks": [
            [one.kind, _of_span(one.span), one.heading, [_of_span(span) for span in one.sentences]]
            for one in entry.blocks
        ],
        "attributions": [
            [_of_span(one.span), one.kind, [_of_source(ref) for ref in one.sources], one.claimant]
            for one in entry.attributions
        ],
        "source": entry.source and _of_source(entry.source),
    }


def to_entry(message: Message) -> Entry:
    """The entry that was sent; its parts are checked as they are made."""
    source = message["source"]
    return Entry(
        _document(message["document"]),
        tuple(
            Block(kind, Span(*span), tuple(heading), tuple(Span(*one) for one in sentences))
            for kind, span, heading, sentences in message["blocks"]
        ),
        tuple(
            Attribution(Span(*span), kind, tuple(SourceRef(*ref) for ref in sources), claimant)
            for span, kind, sources, claimant in message["attributions"]
        ),
        SourceRef(*source) if source else None,
        (),
        (),
    )


def _document(values: Message) -> Document:
    published = values["published"]
    return Document(
        **values
        | {
            "published": date.fromisoformat(published) if published else None,
            "page_starts": tuple(values["page_starts"]),
        }
    )


def _of_span(span: Span) -> list[int]:
    return [span.start, span.end]


def _of_source(source: SourceRef) -> list[str]:
    return [source.id, source.name]
