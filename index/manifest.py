"""What made an index, so that it is never opened with anything else."""

from dataclasses import dataclass, fields

from index.errors import IndexMismatch

# Raised when the tables change.
SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """What made an index. Opened with anything else, it says what differs."""

    corpus: str
    embedding_model: str
    weights: str
    dimension: int
    chunking: int
    schema: int = SCHEMA_VERSION

    def check(self, wanted: "Manifest") -> None:
        """Raises IndexMismatch, naming what differs, unless `wanted` made this index."""
        if self.corpus != wanted.corpus:
            raise IndexMismatch(
                f"this index belongs to the corpus {self.corpus}, not {wanted.corpus}; name"
                " another --index, or give --rebuild to make it anew"
            )
        differing = [
            f"{field.name} {getattr(self, field.name)} (now {getattr(wanted, field.name)})"
            for field in fields(self)
            if getattr(self, field.name) != getattr(wanted, field.name)
        ]
        if differing:
            raise IndexMismatch(
                f"the index was made with {', '.join(differing)}; run `byline index --rebuild`"
            )
