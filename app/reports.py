"""What the command line prints for people."""

import unicodedata
from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from app import schemas
from app.framing import listed
from index.errors import RequestError

Request = TypeVar("Request", bound=BaseModel)
_SHOWN = 20


def checked(model: type[Request], **given: object) -> Request:
    """The request, or a RequestError that says in one line what is wrong with it."""
    try:
        return model.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        message = first["msg"].removeprefix("Value error, ")
        raise RequestError(f"{'.'.join(map(str, first['loc']))}: {message}") from error


def receipt(done: schemas.Receipt) -> str:
    """A sync in a few lines, failures by name."""
    verb = {"added": done.added, "changed": done.changed, "removed": done.removed}
    counts = [f"{len(ids)} {name}" for name, ids in verb.items()]
    lines = [
        f"{', '.join(counts)}, {done.unchanged} unchanged, {len(done.failed)} failed."
        f" {done.documents} documents in {done.chunks} chunks, {done.embedded} embedded,"
        f" {done.seconds:.1f} s (generation {done.generation})."
    ]
    # A name may hold line breaks; its line of the receipt must not.
    lines += [f"  failed: {_escaped(one.path)}: {one.reason}" for one in done.failed[:_SHOWN]]
    if len(done.failed) > _SHOWN:
        lines.append(f"  … and {len(done.failed) - _SHOWN} more; see --json")
    return plain("\n".join(lines))


def answer(found: schemas.Answer) -> str:
    """An answer for the terminal: the text, then its references."""
    lines = [found.answer]
    if found.citations:
        lines.append("")
    lines += [
        f"[{one.number}] {_sources(one.sources)} — {one.document.title},"
        f" {one.document.published or 'undated'}"
        f" ({one.document.id}, characters {one.start}–{one.end})"
        for one in found.citations
    ]
    lines += _nearest(found)
    if found.next_questions:
        lines += ["", "To ask next:", *(f"  {question}" for question in found.next_questions)]
    return plain("\n".join(lines))


def _nearest(found: schemas.Answer) -> list[str]:
    """What no document has, and what came nearest with why it is no answer."""
    lines = ["", f"In no document: {', '.join(found.missing)}"] if found.missing else []
    if found.closest:
        lines += ["", "Nearest in the documents, though no answer:"]
    for one in found.closest[:3]:
        lines += [f"  {one.document.title}: {_short(one.text)}"]
        lines += [f"    {one.why_not}"] if one.why_not else []
    return lines


def status(found: schemas.Status) -> str:
    """The state of an index in a few lines."""
    lines = [
        "sound" if found.sound else "not sound",
        *(f"  problem: {problem}" for problem in found.problems),
        f"generation {found.generation}: {found.documents} documents, {found.chunks} chunks",
        *([f"indexed {found.indexed:%Y-%m-%d %H:%M} UTC"] if found.indexed else []),
        f"model  {found.embedding_model}",
        f"corpus {found.corpus}",
        f"index  {found.index}",
    ]
    if found.unknown_sources:
        lines.append(f"sources not in the registry: {', '.join(found.unknown_sources)}")
    return plain("\n".join(lines))


def plain(text: str) -> str:
    """Text without what could steer a terminal: control and direction characters."""
    return "".join(
        char for char in text if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cf")
    )


def _sources(sources: Sequence[schemas.SourceRef]) -> str:
    return listed([source.name for source in sources]) or "unattributed"


def _escaped(name: str) -> str:
    """A file's name on one line, with escapes for what can't be seen."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in name
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 160 else f"{line[:159]}…"
