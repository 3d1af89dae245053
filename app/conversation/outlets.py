"""Which outlet a turn of a conversation names."""

from index.sources import Source, SourceRegistry


def named(registry: SourceRegistry, text: str) -> Source | None:
    """The source that `text` names. One whose name is a word of the language is named in the
    case that it is written in alone: "Time" is one, "time" is not."""
    found = registry.find(text)
    return found if found and (not found.common or text in found.names) else None
